package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The beginning of a table, and how long it is. */
class CsvFileTest {
    @TempDir
    private Path folder = Path.of("");

    private CsvFile read(String text, int most) throws IOException {
        return CsvFile.read(Files.writeString(folder.resolve("table.csv"), text), most);
    }

    @Test
    void rowsAreKeptAsFarAsAskedAndCountedToTheEnd() throws IOException {
        CsvFile file = read("arm,mass [kg]\r\n\"a, b\",1\r\n\"say \"\"c\"\"\",2\r\nd,3\r\n", 2);
        assertEquals(List.of("arm", "mass [kg]"), file.headings());
        assertEquals(List.of(List.of("a, b", "1"), List.of("say \"c\"", "2")), file.rows());
        assertEquals(3, file.size());
    }

    @Test
    void anEmptyFileIsATableOfNothing() throws IOException {
        assertEquals(new CsvFile(List.of(), List.of(), 0), read("", 5));
        assertEquals(new CsvFile(List.of("arm"), List.of(), 0), read("arm\n", 5));
    }

    @Test
    void aMissingFileIsTold() {
        Path none = folder.resolve("none.csv");
        String message = String.valueOf(assertThrows(FaultyInputException.class, () -> CsvFile.read(none, 5))
                .getMessage());
        assertTrue(message.startsWith(none + ": it cannot be read: "), message);
    }
}
