package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.MultiStart;
import org.myobalance.fit.Posterior;
import org.myobalance.io.AtomicFiles;
import org.myobalance.report.FitCheckpoint;
import org.myobalance.report.FitTables;

/**
 * A fit that is kept in a folder of its own, also when it is over, so that the same fit is never made twice.
 *
 * @param folder of its checkpoint, fit.json and fit.csv
 * @param problem what is fitted
 * @param likelihood of its rows
 * @param begun the fit before its first evaluation
 */
record CachedFit(Path folder, FitProblem problem, Likelihood likelihood, FitCheckpoint begun) {
    /** Whether one was begun in the folder. */
    boolean isThere() {
        return Files.exists(folder.resolve(FitCheckpoint.FILE));
    }

    /**
     * Where it stands.
     *
     * @throws FaultyRequest if another fit is kept in the folder
     */
    FitState state() {
        return isThere() ? FitRequest.resumed(folder, begun).state() : begun.state();
    }

    /**
     * Goes on from where it stands, keeps where it comes to, and writes what it found if it is over.
     *
     * @return done, or stopped
     */
    FitState run(FitSettings settings, ProgressListener line, BooleanSupplier goesOn) {
        AtomicFiles.makeFolder(folder);
        FitState from = state();
        if (from.isDone()) {
            return from;
        }
        FitProgress progress = new FitProgress(begun, folder, settings.starts(), line, goesOn, System::nanoTime);
        Posterior posterior = problem.posterior(likelihood, progress);
        FitState end = new MultiStart(posterior, settings).run(from, progress);
        if (end.isDone() && end.best().isPresent()) {
            FitTables tables = new FitTables(
                    problem.model(),
                    posterior,
                    end,
                    Estimates.at(posterior, end.best().get().place()));
            tables.writeCsv(folder.resolve("fit.csv"));
            AtomicFiles.write(folder.resolve("fit.json"), tables.json(begun));
        }
        begun.at(end).write(folder);
        return end;
    }
}
