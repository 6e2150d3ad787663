package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.myobalance.regimen.PeriodicInterval;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;
import org.myobalance.stroboscopic.Stroboscope;

/**
 * A run on two scales: periodic intervals, in which the regimen repeats, are followed from period to period by a
 * {@link Stroboscope}, everything else directly. Samples stand where they would stand in a direct run. Workspace of one run.
 *
 * <p>{@link PeriodicIntervalRun} follows one such interval, {@link PeriodSolving} solves its periods, {@link IntervalSamples}
 * writes what lies between them.
 */
final class TwoScale {
    /** Periods solved directly at the start of a periodic interval, in which fast states become periodic. */
    private static final int TRANSIENT = 2;
    /**
     * What a period solved tighter may get wrong, as a share of what others do: errors fall about as tolerances do, but a
     * period whose fast states are not periodic yet has errors some ten times as large.
     */
    private static final double TIGHTER_SHARE = 10 * PeriodSolving.TIGHTER;
    /** With fewer periods, {@code auto} would gain nothing over the direct engine. */
    private static final int WORTH_IT = 52;

    private final Run run;
    private final RunUnderway underway;
    private final DirectSegments segments;
    private final PeriodSolving solving;
    private final List<PeriodicIntervalReport> reports = new ArrayList<>();
    /** Solved directly between periodic intervals, and not yet counted in the error [h]. */
    private double uncounted;

    TwoScale(RunUnderway underway, DirectSegments segments) {
        this.underway = underway;
        this.segments = segments;
        run = underway.run();
        solving = new PeriodSolving(underway);
    }

    /** Steps and evaluations spent on periods, beside those of the direct segments. */
    RunCounts onPeriods() {
        return solving.counts();
    }

    /** How each interval was followed. */
    List<PeriodicIntervalReport> reports() {
        return reports;
    }

    /** Runs; false if the monitor ended it before its end. */
    boolean follow(ProgressMonitor monitor) throws SegmentFailure {
        underway.stops().begin(run.timetable(), run.from());
        if (underway.log().filter(StepLog.Pass::repeats).isPresent()) {
            return again(underway.log().get(), monitor);
        }
        double time = run.from();
        while (time < run.to()) {
            PeriodicInterval interval = run.timetable().periodicIntervalAt(time);
            double end = Math.min(interval.to(), run.to());
            boolean goesOn = interval.period().isPresent()
                    ? repeating(time, end, interval.period().getAsDouble(), monitor)
                    : directly(time, end, time, "the regimen does not repeat here", monitor);
            if (!goesOn) {
                return false;
            }
            time = end;
        }
        return true;
    }

    /** Does what an earlier run did. */
    private boolean again(StepLog.Pass log, ProgressMonitor monitor) throws SegmentFailure {
        double time = run.from();
        while (time < run.to()) {
            if (log.ahead() instanceof StepLog.Walked walked) {
                segments.solveWith(walked.options());
                if (!segments.walk(walked.from(), walked.to(), monitor)) {
                    return false;
                }
                time = walked.to();
            } else {
                LoggedInterval interval = (LoggedInterval) log.ahead();
                log.pass();
                try {
                    if (interval.take(underway, segments, solving, time, monitor) < 0) {
                        return false;
                    }
                } catch (PeriodFailure e) {
                    throw PeriodicIntervalRun.unsolved(e);
                }
                time += interval.length();
            }
        }
        return true;
    }

    private boolean directly(double from, double to, double since, String why, ProgressMonitor monitor)
            throws SegmentFailure {
        reports.add(new PeriodicIntervalReport(since, to, 0, 0, 0, Optional.of(why)));
        uncounted += to - from;
        return segments.walk(from, to, monitor);
    }

    private boolean repeating(double from, double to, double period, ProgressMonitor monitor) throws SegmentFailure {
        Cells cells = Cells.of(run.sampling().every(), period);
        if (cells.obstacle().isPresent()) {
            return directly(from, to, from, cells.obstacle().get(), monitor);
        }
        double grid = cells.grid();
        double start = run.from() + Math.ceil((from - run.from()) / grid - 1e-9) * grid + TRANSIENT * period;
        long periods = (long) Math.floor((to - start) / period * (1 + 1e-12));
        long least = run.options().engine() == Engine.AUTO ? WORTH_IT : Stroboscope.leastPeriods();
        if (periods < least) {
            return directly(
                    from,
                    to,
                    from,
                    String.format(
                            Locale.ROOT,
                            "the regimen repeats too few times (%d) for the two-scale method to save work",
                            Math.max(0, periods)),
                    monitor);
        }
        segments.solveWith(solving.tighter());
        if (!segments.walk(from, start, monitor)) {
            return false;
        }
        segments.solveWith(solving.options());
        if (!underway.stops().inputs().running().isEmpty()) {
            return directly(start, to, from, "a bout runs on from one period into the next", monitor);
        }
        PeriodicIntervalRun following =
                new PeriodicIntervalRun(underway, segments, solving, start, period, periods, cells.length());
        following.passed(uncounted, 1);
        uncounted = 0;
        following.passed(start - from, TIGHTER_SHARE);
        if (!following.follow(monitor)) {
            return false;
        }
        reports.add(following.report(from, to));
        return segments.walk(following.time(), to, monitor);
    }
}
