package org.myobalance.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.myobalance.io.AtomicFile;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.TableField;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableSchema;
import org.myobalance.io.TableSink;

/**
 * Parquet: columns of texts, 64-bit whole numbers and 64-bit numbers, compressed by Zstandard. A missing number is null. The
 * metadata of the file has the unit of a column under {@code unit:NAME}, its description under {@code description:NAME}, and
 * the notes of the table under their own keys.
 *
 * @see <a href="https://duckdb.org/docs/stable/data/parquet/overview">Parquet in DuckDB</a>
 */
public final class DuckDbParquetFormat implements TableFormat {
    /** Makes the format, as {@link java.util.ServiceLoader} does. */
    public DuckDbParquetFormat() {}

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public void requireUsable() {
        try {
            ParquetSink.connect().close();
        } catch (SQLException | LinkageError e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw new FaultyInputException(
                    "format \"" + name() + "\"",
                    "DuckDB, which writes Parquet, cannot be started here: " + root.getMessage(),
                    "It needs Linux on x86-64 or ARM, Windows on x86-64 or macOS on ARM, and a folder for temporary files"
                            + " (-Djava.io.tmpdir). Write CSV elsewhere.");
        }
    }

    @Override
    public TableSink open(Path file, TableSchema schema) {
        requireDistinct(file, schema);
        AtomicFile target = AtomicFile.of(file);
        try {
            // at once: a folder that cannot be written is told before hours of work, and in the words of Java
            Files.createFile(target.temporary());
            return new ParquetSink(target, schema);
        } catch (IOException e) {
            target.close();
            throw target.unwritable(e);
        } catch (SQLException e) {
            target.close();
            throw target.unwritable(ParquetSink.told(e));
        }
    }

    /** DuckDB, and Spark as it comes, find columns without regard to capitals. */
    private static void requireDistinct(Path file, TableSchema schema) {
        Map<String, String> names = new HashMap<>();
        for (TableField field : schema.fields()) {
            String other = names.put(field.name().toLowerCase(Locale.ROOT), field.name());
            if (other != null) {
                throw new FaultyInputException(
                        file.toString(),
                        "columns \"" + other + "\" and \"" + field.name()
                                + "\" differ in capitals alone, and readers of Parquet take them for one",
                        "Write CSV, or rename one of them in the model.");
            }
        }
    }
}
