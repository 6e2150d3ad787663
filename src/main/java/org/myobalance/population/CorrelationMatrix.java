package org.myobalance.population;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Correlations between the quantities in which persons differ, with their Cholesky factor. Immutable. */
public final class CorrelationMatrix {
    /** A pivot below it has no direction left of its own. */
    private static final double LEAST_PIVOT = 1e-10;

    private final List<String> ids;
    private final double[][] factor;

    private CorrelationMatrix(List<String> ids, double[][] factor) {
        this.ids = ids;
        this.factor = factor;
    }

    /**
     * Factors a matrix R = L Lᵀ.
     *
     * @param ids of the quantities, in the order of the rows
     * @param correlations n × n, symmetric, ones on the diagonal
     * @return the matrix; empty if it is not positive definite, so that no persons can differ in this way
     */
    public static Optional<CorrelationMatrix> of(List<String> ids, double[][] correlations) {
        int n = ids.size();
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = correlations[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i != j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > LEAST_PIVOT) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new CorrelationMatrix(List.copyOf(ids), factor));
    }

    /**
     * The smallest eigenvalue of a symmetric matrix, for a message about one that is no correlation matrix.
     *
     * @param correlations n × n
     * @return zero or below for such a matrix
     */
    public static double smallestEigenvalue(double[][] correlations) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double each : new EigenDecomposition(new Array2DRowRealMatrix(correlations)).getRealEigenvalues()) {
            smallest = Math.min(smallest, each);
        }
        return smallest;
    }

    /**
     * The quantities.
     *
     * @return ids in the order of the rows
     */
    public List<String> ids() {
        return ids;
    }

    /** Element of the lower Cholesky factor L. */
    double factor(int row, int column) {
        return factor[row][column];
    }
}
