package org.myobalance.study;

import java.util.Map;
import java.util.Optional;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.units.Names;

/** Reads what a sample is compared with, among the arms of one study. */
final class ReferenceReader {
    private final Map<String, StudyArm> arms;

    /** @param arms of the study, by id */
    ReferenceReader(Map<String, StudyArm> arms) {
        this.arms = arms;
    }

    /** An arm of the study by its id. */
    Optional<StudyArm> arm(JsonValue value) {
        Optional<String> name = value.text();
        Optional<StudyArm> arm = name.map(arms::get);
        if (name.isPresent() && arm.isEmpty()) {
            value.fault("this study has no arm \"" + name.get() + "\"", Names.hint(name.get(), arms.keySet()));
        }
        return arm;
    }

    /**
     * What a sample is compared with.
     *
     * @param value as in {@code "relativeTo"}
     * @param own arm of the sample
     * @param when the sample was taken
     */
    Optional<Measurement.Reference> read(JsonValue value, StudyArm own, When when) {
        if (value.kind() == JsonValue.Kind.TEXT) {
            value.choice(Map.of("before", "before"));
            if (!own.mayHaveBout()) {
                value.fault(
                        "there is no bout in arm \"" + own.id() + "\" to be before",
                        "Name a time: {\"when\": {\"fromStart\": \"0 h\"}}, or an arm.");
            }
            return Optional.of(new Measurement.Reference(own.id(), When.BEFORE));
        }
        return value.object().flatMap(each -> {
            Optional<StudyArm> other = each.has("arm") ? each.get("arm").flatMap(this::arm) : Optional.of(own);
            Optional<When> otherWhen =
                    each.has("when") ? each.object("when").flatMap(w -> WhenReader.read(w, other)) : Optional.of(when);
            if (!each.has("arm") && !each.has("when")) {
                each.fault("neither an arm nor a time", "Name one: {\"arm\": \"control\"}.");
            }
            each.refuseOthers();
            if (!each.has("when")) {
                sameTime(each, other, when);
            }
            return other.isPresent() && otherWhen.isPresent()
                    ? Optional.of(new Measurement.Reference(other.get().id(), otherWhen.get()))
                    : Optional.empty();
        });
    }

    /** A fault if a measurement counts from a bout, and what takes the same time has none. */
    static void sameTime(JsonObject other, Optional<StudyArm> arm, When when) {
        boolean isOfBout = when.origin() != When.Origin.START;
        if (isOfBout && arm.filter(each -> !each.mayHaveBout()).isPresent()) {
            other.fault(
                    "arm \"" + arm.get().id() + "\" has no bout to count from, as this measurement does",
                    "Add its own time: \"when\": {\"fromStart\": \"10 h\"}.");
        }
    }
}
