package org.myobalance.benchmarks;

import java.util.concurrent.TimeUnit;
import org.myobalance.integrate.Rodas5P;
import org.myobalance.simulate.Outcome;
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

/** A week, a year, a life: the solver alone, and with the rows a user gets. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class Lives {
    /** Which equations. */
    @Param({"proxy25-A", "shipped"})
    public String workload = "proxy25-A";

    /** How long [weeks]. */
    @Param({"1", "52", "3130"})
    public int weeks = 1;

    /** Relative tolerance. */
    @Param({"1e-4"})
    public double rtol = 1e-4;

    private Bare bare;
    private Daily daily;
    private Simulator simulator;
    private Run run;

    /** Compiles and lays out the stops. */
    @Setup
    public void prepare() {
        Workload all = Workload.named(workload, weeks);
        bare = new Bare(all);
        daily = new Daily(all.timetable().horizon(), bare.dimension());
        simulator = new Simulator(all.compiled());
        run = Run.of(
                all.parameters(),
                all.start(),
                all.timetable(),
                Sampling.every(Daily.DAY),
                RunOptions.direct().withRtol(rtol));
    }

    /** Solver and daily states. */
    @Benchmark
    public double[] bare() {
        return bare.run(bare.ours(Rodas5P.TABLEAU, rtol, bare.linearSolver()), daily);
    }

    /** With rows, means and counts. */
    @Benchmark
    public Outcome simulated() {
        return simulator.run(run);
    }
}
