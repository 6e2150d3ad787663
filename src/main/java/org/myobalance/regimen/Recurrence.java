package org.myobalance.regimen;

/**
 * How often something recurs.
 *
 * @param every from one start to the next, at least a minute [h]
 * @param times how many, at least 1
 */
public record Recurrence(double every, long times) {
    /** One time only. */
    public static final Recurrence ONCE = new Recurrence(Double.POSITIVE_INFINITY, 1);

    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws RegimenException if the interval is below a minute or the number is not above zero
     */
    public Recurrence {
        if (every > 0 && Ticks.of(every) < Ticks.of(1 / 60.0)) {
            throw new RegimenException(
                    "/every",
                    "an interval of " + Numbers.text(every * 3600) + " s is below a minute",
                    "Give what is held as a level, not as doses; or check the unit.");
        }
        if (!(every > 0)) {
            throw new RegimenException(
                    "/every", "an interval of " + Numbers.duration(every) + " is not above zero", "Give \"24 h\".");
        }
        if (times < 1) {
            throw new RegimenException("/times", times + " times", "Give 1 or more, or leave it out: to the end.");
        }
    }

    /**
     * Makes a recurrence that goes on to the end of the run.
     *
     * @param every from one start to the next, above zero [h]
     * @return the recurrence
     */
    public static Recurrence each(double every) {
        return new Recurrence(every, Long.MAX_VALUE);
    }
}
