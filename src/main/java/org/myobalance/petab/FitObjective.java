package org.myobalance.petab;

import java.util.Map;
import java.util.Optional;

/**
 * What a fit makes as large as it can: log-likelihood and, where the table states priors, log prior, with gradient and curvature on
 * the scales of the coordinates. For one thread if its likelihood is.
 */
final class FitObjective {
    /** Of a coordinate: so far apart are the points whose derivatives give the curvature of a prior. */
    private static final double STEP = 1e-5;

    private final ProblemLikelihood likelihood;
    private final ProblemLikelihood slopes;
    private final Problem problem;
    private final FitCoordinates coordinates;
    private long evaluations;
    private long gradients;

    /**
     * An objective.
     *
     * @param likelihood gives values
     * @param slopes gives derivatives, from the same problem
     */
    FitObjective(Problem problem, ProblemLikelihood likelihood, ProblemLikelihood slopes) {
        this.problem = problem;
        this.likelihood = likelihood;
        this.slopes = slopes;
        coordinates = new FitCoordinates(problem);
    }

    /** A value with its derivatives: without entries if they were not asked for. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Point(double[] x, double value, double[] gradient, double[][] curvature) {}

    FitCoordinates coordinates() {
        return coordinates;
    }

    long evaluations() {
        return evaluations;
    }

    long gradients() {
        return gradients;
    }

    /** The objective at a point; empty where an experiment cannot be simulated or the value is not finite. */
    Optional<Point> at(double[] x, boolean withSlope) {
        evaluations += withSlope ? 0 : 1;
        gradients += withSlope ? 1 : 0;
        Map<String, Double> values = coordinates.values(x);
        ProblemLikelihood.Evaluation evaluation = (withSlope ? slopes : likelihood).at(values, withSlope);
        if (!(evaluation instanceof ProblemLikelihood.Evaluation.Found found)) {
            return Optional.empty();
        }
        double value = found.scores().logLikelihood()
                + ProblemPrior.logDensities(problem, values).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        return Optional.of(
                withSlope
                        ? scaled(x, value, found.slope())
                        : new Point(x.clone(), value, new double[0], new double[0][]));
    }

    private Point scaled(double[] x, double value, Slope slope) {
        int n = x.length;
        double[] jacobian = new double[n];
        for (int i = 0; i < n; i++) {
            Scale scale = coordinates.scale(i);
            jacobian[i] = 1 / scale.derivative(scale.unscaled(x[i]));
        }
        double[] gradient = new double[n];
        double[][] curvature = new double[n][n];
        for (int i = 0; i < n; i++) {
            gradient[i] = slope.gradient(i) * jacobian[i];
            for (int j = 0; j < n; j++) {
                // the product of both factors first: so it is the same to the last bit with i and j exchanged
                curvature[i][j] = slope.information(i, j) * (jacobian[i] * jacobian[j]);
            }
            Optional<PriorDistribution> prior = coordinates.parameter(i).prior();
            if (prior.isPresent()) {
                gradient[i] += priorSlope(prior.get(), i, x[i]);
                double bend = priorSlope(prior.get(), i, x[i] - STEP) - priorSlope(prior.get(), i, x[i] + STEP);
                curvature[i][i] += Math.max(0, bend / (2 * STEP));
            }
        }
        return new Point(x.clone(), value, gradient, curvature);
    }

    private double priorSlope(PriorDistribution prior, int i, double x) {
        Scale scale = coordinates.scale(i);
        double value = scale.unscaled(x);
        return prior.derivative(value) / scale.derivative(value);
    }
}
