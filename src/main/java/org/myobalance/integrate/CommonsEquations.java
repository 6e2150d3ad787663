package org.myobalance.integrate;

import java.util.Optional;
import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.ExpandableStatefulODE;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.myobalance.linear.LinearSolvers;
import org.myobalance.system.JacobianProvider;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/**
 * Commons Math equations as the step sees them. The integrator evaluates f, so that its ceiling on evaluations holds.
 *
 * <p>∂f/∂y comes from the primary equations if they provide it and stand alone; otherwise it comes from forward
 * differences of the complete system, secondary equations included. Mutable workspace.
 */
final class CommonsEquations implements StepEquations {
    private static final double ROOT_EPSILON = Math.sqrt(Math.ulp(1.0));
    /** For a difference whose truncation goes with the square of its width. */
    private static final double CUBE_ROOT_EPSILON = Math.cbrt(Math.ulp(1.0));
    /** A time displaced by fewer units in its last place would be mostly rounding. */
    private static final double MIN_ULPS = 8;

    private final AbstractIntegrator integrator;
    private final Optional<JacobianProvider> provider;
    private final SparsePattern pattern;
    private final boolean autonomous;
    private final double[] threshold;
    private final double[] displaced;
    private final double[] displacedDot;
    private long differences;

    /**
     * @param integrator evaluates and counts
     * @param equations what it was given
     * @param autonomous true if f is known not to depend on t
     * @param threshold size of each state below which a displacement no longer shrinks with it, complete dimension
     */
    CommonsEquations(
            AbstractIntegrator integrator, ExpandableStatefulODE equations, boolean autonomous, double[] threshold) {
        this.integrator = integrator;
        this.autonomous = autonomous;
        this.threshold = threshold;
        int n = equations.getTotalDimension();
        displaced = new double[n];
        displacedDot = new double[n];
        FirstOrderDifferentialEquations primary = equations.getPrimary();
        boolean alone = equations.getSecondaryMappers().length == 0;
        provider = alone && primary instanceof JacobianProvider given ? Optional.of(given) : Optional.empty();
        pattern = provider.map(JacobianProvider::jacobianPattern).orElseGet(() -> full(n));
    }

    private static SparsePattern full(int n) {
        int[] rowStart = new int[n + 1];
        int[] column = new int[n * n];
        for (int k = 0; k < n * n; k++) {
            column[k] = k % n;
            rowStart[k / n + 1] = k + 1;
        }
        return new SparsePattern(n, rowStart, column);
    }

    /** The provider's own solver, or one that suits the pattern. */
    LinearSolver linearSolver() {
        return provider.flatMap(JacobianProvider::ownLinearSolver).orElseGet(() -> LinearSolvers.forPattern(pattern));
    }

    @Override
    public int dimension() {
        return displaced.length;
    }

    @Override
    public SparsePattern jacobianPattern() {
        return pattern;
    }

    @Override
    public void rhs(double t, double[] y, double[] yDot) {
        integrator.computeDerivatives(t, y, yDot);
    }

    @Override
    public void jacobian(double t, double[] y, double[] yDot, double[] values) {
        if (provider.isPresent()) {
            provider.get().jacobian(t, y, values);
            return;
        }
        int n = displaced.length;
        System.arraycopy(y, 0, displaced, 0, n);
        for (int j = 0; j < n; j++) {
            double size = Math.max(Math.abs(y[j]), threshold[j]);
            displaced[j] = y[j] + Math.copySign(ROOT_EPSILON * size, y[j]);
            double width = displaced[j] - y[j];
            difference(t);
            for (int i = 0; i < n; i++) {
                values[i * n + j] = (displacedDot[i] - yDot[i]) / width;
            }
            displaced[j] = y[j];
        }
    }

    /** Second order and inside the step: a stop may lie just before it or just behind it. */
    @Override
    public boolean timeDerivative(double t, double[] y, double[] yDot, double stepSize, double[] dFdT) {
        if (autonomous) {
            return false;
        }
        double least = Math.max(CUBE_ROOT_EPSILON * Math.abs(stepSize), MIN_ULPS * Math.ulp(t));
        double near = t + Math.copySign(least, stepSize);
        double width = near - t;
        double far = near + width;
        int n = displaced.length;
        System.arraycopy(y, 0, displaced, 0, n);
        difference(near);
        for (int i = 0; i < n; i++) {
            dFdT[i] = 4 * displacedDot[i] - 3 * yDot[i];
        }
        difference(far);
        for (int i = 0; i < n; i++) {
            dFdT[i] = (dFdT[i] - displacedDot[i]) / (2 * width);
        }
        return true;
    }

    private void difference(double t) {
        differences++;
        integrator.computeDerivatives(t, displaced, displacedDot);
    }

    @Override
    public long differences() {
        return differences;
    }
}
