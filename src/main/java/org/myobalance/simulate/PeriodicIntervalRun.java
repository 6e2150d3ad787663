package org.myobalance.simulate;

import java.util.Optional;
import java.util.OptionalLong;
import org.myobalance.stroboscopic.Interval;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;
import org.myobalance.stroboscopic.Stroboscope;

/**
 * One periodic interval, in which the regimen repeats: macro-interval after macro-interval is taken, and where none can be, some periods are
 * solved directly before the next attempt. Workspace: one thread only.
 */
final class PeriodicIntervalRun {
    /** Periods solved directly after a refusal, before the next attempt. */
    private static final long SETTLING = 12;
    /** Refusals in a row after which the rest is solved directly. */
    private static final int REFUSALS = 5;

    private final RunUnderway underway;
    private final DirectSegments segments;
    private final PeriodSolving solving;
    private final IntervalSamples samples;
    private final double period;
    private final double cell;
    private PeriodRun map;
    /** The same with its derivatives, in a run with directions. */
    private Optional<PeriodRun> differentiated;

    private Stroboscope strobe;
    /** Start of the period that stands for all [h]. */
    private double standard;

    private double time;
    private long left;
    private long skipped;
    private long evaluated;
    private int refusals;
    private Optional<String> why = Optional.empty();

    /**
     * @param start of its first period, with states as they are now [h]
     * @param period length of a period [h]
     * @param periods how many there are
     * @param cell length of the samples that periods keep [h]
     */
    PeriodicIntervalRun(
            RunUnderway underway,
            DirectSegments segments,
            PeriodSolving solving,
            double start,
            double period,
            long periods,
            double cell) {
        this.underway = underway;
        this.segments = segments;
        this.solving = solving;
        this.period = period;
        this.cell = cell;
        samples = new IntervalSamples(underway, segments, period, cell);
        time = start;
        left = periods;
        standard = time;
        map = solving.period(time, period, cell);
        differentiated = solving.differentiated(solving.options(), time, period, cell);
        strobe = solving.follower(map, time, period, cell);
    }

    /** Follows it to its last whole period, or until nothing more can be gained; false if the monitor ended it. */
    boolean follow(ProgressMonitor monitor) throws SegmentFailure {
        while (left > 0 && refusals < REFUSALS) {
            OptionalLong direct = attempt(monitor);
            if (direct.isEmpty()) {
                return false;
            }
            long settling = Math.min(left, direct.getAsLong());
            if (!segments.walk(time, time + settling * period, monitor)) {
                return false;
            }
            passed(settling * period, 1);
            time += settling * period;
            left -= settling;
        }
        return true;
    }

    /** Tries to take an interval. Returns how many periods to solve directly then; empty if the monitor ended the run. */
    private OptionalLong attempt(ProgressMonitor monitor) throws SegmentFailure {
        double[] y = underway.y();
        double[] before = y.clone();
        CellSamples[] shown = new CellSamples[1];
        Stroboscope.Advance advance = strobe.advance(y, time, left, (nodes, label, place) -> {
            shown[0] = new CellSamples(nodes, map, underway.recorder().width(), underway.compiled());
            return shown[0].error(label, place);
        });
        if (advance instanceof Stroboscope.Advance.Taken taken) {
            double[] end = y.clone();
            System.arraycopy(before, 0, y, 0, y.length);
            long laid = take(taken.interval(), shown[0], end, monitor);
            if (laid < 0) {
                return OptionalLong.empty();
            }
            int periods = taken.interval().nodes().periods();
            time += periods * period;
            left -= periods;
            skipped += laid;
            refusals = 0;
            return OptionalLong.of(0);
        }
        if (advance instanceof Stroboscope.Advance.Waits waits) {
            return OptionalLong.of(waits.periods());
        }
        if (advance instanceof Stroboscope.Advance.Inexact inexact) {
            if (solving.canImprove()) {
                solveBetter(inexact.times());
                return OptionalLong.of(0);
            }
            return refused(inexact.reason());
        }
        return refused(((Stroboscope.Advance.Refused) advance).reason());
    }

    /** Takes an interval; how many of its periods were interpolated, or −1 if the monitor ended the run. */
    private long take(Interval interval, CellSamples shown, double[] end, ProgressMonitor monitor)
            throws SegmentFailure {
        try {
            if (underway.log().isEmpty()) {
                return samples.take(interval, shown, end, differentiated, time, monitor);
            }
            LoggedInterval logged = new LoggedInterval(solving, solving.options(), standard, period, cell, interval);
            underway.log().get().add(logged);
            return logged.take(underway, segments, solving, time, monitor);
        } catch (PeriodFailure e) {
            throw unsolved(e);
        }
    }

    /** A period that was solved before was not solved again with its derivatives, or by its steps. */
    static SegmentFailure unsolved(PeriodFailure e) {
        return new SegmentFailure("a period that repeats: " + e.getMessage(), 0, -1, "Try the engine \"rosenbrock\".");
    }

    private OptionalLong refused(String reason) {
        why = Optional.of(reason);
        refusals++;
        return OptionalLong.of(SETTLING);
    }

    private void solveBetter(double times) {
        solving.improve(times);
        evaluated += strobe.evaluations();
        segments.solveWith(solving.options());
        standard = time;
        map = solving.period(time, period, cell);
        differentiated = solving.differentiated(solving.options(), time, period, cell);
        strobe = solving.better(strobe, map, time, period, cell);
    }

    /**
     * Counts the error of what was solved directly.
     *
     * @param hours how much went by
     * @param share of what a period gets wrong that each period of it got wrong
     */
    void passed(double hours, double share) {
        strobe.passed((long) Math.ceil(hours / period - 1e-9), share);
    }

    /** Where the last period that was followed ends [h]. */
    double time() {
        return time;
    }

    /**
     * How it was followed; what is left of it counts as solved directly.
     *
     * @param since start of the periodic interval, what was solved directly before its first period included [h]
     * @param to its end [h]
     */
    PeriodicIntervalReport report(double since, double to) {
        passed(to - time, 1);
        return new PeriodicIntervalReport(
                since,
                to,
                skipped,
                evaluated + strobe.evaluations(),
                skipped == 0 ? 0 : strobe.stated(underway.y()),
                refusals > 0 ? why : Optional.empty());
    }
}
