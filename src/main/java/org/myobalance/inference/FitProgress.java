package org.myobalance.inference;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.myobalance.fit.FitState;
import org.myobalance.fit.MultiStart;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.whatif.ParallelRuns;

/**
 * Follows a fit: tells the best so far, and writes the checkpoint after an evaluation when the last is 20 s old. A fit that
 * is killed loses the evaluation that it was at and at most 20 s before it. For one thread.
 */
final class FitProgress implements MultiStart.Watch, ParallelRuns.Watch {
    /** Between two checkpoints [ns]. */
    static final long PAUSE = 20_000_000_000L;

    private final FitCheckpoint begun;
    private final Optional<Path> folder;
    private final int starts;
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
    FitProgress(FitCheckpoint begun, Optional<Path> folder, int starts, ProgressMonitor monitor, LongSupplier clock) {
        this.begun = begun;
        this.folder = folder;
        this.starts = starts;
        this.monitor = monitor;
        this.clock = clock;
        written = clock.getAsLong();
    }

    @Override
    public void reached(FitState state, double all) {
        // what an earlier run did took none of this one's time
        double before = firstShare.orElse(all);
        firstShare = Optional.of(before);
        share = before < 1 ? Math.max(share, (all - before) / (1 - before)) : 1;
        what = text(state, starts);
        monitor.report(what, share);
        long now = clock.getAsLong();
        if (now - written >= PAUSE) {
            folder.ifPresent(begun.at(state)::write);
            written = now;
        }
    }

    /** How far a fit is, in a few words. */
    static String text(FitState state, int starts) {
        String best = state.best()
                .map(each -> String.format(Locale.ROOT, "best ln density %.2f", each.log()))
                .orElse("nothing found yet");
        return String.format(
                Locale.ROOT,
                "start %d of %d, %s, %d evaluations",
                Math.min(starts, state.start() + 1),
                starts,
                best,
                state.evaluations());
    }

    @Override
    public boolean goesOn() {
        return !monitor.isCancelled();
    }

    /** While an evaluation is under way the time left is told anew. */
    @Override
    public void progress(double ofEvaluation) {
        monitor.report(what, share);
    }
}
