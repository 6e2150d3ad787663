package org.myobalance.petab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.hybrid.HybridOutcome;
import org.myobalance.hybrid.HybridRun;
import org.myobalance.hybrid.HybridState;
import org.myobalance.hybrid.HybridTrajectory;
import org.myobalance.model.Expr;
import org.myobalance.model.Model;

/** One experiment under one set of parameters: period after period, each to its end or to its steady state. One run, one thread. */
final class ExperimentRun {
    /** The first span of time after which states are compared; others are longer by a factor. */
    private static final double FIRST_WINDOW = 1;

    private static final double GROWTH = 4;
    private static final double LONGEST_WINDOW = 1e15;
    /** Right-hand sides after which a span of time has taken too long: the states oscillate, or worse. */
    private static final long MOST_OF_WINDOW = 1_000_000;
    /** States stand still that change by less than this share of themselves, in two spans in turn. */
    private static final double STILL = 1e-8;

    private static final double SMALLEST = 1e-11;

    private final ModelSimulation simulation;
    private final Model model;
    private final Experiment experiment;
    private final Map<String, Tangent> parameters;
    private final int size;
    private final List<Double> times;
    private final List<String> wanted;
    private final Map<String, Tangent> constants = new HashMap<>();
    private final List<List<Tangent>> values = new ArrayList<>();
    private List<Tangent> states = List.of();
    private List<Tangent> slots = List.of();
    private Optional<HybridState> before = Optional.empty();
    private int[] directions = new int[0];

    /** A run that ended before its time. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Simulation.Result.Failed failed;

        StoppedException(String reason, String remedy) {
            super(reason);
            failed = new Simulation.Result.Failed(reason, remedy);
        }

        Simulation.Result.Failed failed() {
            return failed;
        }
    }

    ExperimentRun(
            ModelSimulation simulation,
            Experiment experiment,
            Map<String, Tangent> parameters,
            int size,
            List<Double> times,
            List<String> wanted) {
        this.simulation = simulation;
        this.model = simulation.hybrid().model();
        this.experiment = experiment;
        this.parameters = parameters;
        this.size = size;
        this.times = times;
        this.wanted = wanted;
    }

    /** @throws StoppedException if a part of it did not reach its end */
    Simulation.Result run() {
        List<Experiment.Period> periods = experiment.periods();
        for (int i = 0; i < periods.size(); i++) {
            Experiment.Period period = periods.get(i);
            if (i == 0) {
                begin(period);
            } else {
                change(period);
            }
            boolean isLast = i == periods.size() - 1;
            if (period.isUntilSteadyState()) {
                setTime(0);
                settle();
                setTime(isLast ? 0 : periods.get(i + 1).start());
                if (isLast) {
                    measure(0, Double.POSITIVE_INFINITY);
                }
            } else {
                measure(
                        period.start(),
                        isLast ? Double.POSITIVE_INFINITY : periods.get(i + 1).start());
            }
        }
        return new Simulation.Result.Simulated(values);
    }

    /** The initial values of the model, of the table and of the first condition. */
    private void begin(Experiment.Period period) {
        Map<String, Tangent> given = new HashMap<>();
        ModelValues stated = ModelValues.atStart(simulation.hybrid(), ofModel(parameters), size);
        parameters.forEach(stated::put);
        for (Experiment.Change change : period.changes()) {
            given.put(change.target(), value(change, stated));
        }
        Map<String, Tangent> all = new HashMap<>(ofModel(parameters));
        given.forEach((target, value) -> {
            if (isOfModel(target)) {
                all.put(target, value);
            } else {
                constants.put(target, value);
            }
        });
        if (!period.isUntilSteadyState()) {
            all.put(HybridModel.TIME, Tangent.constant(period.start(), size));
        }
        ModelValues start = ModelValues.atStart(simulation.hybrid(), all, size);
        try {
            states = model.states().stream()
                    .map(state -> start.apply(state.id()))
                    .toList();
            slots = model.parameters().stream()
                    .map(parameter -> start.apply(parameter.id()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new StoppedException(
                    "no initial values: " + e.getMessage(), "Check the initial assignments of the model.");
        }
    }

    private Map<String, Tangent> ofModel(Map<String, Tangent> of) {
        Map<String, Tangent> own = new LinkedHashMap<>();
        of.forEach((name, value) -> {
            if (isOfModel(name)) {
                own.put(name, value);
            }
        });
        return own;
    }

    private boolean isOfModel(String name) {
        return model.stateIndex(name).isPresent()
                || model.parameterIndex(name).isPresent()
                || model.rates().stream().anyMatch(rate -> rate.id().equals(name));
    }

    private Tangent value(Experiment.Change change, ModelValues now) {
        try {
            return TangentEvaluator.evaluate(change.value(), now, size);
        } catch (IllegalArgumentException e) {
            throw new StoppedException(
                    "no value for \"" + change.target() + "\": " + e.getMessage(), "Check the condition table.");
        }
    }

    /** What a later period sets, all of it of the values just before. */
    private void change(Experiment.Period period) {
        ModelValues now = now();
        Map<String, Tangent> changed = new LinkedHashMap<>();
        for (Experiment.Change change : period.changes()) {
            changed.put(change.target(), value(change, now));
        }
        List<Tangent> newStates = new ArrayList<>(states);
        List<Tangent> newSlots = new ArrayList<>(slots);
        Map<String, Tangent> concentrations = new LinkedHashMap<>();
        changed.forEach((target, value) -> {
            if (model.stateIndex(target).isPresent()) {
                newStates.set(model.stateIndex(target).getAsInt(), value);
            } else if (model.parameterIndex(target).isPresent()) {
                newSlots.set(model.parameterIndex(target).getAsInt(), value);
            } else if (isOfModel(target)) {
                concentrations.put(target, value);
            } else {
                constants.put(target, value);
            }
        });
        states = List.copyOf(newStates);
        slots = List.copyOf(newSlots);
        // amounts follow from concentrations and the new sizes of compartments
        ModelValues sized = now();
        concentrations.forEach((target, value) -> {
            Expr law = model.rates().stream()
                    .filter(rate -> rate.id().equals(target))
                    .findFirst()
                    .orElseThrow()
                    .law();
            if (!(law instanceof Expr.Binary quotient)
                    || quotient.operator() != Expr.Operator.DIVIDE
                    || !(quotient.left() instanceof Expr.Name amount)
                    || !amount.id().equals("amount(" + target + ")")) {
                throw new StoppedException(
                        "a condition sets \"" + target + "\", which a rule of the model sets at all times",
                        "Take one of the two out.");
            }
            Tangent volume = TangentEvaluator.evaluate(quotient.right(), sized, size);
            Tangent product =
                    Tangent.through(value, volume, value.value() * volume.value(), volume.value(), value.value());
            if (model.stateIndex(amount.id()).isPresent()) {
                newStates.set(model.stateIndex(amount.id()).getAsInt(), product);
            } else {
                newSlots.set(model.parameterIndex(amount.id()).orElseThrow(), product);
            }
        });
        states = List.copyOf(newStates);
        slots = List.copyOf(newSlots);
    }

    private ModelValues now() {
        ModelValues now = ModelValues.at(model, states, slots, size);
        parameters.forEach((name, value) -> {
            if (!isOfModel(name)) {
                now.put(name, value);
            }
        });
        constants.forEach(now::put);
        return now;
    }

    private void setTime(double time) {
        int at = model.stateIndex(HybridModel.TIME).orElseThrow();
        List<Tangent> moved = new ArrayList<>(states);
        moved.set(at, Tangent.constant(time, size));
        states = List.copyOf(moved);
    }

    /** Samples at the times of one period, and at its steady state if that is asked for. */
    private void measure(double start, double end) {
        List<Double> own = new ArrayList<>();
        while (!times.isEmpty() && times.get(0) < end) {
            own.add(times.remove(0));
        }
        boolean isEndless = end == Double.POSITIVE_INFINITY;
        if (isEndless && own.isEmpty() && times.isEmpty()) {
            return;
        }
        double stop = !isEndless ? end : own.isEmpty() ? start : own.get(own.size() - 1);
        HybridOutcome outcome = part(own, start, stop, simulation.options());
        HybridTrajectory trajectory = outcome.trajectory();
        for (int sample = 0; sample < own.size() && sample < trajectory.times().size(); sample++) {
            List<Tangent> kept = states;
            states = tangents(trajectory.states(sample), trajectory.moves(sample));
            sample();
            states = kept;
        }
        take(outcome);
        if (isEndless && !times.isEmpty()) {
            settle();
            while (!times.isEmpty()) {
                times.remove(0);
                sample();
            }
        }
    }

    private void sample() {
        ModelValues now = now();
        values.add(wanted.stream().map(now).toList());
    }

    /** Goes on until the states stand still. */
    private void settle() {
        boolean wasStill = false;
        for (double length = FIRST_WINDOW; length < LONGEST_WINDOW; length *= GROWTH) {
            List<Tangent> earlier = states;
            take(part(List.of(), 0, length, simulation.options().withEvaluations(MOST_OF_WINDOW)));
            boolean isStill = isStill(earlier);
            if (isStill && wasStill) {
                return;
            }
            wasStill = isStill;
        }
        throw new StoppedException(
                "experiment \"" + experiment.id() + "\" finds no steady state",
                "Check whether the model has one under this condition.");
    }

    private boolean isStill(List<Tangent> earlier) {
        for (int i = 0; i < earlier.size(); i++) {
            if (model.states().get(i).id().equals(HybridModel.TIME)) {
                continue;
            }
            Tangent one = earlier.get(i);
            Tangent other = states.get(i);
            double scale = Math.abs(other.value());
            if (!(Math.abs(other.value() - one.value()) <= STILL * scale + SMALLEST)) {
                return false;
            }
            for (int d = 0; d < size; d++) {
                double change = Math.abs(other.derivative(d) - one.derivative(d));
                if (!(change <= 100 * STILL * Math.abs(other.derivative(d)) + STILL * (1 + scale))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Runs from where the states are. */
    private HybridOutcome part(List<Double> samples, double from, double end, HybridOptions options) {
        directions = directions();
        HybridState start = before.map(kept -> kept.moved(numbers(states), numbers(slots)))
                .orElseGet(() -> new HybridState(numbers(states), numbers(slots)));
        boolean isMoving = directions.length > 0;
        HybridState moving = isMoving ? start.withMoves(moves(states), moves(slots)) : start;
        return HybridRun.part(
                simulation.system(),
                moving,
                from,
                samples.stream().mapToDouble(Double::doubleValue).toArray(),
                end,
                options,
                isMoving ? simulation.sensitivity() : Optional.empty());
    }

    /** The parameters of the table that move the states or the parameters of the model now. */
    private int[] directions() {
        return IntStream.range(0, size)
                .filter(d -> states.stream().anyMatch(each -> each.derivative(d) != 0)
                        || slots.stream().anyMatch(each -> each.derivative(d) != 0))
                .toArray();
    }

    private static double[] numbers(List<Tangent> values) {
        return values.stream().mapToDouble(Tangent::value).toArray();
    }

    private double[][] moves(List<Tangent> values) {
        return values.stream()
                .map(value ->
                        IntStream.of(directions).mapToDouble(value::derivative).toArray())
                .toArray(double[][]::new);
    }

    private void take(HybridOutcome outcome) {
        if (outcome instanceof HybridOutcome.Finished finished) {
            before = Optional.of(finished.end());
            double[][] rows = finished.end().stateMoves();
            double[] flat = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
            states = tangents(finished.end().states(), flat);
        } else if (outcome instanceof HybridOutcome.Failed failed) {
            throw new StoppedException(
                    String.format(
                            Locale.ROOT,
                            "experiment \"%s\" stopped at t = %.6g: %s",
                            experiment.id(),
                            failed.time(),
                            failed.reason()),
                    failed.remedy());
        }
    }

    /** States with the derivatives of one run, which are those of its directions. */
    private List<Tangent> tangents(double[] numbers, double[] flat) {
        List<Tangent> all = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            double[] derivatives = new double[size];
            for (int d = 0; d < directions.length; d++) {
                derivatives[directions[d]] = flat[i * directions.length + d];
            }
            all.add(Tangent.of(numbers[i], derivatives));
        }
        return all;
    }
}
