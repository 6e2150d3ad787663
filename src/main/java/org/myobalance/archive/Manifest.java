package org.myobalance.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.io.Faults;
import org.myobalance.io.XmlElement;
import org.myobalance.io.XmlReader;

/** Reads a manifest: what an archive says of its files. */
final class Manifest {
    private static final int MOST = 2000;

    private Manifest() {}

    /**
     * One line of a manifest.
     *
     * @param location as it is written
     * @param format address of the format
     * @param isMaster whether a program begins there
     * @param line where it is written, from 1
     * @param column end of its element, from 1
     */
    record Content(String location, String format, boolean isMaster, int line, int column) {}

    /** The files that a manifest lists; the archive itself and the manifest are left out. */
    static List<Content> read(String file, byte[] manifest, Faults faults) {
        List<Content> contents = new ArrayList<>();
        XmlReader.of(file, manifest, faults).ifPresent(root -> {
            if (!root.name().equals("omexManifest")) {
                faults.add(root.fault("<" + root.name() + "> is no manifest", "It begins with <omexManifest>."));
            }
            root.children("content").limit(MOST).forEach(each -> content(each, contents, faults));
        });
        contents.removeIf(each -> each.location().equals(".")
                || Locations.ofManifest(each.location()).equals(CombineArchive.MANIFEST));
        return contents;
    }

    private static void content(XmlElement at, List<Content> contents, Faults faults) {
        Optional<String> location = at.attribute("location");
        Optional<String> format = at.attribute("format");
        if (location.isEmpty() || format.isEmpty()) {
            faults.add(at.fault(
                    "a <content> without " + (location.isEmpty() ? "location" : "format"),
                    "Each has a location and a format."));
            return;
        }
        boolean isMaster = at.attribute("master").equals(Optional.of("true"));
        contents.add(new Content(location.get(), format.get(), isMaster, at.line(), at.column()));
    }
}
