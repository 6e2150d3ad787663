package org.myobalance.io;

/**
 * A file that receives the rows of a table, batch by batch. It appears under its name in {@link #finish}, whole; closed
 * before that, it leaves nothing behind. Mutable, for one thread.
 */
public interface TableSink extends AutoCloseable {
    /**
     * Writes rows below those that were written.
     *
     * @param batch the rows, of the schema that the file was opened with
     * @throws FaultyInputException if the file cannot be written: then only {@link #close} may follow
     * @throws IllegalArgumentException if the batch is of another schema
     * @throws IllegalStateException after {@link #finish} or {@link #close}
     */
    void append(TableBatch batch);

    /**
     * Puts the file in its place, with all rows.
     *
     * @throws FaultyInputException if it cannot be written: then only {@link #close} may follow
     * @throws IllegalStateException after {@link #finish} or {@link #close}
     */
    void finish();

    /** Removes everything that was written and not finished. May be called again. */
    @Override
    void close();
}
