package org.myobalance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.myobalance.integrate.Rodas5P;
import org.myobalance.integrate.SegmentSolver;
import org.myobalance.model.State;
import org.myobalance.simulate.Directions;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.system.LinearSolver;

/**
 * An experiment with its derivatives by 20 parameters, against the same experiment without: by the solver alone, all set
 * up beforehand, and by {@code Simulator}, as a user runs it. Rounds are interleaved; a round is many runs.
 */
final class Gradient {
    private static final String SOLVER = "Rodas5P alone";
    private static final String SIMULATOR = "Simulator";
    private static final String GRADIENT = "Simulator with directions";
    private static final double REFERENCE = 1e-11;
    private static final int ROUND_MILLISECONDS = 60;
    private static final int WARM_ROUNDS = 25;

    private final Experiment experiment;
    private final double rtol;
    private final Simulator derivatives;

    private Gradient(Experiment experiment, double rtol) {
        this.experiment = experiment;
        this.rtol = rtol;
        Workload workload = experiment.workload();
        List<String> states =
                workload.compiled().model().states().stream().map(State::id).toList();
        derivatives = new Simulator(workload.compiled())
                .differentiating(Directions.parameters(experiment.parameters()), states);
    }

    /** Options: rounds=15 rtol=1e-6 folder=benchmarks/target/results, then names of experiments. */
    static void run(List<String> words) throws IOException {
        Options options = Options.of(words);
        Path folder = options.folder();
        List<String> json = new ArrayList<>();
        for (String name : options.names(Experiment.NAMES)) {
            Gradient gradient = new Gradient(Experiment.named(name), options.number("rtol", 1e-6));
            json.add(gradient.measure((int) options.number("rounds", 15)));
        }
        Files.writeString(
                folder.resolve("gradient.json"), json.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    private String measure(int rounds) {
        Map<String, Runnable> contenders = new LinkedHashMap<>();
        contenders.put(SOLVER, plain(rtol));
        contenders.put(SIMULATOR, simulated());
        contenders.put(GRADIENT, () -> differentiated(rtol));
        Map<String, Measurement> times = new LinkedHashMap<>();
        contenders.forEach((name, work) -> {
            times.put(name, new Measurement(name, rtol));
            for (int round = 0; round < WARM_ROUNDS; round++) {
                milliseconds(work);
            }
        });
        for (int round = 0; round < rounds; round++) {
            contenders.forEach((name, work) -> times.get(name).milliseconds.add(milliseconds(work)));
        }
        double error = error(differentiated(rtol), differentiated(REFERENCE));
        Measurement gradient = times.get(GRADIENT);
        System.out.printf(
                Locale.ROOT,
                "%n%s: 48 h, one bout, %d samples of every state, %d parameters, rtol %.0e; largest error of a logarithmic derivative %.1e%n",
                experiment.workload().name(),
                Experiment.TIMES.size(),
                experiment.parameters().size(),
                rtol,
                error);
        StringBuilder json = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"experiment\":\"%s\",\"rtol\":%s,\"parameters\":%d,\"error\":%s",
                experiment.workload().name(),
                rtol,
                experiment.parameters().size(),
                error));
        times.forEach((name, time) -> {
            Spread ratio = Spread.ofRatios(gradient.milliseconds, time.milliseconds);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %9.1f us, gradient %5.2f times as long (rounds %.2f to %.2f)%n",
                    name,
                    1000 * time.median(),
                    ratio.median(),
                    ratio.smallest(),
                    ratio.largest());
            json.append(String.format(Locale.ROOT, ",\"%s\":%s", name, time.milliseconds));
        });
        return json.append("}").toString();
    }

    /** One run, as the mean of as many as fit a round. */
    private static double milliseconds(Runnable work) {
        long begin = WorkPrecision.cpu();
        long end = begin;
        int runs = 0;
        while (end - begin < ROUND_MILLISECONDS * 1_000_000L) {
            work.run();
            runs++;
            end = WorkPrecision.cpu();
        }
        return (end - begin) * 1e-6 / runs;
    }

    private Runnable plain(double tolerance) {
        Workload workload = experiment.workload();
        Bare bare = new Bare(workload);
        LinearSolver linear = bare.linearSolver();
        SegmentSolver solver =
                new SegmentSolver(bare, Rodas5P.TABLEAU, linear, bare.absolute(tolerance), bare.relative(tolerance));
        double[] first = new double[org.myobalance.regimen.EdgeKind.values().length];
        double[][] samples = new double[Experiment.TIMES.size()][bare.dimension()];
        double[] times = Experiment.TIMES.stream().mapToDouble(t -> t).toArray();
        int[] next = new int[1];
        Bare.Segment segment = (y, start, length, kind, daily) ->
                first[kind] = solver.solve(y, length, first[kind], (from, size, state) -> {
                    while (next[0] < times.length && times[next[0]] <= start + from + size + 1e-9) {
                        state.stateAt(Math.min(1, (times[next[0]] - start - from) / size), samples[next[0]++]);
                    }
                });
        Daily ends = new Daily(workload.timetable().horizon(), bare.dimension());
        return () -> {
            java.util.Arrays.fill(first, 0);
            next[0] = 0;
            bare.run(segment, ends);
            if (next[0] < times.length) {
                throw new IllegalStateException("only " + next[0] + " samples");
            }
        };
    }

    private Runnable simulated() {
        Simulator simulator = new Simulator(experiment.workload().compiled());
        Run run = run(rtol);
        return () -> {
            if (!(simulator.run(run) instanceof Outcome.Completed)) {
                throw new IllegalStateException("the run failed");
            }
        };
    }

    private Run run(double tolerance) {
        Workload workload = experiment.workload();
        return Run.of(
                workload.parameters(),
                workload.start(),
                workload.timetable(),
                Sampling.every(12).and(Experiment.TIMES),
                RunOptions.defaults().withEngine(Engine.ROSENBROCK).withRtol(tolerance));
    }

    private Trajectory differentiated(double tolerance) {
        Outcome outcome = derivatives.run(run(tolerance));
        if (outcome instanceof Outcome.Completed done) {
            return done.trajectory();
        }
        throw new IllegalStateException("the run with derivatives failed: " + outcome);
    }

    /** Largest error of (p/y) ∂y/∂p over samples, states and parameters; near zero a thousandth of its scale stands for y. */
    private double error(Trajectory found, Trajectory right) {
        Workload workload = experiment.workload();
        double[] scale = workload.scale();
        double largest = 0;
        // states are the first columns, and the sample at the start does not move
        for (int sample = 1; sample < right.size(); sample++) {
            for (int i = 0; i < scale.length; i++) {
                double size = Math.max(Math.abs(right.value(i, sample)), 1e-3 * scale[i]);
                for (int q = 0; q < experiment.parameters().size(); q++) {
                    double p =
                            workload.parameters().value(experiment.parameters().get(q));
                    double off = found.derivative(i, sample, q) - right.derivative(i, sample, q);
                    double error = Math.abs(p * off) / size;
                    largest = Double.isNaN(error) ? Double.NaN : Math.max(largest, error);
                }
            }
        }
        return largest;
    }
}
