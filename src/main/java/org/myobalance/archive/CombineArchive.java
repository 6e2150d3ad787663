package org.myobalance.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A COMBINE archive (Bergmann et al. 2014, BMC Bioinformatics 15:369): files and what each of them is. Immutable.
 *
 * @param files in the order of the manifest, each location once; the manifest itself is none of them
 */
public record CombineArchive(List<ArchivedFile> files) {
    /** Where the manifest lies. */
    public static final String MANIFEST = "manifest.xml";

    private static final String NAMESPACE = "http://identifiers.org/combine.specifications/omex-manifest";

    /** The earliest time that a ZIP file can tell, so that one content has one sequence of bytes. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * Copies the list. {@inheritDoc}
     *
     * @throws IllegalArgumentException if two files have one location, or a location leads out of the archive
     */
    public CombineArchive {
        files = List.copyOf(files);
        Set<String> seen = new HashSet<>(Set.of(MANIFEST));
        for (ArchivedFile file : files) {
            if (!seen.add(file.location())) {
                throw new IllegalArgumentException("two files at " + file.location());
            }
            Locations.fault(file.location()).ifPresent(what -> {
                throw new IllegalArgumentException(file.location() + ": " + what);
            });
        }
    }

    /**
     * The file at a location.
     *
     * @param location path in the archive, with slashes
     * @return the file; empty if there is none
     */
    public Optional<ArchivedFile> file(String location) {
        return files.stream().filter(file -> file.location().equals(location)).findFirst();
    }

    /**
     * The bytes of the archive, the manifest first. The same files give the same bytes on the same build of the JDK.
     *
     * @return a ZIP file
     */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, MANIFEST, manifest().getBytes(StandardCharsets.UTF_8));
            for (ArchivedFile file : files) {
                add(zip, file.location(), file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String location, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(location);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String manifest() {
        StringBuilder text = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<omexManifest xmlns=\"" + NAMESPACE + "\">\n");
        text.append(content(".", Formats.ARCHIVE, false));
        text.append(content("./" + MANIFEST, Formats.MANIFEST, false));
        files.forEach(file -> text.append(content("./" + file.location(), file.format(), file.isMaster())));
        return text.append("</omexManifest>\n").toString();
    }

    private static String content(String location, String format, boolean isMaster) {
        return "  <content location=\"" + escaped(location) + "\" format=\"" + escaped(format) + "\""
                + (isMaster ? " master=\"true\"" : "") + "/>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
