package org.myobalance.inference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.RequestException;
import org.myobalance.sample.Surrogate;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Profiles the likelihood of parameters: how likely data are at each value of one parameter when all others make the best of
 * it. Curves are of the model linearised where it starts; the model itself is asked at their ends. Immutable.
 */
public final class Profiling {
    private final ProfileRequest request;
    private final Optional<StartFromFit> fit;
    private final Space space;
    private final FitProblem problem;

    private Profiling(ProfileRequest request) {
        this.request = request;
        StudyData data = request.data();
        FitConditions conditions = request.conditions();
        Map<String, Double> changes = conditions.changes().values();
        fit = request.fit().map(file -> new StartFromFit(file, data, conditions));
        FitParameters wanted = new FitParameters(
                data.model(),
                conditions.hypothesis(),
                fit.map(each -> each.over(changes)).orElse(changes));
        space = wanted.space(
                request.parameters().orElse(fit.map(StartFromFit::parameters).orElse(List.of(FitRequest.ESTIMABLE))));
        problem = FitProblem.of(data, conditions, wanted, space);
    }

    /**
     * Checks a request and compiles its model. Nothing is simulated yet.
     *
     * @param request what to profile
     * @return profiles that have not begun
     * @throws RequestException if a parameter or the hypothesis is unknown, no observation is used for fitting, or the fit is
     *     of another model or under other conditions
     * @throws FaultyInputException if the fit cannot be read
     */
    public static Profiling of(ProfileRequest request) {
        return new Profiling(request);
    }

    /**
     * How many parameters are profiled.
     *
     * @return at least one
     */
    public int size() {
        return space.size();
    }

    /** Where the profiles start, or why they cannot. */
    public sealed interface Start {
        /**
         * They can start.
         *
         * @param profiles that have not begun
         */
        record Ready(LinearisedProfiles profiles) implements Start {}

        /** The work was stopped. */
        record Stopped() implements Start {}

        /**
         * The model has no predictions or derivatives there.
         *
         * @param why one sentence
         */
        record Failed(String why) implements Start {}

        /**
         * The start.
         *
         * @return profiles that have not begun
         * @throws IllegalStateException if the work was stopped or failed; the message says why
         */
        default LinearisedProfiles orElseThrow() {
            if (this instanceof Ready ready) {
                return ready.profiles();
            }
            throw new IllegalStateException(
                    this instanceof Failed failed
                            ? "there is nothing to profile about: " + failed.why()
                            : "the profiles were stopped before they began");
        }
    }

    /**
     * Simulates all observations where the profiles start, with their derivatives.
     *
     * @param outer hears how far it is, and may stop it
     * @return the start
     * @throws RequestException if an observation has no prediction there
     */
    public Start start(ProgressMonitor outer) {
        ProgressMonitor monitor = outer.until(problem.deadline());
        FittedObservations first = problem.first(monitor.part("errors", 0, 0.1));
        if (monitor.isCancelled()) {
            return new Start.Stopped();
        }
        FitProblem.requirePredictions(first);
        Likelihood likelihood =
                new Likelihood(first.data(), request.conditions().isRobust());
        Posterior.Point centre = problem.posterior(likelihood, monitor.part("derivatives", 0.1, 1))
                .at(space.start(), true);
        if (centre.answer() instanceof ObservationModel.Answer.None none) {
            return monitor.isCancelled() ? new Start.Stopped() : new Start.Failed(none.why());
        }
        Surrogate surrogate = Surrogate.of(space.start(), (ObservationModel.Answer.Found) centre.answer());
        Posterior linearised = new Posterior(space, likelihood, surrogate);
        return new Start.Ready(new LinearisedProfiles(problem, linearised, centre, fit));
    }
}
