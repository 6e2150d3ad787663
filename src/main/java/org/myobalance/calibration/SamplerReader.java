package org.myobalance.calibration;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.io.EnumNames;
import org.myobalance.io.JsonObject;

/** Reads what a calibration file says of how its draws were made. */
final class SamplerReader {
    private static final int MANY = Integer.MAX_VALUE;

    /** What the draws follow. */
    enum Method {
        /** The posterior of the model itself; also that of files without this key. */
        MODEL,
        /** The posterior of the model linearised at the optimum. */
        LINEARISED
    }

    private SamplerReader() {}

    static Method method(Sampler sampler) {
        return sampler.check().isPresent() ? Method.LINEARISED : Method.MODEL;
    }

    static Optional<Sampler> read(JsonObject at) {
        OptionalInt chains = at.integer("chains", 1, MANY);
        OptionalDouble rhat = at.number("rhat");
        OptionalDouble ess = at.number("ess");
        OptionalDouble acceptance =
                at.get("acceptance").map(value -> value.number(0, 1)).orElse(OptionalDouble.empty());
        Method method = at.findChoice("method", EnumNames.of(Method.values())).orElse(Method.MODEL);
        Optional<JsonObject> checked = at.findObject("check");
        Optional<SurrogateCheck> check = checked.flatMap(SamplerReader::check);
        if (checked.isPresent() != (method == Method.LINEARISED)) {
            at.fault("\"check\" goes with \"method\": \"linearised\", and only with it", "Give both, or neither.");
        }
        at.refuseOthers();
        return chains.isPresent() && rhat.isPresent() && ess.isPresent() && acceptance.isPresent()
                ? Optional.of(new Sampler(
                        chains.getAsInt(), rhat.getAsDouble(), ess.getAsDouble(), acceptance.getAsDouble(), check))
                : Optional.empty();
    }

    private static Optional<SurrogateCheck> check(JsonObject at) {
        OptionalInt draws = at.integer("draws", 0, MANY);
        OptionalInt failed = at.integer("failed", 0, MANY);
        OptionalDouble mean = at.findNumber("mean");
        OptionalDouble deviation = at.findNumber("sd");
        OptionalDouble largest = at.findNumber("largest");
        OptionalDouble acceptance =
                at.find("acceptance").map(value -> value.number(0, 1)).orElse(OptionalDouble.empty());
        at.refuseOthers();
        return draws.isPresent() && failed.isPresent()
                ? Optional.of(
                        new SurrogateCheck(draws.getAsInt(), failed.getAsInt(), mean, deviation, largest, acceptance))
                : Optional.empty();
    }
}
