package org.myobalance.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a CSV file (RFC 4180, UTF-8, LF) that is whole or not there. Numbers are written so that they read back exactly,
 * with a point and without grouping, whatever the locale.
 */
public final class CsvTable {
    private final CsvWriter csv;
    private final int columns;
    private final String[] row;
    private int filled;

    private CsvTable(CsvWriter csv, int columns) {
        this.csv = csv;
        this.columns = columns;
        this.row = new String[columns];
    }

    /**
     * Writes a table row by row; nothing is kept in memory.
     *
     * @param header column names, with units: {@code time [h]}
     * @param rows fills the table; called once
     * @throws OutputException if the folder cannot be written or the disk is full
     */
    public static void write(Path target, List<String> header, Consumer<CsvTable> rows) {
        AtomicFiles.writeText(target, out -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            CsvTable table = new CsvTable(csv, header.size());
            header.forEach(table::add);
            table.endRow();
            try {
                rows.accept(table);
            } catch (UncheckedIOException e) {
                throw new IOException(e.getCause() == null ? e : e.getCause());
            }
            if (table.filled != 0) {
                throw new IllegalStateException("the last row was not ended");
            }
            csv.flush();
        });
    }

    /** Adds a number to the row; NaN is an empty field. */
    public CsvTable add(double value) {
        return add(number(value));
    }

    /** Adds a whole number to the row. */
    public CsvTable add(long value) {
        return add(Long.toString(value));
    }

    /** Adds text to the row. */
    public CsvTable add(String text) {
        if (filled == columns) {
            throw new IllegalStateException("a row has " + columns + " fields");
        }
        row[filled++] = text;
        return this;
    }

    /** Ends the row. */
    public void endRow() {
        if (filled != columns) {
            throw new IllegalStateException("a row has " + columns + " fields, not " + filled);
        }
        filled = 0;
        csv.writeRecord(row);
    }

    /** A number that reads back exactly: {@code 3}, {@code 0.1}, {@code 1.0E-9}; empty for NaN. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0)
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
