package org.myobalance.integrate;

import org.myobalance.system.LinearSolver;

/**
 * A one-step method for stiff equations, whatever its kind: {@link RosenbrockTableau} is one. Immutable.
 *
 * <p>A new kind of method, such as an SDIRK, is a subclass, the {@code StepKernel} that it makes and a line in
 * {@link OneStepMethods}. Both loops of this package, their tests and the engines that a run can choose then know it.
 */
public abstract class OneStepMethod {
    /** For the methods of this package only. */
    OneStepMethod() {}

    /**
     * The name of the method.
     *
     * @return the name in the literature, such as Rodas4
     */
    public abstract String name();

    /**
     * Order of the step.
     *
     * @return p, where the error of one step shrinks as h to the power p + 1 [-]
     */
    public abstract int order();

    /**
     * Order of the dense output.
     *
     * @return q, where the error of the state inside a step shrinks as h to the power q + 1 [-]
     */
    public abstract int denseOrder();

    /**
     * A new workspace for steps of this method.
     *
     * @param equations evaluates and counts; shared with other kernels of the same solver
     * @param solver factors I/(hγ) − J for the pattern of {@code equations}; owned by the kernel from now on
     * @return a kernel for one thread
     */
    abstract StepKernel kernel(CountedEquations equations, LinearSolver solver);

    /**
     * Whether derivatives can be carried along with the steps.
     *
     * @return true if {@link #sensitivity} is defined
     */
    public boolean isDifferentiable() {
        return false;
    }

    /**
     * A new workspace that carries derivatives along with steps of this method.
     *
     * @param equations those of the segment solver, with second derivatives
     * @param directions number of directions, at least 1
     * @return derivatives of the states, zero at first
     * @throws UnsupportedOperationException if the method is not differentiable
     */
    public ForwardSensitivity sensitivity(SensitivityEquations equations, int directions) {
        throw new UnsupportedOperationException(name() + " has no forward sensitivities");
    }

    /**
     * A new workspace that carries columns of the state-transition matrix along with steps of this method.
     *
     * @param n number of states
     * @return a workspace for one thread
     */
    public abstract StateTransition stateTransition(int n);

    @Override
    public final String toString() {
        return name();
    }
}
