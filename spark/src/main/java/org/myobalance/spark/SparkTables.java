package org.myobalance.spark;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;
import org.myobalance.io.TableSchema;

/** The tables of the program as Spark knows them. */
final class SparkTables {
    static final String CSV = "csv";
    static final String PARQUET = "parquet";

    private SparkTables() {}

    /** Columns with {@code unit} and {@code comment} as metadata. CSV has no place for those, and has the unit in the heading. */
    static StructType type(TableSchema schema, String format) {
        return new StructType(schema.fields().stream()
                .map(field -> column(field, format.equals(CSV) ? field.heading() : field.name()))
                .toArray(StructField[]::new));
    }

    private static StructField column(TableField field, String name) {
        MetadataBuilder metadata = new MetadataBuilder().putString("comment", field.description());
        if (!field.unit().isEmpty()) {
            metadata.putString("unit", field.unit());
        }
        boolean mayMiss = field.kind() == TableField.Kind.NUMBER;
        return new StructField(name, type(field.kind()), mayMiss, metadata.build());
    }

    private static DataType type(TableField.Kind kind) {
        return switch (kind) {
            case WORD -> DataTypes.StringType;
            case WHOLE -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
        };
    }

    /** Rows of a batch from the first to the last. */
    static Iterator<Row> rows(TableBatch batch) {
        return IntStream.range(0, batch.size()).mapToObj(row -> row(batch, row)).iterator();
    }

    private static Row row(TableBatch batch, int row) {
        List<TableField> fields = batch.schema().fields();
        @Nullable Object[] cells = new @Nullable Object[fields.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = switch (fields.get(column).kind()) {
                case WORD -> batch.word(column, row);
                case WHOLE -> batch.whole(column, row);
                case NUMBER -> orMissing(batch.number(column, row));
            };
        }
        return RowFactory.create(cells);
    }

    private static @Nullable Double orMissing(double number) {
        return Double.isNaN(number) ? null : number;
    }

    /** A writer of a file for each partition into a folder that is there; nothing is seen of a job that failed. CSV is RFC 4180. */
    static DataFrameWriter<Row> writer(Dataset<Row> table, String format) {
        DataFrameWriter<Row> writer = table.write().mode(SaveMode.Append).format(format);
        return format.equals(CSV)
                ? writer.option("header", true)
                        .option("lineSep", "\r\n")
                        .option("escape", "\"")
                        .option("emptyValue", "")
                        .option("nullValue", "")
                        .option("ignoreLeadingWhiteSpace", false)
                        .option("ignoreTrailingWhiteSpace", false)
                : writer;
    }
}
