package org.myobalance.design;

import org.myobalance.observe.Normal;

/**
 * The noncentral t distribution: that of (Z + δ)/S, with Z standard normal and S² a chi-squared variable over its degrees of freedom ν.
 *
 * <p>With u = ln S its distribution function is
 *
 * <pre>F(t) = ∫ Φ(t eᵘ − δ) g(u) du,   g(u) ∝ exp(ν u − ν e²ᵘ / 2)</pre>
 *
 * <p>which is computed by the trapezoid rule. The integrand is analytic and dies out at both ends, so that the rule converges exponentially in its step; the
 * density is normalised by its own sum.
 */
final class NoncentralT {
    /** Steps to the narrower of two widths: that of the density and that of Φ. */
    private static final double STEPS = 5;
    /** Where the density is this far below its top, e⁻⁴⁰, nothing is left of it. */
    private static final double NOTHING = -40;

    private NoncentralT() {}

    /**
     * The probability of a smaller number.
     *
     * @param t any number
     * @param degrees of freedom ν, at least 1
     * @param shift noncentrality δ
     * @return F(t)
     */
    static double cumulative(double t, int degrees, double shift) {
        double width = Math.min(1 / Math.sqrt(2.0 * degrees), 1 / (1 + Math.abs(t)));
        double step = width / STEPS;
        double weight = 1;
        double sum = Normal.cumulative(t - shift);
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 1; ; i++) {
                double u = side * i * step;
                double log = degrees * (u - 0.5 * Math.expm1(2 * u));
                if (log < NOTHING) {
                    break;
                }
                double density = Math.exp(log);
                weight += density;
                sum += density * Normal.cumulative(t * Math.exp(u) - shift);
            }
        }
        return sum / weight;
    }
}
