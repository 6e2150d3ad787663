package org.myobalance.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.system.SparsePattern;

class LinearSolverTest {
    @ParameterizedTest(name = "{0} states, {1} entries, seed {2}")
    @CsvSource({"1, 1, 1", "2, 3, 2", "7, 20, 3", "25, 83, 4", "70, 500, 5", "70, 900, 6", "90, 700, 7", "40, 1600, 8"})
    void sparseDenseAndEjmlAgree(int n, int entries, long seed) {
        Random random = new Random(seed);
        SparsePattern pattern = Patterns.randomPattern(n, entries, random);
        SparseLu sparse = new SparseLu(pattern);
        DenseLu dense = new DenseLu(pattern);
        for (int repeat = 0; repeat < 3; repeat++) {
            double shift = Math.exp(random.nextGaussian());
            double[] jacobian = Patterns.diagonallyLed(pattern, random);
            double[] b = random.doubles(n, -1, 1).toArray();
            double[] expected = byEjml(pattern, shift, jacobian, b);
            assertTrue(sparse.factor(shift, jacobian), "sparse factors");
            assertTrue(dense.factor(shift, jacobian), "dense factors");
            double[] bySparse = b.clone();
            double[] byDense = b.clone();
            sparse.solve(bySparse);
            dense.solve(byDense);
            for (int i = 0; i < n; i++) {
                double tolerance = 1e-12 * (1 + Math.abs(expected[i]));
                assertEquals(expected[i], bySparse[i], tolerance, "sparse, state " + i);
                assertEquals(expected[i], byDense[i], tolerance, "dense, state " + i);
            }
        }
    }

    @Test
    void anArrowMadeToFillStaysSparse() {
        int n = 50;
        TreeSet<Integer> cells = new TreeSet<>();
        for (int i = 0; i < n; i++) {
            cells.add(i * n + i);
            cells.add(i);
            cells.add(i * n);
        }
        SparseLu lu = new SparseLu(Patterns.pattern(n, cells));
        assertEquals(3 * n - 2, lu.entries(), "no fill: the hub goes last");
        assertEquals(n - 1, lu.operations());
    }

    @Test
    void aMissingDiagonalIsAdded() {
        SparseLu lu = new SparseLu(new SparsePattern(2, new int[] {0, 1, 2}, new int[] {1, 0}));
        assertTrue(lu.factor(2, new double[] {1, 1}));
        double[] b = {3, 0};
        lu.solve(b);
        assertEquals(2, b[0], 1e-15);
        assertEquals(1, b[1], 1e-15);
    }

    @ParameterizedTest(name = "shift {0}, entry {1}")
    @CsvSource({"1, 1", "1, NaN", "1, Infinity", "NaN, 0"})
    void aPivotThatCannotBeTrustedIsReported(double shift, double entry) {
        SparsePattern pattern = new SparsePattern(1, new int[] {0, 1}, new int[] {0});
        assertFalse(new SparseLu(pattern).factor(shift, new double[] {entry}));
        assertFalse(new DenseLu(pattern).factor(shift, new double[] {entry}));
    }

    @Test
    void aPivotLostToCancellationNeedsRowExchanges() {
        SparsePattern pattern = Patterns.full(2);
        double[] jacobian = {1, -1, -1, 0};
        assertFalse(new SparseLu(pattern).factor(1, jacobian), "s I - J = (0 1; 1 1) has no first pivot");
        DenseLu dense = new DenseLu(pattern);
        assertTrue(dense.factor(1, jacobian));
        double[] b = {1, 3};
        dense.solve(b);
        assertEquals(2, b[0], 1e-15);
        assertEquals(1, b[1], 1e-15);
    }

    @Test
    void theFasterSolverIsChosen() {
        assertInstanceOf(DenseLu.class, LinearSolvers.forPattern(Patterns.full(4)));
        assertInstanceOf(SparseLu.class, LinearSolvers.forPattern(Patterns.randomPattern(60, 200, new Random(1))));
    }

    @Test
    void aPatternMustBeSquare() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new SparseLu(new SparsePattern(3, new int[] {0, 1, 2}, new int[] {0, 1})));
        assertEquals("pattern is 2 x 3, an LU needs it square", refused.getMessage());
    }

    private static double[] byEjml(SparsePattern pattern, double shift, double[] jacobian, double[] b) {
        int n = pattern.rows();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            matrix.add(i, i, shift);
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                matrix.add(i, pattern.column(k), -jacobian[k]);
            }
        }
        DMatrixRMaj x = new DMatrixRMaj(n, 1);
        assertTrue(CommonOps_DDRM.solve(matrix, DMatrixRMaj.wrap(n, 1, b.clone()), x), "EJML solves");
        return x.getData();
    }
}
