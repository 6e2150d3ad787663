package org.myobalance.petab;

import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.CauchyDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.LogUniformDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * What is known of a parameter before the measurements. Immutable.
 *
 * <p>A density may be that of the parameter itself, or that of its value on a scale: a "log-normal" prior of PEtab 2 is a density
 * of the parameter whose logarithm is normal, a {@code parameterScaleNormal} prior of PEtab 1 a density of the scaled parameter.
 */
public final class PriorDistribution {
    /** Families of distributions, with the number of their parameters. */
    public enum Family {
        /** Normal: mean and standard deviation. */
        NORMAL(2),
        /** Laplace: location and scale. */
        LAPLACE(2),
        /** Uniform: ends. */
        UNIFORM(2),
        /** Uniform on a logarithmic scale: ends as they are. */
        LOG_UNIFORM(2),
        /** Cauchy: location and scale. */
        CAUCHY(2),
        /** Chi-squared: degrees of freedom. */
        CHI_SQUARED(1),
        /** Exponential: scale, which is the mean. */
        EXPONENTIAL(1),
        /** Gamma: shape and scale. */
        GAMMA(2),
        /** Rayleigh: scale. */
        RAYLEIGH(1);

        private final int size;

        Family(int size) {
            this.size = size;
        }

        /**
         * How many parameters a distribution of this family has.
         *
         * @return 1 or 2
         */
        public int size() {
            return size;
        }

        private ContinuousDistribution distribution(double a, double b) {
            return switch (this) {
                case NORMAL -> NormalDistribution.of(a, b);
                case LAPLACE -> LaplaceDistribution.of(a, b);
                case UNIFORM -> UniformContinuousDistribution.of(a, b);
                case LOG_UNIFORM -> LogUniformDistribution.of(a, b);
                case CAUCHY -> CauchyDistribution.of(a, b);
                case CHI_SQUARED -> ChiSquaredDistribution.of(a);
                case EXPONENTIAL -> ExponentialDistribution.of(a);
                case GAMMA -> GammaDistribution.of(a, b);
                case RAYLEIGH -> WeibullDistribution.of(2, a * Math.sqrt(2));
            };
        }

        private double derivative(double u, double a, double b) {
            return switch (this) {
                case NORMAL -> -(u - a) / (b * b);
                case LAPLACE -> -Math.signum(u - a) / b;
                case UNIFORM -> 0;
                case LOG_UNIFORM -> -1 / u;
                case CAUCHY -> -2 * (u - a) / (b * b + (u - a) * (u - a));
                case CHI_SQUARED -> (a / 2 - 1) / u - 0.5;
                case EXPONENTIAL -> -1 / a;
                case GAMMA -> (a - 1) / u - 1 / b;
                case RAYLEIGH -> 1 / u - u / (a * a);
            };
        }
    }

    /** How the tables of version 2 spell families; those of a logarithm are spelled with "log-" before the family. */
    static final Map<String, Family> WORDS = Map.of(
            "normal", Family.NORMAL,
            "laplace", Family.LAPLACE,
            "uniform", Family.UNIFORM,
            "log-uniform", Family.LOG_UNIFORM,
            "cauchy", Family.CAUCHY,
            "chisquare", Family.CHI_SQUARED,
            "exponential", Family.EXPONENTIAL,
            "gamma", Family.GAMMA,
            "rayleigh", Family.RAYLEIGH);

    private final Family family;
    private final double a;
    private final double b;
    private final Scale scale;
    private final boolean isOfScaled;
    private final ContinuousDistribution distribution;
    private final double lower;
    private final double upper;
    private final double logShare;

    private PriorDistribution(
            Family family, double a, double b, Scale scale, boolean isOfScaled, double lower, double upper) {
        this.family = family;
        this.a = a;
        this.b = b;
        this.scale = scale;
        this.isOfScaled = isOfScaled;
        this.lower = lower;
        this.upper = upper;
        this.distribution = family.distribution(a, b);
        double share = cumulative(upper) - cumulative(lower);
        logShare = isOfScaled ? 0 : Math.log(share);
    }

    /**
     * A density of the parameter, cut off at its bounds and made larger within them, as PEtab 2 has it.
     *
     * @param family of the scaled parameter
     * @param a its first parameter
     * @param b its second parameter, if it has one
     * @param scale on which the parameter is distributed so
     * @param lower bound of the parameter as it is
     * @param upper bound of the parameter as it is, above the lower one
     * @return the distribution
     * @throws IllegalArgumentException if the parameters of the family are not allowed
     */
    public static PriorDistribution truncated(
            Family family, double a, OptionalDouble b, Scale scale, double lower, double upper) {
        return new PriorDistribution(family, a, b.orElse(1), scale, false, lower, upper);
    }

    /**
     * A density of the parameter on a scale, not made larger where bounds cut it off, as PEtab 1 has it.
     *
     * @param family of the scaled parameter
     * @param a its first parameter
     * @param b its second parameter
     * @param scale of the parameter
     * @return the distribution
     * @throws IllegalArgumentException if the parameters of the family are not allowed
     */
    public static PriorDistribution ofScaled(Family family, double a, double b, Scale scale) {
        return new PriorDistribution(family, a, b, scale, true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private double cumulative(double value) {
        boolean isBelow = scale != Scale.LIN && value <= 0;
        return isBelow ? 0 : distribution.cumulativeProbability(scale.scaled(value));
    }

    /**
     * The logarithm of the density.
     *
     * @param value of the parameter as it is
     * @return nats; minus infinity outside the bounds and where the distribution has no density
     */
    public double logDensity(double value) {
        if (!(value >= lower && value <= upper) || (scale != Scale.LIN && !(value > 0))) {
            return Double.NEGATIVE_INFINITY;
        }
        double log = distribution.logDensity(scale.scaled(value));
        return isOfScaled ? log : log + Math.log(scale.derivative(value)) - logShare;
    }

    /**
     * The derivative of the logarithm of the density with respect to the parameter as it is.
     *
     * @param value of the parameter as it is, within its bounds
     * @return nats per unit of the parameter
     */
    public double derivative(double value) {
        double ofScaled = family.derivative(scale.scaled(value), a, b) * scale.derivative(value);
        return isOfScaled || scale == Scale.LIN ? ofScaled : ofScaled - 1 / value;
    }
}
