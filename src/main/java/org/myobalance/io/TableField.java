package org.myobalance.io;

/**
 * One column of a table as it is written to a file.
 *
 * @param name of the column, without its unit; not blank, without line breaks
 * @param kind of its values
 * @param unit of its values, {@code g} or {@code %/h}; {@code 1} for a pure number, empty for words
 * @param description what the column holds, for a reader who has only the file; may be empty
 */
public record TableField(String name, Kind kind, String unit, String description) {
    /** Kinds of values. */
    public enum Kind {
        /** Text. */
        WORD,
        /** A whole number of 64 bits. */
        WHOLE,
        /** A number of 64 bits; not a number where the value is missing. */
        NUMBER
    }

    /** Checks name and unit. {@inheritDoc} */
    public TableField {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a column");
        }
        if (unit.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("column \"" + name + "\": \"" + unit + "\" is no unit");
        }
    }

    /**
     * A column of text.
     *
     * @param name of the column
     * @param description what it holds
     * @return the column, without a unit
     */
    public static TableField word(String name, String description) {
        return new TableField(name, Kind.WORD, "", description);
    }

    /**
     * A column of whole numbers, as counts and seeds are.
     *
     * @param name of the column
     * @param unit of its values; {@code 1} for a count
     * @param description what it holds
     * @return the column
     */
    public static TableField whole(String name, String unit, String description) {
        return new TableField(name, Kind.WHOLE, unit, description);
    }

    /**
     * A column of numbers.
     *
     * @param name of the column
     * @param unit of its values
     * @param description what it holds
     * @return the column
     */
    public static TableField number(String name, String unit, String description) {
        return new TableField(name, Kind.NUMBER, unit, description);
    }

    /**
     * The heading of the column in a file that has no other place for the unit.
     *
     * @return {@code name [unit]}, or the name alone without a unit
     */
    public String heading() {
        return unit.isEmpty() ? name : name + " [" + unit + "]";
    }
}
