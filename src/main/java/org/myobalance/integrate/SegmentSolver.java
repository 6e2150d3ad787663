package org.myobalance.integrate;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.myobalance.system.LinearSolver;

/**
 * Integrates y' = f(y) between two stops, many times, without allocating anything.
 *
 * <p>Time is local to the segment: at 60 years an absolute time in hours has lost the digits a step needs. Nothing is
 * carried from one segment to the next but what the caller hands over, so a restart costs only its first step, and the
 * returned step size makes that one right.
 *
 * <p>Mutable workspace, one per thread.
 */
public final class SegmentSolver {
    private static final double SMALLEST_STEP = 1e-24;

    private final SegmentEquations equations;
    private final OneStepMethod method;
    private final CountedEquations counted;
    private final AdaptiveStep steps;
    private final int n;
    private final double[] trial;
    private final double[] yDot;
    private final double[] trialDot;
    private boolean dispatches;
    private double maxStep = Double.POSITIVE_INFINITY;
    private Optional<ForwardSensitivity> sensitivity = Optional.empty();
    private Optional<StateTransition> transition = Optional.empty();
    private Optional<StepSizes> sizes = Optional.empty();

    /**
     * Makes a solver that factors with the linear solver of the equations.
     *
     * @param equations right-hand side and Jacobian; their inputs may change between segments
     * @param method the one-step method
     * @param absTol absolute tolerance of each state [state unit], length n; copied
     * @param relTol relative tolerance of each state, length n; copied
     */
    public SegmentSolver(SegmentEquations equations, OneStepMethod method, double[] absTol, double[] relTol) {
        this(equations, method, equations.linearSolver(), absTol, relTol);
    }

    /**
     * Makes a solver that factors with a given linear solver.
     *
     * @param equations right-hand side and Jacobian; their inputs may change between segments
     * @param method the one-step method
     * @param solver factors I/(hγ) − J for the pattern of {@code equations}; owned by this solver from now on
     * @param absTol absolute tolerance of each state [state unit], length n; copied
     * @param relTol relative tolerance of each state, length n; copied
     */
    public SegmentSolver(
            SegmentEquations equations, OneStepMethod method, LinearSolver solver, double[] absTol, double[] relTol) {
        this.equations = equations;
        this.method = method;
        n = equations.dimension();
        requireLength(absTol, "absolute tolerances");
        requireLength(relTol, "relative tolerances");
        counted = new CountedEquations(new AutonomousEquations(equations));
        steps = new AdaptiveStep(counted, method, solver, new ErrorNorm(absTol, relTol, n));
        trial = new double[n];
        yDot = new double[n];
        trialDot = new double[n];
    }

    /**
     * Says which states count in the error norm; the others are computed all the same.
     *
     * @param mask true for states that count, length n; copied
     */
    public void countInError(boolean[] mask) {
        if (mask.length != n) {
            throw new IllegalArgumentException("mask has " + mask.length + " entries for " + n + " states");
        }
        steps.norm().count(mask);
    }

    /**
     * Carries derivatives along with the states, step by step; made for the same equations and method.
     *
     * @param derivatives made by the method of this solver
     * @throws IllegalStateException if the method has no derivatives, or if explicit steps are dispatched: only implicit
     *     ones are differentiated
     */
    public void follow(ForwardSensitivity derivatives) {
        if (!method.isDifferentiable()) {
            throw new IllegalStateException(method + " has no forward sensitivities");
        }
        if (dispatches) {
            throw new IllegalStateException("explicit steps are dispatched, which carry no derivatives");
        }
        sensitivity = Optional.of(derivatives);
    }

    /**
     * Carries columns of the state-transition matrix along with the steps from now on.
     *
     * @param columns made for the method and the number of states of this solver
     * @throws IllegalStateException if explicit steps are dispatched, which factor no matrix
     */
    public void carry(StateTransition columns) {
        if (dispatches) {
            throw new IllegalStateException(
                    "explicit steps are dispatched, which have no factors to carry columns with");
        }
        transition = Optional.of(columns);
    }

    /** Carries no columns of the state-transition matrix any more. */
    public void carryNone() {
        transition = Optional.empty();
    }

    /**
     * Takes intervals that are not stiff with an explicit method, as long as that is no disadvantage.
     *
     * @throws IllegalStateException if derivatives, columns or step sizes are carried along: those of implicit steps are known only
     */
    public void dispatchExplicitly() {
        if (sensitivity.isPresent() || transition.isPresent() || sizes.isPresent()) {
            throw new IllegalStateException(
                    "derivatives, columns or step sizes are carried along, which explicit steps do not do");
        }
        dispatches = true;
        steps.dispatch();
    }

    /**
     * Keeps the sizes of all steps from now on, or takes those that were kept before, without asking for errors.
     *
     * @param kept filled by the first run, repeated by those after it
     * @throws IllegalStateException if explicit steps are dispatched: sizes alone do not say which were
     */
    public void stepBy(StepSizes kept) {
        if (dispatches) {
            throw new IllegalStateException("explicit steps are dispatched, which are not repeated");
        }
        sizes = Optional.of(kept);
    }

    /**
     * Sets the longest step.
     *
     * @param longest step size [h], above zero
     */
    public void maxStep(double longest) {
        if (!(longest > 0)) {
            throw new IllegalArgumentException("longest step " + longest + " must be above zero");
        }
        maxStep = longest;
    }

    /**
     * Ceiling on right-hand sides since the last {@link #resetCounts()}; reached, the solve fails.
     *
     * @param ceiling number of evaluations of f
     */
    public void maxEvaluations(long ceiling) {
        steps.limitEvaluations(ceiling);
    }

    /**
     * A question asked before every attempt; the solve fails as cancelled when it answers true.
     *
     * @param question true to stop; asked by the thread that solves
     */
    public void cancelWhen(BooleanSupplier question) {
        steps.cancelWhen(question);
    }

    /**
     * What was done since the last {@link #resetCounts()}.
     *
     * @return steps and evaluations
     */
    public StepCounts counts() {
        return steps.counts();
    }

    /** Starts counting from zero. */
    public void resetCounts() {
        steps.resetCounts();
    }

    /**
     * Integrates over one segment.
     *
     * @param y states at its start, length n; overwritten by the states at its end, or where it failed
     * @param length of the segment [h], not negative
     * @param initialStep step size to try first [h], as returned for an earlier segment of this kind; not above zero to
     *     have one estimated
     * @param observer sees every accepted step,
     *     and may end the segment with one
     * @return the step size to try first in the next segment of this kind [h]
     * @throws IntegrationFailure if no step passes, if a ceiling is reached or on cancellation
     */
    public double solve(double[] y, double length, double initialStep, StepObserver observer) {
        if (!(length >= 0 && length <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("segment length " + length + " h must be finite and not negative");
        }
        if (length == 0) {
            return initialStep;
        }
        equations.begin();
        steps.limitStep(SMALLEST_STEP * length, maxStep);
        steps.restart();
        double t = 0;
        double h = initialStep > 0 ? initialStep : estimatedStep(y, length);
        double first = 0;
        boolean last = false;
        while (!last && !observer.isDone()) {
            step(t, y, h, length);
            last = steps.last();
            if (sensitivity.isPresent()) {
                steps.step().differentiate(sensitivity.get());
            }
            if (transition.isPresent()) {
                steps.step().carry(transition.get());
            }
            observer.step(t, steps.taken(), steps.step());
            if (sensitivity.isPresent()) {
                sensitivity.get().accept();
            }
            System.arraycopy(steps.step().end(), 0, y, 0, n);
            h = steps.proposal();
            if (t == 0) {
                first = h;
            }
            t += steps.taken();
        }
        return first;
    }

    private void step(double t, double[] y, double wanted, double end) {
        if (sizes.isEmpty()) {
            steps.take(t, y, wanted, end);
        } else if (sizes.get().isFilled()) {
            steps.repeat(t, y, sizes.get().next(), end);
        } else {
            steps.take(t, y, wanted, end);
            sizes.get().add(steps.taken());
        }
    }

    /**
     * A first step size from the size of f and of its change along an Euler step.
     *
     * @see "Hairer, Nørsett, Wanner: Solving Ordinary Differential Equations I, section II.4, starting step size"
     */
    private double estimatedStep(double[] y, double length) {
        ErrorNorm norm = steps.norm();
        counted.rhs(0, y, yDot);
        double size = norm.at(y, y);
        double speed = norm.at(yDot, y);
        double euler = size < 1e-5 || speed < 1e-5 ? 1e-6 * length : 0.01 * size / speed;
        euler = Math.min(euler, length);
        for (int i = 0; i < n; i++) {
            trial[i] = y[i] + euler * yDot[i];
        }
        counted.rhs(0, trial, trialDot);
        for (int i = 0; i < n; i++) {
            trialDot[i] = (trialDot[i] - yDot[i]) / euler;
        }
        double bend = norm.at(trialDot, y);
        double steepest = Math.max(speed, bend);
        int order = method.order();
        double h = steepest > 1e-15 ? StrictMath.pow(0.01 / steepest, 1.0 / (order + 1)) : 1e-3 * length;
        h = Math.min(100 * euler, h);
        return h > 0 && h < length ? h : h >= length ? length : 1e-6 * length;
    }

    private void requireLength(double[] tolerances, String what) {
        if (tolerances.length != n) {
            throw new IllegalArgumentException(tolerances.length + " " + what + " for " + n + " states");
        }
    }
}
