package org.myobalance.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV in UTF-8: a heading of {@code name [unit]}, then a line for each row. Numbers are the shortest text that reads back as
 * the same number, and empty where they are missing. Descriptions and notes have no place in it.
 */
final class CsvFormat implements TableFormat {
    @Override
    public String name() {
        return TableFormats.CSV;
    }

    @Override
    public String extension() {
        return TableFormats.CSV;
    }

    @Override
    public TableSink open(Path file, TableSchema schema) {
        AtomicFile target = AtomicFile.of(file);
        try {
            return new Sink(target, writer(schema).build(target.temporary()), schema);
        } catch (IOException e) {
            throw target.unwritable(e);
        }
    }

    /** Readers skip an empty line, so that the empty cell of a lone column is quoted. */
    private static CsvWriter.CsvWriterBuilder writer(TableSchema schema) {
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder();
        return schema.fields().size() == 1 ? builder.quoteStrategy(QuoteStrategies.EMPTY) : builder;
    }

    private static final class Sink extends AtomicTableSink {
        private final CsvWriter writer;
        private final List<TableField> fields;
        private final List<String> cells = new ArrayList<>();

        Sink(AtomicFile target, CsvWriter writer, TableSchema schema) {
            super(target, schema);
            this.writer = writer;
            fields = schema.fields();
            // into the memory of the writer: the disk is asked later
            writer.writeRecord(fields.stream().map(TableField::heading).toList());
        }

        @Override
        protected void write(TableBatch batch) {
            for (int row = 0; row < batch.size(); row++) {
                cells.clear();
                for (int column = 0; column < fields.size(); column++) {
                    cells.add(cell(batch, column, row));
                }
                writer.writeRecord(cells);
            }
        }

        private String cell(TableBatch batch, int column, int row) {
            return switch (fields.get(column).kind()) {
                case WORD -> batch.word(column, row);
                case WHOLE -> Long.toString(batch.whole(column, row));
                case NUMBER -> CsvTable.cell(batch.number(column, row));
            };
        }

        @Override
        protected void complete() throws IOException {
            writer.close();
        }

        @Override
        protected void release() throws IOException {
            writer.close();
        }
    }
}
