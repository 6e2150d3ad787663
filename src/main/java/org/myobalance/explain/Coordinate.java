package org.myobalance.explain;

import org.myobalance.model.Prior;

/**
 * The scale on which a parameter varies: the logarithm where its prior is log-normal, else the number itself.
 *
 * @param isLogarithmic whether it is the natural logarithm
 */
record Coordinate(boolean isLogarithmic) {
    /** The scale of a prior. */
    static Coordinate of(Prior prior) {
        return new Coordinate(prior.kind() == Prior.Kind.LOG_NORMAL);
    }

    /** The coordinate of a value [base unit]. */
    double of(double value) {
        return isLogarithmic ? Math.log(value) : value;
    }

    /** The value [base unit] at a coordinate. */
    double value(double coordinate) {
        return isLogarithmic ? Math.exp(coordinate) : coordinate;
    }

    /** How fast the value [base unit] moves with the coordinate. */
    double slope(double value) {
        return isLogarithmic ? value : 1;
    }

    /** Standard deviation of a prior in its coordinate, its bounds aside. */
    static double deviation(Prior prior) {
        // that of a flat prior of width w is w / sqrt(12)
        return prior.kind() == Prior.Kind.UNIFORM ? (prior.spread() - prior.centre()) / Math.sqrt(12) : prior.spread();
    }
}
