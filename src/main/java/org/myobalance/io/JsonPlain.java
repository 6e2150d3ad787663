package org.myobalance.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as plain Java values, which {@link JsonText} writes again: for what is passed on, not looked into. */
public final class JsonPlain {
    private JsonPlain() {}

    /**
     * Copies a value.
     *
     * @param value in a file
     * @return a text, a whole number or another number, a truth value, a list, or a map in the order of the file; a value
     *     that is null or was refused becomes an empty text
     */
    public static Object of(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                value.object().orElseThrow().entries().forEach((key, member) -> members.put(key, of(member)));
                yield members;
            }
            case LIST -> {
                List<Object> items = new ArrayList<>();
                value.list().forEach(item -> items.add(of(item)));
                yield items;
            }
            case TEXT -> value.text().orElse("");
            case NUMBER -> number(value.number().orElse(Double.NaN));
            case BOOLEAN -> value.flag().orElse(false);
            default -> "";
        };
    }

    /**
     * A number as a person writes it.
     *
     * @param number finite
     * @return a whole number where it is one
     */
    public static Number number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return (long) number;
        }
        return number;
    }
}
