import com.sun.management.OperatingSystemMXBean;
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
import org.myobalance.model.Clock;
import org.myobalance.model.State;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.Outcome;
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
 * One arm of a scenario from its start, by our own engines: its states at 1e-11, or error and time at each tolerance.
 *
 * <pre>
 * Ours reference SCENARIO ARM HOURS EVERY FILE [RTOL]     states of Rodas5P at rtol 1e-11, all digits, in base units
 * Ours times SCENARIO ARM HOURS EVERY FILE ENGINE REPEATS RTOL ...
 * </pre>
 *
 * <p>Prints a line for each tolerance: engine, rtol, largest error of a state divided by its scale, median processor time of the
 * simulating thread [s], processor time of the process until the model is loaded, start of the JVM and its
 * compiler included [s], and that of the first run [s]. The way to the start, the state of a person before the first bout, is not
 * timed: other programs get it as initial values.
 */
final class Ours {
    private static final double START_RTOL = 1e-11;

    public static void main(String[] words) throws Exception {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Scenario scenario = new ScenarioReader(ModelReader::read).read(Path.of(words[1]));
        ParameterChoice chosen = ParameterChoice.usual(scenario.modelFile(), scenario.model());
        ArmPlan plan = ArmPlans.of(scenario, Optional.empty(), chosen.values(), Map.of()).stream()
                .filter(each -> each.id().equals(words[2]))
                .findFirst()
                .orElseThrow();
        Simulator simulator = new Simulator(CompiledModel.of(scenario.model()));
        double load = process.getProcessCpuTime() / 1e9;
        // as the exported file has it: export --rtol 1e-11
        ArmRunner.Start.Ready ready = (ArmRunner.Start.Ready) new ArmRunner(
                        simulator, RunOptions.direct().withRtol(START_RTOL))
                .start(plan, ProgressMonitor.NONE);
        Timetable timetable =
                Timetable.of(plan.regimen(), plan.from(), plan.from() + Double.parseDouble(words[3]), plan.seed());
        Sampling sampling = Sampling.every(Double.parseDouble(words[4]));
        Path file = Path.of(words[5]);
        // samples a day or more apart hold means of what changes within a day: then slow states alone are compared
        List<State> states = scenario.model().states().stream()
                .filter(state -> !sampling.averages() || state.clock() == Clock.SLOW)
                .toList();
        if (words[0].equals("reference")) {
            RunOptions options = RunOptions.defaults()
                    .withEngine(Engine.ROSENBROCK)
                    .withRtol(words.length > 6 ? Double.parseDouble(words[6]) : 1e-11);
            write(file, states, simulated(simulator, run(ready, timetable, sampling, options)));
            return;
        }
        double[][] reference = read(file);
        Engine engine = Engine.named(words[6]).orElseThrow();
        int repeats = Integer.parseInt(words[7]);
        double first = 0;
        for (String word : Arrays.asList(words).subList(8, words.length)) {
            RunOptions options =
                    RunOptions.defaults().withEngine(engine).withRtol(Double.parseDouble(word));
            // between periods as tight as within: an error of a tenth of what is asked
            if (engine.isTwoScale()) {
                options = options.withMacroTolerance(
                        Math.min(RunOptions.defaults().macroTolerance(), Math.max(1e-10, Double.parseDouble(word) / 3)));
            }
            Run run = run(ready, timetable, sampling, options);
            long before = process.getProcessCpuTime();
            Trajectory trajectory = simulated(simulator, run);
            first = first == 0 ? (process.getProcessCpuTime() - before) / 1e9 : first;
            double error = error(trajectory, states, reference);
            double[] times = new double[repeats];
            for (int warm = 0; warm < Math.min(3, repeats - 1); warm++) {
                simulated(simulator, run);
            }
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            for (int i = 0; i < repeats; i++) {
                long cpu = clock.getCurrentThreadCpuTime();
                simulated(simulator, run);
                times[i] = (clock.getCurrentThreadCpuTime() - cpu) / 1e9;
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT, "%s,%s,%.4g,%.5g,%.3f,%.3f%n", engine, word, error, times[repeats / 2], load, first);
        }
    }

    static Run run(ArmRunner.Start.Ready ready, Timetable timetable, Sampling sampling, RunOptions options) {
        return Run.of(ready.person().parameters(), ready.person().state(), timetable, sampling, options);
    }

    static Trajectory simulated(Simulator simulator, Run run) {
        Outcome outcome = simulator.run(run, ProgressMonitor.NONE);
        if (outcome instanceof Outcome.Completed completed) {
            return completed.trajectory();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private static double error(Trajectory run, List<State> states, double[][] reference) {
        double largest = 0;
        for (int j = 0; j < states.size(); j++) {
            double[] series = run.seriesInBaseUnit(states.get(j).id());
            for (int row = 0; row < reference.length; row++) {
                double error = Math.abs(series[row] - reference[row][j + 1]) / states.get(j).scale();
                if (!(error >= 0)) {
                    throw new IllegalStateException(states.get(j).id() + " has no number in row " + row);
                }
                largest = Math.max(largest, error);
            }
        }
        return largest;
    }

    private static double[][] read(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .skip(2)
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }

    /** A line of scales, a line of ids, then a line for each time [h]. */
    private static void write(Path file, List<State> states, Trajectory run) throws Exception {
        List<String> lines = new ArrayList<>(List.of("scale", "time"));
        List<double[]> series = new ArrayList<>();
        for (State state : states) {
            lines.set(0, lines.get(0) + "," + state.scale());
            lines.set(1, lines.get(1) + "," + state.id().replace('.', '_'));
            series.add(run.seriesInBaseUnit(state.id()));
        }
        for (int row = 0; row < run.size(); row++) {
            StringBuilder line = new StringBuilder().append(run.time(row));
            for (double[] each : series) {
                line.append(',').append(each[row]);
            }
            lines.add(line.toString());
        }
        Files.write(file, lines);
    }
}
