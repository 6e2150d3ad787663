package org.myobalance.sample;

import java.util.List;
import java.util.function.Consumer;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Draws from the posterior distribution of a model that is expensive, by way of one that is not (delayed acceptance, Christen
 * and Fox 2005; several steps on the surrogate for one of the model, Liu 2001, section 9.4.3).
 *
 * <p>From where a chain stands, a random walk of many steps on the surrogate's density π* leads to a proposal y, which is
 * taken with probability
 *
 * <pre>min(1, π(y) π*(x) / (π(x) π*(y))).</pre>
 *
 * <p>The walk is reversible for π*, so the chain has π for its limit however wrong the surrogate is; a wrong one is
 * accepted seldom. Each proposal costs one evaluation of the model. For one thread.
 */
public final class DelayedAcceptance {
    private final Posterior model;
    private final LogDensity surrogate;
    private final RandomWalk walk;
    private final int steps;
    private final long seed;

    /**
     * What to draw from.
     *
     * @param model the posterior of the model itself, expensive to evaluate
     * @param surrogate an approximation that costs little to evaluate; minus infinity outside the bounds of the coordinates
     * @param walk on the surrogate, such as {@link RandomWalk#of} with the covariance of its draws
     * @param steps of the walk for each proposal, at least 1: with as many as {@link #stepsFor} one forgets where it came
     *     from; fewer stay nearer and are accepted more often
     * @param seed of all random numbers
     */
    public DelayedAcceptance(Posterior model, LogDensity surrogate, RandomWalk walk, int steps, long seed) {
        if (steps < 1) {
            throw new IllegalArgumentException("a proposal needs a step or more, not " + steps);
        }
        this.model = model;
        this.surrogate = surrogate;
        this.walk = walk;
        this.steps = steps;
        this.seed = seed;
    }

    /**
     * How many steps a walk needs to forget its start: the longest correlation time of the coordinates.
     *
     * @param draws of the surrogate
     * @param plan that they were made by
     * @return steps for each proposal, at least 1
     */
    public static int stepsFor(Draws draws, ChainPlan plan) {
        double smallest = draws.size();
        for (int i = 0; i < draws.at(0).length; i++) {
            smallest = Math.min(smallest, Convergence.bulkSize(draws.coordinate(i)));
        }
        return (int) Math.ceil(plan.thin() * draws.size() / smallest);
    }

    /**
     * Chains that have not asked the model yet.
     *
     * @param starts coordinates where they begin, one each, such as draws of the surrogate far apart
     * @return chains without draws
     */
    public DelayedAcceptanceState start(List<double[]> starts) {
        return new DelayedAcceptanceState(starts.stream()
                .map(x -> new DelayedAcceptanceState.Chain(
                        new State(x.clone(), Double.NEGATIVE_INFINITY), surrogate.at(x), 0, 0, 0, List.of()))
                .toList());
    }

    /**
     * Goes on. What comes out depends on the seed and on how many evaluations there have been, not on how often it was
     * stopped between.
     *
     * @param from where the chains are
     * @param evaluations of the model, at most
     * @param monitor hears of each evaluation, and may stop the chains before each
     * @param reached told of the chains after every evaluation of the model: a good place to store them
     * @return where the chains are then
     */
    public DelayedAcceptanceState run(
            DelayedAcceptanceState from,
            int evaluations,
            ProgressMonitor monitor,
            Consumer<DelayedAcceptanceState> reached) {
        DelayedAcceptanceState chains = from;
        for (int done = 0; done < evaluations && !monitor.isCancelled(); done++) {
            int index = shortest(chains);
            DelayedAcceptanceState.Chain chain = chains.chains().get(index);
            RandomSource random = new RandomSource(seed, index, chain.proposals());
            State candidate = new State(chain.now().x(), chain.surrogate());
            if (chain.proposals() > 0) {
                candidate = walk.walk(candidate, surrogate, steps, random);
            }
            Posterior.Point point = model.at(candidate.x(), false);
            if (point.answer() instanceof ObservationModel.Answer.None none
                    && none.reason() == ObservationModel.Reason.CANCELLED) {
                break;
            }
            chains = chains.with(index, judged(chain, candidate, point, random));
            reached.accept(chains);
            monitor.report(
                    chains.evaluations() + " draws, " + Math.round(100 * chains.accepted()) + " % new ones",
                    (done + 1) / (double) evaluations);
        }
        return chains;
    }

    private DelayedAcceptanceState.Chain judged(
            DelayedAcceptanceState.Chain chain, State candidate, Posterior.Point point, RandomSource random) {
        double log = point.log();
        State proposed = Double.isFinite(log)
                ? new State(candidate.x(), log, studies(point))
                : new State(candidate.x(), Double.NEGATIVE_INFINITY);
        // a chain without a density takes the first point that has one
        double logRatio = log - chain.now().log() + chain.surrogate() - candidate.log();
        boolean isTaken =
                Double.isFinite(log) && (!Double.isFinite(chain.now().log()) || Math.log(random.uniform()) < logRatio);
        return chain.after(proposed, candidate.log(), isTaken);
    }

    private double[] studies(Posterior.Point point) {
        return model.studies(point)
                .orElseThrow(() -> new IllegalStateException("a finite density without predictions"));
    }

    private static int shortest(DelayedAcceptanceState chains) {
        int best = 0;
        for (int i = 1; i < chains.chains().size(); i++) {
            if (chains.chains().get(i).proposals() < chains.chains().get(best).proposals()) {
                best = i;
            }
        }
        return best;
    }
}
