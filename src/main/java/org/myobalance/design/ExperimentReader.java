package org.myobalance.design;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.study.Direction;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.StudyReader;
import org.myobalance.units.Names;

/** Reads the experiments of a design. */
final class ExperimentReader {
    private static final double MOST_DROP_OUT = 0.9;
    private static final double MOST_COST = 1e12;
    private static final Map<String, Direction> CHANGES =
            new TreeMap<>(Map.of("up", Direction.UP, "down", Direction.DOWN));
    private static final List<String> SIZES = List.of("fold", "percent", "difference");

    private final Model model;
    private final Laboratory laboratory;
    private final Path file;

    /** @param file of the design */
    ExperimentReader(Model model, Laboratory laboratory, Path file) {
        this.model = model;
        this.laboratory = laboratory;
        this.file = file;
    }

    /** @param largest most people of a smallest group that the design considers */
    Optional<Experiment> read(JsonObject object, int largest) {
        int before = object.value().faults().size();
        Optional<JsonValue> named = object.get("study", "Add \"study\": \"experiments/one.json\".");
        Optional<Path> path = named.flatMap(value -> value.file(file)).map(Path::normalize);
        Optional<Study> study = path.flatMap(found -> study(named.orElseThrow(), found));
        List<JsonValue> asked = object.findList("find");
        List<Find> finds = new ArrayList<>();
        double dropOut = object.find("dropOut")
                .map(value -> value.number(0, MOST_DROP_OUT))
                .orElse(OptionalDouble.empty())
                .orElse(0);
        Cost cost = object.findObject("cost").map(ExperimentReader::cost).orElse(Cost.NONE);
        for (JsonValue value : asked) {
            value.object().flatMap(each -> find(each, study)).ifPresent(finds::add);
        }
        object.refuseOthers();
        if (study.isEmpty() || object.value().faults().size() > before) {
            return Optional.empty();
        }
        Experiment experiment = new Experiment(study.get(), path.orElseThrow(), finds, dropOut, cost);
        if (experiment.least() > largest) {
            object.fault(
                    "with this drop-out a group of " + largest + " people leaves fewer than two",
                    "Raise \"largest\" of the design, or lower \"dropOut\".");
            return Optional.empty();
        }
        return Optional.of(experiment);
    }

    private Optional<Study> study(JsonValue named, Path path) {
        if (!Files.isRegularFile(path)) {
            named.fault("no study file " + path, "Names are relative to the folder of this file.");
            return Optional.empty();
        }
        Study study;
        try {
            study = new StudyReader(model, laboratory).read(path);
        } catch (FaultyInputException e) {
            e.faults().forEach(named.faults()::add);
            return Optional.empty();
        }
        for (Measurement row : study.measurements()) {
            if (!row.isPlanned()) {
                named.fault(
                        "measurement \"" + row.id() + "\" of " + path + " is reported already",
                        "An experiment of a design is a study before it is done: leave out \"reported\", \"status\" and \"use\".");
            }
            for (String word : row.observables()) {
                Optional.ofNullable(laboratory.observables().get(word))
                        .flatMap(Laboratory.Measured::absent)
                        .ifPresent(why -> named.fault(
                                "nothing in the model stands for \"" + word + "\" of measurement \"" + row.id() + "\": "
                                        + why,
                                "Leave the measurement out: no experiment can be designed for it."));
            }
            row.arms().stream()
                    .flatMap(arm -> study.arm(arm).beyond().stream())
                    .forEach(why -> named.fault(
                            "no simulation stands for an arm of measurement \"" + row.id() + "\": " + why,
                            "Leave the measurement out."));
        }
        for (StudyArm arm : study.arms().values()) {
            if (arm.sameSubjectsAs().isEmpty() && arm.n().isEmpty()) {
                named.fault(
                        "arm \"" + arm.id() + "\" of " + path + " does not say how many people are planned",
                        "Add \"n\": 12 to the arm; sizes are given in proportion to it.");
            }
            if (arm.n().orElse(2) < 2) {
                named.fault("arm \"" + arm.id() + "\" has a single person", "Plan at least two.");
            }
        }
        return Optional.of(study);
    }

    private static Cost cost(JsonObject object) {
        double fixed = cost(object, "fixed");
        double person = cost(object, "person");
        double sample = cost(object, "sample");
        String why = object.text("why").orElse("");
        object.refuseOthers();
        return new Cost(fixed, person, sample, why);
    }

    private static double cost(JsonObject object, String key) {
        return object.find(key)
                .map(value -> value.number(0, MOST_COST))
                .orElse(OptionalDouble.empty())
                .orElse(0);
    }

    private static Optional<Find> find(JsonObject object, Optional<Study> study) {
        Optional<String> id = object.text("row");
        Optional<Direction> change = object.findChoice("change", CHANGES);
        List<String> stated = SIZES.stream().filter(object::has).toList();
        if (stated.size() + (object.has("change") ? 1 : 0) != 1) {
            object.fault(
                    stated.isEmpty() ? "it is not said what is to be found" : "more than one change of one measurement",
                    "Give one of \"change\": \"up\" (as large as the model expects), \"fold\": 2, \"percent\": 5 or \"difference\": \"1 kg\".");
            object.refuseOthers();
            return Optional.empty();
        }
        if (study.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        List<String> rows =
                study.get().measurements().stream().map(Measurement::id).toList();
        Optional<Measurement> row = study.get().measurements().stream()
                .filter(each -> each.id().equals(id.get()))
                .findFirst();
        if (row.isEmpty()) {
            object.faultAtKey("row", "the study has no measurement \"" + id.get() + "\"", Names.hint(id.get(), rows));
            return Optional.empty();
        }
        if (row.get().reference().isEmpty()) {
            object.faultAtKey(
                    "row",
                    "\"" + id.get() + "\" is compared with nothing, so that no change of it can be found",
                    "Add \"relativeTo\" to the measurement.");
            return Optional.empty();
        }
        if (change.isEmpty() && stated.isEmpty()) {
            // the word of the change is at fault
            object.refuseOthers();
            return Optional.empty();
        }
        Optional<Find> find = change.isPresent()
                ? Optional.of(new Find(id.get(), change.get(), OptionalDouble.empty(), "as the model expects"))
                : size(object, stated.get(0), row.get());
        object.refuseOthers();
        return find;
    }

    /** A stated size, on the scale of the measurement. */
    private static Optional<Find> size(JsonObject object, String key, Measurement row) {
        boolean isDifference = row.reported().kind() == Reported.Kind.DIFFERENCE;
        if (isDifference != key.equals("difference")) {
            object.faultAtKey(
                    key,
                    "\"" + row.id() + "\" is reported as a " + (isDifference ? "difference" : "ratio"),
                    isDifference ? "Write \"difference\": \"1 kg\"." : "Write \"fold\": 2 or \"percent\": 5.");
            return Optional.empty();
        }
        JsonValue value = object.find(key).orElseThrow();
        OptionalDouble size;
        String words;
        if (isDifference) {
            size = value.quantity(row.reported().unit().dimension());
            words = value.text().orElse("");
        } else {
            OptionalDouble number = value.number();
            double fold = key.equals("fold") ? number.orElse(1) : 1 + number.orElse(0) / 100;
            if (number.isPresent() && !(fold > 0)) {
                value.fault("a ratio that is not above 0", "A fold is after over before: a loss of 63 % is 0.37.");
                return Optional.empty();
            }
            size = number.isPresent() ? OptionalDouble.of(Math.log(fold)) : OptionalDouble.empty();
            words = key.equals("fold") ? Find.plain(number.orElse(1)) + "-fold" : Find.signed(number.orElse(0)) + " %";
        }
        if (size.isPresent() && size.getAsDouble() == 0) {
            value.fault("no change, which no test finds", "Give the smallest change that matters.");
            return Optional.empty();
        }
        return size.isEmpty()
                ? Optional.empty()
                : Optional.of(new Find(row.id(), size.getAsDouble() > 0 ? Direction.UP : Direction.DOWN, size, words));
    }
}
