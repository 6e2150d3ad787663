package org.myobalance.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseFactorsTest {
    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {1, 2, 7, 76, 240})
    void theSolutionIsThatOfAnotherLibrary(int n) {
        Random random = new Random(n);
        DenseFactors factors = new DenseFactors(n);
        for (int time = 0; time < 3; time++) {
            double[][] matrix = factors.cleared();
            DMatrixRMaj other = new DMatrixRMaj(n, n);
            double[] b = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] = random.nextGaussian();
                    other.set(i, j, matrix[i][j]);
                }
                b[i] = random.nextGaussian();
            }
            DMatrixRMaj expected = new DMatrixRMaj(n, 1);
            assertTrue(CommonOps_DDRM.solve(other, new DMatrixRMaj(n, 1, true, b.clone()), expected));
            assertTrue(factors.factor());
            factors.solve(b);
            assertArrayEquals(expected.getData(), b, 1e-8);
        }
    }

    @Test
    void rowsAreExchangedWhereThePivotIsZero() {
        DenseFactors factors = new DenseFactors(2);
        double[][] matrix = factors.cleared();
        matrix[0][1] = 2;
        matrix[1][0] = 4;
        assertTrue(factors.factor());
        double[] b = {6, 8};
        factors.solve(b);
        assertArrayEquals(new double[] {2, 3}, b);
    }

    @Test
    void aSingularMatrixIsSaidToBeOne() {
        DenseFactors factors = new DenseFactors(2);
        double[][] matrix = factors.cleared();
        matrix[0][0] = 1;
        matrix[1][0] = 1;
        assertFalse(factors.factor());
        matrix = factors.cleared();
        matrix[0][0] = Double.NaN;
        matrix[1][1] = 1;
        assertFalse(factors.factor());
    }
}
