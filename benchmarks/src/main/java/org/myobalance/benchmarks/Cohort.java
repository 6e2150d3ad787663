package org.myobalance.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.myobalance.simulate.ManyRuns;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
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

/** A year of 1,000 persons whose parameters all differ, on one thread and on two. Times are wall time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class Cohort {
    private static final int PERSONS = 1000;
    private static final double LOGARITHMIC_SPREAD = 0.15;

    /** Threads that share the work. */
    @Param({"1", "2"})
    public int threads = 1;

    private final List<Run> runs = new ArrayList<>();
    private Simulator simulator = new Simulator(Workload.proxyA(52).compiled());

    /** Draws the persons from a fixed seed, and refuses to measure results that depend on the number of threads. */
    @Setup
    public void prepare() {
        Workload workload = Workload.proxyA(52);
        simulator = new Simulator(workload.compiled());
        Random random = new Random(25);
        for (int i = 0; i < PERSONS; i++) {
            ParameterSet person = workload.parameters();
            for (var parameter : workload.compiled().model().parameters()) {
                person = person.with(
                        parameter.id(), parameter.value() * Math.exp(LOGARITHMIC_SPREAD * random.nextGaussian()));
            }
            runs.add(Run.of(
                    person,
                    workload.start(),
                    workload.timetable(),
                    Sampling.every(7 * Daily.DAY),
                    RunOptions.direct()));
        }
        if (!Arrays.equals(ends(1), ends(threads))) {
            throw new IllegalStateException("results depend on the number of threads");
        }
    }

    private double[] ends(int count) {
        double[] ends = new double[PERSONS];
        new ManyRuns(simulator, count)
                .run(
                        runs,
                        (number, outcome) -> ends[Math.toIntExact(number)] = outcome instanceof Outcome.Completed done
                                ? done.end().at(23)
                                : Double.NaN);
        return ends;
    }

    /** All of them. */
    @Benchmark
    public double[] persons() {
        return ends(threads);
    }
}
