package org.myobalance.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What every {@link TableSink} does alike: it refuses batches of another schema, writes into the temporary sibling of its
 * file, and says with the path of the file what the disk refused. A format writes rows in {@link #write}.
 */
public abstract class AtomicTableSink implements TableSink {
    private final AtomicFile target;
    private final TableSchema schema;
    private boolean isOpen = true;
    private boolean isClosed;

    /**
     * Begins.
     *
     * @param target the file that is to appear, which this sink closes
     * @param schema of the table
     */
    protected AtomicTableSink(AtomicFile target, TableSchema schema) {
        this.target = target;
        this.schema = schema;
    }

    /** One step of writing. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /**
     * Writes rows.
     *
     * @param batch of the schema
     * @throws IOException if they cannot be written
     */
    protected abstract void write(TableBatch batch) throws IOException;

    /**
     * Completes and closes the temporary file, which then holds all rows.
     *
     * @throws IOException if it cannot be written
     */
    protected abstract void complete() throws IOException;

    /**
     * Gives up what is held besides the temporary file; called once, whether the table was completed or not.
     *
     * @throws IOException if something could not be closed, which harms nobody by then
     */
    protected abstract void release() throws IOException;

    @Override
    public final void append(TableBatch batch) {
        requireOpen();
        if (!batch.schema().equals(schema)) {
            throw new IllegalArgumentException("the batch has other columns than the file");
        }
        attempt(() -> write(batch));
    }

    @Override
    public final void finish() {
        requireOpen();
        isOpen = false;
        attempt(this::complete);
        target.finish();
    }

    private void requireOpen() {
        if (!isOpen) {
            throw new IllegalStateException("the table was finished, closed or refused by the disk before");
        }
    }

    private void attempt(Step step) {
        boolean isDone = false;
        try {
            step.run();
            isDone = true;
        } catch (IOException e) {
            throw target.unwritable(e);
        } catch (UncheckedIOException e) {
            throw target.unwritable(Objects.requireNonNull(e.getCause()));
        } finally {
            // after half a batch no table may be finished
            isOpen &= isDone;
        }
    }

    @Override
    public final void close() {
        isOpen = false;
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            release();
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(AtomicTableSink.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "not closed: " + e.getMessage());
        } finally {
            target.close();
        }
    }
}
