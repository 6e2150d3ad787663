package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.myobalance.io.CsvTable;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableSchema;
import org.myobalance.io.TableSink;

/**
 * A table described once as a list of columns, from which the CSV file, files of typed columns and the text for a terminal
 * are made.
 *
 * @param <T> item of the table, one for each line
 * @param columns from left to right
 */
record Table<T>(List<TableColumn<T>> columns) {
    /** Rows that are held at once, where a file is written in batches. */
    private static final int BATCH = 4096;

    /** Copies the list. */
    Table {
        columns = List.copyOf(columns);
    }

    /**
     * A table of these columns.
     *
     * @param columns from left to right
     * @return the table
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static <T> Table<T> of(TableColumn<T>... columns) {
        return new Table<>(List.of(columns));
    }

    /**
     * Writes the columns that a file has.
     *
     * @param path of the file
     * @param items one for each line
     */
    void write(Path path, List<T> items) {
        write(path, items::stream);
    }

    /**
     * Writes the columns that a file has, item by item, so that all lines need not be held at once.
     *
     * @param path of the file
     * @param items one for each line
     */
    void write(Path path, Supplier<Stream<T>> items) {
        List<String> headings = new ArrayList<>();
        List<Function<T, String>> cells = new ArrayList<>();
        for (TableColumn<T> column : columns) {
            column.csv().ifPresent(cell -> {
                headings.add(column.heading());
                cells.add(cell);
            });
        }
        CsvTable.write(path, headings, rows -> {
            List<String> line = new ArrayList<>();
            items.get().forEach(item -> {
                line.clear();
                cells.forEach(cell -> line.add(cell.apply(item)));
                rows.row(line);
            });
        });
    }

    /**
     * Writes the columns that a file has in a format of typed columns: numbers that the CSV file rounds are exact there.
     *
     * @param path of the file
     * @param format of the file
     * @param notes about the table as a whole
     * @param items one for each row
     */
    void write(Path path, TableFormat format, Map<String, String> notes, Supplier<Stream<T>> items) {
        List<TableColumn<T>> kept =
                columns.stream().filter(column -> column.csv().isPresent()).toList();
        TableSchema schema =
                new TableSchema(kept.stream().map(TableColumn::field).toList(), notes);
        try (TableSink sink = format.open(path, schema)) {
            TableBatch.Builder rows = TableBatch.builder(schema, BATCH);
            items.get().forEach(item -> {
                kept.forEach(column -> column.append(item, rows));
                if (rows.size() == BATCH) {
                    sink.append(rows.build());
                }
            });
            sink.append(rows.build());
            sink.finish();
        }
    }

    /**
     * The text for a terminal.
     *
     * @param items one for each line
     * @return headings, a rule and the lines, each ended
     */
    String text(List<T> items) {
        List<TableColumn<T>> shown = columns.stream()
                .filter(column -> column.text(items).isPresent())
                .toList();
        TextTable table = new TextTable(
                shown.stream().map(TableColumn::textHeading).toList(),
                shown.stream().map(TableColumn::alignment).toList());
        for (T item : items) {
            table.row(shown.stream()
                    .map(column -> column.text(items).orElseThrow().apply(item))
                    .toList());
        }
        return table.text();
    }
}
