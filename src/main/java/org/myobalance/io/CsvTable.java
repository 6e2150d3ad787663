package org.myobalance.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A CSV file, written row by row and then put in its place whole. */
public final class CsvTable {
    private CsvTable() {}

    /** Takes rows. */
    public interface Rows {
        /**
         * Writes one row.
         *
         * @param cells the cells, from left to right
         */
        void row(List<String> cells);
    }

    /** Gives all rows. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes every row after the headings.
         *
         * @param rows receives the rows
         */
        void writeTo(Rows rows);
    }

    /**
     * Writes a table.
     *
     * @param path the file, which appears whole or stays as it was
     * @param headings first row
     * @param content writes the rows
     * @throws FaultyInputException if the file cannot be written
     */
    public static void write(Path path, List<String> headings, Content content) {
        AtomicFiles.write(path, temporary -> {
            try (CsvWriter writer = CsvWriter.builder().build(temporary)) {
                writer.writeRecord(headings);
                content.writeTo(writer::writeRecord);
            } catch (java.io.UncheckedIOException e) {
                throw new IOException(
                        e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage()), e);
            }
        });
    }

    /**
     * Writes a number as a cell: the shortest text that reads back as the same number.
     *
     * @param value the number; not a number for an empty cell
     * @return the text
     */
    public static String cell(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
