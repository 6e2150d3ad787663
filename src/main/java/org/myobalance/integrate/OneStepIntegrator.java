package org.myobalance.integrate;

import java.util.Arrays;
import org.apache.commons.math3.ode.ExpandableStatefulODE;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.apache.commons.math3.util.FastMath;

/**
 * An L-stable Rosenbrock method behind the integrator API of Commons Math: step handlers, events, dense output, secondary
 * equations, forward and backward.
 *
 * <p>Equations that implement {@link org.myobalance.system.JacobianProvider} give their own sparse ∂f/∂y; for others it
 * is differenced, which costs n evaluations a step and does not do for problems whose rates span many decades: Robertson's
 * takes 16 times the steps at a tolerance of 1e-8. Set {@code setMaxEvaluations}: its default is no ceiling at all. Times known in advance belong between
 * two integrations, not into an event handler. One thread at a time.
 */
public final class OneStepIntegrator extends AdaptiveStepsizeIntegrator {
    /** Stands in for a tolerance of zero where a displacement needs a size. */
    private static final double MIN_RELATIVE = 1e-6;

    private static final double DEFAULT_FRACTION = 1e-6;

    private final OneStepMethod method;
    private boolean autonomous;
    private boolean dispatches;
    private StepCounts counts = StepCounts.ZERO;

    /**
     * Makes an integrator with the same tolerances for every state.
     *
     * @param method the method
     * @param minStep smallest step; only the last of an integration may be smaller
     * @param maxStep largest step
     * @param absTol absolute tolerance of every state
     * @param relTol relative tolerance of every state
     */
    public OneStepIntegrator(OneStepMethod method, double minStep, double maxStep, double absTol, double relTol) {
        super(method.name(), minStep, maxStep, absTol, relTol);
        this.method = method;
    }

    /**
     * Makes an integrator with tolerances for each state.
     *
     * @param method the method
     * @param minStep smallest step; only the last of an integration may be smaller
     * @param maxStep largest step
     * @param absTol absolute tolerance of each primary state, length n; copied
     * @param relTol relative tolerance of each primary state, length n; copied
     */
    public OneStepIntegrator(OneStepMethod method, double minStep, double maxStep, double[] absTol, double[] relTol) {
        super(method.name(), minStep, maxStep, absTol, relTol);
        this.method = method;
    }

    /**
     * True spares two evaluations per step; it is a promise that f does not depend on t. False at first.
     *
     * @param timeless true if f does not depend on t
     */
    public void setAutonomous(boolean timeless) {
        autonomous = timeless;
    }

    /**
     * Whether intervals that are not stiff are stepped through with an explicit method, as long as that is no
     * disadvantage. False at first.
     *
     * @param wanted true to do so
     */
    void setExplicitDispatch(boolean wanted) {
        dispatches = wanted;
    }

    /**
     * What the last integration did, as far as it came; {@code getEvaluations} has those of the first step's size
     * too.
     *
     * @return steps and evaluations, all zero before the first integration
     */
    StepCounts getCounts() {
        return counts;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IntegrationFailure if no step passes the error test, or f or its Jacobian is not finite
     */
    @Override
    public void integrate(ExpandableStatefulODE equations, double t) {
        sanityChecks(equations, t);
        setEquations(equations);
        double[] y = equations.getCompleteState();
        AdaptiveStep steps = prepare(equations, y.length);
        boolean forward = t > equations.getTime();
        OneStepInterpolator interpolator = new OneStepInterpolator(
                y, forward, equations.getPrimaryMapper(), equations.getSecondaryMappers(), steps.denseTerms());
        interpolator.storeTime(equations.getTime());
        stepStart = equations.getTime();
        initIntegration(stepStart, y.clone(), t);
        isLastStep = false;
        try {
            run(steps, interpolator, y, t, firstStep(forward, y, t));
        } finally {
            counts = steps.counts();
        }
        equations.setTime(stepStart);
        equations.setCompleteState(y);
        resetInternalState();
    }

    private void run(AdaptiveStep steps, OneStepInterpolator interpolator, double[] y, double t, double first) {
        double[] yDot = new double[y.length];
        double wanted = first;
        while (!isLastStep) {
            interpolator.shift();
            steps.take(stepStart, y, wanted, t);
            interpolator.load(steps.step());
            double end = steps.last() ? t : stepStart + steps.taken();
            stepSize = end - stepStart;
            interpolator.storeTime(end);
            System.arraycopy(steps.step().end(), 0, y, 0, y.length);
            resetOccurred = false;
            stepStart = acceptStep(interpolator, y, yDot, t);
            if (resetOccurred) {
                steps.restart();
            }
            wanted = steps.proposal();
            interpolator.storeTime(stepStart);
        }
    }

    private AdaptiveStep prepare(ExpandableStatefulODE equations, int n) {
        double[] atol = new double[n];
        double[] rtol = new double[n];
        double[] threshold = new double[n];
        Arrays.fill(threshold, 1);
        for (int i = 0; i < mainSetDimension; i++) {
            atol[i] = vecAbsoluteTolerance == null ? scalAbsoluteTolerance : vecAbsoluteTolerance[i];
            rtol[i] = vecRelativeTolerance == null ? scalRelativeTolerance : vecRelativeTolerance[i];
            threshold[i] = atol[i] > 0 ? atol[i] / Math.max(MIN_RELATIVE, rtol[i]) : MIN_RELATIVE;
        }
        CommonsEquations wrapped = new CommonsEquations(this, equations, autonomous, threshold);
        AdaptiveStep steps = new AdaptiveStep(
                new CountedEquations(wrapped),
                method,
                wrapped.linearSolver(),
                new ErrorNorm(atol, rtol, mainSetDimension));
        steps.limitStep(getMinStep(), getMaxStep());
        if (dispatches) {
            steps.dispatch();
        }
        return steps;
    }

    private double firstStep(boolean forward, double[] y, double t) {
        double[] scale = new double[mainSetDimension];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = vecAbsoluteTolerance == null
                    ? scalAbsoluteTolerance + scalRelativeTolerance * FastMath.abs(y[i])
                    : vecAbsoluteTolerance[i] + vecRelativeTolerance[i] * FastMath.abs(y[i]);
        }
        double[] yDot = new double[y.length];
        computeDerivatives(stepStart, y, yDot);
        double h = initializeStep(
                forward, method.order(), scale, stepStart, y, yDot, new double[y.length], new double[y.length]);
        // an Euler step into nowhere leaves no estimate; the error test will say what is wrong, if anything is
        return Double.isFinite(h) && h != 0 ? h : DEFAULT_FRACTION * (t - stepStart);
    }
}
