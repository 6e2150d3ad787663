package org.myobalance.simulate;

/**
 * An event by state: a quantity crosses a value.
 *
 * @param quantity id of a state, rate or observable
 * @param value that is crossed [base unit]
 * @param direction which crossings count
 * @param terminal whether the run ends at the first that counts
 */
public record Threshold(String quantity, double value, Direction direction, boolean terminal) {
    /** Which way; a value equal to the threshold is not below it. */
    public enum Direction {
        /** From below to not below. */
        UP,
        /** From not below to below. */
        DOWN,
        /** Both. */
        EITHER;

        boolean counts(boolean rising) {
            return this == EITHER || (this == UP) == rising;
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    public Threshold {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("threshold " + value + " on \"" + quantity + "\" is not finite");
        }
    }

    /**
     * A fall below a value, which does not end the run.
     *
     * @param quantity id of a state, rate or observable
     * @param value that is crossed [base unit]
     * @return the threshold
     */
    public static Threshold below(String quantity, double value) {
        return new Threshold(quantity, value, Direction.DOWN, false);
    }

    /**
     * A rise to a value, which does not end the run.
     *
     * @param quantity id of a state, rate or observable
     * @param value that is crossed [base unit]
     * @return the threshold
     */
    public static Threshold above(String quantity, double value) {
        return new Threshold(quantity, value, Direction.UP, false);
    }

    /**
     * The same threshold, which ends the run at its first crossing.
     *
     * @return the changed threshold
     */
    public Threshold ending() {
        return new Threshold(quantity, value, direction, true);
    }
}
