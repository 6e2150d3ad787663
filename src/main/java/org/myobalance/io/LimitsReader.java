package org.myobalance.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Limits;
import org.myobalance.model.Source;
import org.myobalance.model.Status;
import org.myobalance.units.Unit;

/** Reads what may be given for an input or a part of a bout, and where the limits are from. */
final class LimitsReader {
    private final ModelDraft draft;

    LimitsReader(ModelDraft draft) {
        this.draft = draft;
    }

    /**
     * The limits of an input; zero or more where the file says nothing.
     *
     * @param at the input, with {@code bounds}, {@code studied}, {@code source}, {@code reason}
     */
    Limits ofInput(JsonObject at, Unit unit) {
        Limits limits = limits(at, unit);
        if (at.has("bounds") || at.has("studied")) {
            grounds(draft, at, "limit", "these ends");
        }
        return limits;
    }

    /**
     * The limits of the parts of a bout, by the name that laws use.
     *
     * @param at object with {@code sets}, {@code reps}, {@code duration}, {@code effort}, {@code source} and {@code reason}
     */
    Map<String, Limits> ofBout(JsonObject at) {
        Map<String, Limits> limits = new LinkedHashMap<>();
        for (String part : List.of("sets", "reps", "duration", BoutLaw.EFFORT)) {
            at.findObject(part).ifPresent(each -> {
                Optional<Unit> unit = part.equals("duration") ? time(each) : Optional.of(Unit.ONE);
                unit.ifPresent(known -> limits.put(part, limits(each, known)));
                each.refuseOthers();
            });
        }
        grounds(draft, at, "limit", "these ends");
        at.refuseOthers();
        return limits;
    }

    private static Optional<Unit> time(JsonObject at) {
        Optional<Unit> unit = at.unit("unit");
        if (unit.filter(each -> !each.dimension().equals(LawScope.TIME)).isPresent()) {
            at.faultAtKey("unit", "the unit \"" + unit.get() + "\" does not fit here", "Write \"min\".");
            return Optional.empty();
        }
        return unit;
    }

    private static Limits limits(JsonObject at, Unit unit) {
        Limits open = Limits.NOT_NEGATIVE;
        double[] bounds = range(at, "bounds", unit, open.lowest(), open.highest());
        double[] studied = range(at, "studied", unit, open.studiedLowest(), open.studiedHighest());
        boolean isWithin = studied[0] >= bounds[0] && studied[1] <= bounds[1];
        if (at.has("bounds") && at.has("studied") && !isWithin) {
            at.faultAtKey("studied", "what was studied lies outside the bounds", "Widen the bounds.");
        }
        return new Limits(bounds[0], bounds[1], studied[0], studied[1]);
    }

    private static double[] range(JsonObject at, String key, Unit unit, double lowest, double highest) {
        double[] open = {lowest, highest};
        Optional<JsonValue> given = at.find(key);
        List<JsonValue> ends = given.map(JsonValue::list).orElse(List.of());
        if (ends.size() != 2) {
            given.filter(value -> value.kind() == JsonValue.Kind.LIST)
                    .ifPresent(value -> value.fault("a range has two ends", "Write [lower, upper]."));
            return open;
        }
        OptionalDouble lower = ends.get(0).numberIn(unit);
        OptionalDouble upper = ends.get(1).numberIn(unit);
        if (lower.isEmpty() || upper.isEmpty()) {
            return open;
        }
        if (!(lower.getAsDouble() <= upper.getAsDouble())) {
            given.get().fault("the range runs backwards", "Write the lower end first.");
            return open;
        }
        return new double[] {lower.getAsDouble(), upper.getAsDouble()};
    }

    /** The source of numbers that are no parameters; a fault without one, or without a reason where it is assumed. */
    static Optional<String> grounds(ModelDraft draft, JsonObject at, String what, String chosen) {
        Optional<String> source = ParameterReader.source(draft, at, what);
        Optional<String> reason = at.findText("reason");
        boolean isAssumed = source.map(draft.sources::get)
                .map(Source::status)
                .filter(status -> status == Status.ASSUMED)
                .isPresent();
        if (isAssumed && reason.isEmpty()) {
            at.fault("an assumed " + what + " has no reason", "Add \"reason\": why " + chosen + ".");
        }
        return source;
    }
}
