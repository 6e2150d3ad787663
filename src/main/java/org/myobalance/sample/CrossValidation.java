package org.myobalance.sample;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.myobalance.fit.Posterior;
import org.myobalance.simulate.ProgressMonitor;

/**
 * A hypothesis under some of the observations of a posterior: information criteria at its optimum for them alone, and how
 * well it predicts each of their studies from the others. All on a surrogate, so that any subset can be asked for, such as
 * the observations that another hypothesis predicts too.
 *
 * @param criteria at the optimum for these observations
 * @param scores of the studies, in the order of their first observations
 */
public record CrossValidation(Criteria criteria, List<StudyScore> scores) {
    /** Copies the list. {@inheritDoc} */
    public CrossValidation {
        scores = List.copyOf(scores);
    }

    /**
     * Runs it.
     *
     * @param posterior of all observations
     * @param surrogate of its predictions
     * @param positions of the observations to use
     * @param seed of all random numbers
     * @param monitor hears which share of the studies has its score, and may stop it
     * @return empty if it was stopped
     */
    public static Optional<CrossValidation> of(
            Posterior posterior, Surrogate surrogate, List<Integer> positions, long seed, ProgressMonitor monitor) {
        return of(posterior, surrogate, positions, UnaryOperator.identity(), seed, monitor);
    }

    /**
     * The same with classes of studies left out instead of studies.
     *
     * @param posterior of all observations
     * @param surrogate of its predictions
     * @param positions of the observations to use
     * @param classOf the class of a study, by its id
     * @param seed of all random numbers
     * @param monitor hears which share of the classes has its score, and may stop it
     * @return scores of the classes; empty if it was stopped
     */
    public static Optional<CrossValidation> of(
            Posterior posterior,
            Surrogate surrogate,
            List<Integer> positions,
            UnaryOperator<String> classOf,
            long seed,
            ProgressMonitor monitor) {
        Posterior some = SubsetPosterior.of(posterior, surrogate, positions);
        double[] best =
                new ConditionalMaximum(some, 0, true).free(surrogate.centre()).x();
        ChainPlan plan = ChainPlan.of(best.length, seed);
        Draws draws = Chains.run(
                LogDensity.of(some), some.space(), best, LaplaceApproximation.covariance(some, best), plan, monitor);
        if (monitor.isCancelled()) {
            return Optional.empty();
        }
        // streams of the chains above, and those of the studies, do not meet
        List<StudyScore> scores = new LeaveOneStudyOut(some, surrogate.rows(positions), plan.withSeed(~seed), classOf)
                .scores(draws, monitor);
        return monitor.isCancelled()
                ? Optional.empty()
                : Optional.of(new CrossValidation(Criteria.at(some, best), scores));
    }
}
