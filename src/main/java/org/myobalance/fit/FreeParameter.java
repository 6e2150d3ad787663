package org.myobalance.fit;

import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;

/**
 * A parameter that is fitted. Its coordinate is its natural logarithm where the model file says so, else the value itself.
 *
 * @param id of the model
 * @param start the model file's value [base unit]
 * @param low smallest value [base unit]
 * @param high largest value [base unit]
 * @param isLog whether the coordinate is the logarithm
 * @param prior its distribution before data
 */
public record FreeParameter(String id, double start, double low, double high, boolean isLog, Prior prior) {
    /**
     * Checks the bounds. {@inheritDoc}
     *
     * @throws IllegalArgumentException if the bounds are not finite, do not hold the start, or have no logarithm
     */
    public FreeParameter {
        boolean isFinite = Double.isFinite(low) && Double.isFinite(high);
        if (!(isFinite && low < high && start >= low && start <= high && (!isLog || low > 0))) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" cannot be fitted between " + low + " and " + high + " from " + start);
        }
    }

    /**
     * The parameter as a model has it.
     *
     * @param parameter of the model
     * @return the same with its value as the start
     * @throws IllegalArgumentException if it has no prior, or bounds that cannot be fitted between
     */
    public static FreeParameter of(Parameter parameter) {
        Prior prior = parameter
                .prior()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + parameter.id() + "\" has no prior in the model file: it is a fixed parameter"));
        return new FreeParameter(
                parameter.id(),
                parameter.value(),
                parameter.lower(),
                parameter.upper(),
                parameter.logarithmic(),
                prior);
    }

    /**
     * The coordinate of a value.
     *
     * @param value of the parameter [base unit]
     * @return its natural logarithm, or the value itself
     */
    public double coordinate(double value) {
        return isLog ? Math.log(value) : value;
    }

    /**
     * The value at a coordinate.
     *
     * @param coordinate of the parameter
     * @return in base units; within the bounds for a coordinate within theirs
     */
    public double value(double coordinate) {
        return isLog ? Math.min(high, Math.max(low, Math.exp(coordinate))) : coordinate;
    }

    /** Derivative of the value by the coordinate. */
    double scale(double coordinate) {
        return isLog ? value(coordinate) : 1;
    }

    /**
     * The log density of the prior in the coordinate.
     *
     * @param coordinate of the parameter
     * @return in nats; minus infinity where the prior rules it out
     */
    public double logPrior(double coordinate) {
        double value = value(coordinate);
        return PriorDensity.log(prior, value) + (isLog ? Math.log(value) : 0);
    }

    /**
     * The derivative of {@link #logPrior}.
     *
     * @param coordinate of the parameter
     * @return in nats by unit of the coordinate
     */
    public double priorGradient(double coordinate) {
        double scale = scale(coordinate);
        return PriorDensity.derivative(prior, value(coordinate)) * scale + (isLog ? 1 : 0);
    }

    /**
     * Minus the second derivative of {@link #logPrior}.
     *
     * @param coordinate of the parameter
     * @return below zero where the prior is not log-concave in the coordinate
     */
    public double priorCurvature(double coordinate) {
        double value = value(coordinate);
        double variance = prior.spread() * prior.spread();
        return switch (prior.kind()) {
            case NORMAL -> isLog ? value * (2 * value - prior.centre()) / variance : 1 / variance;
            case LOG_NORMAL ->
                isLog ? 1 / variance : ((1 - Math.log(value / prior.centre())) / variance - 1) / (value * value);
            case UNIFORM -> 0;
        };
    }

    /**
     * The mean of the normal distribution that the prior is, or is most like, in the coordinate.
     *
     * @return a coordinate
     */
    public double priorCentre() {
        return switch (prior.kind()) {
            case NORMAL, LOG_NORMAL -> coordinate(prior.centre());
            case UNIFORM -> 0.5 * (coordinate(prior.centre()) + coordinate(prior.spread()));
        };
    }

    /**
     * The standard deviation of the prior in the coordinate.
     *
     * @return in units of the coordinate, where its scale does not change much
     */
    public double priorDeviation() {
        return switch (prior.kind()) {
            case NORMAL -> isLog ? prior.spread() / Math.abs(prior.centre()) : prior.spread();
            case LOG_NORMAL -> isLog ? prior.spread() : prior.spread() * prior.centre();
            case UNIFORM -> (coordinate(prior.spread()) - coordinate(prior.centre())) / Math.sqrt(12);
        };
    }

    /**
     * A quantile of the prior in the coordinate, cut to the bounds; for starts that cover the prior.
     *
     * @param probability in (0, 1)
     * @return a coordinate within the bounds
     */
    public double priorQuantile(double probability) {
        double at = switch (prior.kind()) {
            case NORMAL, LOG_NORMAL -> priorCentre() + priorDeviation() * Normal.quantile(probability);
            case UNIFORM ->
                coordinate(prior.centre()) + probability * (coordinate(prior.spread()) - coordinate(prior.centre()));
        };
        return Math.min(coordinate(high), Math.max(coordinate(low), at));
    }
}
