package org.myobalance.integrate;

import java.util.Locale;

/**
 * Dormand and Prince's explicit pair of orders 5 and 4: seven stages, of which the last is the first of the next step;
 * dense output of order 4; stable up to h·ρ of 3.3 on the negative real axis.
 *
 * <p>Checks its own order conditions when it is first used.
 *
 * @see "Dormand, Prince: A family of embedded Runge-Kutta formulae, J. Comput. Appl. Math. 6:19 (1980); Hairer, Nørsett,
 *     Wanner: Solving Ordinary Differential Equations I, 2nd ed., table II.5.2, and section II.6 for the dense output"
 */
final class DormandPrince5 {
    static final int STAGES = 7;
    /** Order of the estimate's lower solution; the step itself has one more. */
    static final int EMBEDDED_ORDER = 4;

    private static final int DENSE_ORDER = 4;
    private static final double TOLERANCE = 1e-13;

    /** Row i: what stage i adds to the start, in units of h; the last row is the step itself. */
    static final double[][] A = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };

    static final double[] C = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};

    /** Step minus the solution of order 4. */
    static final double[] E = {71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40};

    /** The last term of the dense output. */
    static final double[] D = {
        -12715105075.0 / 11282082432.0,
        0,
        87487479700.0 / 32700410799.0,
        -10690763975.0 / 1880347072.0,
        701980252875.0 / 199316789632.0,
        -1453857185.0 / 822651844.0,
        69997945.0 / 29380423.0
    };

    static {
        check();
    }

    private DormandPrince5() {}

    private static void check() {
        double[][] alpha = new double[STAGES][STAGES];
        for (int i = 0; i < STAGES; i++) {
            double sum = 0;
            for (int j = 0; j < i; j++) {
                alpha[i][j] = A[i][j];
                sum += A[i][j];
            }
            require(Math.abs(sum - C[i]), "row sum " + i);
        }
        OrderConditions conditions = new OrderConditions(alpha, alpha, EMBEDDED_ORDER + 1);
        require(conditions.residual(weights(1), 1, EMBEDDED_ORDER + 1), "order of the step");
        double[] lower = weights(1);
        for (int j = 0; j < STAGES; j++) {
            lower[j] -= E[j];
        }
        require(conditions.residual(lower, 1, EMBEDDED_ORDER), "order of the error estimate");
        for (double theta : new double[] {0.1, 0.35, 0.5, 0.8}) {
            require(conditions.residual(weights(theta), theta, DENSE_ORDER), "order of the dense output");
        }
    }

    /** Weights of the stages in y(θ) − y₀, in units of h. */
    private static double[] weights(double theta) {
        double left = 1 - theta;
        double[] weights = new double[STAGES];
        for (int j = 0; j < STAGES; j++) {
            double end = j < STAGES - 1 ? A[STAGES - 1][j] : 0;
            double first = (j == 0 ? 1 : 0) - end;
            double second = end - (j == STAGES - 1 ? 1 : 0) - first;
            weights[j] = theta * (end + left * (first + theta * (second + left * D[j])));
        }
        return weights;
    }

    private static void require(double residual, String claim) {
        if (!(residual <= TOLERANCE)) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "Dormand-Prince 5: %s does not hold, residual %.3g", claim, residual));
        }
    }
}
