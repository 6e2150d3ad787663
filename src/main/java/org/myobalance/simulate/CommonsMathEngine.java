package org.myobalance.simulate;

import java.util.function.BooleanSupplier;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.exception.NumberIsTooSmallException;
import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.myobalance.integrate.IntegrationFailure;

/**
 * Any adaptive integrator of Commons Math, one call for each segment. Its exceptions become {@link SegmentFailure} here
 * and nowhere else.
 */
final class CommonsMathEngine implements SegmentEngine {
    private final AdaptiveStepsizeIntegrator integrator;
    private final Counting equations;
    private final long maximalEvaluations;
    private Watcher watcher = (from, to, states) -> {};
    private final double[] last;
    private double firstStepTaken;
    private long steps;

    /** @param integrator without step handlers; owned from now on */
    CommonsMathEngine(ModelEquations equations, AdaptiveStepsizeIntegrator integrator, long maximalEvaluations) {
        this.integrator = integrator;
        this.equations = new Counting(equations);
        this.maximalEvaluations = maximalEvaluations;
        last = new double[equations.dimension()];
        integrator.addStepHandler(new StepHandler() {
            @Override
            public void init(double t0, double[] y0, double t) {
                // the segment begins in solve()
            }

            @Override
            public void handleStep(StepInterpolator interpolator, boolean isLast) {
                accepted(interpolator);
            }
        });
    }

    private void accepted(StepInterpolator interpolator) {
        double from = interpolator.getPreviousTime();
        double to = interpolator.getCurrentTime();
        if (from == 0) {
            firstStepTaken = to;
        }
        steps++;
        interpolator.setInterpolatedTime(to);
        System.arraycopy(interpolator.getInterpolatedState(), 0, last, 0, last.length);
        watcher.accepted(from, to, (theta, out) -> {
            interpolator.setInterpolatedTime(theta == 1 ? to : from + theta * (to - from));
            System.arraycopy(interpolator.getInterpolatedState(), 0, out, 0, out.length);
        });
    }

    @Override
    public double solve(double[] y, double length, double firstStep, Watcher segmentWatcher) throws SegmentFailure {
        watcher = segmentWatcher;
        System.arraycopy(y, 0, last, 0, last.length);
        boolean ended = false;
        try {
            attempt(y, length, firstStep);
            ended = true;
        } finally {
            if (!ended) {
                // the library leaves the states at the start of the segment
                System.arraycopy(last, 0, y, 0, last.length);
            }
        }
        return firstStepTaken;
    }

    private void attempt(double[] y, double length, double firstStep) throws SegmentFailure {
        equations.inner.begin();
        integrator.setInitialStepSize(firstStep > 0 && firstStep < length ? firstStep : -1);
        integrator.setMaxEvaluations(
                (int) Math.min(Integer.MAX_VALUE, Math.max(1, maximalEvaluations - equations.evaluations)));
        try {
            ((AbstractIntegrator) integrator).integrate(equations, 0, y, length, y);
        } catch (NotFinite e) {
            throw new SegmentFailure(
                    "the right-hand side is not finite",
                    e.time,
                    e.state,
                    "Look for a division by zero or a power that overflows.");
        } catch (Cancelled e) {
            throw new SegmentFailure(
                    IntegrationFailure.Reason.CANCELLED.words(),
                    integrator.getCurrentStepStart(),
                    -1,
                    IntegrationFailure.Reason.CANCELLED.remedy());
        } catch (IntegrationFailure e) {
            throw RosenbrockEngine.failure(e);
        } catch (NumberIsTooSmallException e) {
            throw new SegmentFailure(
                    "step size fell below its minimum",
                    integrator.getCurrentStepStart(),
                    -1,
                    "Loosen --rtol, or use --engine rosenbrock.");
        } catch (MaxCountExceededException e) {
            throw new SegmentFailure(
                    "the ceiling on evaluations was reached",
                    integrator.getCurrentStepStart(),
                    -1,
                    "The model is stiff here: use --engine rosenbrock.");
        } catch (MathIllegalStateException e) {
            throw new SegmentFailure(
                    "the integrator gave up: " + e.getMessage(),
                    integrator.getCurrentStepStart(),
                    -1,
                    "Use --engine rosenbrock.");
        }
    }

    @Override
    public void cancelWhen(BooleanSupplier question) {
        equations.cancelled = question;
    }

    @Override
    public long steps() {
        return steps;
    }

    /** Commons Math does not say how many steps it rejected. */
    @Override
    public long rejected() {
        return 0;
    }

    @Override
    public long evaluations() {
        return equations.evaluations;
    }

    /** Counts, and stops at the first value that is not finite: Commons Math would go on to its ceiling. */
    private static final class Counting implements FirstOrderDifferentialEquations {
        private final ModelEquations inner;
        private BooleanSupplier cancelled = () -> false;
        private long evaluations;

        Counting(ModelEquations inner) {
            this.inner = inner;
        }

        @Override
        public int getDimension() {
            return inner.getDimension();
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] yDot) {
            if (cancelled.getAsBoolean()) {
                throw new Cancelled();
            }
            evaluations++;
            inner.computeDerivatives(t, y, yDot);
            for (int i = 0; i < yDot.length; i++) {
                if (!Double.isFinite(yDot[i])) {
                    throw new NotFinite(t, i);
                }
            }
        }
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class NotFinite extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final double time;
        private final int state;

        NotFinite(double time, int state) {
            this.time = time;
            this.state = state;
        }
    }
}
