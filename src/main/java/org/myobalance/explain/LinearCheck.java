package org.myobalance.explain;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How far the slopes can be trusted: the number under some draws, as it was simulated, against what the slopes say of the same
 * draws.
 *
 * @param draws how many were compared
 * @param sdSimulated standard deviation of the simulated numbers [base unit]
 * @param sdLinear standard deviation of what the slopes say [base unit]
 * @param rSquared 1 − Σ (simulated − linear)² / Σ (simulated − mean)² [-]; at most 1, below zero where the slopes say less than
 *     the mean does
 */
public record LinearCheck(int draws, double sdSimulated, double sdLinear, double rSquared) {
    /**
     * Compares.
     *
     * @param simulated numbers under draws, at least two
     * @param linear the number as it stands plus slopes times changes, for the same draws
     * @return the comparison
     * @throws IllegalArgumentException if there are fewer than two or not as many of each
     */
    public static LinearCheck of(List<Double> simulated, List<Double> linear) {
        if (simulated.size() < 2 || simulated.size() != linear.size()) {
            throw new IllegalArgumentException(
                    simulated.size() + " simulated numbers, " + linear.size() + " linear ones");
        }
        double[] y = simulated.stream().mapToDouble(Double::doubleValue).toArray();
        double[] z = linear.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = StatUtils.mean(y);
        double left = 0;
        double whole = 0;
        for (int i = 0; i < y.length; i++) {
            left += (y[i] - z[i]) * (y[i] - z[i]);
            whole += (y[i] - mean) * (y[i] - mean);
        }
        return new LinearCheck(
                y.length, Math.sqrt(StatUtils.variance(y)), Math.sqrt(StatUtils.variance(z)), 1 - left / whole);
    }
}
