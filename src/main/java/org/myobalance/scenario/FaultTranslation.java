package org.myobalance.scenario;

import java.util.Optional;
import java.util.function.Supplier;
import org.myobalance.io.JsonValue;
import org.myobalance.regimen.RegimenException;

/** Turns an exception of a record's constructor into a fault with its place in the file. */
public final class FaultTranslation {
    private FaultTranslation() {}

    /**
     * Makes an object, or reports a fault at the place that the exception names below {@code value}.
     *
     * @param <T> type of the object
     * @param value the value in the file from which the object is made
     * @param maker makes the object, or throws a {@link RegimenException}
     * @return the object; empty after a fault
     */
    public static <T> Optional<T> made(JsonValue value, Supplier<T> maker) {
        return made(value, "", maker);
    }

    /**
     * Makes an object whose exception may name no place; then the fault stands at {@code place} below {@code value}.
     */
    static <T> Optional<T> made(JsonValue value, String place, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RegimenException e) {
            JsonPointers.at(value, place + e.place()).fault(e.fault(), e.remedy());
            return Optional.empty();
        }
    }
}
