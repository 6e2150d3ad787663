package org.myobalance.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitState;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.MultiStart;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.RelativePath;
import org.myobalance.model.RequestException;
import org.myobalance.simulate.ProgressMonitor;

/**
 * A fit: finds the parameter values that make what studies report most likely, with the priors of the model file. The same
 * request with the same seed gives the same numbers on any number of cores, also if it was stopped and resumed. Immutable.
 */
public final class Fitting {
    private final FitRequest request;
    private final FitProblem problem;
    private final FitCheckpoint begun;

    private Fitting(FitRequest request, FitProblem problem, FitCheckpoint begun) {
        this.request = request;
        this.problem = problem;
        this.begun = begun;
    }

    /**
     * Checks a request and compiles its model. Nothing is simulated yet.
     *
     * @param request what to fit
     * @return a fit that has not begun
     * @throws RequestException if a parameter or the hypothesis is unknown, or no observation is used for fitting
     */
    public static Fitting of(FitRequest request) {
        FitConditions conditions = request.conditions();
        FitParameters wanted = new FitParameters(
                request.data().model(),
                conditions.hypothesis(),
                conditions.changes().values());
        Space space = wanted.space(request.parameters());
        FitProblem problem = FitProblem.of(request.data(), conditions, wanted, space);
        return new Fitting(request, problem, request.begun(space));
    }

    /**
     * Runs the fit in memory.
     *
     * @param monitor hears how far it is, and may stop it
     * @return what it found
     * @throws RequestException if an observation has no prediction where the fit starts
     */
    public FitResult run(ProgressMonitor monitor) {
        return run(begun.state(), Optional.empty(), monitor, posterior -> {});
    }

    /**
     * Runs the fit and keeps it in a folder: a checkpoint while it lasts, {@code fit.json} and {@code fit.csv} at its end.
     *
     * @param folder made if it is missing
     * @param monitor hears how far it is, and may stop it
     * @param prepared told of the posterior when each observation was simulated once, before the first step
     * @return what it found
     * @throws RequestException if a fit that was stopped is kept there, or an observation has no prediction where the fit
     *     starts
     * @throws FaultyInputException if a file that would be replaced is not of a fit, or another process writes into the
     *     folder
     */
    public FitResult begin(Path folder, ProgressMonitor monitor, Consumer<Posterior> prepared) {
        FitFolder kept = new FitFolder(folder);
        try (OutputFolder output = kept.open()) {
            kept.requireNoCheckpoint();
            return run(begun.state(), Optional.of(output), monitor, prepared);
        }
    }

    /**
     * Goes on with a fit that was stopped, and ends as if it had not been.
     *
     * @param folder that the same request was begun in
     * @param monitor hears how far it is, and may stop it
     * @param prepared told of the posterior when each observation was simulated once, before the first step
     * @return what it found
     * @throws RequestException if there is no checkpoint, or it is of another model, other data or another request
     * @throws FaultyInputException if the checkpoint cannot be read, a file that would be replaced is not of a fit, or
     *     another process writes into the folder
     */
    public FitResult resume(Path folder, ProgressMonitor monitor, Consumer<Posterior> prepared) {
        FitFolder kept = new FitFolder(folder);
        try (OutputFolder output = kept.open()) {
            return run(kept.resumed(begun).state(), Optional.of(output), monitor, prepared);
        }
    }

    private FitResult run(
            FitState from, Optional<OutputFolder> folder, ProgressMonitor outer, Consumer<Posterior> prepared) {
        ProgressMonitor monitor = outer.until(problem.deadline());
        FitProgress progress = new FitProgress(begun, folder, monitor, System::nanoTime);
        FittedObservations first = problem.first(progress.evaluation());
        if (monitor.isCancelled()) {
            return stopped(from, folder, Optional.empty());
        }
        FitProblem.requirePredictions(first);
        Posterior posterior = problem.posterior(
                new Likelihood(first.data(), request.conditions().isRobust()), progress.evaluation());
        prepared.accept(posterior);
        FitState end = new MultiStart(posterior, request.settings()).run(from, progress, progress::reached);
        return end.isDone() ? done(end, folder, posterior) : stopped(end, folder, Optional.of(posterior));
    }

    private FitResult done(FitState end, Optional<OutputFolder> folder, Posterior posterior) {
        Optional<Estimates> estimates = end.best().map(best -> Estimates.at(posterior, best.point()));
        estimates.ifPresent(found -> folder.ifPresent(output -> {
            Path file = output.path().resolve(FitFiles.JSON);
            List<String> studies = request.data().studyFiles().stream()
                    .map(study -> RelativePath.of(file, study))
                    .toList();
            new FitFiles(problem.model(), posterior, end, found).write(output.staging(), begun, studies);
            output.commit();
            output.drop(FitCheckpoint.FILE);
        }));
        return result(end, Optional.of(posterior), estimates);
    }

    private FitResult stopped(FitState at, Optional<OutputFolder> folder, Optional<Posterior> posterior) {
        folder.ifPresent(begun.at(at)::write);
        return result(at, posterior, Optional.empty());
    }

    private FitResult result(FitState state, Optional<Posterior> posterior, Optional<Estimates> estimates) {
        return new FitResult(
                problem.model(),
                state,
                posterior,
                estimates,
                state.text(request.settings().starts()));
    }
}
