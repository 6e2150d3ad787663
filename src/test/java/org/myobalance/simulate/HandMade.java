package org.myobalance.simulate;

import java.util.List;
import org.myobalance.units.UnitParser;

/** Trajectories and outcomes written by hand, for tests of what is made of them: their answers are known in the head. */
public final class HandMade {
    /** What every hand-made run counts: six numbers, no two alike. */
    public static final RunCounts COUNTS = new RunCounts(11, 22, 77, 33, 44, 55, 66);

    private HandMade() {}

    /** A quantity whose samples are values at their times. */
    public static Column values(String id, String unit) {
        return new Column(id, UnitParser.parse(unit), id, false);
    }

    /** A quantity whose samples are means of the intervals that end there. */
    public static Column means(String id, String unit) {
        return new Column(id, UnitParser.parse(unit), id, true);
    }

    /**
     * A trajectory whose means have themselves as minimum and maximum.
     *
     * @param times since the start of the run [h]
     * @param values one array for each column, as long as the times [base units]
     */
    public static Trajectory trajectory(List<Column> columns, double[] times, double[]... values) {
        return new Trajectory(columns, times, values, values, values, new double[values.length][0][]);
    }

    /**
     * A trajectory of one averaged quantity.
     *
     * @param means one for each time, as are minima and maxima [base unit]
     */
    public static Trajectory ranges(Column column, double[] times, double[] means, double[] minima, double[] maxima) {
        return new Trajectory(
                List.of(column),
                times,
                new double[][] {means},
                new double[][] {minima},
                new double[][] {maxima},
                new double[1][0][]);
    }

    /** A run that reached its end. */
    public static Outcome completed(Trajectory trajectory, Crossing... crossings) {
        return completed(trajectory, List.of(), crossings);
    }

    /** A run that reached its end, with a report of how it was solved. */
    public static Outcome completed(
            Trajectory trajectory, List<PeriodicIntervalReport> reports, Crossing... crossings) {
        return new Outcome.Completed(trajectory, StateVector.of(), COUNTS, reports, List.of(crossings));
    }

    /** A run that stopped before its end. */
    public static Outcome stopped(Trajectory trajectory, boolean cancelled) {
        double last = trajectory.time(trajectory.size() - 1);
        return new Outcome.Failed(
                trajectory, last, "muscle", "synthesis", List.of(), COUNTS, "why", "remedy", cancelled, List.of());
    }
}
