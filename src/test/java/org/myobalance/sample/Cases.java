package org.myobalance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.myobalance.fit.Datum;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.model.Prior;

/** Small problems whose answers are known on paper. */
final class Cases {
    static final double FAR = 1e3;

    private Cases() {}

    /** A coordinate with a normal prior and bounds far away. */
    static FreeParameter normal(String id, double centre, double deviation) {
        return new FreeParameter(
                id, centre, centre - FAR, centre + FAR, false, new Prior(Prior.Kind.NORMAL, centre, deviation));
    }

    /** A coordinate with a flat prior between its bounds. */
    static FreeParameter flat(String id, double start, double low, double high) {
        return new FreeParameter(id, start, low, high, false, new Prior(Prior.Kind.UNIFORM, low, high));
    }

    static Space space(int n, double deviation) {
        List<FreeParameter> parameters = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parameters.add(normal("p" + i, 0, deviation));
        }
        return new Space(parameters);
    }

    static Datum number(String study, double value, double error) {
        return number(study, value, error, 0);
    }

    static Datum number(String study, double value, double error, double gain) {
        return new Datum(study + "/row", study, "qpcr", value, Optional.empty(), error, error, gain);
    }

    /** Predictions that are sums of the coordinates with these weights. */
    static ObservationModel linear(double[][] weights) {
        return of(
                x -> {
                    double[] y = new double[weights.length];
                    for (int row = 0; row < y.length; row++) {
                        for (int i = 0; i < x.length; i++) {
                            y[row] += weights[row][i] * x[i];
                        }
                    }
                    return y;
                },
                x -> weights);
    }

    /** Predictions and slopes as functions. */
    static ObservationModel of(Function<double[], double[]> predicted, Function<double[], double[][]> slopes) {
        return (x, withJacobian) -> new ObservationModel.Answer.Found(
                predicted.apply(x), withJacobian ? Optional.of(slopes.apply(x)) : Optional.empty());
    }

    static Surrogate surrogate(ObservationModel rows, double... centre) {
        return Surrogate.of(centre, (ObservationModel.Answer.Found) rows.at(centre, true));
    }

    static Posterior posterior(Space space, List<Datum> data, ObservationModel rows) {
        return new Posterior(space, new Likelihood(data, false), rows);
    }

    /** A covariance whose standard deviations run from 0.1 to 10 and whose correlations are strong. */
    static double[][] covariance(int n, long seed) {
        Random random = new Random(seed);
        double[][] roots = new double[n][n];
        for (int i = 0; i < n; i++) {
            double size = Math.pow(10, -1 + 2.0 * i / (n - 1));
            double common = 1.5 * random.nextGaussian();
            for (int j = 0; j < n; j++) {
                roots[i][j] = size * (j == 0 ? common : j == i ? 1 : 0.1 * random.nextGaussian());
            }
        }
        Array2DRowRealMatrix root = new Array2DRowRealMatrix(roots);
        double[][] covariance = root.multiply(root.transpose()).getData();
        for (int i = 0; i < n; i++) {
            covariance[i][i] *= 1.01;
        }
        return covariance;
    }

    static double[][] inverse(double[][] matrix) {
        return new LUDecomposition(new Array2DRowRealMatrix(matrix))
                .getSolver()
                .getInverse()
                .getData();
    }

    static LogDensity gaussian(double[] mean, double[][] precision) {
        return x -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double row = 0;
                for (int j = 0; j < x.length; j++) {
                    row += precision[i][j] * (x[j] - mean[j]);
                }
                sum += row * (x[i] - mean[i]);
            }
            return -0.5 * sum;
        };
    }
}
