package org.myobalance.integrate;

import java.util.Arrays;

/**
 * One step of {@link DormandPrince5}: no matrix, six evaluations, and a measure of how stiff the equations are. Mutable
 * workspace for one thread.
 */
final class ExplicitStep implements StepKernel {
    private static final int DENSE_TERMS = 3;
    private static final double[] NO_JACOBIAN = {};

    private final CountedEquations equations;
    private final int n;
    private final double[][] k;
    private final double[] lastStage;
    private final double[] error;
    private final double[][] denseTerms = new double[DENSE_TERMS][];
    private double[] end;
    private double[] start = {};
    private double time;
    private double endTime = Double.NaN;
    private double stepSize;
    private boolean denseReady;

    /** @param equations evaluates f and counts */
    ExplicitStep(CountedEquations equations) {
        this.equations = equations;
        n = equations.dimension();
        k = new double[DormandPrince5.STAGES][n];
        lastStage = new double[n];
        error = new double[n];
        end = new double[n];
        for (int r = 0; r < denseTerms.length; r++) {
            denseTerms[r] = new double[n];
        }
    }

    /** The end of the last step is no start of the next. */
    void forget() {
        endTime = Double.NaN;
    }

    @Override
    public boolean begin(double t, double[] y, double firstSize) {
        if (t == endTime && Arrays.equals(y, end)) {
            double[] known = k[DormandPrince5.STAGES - 1];
            k[DormandPrince5.STAGES - 1] = k[0];
            k[0] = known;
        } else {
            equations.rhs(t, y, k[0]);
        }
        time = t;
        start = y;
        return CountedEquations.firstNotFinite(k[0]) < 0;
    }

    @Override
    public boolean attempt(double h, boolean pivot) {
        denseReady = false;
        stepSize = h;
        int last = DormandPrince5.STAGES - 1;
        for (int i = 1; i < last; i++) {
            Combination.into(lastStage, start, h, DormandPrince5.A[i], k, i);
            equations.rhs(time + DormandPrince5.C[i] * h, lastStage, k[i]);
        }
        Combination.into(end, start, h, DormandPrince5.A[last], k, last);
        endTime = time + h;
        equations.rhs(endTime, end, k[last]);
        Arrays.fill(error, 0);
        Combination.into(error, error, h, DormandPrince5.E, k, k.length);
        return true;
    }

    /**
     * |h| times an estimate of the spectral radius of ∂f/∂y, from the two stages at the end of the last attempt; beyond
     * 3.3 the method is unstable.
     *
     * @param weights make states of different size comparable
     * @see "Hairer, Wanner: Solving Ordinary Differential Equations II, 2nd ed., section IV.2, equation 2.26"
     */
    double stiffness(ErrorNorm weights) {
        double derivatives = 0;
        double states = 0;
        double[] one = k[DormandPrince5.STAGES - 1];
        double[] other = k[DormandPrince5.STAGES - 2];
        for (int i = 0; i < n; i++) {
            double weight = 1 / weights.scale(i, start, end);
            double derivative = (one[i] - other[i]) * weight;
            double state = (end[i] - lastStage[i]) * weight;
            derivatives += derivative * derivative;
            states += state * state;
        }
        return states > 0 ? Math.abs(stepSize) * Math.sqrt(derivatives / states) : 0;
    }

    @Override
    public int stages() {
        return DormandPrince5.STAGES;
    }

    @Override
    public int embeddedOrder() {
        return DormandPrince5.EMBEDDED_ORDER;
    }

    @Override
    public double[] start() {
        return start;
    }

    @Override
    public double[] startDerivative() {
        return k[0];
    }

    @Override
    public double[] startJacobian() {
        return NO_JACOBIAN;
    }

    @Override
    public double[] end() {
        return end;
    }

    @Override
    public double[] error() {
        return error;
    }

    @Override
    public int denseTerms() {
        return DENSE_TERMS;
    }

    @Override
    public double[] denseTerm(int r) {
        prepareDense();
        return denseTerms[r];
    }

    /** In the form of the Rosenbrock methods: (1−θ) y₀ + θ (y₁ + (1−θ) (D₀ + θ (D₁ + θ D₂))). */
    private void prepareDense() {
        if (denseReady) {
            return;
        }
        double[] first = denseTerms[0];
        double[] second = denseTerms[1];
        double[] third = denseTerms[2];
        Arrays.fill(third, 0);
        Combination.into(third, third, -stepSize, DormandPrince5.D, k, k.length);
        double[] endDerivative = k[DormandPrince5.STAGES - 1];
        for (int i = 0; i < n; i++) {
            double difference = end[i] - start[i];
            first[i] = stepSize * k[0][i] - difference;
            second[i] = difference - stepSize * endDerivative[i] - first[i] - third[i];
        }
        denseReady = true;
    }

    @Override
    public void stateAt(double theta, double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = stateAt(theta, i);
        }
    }

    @Override
    public double stateAt(double theta, int i) {
        prepareDense();
        double left = 1 - theta;
        double inner = denseTerms[0][i] + theta * (denseTerms[1][i] + theta * denseTerms[2][i]);
        return left * start[i] + theta * (end[i] + left * inner);
    }
}
