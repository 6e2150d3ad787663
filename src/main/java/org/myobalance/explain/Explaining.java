package org.myobalance.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.myobalance.calibration.Calibration;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Status;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.Interval;

/**
 * Explains a number: runs it as it stands, with derivatives by every uncertain parameter, once more with each of those that
 * matter moved by one standard deviation, under draws of the calibration, and with mechanisms moved. For one thread, which uses all cores.
 */
public final class Explaining {
    /** How far the work has come when the number, the moves and the mechanisms are done [-]. */
    private static final double NUMBER = 0.04;

    private static final double LOOKS = 0.6;
    private static final double MOVES = 0.93;

    /** Powers of {@link ExplainOptions#compared}. */
    private static final double FIRST_LOOK = 2;

    private static final double EXACT = 1.5;

    private final Question question;
    private final ExplainOptions options;
    private final Optional<StudyLinks> studies;
    private final Model model;
    private final List<ArmPlan> plans;
    private final Reach reach;

    /**
     * Plans the arms. Nothing is simulated yet.
     *
     * @param question which number
     * @param options how it is explained
     * @param studies that can inform mechanisms; empty where none were read
     * @throws org.myobalance.model.RequestException if the model does not have the hypothesis
     */
    public Explaining(Question question, ExplainOptions options, Optional<StudyLinks> studies) {
        this.question = question;
        this.options = options;
        this.studies = studies;
        model = question.scenario().model();
        plans = plans(options.parameters().parameters().values());
        reach = Reach.of(question, List.of(question.observable()), options.hypothesis(), options.changes());
    }

    private List<ArmPlan> plans(Map<String, Double> values) {
        return question.arms().stream()
                .map(arm -> ArmPlans.of(
                        model, arm, question.scenario().seed(), options.hypothesis(), values, options.changes()))
                .toList();
    }

    /**
     * What each arm is run with.
     *
     * @return plans at the best values, each to the end of its arm
     */
    public List<ArmPlan> plans() {
        return plans;
    }

    /**
     * Explains.
     *
     * @param monitor hears how far it is, and may stop it
     * @return the explanation, or why there is none
     */
    public Answer explain(ProgressMonitor monitor) {
        MovedRuns.Value number = value(monitor.part("the number", 0, NUMBER));
        if (number.trouble().isPresent()) {
            return missing(number.trouble().get(), monitor);
        }
        List<MovedRuns.Term> terms = MovedRuns.terms(plans, question.age());
        double longest = MovedRuns.longest(terms);
        MovedRuns runs = runs(terms, longest, EXACT);
        MovedRuns.Value unmoved = runs.unmoved(monitor);
        if (unmoved.trouble().isPresent()) {
            return missing(unmoved.trouble().get(), monitor);
        }
        List<Uncertain> uncertain = UncertainParameters.of(model, calibration(), reach.free());
        List<MovedRuns.Move> moves = uncertain.stream().map(this::move).toList();
        List<OptionalDouble> looks = new Tangents(
                        model, terms, reach.chosen(), options.compared(longest, FIRST_LOOK), options.finished())
                .changes(
                        uncertain,
                        question.observable().id(),
                        runs.sampling(),
                        named(monitor, moves.size() + " parameters, a first look", NUMBER, LOOKS));
        List<Integer> matter = Slopes.noticeable(looks);
        List<MovedRuns.Move> again = new ArrayList<>();
        matter.forEach(i -> again.add(moves.get(i)));
        List<List<ArmPlan>> drawn =
                options.parameters().picked().stream().map(this::plans).toList();
        drawn.forEach(arms -> again.add((term, own) -> arms.get(term).parameters()));
        List<MovedRuns.Value> values = runs.after(
                again, named(monitor, matter.size() + " parameters and " + drawn.size() + " draws", LOOKS, MOVES));
        if (isStopped(monitor)) {
            return missing("", monitor);
        }
        List<MovedRuns.Value> changes = new ArrayList<>();
        looks.forEach(look -> changes.add(new MovedRuns.Value(look.orElse(Double.NaN), Optional.empty())));
        for (int i = 0; i < matter.size(); i++) {
            MovedRuns.Value value = values.get(i);
            changes.set(matter.get(i), new MovedRuns.Value(value.number() - unmoved.number(), value.trouble()));
        }
        List<MovedRuns.Value> simulated = values.subList(matter.size(), values.size());
        List<ParameterShare> shares = Slopes.of(uncertain, this::bestValue, changes, calibration());
        RestsOn rests = RestsOn.of(shares);
        List<MechanismInfluence> mechanisms = new Mechanisms(
                        model, plans.get(0).parameters(), reach.all(), shares, rests.now(), studies)
                .all(runs, unmoved.number(), named(monitor, "mechanisms", MOVES, 1));
        if (isStopped(monitor)) {
            return missing("", monitor);
        }
        List<Double> numbers = simulated.stream()
                .map(MovedRuns.Value::number)
                .filter(Double::isFinite)
                .toList();
        boolean hasBand = numbers.size() > 1;
        List<ParameterShare> sorted = shares.stream()
                .sorted(Comparator.comparingDouble(ParameterShare::contribution)
                        .reversed()
                        .thenComparing(share -> share.parameter().id()))
                .toList();
        return new Answer.Explained(new Explanation(
                question,
                number.number(),
                hasBand
                        ? Optional.of(Interval.of(numbers.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()))
                        : Optional.empty(),
                sorted,
                shares.stream()
                        .filter(share -> share.parameter().isCalibrated())
                        .mapToDouble(ParameterShare::contribution)
                        .sum(),
                hasBand ? Optional.of(check(shares, simulated, unmoved.number())) : Optional.empty(),
                rests,
                mechanisms,
                withoutWidth(uncertain),
                Stream.concat(
                                Stream.concat(changes.stream(), simulated.stream())
                                        .flatMap(each -> each.trouble().stream()),
                                mechanisms.stream().flatMap(each -> each.trouble().stream()))
                        .toList()));
    }

    private MovedRuns runs(List<MovedRuns.Term> terms, double longest, double power) {
        return new MovedRuns(
                model,
                terms,
                List.of(question.observable().id()),
                question.isMean() ? Optional.of(question.scenario().every()) : Optional.empty(),
                options.compared(longest, power),
                options.finished());
    }

    /** One standard deviation up, in the arms in which the value was not chosen. */
    private MovedRuns.Move move(Uncertain each) {
        return (term, own) -> reach.chosen().get(term).contains(each.id()) ? own : each.moved(own, 1, model);
    }

    /** The number as a run of the whole arm gives it. */
    private MovedRuns.Value value(ProgressMonitor monitor) {
        ArmRunner runner = new ArmRunner(new Simulator(CompiledModel.of(model)), options.run());
        double sum = 0;
        for (int term = 0; term < plans.size(); term++) {
            ArmPlan plan = plans.get(term);
            double at = question.age() - plan.from();
            Sampling sampling = Sampling.every(question.scenario().every());
            ArmResult result = runner.run(plan, question.isMean() ? sampling : sampling.and(List.of(at)), monitor);
            if (!result.isComplete()) {
                return new MovedRuns.Value(Double.NaN, result.trouble());
            }
            double number =
                    result.trajectoryOrThrow().valueAt(question.observable().id(), at);
            sum += term == 0 ? number : -number;
        }
        return new MovedRuns.Value(sum, Optional.empty());
    }

    private LinearCheck check(List<ParameterShare> shares, List<MovedRuns.Value> simulated, double unmoved) {
        List<Map<String, Double>> draws = options.parameters().picked();
        List<Double> numbers = new ArrayList<>();
        List<Double> linear = new ArrayList<>();
        for (int draw = 0; draw < draws.size(); draw++) {
            double sum = unmoved;
            for (ParameterShare share : shares) {
                Double drawn = draws.get(draw).get(share.parameter().id());
                if (share.parameter().isCalibrated() && drawn != null) {
                    Coordinate scale = share.parameter().coordinate();
                    sum += share.slope() * (scale.of(drawn) - scale.of(share.value()));
                }
            }
            if (Double.isFinite(simulated.get(draw).number())) {
                numbers.add(simulated.get(draw).number());
                linear.add(sum);
            }
        }
        return LinearCheck.of(numbers, linear);
    }

    /** Value of a parameter in the first arm in which it was not chosen [base unit]. */
    private double bestValue(String id) {
        for (int term = 0; term < plans.size(); term++) {
            if (!reach.chosen().get(term).contains(id)) {
                return plans.get(term).parameters().value(id);
            }
        }
        throw new IllegalArgumentException("\"" + id + "\" was chosen in every arm");
    }

    private Map<Status, Integer> withoutWidth(List<Uncertain> uncertain) {
        Set<String> known = new HashSet<>();
        uncertain.forEach(each -> known.add(each.id()));
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Parameter parameter : model.parameters()) {
            boolean isFree = reach.free().contains(parameter.id()) && !known.contains(parameter.id());
            if (isFree && parameter.status() != Status.DEFINITION) {
                counts.merge(parameter.status(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Optional<Calibration> calibration() {
        return options.parameters().parameters().calibration();
    }

    private boolean isStopped(ProgressMonitor monitor) {
        return monitor.isCancelled() || options.run().deadline().isPassed();
    }

    private Answer missing(String why, ProgressMonitor monitor) {
        return new Answer.Missing(
                isStopped(monitor)
                        ? "Stopped before every run was done: shares of a part of the parameters would mislead, so nothing is told."
                        : Objects.requireNonNull(why));
    }

    private static ProgressMonitor named(ProgressMonitor whole, String what, double from, double to) {
        var shares = whole.shares(what, from, to);
        return ProgressMonitor.of((part, share) -> shares.accept(share), whole::isCancelled);
    }
}
