package org.myobalance.parquet;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.myobalance.io.TableField;
import org.myobalance.io.TableSchema;

/** The statements that DuckDB is given, with every name and text quoted. */
final class Sql {
    private Sql() {}

    /** Makes an empty table. */
    static String create(String table, TableSchema schema) {
        return schema.fields().stream()
                .map(field -> name(field.name()) + " " + type(field.kind()))
                .collect(Collectors.joining(", ", "CREATE TABLE " + table + " (", ")"));
    }

    private static String type(TableField.Kind kind) {
        return switch (kind) {
            case WORD -> "VARCHAR NOT NULL";
            case WHOLE -> "BIGINT NOT NULL";
            case NUMBER -> "DOUBLE NOT NULL";
        };
    }

    /**
     * Copies a table into a file that may be there, where what is not a number becomes null. Every column of numbers may have
     * nulls in the schema of the file, and no other: DuckDB would decide it by the rows, and files of one table would differ.
     */
    static String copy(String table, Path file, TableSchema schema) {
        Map<String, String> metadata = metadata(schema);
        String pairs = metadata.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
                .collect(Collectors.joining(", ", ", KV_METADATA {", "}"));
        String columns = schema.fields().stream()
                .map(Sql::column)
                .collect(Collectors.joining(", ", "(SELECT ", " FROM " + table + ")"));
        return "COPY " + columns + " TO " + text(file.toString())
                + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false" + (metadata.isEmpty() ? "" : pairs) + ")";
    }

    private static String column(TableField field) {
        String name = name(field.name());
        return field.kind() == TableField.Kind.NUMBER
                ? "CASE WHEN isnan(" + name + ") THEN NULL ELSE " + name + " END AS " + name
                : name;
    }

    /** What the file says besides its rows. */
    private static Map<String, String> metadata(TableSchema schema) {
        Map<String, String> metadata = new LinkedHashMap<>(schema.notes());
        for (TableField field : schema.fields()) {
            putUnlessEmpty(metadata, "unit:" + field.name(), field.unit());
            putUnlessEmpty(metadata, "description:" + field.name(), field.description());
        }
        return metadata;
    }

    private static void putUnlessEmpty(Map<String, String> metadata, String key, String value) {
        if (!value.isEmpty()) {
            metadata.put(key, value);
        }
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
