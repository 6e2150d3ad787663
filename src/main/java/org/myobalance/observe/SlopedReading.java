package org.myobalance.observe;

import org.myobalance.study.Laboratory;

/** What an assay reads in a window, with derivatives: {@link Reading} step by step. */
final class SlopedReading {
    /** A row that ends less than this share of the first row's interval ends a part of a day, which has no mean. */
    private static final double WHOLE = 1 - 1e-6;

    private SlopedReading() {}

    /**
     * Mean of an observable over a window, or the ratio of two such means, as the laboratory sees it.
     *
     * @param background share of the counted particles at rest that are no vesicles [-]
     */
    static Dual of(Laboratory.Measured measured, Window window, SlopedRows rows, double background) {
        String id = measured.is()
                .orElseThrow(() -> new IllegalArgumentException(measured.id() + " is absent from the model"));
        int at = rows.column(id);
        if (measured.isSlope()) {
            Dual slope = slope(at, rows);
            return measured.per()
                    .map(per -> slope.minus(slope(rows.column(per), rows)))
                    .orElse(slope)
                    .times(measured.power());
        }
        Dual mean = mean(at, rows, window);
        Dual ratio = measured.per()
                .map(per -> mean.over(mean(rows.column(per), rows, window)))
                .orElse(mean);
        boolean isRelative = rows.columns().get(at).unit().dimension().isNone();
        Dual counted = isRelative ? ratio.times(1 - background).plus(background) : ratio.times(1 / (1 - background));
        return counted.power(measured.power());
    }

    private static Dual mean(int at, SlopedRows rows, Window window) {
        if (window.isMoment()) {
            return rows.at(at, 0);
        }
        Dual sum = Dual.constant(0, rows.at(at, 0).slopes().length);
        if (rows.columns().get(at).averaged()) {
            int last = lastMean(rows);
            for (int row = 1; row <= last; row++) {
                sum = sum.combine(1, rows.at(at, row), 1);
            }
            return sum.times(1.0 / last);
        }
        for (int row = 1; row < rows.size(); row++) {
            double half = 0.5 * rows.width(row);
            sum = sum.combine(1, rows.at(at, row - 1), half).combine(1, rows.at(at, row), half);
        }
        return sum.times(1 / (rows.times().get(rows.size() - 1) - window.from()));
    }

    private static int lastMean(SlopedRows rows) {
        int last = rows.size() - 1;
        return rows.width(last) > WHOLE * rows.width(1) ? last : last - 1;
    }

    /** Mean change of the logarithm, per hour: from the first value or mean to the last. */
    private static Dual slope(int at, SlopedRows rows) {
        boolean averaged = rows.columns().get(at).averaged();
        int first = averaged ? 1 : 0;
        int last = averaged ? lastMean(rows) : rows.size() - 1;
        return rows.at(at, last)
                .over(rows.at(at, first))
                .log()
                .times(1 / (rows.times().get(last) - rows.times().get(first)));
    }
}
