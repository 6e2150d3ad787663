package org.myobalance.observe;

import org.myobalance.simulate.Column;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.Laboratory;

/** What an assay reads in a window, from the rows of a run. */
final class Reading {
    private Reading() {}

    /**
     * Mean of an observable over a window, as the laboratory sees it.
     *
     * @param rows of the window
     * @param background share of the counted particles at rest that are no vesicles [-]
     * @return in the base unit of the model's observable; per hour for a slope
     * @throws IllegalArgumentException if the model has nothing that stands for it
     */
    static double of(Laboratory.Measured measured, Window window, Trajectory rows, double background) {
        String id = measured.is()
                .orElseThrow(() -> new IllegalArgumentException(measured.id() + " is absent from the model"));
        int at = rows.column(id)
                .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" was not recorded in this run"));
        if (measured.isSlope()) {
            double last = rows.value(at, rows.size() - 1);
            return measured.power() * Math.log(last / rows.value(at, 0)) / (window.to() - window.from());
        }
        double mean =
                window.isMoment() ? rows.value(at, 0) : mean(rows.columns().get(at), at, rows, window);
        // particles that are no vesicles are counted along, and do not move with the vesicles
        double counted = background + (1 - background) * mean;
        return measured.power() == 1 ? counted : Math.pow(counted, measured.power());
    }

    private static double mean(Column column, int at, Trajectory rows, Window window) {
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
}
