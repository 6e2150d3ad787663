package org.myobalance.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.sample.ChainPlan;
import org.myobalance.sample.Chains;
import org.myobalance.sample.DelayedAcceptance;
import org.myobalance.sample.DelayedAcceptanceState;
import org.myobalance.sample.Draws;
import org.myobalance.sample.LaplaceApproximation;
import org.myobalance.sample.LogDensity;
import org.myobalance.sample.Profile;
import org.myobalance.sample.Profiler;
import org.myobalance.sample.RandomWalk;
import org.myobalance.sample.Surrogate;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Posterior draws: many of the model linearised at the optimum, which cost little, and from those some of the model itself,
 * by delayed acceptance.
 */
final class ModelDraws {
    private final Posterior linearised;
    private final double[] optimum;
    private final ChainPlan plan;
    private final Draws linearisedDraws;
    private final DelayedAcceptance exact;

    /**
     * Draws from the linearised model.
     *
     * @param posterior of the model
     * @param optimum where it is linearised
     * @param found predictions there, with their jacobian
     * @param untilConverged whether the chains are drawn until they agree: needed where they are the result
     */
    ModelDraws(
            Posterior posterior,
            double[] optimum,
            ObservationModel.Answer.Found found,
            ChainPlan plan,
            boolean untilConverged,
            ProgressMonitor monitor) {
        this.optimum = optimum.clone();
        this.plan = plan;
        linearised = new Posterior(posterior.space(), posterior.likelihood(), Surrogate.of(optimum, found));
        LogDensity density = LogDensity.of(linearised);
        double[][] guess = LaplaceApproximation.covariance(linearised, optimum);
        linearisedDraws = untilConverged
                ? Chains.untilConverged(density, posterior.space(), optimum, guess, plan, monitor)
                : Chains.run(density, posterior.space(), optimum, guess, plan, monitor);
        boolean isWhole = linearisedDraws.size() > posterior.space().size();
        RandomWalk walk = RandomWalk.of(isWhole ? linearisedDraws.covariance() : guess);
        int steps = isWhole ? DelayedAcceptance.stepsFor(linearisedDraws, plan) : 1;
        exact = new DelayedAcceptance(posterior, density, walk, steps, plan.seed());
    }

    /** Draws of the linearised model. */
    Draws linearised() {
        return linearisedDraws;
    }

    /** Draws of the linearised model, each with the log likelihood of each study by that model. */
    Draws linearisedWithStudies() {
        return linearisedDraws.withStudies(
                x -> linearised.studies(linearised.at(x, false)).orElseThrow());
    }

    /** What observations say of each parameter, by the linearised model. */
    List<Profile> profiles() {
        return Profiler.all(linearised, optimum);
    }

    /** Chains of the model that have not begun, from draws of the linearised one. */
    DelayedAcceptanceState start() {
        List<double[]> starts = new ArrayList<>();
        for (int chain = 0; chain < plan.chains(); chain++) {
            starts.add(linearisedDraws.at((chain + 1) * linearisedDraws.length() - 1));
        }
        return exact.start(starts);
    }

    /** Chains of the model. */
    DelayedAcceptanceState run(
            DelayedAcceptanceState from,
            int evaluations,
            ProgressMonitor monitor,
            Consumer<DelayedAcceptanceState> reached) {
        return exact.run(from, evaluations, monitor, reached);
    }
}
