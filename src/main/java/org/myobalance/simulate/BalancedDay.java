package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;
import org.myobalance.units.Hours;

/**
 * The habitual day of a baseline with its derivatives: how the state that ends the day as it began, and the solved parameter
 * that keeps the daily balance, follow the varied parameters (implicit function theorem). Immutable.
 */
final class BalancedDay {
    private static final int ATTEMPTS = 40;
    /** After a change this small the next would be rounding, relative to the size of a state or to {@link #FLOOR}. */
    private static final double SETTLED = 1e-11;

    private static final double FLOOR = 1e-3;

    private final Simulator simulator;
    private final Solved solved;
    private final State balanced;
    private final List<Integer> held;
    private final List<String> parameters;
    private final Timetable day;
    private final RunOptions options;
    private final ProgressMonitor monitor;

    /**
     * @param simulator with directions, the solved parameter not among them; without, if only {@link #settle} is asked for
     * @param options of the habitual day
     */
    BalancedDay(Simulator simulator, Solved solved, RunOptions options, ProgressMonitor monitor) {
        Model model = simulator.compiled().model();
        this.simulator = simulator;
        this.solved = solved;
        this.options = options;
        this.monitor = monitor;
        balanced = model.states().get(model.stateIndex(solved.balanced()).orElseThrow());
        held = solved.held().stream()
                .map(id -> model.stateIndex(id).orElseThrow())
                .toList();
        parameters = simulator.directions().map(Directions::parameters).orElse(List.of());
        day = Timetable.of(Regimen.sedentary("habitual", "Habitual day"), Baseline.AGE - Hours.DAY, Baseline.AGE, 0);
    }

    /** The habitual day could not be solved, so it has no derivatives. */
    static final class Unsolved extends Exception {
        private static final long serialVersionUID = 1;

        Unsolved(String why) {
            super(why);
        }
    }

    /**
     * How the day of a baseline moves.
     *
     * @param settled derivatives by each parameter, then by the solved one, of the state that ends the day D as it began:
     *     δ = ∂D/∂y δ + ∂D/∂p, for all states that are not held
     * @param left solves (1 − ∂D/∂y) x = b
     * @param net derivatives by the same of what the balanced state gains in the day, on average
     */
    @SuppressWarnings("ArrayRecordComponent") // internal and not compared
    private record Moves(Sensitivities settled, DecompositionSolver left, double[] net) {
        /** What the solved parameter lacks, to first order, where the balanced state gains so much. */
        double correction(double gain) {
            return -gain / net[net.length - 1];
        }
    }

    /** A baseline near those that are sought, and how its day moves: where {@link #settle} begins. */
    static final class Near {
        private final Baseline baseline;
        private final Moves moves;

        private Near(Baseline baseline, Moves moves) {
            this.baseline = baseline;
            this.moves = moves;
        }
    }

    /** A baseline from which others near by are sought. */
    Near near(Baseline baseline) throws Unsolved {
        return new Near(baseline, moves(baseline));
    }

    /**
     * The same baseline with its derivatives: with net(p, k(p)) = 0, dk/dp = −(∂net/∂p)/(∂net/∂k), and states follow by the
     * chain rule.
     *
     * @throws org.apache.commons.math3.linear.SingularMatrixException if a state never settles
     */
    Baseline differentiate(Baseline at) throws Unsolved {
        Moves moves = moves(at);
        List<Double> unknown = new ArrayList<>();
        int directions = simulator.directions().orElseThrow().count();
        double[][] states = new double[at.state().size()][directions];
        for (int d = 0; d < parameters.size(); d++) {
            double derivative = moves.correction(moves.net()[d]);
            unknown.add(derivative);
            for (int i = 0; i < states.length; i++) {
                states[i][d] =
                        moves.settled().at(i, d) + derivative * moves.settled().at(i, parameters.size());
            }
        }
        return new Baseline(
                at.parameters().moving(new ParameterSet.Dependent(solved.unknown(), unknown)),
                at.state().moving(Sensitivities.of(states)));
    }

    /**
     * The state that a habitual day ends exactly as it began, with the solved parameter that keeps the balance: by Newton's
     * iteration with the derivatives of a baseline near by, down to rounding. {@link HabitualDay} needs
     * none, and stops at a tolerance.
     */
    Baseline settle(ParameterSet under, Near near) throws Unsolved {
        double value = near.baseline.parameters().value(solved.unknown());
        double[] y = near.baseline.state().toArray();
        int last = near.moves.settled().directions() - 1;
        double change = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ParameterSet now = under.with(solved.unknown(), value);
            double[] moved =
                    near.moves.left().solve(new ArrayRealVector(gap(now, y))).toArray();
            double[] settled = y.clone();
            for (int i = 0; i < y.length; i++) {
                settled[i] += moved[i];
            }
            double correction = near.moves.correction(gain(now, settled));
            change = Math.abs(correction / value);
            for (int i = 0; i < y.length; i++) {
                double to = settled[i] + near.moves.settled().at(i, last) * correction;
                change = Math.max(change, Math.abs(to - y[i]) / Math.max(FLOOR, Math.abs(y[i])));
                y[i] = to;
            }
            value += correction;
            if (change < SETTLED) {
                return new Baseline(under.with(solved.unknown(), value), StateVector.of(y));
            }
        }
        throw new Unsolved("the balance at 25 y does not settle: it still moves by " + change);
    }

    /** How far the states are from where the day leads, but for those that are held. */
    private double[] gap(ParameterSet under, double[] y) throws Unsolved {
        double[] gap = run(simulator.plain(), new Baseline(under, StateVector.of(y)), Sampling.NOTHING)
                .end()
                .toArray();
        for (int i = 0; i < gap.length; i++) {
            gap[i] = held.contains(i) ? 0 : gap[i] - y[i];
        }
        return gap;
    }

    /** What the balanced state gains in a day, on average [its unit per h]. */
    private double gain(ParameterSet under, double[] y) throws Unsolved {
        return gain(run(simulator.plain(), new Baseline(under, StateVector.of(y)), Sampling.every(Hours.DAY))
                .trajectory());
    }

    private double gain(Trajectory means) {
        double gain = 0;
        for (State.Term term : balanced.derivative()) {
            gain += term.sign() * means.value(means.column(term.rate()).orElseThrow(), means.size() - 1);
        }
        return gain;
    }

    private Moves moves(Baseline at) throws Unsolved {
        List<String> moving = new ArrayList<>(parameters);
        moving.add(solved.unknown());
        Model model = simulator.compiled().model();
        List<String> states = model.states().stream().map(State::id).toList();
        Sensitivities whole = run(simulator.by(new Directions(moving, states)), at, Sampling.NOTHING)
                .end()
                .sensitivities()
                .orElseThrow();
        DecompositionSolver left = left(whole, moving.size());
        Sensitivities settled = settled(whole, left, moving.size());
        Baseline settling = new Baseline(at.parameters(), at.state().moving(settled));
        Trajectory means = run(simulator.by(Directions.parameters(moving)), settling, Sampling.every(Hours.DAY))
                .trajectory();
        double[] net = new double[moving.size()];
        for (int d = 0; d < net.length; d++) {
            net[d] = gain(means.along(d));
        }
        return new Moves(settled, left, net);
    }

    private DecompositionSolver left(Sensitivities whole, int moving) {
        int n = whole.quantities();
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n && !held.contains(i); j++) {
                matrix.addToEntry(i, j, held.contains(j) ? 0 : -whole.at(i, moving + j));
            }
        }
        return new LUDecomposition(matrix).getSolver();
    }

    private Sensitivities settled(Sensitivities whole, DecompositionSolver left, int moving) {
        RealMatrix right = new Array2DRowRealMatrix(whole.quantities(), moving);
        for (int i = 0; i < whole.quantities(); i++) {
            for (int d = 0; d < moving && !held.contains(i); d++) {
                right.setEntry(i, d, whole.at(i, d));
            }
        }
        return Sensitivities.of(left.solve(right).getData());
    }

    private Outcome.Completed run(Simulator own, Baseline at, Sampling sampling) throws Unsolved {
        Run run = Run.of(at.parameters(), at.state(), day, sampling, options).holding(solved.held());
        Outcome outcome = own.run(run, monitor);
        if (outcome instanceof Outcome.Completed done) {
            return done;
        }
        throw new Unsolved(((Outcome.Failed) outcome).message("derivatives at 25 y", day.startAge()));
    }
}
