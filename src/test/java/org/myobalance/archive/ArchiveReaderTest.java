package org.myobalance.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.io.FaultyInputException;

class ArchiveReaderTest {
    private static final String EMPTY_MANIFEST =
            "<omexManifest xmlns=\"http://identifiers.org/combine.specifications/omex-manifest\"/>";

    @TempDir
    private Path folder = Path.of("");

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.omex");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    private Path zip(String manifest, String name, String text) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("manifest.xml", manifest.getBytes(StandardCharsets.UTF_8));
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    private static String manifest(String contents) {
        return EMPTY_MANIFEST.replace("/>", ">\n" + contents + "\n</omexManifest>");
    }

    private static String refused(Path file) {
        return String.valueOf(assertThrows(FaultyInputException.class, () -> ArchiveReader.read(file))
                .getMessage());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        CombineArchive archive = new CombineArchive(List.of(
                ArchivedFile.of("a.sedml", Formats.SED_ML, "<sedML/>").asMaster(),
                ArchivedFile.of("in/b & c.json", Formats.ofName("b.json"), "{}"),
                new Metadata("T < U", "All & more.", "We", "Apache-2.0", List.of("10.1/x")).file()));
        Path file = Files.write(folder.resolve("a.omex"), archive.toBytes());
        assertTrue(ArchiveReader.isArchive(file));
        CombineArchive read = ArchiveReader.read(file);
        assertEquals(
                List.of("a.sedml", "in/b & c.json", "metadata.rdf"),
                read.files().stream().map(ArchivedFile::location).toList());
        assertTrue(read.files().get(0).isMaster());
        assertFalse(read.files().get(1).isMaster());
        assertEquals(
                "http://purl.org/NET/mediatypes/application/json",
                read.files().get(1).format());
        assertEquals("{}", read.file("in/b & c.json").orElseThrow().text());
        assertTrue(read.file("metadata.rdf").orElseThrow().text().contains("<dcterms:title>T &lt; U</dcterms:title>"));
        assertTrue(read.file("none").isEmpty());
        assertArrayEquals(archive.toBytes(), read.toBytes());
    }

    @Test
    void theManifestComesFirstAndTimesAreFixed() throws IOException {
        byte[] bytes = new CombineArchive(List.of(ArchivedFile.of("a.md", Formats.ofName("a.md"), "x"))).toBytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry first = zip.getNextEntry();
            assertEquals("manifest.xml", first.getName());
            assertEquals("1980-01-01T00:00", first.getTimeLocal().toString());
            assertEquals("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <omexManifest xmlns="http://identifiers.org/combine.specifications/omex-manifest">
                      <content location="." format="http://identifiers.org/combine.specifications/omex"/>
                      <content location="./manifest.xml" format="http://identifiers.org/combine.specifications/omex-manifest"/>
                      <content location="./a.md" format="http://purl.org/NET/mediatypes/text/markdown"/>
                    </omexManifest>
                    """, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileThatIsNoZipIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.omex"), "PK\u0003\u0004 and no more");
        assertTrue(refused(file).startsWith(file + ": it is no whole ZIP file: "), refused(file));
        assertFalse(ArchiveReader.isArchive(Files.writeString(folder.resolve("y.omex"), "{}")));
        assertFalse(ArchiveReader.isArchive(folder));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../evil.txt", "a/../../evil.txt", "/etc/passwd", "C:evil.txt", "a\\b.txt", "a//b.txt"})
    void aPathThatLeadsOutIsRefused(String name) throws IOException {
        Path file = zip(EMPTY_MANIFEST, name, "evil");
        assertTrue(refused(file).startsWith(file + ": entry " + name + ": the path "), refused(file));
    }

    @Test
    void aBombIsRefusedWhileItUnpacks() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("manifest.xml", EMPTY_MANIFEST.getBytes(StandardCharsets.UTF_8));
        entries.put("zeros", new byte[4 << 20]);
        Path file = zip(entries);
        assertTrue(Files.size(file) < 10_000, "four mebibytes of nothing pack well");
        assertEquals(
                file + ": entry zeros: it unpacks to more than 300 times its size.\n"
                        + "  Such files are made to fill a memory. Nothing was unpacked to the disk.",
                refused(file));
        assertEquals(
                file + ": entry zeros: the archive unpacks to more than 1000000 bytes.\n"
                        + "  Such files are made to fill a memory. Nothing was unpacked to the disk.",
                assertThrows(FaultyInputException.class, () -> ArchiveReader.read(file, 1_000_000))
                        .getMessage());
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 2001; i++) {
            entries.put("f" + i, new byte[0]);
        }
        assertTrue(refused(zip(entries)).contains("it has 2001 entries, more than 2000"), "too many");
    }

    @Test
    void anArchiveWithoutManifestIsRefused() throws IOException {
        Path file = zip(Map.of("a.txt", new byte[1]));
        assertEquals(file + ": it has no manifest.xml.\n  A COMBINE archive lists its files there.", refused(file));
    }

    @Test
    void whatTheManifestListsMustBeThereOnce() throws IOException {
        String lines = "<content location=\"./a.txt\" format=\"f\"/>\n<content location=\"b.txt\" format=\"f\"/>\n"
                + "<content location=\"a.txt\" format=\"f\"/>\n<content location=\"a.txt\"/>";
        Path file = zip(manifest(lines), "a.txt", "x");
        String message = refused(file);
        assertTrue(message.contains(file + "!/manifest.xml:3:"), message);
        assertTrue(message.contains("it lists b.txt, which the archive does not hold."), message);
        assertTrue(message.contains("!/manifest.xml:4:"), message);
        assertTrue(message.contains("it lists a.txt twice."), message);
        assertTrue(message.contains("!/manifest.xml:5:"), message);
        assertTrue(message.contains("a <content> without format."), message);
    }

    @Test
    void aDocumentTypeIsRefusedWithItsPlace() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String evil =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n<a>&e;</a>";
        String line = "<content location=\"m.xml\" format=\"" + Formats.SBML + "\"/>";
        Path file = zip(manifest(line), "m.xml", evil);
        String message = refused(file);
        assertTrue(message.startsWith(file + "!/m.xml:2:"), message);
        assertTrue(message.contains("a document type declaration"), message);
        assertFalse(message.contains("secret\n"), message);
        Path ofManifest = zip(evil, "m.xml", "<a/>");
        assertTrue(refused(ofManifest).contains("!/manifest.xml:2:"), refused(ofManifest));
    }

    @Test
    void xmlThatIsNotWellFormedIsRefusedWithItsPlace() throws IOException {
        String line = "<content location=\"m.xml\" format=\"" + Formats.SBML + "\"/>";
        Path file = zip(manifest(line), "m.xml", "<a>\n  <b>\n</a>");
        assertTrue(refused(file).startsWith(file + "!/m.xml:3:"), refused(file));
        assertTrue(refused(file).contains("no well-formed XML: "), refused(file));
        Path deep = zip(manifest(line), "m.xml", "<a>".repeat(1001) + "</a>".repeat(1001));
        assertTrue(refused(deep).contains("nests more than 600 elements"), refused(deep));
    }

    @Test
    void anotherRootThanThatOfAManifestIsRefused() throws IOException {
        Path file = zip("<sbml/>", "a.txt", "x");
        assertTrue(refused(file).contains("!/manifest.xml:1:"), refused(file));
        assertTrue(refused(file).contains("<sbml> is no manifest."), refused(file));
    }

    @Test
    void twoFilesOfOneLocationAreNotWritten() {
        ArchivedFile file = ArchivedFile.of("a", "f", "x");
        assertThrows(IllegalArgumentException.class, () -> new CombineArchive(List.of(file, file)));
        ArchivedFile out = ArchivedFile.of("../a", "f", "x");
        assertThrows(IllegalArgumentException.class, () -> new CombineArchive(List.of(out)));
    }

    @Test
    void whatSedMlNamesMustBeThere() throws IOException {
        String sedMl = """
                <sedML>
                  <model id="m" source="model.xml"/><model id="n" source="#m"/>
                  <uniformTimeCourse id="course"/>
                  <task id="task" modelReference="m" simulationReference="curse"/>
                  <dataGenerator id="mass"><variable id="v" taskReference="tusk"/></dataGenerator>
                  <curve xDataReference="mass" yDataReference="mass"/>
                  <model id="o" source="other.xml"/>
                </sedML>
                """;
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String lines = "<content location=\"in/a.sedml\" format=\"" + Formats.SED_ML
                + "\"/>\n<content location=\"in/model.xml\"" + " format=\"" + Formats.SBML + "\"/>";
        entries.put("manifest.xml", manifest(lines).getBytes(StandardCharsets.UTF_8));
        entries.put("in/a.sedml", sedMl.getBytes(StandardCharsets.UTF_8));
        entries.put("in/model.xml", "<sbml/>".getBytes(StandardCharsets.UTF_8));
        Path file = zip(entries);
        String message = refused(file);
        assertEquals(3, message.lines().filter(line -> !line.startsWith(" ")).count(), message);
        assertTrue(message.contains(file + "!/in/a.sedml:4:"), message);
        assertTrue(message.contains("simulationReference \"curse\" names nothing."), message);
        assertTrue(message.contains("Did you mean \"course\"?"), message);
        assertTrue(message.contains("taskReference \"tusk\" names nothing."), message);
        assertTrue(message.contains(file + "!/in/a.sedml:7:"), message);
        assertTrue(message.contains("the model \"other.xml\" is not in the archive."), message);
    }
}
