package org.myobalance.plot;

/**
 * One axis: what it measures, in which unit, and which part of it is shown.
 *
 * @param quantity what is measured, such as {@code Muscle mass}
 * @param unit unit as printed, such as {@code kg}; {@code relative to rest} for a ratio; never blank
 * @param range part shown
 * @param spacing what the ticks are multiples of
 * @param minimumSpan least length of a fitted axis, so that noise is not blown up into a shape; 0 for none
 */
public record Axis(String quantity, String unit, Range range, Spacing spacing, double minimumSpan) {
    /** What ticks are multiples of. */
    public enum Spacing {
        /** 1, 2 or 5 times a power of ten. */
        DECIMAL,
        /** Parts and multiples of a day: 1, 2, 3, 6, 12, 24 h and on. */
        HOURS
    }

    /** Refuses an axis without a name or unit. {@inheritDoc} */
    public Axis {
        if (quantity.isBlank() || unit.isBlank()) {
            throw new IllegalArgumentException(
                    "axis \"" + quantity + "\" (" + unit + ") needs a quantity and a unit; a ratio says of what");
        }
        if (!(minimumSpan >= 0)) {
            throw new IllegalArgumentException(
                    "axis \"" + quantity + "\": minimum span " + minimumSpan + " is below 0");
        }
    }

    /**
     * Makes an axis that is fitted to its data, with decimal ticks.
     *
     * @param quantity what is measured, such as {@code Muscle mass}
     * @param unit unit as printed, such as {@code kg}
     * @return the axis
     */
    public static Axis of(String quantity, String unit) {
        return new Axis(quantity, unit, Range.FITTED, Spacing.DECIMAL, 0);
    }

    /**
     * Makes a time axis in hours, with ticks at parts of a day.
     *
     * @param quantity what is measured, such as {@code Time}
     * @return the axis
     */
    public static Axis hours(String quantity) {
        return new Axis(quantity, "h", Range.FITTED, Spacing.HOURS, 0);
    }

    /**
     * Makes an axis of age in years.
     *
     * @return the axis
     */
    public static Axis age() {
        return of("Age", "years");
    }

    /**
     * Returns the same axis with another part shown.
     *
     * @param shown the part shown
     * @return the changed axis
     */
    public Axis withRange(Range shown) {
        return new Axis(quantity, unit, shown, spacing, minimumSpan);
    }

    /**
     * Returns the same axis with a least length for fitted ranges.
     *
     * @param span least length, in the unit of the axis
     * @return the changed axis
     */
    public Axis withMinimumSpan(double span) {
        return new Axis(quantity, unit, range, spacing, span);
    }

    /**
     * Returns what is printed beside the axis.
     *
     * @return quantity and unit, such as {@code Muscle mass (kg)}; the quantity alone where it is a plain number
     */
    public String label() {
        return unit.isEmpty() || unit.equals("1") ? quantity : quantity + " (" + unit + ")";
    }
}
