package org.myobalance.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonPlain;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.population.Group;
import org.myobalance.population.Population;
import org.myobalance.population.PopulationReader;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.Horizon;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Hours;

/** Reads a plan file with the model, subject and regimens that it names, and reports the faults of all at once. */
public final class PlanReader {
    /** First member of the file. */
    static final String FORMAT = "myobalance-plan/1";

    private static final int MOST_AIMS = 2;
    private static final double OLDEST = 130;

    private final Function<Path, Model> models;

    /**
     * Makes a reader of plans.
     *
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     */
    public PlanReader(Function<Path, Model> models) {
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
    public PlanQuestion read(Path path, Faults faults) {
        return FileFormat.read(path, FORMAT, faults, object -> question(object, path, faults));
    }

    private Optional<PlanQuestion> question(JsonObject object, Path path, Faults faults) {
        return Asked.read(object, path, models, faults).flatMap(asked -> question(object, asked, faults));
    }

    private Optional<PlanQuestion> question(JsonObject object, Asked asked, Faults all) {
        Faults faults = object.value().faults();
        Model model = asked.linked().model();
        Optional<Subject> subject = asked.subject();
        Horizon horizon = Horizon.read(object);
        double from = subject.map(Subject::age).orElse(Subject.REFERENCE_AGE);
        OptionalDouble to = subject.isPresent() ? end(horizon, from) : OptionalDouble.empty();
        List<Regimen> references = new ArrayList<>();
        for (JsonValue value : object.list("references")) {
            asked.regimen(value).ifPresent(regimen -> {
                if (references.stream().anyMatch(other -> other.id().equals(regimen.id()))) {
                    value.fault("regimen \"" + regimen.id() + "\" is there already", "Leave one of them out.");
                }
                references.add(regimen);
            });
        }
        ChoiceReader choices = new ChoiceReader();
        object.object("choices").ifPresent(choices::read);
        Map<String, Object> regimen = new LinkedHashMap<>();
        Optional<JsonObject> held = object.object("regimen");
        held.ifPresent(each -> each.entries().forEach((key, value) -> regimen.put(key, JsonPlain.of(value))));
        ProgrammeTemplate template = new ProgrammeTemplate(regimen, choices.choices(), choices.derived());
        OutcomeReader outcomes = new OutcomeReader(model, from, to.orElse(Double.POSITIVE_INFINITY));
        List<Aim> aims = new ArrayList<>();
        List<JsonValue> wanted = object.list("aims");
        wanted.forEach(value -> value.object().flatMap(outcomes::aim).ifPresent(aims::add));
        List<Limit> limits = object.findObject("limits").map(outcomes::limits).orElse(List.of());
        Optional<Goal> goal = object.findObject("goal")
                .flatMap(each -> outcomes.goal(each, aims.stream().findFirst()));
        List<Path> files = new ArrayList<>(asked.read());
        Optional<Persons> persons =
                object.find("population").flatMap(value -> persons(value, asked, all, to.orElse(from), files));
        long seed = object.findInteger("seed", 0, Integer.MAX_VALUE).orElse(1);
        object.refuseOthers();
        checkLists(object, wanted, references, goal);
        checkAims(wanted, aims);
        if (!faults.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        PlanQuestion question = new PlanQuestion(
                asked.headings().id(),
                asked.headings().title(),
                model,
                asked.linked().file(),
                asked.file(),
                subject.orElseThrow(),
                from,
                to.getAsDouble(),
                template,
                limits,
                aims,
                references,
                goal,
                persons,
                seed,
                files);
        TemplateCheck.check(held.orElseThrow(), object, question);
        return Optional.of(question);
    }

    private Optional<Persons> persons(JsonValue value, Asked asked, Faults all, double to, List<Path> files) {
        Optional<Population> population = LinkedFiles.named(asked.file(), value, "population")
                .flatMap(file -> new PopulationReader(models).readIfSound(file, all));
        if (population.isEmpty() || asked.subject().isEmpty()) {
            return Optional.empty();
        }
        Population found = population.get();
        Subject subject = asked.subject().get();
        if (!absolute(found.modelFile()).equals(absolute(asked.linked().file()))) {
            value.fault(
                    "population \"" + found.id() + "\" is of another model, " + found.modelFile(),
                    "Name a population of the model of the plan.");
        }
        if (!(subject.age() >= found.youngest() && to <= found.oldest())) {
            value.fault(
                    "population \"" + found.id() + "\" holds persons of " + Amounts.years(found.youngest()) + " to "
                            + Amounts.years(found.oldest()) + ", but the plan is of " + Amounts.years(subject.age())
                            + " to "
                            + Amounts.years(to),
                    "Name another population, or leave it out.");
        }
        Optional<Group> group = found.group(subject.female());
        if (group.isEmpty()) {
            value.fault(
                    "population \"" + found.id() + "\" holds no " + (subject.female() ? "women" : "men"),
                    "Name another population.");
        }
        files.add(found.file());
        return group.map(each -> new Persons(found, each));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static OptionalDouble end(Horizon horizon, double from) {
        horizon.from().ifPresent(age -> {
            if (age != from) {
                horizon.place()
                        .fault(
                                "the subject is " + Amounts.years(from) + " old, but the plan starts at "
                                        + Amounts.years(age),
                                "Leave \"from\" out: a plan starts at the age of its subject.");
            }
        });
        OptionalDouble to = horizon.end(from);
        if (to.isPresent() && !(to.getAsDouble() > from && to.getAsDouble() <= OLDEST * Hours.YEAR)) {
            horizon.place()
                    .fault(
                            "a plan from " + Amounts.years(from) + " to " + Amounts.years(to.getAsDouble()),
                            "Age only goes up, to at most 130 y.");
            return OptionalDouble.empty();
        }
        return to;
    }

    private static void checkLists(
            JsonObject object, List<JsonValue> wanted, List<Regimen> references, Optional<Goal> goal) {
        if (object.has("aims") && (wanted.isEmpty() || wanted.size() > MOST_AIMS)) {
            object.faultAtKey("aims", wanted.size() + " aims", "Give one, or two between which to trade.");
        }
        int needed = goal.filter(each -> each.kind() == Goal.Kind.KEEPS).isPresent() ? 2 : 1;
        if (object.has("references") && references.size() < needed) {
            object.faultAtKey(
                    "references",
                    references.size() + (references.size() == 1 ? " regimen" : " regimens") + " to compare with",
                    needed == 2
                            ? "Give two: without training, and with the training whose gain is to be kept."
                            : "Give at least one, such as [\"../regimens/sedentary.json\"].");
        }
    }

    /** Two aims of one number leave nothing to trade. */
    private static void checkAims(List<JsonValue> wanted, List<Aim> aims) {
        boolean isSame = wanted.size() == MOST_AIMS
                && aims.size() == MOST_AIMS
                && aims.get(0).outcome().equals(aims.get(1).outcome())
                && aims.get(0).measure().equals(aims.get(1).measure())
                && aims.get(0).statistic() == aims.get(1).statistic();
        if (isSame) {
            wanted.get(1)
                    .fault(
                            "both aims are " + aims.get(0).words()
                                    + (aims.get(0).most() == aims.get(1).most() ? "" : ", the most and the least"),
                            "Leave one out, or aim at something that is to be traded for it.");
        }
    }
}
