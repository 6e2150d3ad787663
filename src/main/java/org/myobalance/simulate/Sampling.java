package org.myobalance.simulate;

/**
 * When a run is written down.
 *
 * @param every interval between samples [h], above zero; at a day or more, fast quantities are written as means over the
 *     interval with minimum and maximum, so that no sample is an alias of the time of day
 */
public record Sampling(double every) {
    /** @throws IllegalArgumentException if the interval is not above zero */
    public Sampling {
        if (!(every > 0 && every < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sampling interval " + every + " h is not above zero");
        }
    }

    /** Nothing but the start and the end. */
    public static Sampling ends(double horizon) {
        return new Sampling(horizon);
    }

    /** Whether fast quantities are averaged over the interval. */
    public boolean averages() {
        return every >= 24;
    }
}
