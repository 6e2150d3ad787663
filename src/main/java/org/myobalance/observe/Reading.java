package org.myobalance.observe;

import java.util.function.IntFunction;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.Laboratory;

/** What an assay reads in a window, from the samples of a run, with the derivatives that the samples carry. */
final class Reading {
    private Reading() {}

    /**
     * An observable over a window, or the ratio of two, as the laboratory reports it.
     *
     * @param measured what the assay measures
     * @param window in which the sample was taken
     * @param samples of the run in that window
     * @param isolate what of the vesicles and what beside them is counted
     * @return in the base unit of the model's observable, or of the ratio; per hour for a rate of change
     * @throws IllegalArgumentException if the model has no observable for it
     */
    static Dual of(Laboratory.Measured measured, Window window, Trajectory samples, Isolate isolate) {
        return switch (measured.window()) {
            case MEAN -> level(measured, samples, isolate, column -> mean(column, samples, window));
            case RATE_OF_CHANGE -> rate(measured, samples, column -> rateOfChange(column, samples));
        };
    }

    /** A level, or the ratio of two, with the particles that are counted along. */
    private static Dual level(
            Laboratory.Measured measured, Trajectory samples, Isolate isolate, IntFunction<Dual> statistic) {
        int column = column(samples, observable(measured));
        Dual level = statistic.apply(column);
        Dual ratio = measured.per()
                .map(per -> level.over(statistic.apply(column(samples, per))))
                .orElse(level);
        boolean isRelative = samples.columns().get(column).unit().dimension().isNone();
        return isolate.counted(ratio, isRelative).power(measured.power());
    }

    /** A change of the logarithm, or the difference of two. */
    private static Dual rate(Laboratory.Measured measured, Trajectory samples, IntFunction<Dual> statistic) {
        Dual rate = statistic.apply(column(samples, observable(measured)));
        return measured.per()
                .map(per -> rate.minus(statistic.apply(column(samples, per))))
                .orElse(rate)
                .times(measured.power());
    }

    private static String observable(Laboratory.Measured measured) {
        return measured.is()
                .orElseThrow(() -> new IllegalArgumentException(measured.id() + " is absent from the model"));
    }

    private static int column(Trajectory samples, String id) {
        return samples.column(id)
                .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" was not recorded in this run"));
    }

    private static Dual mean(int column, Trajectory samples, Window window) {
        if (window.isMoment()) {
            return Dual.of(samples, column, 0);
        }
        return samples.columns().get(column).averaged() ? meanOfMeans(column, samples) : trapezoid(column, samples);
    }

    /** The mean of interval means of equal length. */
    private static Dual meanOfMeans(int column, Trajectory samples) {
        Dual sum = Dual.constant(0, samples.directions());
        int intervals = 0;
        for (int sample = 1; sample < samples.size(); sample++) {
            if (!samples.isEmpty(column, sample)) {
                sum = sum.plus(Dual.of(samples, column, sample));
                intervals++;
            }
        }
        return sum.over(intervals);
    }

    /** The mean from the first sample to the last by the trapezoid rule. */
    private static Dual trapezoid(int column, Trajectory samples) {
        int last = samples.size() - 1;
        Dual area = Dual.constant(0, samples.directions());
        for (int sample = 1; sample <= last; sample++) {
            Dual middle = Dual.of(samples, column, sample)
                    .plus(Dual.of(samples, column, sample - 1))
                    .times(0.5);
            area = area.plus(middle.times(samples.time(sample) - samples.time(sample - 1)));
        }
        return area.over(samples.time(last) - samples.time(0));
    }

    /** The mean change of the logarithm per hour, from the first value or interval mean to the last. */
    private static Dual rateOfChange(int column, Trajectory samples) {
        int first = 0;
        while (samples.isEmpty(column, first)) {
            first++;
        }
        int last = samples.size() - 1;
        while (samples.isEmpty(column, last)) {
            last--;
        }
        return Dual.of(samples, column, last)
                .over(Dual.of(samples, column, first))
                .log()
                .over(samples.time(last) - samples.time(first));
    }
}
