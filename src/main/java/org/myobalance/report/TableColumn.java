package org.myobalance.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One column of a table: its heading with the unit, how it is aligned, and how a cell is read from an item. Described once
 * for the CSV file and for the terminal, which may have a shorter heading and rounder numbers. Immutable.
 *
 * @param <T> item of the table, one for each line
 */
final class TableColumn<T> {
    /** On which side the cells of a column stand in a terminal. */
    enum Alignment {
        /** Left, as words are read. */
        LEFT,
        /** Right, so that decimals stand below each other; left where a cell holds a word in place of a number. */
        NUMBERS
    }

    private final String heading;
    private final String textHeading;
    private final Alignment alignment;
    private final Optional<Function<T, String>> csv;
    private final Optional<Function<T, String>> text;
    private final Predicate<List<T>> isShown;

    private TableColumn(
            String heading,
            String textHeading,
            Alignment alignment,
            Optional<Function<T, String>> csv,
            Optional<Function<T, String>> text,
            Predicate<List<T>> isShown) {
        this.heading = heading;
        this.textHeading = textHeading;
        this.alignment = alignment;
        this.csv = csv;
        this.text = text;
        this.isShown = isShown;
    }

    /**
     * A column of words, alike in file and terminal.
     *
     * @param heading above the column
     * @param cell of an item; empty for none
     * @return the column, aligned left
     */
    static <T> TableColumn<T> words(String heading, Function<T, String> cell) {
        return new TableColumn<>(heading, heading, Alignment.LEFT, Optional.of(cell), Optional.of(cell), items -> true);
    }

    /**
     * A column of numbers, alike in file and terminal.
     *
     * @param heading above the column
     * @param cell of an item; empty for none
     * @return the column, aligned right
     */
    static <T> TableColumn<T> numbers(String heading, Function<T, String> cell) {
        return new TableColumn<>(
                heading, heading, Alignment.NUMBERS, Optional.of(cell), Optional.of(cell), items -> true);
    }

    /**
     * The same with a unit in its headings.
     *
     * @param unit of the numbers, without brackets
     * @return a new column
     */
    TableColumn<T> in(String unit) {
        String suffix = " [" + unit + "]";
        return new TableColumn<>(heading + suffix, textHeading + suffix, alignment, csv, text, isShown);
    }

    /**
     * The same with cells of its own in the terminal.
     *
     * @param cell of an item there
     * @return a new column
     */
    TableColumn<T> inText(Function<T, String> cell) {
        return inText(textHeading, cell);
    }

    /**
     * The same with a heading and cells of its own in the terminal.
     *
     * @param shorter heading there, with its unit
     * @param cell of an item there
     * @return a new column
     */
    TableColumn<T> inText(String shorter, Function<T, String> cell) {
        return new TableColumn<>(heading, shorter, alignment, csv, Optional.of(cell), isShown);
    }

    /**
     * The same, in the file only.
     *
     * @return a new column
     */
    TableColumn<T> onlyCsv() {
        return new TableColumn<>(heading, textHeading, alignment, csv, Optional.empty(), isShown);
    }

    /**
     * The same, in the terminal only.
     *
     * @return a new column
     */
    TableColumn<T> onlyText() {
        return new TableColumn<>(heading, textHeading, alignment, Optional.empty(), text, isShown);
    }

    /**
     * The same, in the terminal only where the items have something to show in it.
     *
     * @param hasAny whether they have
     * @return a new column
     */
    TableColumn<T> shownIf(Predicate<List<T>> hasAny) {
        return new TableColumn<>(heading, textHeading, alignment, csv, text, hasAny);
    }

    /** Heading in the file. */
    String heading() {
        return heading;
    }

    /** Heading in the terminal. */
    String textHeading() {
        return textHeading;
    }

    /** Alignment in the terminal. */
    Alignment alignment() {
        return alignment;
    }

    /** Reads a cell for the file; empty for a column that the file does not have. */
    Optional<Function<T, String>> csv() {
        return csv;
    }

    /**
     * Reads a cell for the terminal.
     *
     * @param items of the whole table
     * @return empty for a column that the terminal does not show for these items
     */
    Optional<Function<T, String>> text(List<T> items) {
        return text.filter(cell -> isShown.test(items));
    }
}
