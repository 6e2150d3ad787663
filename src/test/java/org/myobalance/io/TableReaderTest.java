package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;

class TableReaderTest {
    private static final Path FILE = Path.of("src/test/resources/models/table/table.json");

    @TempDir
    private Path folder = Path.of("");

    private Model after(String old, String changed) throws IOException {
        return after(FILE, old, changed);
    }

    private Model after(Path file, String old, String changed) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(old), old);
        Files.copy(FILE.resolveSibling("../evidence.json"), folder.resolve("evidence.json"));
        Path copy = Files.createDirectories(folder.resolve("table")).resolve("table.json");
        return ModelReader.read(Files.writeString(copy, text.replace(old, changed)));
    }

    @Test
    void aTableIsReadInBaseUnits() throws IOException {
        Model model = after("\"unit\": \"1\", \"points\"", "\"unit\": \"%\", \"points\"");
        LookupTable table = model.tables().get(0);
        assertEquals("curve", table.id());
        assertEquals(List.of(new LookupTable.Point(0, 0.01), new LookupTable.Point(2, 0.005)), table.points());
        assertEquals("(0, 1), (2, 0.5)", table.text());
        assertEquals("assumed", table.source());
    }

    @Test
    void theFingerprintChangesWithAPoint() throws IOException {
        assertNotEquals(ModelHash.of(ModelReader.read(FILE)), ModelHash.of(after("[2, 0.5]", "[2, 0.6]")));
    }

    @Test
    void theFingerprintChangesWithWhatBoutsTakeByDefault() throws IOException {
        Path lifting = FILE.resolveSibling("lifting.json");
        String before = ModelHash.of(ModelReader.read(lifting));
        assertNotEquals(before, ModelHash.of(after(lifting, "\"default\": 0.5", "\"default\": 0.6")));
        Files.delete(folder.resolve("evidence.json"));
        assertNotEquals(before, ModelHash.of(after(lifting, "- reps) + spare", "- reps) + 2*spare")));
    }

    @Test
    void theFingerprintDoesNotChangeWithAWord() throws IOException {
        assertEquals(ModelHash.of(ModelReader.read(FILE)), ModelHash.of(after("less where", "smaller where")));
    }
}
