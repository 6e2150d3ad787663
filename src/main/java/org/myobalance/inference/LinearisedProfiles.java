package org.myobalance.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.MultiStart;
import org.myobalance.fit.Posterior;
import org.myobalance.model.Model;
import org.myobalance.sample.Profile;
import org.myobalance.sample.ProfileCheck;
import org.myobalance.sample.Profiler;
import org.myobalance.simulate.ProgressMonitor;

/** Profiles of a model linearised where they start, and the model itself at their ends. Immutable. */
public final class LinearisedProfiles {
    /** A point this far below the top is no optimum [nats]. */
    private static final double BELOW = 0.1;

    private final FitProblem problem;
    private final Posterior linearised;
    private final Posterior.Point centre;
    private final Optional<StartFromFit> fit;

    LinearisedProfiles(FitProblem problem, Posterior linearised, Posterior.Point centre, Optional<StartFromFit> fit) {
        this.problem = problem;
        this.linearised = linearised;
        this.centre = centre;
        this.fit = fit;
    }

    /**
     * The model whose parameters are profiled.
     *
     * @return as read
     */
    public Model model() {
        return problem.model();
    }

    /**
     * What is believed by the linearised model.
     *
     * @return parameters, and the likelihood of the observations
     */
    public Posterior posterior() {
        return linearised;
    }

    /**
     * The finished fit that the profiles start from.
     *
     * @return its file; empty for the values of the model file
     */
    public Optional<Path> fit() {
        return fit.map(StartFromFit::file);
    }

    /**
     * Whether the fit was made with these very studies and this laboratory.
     *
     * @return false if its values may be no optimum here; true without a fit
     */
    public boolean isFitOfTheseData() {
        return fit.map(StartFromFit::isOfTheseData).orElse(true);
    }

    /**
     * How much higher the log density of the linearised model gets elsewhere.
     *
     * @return the gain [nats]; empty if the start is an optimum
     */
    public Optional<Double> gainElsewhere() {
        MultiStart climb = new MultiStart(linearised, FitSettings.defaults());
        double top = climb.run(climb.begin(), ProgressMonitor.NONE)
                .best()
                .map(FitState.Best::log)
                .orElse(centre.log());
        return Optional.of(top - centre.log()).filter(gain -> gain > BELOW);
    }

    /**
     * Profiles all parameters.
     *
     * @param outer hears how far it is, and may stop it
     * @return one for each parameter, or those that are done
     */
    public List<Profile> profiles(ProgressMonitor outer) {
        return Profiler.all(linearised, linearised.space().start(), outer.until(problem.deadline()));
    }

    /**
     * Asks the model itself at the ends of profiles, one evaluation each.
     *
     * @param profiles whose ends to check
     * @param outer hears how far it is, and may stop it
     * @return one for each end, or those that are done
     */
    public List<ProfileCheck> checks(List<Profile> profiles, ProgressMonitor outer) {
        ProgressMonitor monitor = outer.until(problem.deadline());
        Posterior model = problem.posterior(linearised.likelihood(), monitor.silent());
        return ProfileCheck.run(model, linearised, profiles, monitor);
    }

    /**
     * Whether the deadline of the request has passed.
     *
     * @return true if work was cut short by it
     */
    public boolean isPastDeadline() {
        return problem.deadline().isPassed();
    }
}
