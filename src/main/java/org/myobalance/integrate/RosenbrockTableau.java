package org.myobalance.integrate;

import java.util.Arrays;
import java.util.Locale;
import org.myobalance.system.LinearSolver;

/**
 * A stiffly accurate Rosenbrock method as data, in the variables that need no matrix times vector product. Immutable.
 *
 * <p>With U = Γ K, stage i solves (I/(hγ) − J) uᵢ = f(t + αᵢh, y + Σ aᵢⱼ uⱼ) + Σ (cᵢⱼ/h) uⱼ + h dᵢ ∂f/∂t. The last
 * stage starts where the one before ended, so the step ends at the last stage value plus u_s, and u_s is the error
 * estimate. Dense output: y(θ) = (1−θ) y₀ + θ (y₁ + (1−θ) (D₀ + θ (D₁ + θ D₂))), D_r = Σ H_rj uⱼ.
 *
 * <p>Built, a tableau has checked its own order conditions (step, embedded estimate, dense output), its stiff accuracy
 * and that R(∞) = 0, which with A-stability is L-stability.
 *
 * @see "Hairer, Wanner: Solving Ordinary Differential Equations II, 2nd ed., section IV.7, equation 7.25"
 */
public final class RosenbrockTableau extends OneStepMethod {
    /** Conditions hold to a few units in the last place of coefficients near 150; this is a hundred times that. */
    private static final double CONDITION_TOLERANCE = 1e-11;

    private static final double[] DENSE_SAMPLES = {0.1, 0.35, 0.5, 0.8};

    private final String name;
    private final int order;
    private final int embeddedOrder;
    private final int denseOrder;
    private final double gamma;
    private final double[][] a;
    private final double[][] c;
    private final double[][] dense;
    private final double[] abscissae;
    private final double[] timeWeights;

    /**
     * @param name as in the literature
     * @param order order of the step, 1 to 5
     * @param embeddedOrder order of y₁ − u_s
     * @param denseOrder order of the dense output inside a step
     * @param gamma the diagonal coefficient
     * @param a s rows, row i of length i, where the last of two equal beginnings may be given in full; copied
     * @param c s rows, row i of length i; copied
     * @param dense H, one row per D_r, each of length s; copied
     * @throws IllegalArgumentException if a condition that the method claims does not hold
     */
    RosenbrockTableau(
            String name,
            int order,
            int embeddedOrder,
            int denseOrder,
            double gamma,
            double[][] a,
            double[][] c,
            double[][] dense) {
        this.name = name;
        this.order = order;
        this.embeddedOrder = embeddedOrder;
        this.denseOrder = denseOrder;
        this.gamma = gamma;
        this.a = copy(a);
        this.c = copy(c);
        this.dense = copy(dense);
        int s = a.length;
        double[][] gammaMatrix = gammaMatrix(s);
        double[][] alpha = timesLower(this.a, gammaMatrix);
        abscissae = rowSums(alpha, 1);
        timeWeights = rowSums(gammaMatrix, 0);
        check(alpha, gammaMatrix);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Number of stages, s.
     *
     * @return s, at least 2
     */
    public int stages() {
        return a.length;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    StepKernel kernel(CountedEquations equations, LinearSolver solver) {
        return new RosenbrockStep(equations, this, solver);
    }

    @Override
    public boolean isDifferentiable() {
        return true;
    }

    @Override
    public StateTransition stateTransition(int n) {
        return new StateTransition(gamma, n);
    }

    @Override
    public ForwardSensitivity sensitivity(SensitivityEquations equations, int directions) {
        return new ForwardSensitivity(equations, this, directions);
    }

    /**
     * Order of the embedded solution; the error estimate shrinks as h to this order plus one.
     *
     * @return order of y₁ − u_s [-]
     */
    public int embeddedOrder() {
        return embeddedOrder;
    }

    @Override
    public int denseOrder() {
        return denseOrder;
    }

    /**
     * The diagonal coefficient γ.
     *
     * @return γ, above zero [-]
     */
    public double gamma() {
        return gamma;
    }

    /** Row i of the stage value coefficients, length i; owned by the tableau, read only. */
    double[] a(int i) {
        return a[i];
    }

    /** Row i of the coupling coefficients, length i; owned by the tableau, read only. */
    double[] c(int i) {
        return c[i];
    }

    /** Number of dense output vectors D_r. */
    int denseTerms() {
        return dense.length;
    }

    /** Coefficients of D_r, length s; owned by the tableau, read only. */
    double[] dense(int r) {
        return dense[r];
    }

    /** Position of stage i inside the step, as a fraction of it. */
    double abscissa(int i) {
        return abscissae[i];
    }

    /** Factor of h ∂f/∂t in stage i. */
    double timeWeight(int i) {
        return timeWeights[i];
    }

    /** True where stage i is evaluated where the step begins, so that f is known there. */
    boolean repeatsStart(int i) {
        for (double weight : a[i]) {
            if (weight != 0) {
                return false;
            }
        }
        return abscissae[i] == 0;
    }

    /** True where stage i starts from the stage value before it plus that stage, as stiff accuracy makes the last do. */
    boolean continuesPrevious(int i) {
        if (i == 0 || a[i][i - 1] != 1) {
            return false;
        }
        for (int j = 0; j < i - 1; j++) {
            if (a[i][j] != a[i - 1][j]) {
                return false;
            }
        }
        return true;
    }

    private void check(double[][] alpha, double[][] gammaMatrix) {
        int s = stages();
        double[][] beta = new double[s][s];
        for (int i = 0; i < s; i++) {
            for (int j = 0; j <= i; j++) {
                beta[i][j] = alpha[i][j] + gammaMatrix[i][j];
            }
        }
        double[] m = Arrays.copyOf(a[s - 1], s);
        m[s - 1] = 1;
        double[] b = timesLower(new double[][] {m}, gammaMatrix)[0];
        for (int j = 0; j < s; j++) {
            require(Math.abs(b[j] - beta[s - 1][j]), "stiff accuracy, weight " + (j + 1));
        }
        require(continuesPrevious(s - 1) ? 0 : 1, "a last stage that continues the one before");
        OrderConditions conditions = new OrderConditions(alpha, beta, order);
        require(conditions.residual(b, 1, order), "order " + order + " of the step");
        double[] embedded = b.clone();
        for (int j = 0; j < s; j++) {
            embedded[j] -= gammaMatrix[s - 1][j];
        }
        require(conditions.residual(embedded, 1, embeddedOrder), "order " + embeddedOrder + " of the error estimate");
        for (double theta : DENSE_SAMPLES) {
            double[] weights = timesLower(new double[][] {denseWeights(m, theta)}, gammaMatrix)[0];
            require(conditions.residual(weights, theta, denseOrder), "order " + denseOrder + " of the dense output");
        }
    }

    private double[] denseWeights(double[] m, double theta) {
        double[] weights = new double[m.length];
        for (int j = 0; j < m.length; j++) {
            double inner = 0;
            for (int r = dense.length - 1; r >= 0; r--) {
                inner = dense[r][j] + theta * inner;
            }
            weights[j] = theta * (m[j] + (1 - theta) * inner);
        }
        return weights;
    }

    private void require(double residual, String claim) {
        if (!(residual <= CONDITION_TOLERANCE)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s: %s does not hold, residual %.3g. Compare its coefficients with their source.",
                    name,
                    claim,
                    residual));
        }
    }

    /** Γ, from Γ⁻¹ = I/γ − C by forward substitution. */
    private double[][] gammaMatrix(int s) {
        double[][] matrix = new double[s][s];
        for (int column = 0; column < s; column++) {
            for (int i = column; i < s; i++) {
                double sum = i == column ? 1 : 0;
                for (int j = column; j < i; j++) {
                    sum += c[i][j] * matrix[j][column];
                }
                matrix[i][column] = gamma * sum;
            }
        }
        return matrix;
    }

    private static double[][] timesLower(double[][] left, double[][] lower) {
        double[][] product = new double[left.length][lower.length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < left[i].length; k++) {
                for (int j = 0; j <= k; j++) {
                    product[i][j] += left[i][k] * lower[k][j];
                }
            }
        }
        return product;
    }

    /** Row sums, where one that misses {@code exact} by rounding only is exact: no stage may pass the end of the step. */
    private static double[] rowSums(double[][] matrix, double exact) {
        double[] sums = new double[matrix.length];
        for (int i = 0; i < sums.length; i++) {
            for (double value : matrix[i]) {
                sums[i] += value;
            }
            if (Math.abs(sums[i] - exact) < CONDITION_TOLERANCE) {
                sums[i] = exact;
            }
        }
        return sums;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copied = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copied[i] = rows[i].clone();
        }
        return copied;
    }
}
