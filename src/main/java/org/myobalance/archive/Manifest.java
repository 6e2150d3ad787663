package org.myobalance.archive;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamReader;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;

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
        XmlEvents.walk(file, manifest, faults, (at, depth) -> {
            if (depth == 1 && !at.getLocalName().equals("omexManifest")) {
                fault(file, at, "<" + at.getLocalName() + "> is no manifest", "It begins with <omexManifest>.", faults);
            } else if (depth == 2 && at.getLocalName().equals("content") && contents.size() < MOST) {
                content(file, at, contents, faults);
            }
        });
        contents.removeIf(each -> each.location().equals(".")
                || Locations.ofManifest(each.location()).equals(CombineArchive.MANIFEST));
        return contents;
    }

    private static void content(String file, XMLStreamReader at, List<Content> contents, Faults faults) {
        String location = at.getAttributeValue(null, "location");
        String format = at.getAttributeValue(null, "format");
        if (location == null || format == null) {
            fault(
                    file,
                    at,
                    "a <content> without " + (location == null ? "location" : "format"),
                    "Each has a location and a format.",
                    faults);
            return;
        }
        boolean isMaster = "true".equals(at.getAttributeValue(null, "master"));
        Location place = at.getLocation();
        contents.add(new Content(location, format, isMaster, place.getLineNumber(), place.getColumnNumber()));
    }

    private static void fault(String file, XMLStreamReader at, String what, String remedy, Faults faults) {
        Location place = at.getLocation();
        faults.add(new Fault(file, "", place.getLineNumber(), place.getColumnNumber(), what, remedy));
    }
}
