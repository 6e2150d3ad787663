package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableSchema;
import org.myobalance.io.TableSink;

/** A format of typed columns that keeps what it is given, for tests of what a table gives. */
final class KeptTable implements TableFormat, TableSink {
    final List<TableBatch> batches = new ArrayList<>();
    private Optional<TableSchema> schema = Optional.empty();
    boolean isFinished;

    @Override
    public String name() {
        return "kept";
    }

    @Override
    public String extension() {
        return "kept";
    }

    @Override
    public TableSink open(Path file, TableSchema columns) {
        schema = Optional.of(columns);
        return this;
    }

    TableSchema schema() {
        return schema.orElseThrow();
    }

    @Override
    public void append(TableBatch batch) {
        batches.add(batch);
    }

    @Override
    public void finish() {
        isFinished = true;
    }

    @Override
    public void close() {}
}
