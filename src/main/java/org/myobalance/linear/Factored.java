package org.myobalance.linear;

/** A solver whose factors others may read, to solve for many right-hand sides at once. */
public interface Factored {
    /**
     * Where the factors stand.
     *
     * @return the layout, the same for every matrix of the pattern
     */
    LuLayout layout();

    /**
     * The factors of the last successful {@code factor}; owned by the solver, read only.
     *
     * @return L and U by entry of the layout
     */
    double[] factors();
}
