package org.myobalance.fit;

/**
 * How hard a fit tries.
 *
 * @param starts at least one: the model file's values, then points that cover the priors
 * @param seed of those points and of the evolution strategy
 * @param tolerance a start has converged when less gain than this is predicted [nats]
 * @param smallestRadius steps shorter than this are not tried [standard deviations of the prior]
 * @param evaluations most of one climb or one search, at least one
 */
public record FitSettings(int starts, long seed, double tolerance, double smallestRadius, int evaluations) {
    /**
     * Checks the numbers. {@inheritDoc}
     *
     * @throws IllegalArgumentException if a number is not above zero
     */
    public FitSettings {
        if (!(starts > 0 && tolerance > 0 && smallestRadius > 0 && evaluations > 0)) {
            throw new IllegalArgumentException("a fit needs settings above zero: " + starts + " starts, tolerance "
                    + tolerance + ", smallest radius " + smallestRadius + ", " + evaluations + " evaluations");
        }
    }

    /**
     * The usual settings, with a tolerance of a hundredth of a nat: a parameter is then within 0.14 of its standard error of the
     * optimum, far less than an observation more or less moves it, and a last evaluation of minutes would not tell more.
     *
     * @return one start, seed 1
     */
    public static FitSettings defaults() {
        return new FitSettings(1, 1, 1e-2, 1e-4, 300);
    }

    /**
     * The same with other starts.
     *
     * @param newStarts how many, at least one
     * @param newSeed of their points
     * @return the changed settings
     */
    public FitSettings withStarts(int newStarts, long newSeed) {
        return new FitSettings(newStarts, newSeed, tolerance, smallestRadius, evaluations);
    }

    /**
     * The same with another nearness to the optimum.
     *
     * @param newTolerance predicted gain below which a start has converged [nats]
     * @param newSmallestRadius shortest step that is tried [standard deviations of the prior]
     * @return the changed settings
     */
    public FitSettings withTolerance(double newTolerance, double newSmallestRadius) {
        return new FitSettings(starts, seed, newTolerance, newSmallestRadius, evaluations);
    }

    /**
     * The same with another ceiling.
     *
     * @param most evaluations of one climb or one search, at least one
     * @return the changed settings
     */
    public FitSettings withEvaluations(int most) {
        return new FitSettings(starts, seed, tolerance, smallestRadius, most);
    }
}
