package org.myobalance.io;

import java.util.Arrays;
import org.myobalance.io.TableField.Kind;

/**
 * Rows of a table, held as one array for each column. Immutable. A long table is written batch by batch, so that its rows
 * need not be in memory together; some thousands of rows for each batch keep the cost of a batch small.
 */
public final class TableBatch {
    private final TableSchema schema;
    private final int size;
    /** For each column {@code String[]}, {@code long[]} or {@code double[]} by its kind. */
    private final Object[] columns;

    private TableBatch(TableSchema schema, int size, Object[] columns) {
        this.schema = schema;
        this.size = size;
        this.columns = columns;
    }

    /**
     * Begins a batch.
     *
     * @param schema of the table
     * @param capacity number of rows that are expected; more are taken
     * @return a builder without rows
     */
    public static Builder builder(TableSchema schema, int capacity) {
        return new Builder(schema, capacity);
    }

    /**
     * Columns of the table.
     *
     * @return its schema
     */
    public TableSchema schema() {
        return schema;
    }

    /**
     * Number of rows.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * A text.
     *
     * @param column from 0, of kind {@link Kind#WORD}
     * @param row from 0
     * @return the text, may be empty
     * @throws ClassCastException if the column is of another kind
     */
    public String word(int column, int row) {
        return ((String[]) columns[column])[row];
    }

    /**
     * A whole number.
     *
     * @param column from 0, of kind {@link Kind#WHOLE}
     * @param row from 0
     * @return the number
     * @throws ClassCastException if the column is of another kind
     */
    public long whole(int column, int row) {
        return ((long[]) columns[column])[row];
    }

    /**
     * A number.
     *
     * @param column from 0, of kind {@link Kind#NUMBER}
     * @param row from 0
     * @return the number in the unit of its column; not a number where it is missing
     * @throws ClassCastException if the column is of another kind
     */
    public double number(int column, int row) {
        return ((double[]) columns[column])[row];
    }

    /**
     * Takes values row by row, each row from left to right, without an object for a number. Mutable, for one thread.
     */
    public static final class Builder {
        private final TableSchema schema;
        private final Kind[] kinds;
        private final int initial;
        private Object[] columns;
        private int capacity;
        private int size;
        private int column;

        private Builder(TableSchema schema, int capacity) {
            this.schema = schema;
            kinds = schema.fields().stream().map(TableField::kind).toArray(Kind[]::new);
            initial = Math.max(1, capacity);
            this.capacity = initial;
            columns = emptied();
        }

        private Object[] emptied() {
            Object[] made = new Object[kinds.length];
            for (int c = 0; c < kinds.length; c++) {
                made[c] = switch (kinds[c]) {
                    case WORD -> new String[initial];
                    case WHOLE -> new long[initial];
                    case NUMBER -> new double[initial];
                };
            }
            return made;
        }

        /**
         * Gives the next value of the row, a text.
         *
         * @param value may be empty
         * @return this builder
         * @throws IllegalStateException if the column whose turn it is holds no text
         */
        public Builder word(String value) {
            int c = next(Kind.WORD);
            ((String[]) columns[c])[size] = value;
            return advance();
        }

        /**
         * Gives the next value of the row, a whole number.
         *
         * @param value in the unit of its column
         * @return this builder
         * @throws IllegalStateException if the column whose turn it is holds no whole numbers
         */
        public Builder whole(long value) {
            int c = next(Kind.WHOLE);
            ((long[]) columns[c])[size] = value;
            return advance();
        }

        /**
         * Gives the next value of the row, a number.
         *
         * @param value in the unit of its column; not a number if it is missing
         * @return this builder
         * @throws IllegalStateException if the column whose turn it is holds no numbers
         */
        public Builder number(double value) {
            int c = next(Kind.NUMBER);
            ((double[]) columns[c])[size] = value;
            return advance();
        }

        private int next(Kind given) {
            if (kinds[column] != given) {
                throw new IllegalStateException(
                        "column \"" + schema.fields().get(column).name() + "\" takes " + EnumNames.of(kinds[column])
                                + ", not " + EnumNames.of(given));
            }
            if (size == capacity) {
                capacity = Math.multiplyExact(2, capacity);
                resize(columns, capacity);
            }
            return column;
        }

        private Builder advance() {
            column++;
            if (column == kinds.length) {
                column = 0;
                size++;
            }
            return this;
        }

        private void resize(Object[] arrays, int length) {
            for (int c = 0; c < kinds.length; c++) {
                arrays[c] = switch (kinds[c]) {
                    case WORD -> Arrays.copyOf((String[]) arrays[c], length);
                    case WHOLE -> Arrays.copyOf((long[]) arrays[c], length);
                    case NUMBER -> Arrays.copyOf((double[]) arrays[c], length);
                };
            }
        }

        /**
         * Number of whole rows since the last batch.
         *
         * @return 0 or more
         */
        public int size() {
            return size;
        }

        /**
         * Makes a batch of the rows that were given, and begins the next one.
         *
         * @return the batch, without rows if none were given
         * @throws IllegalStateException if the last row is not complete
         */
        public TableBatch build() {
            if (column > 0) {
                throw new IllegalStateException("the row ends before column \""
                        + schema.fields().get(column).name() + "\"");
            }
            if (size < capacity) {
                resize(columns, size);
            }
            TableBatch batch = new TableBatch(schema, size, columns);
            capacity = initial;
            columns = emptied();
            size = 0;
            return batch;
        }
    }
}
