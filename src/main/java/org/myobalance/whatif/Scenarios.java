package org.myobalance.whatif;

import java.nio.file.Path;
import java.util.List;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.RequestException;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.ProgressMonitor;

/** Reads and runs scenarios, in one call each. The command {@code run} gives the same curves. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * Reads a scenario with the model, subjects and regimens that it names.
     *
     * @param file of the scenario
     * @return what the files say
     * @throws FaultyInputException with every fault of every file
     */
    public static Scenario read(Path file) {
        return new ScenarioReader(ModelReader::read).read(file);
    }

    /**
     * Runs every arm of a scenario as the command {@code run} does.
     *
     * @param scenario what to run
     * @return one result for each arm, in the order of the file; an arm that failed says why
     * @throws FaultyInputException if the calibration beside the model is faulty
     */
    public static List<ArmResult> run(Scenario scenario) {
        return run(scenario, ScenarioOptions.defaults(), ProgressMonitor.NONE);
    }

    /**
     * Runs every arm of a scenario, on all cores. The results do not depend on how many there are.
     *
     * @param scenario what to run
     * @param options how to run it
     * @param monitor hears how far it is, and may stop it
     * @return one result for each arm, in the order of the file; an arm that failed or was stopped says why
     * @throws RequestException if the model does not have the hypothesis
     * @throws FaultyInputException if the calibration beside the model is faulty
     */
    public static List<ArmResult> run(Scenario scenario, ScenarioOptions options, ProgressMonitor monitor) {
        return new ScenarioRun(scenario, options).arms(monitor);
    }

    /**
     * Runs every arm as the command {@code run} does, with all that it computes beside the curves: bands over draws of the
     * calibration, each arm without EXO, EXO's share of each effect, and the check by another engine where the options name
     * one.
     *
     * @param scenario what to run
     * @param options how to run it
     * @param monitor hears how far it is, and may stop it
     * @return arms, bands, twins without EXO and check
     * @throws RequestException if the model does not have the hypothesis, the calibration not that many draws, or the
     *     samples would not fit into memory
     * @throws FaultyInputException if the calibration beside the model is faulty
     */
    public static ScenarioResult runWithBands(Scenario scenario, ScenarioOptions options, ProgressMonitor monitor) {
        ScenarioRun run = new ScenarioRun(scenario, options);
        run.beyondMemory(Runtime.getRuntime().maxMemory()).ifPresent(why -> {
            throw new RequestException(RequestException.About.OTHER, "every " + run.every() + " h: " + why, "");
        });
        return run.all(monitor, arms -> {});
    }
}
