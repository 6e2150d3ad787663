package org.myobalance.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.scenario.Headings;
import org.myobalance.scenario.JsonPointers;
import org.myobalance.scenario.LinkedModel;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Hours;
import org.myobalance.units.Names;
import org.myobalance.whatif.CutOff;

/** Reads a population file with the model that it names, and reports all its faults at once. */
public final class PopulationReader {
    static final String FORMAT = "myobalance-population/1";
    private static final double OLDEST = 110 * Hours.YEAR;

    private final Function<Path, Model> models;

    /**
     * Makes a reader of populations.
     *
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     */
    public PopulationReader(Function<Path, Model> models) {
        this.models = models;
    }

    /**
     * Reads a population file.
     *
     * @param path the file
     * @return the population
     * @throws FaultyInputException with every fault of the file and of its model
     */
    public Population read(Path path) {
        return read(path, new Faults());
    }

    /**
     * Reads a population file whose faults are added to those of others.
     *
     * @param path the file
     * @param faults collects the faults
     * @return the population
     * @throws FaultyInputException with every fault
     */
    public Population read(Path path, Faults faults) {
        return FileFormat.read(path, FORMAT, faults, object -> population(object, path, faults));
    }

    /**
     * Reads a population file that another file names, so that the faults of both are told together.
     *
     * @param path the file
     * @param faults collects the faults
     * @return the population; empty after a fault
     */
    public Optional<Population> readIfSound(Path path, Faults faults) {
        try {
            return Optional.of(read(path, faults));
        } catch (FaultyInputException e) {
            // its faults are among the others already
            return Optional.empty();
        }
    }

    /**
     * Reads where a number comes from: its status, and a source or the reason why it was assumed.
     *
     * @param object that holds the number
     * @return status and words; a fault stands with the object where one is missing
     */
    public static Grounds grounds(JsonObject object) {
        return PopulationParts.grounds(object);
    }

    private Optional<Population> population(JsonObject object, Path path, Faults faults) {
        Headings headings = Headings.read(object);
        // without its model nothing else in the file can be checked
        return LinkedModel.read(object, path, models, faults).map(model -> population(object, path, headings, model));
    }

    private static Population population(JsonObject object, Path path, Headings headings, LinkedModel model) {
        PopulationParts parts = new PopulationParts(model.model());
        double[] ages = ages(object);
        double activity = object.has("activity")
                ? object.get("activity").flatMap(value -> boxed(value, 0, 3)).orElse(1.0)
                : 1;
        CutOff cutOffs = object.findChoice("cutOffs", consensuses()).orElse(CutOff.EWGSOP2);
        Map<Boolean, Body> bodies = new HashMap<>();
        object.object("body").ifPresent(each -> {
            PopulationParts.SEXES.forEach((word, female) ->
                    each.findObject(word).flatMap(PopulationParts::body).ifPresent(body -> bodies.put(female, body)));
            each.refuseOthers();
            if (!each.has("male") && !each.has("female")) {
                each.fault("a population of nobody", "Add \"male\": {…} or \"female\": {…}, or both.");
            }
        });
        int before = object.value().faults().size();
        List<PopulationParts.OfSex<Baseline>> baselines = parts.list(object, "baselines", parts::baseline);
        List<PopulationParts.OfSex<ParameterSpread>> spreads = parts.list(object, "spreads", parts::spread);
        Habits habits = object.object("habits").flatMap(PopulationParts::habits).orElse(PopulationParts.NO_HABITS);
        List<EpisodeRate> episodes = parts.list(object, "episodes", parts::episode).stream()
                .map(PopulationParts.OfSex::value)
                .toList();
        List<PopulationParts.OfSex<Correlation>> correlations =
                parts.list(object, "correlations", PopulationParts::correlation);
        // what refers to quantities cannot be checked where some of them are faulty
        boolean isWhole = object.value().faults().size() == before;
        List<Cohort> cohorts = isWhole && !baselines.isEmpty()
                ? new CohortReader(baselines, ages[0], ages[1]).cohorts(object)
                : List.of();
        object.find("cohorts");
        object.refuseOthers();
        Map<Boolean, Group> groups = new HashMap<>();
        Map<Boolean, Body> checked = isWhole ? bodies : Map.of();
        checked.forEach(
                (female, body) -> group(object, female, body, baselines, spreads, habits, episodes, correlations)
                        .ifPresent(group -> groups.put(female, group)));
        List<Correlation> stated =
                correlations.stream().map(PopulationParts.OfSex::value).toList();
        return new Population(
                headings.id(),
                headings.title(),
                model.file(),
                model.model(),
                ages[0],
                ages[1],
                activity,
                cutOffs,
                groups,
                stated,
                cohorts,
                path);
    }

    /** The consensuses as papers spell them. */
    private static Map<String, CutOff> consensuses() {
        Map<String, CutOff> words = new LinkedHashMap<>();
        for (CutOff each : CutOff.values()) {
            words.put(each.name(), each);
        }
        return words;
    }

    private static Optional<Double> boxed(JsonValue value, double lowest, double highest) {
        var number = value.number(lowest, highest);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static double[] ages(JsonObject object) {
        double[] ages = {Subject.REFERENCE_AGE, OLDEST};
        object.object("ages").ifPresent(each -> {
            each.quantity("from", PopulationParts.TIME).ifPresent(hours -> ages[0] = hours);
            each.quantity("to", PopulationParts.TIME).ifPresent(hours -> ages[1] = hours);
            each.refuseOthers();
            if (!(ages[0] >= Subject.REFERENCE_AGE && ages[1] > ages[0] && ages[1] <= OLDEST)) {
                each.fault(
                        "ages do not rise between 25 y and 110 y",
                        "The model begins at 25 y: \"from\": \"25 y\", \"to\": \"90 y\".");
                ages[0] = Subject.REFERENCE_AGE;
                ages[1] = OLDEST;
            }
        });
        return ages;
    }

    private static Optional<Group> group(
            JsonObject object,
            boolean female,
            Body body,
            List<PopulationParts.OfSex<Baseline>> allBaselines,
            List<PopulationParts.OfSex<ParameterSpread>> allSpreads,
            Habits habits,
            List<EpisodeRate> episodes,
            List<PopulationParts.OfSex<Correlation>> correlations) {
        List<Baseline> baselines = PopulationParts.of(allBaselines, female);
        List<ParameterSpread> spreads = PopulationParts.of(allSpreads, female);
        List<String> ids = Group.drawn(spreads, episodes);
        baselines.forEach(baseline -> ids.add(baseline.id()));
        String who = female ? "women" : "men";
        if (baselines.isEmpty()) {
            object.faultAtKey(
                    "baselines", "no quantity for " + who, "Add their \"alm_index\", or leave their body out.");
            return Optional.empty();
        }
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                second(object, ids.get(i), allBaselines, allSpreads)
                        .fault("two quantities of " + who + " are called \"" + ids.get(i) + "\"", "Rename one.");
                return Optional.empty();
            }
        }
        double[][] matrix = new double[ids.size()][ids.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
        }
        boolean known = true;
        for (PopulationParts.OfSex<Correlation> each : correlations) {
            if (each.holds(female)) {
                int i = ids.indexOf(each.value().one());
                int j = ids.indexOf(each.value().other());
                if (i < 0 || j < 0 || i == j) {
                    String wrong = i < 0 ? each.value().one() : each.value().other();
                    each.place()
                            .fault(
                                    i == j && i >= 0
                                            ? "a correlation of \"" + wrong + "\" with itself"
                                            : who + " differ in nothing called \"" + wrong + "\"",
                                    i == j && i >= 0 ? "Name two that differ." : Names.hint(wrong, ids));
                    known = false;
                } else if (matrix[i][j] != 0) {
                    each.place()
                            .fault(
                                    "the correlation of \"" + ids.get(i) + "\" and \"" + ids.get(j) + "\" of " + who
                                            + " is stated already",
                                    "Leave one of them out.");
                    known = false;
                } else {
                    matrix[i][j] = each.value().value();
                    matrix[j][i] = each.value().value();
                }
            }
        }
        Optional<CorrelationMatrix> factored = known ? CorrelationMatrix.of(ids, matrix) : Optional.empty();
        if (known && factored.isEmpty()) {
            object.faultAtKey(
                    "correlations",
                    String.format(
                            java.util.Locale.ROOT,
                            "the correlations of %s are no correlation matrix: its smallest eigenvalue is %.3g",
                            who,
                            CorrelationMatrix.smallestEigenvalue(matrix)),
                    "No persons can differ like this. Make the largest correlations smaller, or state those between their"
                            + " other quantities.");
        }
        return factored.map(all -> new Group(female, body, baselines, spreads, habits, new ArrayList<>(episodes), all));
    }

    /** Where the second quantity of a name stands: among the baselines, the spreads, or the episodes. */
    private static JsonValue second(
            JsonObject object,
            String id,
            List<PopulationParts.OfSex<Baseline>> baselines,
            List<PopulationParts.OfSex<ParameterSpread>> spreads) {
        return Stream.concat(
                        spreads.stream()
                                .filter(each -> each.value().id().equals(id))
                                .map(PopulationParts.OfSex::place),
                        baselines.stream()
                                .filter(each -> each.value().id().equals(id))
                                .map(PopulationParts.OfSex::place))
                .reduce((first, last) -> last)
                .orElseGet(() -> JsonPointers.at(object.value(), "/episodes"));
    }
}
