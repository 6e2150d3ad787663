package org.myobalance.integrate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.myobalance.linear.LaneSolver;
import org.myobalance.linear.Lanes;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.SparsePattern;

/**
 * Derivatives of the states with respect to several directions, carried along with a {@link SegmentSolver}:
 * the exact derivative of each Rosenbrock step at its own step size, with the factors of that step.
 *
 * <p>Differentiated, stage i solves (I/(hγ) − J) duᵢ = J(Yᵢ) dYᵢ + Mᵢ S + ∂f/∂p(Yᵢ) + ∂J/∂p uᵢ + Σ (cᵢⱼ/h) duⱼ, where S
 * is the derivative of the state at the start and Mᵢ = Σⱼ ∂J/∂yⱼ contracted with uᵢ, which has the pattern of J. Step
 * sizes are taken as they are: what comes out is the derivative of the numbers the solver prints, not an approximation
 * to another equation.
 *
 * <p>Mutable workspace for one thread; allocates nothing once built. Step size control does not look at it.
 *
 * @see "Hairer, Wanner: Solving Ordinary Differential Equations II, section IV.7, for the step that is differentiated"
 */
public final class ForwardSensitivity {
    private final SensitivityEquations equations;
    private final RosenbrockTableau tableau;
    private final int n;
    private final int directions;
    private final SlotTerms slots;
    private final Rows jacobianRows;
    /** The entries of J that depend on the states, and where each stands in J. */
    private final Rows curvedRows;

    private final int[] curved;
    private final int[] curvatureFactor;
    private final int[] curvatureTarget;
    private final double[] curvature;
    private final double[] contracted;
    private final double[] stageJacobian;
    private final double[] stageState;
    private final double[][] stageSensitivity;
    private final double[][][] du;
    /** 0, 1, …, s − 1: the stages in order, as rows of a sum. */
    private final int[] stageOrder;
    /** The same stage derivatives by state: byRow[i][j] is row i of du[j]. */
    private final double[][][] byRow;

    private final double[][] coupling;
    private final double[] dense;
    private final double[] weights;
    private double[][] now;
    private double[][] next;
    private LinearSolver source;
    private LaneSolver laneSolver;

    /**
     * Makes the workspace for one number of directions.
     *
     * @param equations those of the segment solver, with second derivatives
     * @param tableau the method of the segment solver
     * @param directions number of directions
     */
    public ForwardSensitivity(SensitivityEquations equations, RosenbrockTableau tableau, int directions) {
        if (directions < 1) {
            throw new IllegalArgumentException(directions + " directions: there must be one at least");
        }
        this.equations = equations;
        this.tableau = tableau;
        this.directions = directions;
        n = equations.dimension();
        SparsePattern jacobian = equations.jacobianPattern();
        jacobianRows = new Rows(jacobian);
        slots = new SlotTerms(equations, directions);
        SparsePattern pattern = equations.curvaturePattern();
        curvatureFactor = new int[pattern.size()];
        curvatureTarget = new int[pattern.size()];
        for (int k = 0; k < jacobian.size(); k++) {
            int row = jacobianRows.rowOf(k);
            for (int e = pattern.rowStart(k); e < pattern.rowStart(k + 1); e++) {
                curvatureFactor[e] = jacobian.column(k);
                curvatureTarget[e] = jacobianRows.entry(row, pattern.column(e));
            }
        }
        curved = IntStream.range(0, jacobian.size())
                .filter(k -> IntStream.of(curvatureTarget).anyMatch(target -> target == k))
                .toArray();
        curvedRows = jacobianRows.only(curved);
        for (int e = 0; e < curvatureTarget.length; e++) {
            curvatureTarget[e] = Arrays.binarySearch(curved, curvatureTarget[e]);
        }
        curvature = new double[pattern.size()];
        contracted = new double[curved.length];
        stageJacobian = new double[jacobian.size()];
        stageState = new double[n];
        stageSensitivity = new double[n][directions];
        du = new double[tableau.stages()][n][directions];
        stageOrder = IntStream.range(0, tableau.stages()).toArray();
        byRow = new double[n][du.length][];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < du.length; j++) {
                byRow[i][j] = du[j][i];
            }
        }
        coupling = new double[du.length][du.length];
        dense = new double[directions];
        weights = new double[du.length];
        now = new double[n][directions];
        next = new double[n][directions];
        source = equations.linearSolver();
        laneSolver = new LaneSolver(source, n, directions);
    }

    /**
     * Number of directions.
     *
     * @return at least 1
     */
    public int directions() {
        return directions;
    }

    /**
     * Derivative of a state in a direction.
     *
     * @param state index of the state
     * @param direction index of the direction
     * @return ∂state/∂direction [state unit / unit of the direction]
     */
    public double value(int state, int direction) {
        return now[state][direction];
    }

    /**
     * Sets the derivative of a state in a direction: at the start, or where a stop changes it.
     *
     * @param state index of the state
     * @param direction index of the direction
     * @param derivative ∂state/∂direction [state unit / unit of the direction]
     */
    public void value(int state, int direction, double derivative) {
        now[state][direction] = derivative;
    }

    /**
     * How a slot moves in a direction: 1 where the direction is that parameter, the derivative of a level for an
     * input.
     * Holds until changed; zero at first.
     *
     * @param slot index of a parameter or input of the equations
     * @param direction index of the direction
     * @param derivative ∂slot/∂direction [slot unit / unit of the direction]
     */
    public void slot(int slot, int direction, double derivative) {
        slots.weight(slot, direction, derivative);
    }

    /**
     * How a slot moves in a direction, as it was set.
     *
     * @param slot index of a parameter or input of the equations
     * @param direction index of the direction
     * @return ∂slot/∂direction [slot unit / unit of the direction]
     */
    public double slotOf(int slot, int direction) {
        return slots.weight(slot, direction);
    }

    /** Differentiates the step just accepted; {@link #value} gives what holds at its start until {@link #accept}. */
    void follow(RosenbrockStep step) {
        for (int i = 0; i < du.length; i++) {
            for (int j = 0; j < i; j++) {
                coupling[i][j] = tableau.c(i)[j] / step.stepSize();
            }
        }
        double[] y = step.start();
        useFactorsOf(step.factored());
        equations.curvature(y, curvature);
        slots.at(y);
        for (int i = 0; i < du.length; i++) {
            double[][] b = du[i];
            double[] u = step.stage(i);
            couple(i);
            contract(u);
            if (tableau.repeatsStart(i)) {
                System.arraycopy(step.startJacobian(), 0, stageJacobian, 0, stageJacobian.length);
                for (int e = 0; e < curved.length; e++) {
                    stageJacobian[curved[e]] += contracted[e];
                }
                jacobianRows.addProduct(stageJacobian, now, b);
                slots.addSlotJacobian(y, b);
            } else {
                curvedRows.addProduct(contracted, now, b);
                moveTo(i, step);
                equations.jacobian(stageState, stageJacobian);
                jacobianRows.addProduct(stageJacobian, stageSensitivity, b);
                slots.addSlotJacobian(stageState, b);
            }
            slots.addMixed(u, b);
            laneSolver.solve(b);
        }
        for (int row = 0; row < n; row++) {
            Combination.one(next[row], stageSensitivity[row], 1, du[du.length - 1][row]);
        }
    }

    /** The right-hand sides of a stage begin with what earlier stages add. */
    private void couple(int i) {
        for (int row = 0; row < n; row++) {
            if (i == 0) {
                Arrays.fill(du[i][row], 0);
            } else {
                Lanes.combine(du[i][row], coupling[i][0], du[0][row], byRow[row], coupling[i], stageOrder, 1, i);
            }
        }
    }

    private void useFactorsOf(LinearSolver factored) {
        if (factored != source) {
            source = factored;
            laneSolver = new LaneSolver(source, n, directions);
        }
        laneSolver.load();
    }

    /** Mᵢ: the second derivatives of f applied to one stage vector. */
    private void contract(double[] u) {
        Arrays.fill(contracted, 0);
        for (int e = 0; e < curvature.length; e++) {
            contracted[curvatureTarget[e]] += curvature[e] * u[curvatureFactor[e]];
        }
    }

    private void moveTo(int i, RosenbrockStep step) {
        if (tableau.continuesPrevious(i)) {
            Combination.one(stageState, stageState, 1, step.stage(i - 1));
            for (int row = 0; row < n; row++) {
                Combination.one(stageSensitivity[row], stageSensitivity[row], 1, du[i - 1][row]);
            }
        } else {
            for (int row = 0; row < n; row++) {
                stageState[row] = step.stageStart(row, i);
                Lanes.combine(stageSensitivity[row], 1, now[row], byRow[row], tableau.a(i), stageOrder, 0, i);
            }
        }
    }

    /** The step is done with: its end becomes the present. */
    void accept() {
        double[][] freed = now;
        now = next;
        next = freed;
    }

    /**
     * Derivative of the dense output of the step being observed, exact for the interpolant.
     *
     * @param theta position in the step, 0 its start, 1 its end
     * @param out {@code directions} derivatives of state 0, then of state 1 and so on; length n · directions, overwritten
     */
    public void valuesAt(double theta, double[] out) {
        double left = 1 - theta;
        for (int j = 0; j < weights.length; j++) {
            double inner = 0;
            for (int r = tableau.denseTerms() - 1; r >= 0; r--) {
                inner = tableau.dense(r)[j] + theta * inner;
            }
            weights[j] = theta * left * inner;
        }
        for (int i = 0; i < n; i++) {
            Lanes.combine(dense, left, now[i], byRow[i], weights, stageOrder, 0, weights.length);
            double[] end = next[i];
            for (int q = 0; q < directions; q++) {
                out[i * directions + q] = dense[q] + theta * end[q];
            }
        }
    }
}
