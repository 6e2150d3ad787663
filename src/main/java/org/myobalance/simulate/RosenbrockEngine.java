package org.myobalance.simulate;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.myobalance.integrate.DenseOutput;
import org.myobalance.integrate.ForwardSensitivity;
import org.myobalance.integrate.IntegrationFailure;
import org.myobalance.integrate.OneStepMethod;
import org.myobalance.integrate.SegmentEquations;
import org.myobalance.integrate.SegmentSolver;
import org.myobalance.integrate.StateTransition;
import org.myobalance.integrate.StepObserver;
import org.myobalance.integrate.StepSizes;

/** Our own loop: a one-step method with the compiled Jacobian and a sparse LU. */
final class RosenbrockEngine implements SegmentEngine, StepObserver {
    private final SegmentSolver solver;
    private final StateTransition transition;
    private final Step step = new Step();
    private Watcher watcher = (from, to, states) -> {};

    RosenbrockEngine(
            SegmentEquations equations,
            OneStepMethod method,
            double[] absTol,
            double[] relTol,
            boolean[] counts,
            long maximalEvaluations) {
        solver = new SegmentSolver(equations, method, absTol, relTol);
        transition = method.stateTransition(equations.dimension());
        solver.countInError(counts);
        solver.maxEvaluations(maximalEvaluations);
    }

    /** Carries derivatives along. */
    void follow(ForwardSensitivity derivatives) {
        solver.follow(derivatives);
        step.forward = Optional.of(derivatives);
    }

    @Override
    public double[][] columns(int[] states, Segments task) throws SegmentFailure {
        transition.begin(states);
        solver.carry(transition);
        try {
            task.solve();
        } finally {
            solver.carryNone();
        }
        return IntStream.range(0, states.length).mapToObj(transition::column).toArray(double[][]::new);
    }

    @Override
    public void stepBy(StepSizes sizes) {
        solver.stepBy(sizes);
    }

    /** Takes parts that are not stiff with an explicit method. */
    void dispatchExplicitly() {
        solver.dispatchExplicitly();
    }

    @Override
    public double solve(double[] y, double length, double firstStep, Watcher segmentWatcher) throws SegmentFailure {
        watcher = segmentWatcher;
        try {
            return solver.solve(y, length, firstStep, this);
        } catch (IntegrationFailure e) {
            throw failure(e);
        }
    }

    /** What a failed integration means for a run. */
    static SegmentFailure failure(IntegrationFailure e) {
        return new SegmentFailure(
                e.reason().words(), e.time(), e.component(), e.reason().remedy());
    }

    @Override
    public void cancelWhen(BooleanSupplier question) {
        solver.cancelWhen(question);
    }

    @Override
    public void step(double start, double stepSize, DenseOutput state) {
        step.dense = state;
        watcher.accepted(start, start + stepSize, step);
    }

    @Override
    public long steps() {
        return solver.counts().accepted();
    }

    @Override
    public long rejected() {
        return solver.counts().rejected();
    }

    @Override
    public long evaluations() {
        return solver.counts().rhs();
    }

    /** The solver's dense output under our name; one object for all steps. */
    private static final class Step implements StepStates {
        private DenseOutput dense = new DenseOutput() {
            @Override
            public void stateAt(double theta, double[] out) {
                throw new IllegalStateException("no step was taken yet");
            }

            @Override
            public double stateAt(double theta, int component) {
                throw new IllegalStateException("no step was taken yet");
            }
        };

        private Optional<ForwardSensitivity> forward = Optional.empty();

        @Override
        public void stateAt(double theta, double[] out) {
            dense.stateAt(theta, out);
        }

        @Override
        public void sensitivitiesAt(double theta, double[] out) {
            forward.orElseThrow(() -> new IllegalStateException("this run has no directions"))
                    .valuesAt(theta, out);
        }
    }
}
