package org.myobalance.cohort;

import java.util.Arrays;
import java.util.Optional;
import org.myobalance.simulate.Trajectory;

/**
 * One quantity over a life, linear between samples. A mean over an interval stands at its end.
 *
 * @param times since the start, rising [h]
 * @param values [base units]
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Course(double[] times, double[] values) {
    /**
     * What a run recorded: a mean over an interval stands at its end, and the value at the first moment at the start. Rows without a mean are
     * left out.
     */
    static Course of(Trajectory curves, String id, double start) {
        double[] times = curves.times();
        double[] values = curves.seriesInBaseUnit(id);
        if (values.length > 0 && Double.isNaN(values[0])) {
            values[0] = start;
        }
        int kept = 0;
        double[] atTimes = new double[times.length];
        double[] found = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            if (!Double.isNaN(values[i])) {
                atTimes[kept] = times[i];
                found[kept++] = values[i];
            }
        }
        return new Course(Arrays.copyOf(atTimes, kept), Arrays.copyOf(found, kept));
    }

    /** Each value raised to a power, times a size. */
    Course scaled(double size, double power) {
        return new Course(
                times,
                Arrays.stream(values)
                        .map(value -> size * Math.pow(value, power))
                        .toArray());
    }

    /** The value at a time; before the first sample that of the first, after the last on the line through the last two. */
    double at(double time) {
        if (times.length == 0) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(times, time);
        if (found >= 0) {
            return values[found];
        }
        int after = -found - 1;
        if (after == 0) {
            return values[0];
        }
        if (times.length == 1) {
            return values[0];
        }
        // a mean that is not complete at the end is missing: the last two go on
        after = Math.min(after, times.length - 1);
        double share = (time - times[after - 1]) / (times[after] - times[after - 1]);
        return values[after - 1] + share * (values[after] - values[after - 1]);
    }

    /** First time below a value; empty if it never is, the start for who begins below it. */
    Optional<Double> firstBelow(double value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < value) {
                return Optional.of(i == 0 ? times[0] : crossing(i, value));
            }
        }
        return Optional.empty();
    }

    /**
     * First sample from {@code after} on at which the value is at least what it was at the last sample up to {@code before}: what happened between
     * samples is not known.
     */
    Optional<Double> backAt(double before, double after) {
        double level = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            if (times[i] <= before) {
                level = values[i];
            } else if (times[i] >= after && values[i] >= level) {
                return Optional.of(times[i]);
            }
        }
        return Optional.empty();
    }

    /** When the line that ends at a sample passes a value. */
    private double crossing(int sample, double value) {
        double first = values[sample - 1];
        double share = (value - first) / (values[sample] - first);
        return times[sample - 1] + share * (times[sample] - times[sample - 1]);
    }
}
