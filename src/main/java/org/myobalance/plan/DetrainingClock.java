package org.myobalance.plan;

import java.util.OptionalDouble;

/**
 * How a gain goes and comes back: of one observable, at one age, under one parameter set.
 *
 * @param gain at the end of the training, over the same person without [base units]
 * @param half time until half of it is left, since the training stopped [h]; empty if that is not reached while watched
 * @param all time until a twentieth is left [h]; empty as {@code half}
 * @param back time of renewed training until the gain is what it was [h]; empty as {@code half}, or where there is none
 */
public record DetrainingClock(double gain, OptionalDouble half, OptionalDouble all, OptionalDouble back) {
    private static final double HALF = 0.5;
    /** A share that is left of a gain that is called lost: an exponential never ends. */
    public static final double LOST = 0.05;

    /**
     * Reads the clock of curves.
     *
     * @param times of the samples since the start of the training, ascending [h]; length n
     * @param never the observable without training; length n
     * @param stopped with training that stops; length n
     * @param again with training that stops and begins again; length n, or 0 for none
     * @param trained when the training stops [h]
     * @param restarted when it begins again [h]
     * @return the clock
     */
    static DetrainingClock of(
            double[] times, double[] never, double[] stopped, double[] again, double trained, double restarted) {
        double[] gains = difference(stopped, never);
        double gain = at(times, gains, trained);
        OptionalDouble back = again.length == 0
                ? OptionalDouble.empty()
                : firstAbove(times, difference(again, never), restarted, gain);
        return new DetrainingClock(
                gain,
                firstBelow(times, gains, trained, HALF * gain),
                firstBelow(times, gains, trained, LOST * gain),
                back);
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    private static double at(double[] times, double[] values, double time) {
        for (int i = 1; i < times.length; i++) {
            if (times[i] >= time) {
                double share = (time - times[i - 1]) / (times[i] - times[i - 1]);
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }

    /** A gain may be a loss: what counts is the way to nothing. */
    private static OptionalDouble firstBelow(double[] times, double[] values, double since, double level) {
        double sign = Math.signum(level);
        return first(times, values, since, sign, level, -1);
    }

    private static OptionalDouble firstAbove(double[] times, double[] values, double since, double level) {
        double sign = Math.signum(level);
        return first(times, values, since, sign, level, 1);
    }

    private static OptionalDouble first(
            double[] times, double[] values, double since, double sign, double level, int direction) {
        for (int i = 1; i < times.length; i++) {
            double before = direction * sign * (values[i - 1] - level);
            double after = direction * sign * (values[i] - level);
            if (times[i] > since && after >= 0) {
                double share = before < 0 ? before / (before - after) : 0;
                double time = times[i - 1] + share * (times[i] - times[i - 1]);
                return OptionalDouble.of(Math.max(0, time - since));
            }
        }
        return OptionalDouble.empty();
    }
}
