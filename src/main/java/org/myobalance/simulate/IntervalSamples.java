package org.myobalance.simulate;

import java.util.Optional;
import org.myobalance.stroboscopic.Interval;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/** Writes the samples of a macro-interval that was taken, period by period. Workspace of one periodic interval: one thread only. */
final class IntervalSamples {
    private final RunUnderway underway;
    private final DirectSegments segments;
    private final double period;
    private final double cell;

    /**
     * @param period length of a period [h]
     * @param cell length of the samples that periods kept, which divides the period [h]
     */
    IntervalSamples(RunUnderway underway, DirectSegments segments, double period, double cell) {
        this.underway = underway;
        this.segments = segments;
        this.period = period;
        this.cell = cell;
    }

    /**
     * Takes an interval: writes its samples, then moves states and derivatives to its end.
     *
     * @param end states there
     * @param differentiated the period that stands for all with its derivatives, if the run has directions
     * @param origin start of the interval [h]
     * @return how many periods were interpolated, or −1 if the monitor ended the run
     */
    long take(
            Interval interval,
            CellSamples samples,
            double[] end,
            Optional<PeriodRun> differentiated,
            double origin,
            ProgressMonitor monitor)
            throws SegmentFailure, PeriodFailure {
        Optional<IntervalSensitivity> moving = Optional.empty();
        if (differentiated.isPresent()) {
            double[][] start = underway.sensitivity().orElseThrow().now();
            int width = underway.recorder().moves();
            moving = Optional.of(new IntervalSensitivity(differentiated.get(), interval, start, width));
        }
        long laid = lay(interval, samples, origin, moving, monitor);
        System.arraycopy(end, 0, underway.y(), 0, end.length);
        moving.ifPresent(moves -> underway.sensitivity().orElseThrow().moveTo(moves.end()));
        return laid;
    }

    /**
     * Writes them; periods with samples off the grid, or with a threshold near, are solved from the states found.
     *
     * @param origin start of the interval [h]
     * @param moving how the interval moves, if the run has directions
     * @return how many periods were interpolated, or −1 if the monitor ended the run
     */
    private long lay(
            Interval interval,
            CellSamples samples,
            double origin,
            Optional<IntervalSensitivity> moving,
            ProgressMonitor monitor)
            throws SegmentFailure {
        Run run = underway.run();
        int periods = interval.nodes().periods();
        long skipped = 0;
        double uncounted = origin;
        for (int k = 0; k < periods; k++) {
            double start = origin + k * period;
            double end = origin + (k + 1) * period;
            if (offGrid(start, end) || underway.finder().mayCross(interval, k)) {
                interval.stateAt(k, underway.y());
                int number = k;
                moving.ifPresent(moves -> underway.sensitivity().orElseThrow().moveTo(moves.at(number)));
                count(uncounted, start);
                uncounted = end;
                if (!segments.walk(start, end, monitor)) {
                    return -1;
                }
            } else {
                samples.lay(k, start, cell, underway.recorder(), moving);
                skipped++;
            }
            monitor.report("run", (end - run.from()) / (run.to() - run.from()));
            if (monitor.isCancelled()) {
                return -1;
            }
        }
        count(uncounted, origin + periods * period);
        return skipped;
    }

    /** Interpolated periods make no stops, so their bouts, meals and doses are counted by the timetable. */
    private void count(double a, double b) {
        if (a < b) {
            var timetable = underway.run().timetable();
            underway.stops()
                    .skipped(
                            timetable.expectedBouts(a, b),
                            timetable.expectedMeals(a, b),
                            timetable.expectedDoses(a, b));
        }
    }

    private boolean offGrid(double start, double end) {
        double due = underway.recorder().due();
        if (due > end + 1e-9 * cell) {
            return false;
        }
        // an extra row may follow a regular one within the period
        double cells = (due - start) / cell;
        boolean first = Math.abs(cells - Math.rint(cells)) < 1e-9;
        return !first || underway.run().sampling().also().stream().anyMatch(at -> at > start && at <= end);
    }
}
