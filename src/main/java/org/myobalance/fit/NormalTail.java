package org.myobalance.fit;

import org.apache.commons.math3.special.Erf;

/** Logarithms of the standard normal distribution, far into its tails. */
final class NormalTail {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** Below this the series of Abramowitz and Stegun 26.2.12 is exact to 1e-11 with the terms kept. */
    private static final double FAR = -12;

    private NormalTail() {}

    static double logDensity(double z) {
        return -0.5 * z * z - HALF_LOG_TWO_PI;
    }

    /** ln Φ(z). */
    static double logCumulative(double z) {
        if (z > FAR) {
            return z > 5 ? Math.log1p(-0.5 * Erf.erfc(z / Math.sqrt(2))) : Math.log(0.5 * Erf.erfc(-z / Math.sqrt(2)));
        }
        double w = 1 / (z * z);
        return logDensity(z)
                - Math.log(-z)
                + Math.log1p(-w * (1 - 3 * w * (1 - 5 * w * (1 - 7 * w * (1 - 9 * w * (1 - 11 * w * (1 - 13 * w)))))));
    }

    /** ln(Φ(b) − Φ(a)) for a below b. */
    static double logBetween(double a, double b) {
        if (a + b > 0) {
            // the same stretch of the other tail, where differences keep their digits
            return logBetween(-b, -a);
        }
        double upper = logCumulative(b);
        return upper + Math.log1p(-Math.exp(logCumulative(a) - upper));
    }
}
