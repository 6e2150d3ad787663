package org.myobalance.inference;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.myobalance.fit.FitState;
import org.myobalance.io.OutputFolder;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Follows a fit: tells the best so far, and writes the checkpoint after an evaluation when the last is 20 s old. A fit that
 * is killed loses the evaluation that it was at and at most 20 s before it. For one thread.
 */
final class FitProgress implements ProgressMonitor {
    /** Between two checkpoints [ns]. */
    static final long PAUSE = 20_000_000_000L;

    private final FitCheckpoint begun;
    private final Optional<OutputFolder> folder;
    private final ProgressMonitor monitor;
    private final LongSupplier clock;
    private long written;
    private Optional<Double> firstShare = Optional.empty();
    private double share;
    private String what = "fit: first evaluation";

    /**
     * @param begun the fit before its first evaluation
     * @param folder of the checkpoint, if it is kept
     * @param monitor of the whole fit
     * @param clock [ns]
     */
    FitProgress(FitCheckpoint begun, Optional<OutputFolder> folder, ProgressMonitor monitor, LongSupplier clock) {
        this.begun = begun;
        this.folder = folder;
        this.monitor = monitor;
        this.clock = clock;
        written = clock.getAsLong();
    }

    /** After an evaluation. */
    void reached(FitState state) {
        long now = clock.getAsLong();
        if (now - written >= PAUSE) {
            folder.ifPresent(begun.at(state)::write);
            written = now;
        }
    }

    @Override
    public void report(String text, double all) {
        // what an earlier run did took none of this one's time
        double before = firstShare.orElse(all);
        firstShare = Optional.of(before);
        share = before < 1 ? Math.max(share, (all - before) / (1 - before)) : 1;
        what = text;
        monitor.report(what, share);
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCancelled();
    }

    /** Of one evaluation under way: the time left is told anew. */
    ProgressMonitor evaluation() {
        return ProgressMonitor.of((of, part) -> monitor.report(what, share), this::isCancelled);
    }
}
