package org.myobalance.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.model.Expr;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One right-hand side of 25 equations: compiled from the model file, written by hand, interpreted.
 *
 * <p>Many short iterations, so that on a busy machine some run undisturbed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 30, timeUnit = TimeUnit.MILLISECONDS)
public class RightHandSide {
    private final Model model = Proxy25.model();
    private final ModelSystem system = ModelCompiler.compile(model);
    private final Map<String, Double> values = new HashMap<>();
    private final double[] y = Proxy25.initial(model);
    private final double[] p = Proxy25.parameters(model);
    private final double[] u = {0.8};
    private final double[] work = new double[system.workLength()];
    private final double[] yDot = new double[y.length];
    private final double[] jacobian = new double[system.jacobianPattern().size()];

    /** Refuses to compare times of functions that do not agree, for states above and below zero. */
    @Setup
    public void agree() {
        double[] here = y.clone();
        compareAt("the initial state");
        for (int i = 0; i < y.length; i += 2) {
            y[i] = -y[i];
        }
        compareAt("states below zero");
        System.arraycopy(here, 0, y, 0, y.length);
    }

    private void compareAt(String where) {
        double[] byHand = handWritten().clone();
        double[] compiled = compiled().clone();
        double[] interpreted = interpreted().clone();
        for (int i = 0; i < y.length; i++) {
            String state = model.states().get(i).id() + "/dt at " + where;
            check(state, "compiled", compiled[i], byHand[i]);
            check(state, "interpreted", interpreted[i], byHand[i]);
        }
    }

    private static void check(String state, String how, double value, double byHand) {
        if (!(Math.abs(value - byHand) <= 1e-12 * (1 + Math.abs(byHand)))) {
            throw new IllegalStateException(
                    "d" + state + " is " + value + " " + how + " but " + byHand + " by hand. Compare the two laws.");
        }
    }

    /** The hidden class. */
    @Benchmark
    public double[] compiled() {
        system.rhs(y, p, u, work, yDot);
        return yDot;
    }

    /** The reference of the ratios. */
    @Benchmark
    public double[] handWritten() {
        HandWritten.rhs(y, p, u, yDot);
        return yDot;
    }

    /** The walk over the trees, names in a hash map. */
    @Benchmark
    public double[] interpreted() {
        for (int i = 0; i < y.length; i++) {
            values.put(model.states().get(i).id(), y[i]);
        }
        for (int i = 0; i < p.length; i++) {
            values.put(model.parameters().get(i).id(), p[i]);
        }
        values.put(model.inputs().get(0).id(), u[0]);
        model.rates().forEach(rate -> values.put(rate.id(), evaluate(rate.law())));
        for (int i = 0; i < y.length; i++) {
            yDot[i] = 0;
            for (org.myobalance.model.State.Term term : model.states().get(i).derivative()) {
                yDot[i] += term.sign() * value(term.rate());
            }
        }
        return yDot;
    }

    private double evaluate(Expr law) {
        return Interpreter.evaluate(law, this::value, state -> 1);
    }

    private double value(String id) {
        return Objects.requireNonNull(values.get(id), id);
    }

    /** ∂f/∂y of the hidden class, which computes f on its way. */
    @Benchmark
    public double[] compiledJacobian() {
        system.jacobian(y, p, u, work, jacobian);
        return jacobian;
    }
}
