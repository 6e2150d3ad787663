import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelReader;
import org.myobalance.model.State;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Directions;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;

/**
 * The states of one arm with their derivatives by parameters, by Rodas5P: the reference, then error and time at each tolerance.
 *
 * <pre>
 * OursGradient SCENARIO ARM HOURS EVERY FILE EXACT PARAMETER,PARAMETER... REPEATS RTOL ...
 * </pre>
 *
 * <p>The reference at rtol EXACT goes to FILE: a line of parameter ids, of their values, of scales of states, of ids of states; then for
 * each time [h] a line of states, and a line of derivatives for each parameter, all in base units. Prints for each tolerance: what, rtol,
 * largest error of a logarithmic derivative, median processor time of the thread [s]. The state at the start does not follow the parameters.
 */
final class OursGradient {
    public static void main(String[] words) throws Exception {
        Scenario scenario = new ScenarioReader(ModelReader::read).read(Path.of(words[0]));
        ParameterChoice chosen = ParameterChoice.usual(scenario.modelFile(), scenario.model());
        ArmPlan plan = ArmPlans.of(scenario, Optional.empty(), chosen.values(), Map.of()).stream()
                .filter(each -> each.id().equals(words[1]))
                .findFirst()
                .orElseThrow();
        List<String> parameters = List.of(words[6].split(","));
        List<State> states = scenario.model().states();
        Simulator plain = new Simulator(CompiledModel.of(scenario.model()));
        Simulator differentiating = plain.differentiating(
                Directions.parameters(parameters), states.stream().map(State::id).toList());
        ArmRunner.Start.Ready ready = (ArmRunner.Start.Ready)
                new ArmRunner(plain, RunOptions.direct().withRtol(1e-11)).start(plan, ProgressMonitor.NONE);
        double[] values = parameters.stream()
                .mapToDouble(id -> ready.person().parameters().value(id))
                .toArray();
        Timetable timetable =
                Timetable.of(plan.regimen(), plan.from(), plan.from() + Double.parseDouble(words[2]), plan.seed());
        Sampling sampling = Sampling.every(Double.parseDouble(words[3]));
        RunOptions options = RunOptions.defaults().withEngine(Engine.ROSENBROCK);
        Trajectory exact = Ours.simulated(
                differentiating, Ours.run(ready, timetable, sampling, options.withRtol(Double.parseDouble(words[5]))));
        write(Path.of(words[4]), parameters, values, states, exact);
        int repeats = Integer.parseInt(words[7]);
        for (String word : Arrays.asList(words).subList(8, words.length)) {
            Run run = Ours.run(ready, timetable, sampling, options.withRtol(Double.parseDouble(word)));
            double error = error(Ours.simulated(differentiating, run), exact, states, values);
            System.out.printf(
                    Locale.ROOT,
                    "myobalance,gradient,%s,,%.3g,%.4g%nmyobalance,plain,%s,,,%.4g%n",
                    word,
                    error,
                    seconds(differentiating, run, repeats),
                    word,
                    seconds(plain, run, repeats));
        }
    }

    private static double seconds(Simulator simulator, Run run, int repeats) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[repeats];
        for (int i = -repeats; i < repeats; i++) {
            long cpu = clock.getCurrentThreadCpuTime();
            Ours.simulated(simulator, run);
            // as many runs before, for the compiler of the JVM
            times[Math.max(i, 0)] = (clock.getCurrentThreadCpuTime() - cpu) / 1e9;
        }
        Arrays.sort(times);
        return times[repeats / 2];
    }

    /** Largest error of (p/y) ∂y/∂p; near zero a thousandth of its scale stands for y. */
    private static double error(Trajectory run, Trajectory exact, List<State> states, double[] values) {
        double largest = 0;
        for (int row = 1; row < exact.size(); row++) {
            for (int i = 0; i < states.size(); i++) {
                double size = Math.max(
                        Math.abs(exact.value(i, row)), 1e-3 * states.get(i).scale());
                for (int q = 0; q < values.length; q++) {
                    double off = run.derivative(i, row, q) - exact.derivative(i, row, q);
                    double error = Math.abs(values[q] * off) / size;
                    if (!(error <= largest)) {
                        largest = error;
                    }
                }
            }
        }
        return largest;
    }

    private static void write(Path file, List<String> parameters, double[] values, List<State> states, Trajectory exact)
            throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", parameters));
        lines.add(Arrays.toString(values).replaceAll("[\\[\\] ]", ""));
        lines.add(String.join(
                ",", states.stream().map(state -> "" + state.scale()).toList()));
        lines.add(String.join(
                ",", states.stream().map(state -> state.id().replace('.', '_')).toList()));
        for (int row = 0; row < exact.size(); row++) {
            for (int q = -1; q < values.length; q++) {
                StringBuilder line = new StringBuilder().append(exact.time(row));
                for (int i = 0; i < states.size(); i++) {
                    line.append(',').append(q < 0 ? exact.value(i, row) : exact.derivative(i, row, q));
                }
                lines.add(line.toString());
            }
        }
        Files.write(file, lines);
    }
}
