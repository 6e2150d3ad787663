package org.myobalance.observe;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.numbers.gamma.Erfc;

/** The standard normal distribution, its logarithms far into the tails. */
public final class Normal {
    /** Half-width of the middle 90 %. */
    public static final double NINETY = 1.6448536269514722;
    /** Half-width of the middle 95 %: z of a two-sided test at 5 %. */
    public static final double NINETY_FIVE = 1.959963984540054;

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);
    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** Below this the series of Abramowitz and Stegun 26.2.12 is exact to 1e-11 with the terms kept. */
    private static final double FAR = -12;

    private Normal() {}

    /**
     * The distribution function of the standard normal distribution.
     *
     * @param z any number
     * @return Φ(z)
     */
    public static double cumulative(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /**
     * The quantile of the standard normal distribution.
     *
     * @param probability in (0, 1)
     * @return z with Φ(z) equal to the probability
     */
    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /**
     * The log density of the standard normal distribution.
     *
     * @param z any number
     * @return ln φ(z)
     */
    public static double logDensity(double z) {
        return -0.5 * z * z - HALF_LOG_TWO_PI;
    }

    /**
     * The logarithm of the standard normal distribution function, exact in both tails.
     *
     * @param z any number
     * @return ln Φ(z)
     */
    public static double logCumulative(double z) {
        if (z > FAR) {
            return z > 5 ? Math.log1p(-0.5 * Erfc.value(z / ROOT_TWO)) : Math.log(0.5 * Erfc.value(-z / ROOT_TWO));
        }
        double w = 1 / (z * z);
        return logDensity(z)
                - Math.log(-z)
                + Math.log1p(-w * (1 - 3 * w * (1 - 5 * w * (1 - 7 * w * (1 - 9 * w * (1 - 11 * w * (1 - 13 * w)))))));
    }

    /**
     * The logarithm of the probability of an interval, exact in both tails.
     *
     * @param a lower end
     * @param b upper end, above {@code a}
     * @return ln(Φ(b) − Φ(a))
     */
    public static double logBetween(double a, double b) {
        if (a + b > 0) {
            // the same interval in the other tail, where differences keep their digits
            return logBetween(-b, -a);
        }
        if (a > FAR) {
            return Math.log(0.5 * (Erfc.value(-b / ROOT_TWO) - Erfc.value(-a / ROOT_TWO)));
        }
        double upper = logCumulative(b);
        return upper + Math.log1p(-Math.exp(logCumulative(a) - upper));
    }
}
