package org.myobalance.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
            .filter(each -> each != Exclusion.NO_SUBJECTS && each != Exclusion.PLANNED)
            .toArray(Exclusion[]::new));

    /** What is said of a result. */
    private static final List<String> OF_RESULTS = List.of("status", "use", "reason", "sameAs");

    private static final Map<String, Boolean> USES = new TreeMap<>(Map.of("fit", true, "excluded", false));

    private final Laboratory laboratory;
    private final Map<String, StudyArm> arms;
    private final String study;
    private final Map<String, JsonValue> named;
    private final ReportedReader reportedReader;
    private final ReferenceReader references;
    private final AgainstReader againstReader;
    private final PreparationReader preparations;

    /**
     * @param arms of the study, by id
     * @param preparations of the study
     * @param named collects what other measurements are named, as study/measurement, with its place
     */
    MeasurementReader(
            Model model,
            Laboratory laboratory,
            Map<String, StudyArm> arms,
            PreparationReader preparations,
            String study,
            Map<String, JsonValue> named) {
        this.laboratory = laboratory;
        this.arms = arms;
        this.preparations = preparations;
        this.study = study;
        this.named = named;
        this.reportedReader = new ReportedReader(model, laboratory);
        this.references = new ReferenceReader(arms);
        this.againstReader = new AgainstReader(laboratory, references);
    }

    /** One measurement; its id joins {@code ids}. Empty if there is a fault. */
    Optional<Measurement> read(JsonObject object, Set<String> ids) {
        int before = object.value().faults().size();
        Optional<String> id = object.text("id");
        id.filter(text -> !ids.add(text))
                .ifPresent(text -> object.faultAtKey(
                        "id", "two measurements have the id \"" + text + "\"", "Give each its own \"id\"."));
        Optional<StudyArm> arm = object.get("arm").flatMap(references::arm);
        Optional<String> observable =
                word(object, "observable", laboratory.observables().keySet());
        Optional<String> assay = word(object, "assay", laboratory.assays().keySet());
        Optional<String> isolation = object.has("isolation")
                ? word(object, "isolation", laboratory.isolations().keySet())
                : Optional.empty();
        Optional<String> tissue = object.findText("tissue");
        Optional<Preparation> preparation = preparations.find(object, tissue);
        Optional<Preparation> isolate = preparation.filter(
                each -> isolation.filter(Laboratory::isIsolation).isPresent());
        Optional<When> when = object.object("when").flatMap(each -> WhenReader.read(each, arm));
        boolean isPlanned = !object.has("reported");
        Optional<Reported> reported = isPlanned
                ? reportedReader.planned(object, observable, isolate)
                : object.object("reported")
                        .flatMap(each -> reportedReader.read(each, observable, isolate, object.has("against")));
        refuseContradictions(object, isPlanned);
        if (observable
                .map(word -> laboratory.observables().get(word))
                .filter(Laboratory.Measured::isRate)
                .isPresent()) {
            rate(object, when, reported);
        }
        Optional<Measurement.Reference> reference = reference(object, reported, arm, when);
        Optional<Measurement.Against> against = arm.isPresent() && observable.isPresent() && when.isPresent()
                ? againstReader.find(
                        object, reported, new AgainstReader.Change(arm.get(), observable.get(), when.get(), reference))
                : Optional.empty();
        OptionalInt own = object.findInteger("n", 1, 1_000_000);
        OptionalInt n = own.isPresent() ? own : arm.map(this::subjects).orElse(own);
        Optional<Pooled> pooled = PooledReader.find(object).or(() -> arm.flatMap(StudyArm::pooled));
        Optional<String> contrast = contrast(object, reported);
        // what is not measured yet is known as little as an assumption
        Optional<Status> status =
                isPlanned ? Optional.of(Status.ASSUMED) : object.choice("status", LaboratoryReader.STATUSES);
        Optional<Exclusion> excluded = isPlanned
                ? Optional.of(Exclusion.PLANNED)
                : excluded(
                        object,
                        Stream.concat(observable.stream(), against.map(Measurement.Against::observable).stream()),
                        arms(arm, Optional.empty(), against));
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
                preparation,
                when.get(),
                reference,
                against,
                n,
                pooled,
                contrast,
                reported.get(),
                status.orElseThrow(),
                excluded.or(() -> hasSubjects(n, arms(arm, reference, against))
                        ? Optional.empty()
                        : Optional.of(Exclusion.NO_SUBJECTS)),
                sameAs,
                note));
    }

    /** Refuses words about a result where none is reported, and words about a result to come where there is one. */
    private static void refuseContradictions(JsonObject object, boolean isPlanned) {
        for (String key : isPlanned ? OF_RESULTS : List.of("toReport")) {
            if (object.has(key)) {
                object.find(key);
                object.faultAtKey(
                        key,
                        isPlanned
                                ? "\"" + key + "\" of a measurement that is not \"reported\" yet"
                                : "\"toReport\" beside what is \"reported\"",
                        isPlanned
                                ? "Leave it out, or add what is \"reported\"."
                                : "Leave it out: it says what a study before it is done will report.");
            }
        }
    }

    /** Whether the file says how many people were measured, and how many others they are compared with. */
    private boolean hasSubjects(OptionalInt n, List<StudyArm> compared) {
        String own = compared.get(0).people();
        return n.isPresent()
                && compared.stream()
                        .filter(arm -> !arm.people().equals(own))
                        .allMatch(arm -> arm.n().isPresent());
    }

    /** The arms whose samples are compared, its own first. */
    private List<StudyArm> arms(
            Optional<StudyArm> own, Optional<Measurement.Reference> reference, Optional<Measurement.Against> against) {
        Stream<String> others = Stream.concat(
                reference.map(Measurement.Reference::arm).stream(),
                against.stream()
                        .flatMap(each -> Stream.of(each.arm(), each.reference().arm())));
        return Stream.concat(own.stream(), others.flatMap(id -> Optional.ofNullable(arms.get(id)).stream()))
                .toList();
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
        return value.isEmpty() || own.isEmpty() || when.isEmpty()
                ? Optional.empty()
                : references.read(value.get(), own.get(), when.get());
    }

    /** @param measured words for what its samples are read of */
    private Optional<Exclusion> excluded(JsonObject object, Stream<String> measured, List<StudyArm> taken) {
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
            boolean isAbsent = measured.flatMap(
                            word -> Optional.ofNullable(laboratory.observables().get(word)).stream())
                    .anyMatch(each -> each.absent().isPresent());
            if (isAbsent || taken.stream().anyMatch(arm -> arm.beyond().isPresent())) {
                object.faultAtKey(
                        "use",
                        "nothing in the model stands for this, so it cannot be fitted",
                        "Write \"use\": \"excluded\", \"reason\": \"not-representable\".");
            } else if (taken.stream().anyMatch(arm -> arm.species() != Species.HUMAN)) {
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
