package org.myobalance.integrate;

/** One step of a method: attempts of one step from one state, with whatever sizes it takes. Workspace of one thread. */
interface StepKernel extends DenseOutput {
    /**
     * Evaluates what every attempt needs.
     *
     * @param t start of the step
     * @param y state there, length n, kept by reference and left alone until the step is done with
     * @param stepSize the size that will be tried first, signed
     * @return false if f is not finite there
     */
    boolean begin(double t, double[] y, double stepSize);

    /**
     * Computes all stages for one step size; the result may still hold numbers that are not finite.
     *
     * @param h step size, signed
     * @param pivot true to exchange rows where a matrix is factored
     * @return false if there is no result
     */
    boolean attempt(double h, boolean pivot);

    /** Stages of an attempt: evaluations of f that it may take. */
    int stages();

    /** Order of the solution that the error estimate belongs to. */
    int embeddedOrder();

    /** State at the start, as given. */
    double[] start();

    /** f at the start of the step [state unit/h], length n. */
    double[] startDerivative();

    /** ∂f/∂y at the start of the step, at the entries of its pattern; empty for a method that needs none. */
    double[] startJacobian();

    /**
     * Shows the stages of the last attempt to whoever differentiates them.
     *
     * @throws UnsupportedOperationException if the method is not differentiable
     */
    default void differentiate(ForwardSensitivity derivatives) {
        throw new UnsupportedOperationException("these steps have no forward sensitivities");
    }

    /**
     * Carries columns of the state-transition matrix over the last attempt.
     *
     * @throws UnsupportedOperationException if the method factors no matrix
     */
    default void carry(StateTransition columns) {
        throw new UnsupportedOperationException("these steps have no factors to carry columns with");
    }

    /** State at the end of the last attempt, overwritten by the next. */
    double[] end();

    /** Error estimate of the last attempt, overwritten by the next. */
    double[] error();

    /** Number of vectors of the dense output. */
    int denseTerms();

    /** Vector r of the dense output of the last attempt. */
    double[] denseTerm(int r);
}
