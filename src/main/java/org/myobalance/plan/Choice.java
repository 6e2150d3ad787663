package org.myobalance.plan;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Something of a regimen that may be chosen: one of several values, such as a number of sets, a length or a list of days.
 *
 * @param id what the regimen calls it, after a dollar sign
 * @param values as they stand in a regimen file, in ascending order where they are numbers; at least one
 * @param unit put after numbers, such as {@code min}; empty for plain numbers and for what is no number
 */
public record Choice(String id, List<Object> values, String unit) {
    /** Copies the list. {@inheritDoc} */
    public Choice {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("choice \"" + id + "\" has no value");
        }
    }

    /**
     * How many values there are.
     *
     * @return at least 1
     */
    public int size() {
        return values.size();
    }

    /** The value as a regimen file takes it: a number with its unit is a text. */
    Object value(int position) {
        Object value = values.get(position);
        return value instanceof Number number && !unit.isEmpty() ? text(number) + " " + unit : value;
    }

    /**
     * The size of a value, from which others may follow.
     *
     * @param position of the value
     * @return the number itself, or how many items a list has; empty for a text
     */
    public OptionalDouble amount(int position) {
        Object value = values.get(position);
        if (value instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        return value instanceof List<?> list ? OptionalDouble.of(list.size()) : OptionalDouble.empty();
    }

    /**
     * A value for a person.
     *
     * @param position of the value
     * @return such as {@code 45 min}, {@code Mon Thu} or {@code none}
     */
    public String words(int position) {
        return words(values.get(position), unit);
    }

    private static String words(Object value, String unit) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "none"
                    : String.join(
                            " ", list.stream().map(item -> words(item, "")).toList());
        }
        String text = value instanceof Number number ? text(number) : value.toString();
        return unit.isEmpty() ? text : text + " " + unit;
    }

    private static String text(Number number) {
        return number instanceof Long || number instanceof Integer ? number.toString() : Plain.of(number.doubleValue());
    }
}
