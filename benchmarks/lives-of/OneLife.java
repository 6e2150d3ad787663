import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.io.ModelReader;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;

/** Processor time of the first arm of a scenario, alone and after three lives to warm up: median of five. Compiles against the first version too, after MONITOR is replaced. */
final class OneLife {
    public static void main(String[] arguments) {
        Scenario scenario = new ScenarioReader(ModelReader::read).read(Path.of(arguments[0]));
        ArmPlan plan = ArmPlans.of(scenario, Optional.empty(), Map.of(), Map.of()).get(0);
        Simulator simulator = new Simulator(CompiledModel.of(scenario.model()));
        double[] times = new double[8];
        for (int i = 0; i < times.length; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ArmResult result = new ArmRunner(simulator, RunOptions.defaults())
                    .run(plan, Sampling.every(scenario.every()), MONITOR.NONE);
            if (!result.isComplete()) {
                throw new IllegalStateException(result.trouble().orElse(""));
            }
            times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
        }
        double[] counted = Arrays.copyOfRange(times, 3, times.length);
        Arrays.sort(counted);
        System.out.println(counted[2]);
    }
}
