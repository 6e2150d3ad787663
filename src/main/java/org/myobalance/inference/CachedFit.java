package org.myobalance.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.MultiStart;
import org.myobalance.fit.Posterior;
import org.myobalance.io.OutputFolder;
import org.myobalance.simulate.ProgressMonitor;

/**
 * A fit that is kept in a folder of its own, also when it is over, so that the same fit is never made twice.
 *
 * @param folder of its checkpoint, fit.json and fit.csv
 * @param problem what is fitted
 * @param likelihood of its observations
 * @param begun the fit before its first evaluation
 */
record CachedFit(Path folder, FitProblem problem, Likelihood likelihood, FitCheckpoint begun) {
    /** Where it stands; refused if another fit is kept in the folder. */
    private FitState state(FitFolder kept, OutputFolder output) {
        if (!Files.exists(kept.checkpoint())) {
            return begun.state();
        }
        FitState state = kept.resumed(begun).state();
        if (!state.isDone()) {
            // the record lists a checkpoint that is older than records from here on
            begun.at(state).write(output);
        }
        return state;
    }

    /**
     * Goes on from where it stands, keeps where it comes to, and writes what it found if it is over.
     *
     * @return done, or stopped
     */
    FitState run(FitSettings settings, ProgressMonitor monitor) {
        FitFolder kept = new FitFolder(folder);
        try (OutputFolder output = kept.open()) {
            return run(state(kept, output), output, settings, monitor);
        }
    }

    private FitState run(FitState from, OutputFolder output, FitSettings settings, ProgressMonitor monitor) {
        if (from.isDone()) {
            return from;
        }
        FitProgress progress = new FitProgress(begun, Optional.of(output), monitor, System::nanoTime);
        Posterior posterior = problem.posterior(likelihood, progress.evaluation());
        FitState end = new MultiStart(posterior, settings).run(from, progress, progress::reached);
        if (end.isDone() && end.best().isPresent()) {
            FitFiles.of(problem.model(), posterior, end).write(output.staging(), begun, List.of());
            output.commit();
        }
        begun.at(end).write(output);
        return end;
    }
}
