package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format of tables owes; a subclass names the format and reads its files by other means than it writes them. */
public abstract class TableFormatContract {
    private static final TableSchema SCHEMA = new TableSchema(
            List.of(
                    TableField.word("arm", "arm of the scenario"),
                    TableField.whole("seed", "1", "of the random numbers"),
                    TableField.number("Akt pS473 mean", "µmol/L", "over the interval; it \"ends\" at the sample")),
            Map.of("scenario", "detraining, 'short'"));
    private static final List<String> HEADINGS = List.of("arm", "seed [1]", "Akt pS473 mean [µmol/L]");

    /** Where files of a test go. */
    @TempDir
    protected Path folder = Path.of("");

    /** The format. */
    protected abstract TableFormat format();

    /**
     * Reads a file.
     *
     * @param most rows that are kept
     * @return headings with their units, and cells as {@link CsvTable#cell} writes them
     */
    protected abstract CsvFile read(Path file, int most) throws Exception;

    private Path file() {
        return folder.resolve("a table." + format().extension());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(TableSchema schema, TableBatch... batches) {
        try (TableSink sink = format().open(file(), schema)) {
            for (TableBatch batch : batches) {
                sink.append(batch);
            }
            sink.finish();
        }
    }

    private static TableBatch one(String arm) {
        return TableBatch.builder(SCHEMA, 1).word(arm).whole(1).number(2.5).build();
    }

    @Test
    final void theFormatIsFoundByItsName() {
        assertEquals(format().getClass(), TableFormats.named(format().name()).getClass());
    }

    @Test
    final void rowsReadBackAsTheyWereWritten() throws Exception {
        TableBatch.Builder builder = TableBatch.builder(SCHEMA, 2);
        List<List<String>> rows = new ArrayList<>();
        List<String> words = List.of("plain", "", "a, \"b\" 'c'", "two\nlines", "肌肉 µ ✓ 𝄞", " spaces ", "NULL", "-");
        long[] wholes = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 7, 1L << 53, (1L << 53) + 1, 42};
        double[] numbers = {
            0.1, -0.0, Double.NaN, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0, Double.NEGATIVE_INFINITY, 1e22
        };
        for (int i = 0; i < numbers.length; i++) {
            builder.word(words.get(i)).whole(wholes[i]).number(numbers[i]);
            rows.add(List.of(words.get(i), Long.toString(wholes[i]), CsvTable.cell(numbers[i])));
        }
        write(SCHEMA, builder.build());
        assertEquals(new CsvFile(HEADINGS, rows, rows.size()), read(file(), 100));
        assertEquals(List.of("a table." + format().extension()), files());
    }

    @Test
    final void aTableWithoutRowsHasItsColumns() throws Exception {
        write(SCHEMA, TableBatch.builder(SCHEMA, 10).build());
        assertEquals(new CsvFile(HEADINGS, List.of(), 0), read(file(), 100));
    }

    @Test
    final void aRowWithoutAnyValueIsARow() throws Exception {
        TableSchema schema = TableSchema.of(TableField.number("mass", "kg", ""));
        write(schema, TableBatch.builder(schema, 2).number(Double.NaN).number(1).build());
        assertEquals(new CsvFile(List.of("mass [kg]"), List.of(List.of(""), List.of("1.0")), 2), read(file(), 100));
    }

    @Test
    final void aMillionRowsOfManyBatchesKeepTheirOrder() throws Exception {
        TableBatch.Builder builder = TableBatch.builder(SCHEMA, 10_000);
        try (TableSink sink = format().open(file(), SCHEMA)) {
            for (int i = 0; i < 1_000_000; i++) {
                builder.word("arm").whole(i).number(i / 7.0);
                if (builder.size() == 10_000) {
                    sink.append(builder.build());
                }
            }
            sink.finish();
        }
        CsvFile read = read(file(), 250_000);
        assertEquals(1_000_000, read.size());
        for (int i = 0; i < 250_000; i++) {
            assertEquals(
                    List.of("arm", Integer.toString(i), Double.toString(i / 7.0)),
                    read.rows().get(i));
        }
    }

    @Test
    final void theSameRowsAreTheSameBytes() throws IOException {
        write(SCHEMA, one("a"), one("b"));
        byte[] first = Files.readAllBytes(file());
        write(SCHEMA, one("a"), one("b"));
        assertEquals(-1, java.util.Arrays.mismatch(first, Files.readAllBytes(file())), "first byte that differs");
    }

    @Test
    final void beforeItIsFinishedAnOlderFileStays() throws IOException {
        Files.writeString(file(), "old");
        try (TableSink sink = format().open(file(), SCHEMA)) {
            sink.append(one("a"));
            assertEquals("old", Files.readString(file()));
        }
        assertEquals("old", Files.readString(file()));
        assertEquals(List.of("a table." + format().extension()), files());
        write(SCHEMA, one("a"));
        assertTrue(Files.size(file()) > 3, "replaced");
    }

    @Test
    final void aBatchOfOtherColumnsLeavesNothing() throws IOException {
        TableSchema other = TableSchema.of(TableField.word("arm", ""));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> write(
                        SCHEMA, one("a"), TableBatch.builder(other, 1).word("b").build()));
        assertEquals("the batch has other columns than the file", e.getMessage());
        assertEquals(List.of(), files());
    }

    @Test
    final void afterTheEndNothingCanBeWritten() {
        TableSink sink = format().open(file(), SCHEMA);
        sink.finish();
        String message = "the table was finished, closed or refused by the disk before";
        assertEquals(
                message,
                assertThrows(IllegalStateException.class, () -> sink.append(one("a")))
                        .getMessage());
        assertEquals(
                message, assertThrows(IllegalStateException.class, sink::finish).getMessage());
        sink.close();
        sink.close();
        assertTrue(Files.exists(file()), "closing does not remove what was finished");
    }

    @Test
    final void aMissingFolderIsNamed() {
        Path file = folder.resolve("none/t." + format().extension());
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> {
            try (TableSink sink = format().open(file, SCHEMA)) {
                sink.append(one("a"));
                sink.finish();
            }
        });
        assertEquals(
                file + ": it cannot be written: its folder does not exist.\n  Make the folder first.", e.getMessage());
    }

    @Test
    final void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Files.createDirectory(file());
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> write(SCHEMA, one("a")));
        assertEquals(
                file()
                        + ": it cannot be written: a file stands where a folder is needed, or a folder where a file is.\n"
                        + "  Give --out another folder.",
                e.getMessage());
        assertEquals(List.of("a table." + format().extension()), files());
    }

    /** On a disk of its own, which only the child process sees. */
    @Test
    final void aFullDiskLeavesNothing() throws Exception {
        String mount = "mount -t tmpfs -o size=200k tmpfs '" + folder + "'";
        assumeTrue(run(mount).equals("0\n"), "no small disk can be made here");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String child = String.format(
                "'%s' -cp '%s' %s %s '%s'",
                java, System.getProperty("java.class.path"), FullDisk.class.getName(), format().name(), file());
        assertEquals(
                file() + ": it cannot be written: the disk is full.\n"
                        + "  Free some space, or give --out another folder.\n[]\n0\n",
                run(mount + " && " + child));
        assertFalse(Files.exists(file()));
    }

    /** What a line of the shell prints in a place where it may mount disks, and its exit code. */
    private static String run(String line) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("unshare", "-rm", "sh", "-c", line)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said + process.waitFor() + "\n";
        } catch (IOException e) {
            return "no unshare: " + e.getMessage();
        }
    }
}
