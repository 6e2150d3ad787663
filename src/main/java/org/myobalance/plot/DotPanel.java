package org.myobalance.plot;

import java.util.List;

/**
 * Rows of dots on a common axis, each with an interval behind them where there is one: forest plots and strips of
 * residuals.
 *
 * @param title short title
 * @param x axis of all rows
 * @param base value of the line that runs through all rows
 * @param intervalLabel what the intervals mean; empty without intervals
 * @param dotLabel what the dots mean; empty without dots
 * @param rows top to bottom, at least one
 */
public record DotPanel(String title, Axis x, double base, String intervalLabel, String dotLabel, List<Row> rows)
        implements Panel {
    /**
     * One row; one without interval, dots and remark is a heading of those below it.
     *
     * @param label at the left, broken into lines where it is long
     * @param intervals none or one
     * @param dots in any order
     * @param remark printed at the right of the row, such as {@code rises}; empty for none
     */
    public record Row(String label, List<Interval> intervals, List<Double> dots, String remark) {
        /** Copies the lists; refuses what cannot be drawn. {@inheritDoc} */
        public Row {
            intervals = List.copyOf(intervals);
            dots = List.copyOf(dots);
            if (intervals.size() > 1 || !dots.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "row \"" + label + "\": at most one interval and finite dots, not " + intervals + ", " + dots);
            }
        }

        /**
         * Makes a row without a remark.
         *
         * @param label at the left
         * @param intervals none or one
         * @param dots in any order
         */
        public Row(String label, List<Interval> intervals, List<Double> dots) {
            this(label, intervals, dots, "");
        }

        /** Whether it is a heading. */
        boolean isHeading() {
            return intervals.isEmpty() && dots.isEmpty() && remark.isEmpty();
        }
    }

    /**
     * An interval with its middle.
     *
     * @param low lower end
     * @param centre between the ends
     * @param high upper end
     */
    public record Interval(double low, double centre, double high) {
        /** Refuses what cannot be drawn. {@inheritDoc} */
        public Interval {
            if (!(low <= centre && centre <= high && Double.isFinite(low) && Double.isFinite(high))) {
                throw new IllegalArgumentException(low + ", " + centre + ", " + high + " is no finite interval");
            }
        }
    }

    /** Copies the rows and refuses an empty list. {@inheritDoc} */
    public DotPanel {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("panel \"" + title + "\" has no rows");
        }
        if (!Double.isFinite(base)) {
            throw new IllegalArgumentException("panel \"" + title + "\": base " + base + " is not finite");
        }
    }
}
