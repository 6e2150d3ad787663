package org.myobalance.fit;

import java.util.List;
import org.myobalance.observe.Normal;

/**
 * The log density of observations with a common laboratory effect b, a standard normal, which is integrated out by the
 * trapezoid rule:
 *
 * <pre>ln ∫ φ(b) ∏ᵢ p(reportᵢ | predictedᵢ + gainᵢ b) db</pre>
 *
 * <p>The rule converges exponentially for an integrand that is smooth and dies out at both ends: for a normal one of width
 * s its relative error is 2 exp(−2π² s²/h²), which the step below brings to 5e-11; what lies beyond both ends is 8e-11. Chains evaluate it millions of times.
 */
final class LaboratoryEffectQuadrature {
    private static final double END = 6.5;
    /** Step for the width of the narrowest that the integrand can be. */
    private static final double STEP = 0.9;
    /** Step for the width of one Student t, whose poles lie at twice its width off the axis. */
    private static final double STEP_OF_ONE = 0.35;

    private final List<Datum> data;
    private final DatumDensity density;
    private final int half;
    private final double step;

    LaboratoryEffectQuadrature(List<Datum> data, boolean robust) {
        this.data = List.copyOf(data);
        density = new DatumDensity(robust);
        // no factor is more curved than a normal of its error, so the integrand is no narrower than their product
        double precision = 1;
        double widest = 0;
        for (Datum datum : data) {
            double ratio = datum.gain() / datum.error();
            precision += ratio * ratio;
            widest = Math.max(widest, ratio);
        }
        double longest = Math.min(STEP / Math.sqrt(precision), robust && widest > 0 ? STEP_OF_ONE / widest : STEP);
        half = widest == 0 ? 0 : (int) Math.ceil(END / longest);
        step = half == 0 ? 0 : END / half;
    }

    /**
     * Log density of all observations together.
     *
     * @param predicted one for each observation, on its scale
     * @param gradient if not empty, overwritten with the derivative with respect to each prediction
     */
    double log(double[] predicted, double[] gradient) {
        if (half == 0) {
            return plain(predicted, gradient);
        }
        double[] logs = new double[2 * half + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logs.length; k++) {
            logs[k] = at(predicted, b(k));
            largest = Math.max(largest, logs[k]);
        }
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = 0;
        }
        for (int k = 0; k < logs.length; k++) {
            double weight = Math.exp(logs[k] - largest);
            sum += weight;
            // what weighs nothing adds nothing, and its gradient may overflow
            for (int i = 0; weight > 0 && i < gradient.length; i++) {
                gradient[i] += weight
                        * density.derivative(
                                data.get(i), predicted[i] + data.get(i).gain() * b(k));
            }
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= sum;
        }
        return largest + Math.log(sum * step);
    }

    /**
     * Minus the second derivatives with respect to the predictions: the information of each observation by itself, less the uncertainty of b,
     *
     * <pre>E[hᵢ] δᵢⱼ − cov(sᵢ, sⱼ)</pre>
     *
     * with the gradient s and curvature h of each observation, averaged over the posterior distribution of b. Symmetric.
     */
    double[][] curvature(double[] predicted) {
        int n = data.size();
        double[][] curvature = new double[n][n];
        if (half == 0) {
            for (int i = 0; i < n; i++) {
                curvature[i][i] = density.curvature(data.get(i), predicted[i]);
            }
            return curvature;
        }
        double[] mean = new double[n];
        double whole = log(predicted, mean) - Math.log(step);
        double[] gradient = new double[n];
        for (int k = 0; k <= 2 * half; k++) {
            double weight = Math.exp(at(predicted, b(k)) - whole);
            // as for the gradient: what weighs nothing may overflow
            if (!(weight > 0)) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                double shifted = predicted[i] + data.get(i).gain() * b(k);
                gradient[i] = density.derivative(data.get(i), shifted) - mean[i];
                curvature[i][i] += weight * density.curvature(data.get(i), shifted);
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    curvature[i][j] -= weight * gradient[i] * gradient[j];
                }
            }
        }
        return curvature;
    }

    private double plain(double[] predicted, double[] gradient) {
        double log = 0;
        for (int i = 0; i < data.size(); i++) {
            log += density.log(data.get(i), predicted[i]);
            if (gradient.length > 0) {
                gradient[i] = density.derivative(data.get(i), predicted[i]);
            }
        }
        return log;
    }

    private double b(int k) {
        return (k - half) * step;
    }

    private double at(double[] predicted, double b) {
        double log = Normal.logDensity(b);
        for (int i = 0; i < data.size(); i++) {
            log += density.log(data.get(i), predicted[i] + data.get(i).gain() * b);
        }
        return log;
    }
}
