package org.myobalance.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.RequestException;
import org.myobalance.model.RequestException.About;
import org.myobalance.sample.ChainPlan;
import org.myobalance.sample.CheckedDraws;
import org.myobalance.sample.DelayedAcceptanceState;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Draws parameter sets after data, starting from a finished fit: many draws of the model linearised at the optimum, and by
 * way of them some of the model itself (delayed acceptance), or, if asked for, the draws of the linearised model themselves,
 * some of them checked by the model. The same request gives the same draws on any number of cores,
 * also if it was stopped and resumed. Immutable.
 */
public final class PosteriorSampling {
    private static final int FEWEST = 80;
    private static final int FEWEST_LINEARISED = 20;
    private static final int MOST = 1_000_000;
    private static final String NAMES =
            "calibrated\\.json|draws\\.csv|chain-[1-9][0-9]*\\.csv|pairs\\.png|sample-checkpoint\\.json";

    private final SampleRequest request;
    private final FitParameters wanted;
    private final Space space;
    private final double[] optimum;
    private final Map<String, String> words;

    private PosteriorSampling(SampleRequest request) {
        this.request = request;
        FitConditions conditions = request.conditions();
        wanted = new FitParameters(
                request.data().model(),
                conditions.hypothesis(),
                conditions.changes().values());
        StartFromFit start = new StartFromFit(request.fit(), request.data(), conditions);
        start.requireTheseData();
        space = wanted.space(start.parameters());
        optimum = start.optimum(space);
        words = request.words(space, optimum);
    }

    /**
     * Checks a request. Nothing is simulated yet.
     *
     * @param request what to draw
     * @return draws that have not begun
     * @throws RequestException if the fit is of another model, other data or other conditions, or the number of draws is out
     *     of range
     * @throws FaultyInputException if the fit cannot be read
     */
    public static PosteriorSampling of(SampleRequest request) {
        boolean isLinearised = request.check().isPresent();
        int fewest = isLinearised ? FEWEST_LINEARISED : FEWEST;
        if (request.draws() < fewest || request.draws() > MOST) {
            throw new RequestException(
                    About.DRAWS,
                    "draws " + request.draws() + ": give a whole number from " + fewest + " to " + MOST + "; fewer say "
                            + (isLinearised ? "nothing of a 90 % interval." : "nothing of their own convergence."),
                    "");
        }
        int check = request.check().orElse(0);
        if (check < 0 || check > request.draws()) {
            throw new RequestException(
                    About.CHECK,
                    "check " + check + ": give a whole number from 0 to " + request.draws() + ", the number of draws.",
                    "");
        }
        return new PosteriorSampling(request);
    }

    /**
     * Draws in memory.
     *
     * @param monitor hears how far it is, and may stop it
     * @return the draws, or why there are none
     * @throws RequestException if an observation has no prediction at the model file's values
     */
    public SampleOutcome run(ProgressMonitor monitor) {
        return run(Optional.empty(), Optional.empty(), monitor);
    }

    /**
     * Opens a folder for draws, and for a figure of pairs of parameters, {@code pairs.png}.
     *
     * @param folder made if it is missing
     * @return the folder, to be closed
     * @throws FaultyInputException if a file that would be replaced is not of draws, or another process writes into it
     */
    public static OutputFolder open(Path folder) {
        return OutputFolder.open(folder, NAMES, List.of(folder.resolve(SampleCheckpoint.FILE)));
    }

    /**
     * Draws and keeps them in a folder: a checkpoint while it lasts, {@code calibrated.json}, {@code draws.csv} and a file
     * for each chain, {@code chain-1.csv} and so on, at the end.
     *
     * @param folder that is open
     * @param monitor hears how far it is, and may stop it
     * @return the draws, or why there are none
     * @throws RequestException if draws that were stopped are kept there, or an observation has no prediction at the model
     *     file's values
     */
    public SampleOutcome begin(OutputFolder folder, ProgressMonitor monitor) {
        Path file = folder.path().resolve(SampleCheckpoint.FILE);
        if (Files.exists(file)) {
            throw new RequestException(
                    About.CHECKPOINT_IN_THE_WAY,
                    file + ": draws that were stopped are kept here.",
                    "Resume them, give another folder, or delete that file.");
        }
        return run(Optional.of(folder), Optional.empty(), monitor);
    }

    /**
     * Goes on with draws that were stopped, and ends as if they had not been.
     *
     * @param folder that is open, and that the same request was begun in
     * @param monitor hears how far it is, and may stop it
     * @return the draws, or why there are none
     * @throws RequestException if there is no checkpoint, or it is of another request
     * @throws FaultyInputException if the checkpoint cannot be read
     */
    public SampleOutcome resume(OutputFolder folder, ProgressMonitor monitor) {
        return run(Optional.of(folder), Optional.of(resumed(folder.path())), monitor);
    }

    private SampleCheckpoint resumed(Path folder) {
        Path file = folder.resolve(SampleCheckpoint.FILE);
        if (!Files.exists(file)) {
            throw new RequestException(
                    About.NO_CHECKPOINT,
                    file + ": no such checkpoint, so nothing to go on from.",
                    "Start anew, or give the folder of the draws that were stopped.");
        }
        SampleCheckpoint stopped = SampleCheckpoint.read(file);
        if (!stopped.request().equals(words)
                || stopped.checked().size() > request.check().orElse(0)) {
            throw new RequestException(
                    About.OTHER_CHECKPOINT,
                    file + ": it is the checkpoint of other draws: another model, other data, another fit, another"
                            + " seed or another method.",
                    "Restore what it was, or start anew in another folder.");
        }
        return stopped;
    }

    private SampleOutcome run(
            Optional<OutputFolder> folder, Optional<SampleCheckpoint> stopped, ProgressMonitor outer) {
        FitProblem problem = FitProblem.of(request.data(), request.conditions(), wanted, space);
        ProgressMonitor monitor = outer.until(problem.deadline());
        FittedObservations first = problem.first(monitor.part("the model at the optimum", 0, 1));
        if (monitor.isCancelled()) {
            return new SampleOutcome.Stopped(0);
        }
        FitProblem.requirePredictions(first);
        // a deadline ends chains between evaluations; one that it cut short would be lost
        Posterior posterior = problem.posterior(
                new Likelihood(first.data(), request.conditions().isRobust()), outer.silent());
        ObservationModel.Answer answer = posterior.observations().at(optimum, true);
        if (answer instanceof ObservationModel.Answer.None none) {
            return outer.isCancelled() ? new SampleOutcome.Stopped(0) : new SampleOutcome.Failed(none.why());
        }
        monitor.report("the linearised model", 0);
        ModelDraws drawn = new ModelDraws(
                posterior,
                optimum,
                (ObservationModel.Answer.Found) answer,
                request.check().isPresent()
                        ? ChainPlan.of(space.size(), request.seed()).withDraws(request.draws())
                        : ChainPlan.of(space.size(), request.seed()),
                request.check().isPresent(),
                monitor);
        if (monitor.isCancelled()) {
            return new SampleOutcome.Stopped(0);
        }
        SampleCheckpoint from = stopped.orElse(SampleCheckpoint.begun(words));
        Reached reached = request.check().isPresent()
                ? checked(drawn, posterior, from, monitor, keeper(folder))
                : accepted(drawn, from, monitor, keeper(folder));
        int evaluations = reached.state().evaluations();
        if (evaluations < request.check().orElse(request.draws())) {
            folder.ifPresent(reached.state()::write);
            return new SampleOutcome.Stopped(evaluations);
        }
        monitor.report("profiles", 1);
        PosteriorDraws done = new PosteriorDraws(request, posterior, optimum, reached.chains(), drawn.profiles());
        folder.ifPresent(output -> {
            done.write(output.staging());
            output.commit();
            output.drop(SampleCheckpoint.FILE);
        });
        return new SampleOutcome.Done(done);
    }

    /** Draws so far, and what is kept of them when they are stopped. */
    private record Reached(SampledChains chains, SampleCheckpoint state) {}

    /** Draws of the model itself. */
    private Reached accepted(
            ModelDraws drawn, SampleCheckpoint from, ProgressMonitor monitor, Consumer<SampleCheckpoint> keeper) {
        DelayedAcceptanceState begun = from.chains().orElseGet(drawn::start);
        DelayedAcceptanceState chains =
                drawn.run(begun, request.draws() - begun.evaluations(), monitor, now -> keeper.accept(from.with(now)));
        return new Reached(SampledChains.of(chains), from.with(chains));
    }

    /** Draws of the linearised model, some of them evaluated by the model itself. */
    private Reached checked(
            ModelDraws drawn,
            Posterior posterior,
            SampleCheckpoint from,
            ProgressMonitor monitor,
            Consumer<SampleCheckpoint> keeper) {
        CheckedDraws checked = CheckedDraws.run(
                posterior,
                drawn.linearised(),
                SampledChains.toCheck(
                        drawn.linearised(), request.draws(), request.check().orElse(0)),
                from.checked(),
                monitor,
                logs -> keeper.accept(from.with(logs)));
        return new Reached(
                SampledChains.of(drawn.linearisedWithStudies(), request.draws(), checked), from.with(checked.logs()));
    }

    /** Keeps the draws after an evaluation when the last checkpoint is old. */
    private static Consumer<SampleCheckpoint> keeper(Optional<OutputFolder> folder) {
        long[] written = {System.nanoTime()};
        return now -> {
            if (System.nanoTime() - written[0] >= FitProgress.PAUSE) {
                folder.ifPresent(now::write);
                written[0] = System.nanoTime();
            }
        };
    }
}
