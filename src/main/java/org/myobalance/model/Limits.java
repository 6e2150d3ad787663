package org.myobalance.model;

import java.util.Locale;
import org.myobalance.units.Unit;

/**
 * What may be given for an input or a part of a bout: hard bounds, outside which a number is refused, and the range that
 * studies cover, outside which the model gives values that no study supports. In base units; both ends belong to a range.
 *
 * @param lowest least value that is accepted
 * @param highest largest value that is accepted
 * @param studiedLowest least value that a study covers; minus infinity where that is not known
 * @param studiedHighest largest value that a study covers; plus infinity where that is not known
 */
public record Limits(double lowest, double highest, double studiedLowest, double studiedHighest) {
    /** Any number of zero or more. */
    public static final Limits NOT_NEGATIVE =
            new Limits(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Checks the ranges. {@inheritDoc}
     *
     * @throws IllegalArgumentException if a range runs backwards
     */
    public Limits {
        if (!(lowest <= highest && studiedLowest <= studiedHighest)) {
            throw new IllegalArgumentException(
                    lowest + " to " + highest + ", studied " + studiedLowest + " to " + studiedHighest);
        }
    }

    /**
     * Whether a value is accepted.
     *
     * @param value in base units
     * @return true if it lies within the hard bounds
     */
    public boolean allows(double value) {
        return value >= lowest && value <= highest;
    }

    /**
     * Whether a value lies where studies are.
     *
     * @param value in base units
     * @return true if it lies within the studied range
     */
    public boolean covers(double value) {
        return value >= studiedLowest && value <= studiedHighest;
    }

    /**
     * The hard bounds for a message.
     *
     * @param unit in which they are shown
     * @return such as "0 to 2 g/kg"
     */
    public String bounds(Unit unit) {
        return range(lowest, highest, unit);
    }

    /**
     * The studied range for a message.
     *
     * @param unit in which it is shown
     * @return such as "0 to 2 g/kg"
     */
    public String studied(Unit unit) {
        return range(studiedLowest, studiedHighest, unit);
    }

    private static String range(double low, double high, Unit unit) {
        return high == Double.POSITIVE_INFINITY
                ? "what is at least " + text(low, unit)
                : number(low, unit) + " to " + text(high, unit);
    }

    /**
     * A value for a message, with at most six digits that count.
     *
     * @param base in base units
     * @param unit in which it is shown
     * @return such as "35 g/kg"
     */
    public static String text(double base, Unit unit) {
        String number = number(base, unit);
        return unit.dimension().isNone() && unit.factor() == 1 ? number : number + " " + unit;
    }

    private static String number(double base, Unit unit) {
        double value = unit.fromBase(base);
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value)
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", "");
    }
}
