package org.myobalance.benchmarks;

import java.util.concurrent.TimeUnit;
import org.myobalance.linear.DenseLu;
import org.myobalance.linear.SparseLu;
import org.myobalance.system.LinearSolver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one step is made of: right-hand side, Jacobian, factor and solve by the generated, sparse and dense LU. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 30, time = 50, timeUnit = TimeUnit.MILLISECONDS)
public class Kernels {
    /** 1/(hγ) of a step of 24 s [1/h]. */
    private static final double SHIFT = 700;

    /** Which equations. */
    @Param({"proxy25-A", "shipped"})
    public String workload = "proxy25-A";

    private Bare bare;
    private double[] y;
    private double[] yDot;
    private double[] jacobian;
    private double[] x;
    private LinearSolver generated;
    private LinearSolver sparse;
    private LinearSolver dense;

    /** Compiles, and refuses to compare solvers that do not agree. */
    @Setup
    public void prepare() {
        bare = new Bare(Workload.named(workload, 1));
        y = bare.workload().start().toArray();
        yDot = new double[y.length];
        jacobian = new double[bare.jacobianPattern().size()];
        x = new double[y.length];
        generated = bare.linearSolver();
        sparse = new SparseLu(bare.jacobianPattern());
        dense = new DenseLu(bare.jacobianPattern());
        bare.rhs(y, yDot);
        bare.jacobian(y, jacobian);
        double[] right = solved(dense);
        for (LinearSolver solver : new LinearSolver[] {generated, sparse}) {
            double[] found = solved(solver);
            for (int i = 0; i < y.length; i++) {
                if (!(Math.abs(found[i] - right[i]) <= 1e-10 * (1 + Math.abs(right[i])))) {
                    throw new IllegalStateException(solver + ": x[" + i + "] = " + found[i] + ", not " + right[i]);
                }
            }
        }
    }

    private double[] solved(LinearSolver solver) {
        double[] b = yDot.clone();
        if (!solver.factor(SHIFT, jacobian)) {
            throw new IllegalStateException(solver + " found the matrix singular");
        }
        solver.solve(b);
        return b;
    }

    /** f(y). */
    @Benchmark
    public double[] rightHandSide() {
        bare.rhs(y, yDot);
        return yDot;
    }

    /** ∂f/∂y. */
    @Benchmark
    public double[] jacobian() {
        bare.jacobian(y, jacobian);
        return jacobian;
    }

    /** Generated for the pattern. */
    @Benchmark
    public boolean factorGenerated() {
        return generated.factor(SHIFT, jacobian);
    }

    /** By index lists. */
    @Benchmark
    public boolean factorSparse() {
        return sparse.factor(SHIFT, jacobian);
    }

    /** With row exchanges. */
    @Benchmark
    public boolean factorDense() {
        return dense.factor(SHIFT, jacobian);
    }

    /** Generated for the pattern. */
    @Benchmark
    public double[] solveGenerated() {
        return solve(generated);
    }

    /** By index lists. */
    @Benchmark
    public double[] solveSparse() {
        return solve(sparse);
    }

    /** With row exchanges. */
    @Benchmark
    public double[] solveDense() {
        return solve(dense);
    }

    private double[] solve(LinearSolver solver) {
        System.arraycopy(yDot, 0, x, 0, x.length);
        solver.solve(x);
        return x;
    }
}
