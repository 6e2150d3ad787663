package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;

/**
 * The habitual day of a baseline with its derivatives: how the state that ends the day as it began, and the solved parameter
 * that keeps the daily balance, follow the varied parameters (implicit function theorem). Immutable.
 */
final class BalancedDay {
    private static final double DAY = 24;

    private final Solved solved;
    private final State balanced;
    private final List<Integer> held;
    private final Directions directions;
    private final int parameters;
    /** The day by each parameter, the solved one, and each state at its start. */
    private final Simulator byAll;
    /** The day by each parameter and the solved one. */
    private final Simulator byParameters;

    private final Timetable day;
    private final RunOptions options;
    private final RunMonitor monitor;

    /**
     * @param simulator with directions, the solved parameter not among them
     * @param options of the habitual day
     */
    BalancedDay(Simulator simulator, Solved solved, Directions directions, RunOptions options, RunMonitor monitor) {
        Model model = simulator.compiled().model();
        this.solved = solved;
        this.directions = directions;
        this.options = options;
        this.monitor = monitor;
        balanced = model.states().get(model.stateIndex(solved.balanced()).orElseThrow());
        held = solved.held().stream()
                .map(id -> model.stateIndex(id).orElseThrow())
                .toList();
        List<String> moving = new ArrayList<>(directions.parameters());
        parameters = moving.size();
        moving.add(solved.unknown());
        byParameters = simulator.by(Directions.parameters(moving));
        byAll = simulator.by(
                new Directions(moving, model.states().stream().map(State::id).toList()));
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
     * The same baseline with its derivatives.
     *
     * @throws org.apache.commons.math3.linear.SingularMatrixException if a state never settles
     */
    Baseline differentiate(Baseline at) throws Unsolved {
        Sensitivities settled = settled(at);
        double[] net = net(new Baseline(at.parameters(), at.state().moving(settled)));
        // with net(p, k(p)) = 0: dk/dp = −(∂net/∂p)/(∂net/∂k), and states follow by the chain rule
        List<Double> unknown = new ArrayList<>();
        double[][] states = new double[settled.quantities()][directions.count()];
        for (int d = 0; d < parameters; d++) {
            double derivative = -net[d] / net[parameters];
            unknown.add(derivative);
            for (int i = 0; i < states.length; i++) {
                states[i][d] = settled.at(i, d) + derivative * settled.at(i, parameters);
            }
        }
        return new Baseline(
                at.parameters().moving(new ParameterSet.Dependent(solved.unknown(), unknown)),
                at.state().moving(Sensitivities.of(states)));
    }

    /**
     * Derivatives by each parameter and the solved one of the state that ends the day D as it began: δ = ∂D/∂y δ + ∂D/∂p,
     * for all states that are not held.
     */
    private Sensitivities settled(Baseline at) throws Unsolved {
        Sensitivities whole =
                run(byAll, at, Sampling.NOTHING).end().sensitivities().orElseThrow();
        int n = whole.quantities();
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(n);
        RealMatrix right = new Array2DRowRealMatrix(n, parameters + 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n && !held.contains(i); j++) {
                matrix.addToEntry(i, j, held.contains(j) ? 0 : -whole.at(i, parameters + 1 + j));
            }
            for (int d = 0; d <= parameters && !held.contains(i); d++) {
                right.setEntry(i, d, whole.at(i, d));
            }
        }
        DecompositionSolver left = new LUDecomposition(matrix).getSolver();
        return Sensitivities.of(left.solve(right).getData());
    }

    /** Derivatives of what the balanced state gains in a day, on average: by each parameter and the solved one. */
    private double[] net(Baseline at) throws Unsolved {
        Trajectory means = run(byParameters, at, Sampling.every(DAY)).trajectory();
        double[] net = new double[parameters + 1];
        for (State.Term term : balanced.derivative()) {
            int column = means.column(term.rate()).orElseThrow();
            for (int d = 0; d <= parameters; d++) {
                net[d] += term.sign() * means.derivative(column, means.size() - 1, d);
            }
        }
        return net;
    }

    private Outcome.Completed run(Simulator simulator, Baseline at, Sampling sampling) throws Unsolved {
        Run run = Run.of(at.parameters(), at.state(), day, sampling, options).holding(solved.held());
        Outcome outcome = simulator.run(run, monitor);
        if (outcome instanceof Outcome.Completed done) {
            return done;
        }
        throw new Unsolved(((Outcome.Failed) outcome).message("derivatives at 25 y", day.startAge()));
    }
}
