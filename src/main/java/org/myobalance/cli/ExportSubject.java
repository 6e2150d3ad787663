package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.model.Model;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;
import org.myobalance.units.Names;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;

/**
 * What is exported: a model, or one arm of a scenario with its person at the start.
 *
 * @param file as it was named
 * @param model of the file, or of the scenario
 * @param chosen which parameter set was taken
 * @param parameters values of the model, or of the person
 * @param life of a scenario
 */
record ExportSubject(
        Path file, Model model, ParameterChoice chosen, ParameterSet parameters, Optional<ExportSubject.Life> life) {
    /**
     * One arm of a scenario.
     *
     * @param scenario that it is of
     * @param plans of all arms
     * @param plan of the arm
     * @param start states at its start
     * @param timetable its stops
     */
    record Life(Scenario scenario, List<ArmPlan> plans, ArmPlan plan, StateVector start, Timetable timetable) {
        /** Copies the list. */
        Life {
            plans = List.copyOf(plans);
        }
    }

    /** Reads a model or a scenario, and of a scenario brings the person of one arm to its start. */
    static ExportSubject read(
            Path file, Optional<String> arm, RunOptions method, ParameterOptions options, Consumer<String> warned) {
        Loader loader = new Loader();
        if (!format(file).startsWith("myobalance-scenario/")) {
            if (arm.isPresent()) {
                throw new FaultyRequest("--arm " + arm.get() + ": " + file + " is no scenario, and only one has arms.");
            }
            Model model = loader.model(file);
            ParameterChoice chosen = options.chosen(file, model);
            ParameterSet parameters = ParameterSet.defaults(model).with(chosen.values());
            return new ExportSubject(file, model, chosen, parameters, Optional.empty());
        }
        Scenario scenario = loader.scenario(file, warned);
        Model model = scenario.model();
        ParameterChoice chosen = options.chosen(scenario.modelFile(), model);
        List<ArmPlan> plans = ArmPlans.of(scenario, Optional.empty(), chosen.values(), Map.of());
        ArmPlan plan = plan(plans, arm);
        ArmRunner runner = new ArmRunner(new Simulator(CompiledModel.of(model)), method);
        ArmRunner.Start start = runner.start(plan, ProgressMonitor.NONE);
        if (start instanceof ArmRunner.Start.Ready ready) {
            ParameterSet person = ready.person().parameters();
            Life life = new Life(scenario, plans, plan, ready.person().state(), runner.timetable(plan));
            return new ExportSubject(file, model, chosen, person, Optional.of(life));
        }
        throw new FaultyRequest("arm " + plan.id() + " has no start: " + ((ArmRunner.Start.Impossible) start).why());
    }

    private static ArmPlan plan(List<ArmPlan> plans, Optional<String> arm) {
        String id = arm.orElse(plans.get(0).id());
        return plans.stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FaultyRequest("--arm " + id + ": no such arm. "
                        + Names.hint(id, plans.stream().map(ArmPlan::id).toList())));
    }

    private static String format(Path file) {
        Faults faults = new Faults();
        Optional<String> format =
                JsonDocument.read(file, faults).root().object().flatMap((JsonObject object) -> object.text("format"));
        faults.throwIfAny();
        return format.orElse("");
    }
}
