package org.myobalance.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * What a fit says of its parameters: values at the best point, and the normal approximation of the posterior
 * there, whose covariance is the inverse of Jᵀ W J + prior curvature. Coordinates at a bound are taken as known.
 *
 * @param each in the order of the space
 * @param covariance of the coordinates, in the same order; 0 in the line of one at a bound; NaN if the curvature has no
 *     inverse
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Estimates(List<Estimate> each, double[][] covariance) {
    /** Information from data below this share of the prior's: nothing but the prior speaks of a parameter. */
    private static final double NOTHING = 1e-6;
    /** Of the width between the bounds. */
    private static final double AT_BOUND = 1e-9;

    /** Copies the list. {@inheritDoc} */
    public Estimates {
        each = List.copyOf(each);
    }

    /** Where a value stands. */
    public enum Bound {
        /** Between its bounds. */
        FREE(""),
        /** At the lower one. */
        LOW("low"),
        /** At the upper one. */
        HIGH("high");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        /**
         * The word for tables.
         *
         * @return lower case; empty between the bounds
         */
        public String words() {
            return words;
        }
    }

    /**
     * One parameter.
     *
     * @param parameter itself
     * @param coordinate fitted
     * @param deviation standard error of the coordinate; empty at a bound or without a jacobian
     * @param bound whether the fit ran into one
     * @param isPriorOnly whether no observation says anything of it: information from data below 1e-6 of the prior's
     */
    public record Estimate(
            FreeParameter parameter, double coordinate, OptionalDouble deviation, Bound bound, boolean isPriorOnly) {
        /**
         * The fitted value.
         *
         * @return in the base unit of the parameter
         */
        public double value() {
            return parameter.value(coordinate);
        }

        /**
         * The standard error of the value, to first order.
         *
         * @return in the base unit of the parameter; empty where the coordinate has none
         */
        public OptionalDouble standardError() {
            return deviation.isPresent()
                    ? OptionalDouble.of(deviation.getAsDouble() * parameter.scale(coordinate))
                    : deviation;
        }

        /**
         * The share of the prior's variance that data have taken away.
         *
         * @return in [0, 1]; empty where the coordinate has no standard error
         */
        public OptionalDouble learnt() {
            if (deviation.isEmpty()) {
                return deviation;
            }
            double left = deviation.getAsDouble() / parameter.priorDeviation();
            return OptionalDouble.of(Math.max(0, 1 - left * left));
        }
    }

    /**
     * The estimates at a point.
     *
     * @param posterior of the fit
     * @param point at which the fit ended; without a jacobian it gives values alone
     * @return one estimate for each parameter, and their covariance
     */
    public static Estimates at(Posterior posterior, ParameterPoint point) {
        Space space = posterior.space();
        int n = space.size();
        double[] unit = space.priorDeviations();
        boolean hasJacobian =
                point.jacobian().isPresent() && !posterior.likelihood().data().isEmpty();
        Curvature rows = posterior.likelihood().curvature(point.predicted());
        double[][] none = new double[n][n];
        double[][] clipped =
                hasJacobian ? rows.clipped().information(point.jacobian().orElseThrow()) : none;
        double[][] exact = hasJacobian ? rows.information(point.jacobian().orElseThrow()) : none;
        Bound[] bounds = new Bound[n];
        boolean[] isPriorOnly = new boolean[n];
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            bounds[i] = bound(space.low()[i], space.high()[i], point.x()[i]);
            isPriorOnly[i] = hasJacobian && clipped[i][i] * unit[i] * unit[i] < NOTHING;
            if (bounds[i] == Bound.FREE && !isPriorOnly[i]) {
                inside.add(i);
            }
        }
        double[] prior = space.priorCurvature(point.x());
        double[][] covariance = hasJacobian ? inverse(exact, clipped, prior, unit, inside) : none;
        List<Estimate> each = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (hasJacobian && isPriorOnly[i] && bounds[i] == Bound.FREE) {
                covariance[i][i] = unit[i] * unit[i];
            }
            boolean isKnown = hasJacobian && bounds[i] == Bound.FREE && covariance[i][i] > 0;
            each.add(new Estimate(
                    space.parameters().get(i),
                    point.x()[i],
                    isKnown ? OptionalDouble.of(Math.sqrt(covariance[i][i])) : OptionalDouble.empty(),
                    bounds[i],
                    isPriorOnly[i]));
        }
        return new Estimates(each, covariance);
    }

    private static Bound bound(double low, double high, double x) {
        double width = AT_BOUND * (high - low);
        return x - low <= width ? Bound.LOW : high - x <= width ? Bound.HIGH : Bound.FREE;
    }

    /** Of the exact curvature; of the clipped one where outliers bend the exact one the other way. */
    private static double[][] inverse(
            double[][] exact, double[][] clipped, double[] prior, double[] unit, List<Integer> inside) {
        double[][] covariance = new double[unit.length][unit.length];
        for (double[][] information : List.of(exact, clipped)) {
            double[][] part = new double[inside.size()][inside.size()];
            for (int a = 0; a < part.length; a++) {
                for (int b = 0; b < part.length; b++) {
                    int i = inside.get(a);
                    int j = inside.get(b);
                    part[a][b] = (information[i][j] + (a == b ? prior[i] : 0)) * unit[i] * unit[j];
                }
            }
            try {
                double[][] inverse = part.length == 0
                        ? part
                        : new CholeskyDecomposition(new Array2DRowRealMatrix(part), 1e-10, 0)
                                .getSolver()
                                .getInverse()
                                .getData();
                for (int a = 0; a < part.length; a++) {
                    for (int b = 0; b < part.length; b++) {
                        int i = inside.get(a);
                        int j = inside.get(b);
                        covariance[i][j] = inverse[a][b] * unit[i] * unit[j];
                    }
                }
                return covariance;
            } catch (NonPositiveDefiniteMatrixException e) {
                inside.forEach(i -> inside.forEach(j -> covariance[i][j] = Double.NaN));
            }
        }
        return covariance;
    }
}
