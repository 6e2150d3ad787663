package org.myobalance.integrate;

import java.util.Arrays;
import java.util.Optional;
import org.myobalance.linear.DenseLu;
import org.myobalance.system.LinearSolver;

/**
 * One step of a Rosenbrock method: stages, error estimate, dense output. The only implementation of it.
 *
 * <p>Mutable workspace for one thread. A step begins once, with f and ∂f/∂y at its start, and is attempted with as many
 * step sizes as it takes. The start state is not copied: its owner leaves it alone until the step is done with.
 */
final class RosenbrockStep implements StepKernel {
    private final CountedEquations equations;
    private final RosenbrockTableau tableau;
    private final int n;
    private final LinearSolver solver;
    private final boolean[] repeatsStart;
    private final boolean[] continuesPrevious;
    private final double[][] u;
    private final double[] yDot;
    private final double[] dFdT;
    private final double[] jacobian;
    private final double[] end;
    private final double[] stageDerivative;
    private final double[] coupling;
    private final double[] zeros;
    private final double[][] denseTerms;
    private final double[] halfway;
    private Optional<LinearSolver> pivoting = Optional.empty();
    private double[] start = {};
    private double time;
    private boolean autonomous;
    private boolean denseReady;
    private double stepSize;
    private LinearSolver factored;

    RosenbrockStep(CountedEquations equations, RosenbrockTableau tableau, LinearSolver solver) {
        this.equations = equations;
        this.tableau = tableau;
        this.solver = solver;
        factored = solver;
        n = equations.dimension();
        repeatsStart = new boolean[tableau.stages()];
        continuesPrevious = new boolean[tableau.stages()];
        for (int i = 0; i < tableau.stages(); i++) {
            repeatsStart[i] = tableau.repeatsStart(i);
            continuesPrevious[i] = tableau.continuesPrevious(i);
        }
        u = new double[tableau.stages()][n];
        yDot = new double[n];
        dFdT = new double[n];
        jacobian = new double[equations.jacobianPattern().size()];
        end = new double[n];
        stageDerivative = new double[n];
        coupling = new double[n];
        zeros = new double[n];
        denseTerms = new double[tableau.denseTerms()][n];
        halfway = new double[tableau.stages()];
        for (int r = 0; r < denseTerms.length; r++) {
            for (int i = 0; i < halfway.length; i++) {
                halfway[i] += 0.25 * StrictMath.pow(0.5, r) * tableau.dense(r)[i];
            }
        }
    }

    @Override
    public boolean begin(double t, double[] y, double stepSize) {
        time = t;
        start = y;
        if (!equations.start(t, y, yDot, jacobian)) {
            return false;
        }
        autonomous = !equations.timeDerivative(t, y, yDot, stepSize, dFdT);
        return true;
    }

    @Override
    public int stages() {
        return tableau.stages();
    }

    @Override
    public int embeddedOrder() {
        return tableau.embeddedOrder();
    }

    @Override
    public boolean attempt(double h, boolean pivot) {
        LinearSolver lu = pivot ? pivotingSolver() : solver;
        equations.countFactorisation();
        if (!lu.factor(1 / (h * tableau.gamma()), jacobian)) {
            return false;
        }
        denseReady = false;
        factored = lu;
        stepSize = h;
        int stages = tableau.stages();
        for (int i = 0; i < stages; i++) {
            double[] derivative = yDot;
            if (repeatsStart[i]) {
                Combination.into(coupling, zeros, 1 / h, tableau.c(i), u, i);
            } else {
                if (continuesPrevious[i]) {
                    Combination.one(end, end, 1, u[i - 1]);
                    Combination.into(coupling, zeros, 1 / h, tableau.c(i), u, i);
                } else {
                    Combination.both(end, start, tableau.a(i), coupling, 1 / h, tableau.c(i), u, i);
                }
                derivative = stageDerivative;
                equations.rhs(time + tableau.abscissa(i) * h, end, derivative);
            }
            if (!autonomous) {
                Combination.one(coupling, coupling, h * tableau.timeWeight(i), dFdT);
            }
            lu.solve(derivative, coupling, u[i]);
        }
        Combination.one(end, end, 1, u[stages - 1]);
        return true;
    }

    private LinearSolver pivotingSolver() {
        if (pivoting.isEmpty()) {
            pivoting = Optional.of(new DenseLu(equations.jacobianPattern()));
        }
        return pivoting.get();
    }

    @Override
    public double[] start() {
        return start;
    }

    @Override
    public double[] startDerivative() {
        return yDot;
    }

    @Override
    public double[] end() {
        return end;
    }

    @Override
    public double[] error() {
        return u[tableau.stages() - 1];
    }

    @Override
    public int denseTerms() {
        return denseTerms.length;
    }

    @Override
    public double[] denseTerm(int r) {
        prepareDense();
        return denseTerms[r];
    }

    /** Stage vector i of the last attempt. */
    double[] stage(int i) {
        return u[i];
    }

    /** One component of the state at which stage i of the last attempt was evaluated. */
    double stageStart(int component, int i) {
        double sum = start[component];
        double[] weights = tableau.a(i);
        for (int j = 0; j < i; j++) {
            sum += weights[j] * u[j][component];
        }
        return sum;
    }

    /** Size of the last attempt, signed. */
    double stepSize() {
        return stepSize;
    }

    /** Holds the factors of the last attempt. */
    LinearSolver factored() {
        return factored;
    }

    @Override
    public double[] startJacobian() {
        return jacobian;
    }

    @Override
    public void differentiate(ForwardSensitivity derivatives) {
        derivatives.follow(this);
    }

    @Override
    public void carry(StateTransition columns) {
        columns.step(factored, stepSize);
    }

    private void prepareDense() {
        if (!denseReady) {
            for (int r = 0; r < denseTerms.length; r++) {
                Arrays.fill(denseTerms[r], 0);
                Combination.into(denseTerms[r], denseTerms[r], 1, tableau.dense(r), u, u.length);
            }
            denseReady = true;
        }
    }

    /** Whoever records asks every step for its middle and its end: neither needs the dense output prepared. */
    @Override
    public void stateAt(double theta, double[] out) {
        if (theta == 1) {
            System.arraycopy(end, 0, out, 0, n);
            return;
        }
        if (theta == 0.5) {
            for (int i = 0; i < n; i++) {
                out[i] = 0.5 * (start[i] + end[i]);
            }
            Combination.into(out, out, 1, halfway, u, u.length);
            return;
        }
        prepareDense();
        for (int i = 0; i < n; i++) {
            out[i] = interpolated(theta, i);
        }
    }

    @Override
    public double stateAt(double theta, int component) {
        prepareDense();
        return interpolated(theta, component);
    }

    private double interpolated(double theta, int i) {
        double inner = 0;
        for (int r = denseTerms.length - 1; r >= 0; r--) {
            inner = denseTerms[r][i] + theta * inner;
        }
        double left = 1 - theta;
        return left * start[i] + theta * (end[i] + left * inner);
    }
}
