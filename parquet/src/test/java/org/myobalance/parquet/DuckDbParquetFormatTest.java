package org.myobalance.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.myobalance.parquet.Parquet.metadata;
import static org.myobalance.parquet.Parquet.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myobalance.io.CsvFile;
import org.myobalance.io.CsvTable;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableFormatContract;
import org.myobalance.io.TableSchema;
import org.myobalance.io.TableSink;

/** Parquet, read back by statements as the pages show them. */
class DuckDbParquetFormatTest extends TableFormatContract {
    @Override
    protected TableFormat format() {
        return new DuckDbParquetFormat();
    }

    @Override
    protected CsvFile read(Path file, int most) throws SQLException {
        Map<String, String> metadata = metadata(file);
        List<String> headings = new ArrayList<>();
        query("DESCRIBE SELECT * FROM " + in(file), row -> {
            String unit = metadata.get("unit:" + row.getString(1));
            headings.add(row.getString(1) + (unit == null ? "" : " [" + unit + "]"));
        });
        List<List<String>> rows = new ArrayList<>();
        query("SELECT * FROM " + in(file) + " LIMIT " + most, row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= headings.size(); column++) {
                Object value = row.getObject(column);
                cells.add(
                        value instanceof Double number ? CsvTable.cell(number) : value == null ? "" : value.toString());
            }
            rows.add(cells);
        });
        long[] size = new long[1];
        query("SELECT count(*) FROM " + in(file), row -> size[0] = row.getLong(1));
        return new CsvFile(headings, rows, size[0]);
    }

    private static String in(Path file) {
        return "read_parquet('" + file + "')";
    }

    private Path write(TableSchema schema, TableBatch batch) {
        Path file = folder.resolve("t.parquet");
        try (TableSink sink = format().open(file, schema)) {
            sink.append(batch);
            sink.finish();
        }
        return file;
    }

    @Test
    void metadataHasUnitsDescriptionsAndNotes() throws SQLException {
        TableSchema schema = new TableSchema(
                List.of(
                        TableField.word("it's \"an\" arm", ""),
                        TableField.number("Akt pS473", "µmol/L", "a, {b}: 'c'")),
                Map.of("scenario", "bed rest; then 'training'"));
        Path file =
                write(schema, TableBatch.builder(schema, 1).word("a").number(1).build());
        assertEquals(
                Map.of(
                        "unit:Akt pS473", "µmol/L",
                        "description:Akt pS473", "a, {b}: 'c'",
                        "scenario", "bed rest; then 'training'"),
                metadata(file));
        assertEquals(
                List.of("it's \"an\" arm", "Akt pS473 [µmol/L]"), read(file, 1).headings());
    }

    @Test
    void columnsHaveTypesOfTheirKindsAndMissingNumbersAreNull() throws SQLException {
        TableSchema schema = TableSchema.of(
                TableField.word("arm", ""), TableField.whole("draw", "1", ""), TableField.number("mass", "kg", ""));
        Path file = write(
                schema,
                TableBatch.builder(schema, 2)
                        .word("")
                        .whole(1)
                        .number(Double.NaN)
                        .word("b")
                        .whole(2)
                        .number(30.5)
                        .build());
        List<String> types = new ArrayList<>();
        query("DESCRIBE SELECT * FROM " + in(file), row -> types.add(row.getString(2)));
        assertEquals(List.of("VARCHAR", "BIGINT", "DOUBLE"), types);
        // a missing number stays out of a mean, and an empty word is a word
        query(
                "SELECT avg(mass), count(mass), count(arm), sum(draw) FROM " + in(file),
                row -> assertEquals(
                        List.of(30.5, 1L, 2L, 3L),
                        List.of(row.getDouble(1), row.getLong(2), row.getLong(3), row.getLong(4))));
    }

    /** Or else files that are read together would have columns of different types. */
    @Test
    void theSchemaOfTheFileDoesNotDependOnTheRows() throws SQLException {
        TableSchema schema = TableSchema.of(
                TableField.word("arm", ""), TableField.whole("draw", "1", ""), TableField.number("mass", "kg", ""));
        TableBatch.Builder rows = TableBatch.builder(schema, 1);
        List<TableBatch> tables = List.of(
                rows.build(),
                rows.word("a").whole(1).number(1).build(),
                rows.word("a").whole(1).number(Double.NaN).build());
        for (TableBatch table : tables) {
            Path file = write(schema, table);
            List<String> columns = new ArrayList<>();
            query(
                    "SELECT name, repetition_type, type FROM parquet_schema('" + file + "') WHERE type IS NOT NULL",
                    row -> columns.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
            assertEquals(List.of("arm REQUIRED BYTE_ARRAY", "draw REQUIRED INT64", "mass OPTIONAL DOUBLE"), columns);
        }
    }

    @Test
    void itIsCompressedByZstandard() throws SQLException {
        TableSchema schema = TableSchema.of(TableField.number("mass", "kg", ""));
        Path file = write(schema, TableBatch.builder(schema, 1).number(1).build());
        List<String> codecs = new ArrayList<>();
        query("SELECT DISTINCT compression FROM parquet_metadata('" + file + "')", row -> codecs.add(row.getString(1)));
        assertEquals(List.of("ZSTD"), codecs);
    }

    @Test
    void namesThatDifferInCapitalsAloneAreRefused() throws Exception {
        TableSchema schema = TableSchema.of(TableField.word("Akt", ""), TableField.word("AKT", ""));
        Path file = folder.resolve("t.parquet");
        assertEquals(
                file
                        + ": columns \"Akt\" and \"AKT\" differ in capitals alone, and readers of Parquet take them for one.\n"
                        + "  Write CSV, or rename one of them in the model.",
                assertThrows(FaultyInputException.class, () -> format().open(file, schema))
                        .getMessage());
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
