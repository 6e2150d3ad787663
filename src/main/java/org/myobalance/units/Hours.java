package org.myobalance.units;

/** The lengths of longer times in hours, the base unit of time. A year is 365.25 days, as in the unit {@code y}. */
public final class Hours {
    /** One day [h]. */
    public static final double DAY = 24;

    /** One week [h]. */
    public static final double WEEK = 7 * DAY;

    /** One year [h]. */
    public static final double YEAR = 365.25 * DAY;

    private Hours() {}
}
