package org.myobalance.fit;

/**
 * How hard a fit tries.
 *
 * @param starts at least one: the model file's values, then places that cover the priors
 * @param seed of those places and of the evolution strategy
 * @param tolerance a start has converged when less gain than this is promised [nats]
 * @param smallestRadius steps shorter than this are not tried [standard deviations of the prior]
 * @param evaluations most of one climb or one search, at least one
 */
public record FitSettings(int starts, long seed, double tolerance, double smallestRadius, int evaluations) {
    /** @throws IllegalArgumentException if a number is not above zero */
    public FitSettings {
        if (!(starts > 0 && tolerance > 0 && smallestRadius > 0 && evaluations > 0)) {
            throw new IllegalArgumentException("a fit needs settings above zero: " + starts + " starts, tolerance "
                    + tolerance + ", smallest radius " + smallestRadius + ", " + evaluations + " evaluations");
        }
    }

    /** A thousandth of a nat: far below what a row more or less changes, and above the error of integration. */
    public static FitSettings defaults() {
        return new FitSettings(1, 1, 1e-3, 1e-4, 300);
    }

    /** From this many starts and with this seed. */
    public FitSettings withStarts(int newStarts, long newSeed) {
        return new FitSettings(newStarts, newSeed, tolerance, smallestRadius, evaluations);
    }

    /** As near to the optimum as this. */
    public FitSettings withTolerance(double newTolerance, double newSmallestRadius) {
        return new FitSettings(starts, seed, newTolerance, newSmallestRadius, evaluations);
    }

    /** With at most so many evaluations of one climb or search. */
    public FitSettings withEvaluations(int most) {
        return new FitSettings(starts, seed, tolerance, smallestRadius, most);
    }
}
