package org.myobalance.observe;

import org.myobalance.simulate.Column;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.Laboratory;

/** What an assay reads in a window, from the rows of a run. */
final class Reading {
    private Reading() {}

    /**
     * Mean of an observable over a window, or the ratio of two such means, as the laboratory sees it.
     *
     * @param rows of the window
     * @param background share of the counted particles at rest that are no vesicles [-]
     * @return in the base unit of the model's observable, or of the ratio; per hour for a slope
     * @throws IllegalArgumentException if the model has nothing that stands for it
     */
    static double of(Laboratory.Measured measured, Window window, Trajectory rows, double background) {
        String id = measured.is()
                .orElseThrow(() -> new IllegalArgumentException(measured.id() + " is absent from the model"));
        if (measured.isSlope()) {
            double slope = slope(column(rows, id), rows)
                    - measured.per().map(per -> slope(column(rows, per), rows)).orElse(0.0);
            return measured.power() * slope;
        }
        int at = column(rows, id);
        double mean = mean(at, rows, window)
                / measured.per()
                        .map(per -> mean(column(rows, per), rows, window))
                        .orElse(1.0);
        boolean isRelative = rows.columns().get(at).unit().dimension().isNone();
        return Math.pow(counted(mean, isRelative, background), measured.power());
    }

    private static int column(Trajectory rows, String id) {
        return rows.column(id)
                .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" was not recorded in this run"));
    }

    /** Particles that are no vesicles are counted along. Against rest, which is 1, they do not move with the vesicles. */
    private static double counted(double mean, boolean isRelative, double background) {
        return isRelative ? background + (1 - background) * mean : mean / (1 - background);
    }

    private static double mean(int at, Trajectory rows, Window window) {
        if (window.isMoment()) {
            return rows.value(at, 0);
        }
        Column column = rows.columns().get(at);
        if (!column.averaged()) {
            return rows.mean(column.id(), window.from(), rows.time(rows.size() - 1));
        }
        double sum = 0;
        int days = 0;
        for (int row = 1; row < rows.size(); row++) {
            if (!rows.isEmpty(at, row)) {
                sum += rows.value(at, row);
                days++;
            }
        }
        return sum / days;
    }

    /** Mean change of the logarithm, per hour: from the first value or mean to the last. */
    private static double slope(int at, Trajectory rows) {
        int first = 0;
        while (rows.isEmpty(at, first)) {
            first++;
        }
        int last = rows.size() - 1;
        while (rows.isEmpty(at, last)) {
            last--;
        }
        return Math.log(rows.value(at, last) / rows.value(at, first)) / (rows.time(last) - rows.time(first));
    }
}
