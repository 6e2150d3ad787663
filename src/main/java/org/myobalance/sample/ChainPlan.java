package org.myobalance.sample;

/**
 * How chains are run.
 *
 * @param chains how many, at least 2, so that they can be compared
 * @param burnIn steps in which a chain learns, which are thrown away
 * @param kept draws kept of each chain, at least 8
 * @param thin steps for each draw that is kept, at least 1
 * @param seed of all random numbers
 */
public record ChainPlan(int chains, int burnIn, int kept, int thin, long seed) {
    /**
     * Checks the plan. {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is too little to judge
     */
    public ChainPlan {
        if (!(chains >= 2 && burnIn >= 0 && kept >= 8 && thin >= 1)) {
            throw new IllegalArgumentException("chains need 2 or more, 8 draws each and steps for them: " + chains
                    + " chains, " + burnIn + " steps of burn-in, " + kept + " draws, one in " + thin);
        }
    }

    /**
     * Four chains, long enough for some hundred independent draws of a nearly normal target.
     *
     * @param dimensions how many coordinates
     * @param seed of all random numbers
     * @return the plan
     */
    public static ChainPlan of(int dimensions, long seed) {
        return new ChainPlan(4, 2000 + 400 * dimensions, 1000, dimensions, seed);
    }

    /**
     * The same with at least so many draws in all.
     *
     * @param draws of all chains
     * @return a plan that keeps as many of each chain
     */
    public ChainPlan withDraws(int draws) {
        return new ChainPlan(chains, burnIn, Math.max(kept, (draws + chains - 1) / chains), thin, seed);
    }

    /** The same with chains that learn twice as long and step twice as often for each draw. */
    ChainPlan doubled() {
        return new ChainPlan(chains, 2 * burnIn, kept, 2 * thin, seed);
    }

    /** The same with other random numbers. */
    ChainPlan withSeed(long other) {
        return new ChainPlan(chains, burnIn, kept, thin, other);
    }
}
