package org.myobalance.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.system.ModelSystem;
import org.myobalance.units.Unit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** What 32 effects that saturate cost in a right-hand side and in its Jacobian, by the law that each of them follows. */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 30, time = 50, timeUnit = TimeUnit.MILLISECONDS)
public class SaturatingEffects {
    private static final int STATES = 8;
    private static final int EFFECTS_OF_EACH = 4;

    /** How an effect of x with gain g is written; x alone shows what the rest costs. */
    @Param({"saturable(x, g)", "bounded(x, g, cap)", "x"})
    public String effect = "x";

    private ModelSystem system;
    private double[] y;
    private double[] p;
    private double[] work;
    private double[] yDot;
    private double[] jacobian;

    /** Compiles. */
    @Setup
    public void prepare() {
        Model model = model(effect);
        system = ModelCompiler.compile(model);
        y = new double[STATES];
        for (int i = 0; i < STATES; i++) {
            y[i] = 0.5 + 0.3 * i;
        }
        p = model.parameters().stream().mapToDouble(Parameter::value).toArray();
        work = new double[system.workLength()];
        yDot = new double[STATES];
        jacobian = new double[system.jacobianPattern().size()];
        system.prepare(p, new double[0], work);
    }

    /** Each state is made at a rate that the four next ones move, and decays. */
    private static Model model(String effect) {
        List<State> states = new ArrayList<>();
        List<Rate> rates = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>(List.of(parameter("cap", 1.5)));
        for (int i = 0; i < STATES; i++) {
            String id = "s" + i;
            List<String> factors = new ArrayList<>();
            for (int k = 1; k <= EFFECTS_OF_EACH; k++) {
                String gain = "g" + i + "_" + k;
                parameters.add(parameter(gain, 0.05 * k - 0.12));
                factors.add(effect.replaceAll("\\bx\\b", "s" + (i + k) % STATES).replaceAll("\\bg\\b", gain));
            }
            rates.add(new Rate("r" + i, Unit.ONE, ExprParser.parse(String.join("*", factors) + " - " + id), ""));
            states.add(new State(id, Unit.ONE, 1, 1, Clock.FAST, "", List.of(new State.Term(1, "r" + i))));
        }
        return new Model(
                "effects",
                "",
                states,
                parameters,
                List.of(),
                rates,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    private static Parameter parameter(String id, double value) {
        return Parameter.constant(id, value, "assumed", Status.DEFINITION, "");
    }

    /** f(y). */
    @Benchmark
    public double[] rightHandSide() {
        system.preparedRhs(y, p, new double[0], work, yDot);
        return yDot;
    }

    /** ∂f/∂y. */
    @Benchmark
    public double[] jacobian() {
        system.preparedJacobian(y, p, new double[0], work, jacobian);
        return jacobian;
    }
}
