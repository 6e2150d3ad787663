package org.myobalance.regimen;

/**
 * A point in a life: an age, or a time after the start of the run.
 *
 * @param origin what the hours count from
 * @param hours since then, zero or more; positive infinity is "to the end" [h]
 */
public record Moment(Origin origin, double hours) {
    /** When a run starts. */
    public static final Moment START = new Moment(Origin.RUN, 0);

    /** When a run ends. */
    public static final Moment END = new Moment(Origin.RUN, Double.POSITIVE_INFINITY);

    /** What a moment counts from. */
    public enum Origin {
        /** From birth. */
        AGE,
        /** From the start of the run. */
        RUN
    }

    /**
     * Checks the hours. {@inheritDoc}
     *
     * @throws RegimenException if the hours are negative or not a number
     */
    public Moment {
        if (!(hours >= 0)) {
            throw new RegimenException(
                    (origin == Origin.AGE ? "age " + Numbers.years(hours) : "time " + Numbers.duration(hours))
                            + " is below zero",
                    "Give an age such as \"65 y\", or a time after the start of the run.");
        }
    }

    /**
     * Makes a moment from an age.
     *
     * @param age in years of 8766 h, zero or more [y]
     * @return the moment
     */
    public static Moment years(double age) {
        return new Moment(Origin.AGE, age * Ticks.HOURS_PER_YEAR);
    }

    /**
     * Makes a moment from a time after the start of the run.
     *
     * @param hours since the start, zero or more [h]
     * @return the moment
     */
    public static Moment afterStart(double hours) {
        return new Moment(Origin.RUN, hours);
    }

    /**
     * Moves the moment; its origin stays.
     *
     * @param later how much later [h]
     * @return the later moment
     */
    public Moment plus(double later) {
        return new Moment(origin, hours + later);
    }

    /** Tick since the start of a run that starts at that age. */
    long tick(double startAge) {
        return origin == Origin.AGE ? Ticks.of(hours - startAge) : Ticks.of(hours);
    }

    @Override
    public String toString() {
        if (hours == Double.POSITIVE_INFINITY) {
            return "the end";
        }
        return origin == Origin.AGE ? Numbers.years(hours) : Numbers.duration(hours) + " after the start";
    }
}
