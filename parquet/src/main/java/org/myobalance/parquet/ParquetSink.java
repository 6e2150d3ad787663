package org.myobalance.parquet;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.myobalance.io.AtomicFile;
import org.myobalance.io.AtomicTableSink;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;
import org.myobalance.io.TableSchema;

/**
 * A Parquet file in the making: rows are kept compressed in a database of DuckDB, in memory as far as that is allowed and
 * else in a folder for temporary files, and copied into the file at the end.
 */
final class ParquetSink extends AtomicTableSink {
    private static final String IN_MEMORY = "jdbc:duckdb:";
    private static final String TABLE = "rows";
    /** Thirty million rows of three columns take half a gigabyte with the JVM. */
    private static final String MEMORY = "256MB";

    private final AtomicFile target;
    private final TableSchema schema;
    private final DuckDBConnection database;

    ParquetSink(AtomicFile target, TableSchema schema) throws SQLException {
        super(target, schema);
        this.target = target;
        this.schema = schema;
        database = connect();
        try {
            execute(Sql.create(TABLE, schema));
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** Opens an empty database in memory. */
    static DuckDBConnection connect() throws SQLException {
        Properties settings = new Properties();
        // one thread, and rows in the order they came in: the same rows are the same bytes
        settings.setProperty("threads", "1");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("memory_limit", MEMORY);
        String temporary = System.getProperty("java.io.tmpdir");
        settings.setProperty(
                "temp_directory",
                temporary + "/myobalance-parquet-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        Connection connection = new DuckDBDriver().connect(IN_MEMORY, settings);
        return connection.unwrap(DuckDBConnection.class);
    }

    private void execute(String statement) throws SQLException {
        try (Statement executed = database.createStatement()) {
            executed.execute(statement);
        }
    }

    @Override
    protected void write(TableBatch batch) throws IOException {
        try (DuckDBAppender appender = database.createAppender(TABLE)) {
            List<TableField> fields = schema.fields();
            for (int row = 0; row < batch.size(); row++) {
                appender.beginRow();
                for (int column = 0; column < fields.size(); column++) {
                    append(appender, batch, column, row);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw told(e);
        }
    }

    private void append(DuckDBAppender appender, TableBatch batch, int column, int row) throws SQLException {
        switch (schema.fields().get(column).kind()) {
            case WORD -> appender.append(batch.word(column, row));
            case WHOLE -> appender.append(batch.whole(column, row));
            case NUMBER -> appender.append(batch.number(column, row));
        }
    }

    @Override
    protected void complete() throws IOException {
        try {
            execute(Sql.copy(TABLE, target.temporary(), schema));
        } catch (SQLException e) {
            throw told(e);
        }
    }

    @Override
    protected void release() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw told(e);
        }
    }

    /** What DuckDB says of a disk, as the system says it. */
    static IOException told(SQLException e) {
        return new IOException(String.valueOf(e.getMessage()), e);
    }
}
