package org.myobalance.integrate;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.myobalance.integrate.IntegrationFailure.Reason;
import org.myobalance.system.LinearSolver;

/**
 * One accepted step after another: attempts, error test, step size control, and the reasons to give up.
 *
 * <p>Mutable workspace for one thread, shared by the segment loop and the Commons Math integrator. Forward and backward:
 * step sizes carry their sign.
 */
final class AdaptiveStep {
    /** A step this close to the end goes to the end, or the last step would be a sliver. */
    private static final double END_SLACK = 1e-10;
    /** Attempts in a row without a factorisation before row exchanges are tried, until the next restart. */
    private static final int SPARSE_ATTEMPTS = 3;

    private static final double ERROR_FLOOR = 1e-10;

    private final CountedEquations equations;
    private final StepKernel implicit;
    private final ErrorNorm norm;
    private final StepSizeController implicitController;
    private Optional<Dispatch> dispatch = Optional.empty();
    private StepKernel step;
    private StepSizeController controller;
    private double minStep;
    private double maxStep = Double.POSITIVE_INFINITY;
    private long maxRhs = Long.MAX_VALUE;
    private BooleanSupplier cancelled = () -> false;
    private double taken;
    private double proposal;
    private boolean last;
    private boolean pivoting;
    private boolean nextIsExplicit = true;
    private long accepted;
    private long rejected;

    /**
     * @param equations evaluates and counts for every kernel
     * @param method the implicit method
     * @param solver factors matrices for the pattern of {@code equations}; owned by this from now on
     * @param norm decides which steps are accepted
     */
    AdaptiveStep(CountedEquations equations, OneStepMethod method, LinearSolver solver, ErrorNorm norm) {
        this.equations = equations;
        implicit = method.kernel(equations, solver);
        this.norm = norm;
        implicitController = new StepSizeController(implicit.embeddedOrder() + 1);
        step = implicit;
        controller = implicitController;
    }

    /** From now on intervals that are not stiff are stepped through explicitly; a solution is taken for such where it begins. */
    void dispatch() {
        Dispatch chosen = new Dispatch(equations, implicit, norm);
        dispatch = Optional.of(chosen);
        step = chosen.explicit();
        controller = chosen.controller();
    }

    /** Sizes without sign; a last step may be shorter than the smallest. */
    void limitStep(double smallest, double largest) {
        minStep = smallest;
        maxStep = largest;
    }

    /** Ceiling on right-hand sides since the counts were last reset. */
    void limitEvaluations(long ceiling) {
        maxRhs = ceiling;
    }

    /** Asked before every step. */
    void cancelWhen(BooleanSupplier question) {
        cancelled = question;
    }

    /** Forgets how the error developed: the solution or its derivative jumped, and what follows need not be stiff. */
    void restart() {
        controller.restart();
        if (dispatch.isPresent()) {
            dispatch.get().restart();
            nextIsExplicit = true;
        }
        pivoting = false;
    }

    /**
     * Takes one step that passes the error test. Afterwards {@code step()} holds its end and dense output.
     *
     * @param t start
     * @param y state at the start, length n, read only and left alone until the step is done with
     * @param wanted step size to try first, signed
     * @param end no step goes beyond
     * @throws IntegrationFailure if there is none
     */
    void take(double t, double[] y, double wanted, double end) {
        if (dispatch.isPresent()) {
            turn(dispatch.get());
        }
        double h = fitted(wanted, end - t);
        ask(t, h);
        begin(t, y, h);
        int singular = 0;
        while (true) {
            double errorNorm = Double.NaN;
            boolean factored = step.attempt(h, pivoting);
            if (factored) {
                errorNorm = norm.of(step.error(), y, step.end());
                if (errorNorm <= 1) {
                    taken = h;
                    proposal = controller.accepted(h, Math.max(ERROR_FLOOR, errorNorm));
                    accepted++;
                    if (dispatch.isPresent()) {
                        choose(dispatch.get());
                    }
                    return;
                }
            }
            if (dispatch.isPresent() && step != implicit && dispatch.get().isHopeless()) {
                nextIsExplicit = false;
                rejected++;
                turn(dispatch.get());
                ask(t, h);
                begin(t, y, h);
                continue;
            }
            singular = factored ? 0 : singular + 1;
            pivoting |= singular >= SPARSE_ATTEMPTS;
            rejected++;
            boolean finite = errorNorm <= Double.MAX_VALUE;
            double smaller = finite ? controller.rejected(h, errorNorm) : controller.failed(h);
            if (tooSmall(t, smaller)) {
                // a factorisation without row exchanges may let an infinite entry pass
                boolean sound = factored && CountedEquations.firstNotFinite(step.startJacobian()) < 0;
                Reason reason = !sound ? Reason.SINGULAR_MATRIX : finite ? Reason.STEP_UNDERFLOW : Reason.NON_FINITE;
                throw failure(reason, t, h, sound ? norm.worst(step.error(), y, step.end()) : -1);
            }
            h = fitted(smaller, end - t);
            ask(t, h);
        }
    }

    /**
     * Takes one step of a given size, whatever its error is; otherwise as {@link #take}.
     *
     * @param h its size, signed, not beyond {@code end}
     */
    void repeat(double t, double[] y, double h, double end) {
        ask(t, h);
        begin(t, y, h);
        if (!step.attempt(h, pivoting)) {
            throw failure(Reason.SINGULAR_MATRIX, t, h, -1);
        }
        taken = h;
        proposal = h;
        last = Math.abs(h) >= Math.abs(end - t);
        accepted++;
    }

    private void begin(double t, double[] y, double h) {
        if (!step.begin(t, y, h)) {
            throw failure(Reason.NON_FINITE, t, h, CountedEquations.firstNotFinite(step.startDerivative()));
        }
    }

    /** Which method takes the next step; dense output still asks the one that took this. */
    private void choose(Dispatch chosen) {
        boolean wasExplicit = step == chosen.explicit();
        nextIsExplicit = wasExplicit ? !chosen.isStiff() : chosen.isEasy(proposal);
        if (nextIsExplicit && !wasExplicit) {
            proposal = Math.copySign(Math.min(Math.abs(proposal), chosen.stableStep()), proposal);
        }
    }

    private void turn(Dispatch chosen) {
        StepKernel wanted = nextIsExplicit ? chosen.explicit() : implicit;
        if (wanted != step) {
            step = wanted;
            controller = nextIsExplicit ? chosen.controller() : implicitController;
            controller.restart();
            chosen.restart();
        }
    }

    private double fitted(double wanted, double remaining) {
        double h = Math.copySign(Math.min(maxStep, Math.max(minStep, Math.abs(wanted))), remaining);
        last = Math.abs(h) >= Math.abs(remaining) * (1 - END_SLACK);
        if (last) {
            return remaining;
        }
        // two steps of half the rest cost as much as a long and a short one, and are safer
        return Math.abs(h) > 0.5 * Math.abs(remaining) ? 0.5 * remaining : h;
    }

    private boolean tooSmall(double t, double h) {
        return !(Math.abs(h) >= minStep && Math.abs(h) > 4 * Math.ulp(t) && Math.abs(h) > Double.MIN_NORMAL);
    }

    private void ask(double t, double h) {
        if (cancelled.getAsBoolean()) {
            throw failure(Reason.CANCELLED, t, h, -1);
        }
        if (equations.rhsCount() + step.stages() > maxRhs) {
            throw failure(Reason.EVALUATIONS_EXHAUSTED, t, h, -1);
        }
    }

    private IntegrationFailure failure(Reason reason, double t, double h, int component) {
        return new IntegrationFailure(reason, t, h, component, counts());
    }

    /** The step just taken. */
    StepKernel step() {
        return step;
    }

    /** Number of vectors of the dense output that any step may have. */
    int denseTerms() {
        int explicit = dispatch.map(chosen -> chosen.explicit().denseTerms()).orElse(0);
        return Math.max(implicit.denseTerms(), explicit);
    }

    ErrorNorm norm() {
        return norm;
    }

    /** Size of the step just taken, signed. */
    double taken() {
        return taken;
    }

    /** Size the controller proposes for the next step, signed, not yet fitted to the end. */
    double proposal() {
        return proposal;
    }

    /** True if the step just taken ends exactly at the end that was given. */
    boolean last() {
        return last;
    }

    StepCounts counts() {
        return equations.counts(accepted, rejected);
    }

    void resetCounts() {
        accepted = 0;
        rejected = 0;
        equations.resetCounts();
    }
}
