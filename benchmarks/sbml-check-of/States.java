import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelReader;
import org.myobalance.model.State;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;

/** Every state of one arm at sample times with all digits, in base units; the first line has the scale of each. Words: scenario, arm, hours between times, rtol, file to write. */
final class States {
    public static void main(String[] words) throws Exception {
        Scenario scenario = new ScenarioReader(ModelReader::read).read(Path.of(words[0]));
        ParameterChoice chosen = ParameterChoice.usual(scenario.modelFile(), scenario.model());
        ArmPlan plan = ArmPlans.of(scenario, Optional.empty(), chosen.values(), Map.of()).stream()
                .filter(each -> each.id().equals(words[1]))
                .findFirst()
                .orElseThrow();
        RunOptions options =
                RunOptions.defaults().withEngine(Engine.ROSENBROCK).withRtol(Double.parseDouble(words[3]));
        Simulator simulator = new Simulator(CompiledModel.of(scenario.model()));
        ProgressMonitor silent = ProgressMonitor.NONE;
        StringBuilder text = new StringBuilder("scale");
        long began = System.nanoTime();
        Trajectory run = new ArmRunner(simulator, options)
                .run(plan, Sampling.every(Double.parseDouble(words[2])), silent)
                .trajectoryOrThrow();
        System.out.printf("ours: %.1f s at rtol %s with the way to the start%n", (System.nanoTime() - began) / 1e9, words[3]);
        for (State state : scenario.model().states()) {
            text.append(',').append(state.scale());
        }
        text.append("\ntime");
        for (State state : scenario.model().states()) {
            text.append(',').append(state.id().replace('.', '_'));
        }
        Map<String, double[]> series = new HashMap<>();
        scenario.model().states().forEach(state -> series.put(state.id(), run.seriesInBaseUnit(state.id())));
        for (int row = 0; row < run.size(); row++) {
            text.append('\n').append(run.time(row));
            for (State state : scenario.model().states()) {
                text.append(',').append(series.get(state.id())[row]);
            }
        }
        Files.writeString(Path.of(words[4]), text.append('\n'));
    }
}
