package org.myobalance.io;

import java.nio.file.Path;

/**
 * A kind of file that holds a table. {@link TableFormats} finds the one of a name; a module adds one by naming its class in
 * {@code META-INF/services/org.myobalance.io.TableFormat}. Immutable, for many threads.
 */
public interface TableFormat {
    /**
     * The word by which a user asks for it.
     *
     * @return such as {@code csv}
     */
    String name();

    /**
     * How names of such files end.
     *
     * @return without the dot, such as {@code csv}
     */
    String extension();

    /**
     * Sees whether such files can be written on this machine, before long work. Files themselves are another matter.
     *
     * @throws FaultyInputException if not, with what it takes
     */
    default void requireUsable() {}

    /**
     * Begins a file. It appears whole when its sink is finished, or not at all; an older file of the name stays as it was
     * until then.
     *
     * @param file where the table is to stand; its folder exists
     * @param schema of the table
     * @return takes the rows, to be closed
     * @throws FaultyInputException if the file cannot be written, or cannot have such columns
     */
    TableSink open(Path file, TableSchema schema);
}
