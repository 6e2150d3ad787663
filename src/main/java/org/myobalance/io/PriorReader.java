package org.myobalance.io;

import static org.myobalance.io.JsonValue.plain;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.myobalance.model.Prior;
import org.myobalance.units.Unit;

/** Reads what is believed of a parameter before data. */
public final class PriorReader {
    private PriorReader() {}

    /**
     * Reads the prior of an object that may have one.
     *
     * @param at object with a key "prior"
     * @param unit of the parameter
     * @return the prior in base units; empty if there is none or after a fault
     */
    public static Optional<Prior> find(JsonObject at, Unit unit) {
        return find(at, unit, JsonObject::number);
    }

    /**
     * Reads the prior of a parameter. The mean of a normal and the median of a log-normal may be left out.
     *
     * @param at object with a key "prior"
     * @param unit of the parameter
     * @param value of the parameter, which is the mean or median where the prior states none; empty after a fault
     */
    static Optional<Prior> find(JsonObject at, Unit unit, OptionalDouble value) {
        return find(at, unit, (shape, key) -> shape.has(key) ? shape.number(key) : value);
    }

    private static Optional<Prior> find(
            JsonObject at, Unit unit, BiFunction<JsonObject, String, OptionalDouble> centre) {
        Optional<JsonObject> given = at.findObject("prior");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        JsonObject prior = given.get();
        Optional<JsonObject> normal = prior.findObject("normal");
        Optional<JsonObject> logNormal = prior.findObject("log-normal");
        Optional<JsonObject> uniform = prior.findObject("uniform");
        prior.refuseOthers();
        if (prior.entries().size() != 1) {
            prior.fault(
                    "a prior has one shape, not " + prior.entries().size(),
                    "Write {\"log-normal\": {\"median\": …, \"sd\": …}}, {\"normal\": {\"mean\", \"sd\"}} or {\"uniform\": {\"from\", \"to\"}}.");
            return Optional.empty();
        }
        return normal.flatMap(shape -> spread(
                        shape, centre.apply(shape, "mean"), "mean", unit.factor(), Prior.Kind.NORMAL, unit.factor()))
                .or(() -> logNormal.flatMap(shape -> spread(
                        shape, centre.apply(shape, "median"), "median", unit.factor(), Prior.Kind.LOG_NORMAL, 1)))
                .or(() -> uniform.flatMap(shape -> flat(shape, unit.factor())));
    }

    // The spread of a logarithm has no unit, so only that of a normal is converted
    private static Optional<Prior> spread(
            JsonObject shape,
            OptionalDouble middle,
            String centre,
            double factor,
            Prior.Kind kind,
            double spreadFactor) {
        OptionalDouble sd = shape.number("sd");
        shape.refuseOthers();
        if (middle.isEmpty() || sd.isEmpty()) {
            return Optional.empty();
        }
        if (!(sd.getAsDouble() > 0)) {
            shape.faultAtKey(
                    "sd",
                    "standard deviation " + plain(sd.getAsDouble()) + " is not above 0",
                    "Fix the parameter instead.");
        }
        if (kind == Prior.Kind.LOG_NORMAL && !(middle.getAsDouble() > 0)) {
            shape.faultAtKey(
                    centre, "median " + plain(middle.getAsDouble()) + " is not above 0", "Use a normal prior.");
        }
        return Optional.of(new Prior(kind, middle.getAsDouble() * factor, sd.getAsDouble() * spreadFactor));
    }

    private static Optional<Prior> flat(JsonObject shape, double factor) {
        OptionalDouble from = shape.number("from");
        OptionalDouble to = shape.number("to");
        shape.refuseOthers();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!(from.getAsDouble() < to.getAsDouble())) {
            shape.fault(
                    "a uniform prior from " + plain(from.getAsDouble()) + " to " + plain(to.getAsDouble())
                            + " is empty",
                    "Write the lower end first.");
        }
        return Optional.of(new Prior(Prior.Kind.UNIFORM, from.getAsDouble() * factor, to.getAsDouble() * factor));
    }
}
