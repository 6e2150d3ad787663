package org.myobalance.integrate;

/**
 * Decides where an explicit method does as well as the implicit one at a third of its cost: as long as accuracy, not
 * stability, limits the step. Two measures decide, each of which must hold for some steps in a row, so that the method is
 * not changed back and forth. Workspace of one thread.
 *
 * @see "Hairer, Wanner: Solving Ordinary Differential Equations II, 2nd ed., section IV.2, stiffness detection"
 */
final class Dispatch {
    /** h·ρ near the edge of stability, which is 3.3; beyond this errors grow before the method does. */
    private static final double STIFF = 2.5;
    /** h·ρ at which an explicit step is stable with a margin. The norm of ∂f/∂y, which stands for ρ here, is never below it. */
    private static final double EASY = 1.5;

    /** h·ρ at which stability, not accuracy, fails an attempt. */
    private static final double HOPELESS = 10;

    private static final int STIFF_STEPS = 2;
    /** A method at the edge of stability swings about it: so many steps inside show that it is not there. */
    private static final int CALM_STEPS = 6;

    private static final int EASY_STEPS = 5;

    private final ExplicitStep explicit;
    private final StepKernel implicit;
    private final StepSizeController controller = new StepSizeController(DormandPrince5.EMBEDDED_ORDER + 1);
    private final ErrorNorm norm;
    private final Rows rows;
    private double radius;
    private int stiff;
    private int calm;
    private int easy;

    Dispatch(CountedEquations equations, StepKernel implicit, ErrorNorm norm) {
        this.implicit = implicit;
        this.norm = norm;
        explicit = new ExplicitStep(equations);
        rows = new Rows(equations.jacobianPattern());
    }

    ExplicitStep explicit() {
        return explicit;
    }

    StepSizeController controller() {
        return controller;
    }

    /** Forgets what was seen: the solution jumped, or the method changed. */
    void restart() {
        explicit.forget();
        stiff = 0;
        calm = 0;
        easy = 0;
    }

    /** Whether the explicit steps just taken were limited by stability. */
    boolean isStiff() {
        if (explicit.stiffness(norm) > STIFF) {
            stiff++;
            calm = 0;
        } else if (++calm >= CALM_STEPS) {
            stiff = 0;
        }
        return stiff >= STIFF_STEPS;
    }

    /** Whether the explicit attempt just rejected was far from stable: a smaller one would pass, and be no use. */
    boolean isHopeless() {
        return explicit.stiffness(norm) > HOPELESS;
    }

    /** Whether implicit steps of this size could as well be explicit ones. */
    boolean isEasy(double proposal) {
        radius = rows.norm(implicit.startJacobian(), norm, implicit.start());
        easy = Math.abs(proposal) * radius < EASY ? easy + 1 : 0;
        return easy >= EASY_STEPS;
    }

    /** Largest explicit step that is stable, by the last norm of ∂f/∂y. */
    double stableStep() {
        return radius > 0 ? STIFF / radius : Double.POSITIVE_INFINITY;
    }
}
