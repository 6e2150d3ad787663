package org.myobalance.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.myobalance.fit.FitState;
import org.myobalance.fit.MultiStart;
import org.myobalance.report.FitCheckpoint;
import org.myobalance.whatif.ParallelRuns;

/**
 * Follows a fit: shows the best so far, and writes the checkpoint after an evaluation when the last is 20 s old, so that a
 * killed fit loses little more than the evaluation that it was at. For one thread.
 */
final class FitProgress implements MultiStart.Watch, ParallelRuns.Watch {
    /** Between two checkpoints [ns]. */
    static final long PAUSE = 20_000_000_000L;

    private final FitCheckpoint begun;
    private final Path folder;
    private final int starts;
    private final ProgressListener line;
    private final BooleanSupplier goesOn;
    private final LongSupplier clock;
    private long written;
    private Optional<Double> firstShare = Optional.empty();
    private double share;
    private String what = "fit: first evaluation";

    /**
     * @param begun the fit before its first evaluation
     * @param goesOn whether nobody asked it to stop
     * @param clock [ns]
     */
    FitProgress(
            FitCheckpoint begun,
            Path folder,
            int starts,
            ProgressListener line,
            BooleanSupplier goesOn,
            LongSupplier clock) {
        this.begun = begun;
        this.folder = folder;
        this.starts = starts;
        this.line = line;
        this.goesOn = goesOn;
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
        line.report(what, share);
        long now = clock.getAsLong();
        if (now - written >= PAUSE) {
            begun.at(state).write(folder);
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
        return goesOn.getAsBoolean();
    }

    /** While an evaluation is under way the time left is told anew. */
    @Override
    public void progress(double ofEvaluation) {
        line.report(what, share);
    }
}
