package org.myobalance.simulate;

import java.util.Optional;
import org.myobalance.units.Hours;

/**
 * How rows lie among the periods of a periodic interval.
 *
 * @param length of the parts of time that are interpolated: a row's, where rows divide a period, else a whole period, and
 *     periods with rows in them are solved [h]
 * @param grid distance of the times, counted from the start of the run, at which a macro-interval may begin to be followed [h]
 * @param obstacle why rows cannot be laid like that, where they cannot
 */
record Cells(double length, double grid, Optional<String> obstacle) {
    /**
     * @param every distance of rows [h]
     * @param period that repeats [h]
     */
    static Cells of(double every, double period) {
        double length = isWhole(period / every) ? every : period;
        boolean together = length == every || isWhole(every / period);
        if (length == period && every < Hours.DAY) {
            return new Cells(length, Hours.DAY, Optional.of("its rows do not divide the day"));
        }
        if (!together && every < 2 * period) {
            return new Cells(length, Hours.DAY, Optional.of("its rows do not fall on whole periods"));
        }
        return new Cells(length, together ? Math.min(every, period) : Hours.DAY, Optional.empty());
    }

    private static boolean isWhole(double ratio) {
        return ratio > 0.5 && Math.abs(ratio - Math.rint(ratio)) < 1e-9 * ratio;
    }
}
