package org.myobalance.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/** What every solver of (s I − J) x = b owes; each subclass gives its solver and the pattern of J. */
public abstract class LinearSolverContract {
    /** Errors of an LU of matrices whose diagonal leads: some tens of roundings. */
    private static final double CLOSE = 1e-12;

    /**
     * A solver for a matrix.
     *
     * @param pattern entries of J
     * @param solver of that pattern
     */
    public record Case(SparsePattern pattern, LinearSolver solver) {}

    /**
     * A new solver.
     *
     * @param states number of rows
     * @param seed of the pattern
     * @return the solver and its pattern
     */
    protected abstract Case make(int states, long seed);

    /** (s I − J) x. */
    private static double[] times(SparsePattern pattern, double shift, double[] jacobian, double[] x) {
        double[] b = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            b[i] = shift * x[i];
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                b[i] -= jacobian[k] * x[pattern.column(k)];
            }
        }
        return b;
    }

    private static void assertClose(double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], CLOSE * (1 + Math.abs(expected[i])), "row " + i);
        }
    }

    @ParameterizedTest(name = "{0} states")
    @ValueSource(ints = {1, 2, 7, 25, 70})
    final void theSolutionSolvesTheEquations(int states) {
        Case made = make(states, states);
        Random random = new Random(states);
        for (int repeat = 0; repeat < 3; repeat++) {
            double shift = Math.exp(random.nextGaussian());
            double[] jacobian = Patterns.diagonallyLed(made.pattern(), random);
            double[] x = random.doubles(made.pattern().rows(), -1, 1).toArray();
            double[] b = times(made.pattern(), shift, jacobian, x);
            assertTrue(made.solver().factor(shift, jacobian));
            made.solver().solve(b);
            assertClose(x, b);
        }
    }

    @Test
    final void oneFactorisationSolvesForManyRightHandSides() {
        Case made = make(12, 3);
        Random random = new Random(3);
        double[] jacobian = Patterns.diagonallyLed(made.pattern(), random);
        assertTrue(made.solver().factor(2, jacobian));
        for (int repeat = 0; repeat < 4; repeat++) {
            double[] x = random.doubles(made.pattern().rows(), -1, 1).toArray();
            double[] b = times(made.pattern(), 2, jacobian, x);
            made.solver().solve(b);
            assertClose(x, b);
        }
    }

    @Test
    final void aSumIsSolvedWithoutTouchingItsParts() {
        Case made = make(9, 5);
        Random random = new Random(5);
        int n = made.pattern().rows();
        double[] jacobian = Patterns.diagonallyLed(made.pattern(), random);
        double[] b = random.doubles(n, -1, 1).toArray();
        double[] c = random.doubles(n, -1, 1).toArray();
        double[] keptB = b.clone();
        double[] keptC = c.clone();
        double[] x = new double[n];
        double[] sum = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Double.NaN;
            sum[i] = b[i] + c[i];
        }
        assertTrue(made.solver().factor(1.5, jacobian));
        made.solver().solve(b, c, x);
        made.solver().solve(sum);
        assertArrayEquals(sum, x, "the same to the last bit");
        assertArrayEquals(keptB, b);
        assertArrayEquals(keptC, c);
    }

    @Test
    final void theJacobianIsOnlyRead() {
        Case made = make(9, 6);
        double[] jacobian = Patterns.diagonallyLed(made.pattern(), new Random(6));
        double[] kept = jacobian.clone();
        assertTrue(made.solver().factor(1, jacobian));
        made.solver().solve(new double[made.pattern().rows()]);
        assertArrayEquals(kept, jacobian);
    }

    @Test
    final void withoutAJacobianItDividesByTheShift() {
        Case made = make(8, 7);
        int n = made.pattern().rows();
        assertTrue(made.solver().factor(4, new double[made.pattern().size()]));
        double[] b = new double[n];
        double[] quarter = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = i - 3;
            quarter[i] = (i - 3) / 4.0;
        }
        made.solver().solve(b);
        assertArrayEquals(quarter, b, "exact: 4 is a power of two");
    }

    @Test
    final void whatCannotBeTrustedIsRefusedAndForgotten() {
        Case made = make(30, 8);
        double[] jacobian = new double[made.pattern().size()];
        assertFalse(made.solver().factor(0, jacobian), "nothing at all");
        assertFalse(made.solver().factor(Double.NaN, jacobian));
        assertFalse(made.solver().factor(Double.POSITIVE_INFINITY, jacobian));
        jacobian[0] = Double.NaN;
        assertFalse(made.solver().factor(1, jacobian));
        jacobian[0] = Double.NEGATIVE_INFINITY;
        assertFalse(made.solver().factor(1, jacobian));
        jacobian[0] = 0;
        assertTrue(made.solver().factor(2, jacobian), "a refusal leaves nothing behind");
        double[] b = new double[made.pattern().rows()];
        b[b.length - 1] = 3;
        made.solver().solve(b);
        assertEquals(1.5, b[b.length - 1]);
        assertEquals(0, b[0]);
    }
}
