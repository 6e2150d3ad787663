package org.myobalance.design;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/** Multivariate normal distributions of equal weight: where the reports of a study are expected together, one component for each draw. Immutable. */
final class NormalMixture {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** Relative asymmetry and least pivot that the factorisation takes as none. */
    private static final double SYMMETRY = 1e-12;

    private static final double LEAST_PIVOT = 1e-300;

    private final List<Component> components;

    private NormalMixture(List<Component> components) {
        this.components = components;
    }

    /** One normal distribution: its mean and the lower factor L of its covariance L Lᵀ. */
    @SuppressWarnings("ArrayRecordComponent") // internal and not compared
    private record Component(double[] mean, double[][] factor, double logDeterminant) {}

    /**
     * A mixture.
     *
     * @param means one for each component
     * @param covariances one for each component, positive definite
     */
    static NormalMixture of(List<double[]> means, List<double[][]> covariances) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            double[][] factor = new CholeskyDecomposition(
                            new Array2DRowRealMatrix(covariances.get(i), false), SYMMETRY, LEAST_PIVOT)
                    .getL()
                    .getData();
            double log = 0;
            for (int k = 0; k < factor.length; k++) {
                log += 2 * Math.log(factor[k][k]);
            }
            components.add(new Component(means.get(i), factor, log));
        }
        return new NormalMixture(List.copyOf(components));
    }

    /** How many components there are. */
    int size() {
        return components.size();
    }

    /** Mean of a component. */
    double[] mean(int component) {
        return components.get(component).mean().clone();
    }

    /**
     * A report from one component.
     *
     * @param component which
     * @param normals independent standard normal numbers, one for each row
     */
    double[] report(int component, double[] normals) {
        Component from = components.get(component);
        double[] report = from.mean().clone();
        for (int i = 0; i < report.length; i++) {
            for (int j = 0; j <= i; j++) {
                report[i] += from.factor()[i][j] * normals[j];
            }
        }
        return report;
    }

    /** The log density of a report. */
    double logDensity(double[] report) {
        double[] logs = new double[components.size()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logDensity(components.get(i), report);
            largest = Math.max(largest, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum / logs.length);
    }

    private static double logDensity(Component component, double[] report) {
        double[] solved = solved(component, report);
        double squares = 0;
        for (double each : solved) {
            squares += each * each;
        }
        return -0.5 * (squares + component.logDeterminant()) - HALF_LOG_TWO_PI * report.length;
    }

    /** L⁻¹ (report − mean). */
    private static double[] solved(Component component, double[] report) {
        double[] solved = new double[report.length];
        for (int i = 0; i < solved.length; i++) {
            double rest = report[i] - component.mean()[i];
            for (int j = 0; j < i; j++) {
                rest -= component.factor()[i][j] * solved[j];
            }
            solved[i] = rest / component.factor()[i][i];
        }
        return solved;
    }

    /**
     * The expected log of the ratio of two single normal densities under the first, their Kullback–Leibler divergence: ½ (tr(Σ₂⁻¹ Σ₁) + Δᵀ Σ₂⁻¹ Δ − k + ln |Σ₂|/|Σ₁|).
     *
     * @param first a mixture of one component
     * @param second a mixture of one component
     * @return in nats
     */
    static double divergence(NormalMixture first, NormalMixture second) {
        Component one = first.components.get(0);
        Component other = second.components.get(0);
        double sum = other.logDeterminant() - one.logDeterminant() - one.mean().length;
        for (double each : solved(other, one.mean())) {
            sum += each * each;
        }
        // tr(Σ₂⁻¹ Σ₁) is the sum of squares of L₂⁻¹ L₁
        for (int column = 0; column < one.mean().length; column++) {
            double[] shifted = other.mean().clone();
            for (int i = column; i < shifted.length; i++) {
                shifted[i] += one.factor()[i][column];
            }
            for (double each : solved(other, shifted)) {
                sum += each * each;
            }
        }
        return 0.5 * sum;
    }
}
