package org.myobalance.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;

/**
 * One column of a table: its heading with the unit, how it is aligned, and how a cell is read from an item. Described once
 * for the CSV file and for the terminal, which may have a shorter heading and rounder numbers. Immutable.
 *
 * @param <T> item of the table, one for each line
 */
final class TableColumn<T> {
    /** A number of an item as it is, and what it means. */
    private record Exact<T>(ToDoubleFunction<T> number, String meaning) {}

    /** On which side the cells of a column stand in a terminal. */
    enum Alignment {
        /** Left, as words are read. */
        LEFT,
        /** Right, so that decimals stand below each other; left where a cell holds a word in place of a number. */
        NUMBERS
    }

    private final String name;
    private final String unit;
    private final String textHeading;
    private final Alignment alignment;
    private final Optional<Function<T, String>> csv;
    private final Optional<Function<T, String>> text;
    private final Predicate<List<T>> isShown;
    private final Optional<Exact<T>> exact;

    private TableColumn(
            String name,
            String unit,
            String textHeading,
            Alignment alignment,
            Optional<Function<T, String>> csv,
            Optional<Function<T, String>> text,
            Predicate<List<T>> isShown,
            Optional<Exact<T>> exact) {
        this.name = name;
        this.unit = unit;
        this.textHeading = textHeading;
        this.alignment = alignment;
        this.csv = csv;
        this.text = text;
        this.isShown = isShown;
        this.exact = exact;
    }

    /**
     * A column of words, alike in file and terminal.
     *
     * @param heading above the column
     * @param cell of an item; empty for none
     * @return the column, aligned left
     */
    static <T> TableColumn<T> words(String heading, Function<T, String> cell) {
        return column(heading, Alignment.LEFT, cell);
    }

    /**
     * A column of numbers, alike in file and terminal.
     *
     * @param heading above the column
     * @param cell of an item; empty for none
     * @return the column, aligned right
     */
    static <T> TableColumn<T> numbers(String heading, Function<T, String> cell) {
        return column(heading, Alignment.NUMBERS, cell);
    }

    private static <T> TableColumn<T> column(String heading, Alignment alignment, Function<T, String> cell) {
        Optional<Function<T, String>> both = Optional.of(cell);
        return new TableColumn<>(heading, "", heading, alignment, both, both, items -> true, Optional.empty());
    }

    /**
     * The same with a unit in its headings.
     *
     * @param unit of the numbers, without brackets
     * @return a new column
     */
    TableColumn<T> in(String unit) {
        String inText = textHeading + " [" + unit + "]";
        return new TableColumn<>(name, unit, inText, alignment, csv, text, isShown, exact);
    }

    /**
     * The same with the numbers as they are, for files that do not round them to a text.
     *
     * @param number of an item, in the unit of the column; not a number where it is missing
     * @param meaning of the column in one phrase
     * @return a new column
     */
    TableColumn<T> exactly(ToDoubleFunction<T> number, String meaning) {
        Optional<Exact<T>> told = Optional.of(new Exact<>(number, meaning));
        return new TableColumn<>(name, unit, textHeading, alignment, csv, text, isShown, told);
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
        return new TableColumn<>(name, unit, shorter, alignment, csv, Optional.of(cell), isShown, exact);
    }

    /**
     * The same, in the file only.
     *
     * @return a new column
     */
    TableColumn<T> onlyCsv() {
        return new TableColumn<>(name, unit, textHeading, alignment, csv, Optional.empty(), isShown, exact);
    }

    /**
     * The same, in the terminal only.
     *
     * @return a new column
     */
    TableColumn<T> onlyText() {
        return new TableColumn<>(name, unit, textHeading, alignment, Optional.empty(), text, isShown, exact);
    }

    /**
     * The same, in the terminal only where the items have something to show in it.
     *
     * @param hasAny whether they have
     * @return a new column
     */
    TableColumn<T> shownIf(Predicate<List<T>> hasAny) {
        return new TableColumn<>(name, unit, textHeading, alignment, csv, text, hasAny, exact);
    }

    /** Heading in a CSV file, with the unit. */
    String heading() {
        return unit.isEmpty() ? name : name + " [" + unit + "]";
    }

    /** The column in a file of typed columns: numbers where it has them as they are, else the words of CSV. */
    TableField field() {
        return exact.map(numbers -> TableField.number(name, unit, numbers.meaning))
                .orElseGet(() -> TableField.word(name, ""));
    }

    /** Gives the cell of an item as {@link #field} has it. */
    void append(T item, TableBatch.Builder rows) {
        exact.ifPresentOrElse(
                numbers -> rows.number(numbers.number.applyAsDouble(item)),
                () -> rows.word(csv.orElseThrow().apply(item)));
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
