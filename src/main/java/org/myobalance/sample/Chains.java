package org.myobalance.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Space;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Several chains of {@link AdaptiveMetropolis} side by side, from starts that lie far apart. Each has random numbers of
 * its own, so they are the same for any number of threads. For densities that cost little: they use all cores.
 */
public final class Chains {
    private static final int DRAWS_OF_PRIOR = 100;
    private static final int HALVINGS = 30;
    /** Streams of random numbers above those of the chains. */
    private static final long STARTS = 1L << 32;

    /** How often chains are made twice as long: the last are 16 times as long as the first. */
    private static final int MOST_DOUBLINGS = 4;

    /**
     * Steps, for each coordinate, that the first guess of the covariance counts for where it is that of a nearly normal
     * posterior: in many dimensions a burn-in learns it worse. With 80 coordinates chains of one length are worth 704 draws
     * so and 34 with a rough guess's trust.
     */
    private static final int TRUST = 4000;

    private Chains() {}

    /**
     * Draws from a density until the chains agree on every coordinate ({@link Convergence#isReached}): chains that do not
     * are drawn anew, twice as long, at most four times. What they are worth in the end is for the reader to judge.
     *
     * @param density of the coordinates, minus infinity outside their bounds
     * @param space the coordinates
     * @param around coordinates of finite density, such as the optimum; chains start from draws of the priors about it
     * @param covariance a good guess of that of the draws, such as that of a Laplace approximation
     * @param first how many chains, and how long at first
     * @param monitor may stop the chains after every step; what is there is kept, possibly nothing
     * @return the draws of the last chains, without those of the burn-in
     * @throws IllegalArgumentException if the density there is not finite
     */
    public static Draws untilConverged(
            LogDensity density,
            Space space,
            double[] around,
            double[][] covariance,
            ChainPlan first,
            ProgressMonitor monitor) {
        ChainPlan plan = first;
        Draws draws = run(density, space, around, covariance, TRUST, plan, monitor);
        for (int k = 0; k < MOST_DOUBLINGS && !monitor.isCancelled() && !Convergence.isReached(draws); k++) {
            plan = plan.doubled();
            monitor.report("the linearised model, chains " + (2 << k) + " times as long", 0);
            draws = run(density, space, around, covariance, TRUST, plan, monitor);
        }
        return draws;
    }

    /**
     * Draws from a density.
     *
     * @param density of the coordinates, minus infinity outside their bounds
     * @param space the coordinates
     * @param around coordinates of finite density, such as the optimum; chains start from draws of the priors about it
     * @param covariance first guess of that of the draws
     * @param plan how many chains, and how long
     * @param monitor may stop the chains after every step; what is there is kept, possibly nothing
     * @return the draws of all chains, without those of the burn-in
     * @throws IllegalArgumentException if the density there is not finite
     */
    public static Draws run(
            LogDensity density,
            Space space,
            double[] around,
            double[][] covariance,
            ChainPlan plan,
            ProgressMonitor monitor) {
        return run(density, space, around, covariance, AdaptiveMetropolis.TRUST, plan, monitor);
    }

    private static Draws run(
            LogDensity density,
            Space space,
            double[] around,
            double[][] covariance,
            int trust,
            ChainPlan plan,
            ProgressMonitor monitor) {
        State centre = new State(around.clone(), density.at(around));
        if (!Double.isFinite(centre.log())) {
            throw new IllegalArgumentException(
                    "chains cannot start about " + Arrays.toString(around) + ": its log density is " + centre.log());
        }
        List<AdaptiveMetropolis.Kept> kept = IntStream.range(0, plan.chains())
                .parallel()
                .mapToObj(chain -> {
                    State start = start(density, space, centre, new RandomSource(plan.seed(), STARTS + chain, 0));
                    return new AdaptiveMetropolis(density, covariance, trust, new RandomSource(plan.seed(), chain, 0))
                            .run(start, plan, monitor);
                })
                .toList();
        return Draws.of(
                kept.stream().map(AdaptiveMetropolis.Kept::draws).toList(),
                kept.stream().map(AdaptiveMetropolis.Kept::accepted).toList(),
                plan.burnIn(),
                plan.thin());
    }

    /** A draw of the priors about a point, drawn nearer to it until it has a density. */
    private static State start(LogDensity density, Space space, State centre, RandomSource random) {
        double[] far = centre.x().clone();
        for (int i = 0; i < far.length; i++) {
            far[i] = within(space.parameters().get(i), far[i], random);
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double log = density.at(far);
            if (Double.isFinite(log)) {
                return new State(far, log);
            }
            for (int i = 0; i < far.length; i++) {
                far[i] = 0.5 * (far[i] + centre.x()[i]);
            }
        }
        return centre;
    }

    private static double within(FreeParameter parameter, double centre, RandomSource random) {
        double low = parameter.coordinate(parameter.low());
        double high = parameter.coordinate(parameter.high());
        for (int draw = 0; draw < DRAWS_OF_PRIOR; draw++) {
            double x = centre + parameter.priorDeviation() * random.normal();
            if (x >= low && x <= high) {
                return x;
            }
        }
        return centre;
    }
}
