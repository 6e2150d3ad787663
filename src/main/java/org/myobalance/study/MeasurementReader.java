package org.myobalance.study;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.myobalance.io.EnumNames;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Status;
import org.myobalance.units.Names;

/** Reads the measurements of one study. */
final class MeasurementReader {
    /** Reasons that a file may give. */
    private static final Map<String, Exclusion> REASONS = EnumNames.of(Arrays.stream(Exclusion.values())
            .filter(each -> each != Exclusion.NO_SUBJECTS)
            .toArray(Exclusion[]::new));

    private static final Map<String, Boolean> USES = Map.of("fit", true, "excluded", false);

    private final Laboratory laboratory;
    private final Map<String, StudyArm> arms;
    private final String study;
    private final Map<String, JsonValue> named;
    private final ReportedReader reportedReader;

    /**
     * @param arms of the study, by id
     * @param named collects what other measurements are named, as study/measurement, with its place
     */
    MeasurementReader(
            Model model,
            Laboratory laboratory,
            Map<String, StudyArm> arms,
            String study,
            Map<String, JsonValue> named) {
        this.laboratory = laboratory;
        this.arms = arms;
        this.study = study;
        this.named = named;
        this.reportedReader = new ReportedReader(model, laboratory);
    }

    /** One measurement; its id joins {@code ids}. Empty if there is a fault. */
    Optional<Measurement> read(JsonObject object, Set<String> ids) {
        int before = object.value().faults().size();
        Optional<String> id = object.text("id");
        id.filter(text -> !ids.add(text))
                .ifPresent(text -> object.faultAtKey(
                        "id", "two measurements have the id \"" + text + "\"", "Give each its own \"id\"."));
        Optional<StudyArm> arm = object.get("arm").flatMap(this::arm);
        Optional<String> observable =
                word(object, "observable", laboratory.observables().keySet());
        Optional<String> assay = word(object, "assay", laboratory.assays().keySet());
        Optional<String> isolation = object.has("isolation")
                ? word(object, "isolation", laboratory.isolations().keySet())
                : Optional.empty();
        Optional<String> tissue = object.findText("tissue");
        Optional<When> when = object.object("when").flatMap(each -> WhenReader.read(each, arm));
        Optional<Reported> reported = object.object("reported").flatMap(each -> reportedReader.read(each, observable));
        if (observable
                .map(word -> laboratory.observables().get(word))
                .filter(Laboratory.Measured::isRate)
                .isPresent()) {
            rate(object, when, reported);
        }
        Optional<Measurement.Reference> reference = reference(object, reported, arm, when);
        OptionalInt own = object.findInteger("n", 1, 1_000_000);
        OptionalInt n = own.isPresent() ? own : arm.map(this::subjects).orElse(own);
        Optional<Pooled> pooled = PooledReader.find(object).or(() -> arm.flatMap(StudyArm::pooled));
        Optional<String> contrast = contrast(object, reported);
        Optional<Status> status = object.choice("status", LaboratoryReader.STATUSES);
        Optional<Exclusion> excluded = excluded(object, observable, arm);
        Optional<String> sameAs = sameAs(object, excluded);
        Optional<String> note = object.findText("note");
        object.refuseOthers();
        if (object.value().faults().size() > before || when.isEmpty() || reported.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Measurement(
                id.orElseThrow(),
                arm.orElseThrow().id(),
                observable.orElseThrow(),
                tissue,
                assay.orElseThrow(),
                isolation,
                when.get(),
                reference,
                n,
                pooled,
                contrast,
                reported.get(),
                status.orElseThrow(),
                excluded.or(() ->
                        hasSubjects(n, arm.get(), reference) ? Optional.empty() : Optional.of(Exclusion.NO_SUBJECTS)),
                sameAs,
                note));
    }

    /** Whether the file says how many people were measured, and how many others they are compared with. */
    private boolean hasSubjects(OptionalInt n, StudyArm own, Optional<Measurement.Reference> reference) {
        Optional<StudyArm> others = reference
                .map(Measurement.Reference::arm)
                .map(arms::get)
                .filter(arm -> !arm.people().equals(own.people()));
        return n.isPresent() && others.map(arm -> arm.n().isPresent()).orElse(true);
    }

    /** How many people an arm has: its own number, or that of the arm with the same people. */
    private OptionalInt subjects(StudyArm arm) {
        StudyArm people = arms.get(arm.people());
        return arm.n().isPresent() || people == null ? arm.n() : people.n();
    }

    private Optional<String> contrast(JsonObject object, Optional<Reported> reported) {
        if (!object.has("contrast")) {
            return Optional.empty();
        }
        if (reported.filter(each -> !each.kind().isRelative()).isPresent()) {
            object.faultAtKey(
                    "contrast", "a value is no response to anything", "Leave it out, or report a fold or difference.");
        }
        return word(object, "contrast", laboratory.contrasts().keySet());
    }

    /** Refuses a rate of change at a moment, and one that is reported as a fold. */
    private static void rate(JsonObject object, Optional<When> when, Optional<Reported> reported) {
        if (when.filter(each -> each.to() <= each.from()).isPresent()) {
            object.faultAtKey(
                    "when", "a rate of change at a moment", "Give the window: \"fromStart\": [\"0 y\", \"5 y\"].");
        }
        boolean isNumber = reported.isPresent()
                && (reported.get().kind() == Reported.Kind.VALUE
                        || reported.get().kind() == Reported.Kind.DIFFERENCE);
        if (reported.isPresent() && !isNumber) {
            object.faultAtKey(
                    "reported",
                    "a rate of change is reported as a value or as a difference of two",
                    "Write \"kind\": \"value\", \"value\": 0.8, \"unit\": \"%/y\".");
        }
    }

    private Optional<StudyArm> arm(JsonValue value) {
        Optional<String> name = value.text();
        Optional<StudyArm> arm = name.map(arms::get);
        if (name.isPresent() && arm.isEmpty()) {
            value.fault("this study has no arm \"" + name.get() + "\"", Names.hint(name.get(), arms.keySet()));
        }
        return arm;
    }

    private static Optional<String> word(JsonObject object, String key, Set<String> known) {
        Optional<String> word = object.text(key);
        word.filter(text -> !known.contains(text))
                .ifPresent(text -> object.faultAtKey(
                        key, "the laboratory knows no " + key + " \"" + text + "\"", Names.hint(text, known)));
        return word.filter(known::contains);
    }

    private Optional<Measurement.Reference> reference(
            JsonObject object, Optional<Reported> reported, Optional<StudyArm> own, Optional<When> when) {
        Optional<JsonValue> value = object.find("relativeTo");
        boolean isNeeded = reported.isPresent() && reported.get().kind().isRelative();
        if (reported.isPresent() && isNeeded != value.isPresent()) {
            object.fault(
                    isNeeded ? "it is not said what this is relative to" : "a value is relative to nothing",
                    isNeeded
                            ? "Add \"relativeTo\": \"before\", or {\"arm\": \"control\"}."
                            : "Leave \"relativeTo\" out, or report a fold, percent or difference.");
        }
        if (value.isEmpty() || own.isEmpty() || when.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().kind() == JsonValue.Kind.TEXT) {
            value.get().choice(Map.of("before", "before"));
            if (!own.get().mayHaveBout()) {
                value.get()
                        .fault(
                                "there is no bout in arm \"" + own.get().id() + "\" to be before",
                                "Name a time: {\"when\": {\"fromStart\": \"0 h\"}}, or an arm.");
            }
            return Optional.of(new Measurement.Reference(own.get().id(), When.BEFORE));
        }
        return value.get().object().flatMap(each -> {
            Optional<StudyArm> other = each.has("arm") ? each.get("arm").flatMap(this::arm) : own;
            Optional<When> otherWhen =
                    each.has("when") ? each.object("when").flatMap(w -> WhenReader.read(w, other)) : when;
            if (!each.has("arm") && !each.has("when")) {
                each.fault("neither an arm nor a time", "Name one: {\"arm\": \"control\"}.");
            }
            each.refuseOthers();
            if (!each.has("when")) {
                sameTime(each, other, when.get());
            }
            return other.isPresent() && otherWhen.isPresent()
                    ? Optional.of(new Measurement.Reference(other.get().id(), otherWhen.get()))
                    : Optional.empty();
        });
    }

    /** A fault if a measurement counts from a bout, and its reference, which takes the same time, has none. */
    private static void sameTime(JsonObject reference, Optional<StudyArm> other, When when) {
        boolean isOfBout = when.origin() != When.Origin.START;
        if (isOfBout && other.filter(arm -> !arm.mayHaveBout()).isPresent()) {
            reference.fault(
                    "arm \"" + other.get().id() + "\" has no bout to count from, as this measurement does",
                    "Add its own time: \"when\": {\"fromStart\": \"10 h\"}.");
        }
    }

    private Optional<Exclusion> excluded(JsonObject object, Optional<String> observable, Optional<StudyArm> arm) {
        Optional<Boolean> fit = object.choice("use", USES);
        Optional<Exclusion> reason = object.findChoice("reason", REASONS);
        if (fit.isPresent() && fit.get() == object.has("reason")) {
            object.fault(
                    fit.get() ? "a reason to exclude what is used" : "excluded without a reason",
                    fit.get()
                            ? "Leave \"reason\" out, or write \"use\": \"excluded\"."
                            : "Add \"reason\": one of " + String.join(", ", REASONS.keySet()) + ".");
        }
        if (fit.orElse(false)) {
            boolean isAbsent = observable
                    .map(word -> laboratory.observables().get(word))
                    .flatMap(Laboratory.Measured::absent)
                    .isPresent();
            if (isAbsent || arm.flatMap(StudyArm::beyond).isPresent()) {
                object.faultAtKey(
                        "use",
                        "nothing in the model stands for this, so it cannot be fitted",
                        "Write \"use\": \"excluded\", \"reason\": \"not-representable\".");
            } else if (arm.isPresent() && arm.get().species() != Species.HUMAN) {
                object.faultAtKey(
                        "use",
                        "other species are not fitted",
                        "Write \"use\": \"excluded\", \"reason\": \"other-species\".");
            }
        }
        return reason;
    }

    private Optional<String> sameAs(JsonObject object, Optional<Exclusion> excluded) {
        Optional<JsonValue> value = object.find("sameAs");
        boolean isNeeded = excluded.isPresent() && excluded.get() == Exclusion.SAME_SUBJECTS;
        if (isNeeded != value.isPresent()) {
            object.fault(
                    isNeeded ? "it is not said which observation is used instead" : "\"sameAs\" without that reason",
                    "\"sameAs\": \"study/measurement\" belongs to \"reason\": \"same-subjects\".");
        }
        Optional<String> name =
                value.flatMap(JsonValue::text).map(text -> text.contains("/") ? text : study + "/" + text);
        name.ifPresent(text -> named.put(text, value.orElseThrow()));
        return name;
    }
}
