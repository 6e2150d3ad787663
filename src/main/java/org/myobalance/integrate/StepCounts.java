package org.myobalance.integrate;

import java.io.Serializable;
import java.util.Locale;

/**
 * What an integration did.
 *
 * @param accepted steps taken
 * @param rejected steps tried again with a smaller size
 * @param rhs evaluations of f, those of differences included
 * @param jacobians evaluations of ∂f/∂y
 * @param factorisations LU factorisations
 */
public record StepCounts(long accepted, long rejected, long rhs, long jacobians, long factorisations)
        implements Serializable {
    /** Nothing done yet. */
    public static final StepCounts ZERO = new StepCounts(0, 0, 0, 0, 0);

    /**
     * Both together.
     *
     * @param other counts of another run
     * @return the sums
     */
    public StepCounts plus(StepCounts other) {
        return new StepCounts(
                accepted + other.accepted,
                rejected + other.rejected,
                rhs + other.rhs,
                jacobians + other.jacobians,
                factorisations + other.factorisations);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d steps accepted, %d rejected, %d right-hand sides, %d Jacobians, %d factorisations",
                accepted,
                rejected,
                rhs,
                jacobians,
                factorisations);
    }
}
