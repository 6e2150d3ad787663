package org.myobalance.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonPlain;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.Headings;
import org.myobalance.scenario.Horizon;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.scenario.LinkedModel;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Hours;
import org.myobalance.units.Names;

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
        JsonDocument document = JsonDocument.read(path, faults);
        Optional<PlanQuestion> question = document.root()
                .object()
                .filter(object -> FileFormat.isReadable(object, FORMAT))
                .flatMap(object -> question(object, path, faults));
        faults.throwIfAny();
        return question.orElseThrow();
    }

    private Optional<PlanQuestion> question(JsonObject object, Path path, Faults faults) {
        Headings headings = Headings.read(object);
        Optional<LinkedModel> linked = LinkedModel.read(object, path, models, faults);
        if (linked.isEmpty()) {
            // without its model nothing else in the file can be checked
            return Optional.empty();
        }
        Model model = linked.get().model();
        LinkedFiles files = new LinkedFiles(model, faults);
        Optional<Subject> subject = object.get("subject", "Add \"subject\": \"../subjects/man-70.json\".")
                .flatMap(value -> files.subject(path, value));
        Horizon horizon = Horizon.read(object);
        double from = subject.map(Subject::age).orElse(Subject.REFERENCE_AGE);
        OptionalDouble to = subject.isPresent() ? end(horizon, from) : OptionalDouble.empty();
        List<Regimen> references = new ArrayList<>();
        object.list("references").forEach(value -> files.regimen(path, value).ifPresent(references::add));
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
        long seed = object.findInteger("seed", 0, Integer.MAX_VALUE).orElse(1);
        object.refuseOthers();
        checkLists(object, wanted, references, goal);
        if (!faults.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        List<Path> read = new ArrayList<>(List.of(path));
        read.addAll(files.all());
        PlanQuestion question = new PlanQuestion(
                headings.id(),
                headings.title(),
                model,
                linked.get().file(),
                path,
                subject.orElseThrow(),
                from,
                to.getAsDouble(),
                template,
                limits,
                aims,
                references,
                goal,
                seed,
                read);
        checkTemplate(held.orElseThrow(), object, question);
        return Optional.of(question);
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

    /** Each value of each choice must make a regimen beside the first values of the others, or beside the last. */
    private static void checkTemplate(JsonObject regimen, JsonObject object, PlanQuestion question) {
        List<Choice> choices = question.template().choices();
        if (choices.isEmpty()) {
            object.faultAtKey("choices", "nothing to choose", "Add a choice, and name it in the regimen.");
        }
        for (String name : question.template().unknown()) {
            regimen.value()
                    .fault(
                            "unknown choice \"$" + name + "\"",
                            Names.hint(name, choices.stream().map(Choice::id).toList()));
        }
        for (String idle : question.template().idle()) {
            object.object("choices")
                    .ifPresent(each -> each.faultAtKey(
                            idle,
                            "the regimen does not name \"$" + idle + "\"",
                            "Put it where the value belongs, or remove the choice."));
        }
        if (!regimen.value().faults().isEmpty()) {
            return;
        }
        Programmes programmes = question.programmes();
        for (int i = 0; i < choices.size(); i++) {
            for (int value = 0; value < choices.get(i).size(); value++) {
                List<Integer> first = picks(choices, false, i, value);
                List<Integer> last = picks(choices, true, i, value);
                if (programmes.of(first).isEmpty() && programmes.of(last).isEmpty()) {
                    regimen.value()
                            .fault(
                                    "with " + programmes.chosen(last) + " it is no regimen: "
                                            + stripped(programmes.why(last)),
                                    "Change the choice \"" + choices.get(i).id() + "\", or the regimen.");
                    return;
                }
            }
        }
    }

    private static String stripped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static List<Integer> picks(List<Choice> choices, boolean last, int at, int value) {
        List<Integer> picks = new ArrayList<>(Collections.nCopies(choices.size(), 0));
        for (int i = 0; i < picks.size(); i++) {
            picks.set(i, i == at ? value : last ? choices.get(i).size() - 1 : 0);
        }
        return List.copyOf(picks);
    }
}
