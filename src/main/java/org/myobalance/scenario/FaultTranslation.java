package org.myobalance.scenario;

import java.util.Optional;
import java.util.function.Supplier;
import org.myobalance.io.JsonValue;
import org.myobalance.regimen.RegimenException;

/** Turns what a record refuses into a fault with its place. */
public final class FaultTranslation {
    private FaultTranslation() {}

    /** What the maker makes, or a fault at the place it names below {@code value}. */
    public static <T> Optional<T> made(JsonValue value, Supplier<T> maker) {
        return made(value, "", maker);
    }

    /** The same for a maker that knows no places: its fault stands at {@code place} below {@code value}. */
    static <T> Optional<T> made(JsonValue value, String place, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RegimenException e) {
            JsonPointers.at(value, place + e.place()).fault(e.fault(), e.remedy());
            return Optional.empty();
        }
    }
}
