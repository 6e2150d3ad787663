package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.integrate.StepSizes;
import org.myobalance.stroboscopic.Interval;
import org.myobalance.stroboscopic.IntervalTangent;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * An interval that a run with a step log skipped. Taken again, its nodes settle down to rounding, with periods that are
 * solved by the steps of the first time. Immutable, but for the steps that its first use fills in.
 */
final class LoggedInterval implements StepLog.Segment {
    private final RunOptions options;
    private final double standard;
    private final double period;
    private final double cell;
    private final Interval found;
    private final IntervalTangent tangent;
    private final List<StepSizes> sizes;

    /**
     * @param options how periods are solved
     * @param standard start of the period that stands for all [h]
     * @param period length of a period [h]
     * @param cell length of the samples that periods keep [h]
     * @param found the interval as it was taken
     */
    LoggedInterval(
            PeriodSolving solving, RunOptions options, double standard, double period, double cell, Interval found)
            throws PeriodFailure {
        this.options = options;
        this.standard = standard;
        this.period = period;
        this.cell = cell;
        this.found = found;
        sizes = Stream.generate(StepSizes::new)
                .limit(found.nodes().count() + 1L)
                .toList();
        PeriodRun moving =
                solving.differentiated(options, standard, period, cell).orElseThrow();
        moving.stepBy(sizes);
        double[] image = new double[found.node(0).length];
        moving.apply(0, found.node(0), image);
        tangent = IntervalTangent.of(found, (node, state) -> {
            moving.apply(node, state, image);
            return moving.derivatives();
        });
    }

    /** How long it is [h]. */
    double length() {
        return found.nodes().periods() * period;
    }

    /**
     * Takes it from the states now.
     *
     * @param time its start [h]
     * @return how many periods were interpolated, or −1 if the monitor ended the run
     */
    long take(
            RunUnderway underway, DirectSegments segments, PeriodSolving solving, double time, ProgressMonitor monitor)
            throws SegmentFailure, PeriodFailure {
        PeriodRun map = solving.period(options, standard, period, cell, Optional.empty());
        map.stepBy(sizes);
        double[] end = new double[underway.y().length];
        Interval settled = tangent.settle(found, underway.y(), map, end);
        double[] image = new double[end.length];
        for (int node = 0; node <= settled.nodes().count(); node++) {
            map.apply(node, settled.node(node), image);
        }
        Optional<PeriodRun> moving = solving.differentiated(options, standard, period, cell);
        moving.ifPresent(differentiated -> differentiated.stepBy(sizes));
        CellSamples samples =
                new CellSamples(settled.nodes(), map, underway.recorder().width(), underway.compiled());
        return new IntervalSamples(underway, segments, period, cell).take(settled, samples, end, moving, time, monitor);
    }
}
