package org.myobalance.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.XmlReader;

/**
 * Reads a COMBINE archive into memory, within limits, without unpacking anything to the disk: paths stay in the archive, sizes are
 * counted while they are unpacked and not taken from the archive's word, and XML has neither a document type nor an outside entity.
 */
public final class ArchiveReader {
    private static final int MOST_ENTRIES = 2000;
    private static final long LARGEST_FILE = 64L << 20;
    private static final long LARGEST_CONTENT = 128L << 20;

    /** Text packs to a tenth or a thirtieth; what packs to less than this holds next to nothing. */
    private static final long MOST_RATIO = 300;

    /** Below this size no ratio is looked at [bytes]. */
    private static final long SMALL = 1L << 20;

    private static final String OTHER = "Ask its author for a whole file, or pack it anew.";

    private static final String BOMB = "Such files are made to fill a memory. Nothing was unpacked to the disk.";

    private final Path path;
    private final long largest;
    private final Faults faults = new Faults();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    private ArchiveReader(Path path, long largest) {
        this.path = path;
        this.largest = largest;
    }

    /**
     * Reads an archive and checks its manifest and the XML that it lists.
     *
     * @param path of the file
     * @return the files of the manifest, in its order
     * @throws FaultyInputException with every fault: no archive, too large, a path that leads out, a manifest that does not fit
     */
    public static CombineArchive read(Path path) {
        return read(path, LARGEST_CONTENT);
    }

    /** The same where all files together may unpack to so many bytes. */
    static CombineArchive read(Path path, long largest) {
        ArchiveReader reader = new ArchiveReader(path, largest);
        reader.unpack();
        reader.faults.throwIfAny();
        CombineArchive archive = reader.listed();
        reader.faults.throwIfAny();
        return archive;
    }

    /**
     * Whether a file begins as archives do; what else it holds is not looked at.
     *
     * @param path of the file
     * @return true if its first bytes are those of a ZIP file
     */
    public static boolean isArchive(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        } catch (IOException e) {
            return false; // whoever reads it will say why it cannot be read
        }
    }

    private void unpack() {
        try {
            if (Files.size(path) > LARGEST_FILE) {
                refuse("the file is larger than " + (LARGEST_FILE >> 20) + " MiB", OTHER);
                return;
            }
            try (ZipFile zip = new ZipFile(path.toFile())) {
                unpack(zip);
            }
        } catch (ZipException | IllegalArgumentException e) {
            refuse("it is no whole ZIP file: " + e.getMessage(), OTHER);
        } catch (IOException e) {
            refuse("it cannot be read: " + e.getMessage(), "Name a file that is there and may be read.");
        }
    }

    private void unpack(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            refuse("it has " + zip.size() + " entries, more than " + MOST_ENTRIES, OTHER);
            return;
        }
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) {
                continue;
            }
            String location = entry.getName();
            if (Locations.fault(location).isPresent()) {
                refuse(
                        "entry " + location + ": " + Locations.fault(location).get(),
                        "Pack it anew from within its folder.");
                continue;
            }
            byte[] content;
            try (InputStream in = zip.getInputStream(entry)) {
                content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest - total + 1));
            }
            total += content.length;
            if (total > largest) {
                refuse("entry " + location + ": the archive unpacks to more than " + largest + " bytes", BOMB);
                return;
            }
            if (content.length > SMALL && content.length / MOST_RATIO > entry.getCompressedSize()) {
                refuse("entry " + location + ": it unpacks to more than " + MOST_RATIO + " times its size", BOMB);
                return;
            }
            if (contents.put(location, content) != null) {
                refuse("entry " + location + " is there twice", OTHER);
            }
        }
    }

    private CombineArchive listed() {
        byte[] manifest = contents.get(CombineArchive.MANIFEST);
        if (manifest == null) {
            refuse("it has no " + CombineArchive.MANIFEST, "A COMBINE archive lists its files there.");
            return new CombineArchive(List.of());
        }
        List<ArchivedFile> files = new ArrayList<>();
        for (Manifest.Content each : Manifest.read(inside(CombineArchive.MANIFEST), manifest, faults)) {
            String location = Locations.ofManifest(each.location());
            byte[] content = contents.get(location);
            if (content == null) {
                faults.add(new Fault(
                        inside(CombineArchive.MANIFEST),
                        "",
                        each.line(),
                        each.column(),
                        "it lists " + location + ", which the archive does not hold",
                        "Add the file, or take it out of the manifest."));
            } else if (files.stream().anyMatch(file -> file.location().equals(location))) {
                faults.add(new Fault(
                        inside(CombineArchive.MANIFEST),
                        "",
                        each.line(),
                        each.column(),
                        "it lists " + location + " twice",
                        "List each file once."));
            } else {
                if (each.format().contains("/sed-ml")) {
                    SedMlReferences.check(inside(location), location, content, contents.keySet(), faults);
                } else if (Formats.isXml(each.format())) {
                    XmlReader.of(inside(location), content, faults);
                }
                files.add(new ArchivedFile(location, each.format(), each.isMaster(), content));
            }
        }
        return new CombineArchive(files);
    }

    /** A file of the archive, for messages. */
    private String inside(String location) {
        return path + "!/" + location;
    }

    private void refuse(String what, String remedy) {
        faults.add(Fault.ofFile(path.toString(), what, remedy));
    }
}
