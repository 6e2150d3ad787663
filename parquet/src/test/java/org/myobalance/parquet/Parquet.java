package org.myobalance.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Reads files by statements of DuckDB, as the pages show them. */
final class Parquet {
    private Parquet() {}

    /** Takes rows of an answer. */
    interface Rows {
        void take(ResultSet row) throws SQLException;
    }

    static void query(String statement, Rows rows) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement executed = database.createStatement();
                ResultSet answer = executed.executeQuery(statement)) {
            while (answer.next()) {
                rows.take(answer);
            }
        }
    }

    static Map<String, String> metadata(Path file) throws SQLException {
        Map<String, String> metadata = new TreeMap<>();
        query(
                "SELECT decode(key), decode(value) FROM parquet_kv_metadata('" + file + "')",
                row -> metadata.put(row.getString(1), row.getString(2)));
        return metadata;
    }
}
