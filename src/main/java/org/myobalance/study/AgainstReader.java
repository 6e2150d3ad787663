package org.myobalance.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.units.Names;

/** Reads the other change that a change is held against. */
final class AgainstReader {
    private final Laboratory laboratory;
    private final ReferenceReader references;

    AgainstReader(Laboratory laboratory, ReferenceReader references) {
        this.laboratory = laboratory;
        this.references = references;
    }

    /**
     * The change of the measurement itself, whose parts are those of the other where it names none.
     *
     * @param reference its baseline; empty after a fault
     */
    record Change(StudyArm arm, String observable, When when, Optional<Measurement.Reference> reference) {}

    /** The other change that a measurement names, if it names one. */
    Optional<Measurement.Against> find(JsonObject measurement, Optional<Reported> reported, Change own) {
        return measurement.findObject("against").flatMap(object -> {
            int before = object.value().faults().size();
            Optional<StudyArm> arm =
                    object.has("arm") ? object.get("arm").flatMap(references::arm) : Optional.of(own.arm());
            Optional<String> observable = observable(object, own);
            Optional<When> when = object.has("when")
                    ? object.object("when").flatMap(each -> WhenReader.read(each, arm))
                    : Optional.of(own.when());
            if (!object.has("when")) {
                ReferenceReader.sameTime(object, arm, own.when());
            }
            boolean hasSample = object.value().faults().size() == before && arm.isPresent() && when.isPresent();
            Optional<JsonValue> named = object.find("relativeTo");
            Optional<Measurement.Reference> reference = hasSample
                    ? named.or(() -> baseline(measurement, own))
                            .flatMap(value -> references.read(value, arm.get(), when.get()))
                    : Optional.empty();
            object.refuseOthers();
            reported.ifPresent(each -> kind(object, each.kind()));
            observable.ifPresent(each -> refuseRates(object, own.observable(), each));
            if (object.value().faults().size() > before || observable.isEmpty() || reference.isEmpty()) {
                return Optional.empty();
            }
            Measurement.Against against = new Measurement.Against(
                    arm.orElseThrow().id(), observable.get(), when.orElseThrow(), reference.get());
            refuseShared(object, own, against);
            return Optional.of(against);
        });
    }

    private Optional<String> observable(JsonObject object, Change own) {
        if (!object.has("observable")) {
            return Optional.of(own.observable());
        }
        Set<String> known = laboratory.observables().keySet();
        Optional<String> word = object.text("observable");
        word.filter(text -> !known.contains(text))
                .ifPresent(text -> object.faultAtKey(
                        "observable", "the laboratory knows no observable \"" + text + "\"", Names.hint(text, known)));
        return word.filter(known::contains);
    }

    /** What the measurement itself is relative to, to be read for the other arm and time; empty after a fault in it. */
    private static Optional<JsonValue> baseline(JsonObject measurement, Change own) {
        return measurement.find("relativeTo").filter(each -> own.reference().isPresent());
    }

    private static void kind(JsonObject object, Reported.Kind kind) {
        if (kind == Reported.Kind.VALUE) {
            object.fault(
                    "a value is no change to hold against another",
                    "Leave \"against\" out, or report a fold, a difference or a direction.");
        }
        if (kind == Reported.Kind.PERCENT) {
            object.fault(
                    "a percent change of a change can be read in two ways",
                    "Report the ratio of the two folds as \"fold\", or percentage points as \"difference\" with \"unit\": \"%\".");
        }
    }

    private void refuseRates(JsonObject object, String own, String other) {
        for (String word : own.equals(other) ? List.of(own) : List.of(own, other)) {
            Laboratory.Measured measured = laboratory.observables().get(word);
            if (measured != null && measured.isRate()) {
                object.fault(
                        "\"" + word + "\" is a rate of change and has no fold to hold against another",
                        "Compare the two rates by \"relativeTo\" alone.");
            }
        }
    }

    /** Refuses a change against itself, and two changes with a sample in common, which leaves the ratio of the other two. */
    private static void refuseShared(JsonObject object, Change own, Measurement.Against other) {
        boolean isOneReading = own.observable().equals(other.observable());
        boolean isOneSample =
                isOneReading && own.arm().id().equals(other.arm()) && own.when().equals(other.when());
        boolean isOneBaseline = isOneReading && own.reference().equals(Optional.of(other.reference()));
        if (isOneSample && isOneBaseline) {
            object.fault("a change against itself", "Name another \"arm\", \"observable\" or \"when\".");
        } else if (isOneSample || isOneBaseline) {
            object.fault(
                    isOneSample
                            ? "both changes are of one sample, which cancels"
                            : "both changes are relative to one sample, which cancels",
                    "Leave \"against\" out and compare the other two samples by \"relativeTo\".");
        }
    }
}
