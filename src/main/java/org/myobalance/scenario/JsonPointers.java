package org.myobalance.scenario;

import java.util.Optional;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.regimen.RegimenException;

/** Finds the place in a file to which a fault belongs that was found after reading. */
public final class JsonPointers {
    private JsonPointers() {}

    /** Reports the fault at the value its pointer names below {@code root}, or as near above it as the file has. */
    static void report(JsonValue root, RegimenException e) {
        at(root, e.place()).fault(e.fault(), e.remedy());
    }

    /**
     * Finds the value that a pointer names.
     *
     * @param root the value at which the pointer begins
     * @param pointer such as {@code /phases/1}; empty for the root itself
     * @return the value, or the nearest one above it that the file has
     */
    public static JsonValue at(JsonValue root, String pointer) {
        JsonValue value = root;
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty()) {
                Optional<JsonValue> child = child(value, step);
                if (child.isEmpty()) {
                    return value;
                }
                value = child.get();
            }
        }
        return value;
    }

    /** The value of a key in the object that another key holds, or as near above it as the file has. */
    static JsonValue member(JsonObject object, String key, String name) {
        JsonValue outer = at(object.value(), "/" + key);
        return outer.kind() == JsonValue.Kind.OBJECT
                ? outer.object().flatMap(inner -> inner.find(name)).orElse(outer)
                : outer;
    }

    private static Optional<JsonValue> child(JsonValue value, String step) {
        if (value.kind() == JsonValue.Kind.OBJECT) {
            return value.object().flatMap(object -> object.find(step));
        }
        if (value.kind() == JsonValue.Kind.LIST && step.matches("\\d{1,6}")) {
            int i = Integer.parseInt(step);
            return i < value.list().size() ? Optional.of(value.list().get(i)) : Optional.empty();
        }
        return Optional.empty();
    }
}
