package org.myobalance.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.Ensemble;
import org.myobalance.whatif.Interval;
import org.myobalance.whatif.ParallelRuns;
import org.myobalance.whatif.ScenarioOptions;
import org.myobalance.whatif.ScenarioRun;
import org.myobalance.whatif.Scenarios;

/**
 * How far the draws of a scenario, as the command {@code run} follows them, lie from the same draws followed exactly: alone, by the whole
 * model, with steps a hundred and intervals thirty times tighter than usual. The error that each states against the error found, and the ends of bands.
 */
final class Bands {
    private static final double EXACT = 1e-6;
    /** Arms that are the same until an age have no band of their difference before it. */
    private static final double NARROWEST = 0.01;

    private final PrintStream out = System.out;
    private final Scenario scenario;
    private final ScenarioRun run;

    private Bands(Path file, int draws) {
        scenario = Scenarios.read(file);
        run = new ScenarioRun(scenario, ScenarioOptions.defaults().withDraws(draws));
    }

    /** @param words {@code scenario=FILE}, {@code draws=24} */
    static void run(List<String> words) {
        Options options = Options.of(words);
        Path file = Path.of(options.text("scenario", "models/scenarios/what-if.json"));
        new Bands(file, (int) options.number("draws", 24)).run();
    }

    private void run() {
        Ensemble ensemble = run.all(ProgressMonitor.NONE, arms -> {}).ensemble().orElseThrow();
        RunOptions tight = RunOptions.defaults().withRtol(EXACT).withMacroTolerance(EXACT);
        List<List<double[]>> followed = new ArrayList<>();
        List<List<double[]>> exact = new ArrayList<>();
        for (int arm = 0; arm < run.plans().size(); arm++) {
            List<ArmResult> draws = ensemble.ofArm(arm);
            List<ArmPlan> plans = draws.stream().map(ArmResult::plan).toList();
            // a runner for each arm: what it keeps of persons is let go of with it
            ArmRunner alone = new ArmRunner(new Simulator(CompiledModel.of(scenario.model())), tight).withoutCutOffs();
            List<ArmResult> again = ParallelRuns.run(
                    each -> alone, plans, Sampling.every(run.every()), UnaryOperator.identity(), ProgressMonitor.NONE);
            followed.add(masses(draws));
            exact.add(masses(again));
            errors(run.plans().get(arm).id(), draws, followed.get(arm), exact.get(arm));
            ends("mass", followed.get(arm), exact.get(arm));
            if (arm > 0) {
                ends("effect against " + run.plans().get(0).id(), differences(followed, arm), differences(exact, arm));
            }
        }
    }

    private static List<double[]> masses(List<ArmResult> draws) {
        return draws.stream()
                .map(draw -> draw.trajectoryOrThrow().seriesInBaseUnit(Ensemble.MASS))
                .toList();
    }

    private static List<double[]> differences(List<List<double[]>> arms, int arm) {
        List<double[]> differences = new ArrayList<>();
        for (int draw = 0; draw < arms.get(arm).size(); draw++) {
            double[] difference = arms.get(arm).get(draw).clone();
            for (int i = 0; i < difference.length; i++) {
                difference[i] -= arms.get(0).get(draw)[i];
            }
            differences.add(difference);
        }
        return differences;
    }

    private void errors(String arm, List<ArmResult> draws, List<double[]> followed, List<double[]> exact) {
        int covered = 0;
        double largest = 0;
        for (int draw = 0; draw < followed.size(); draw++) {
            double found = 0;
            for (int i = 0; i < followed.get(draw).length; i++) {
                found = Math.max(found, Math.abs(followed.get(draw)[i] / exact.get(draw)[i] - 1));
            }
            largest = Math.max(largest, found);
            covered += draws.get(draw).measuredError().orElse(0) >= found ? 1 : 0;
        }
        out.printf(
                Locale.ROOT,
                "%s: the error stated holds the error of mass found in %d of %d draws; largest found %.1e%n",
                arm,
                covered,
                followed.size(),
                largest);
    }

    /** How far the ends of bands lie apart, as a share of the exact band's width, over all samples after the first year where that has a width. */
    private void ends(String what, List<double[]> followed, List<double[]> exact) {
        List<Interval> band = Ensemble.band(followed);
        List<Interval> truth = Ensemble.band(exact);
        double widest = truth.stream()
                .mapToDouble(each -> each.high() - each.low())
                .max()
                .orElse(0);
        double[] shares = IntStream.range((int) Math.ceil(Hours.YEAR / run.every()), band.size())
                .filter(i -> truth.get(i).high() - truth.get(i).low() > NARROWEST * widest)
                .mapToDouble(i -> Math.max(
                                Math.abs(band.get(i).low() - truth.get(i).low()),
                                Math.abs(band.get(i).high() - truth.get(i).high()))
                        / (truth.get(i).high() - truth.get(i).low()))
                .sorted()
                .toArray();
        if (shares.length == 0) {
            out.println("    no band of " + what + " after the first year");
            return;
        }
        out.printf(
                Locale.ROOT,
                "    ends of the band of %s: median %.2f %%, largest %.2f %% of its width%n",
                what,
                100 * shares[shares.length / 2],
                100 * shares[shares.length - 1]);
    }
}
