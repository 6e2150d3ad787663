package org.myobalance.fit;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Minus the second derivatives of a log likelihood with respect to predictions. Immutable. */
public final class Curvature {
    private final List<Block> blocks;

    /**
     * Observations that share a laboratory effect.
     *
     * @param rows positions of the observations among the predictions
     * @param values symmetric, one row for each observation
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Block(List<Integer> rows, double[][] values) {}

    Curvature(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /**
     * The nearest curvature that is positive semidefinite: negative eigenvalues of a block become 0. For steps, which must climb; a
     * standard error is better taken from the exact one.
     *
     * @return the clipped curvature
     */
    public Curvature clipped() {
        return new Curvature(blocks.stream().map(Curvature::clipped).toList());
    }

    private static Block clipped(Block block) {
        int n = block.values.length;
        if (n == 1) {
            return new Block(block.rows, new double[][] {{Math.max(0, block.values[0][0])}});
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(block.values));
        double[] values = eigen.getRealEigenvalues();
        boolean isPositive = true;
        for (int i = 0; i < n; i++) {
            isPositive &= values[i] >= 0;
            values[i] = Math.max(0, values[i]);
        }
        if (isPositive) {
            return block;
        }
        RealMatrix vectors = eigen.getV();
        return new Block(
                block.rows,
                vectors.multiply(MatrixUtils.createRealDiagonalMatrix(values))
                        .multiply(vectors.transpose())
                        .getData());
    }

    /**
     * What data tell of coordinates: the Fisher information Jᵀ W J.
     *
     * @param jacobian J, one row for each prediction, one column for each coordinate
     * @return symmetric, one row for each coordinate; of length 0 without predictions
     */
    public double[][] information(double[][] jacobian) {
        int n = jacobian.length == 0 ? 0 : jacobian[0].length;
        double[][] information = new double[n][n];
        for (Block block : blocks) {
            for (int a = 0; a < block.values.length; a++) {
                double[] weighted = new double[n];
                for (int b = 0; b < block.values.length; b++) {
                    double[] row = jacobian[block.rows.get(b)];
                    for (int i = 0; i < n; i++) {
                        weighted[i] += block.values[a][b] * row[i];
                    }
                }
                double[] row = jacobian[block.rows.get(a)];
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        information[i][j] += row[i] * weighted[j];
                    }
                }
            }
        }
        return symmetric(information);
    }

    private static double[][] symmetric(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (matrix[i][j] + matrix[j][i]);
                matrix[i][j] = mean;
                matrix[j][i] = mean;
            }
        }
        return matrix;
    }
}
