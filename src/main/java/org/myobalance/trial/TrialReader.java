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
import org.myobalance.design.TTest;
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
    private static final int FEWEST_REPLICATES = 100;
    private static final int MOST_REPLICATES = 100_000;
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
        Optional<CohortQuestion> cohort = cohort(object, path, faults);
        Optional<Quantity> outcome = object.get("outcome", "Add \"outcome\": \"alm_index\".")
                .flatMap(value -> value.text().flatMap(id -> cohort.flatMap(known -> outcome(value, id, known))));
        Optional<Path> laboratory =
                cohort.map(each -> each.population().modelFile().resolveSibling("laboratory.json"));
        Optional<MethodError> method = object.get("method", "Add \"method\": \"dxa\".")
                .flatMap(value -> value.text()
                        .flatMap(word -> laboratory.flatMap(file -> method(value, word, outcome, file, faults))));
        Optional<JsonObject> lost = object.findObject("lost");
        OptionalDouble lostShare = lost.map(
                        each -> each.get("share").map(TrialReader::share).orElse(OptionalDouble.empty()))
                .orElse(OptionalDouble.of(0));
        Grounds grounds = lost.map(PopulationReader::grounds).orElse(NOBODY);
        lost.ifPresent(JsonObject::refuseOthers);
        OptionalDouble perProtocol =
                object.find("perProtocol").map(TrialReader::share).orElse(OptionalDouble.empty());
        OptionalDouble alpha = object.find("alpha")
                .map(value -> value.number(TTest.LEAST_ALPHA, TTest.MOST_ALPHA))
                .orElse(OptionalDouble.empty());
        List<Integer> perArm = perArm(object, cohort);
        OptionalInt replicates = object.findInteger("replicates", FEWEST_REPLICATES, MOST_REPLICATES);
        long seed = object.findInteger("seed", 0, Integer.MAX_VALUE).orElse(1);
        object.refuseOthers();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>(List.of(path));
        files.addAll(cohort.orElseThrow().files());
        files.add(laboratory.orElseThrow());
        return Optional.of(new TrialQuestion(
                headings.id(),
                headings.title(),
                cohort.orElseThrow(),
                cohort.orElseThrow().quantities().indexOf(outcome.orElseThrow()),
                method.orElseThrow(),
                lostShare.orElseThrow(),
                grounds,
                perProtocol.orElse(0),
                alpha.orElse(TTest.USUAL_ALPHA),
                perArm,
                replicates.orElse(USUAL_REPLICATES),
                seed,
                files));
    }

    private Optional<CohortQuestion> cohort(JsonObject object, Path path, Faults faults) {
        Optional<JsonValue> named = object.get("cohort", "Add \"cohort\": \"../cohorts/lifts-at-70.json\".");
        Optional<CohortQuestion> cohort =
                named.flatMap(value -> LinkedFiles.named(path, value, "cohort")).flatMap(file -> cohort(file, faults));
        cohort.filter(each -> each.arms().size() != 2)
                .ifPresent(each -> named.get()
                        .fault(
                                "the cohort has " + each.arms().size()
                                        + (each.arms().size() == 1 ? " arm" : " arms"),
                                "A trial has two: name a cohort of the control and the treatment, in this order."));
        cohort.filter(each -> each.draws() != 1)
                .ifPresent(each -> named.get()
                        .fault(
                                "the cohort has " + each.draws() + " draws of each person",
                                "A participant has one life in each arm: leave out \"draws\" of the cohort."));
        return cohort;
    }

    private Optional<CohortQuestion> cohort(Path file, Faults faults) {
        try {
            return Optional.of(new CohortReader(models).read(file, faults));
        } catch (FaultyInputException e) {
            // its faults are among the others already
            return Optional.empty();
        }
    }

    private static Optional<Quantity> outcome(JsonValue value, String id, CohortQuestion cohort) {
        Optional<Quantity> outcome = cohort.quantities().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (outcome.isEmpty()) {
            value.fault(
                    "\"" + id + "\" is no quantity of the cohort",
                    Names.hint(
                            id, cohort.quantities().stream().map(Quantity::id).toList()));
        }
        return outcome;
    }

    private static Optional<MethodError> method(
            JsonValue value, String word, Optional<Quantity> outcome, Path laboratory, Faults faults) {
        Map<String, MethodError> methods;
        try {
            methods = LaboratoryReader.methods(laboratory);
        } catch (FaultyInputException e) {
            e.faults().forEach(faults::add);
            return Optional.empty();
        }
        Optional<MethodError> method = Optional.ofNullable(methods.get(word));
        if (method.isEmpty()) {
            value.fault("\"" + word + "\" is no method of the laboratory", Names.hint(word, methods.keySet()));
        }
        method.filter(each ->
                        outcome.isPresent() && !each.of().contains(outcome.get().id()))
                .ifPresent(each -> value.fault(
                        "\"" + word + "\" does not measure \"" + outcome.get().id() + "\"",
                        "It measures " + String.join(", ", each.of()) + "."));
        return method;
    }

    private static OptionalDouble share(JsonValue value) {
        return value.number(0, 1);
    }

    private static List<Integer> perArm(JsonObject object, Optional<CohortQuestion> cohort) {
        List<Integer> perArm = new ArrayList<>();
        List<JsonValue> given = object.list("perArm");
        for (JsonValue value : given) {
            OptionalInt number = value.integer(2, LARGEST);
            if (number.isEmpty()) {
                continue;
            }
            int each = number.getAsInt();
            if (!perArm.isEmpty() && each <= perArm.get(perArm.size() - 1)) {
                value.fault("the numbers do not ascend", "Give each once, the smallest first.");
            } else if (cohort.isPresent() && 2L * each > cohort.get().persons()) {
                value.fault(
                        "two arms of " + each + " are more than the "
                                + cohort.get().persons() + " persons of the cohort",
                        "Give the cohort more persons, or the trial fewer.");
            } else {
                perArm.add(each);
            }
        }
        if (object.has("perArm") && given.isEmpty()) {
            object.faultAtKey("perArm", "no number", "Write [20, 50, 100].");
        }
        return perArm;
    }
}
