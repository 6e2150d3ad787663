package org.myobalance.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.scenario.Amounts;

/** Reads when a sample was taken. */
final class WhenReader {
    private WhenReader() {}

    /** @param arm in which it was taken */
    static Optional<When> read(JsonObject object, Optional<StudyArm> arm) {
        long kinds = List.of("after", "fromStart", "during").stream()
                .filter(object::has)
                .count();
        if (kinds != 1) {
            object.fault(
                    kinds == 0 ? "no time is given" : "two times are given",
                    "Give one of \"after\": \"2 h\", \"fromStart\": \"8 wk\", \"during\": true.");
        }
        boolean isOfBout = object.has("after") || object.has("during");
        if (isOfBout && !arm.map(StudyArm::mayHaveBout).orElse(true)) {
            object.fault(
                    "arm \"" + arm.map(StudyArm::id).orElse("") + "\" has no bout to count from",
                    "Count from the start of its protocol: \"fromStart\": \"8 wk\".");
        }
        Optional<When> when = object.has("during") ? during(object) : window(object);
        Optional<JsonObject> assumed = object.findObject("assumed");
        Optional<Assumption.Range> range = assumed.flatMap(WhenReader::range);
        Optional<String> why = assumed.flatMap(each -> each.text("why"));
        assumed.ifPresent(JsonObject::refuseOthers);
        if (assumed.isPresent() && object.has("during")) {
            object.faultAtKey(
                    "assumed", "a time during the bout has no range", "Leave \"assumed\" out, or count \"after\" it.");
        }
        object.refuseOthers();
        return when.map(each -> new When(each.origin(), each.from(), each.to(), range, why));
    }

    private static Optional<When> during(JsonObject object) {
        return object.flag("during", false)
                ? Optional.of(new When(When.Origin.DURING, 0, 0, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<When> window(JsonObject object) {
        String key = object.has("after") ? "after" : "fromStart";
        Optional<JsonValue> value = object.find(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        When.Origin origin = key.equals("after") ? When.Origin.LAST_BOUT_END : When.Origin.START;
        boolean isPair = value.get().kind() == JsonValue.Kind.LIST;
        List<JsonValue> ends = isPair ? value.get().list() : List.of(value.get(), value.get());
        if (ends.size() != 2) {
            value.get().fault("a window has two ends", "Write [\"1 h\", \"4 h\"], or \"2 h\" for a moment.");
            return Optional.empty();
        }
        OptionalDouble from = ends.get(0).quantity(Amounts.TIME);
        OptionalDouble to = isPair ? ends.get(1).quantity(Amounts.TIME) : from;
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!(from.getAsDouble() >= 0)) {
            ends.get(0)
                    .fault(
                            origin == When.Origin.START
                                    ? "a sample before the protocol began"
                                    : "a sample before the end of the bout",
                            "Compare with it by \"relativeTo\": \"before\", or write \"during\": true.");
            return Optional.empty();
        }
        if (isPair && !(to.getAsDouble() > from.getAsDouble())) {
            value.get().fault("the window ends before it starts", "Write the earlier end first.");
            return Optional.empty();
        }
        return Optional.of(new When(origin, from.getAsDouble(), to.getAsDouble(), Optional.empty(), Optional.empty()));
    }

    private static Optional<Assumption.Range> range(JsonObject object) {
        List<JsonValue> ends = object.list("range");
        if (ends.size() != 2) {
            object.fault("a range has two ends", "Write \"range\": [\"0 h\", \"4 h\"].");
            return Optional.empty();
        }
        OptionalDouble low = ends.get(0).quantity(Amounts.TIME);
        OptionalDouble high = ends.get(1).quantity(Amounts.TIME);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (!(low.getAsDouble() >= 0 && high.getAsDouble() > low.getAsDouble())) {
            object.faultAtKey("range", "the range is empty or runs backwards", "Write the smaller end first.");
            return Optional.empty();
        }
        return Optional.of(new Assumption.Range(low.getAsDouble(), high.getAsDouble()));
    }
}
