package org.myobalance.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortReader;
import org.myobalance.cohort.Quantity;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Status;
import org.myobalance.population.Grounds;
import org.myobalance.population.PopulationReader;
import org.myobalance.scenario.Headings;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.MethodError;
import org.myobalance.units.Names;

/** Reads a trial file with the cohort and the laboratory that it names, and reports the faults of all at once. */
public final class TrialReader {
    /** First member of the file. */
    static final String FORMAT = "myobalance-trial/1";

    private static final int LARGEST = 100_000;
    private static final int MOST_REPLICATES = 1_000_000;
    private static final int USUAL_REPLICATES = 2000;
    private static final Grounds NOBODY = new Grounds(Status.ASSUMED, "nobody is lost");

    private final Function<Path, Model> models;

    /**
     * Makes a reader.
     *
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     */
    public TrialReader(Function<Path, Model> models) {
        this.models = models;
    }

    /**
     * Reads one file.
     *
     * @param path the file
     * @param faults collects the faults of every file, and what is allowed but doubtful
     * @return the question
     * @throws FaultyInputException with every fault of every file
     */
    public TrialQuestion read(Path path, Faults faults) {
        return FileFormat.read(path, FORMAT, faults, object -> question(object, path, faults));
    }

    private Optional<TrialQuestion> question(JsonObject object, Path path, Faults faults) {
        Headings headings = Headings.read(object);
        return object.get("cohort", "Add \"cohort\": \"../cohorts/training-at-70.json\".")
                .flatMap(value -> LinkedFiles.named(path, value, "cohort")
                        .flatMap(file -> cohort(file, faults))
                        .flatMap(cohort -> question(object, value, path, headings, cohort, faults)));
    }

    private Optional<CohortQuestion> cohort(Path file, Faults faults) {
        try {
            return Optional.of(new CohortReader(models).read(file, faults));
        } catch (FaultyInputException e) {
            // its faults are among the others already
            return Optional.empty();
        }
    }

    private static Optional<TrialQuestion> question(
            JsonObject object, JsonValue named, Path path, Headings headings, CohortQuestion cohort, Faults faults) {
        if (cohort.arms().size() != 2 || cohort.draws() != 1) {
            named.fault(
                    "the cohort has " + cohort.arms().size() + " arms and " + cohort.draws() + " draws of each person",
                    "A trial has two arms, the control first, and one life of each person in each.");
        }
        Path laboratory = cohort.population().modelFile().resolveSibling("laboratory.json");
        Map<String, MethodError> methods = LaboratoryReader.methods(laboratory);
        int outcome = outcome(object, cohort);
        Optional<MethodError> method = object.get("method", "Add \"method\": \"dxa\".")
                .flatMap(value -> value.text().flatMap(word -> method(value, word, methods)));
        OptionalDouble alpha = share(object, "alpha");
        OptionalDouble perProtocol = share(object, "perProtocol");
        Optional<JsonObject> lost = object.findObject("lost");
        OptionalDouble lostShare = lost.map(each -> share(each, "share")).orElse(OptionalDouble.of(0));
        Grounds grounds = lost.map(PopulationReader::grounds).orElse(NOBODY);
        lost.ifPresent(JsonObject::refuseOthers);
        List<Integer> perArm = perArm(object, cohort);
        OptionalInt replicates = object.findInteger("replicates", 1, MOST_REPLICATES);
        long seed = object.findInteger("seed", 0, Integer.MAX_VALUE).orElse(1);
        object.refuseOthers();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>(List.of(path));
        files.addAll(cohort.files());
        files.add(laboratory);
        return Optional.of(new TrialQuestion(
                headings.id(),
                headings.title(),
                cohort,
                outcome,
                method.orElseThrow(),
                lostShare.orElse(0),
                grounds,
                perProtocol.orElse(0),
                alpha.orElse(0.05),
                perArm,
                replicates.orElse(USUAL_REPLICATES),
                seed,
                files));
    }

    private static int outcome(JsonObject object, CohortQuestion cohort) {
        List<String> known = cohort.quantities().stream().map(Quantity::id).toList();
        Optional<JsonValue> value = object.get("outcome", "Add \"outcome\": \"" + known.get(0) + "\".");
        Optional<String> id = value.flatMap(JsonValue::text);
        id.filter(each -> !known.contains(each))
                .ifPresent(each ->
                        value.get().fault("\"" + each + "\" is no quantity of the cohort", Names.hint(each, known)));
        return Math.max(0, known.indexOf(id.orElse("")));
    }

    private static Optional<MethodError> method(JsonValue value, String word, Map<String, MethodError> methods) {
        if (!methods.containsKey(word)) {
            value.fault("\"" + word + "\" is no method of the laboratory", Names.hint(word, methods.keySet()));
        }
        return Optional.ofNullable(methods.get(word));
    }

    private static OptionalDouble share(JsonObject object, String key) {
        return object.find(key).map(value -> value.number(0, 1)).orElse(OptionalDouble.empty());
    }

    private static List<Integer> perArm(JsonObject object, CohortQuestion cohort) {
        List<Integer> perArm = new ArrayList<>();
        List<JsonValue> given = object.list("perArm");
        for (JsonValue value : given) {
            OptionalInt number = value.integer(2, LARGEST);
            if (number.isEmpty()) {
                continue;
            }
            if (!perArm.isEmpty() && number.getAsInt() <= perArm.get(perArm.size() - 1)) {
                value.fault("numbers do not ascend", "Give each once, the smallest first.");
            } else if (2L * number.getAsInt() > cohort.persons()) {
                value.fault(
                        "two arms of " + number.getAsInt() + " are more than the " + cohort.persons()
                                + " persons of the cohort",
                        "Give the cohort more persons, or the trial fewer.");
            } else {
                perArm.add(number.getAsInt());
            }
        }
        if (object.has("perArm") && given.isEmpty()) {
            object.faultAtKey("perArm", "no number", "Write [20, 50, 100].");
        }
        return perArm;
    }
}
