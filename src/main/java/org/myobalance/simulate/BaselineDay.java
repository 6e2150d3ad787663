package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** The habitual day that ends as it began, with its derivatives by parameters, by the solved one and by states. Immutable. */
final class BaselineDay {
    private static final double DAY = 24;

    private final int parameters;
    private final Solved solved;
    private final State balanced;
    private final List<Integer> held;
    private final SensitivitySimulator byAll;
    private final SensitivitySimulator byParameters;
    private final Set<String> rates;
    private final Timetable day;

    /** @param parameters ids, the solved one not among them */
    BaselineDay(CompiledModel compiled, Solved solved, List<String> parameters) {
        Model model = compiled.model();
        this.parameters = parameters.size();
        this.solved = solved;
        balanced = model.states().get(model.stateIndex(solved.balanced()).orElseThrow());
        held = solved.held().stream()
                .map(id -> model.stateIndex(id).orElseThrow())
                .toList();
        List<String> directions = new ArrayList<>(parameters);
        directions.add(solved.unknown());
        List<String> states = model.states().stream().map(State::id).toList();
        byAll = new SensitivitySimulator(compiled, new Directions(directions, states), List.of());
        List<String> terms =
                balanced.derivative().stream().map(State.Term::rate).toList();
        rates = Set.copyOf(terms);
        byParameters = new SensitivitySimulator(compiled, Directions.parameters(directions), terms);
        day = Timetable.of(Regimen.sedentary("habitual", "Habitual day"), Baseline.AGE - DAY, Baseline.AGE, 0);
    }

    /** A day has no derivatives. */
    static final class Unsolved extends Exception {
        private static final long serialVersionUID = 1;

        Unsolved(String why) {
            super(why);
        }
    }

    /**
     * One day.
     *
     * @param sizes of its steps, where they are kept
     */
    Linear linear(Baseline at, RunOptions options, Optional<KeptSteps> sizes) throws Unsolved {
        SensitivityOutcome.Completed done = run(byAll, SensitivityRun.of(run(at, options), List.of()), sizes);
        return new Linear(at.state(), done.end(), done.endSlopes());
    }

    /**
     * What the balanced state gains in a day, on average, and how that moves.
     *
     * @param settled derivatives of the states at its start
     */
    Net net(Baseline at, Sensitivities settled, RunOptions options, Optional<KeptSteps> sizes) throws Unsolved {
        SensitivityRun wanted = SensitivityRun.of(run(at, options), List.of(0.0, DAY))
                .from(settled)
                .averaging(rates);
        SensitivityOutcome.Row means = run(byParameters, wanted, sizes).rows().get(1);
        double value = 0;
        double[] slopes = new double[parameters + 1];
        for (int term = 0; term < balanced.derivative().size(); term++) {
            int sign = balanced.derivative().get(term).sign();
            value += sign * means.values().get(term);
            for (int d = 0; d <= parameters; d++) {
                slopes[d] += sign * means.slopes().at(term, d);
            }
        }
        return new Net(value, slopes);
    }

    private Run run(Baseline at, RunOptions options) {
        return Run.of(at.parameters(), at.state(), day, Sampling.NOTHING, Baseline.day(options))
                .holding(solved.held());
    }

    private SensitivityOutcome.Completed run(
            SensitivitySimulator simulator, SensitivityRun wanted, Optional<KeptSteps> sizes) throws Unsolved {
        SensitivityOutcome outcome = simulator.run(wanted, sizes, RunMonitor.NONE);
        if (outcome instanceof SensitivityOutcome.Completed done) {
            return done;
        }
        throw new Unsolved(
                ((SensitivityOutcome.Failed) outcome).failure().message("derivatives at 25 y", day.startAge()));
    }

    /** A linearised day D: that it ends as it began is δ = ∂D/∂y δ + ∂D/∂p, for all states that are not held. */
    final class Linear {
        private final double[] start;
        private final double[] end;
        private final Sensitivities whole;
        private final DecompositionSolver left;

        /** @param whole one row for each state: derivatives by each direction, then by each state at the start */
        private Linear(StateVector start, StateVector end, Sensitivities whole) {
            this.start = start.toArray();
            this.end = end.toArray();
            this.whole = whole;
            int n = whole.quantities();
            RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n && !held.contains(i); j++) {
                    matrix.addToEntry(i, j, held.contains(j) ? 0 : -whole.at(i, parameters + 1 + j));
                }
            }
            left = new LUDecomposition(matrix).getSolver();
        }

        /**
         * Derivatives of the state that ends as it began, by parameters and by the solved one.
         *
         * @throws org.apache.commons.math3.linear.SingularMatrixException if a state never settles
         */
        Sensitivities settled() {
            int n = whole.quantities();
            RealMatrix right = new Array2DRowRealMatrix(n, parameters + 1);
            for (int i = 0; i < n; i++) {
                for (int d = 0; d <= parameters && !held.contains(i); d++) {
                    right.setEntry(i, d, whole.at(i, d));
                }
            }
            return Sensitivities.of(left.solve(right).getData());
        }

        /** How far the state that ends as it began is from the start, to first order; throws as {@link #settled()}. */
        double[] correction() {
            double[] gap = new double[start.length];
            for (int i = 0; i < gap.length; i++) {
                gap[i] = held.contains(i) ? 0 : end[i] - start[i];
            }
            return left.solve(new ArrayRealVector(gap)).toArray();
        }
    }

    /** The mean net rate of a day [unit of the balanced state per h], and its derivatives, the last by the solved one. */
    @SuppressWarnings("ArrayRecordComponent") // internal and not compared
    record Net(double value, double[] slopes) {
        /** What the solved parameter lacks, to first order. */
        double correction() {
            return -value / slopes[slopes.length - 1];
        }

        /** With net(p, k(p)) = 0: dk/dp = −(∂net/∂p)/(∂net/∂k), and states follow by the chain rule. */
        BaselineSlopes implicit(Sensitivities settled) {
            int parameters = slopes.length - 1;
            List<Double> unknown = new ArrayList<>();
            int n = settled.quantities();
            double[][] states = new double[n][parameters];
            for (int d = 0; d < parameters; d++) {
                double slope = -slopes[d] / slopes[parameters];
                unknown.add(slope);
                for (int i = 0; i < n; i++) {
                    states[i][d] = settled.at(i, d) + slope * settled.at(i, parameters);
                }
            }
            return new BaselineSlopes(unknown, Sensitivities.of(states));
        }
    }
}
