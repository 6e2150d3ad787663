package org.myobalance.plot;

import java.util.Locale;
import org.myobalance.plot.Axis.Spacing;

/**
 * Range and tick distance of one axis.
 *
 * <p>Charts are drawn in units of the tick distance, so that every tick is a whole number there: the library knows only
 * steps of 1, 2 and 5, and hours want 6 and 12.
 *
 * @param from lower end, in the axis' unit
 * @param to upper end
 * @param step distance between ticks
 * @param exponent power of ten taken out of the labels, 0 for none
 */
record Ticks(double from, double to, double step, int exponent) {
    private static final double[] DECIMAL = {1, 2, 5, 10};
    private static final double[] HOURS = {1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 672};
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * Fits an axis to values.
     *
     * @param axis what is asked for
     * @param low smallest value drawn
     * @param high largest value drawn
     * @param most steps wanted at most, above 0
     * @param padding space beyond the data at each fitted end, as a share of the axis
     */
    static Ticks fit(Axis axis, double low, double high, int most, double padding) {
        double a = Double.isFinite(axis.range().from()) ? axis.range().from() : low;
        double b = Double.isFinite(axis.range().to()) ? axis.range().to() : high;
        double largest = Math.max(Math.abs(a), Math.abs(b));
        double least = Math.max(axis.minimumSpan(), largest > 0 ? 1e-6 * largest : 1);
        if (!(b - a >= least)) {
            double widen = (least - (b - a)) / 2;
            a -= Double.isFinite(axis.range().from()) ? 0 : widen;
            b += Double.isFinite(axis.range().to()) ? 0 : widen;
            if (!(b > a)) {
                b = a + 2 * widen;
            }
        }
        double room = padding * (b - a);
        a -= Double.isFinite(axis.range().from()) ? 0 : room;
        b += Double.isFinite(axis.range().to()) ? 0 : room;
        double step = step(axis.spacing(), (b - a) / most);
        return new Ticks(a, b, step, exponent(Math.max(Math.abs(a), Math.abs(b))));
    }

    /** Tick label at a whole number of steps. */
    String label(double steps) {
        double value = Math.rint(steps) * step / Math.pow(10, exponent);
        double shown = step / Math.pow(10, exponent);
        int decimals = 0;
        while (decimals < 9
                && Math.abs(shown * Math.pow(10, decimals) - Math.rint(shown * Math.pow(10, decimals))) > 1e-6) {
            decimals++;
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value == 0 ? 0.0 : value);
        return text.replace('-', '\u2212');
    }

    /** The axis' label, with the power of ten its ticks leave out. */
    String axisLabel(Axis axis) {
        if (exponent == 0) {
            return axis.label();
        }
        StringBuilder power = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) {
            power.append(SUPERSCRIPT.charAt(digit - '0'));
        }
        return axis.quantity() + " (10" + power + " " + axis.unit() + ")";
    }

    private static double step(Spacing spacing, double raw) {
        if (spacing == Spacing.HOURS && raw > 0.5) {
            for (double candidate : HOURS) {
                if (candidate >= raw * (1 - 1e-9)) {
                    return candidate;
                }
            }
        }
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : DECIMAL) {
            if (factor * power >= raw * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static int exponent(double largest) {
        if (largest == 0 || (largest >= 1e-3 && largest < 1e5)) {
            return 0;
        }
        return 3 * (int) Math.floor(Math.log10(largest) / 3);
    }
}
