package org.myobalance.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.RequestException;
import org.myobalance.model.Solved;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Sampling;
import org.myobalance.units.Hours;
import org.myobalance.units.Names;

/**
 * Which number is explained: an observable of an arm at an age, or how far that of one arm lies above that of another.
 *
 * @param scenario that has the arms
 * @param arm whose number it is
 * @param against arm whose number is taken off; empty for the number itself
 * @param observable what is read
 * @param age when it is read [h]
 */
public record Question(Scenario scenario, Arm arm, Optional<Arm> against, Observable observable, double age) {
    private static final List<String> USUAL = List.of("muscle_mass_relative", "muscle_mass");
    /** Ages are typed with few digits [h]. */
    private static final double SAME = 0.1;

    /**
     * The question as it was asked, with defaults for what was not said.
     *
     * @param scenario that has the arms
     * @param arm id of an arm; empty for the first
     * @param against id of the arm to compare with; empty for none
     * @param observable id of an observable; empty for muscle mass against 25 y, or muscle mass
     * @param age when it is read [y]; empty for the end of the arm, or of the arm that ends first
     * @return the question
     * @throws RequestException if the scenario has no such arm or the model no such observable, the age lies outside an arm, or
     *     the observable is a mean over intervals of which none ends at that age
     */
    public static Question of(
            Scenario scenario,
            Optional<String> arm,
            Optional<String> against,
            Optional<String> observable,
            OptionalDouble age) {
        Arm first = arm.map(id -> arm(scenario, "arm", id))
                .orElseGet(() -> scenario.arms().get(0));
        Optional<Arm> second = against.map(id -> arm(scenario, "against", id));
        if (second.isPresent() && second.get().id().equals(first.id())) {
            throw refusal("against " + first.id() + ": an arm does not differ from itself.", "Name another arm.");
        }
        Observable what = observable(scenario.model(), observable);
        List<Arm> arms = new ArrayList<>(List.of(first));
        second.ifPresent(arms::add);
        double from = arms.stream().mapToDouble(Arm::from).max().orElseThrow();
        double to = arms.stream().mapToDouble(Arm::to).min().orElseThrow();
        double at = age.isPresent() ? age.getAsDouble() * Hours.YEAR : to;
        // written so that NaN is refused too
        if (!(at > from && at <= to + SAME)) {
            throw refusal(
                    "age " + age.orElse(at / Hours.YEAR) + ": arm \"" + first.id() + "\" can be read after "
                            + digits(from / Hours.YEAR) + " y and up to " + digits(to / Hours.YEAR) + " y.",
                    "Give an age within, in years.");
        }
        Question question = new Question(scenario, first, second, what, Math.min(at, to));
        return question.isMean() ? question.atEndOfInterval() : question;
    }

    private static Arm arm(Scenario scenario, String word, String id) {
        List<String> known = scenario.arms().stream().map(Arm::id).toList();
        return scenario.arms().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refusal(
                        word + " " + id + ": scenario \"" + scenario.id() + "\" has no such arm.",
                        Names.hint(id, known)));
    }

    private static Observable observable(Model model, Optional<String> asked) {
        List<String> known = model.observables().stream().map(Observable::id).toList();
        String id = asked.orElseGet(() -> USUAL.stream()
                .filter(known::contains)
                .findFirst()
                .orElseThrow(() -> refusal(
                        "model \"" + model.id() + "\" has neither " + String.join(" nor ", USUAL) + ".",
                        "Name an observable, such as "
                                + known.stream().findFirst().orElse("none") + ".")));
        return model.observables().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refusal("observable " + id + ": no such observable.", Names.hint(id, known)));
    }

    /** A fast quantity is recorded as a mean over each interval between samples: where none ends, there is no number. */
    private Question atEndOfInterval() {
        double every = scenario.every();
        double snapped = age;
        for (Arm each : arms()) {
            double intervals = Math.rint((age - each.from()) / every);
            double end = each.from() + Math.max(1, intervals) * every;
            if (Math.abs(end - age) > SAME) {
                throw refusal(
                        "age " + digits(age / Hours.YEAR) + ": " + observable.id() + " is a mean over each interval of "
                                + digits(every / Hours.DAY) + " d between samples, and none of arm \"" + each.id()
                                + "\" ends there.",
                        "One ends at age " + digits(end / Hours.YEAR) + ".");
            }
            snapped = end;
        }
        return new Question(scenario, arm, against, observable, snapped);
    }

    private static String digits(double number) {
        return new BigDecimal(number)
                .round(new MathContext(7))
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * Whether the number is a mean over the interval between samples that ends at the age.
     *
     * @return true for a fast quantity and samples a day or more apart
     */
    public boolean isMean() {
        return CompiledModel.of(scenario.model()).columns(Sampling.every(scenario.every())).stream()
                .anyMatch(column -> column.id().equals(observable.id()) && column.averaged());
    }

    /**
     * Which number it is.
     *
     * @return such as {@code muscle_mass of resistance-3x at 75 y}
     */
    public String title() {
        return observable.id() + " of " + arm.id()
                + against.map(other -> " less that of " + other.id()).orElse("")
                + " at " + Amounts.years(age)
                + (isMean() ? ", mean of the " + digits(scenario.every() / Hours.DAY) + " d before" : "");
    }

    /**
     * How long the arm has been followed at the age of the number.
     *
     * @return since its start [h]
     */
    public double lasts() {
        return age - arm.from();
    }

    /**
     * The arms that are run.
     *
     * @return the arm, then the one it is compared with
     */
    public List<Arm> arms() {
        List<Arm> arms = new ArrayList<>(List.of(arm));
        against.ifPresent(arms::add);
        return List.copyOf(arms);
    }

    /**
     * Parameters of an arm whose value was chosen, so that it is not uncertain: switches, fields of the subject, and what the
     * hypothesis, the arm or the command line set; and the one that is solved for.
     *
     * @param each arm of this question
     * @param hypothesis for an arm that names none of its own
     * @param changes parameters changed in every arm
     * @return ids
     */
    Set<String> chosen(Arm each, Optional<String> hypothesis, Map<String, Double> changes) {
        Model model = scenario.model();
        Set<String> ids = new HashSet<>(each.set().keySet());
        ids.addAll(changes.keySet());
        each.hypothesis()
                .or(() -> hypothesis)
                .map(model::hypothesis)
                .map(Hypothesis::values)
                .ifPresent(values -> ids.addAll(values.keySet()));
        model.parameters().stream()
                .filter(parameter -> parameter.isSwitch() || parameter.subject().isPresent())
                .map(Parameter::id)
                .forEach(ids::add);
        model.solved().map(Solved::unknown).ifPresent(ids::add);
        return ids;
    }

    private static RequestException refusal(String problem, String remedy) {
        return new RequestException(RequestException.About.OTHER, problem, remedy);
    }
}
