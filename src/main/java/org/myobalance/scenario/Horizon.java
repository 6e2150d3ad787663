package org.myobalance.scenario;

import java.util.OptionalDouble;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;

/**
 * How long a scenario runs: from an age or the subject's, to an age or for a time.
 *
 * @param place where faults of it belong
 * @param from age that every subject must have [h]
 * @param to age at the end [h]
 * @param lasts length instead [h]
 */
public record Horizon(JsonValue place, OptionalDouble from, OptionalDouble to, OptionalDouble lasts) {
    /**
     * Reads {@code from}, and {@code to} or {@code lasts}; there is a fault if both or neither are given.
     *
     * @param object that has them
     * @return what is known of start and end
     */
    public static Horizon read(JsonObject object) {
        OptionalDouble from = Amounts.age(object, "from");
        OptionalDouble to = Amounts.age(object, "to");
        OptionalDouble lasts = object.findQuantity("lasts", Amounts.TIME);
        boolean both = object.has("to") && object.has("lasts");
        boolean none = !object.has("to") && !object.has("lasts");
        if (both) {
            object.faultAtKey("lasts", "both \"to\" and \"lasts\" are given", "Keep one: an age, or a length.");
        } else if (none) {
            object.fault("the run has no end", "Add \"to\": \"85 y\", or \"lasts\": \"14 d\".");
        }
        return new Horizon(
                JsonPointers.at(object.value(), object.has("to") ? "/to" : "/lasts"),
                from,
                both ? OptionalDouble.empty() : to,
                both ? OptionalDouble.empty() : lasts);
    }

    /**
     * Age at the end.
     *
     * @param age of the subject at the start [h]
     * @return the age [h]; empty if no end is known
     */
    public OptionalDouble end(double age) {
        if (to.isPresent()) {
            return to;
        }
        return lasts.isPresent() ? OptionalDouble.of(age + lasts.getAsDouble()) : OptionalDouble.empty();
    }
}
