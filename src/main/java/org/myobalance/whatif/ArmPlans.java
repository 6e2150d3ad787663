package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.RequestException;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.Subject;
import org.myobalance.simulate.ParameterSet;

/**
 * From the arms of a scenario to plans. What is said later is stronger: the model's values, the subject's fields, the
 * hypothesis, the arm's changes, the changes asked for on the command line. A calibration, where there is one, takes the
 * place of the model's values.
 */
public final class ArmPlans {
    private ArmPlans() {}

    /**
     * The plans of a scenario.
     *
     * @param scenario whose arms they are
     * @param hypothesis for arms that name none of their own
     * @param calibrated parameters in place of the model's values [base units]; commands take those of
     *     {@code ParameterChoice.usual}, none are the values of the model file
     * @param changes parameters changed in every arm [base units]
     * @return one plan for each arm, in the order of the scenario
     */
    public static List<ArmPlan> of(
            Scenario scenario,
            Optional<String> hypothesis,
            Map<String, Double> calibrated,
            Map<String, Double> changes) {
        List<ArmPlan> plans = new ArrayList<>();
        for (Arm arm : scenario.arms()) {
            plans.add(of(scenario.model(), arm, scenario.seed(), hypothesis, calibrated, changes));
        }
        return List.copyOf(plans);
    }

    /**
     * The plan of one arm.
     *
     * @param model that is run
     * @param arm of a scenario
     * @param seed of missed sessions
     * @param hypothesis if the arm names none of its own
     * @param changes parameters changed besides [base units]
     * @return the plan
     */
    public static ArmPlan of(
            Model model, Arm arm, long seed, Optional<String> hypothesis, Map<String, Double> changes) {
        return of(model, arm, seed, hypothesis, Map.of(), changes);
    }

    /**
     * The plan of one arm under calibrated values.
     *
     * @param model that is run
     * @param arm of a scenario
     * @param seed of missed sessions
     * @param hypothesis if the arm names none of its own
     * @param calibrated parameters in place of the model's values [base units]
     * @param changes parameters changed besides [base units]
     * @return the plan
     * @throws RequestException if all together break a sum that the model file declares
     */
    public static ArmPlan of(
            Model model,
            Arm arm,
            long seed,
            Optional<String> hypothesis,
            Map<String, Double> calibrated,
            Map<String, Double> changes) {
        ParameterSet parameters =
                ParameterSet.defaults(model).with(calibrated).with(subjectValues(model, arm.subject()));
        List<String> leaveOut = List.of();
        Optional<Hypothesis> chosen = arm.hypothesis().or(() -> hypothesis).map(model::hypothesis);
        if (chosen.isPresent()) {
            parameters = parameters.with(chosen.get().values());
            leaveOut = chosen.get().leaveOut();
        }
        ParameterSet changed = parameters.with(arm.set()).with(changes);
        checkSums(model, arm, changed);
        return new ArmPlan(
                arm.id(),
                arm.title(),
                arm.subject().female(),
                changed,
                leaveOut,
                arm.subject().history(),
                arm.regimen(),
                arm.from(),
                arm.to(),
                seed);
    }

    /** Changes that keep a declared sum one by one may break it together. */
    private static void checkSums(Model model, Arm arm, ParameterSet values) {
        model.sumFault(model.defaults().keySet(), values::value).ifPresent(what -> {
            throw new RequestException(
                    RequestException.About.OTHER,
                    "arm \"" + arm.id() + "\": " + what + ".",
                    "Calibration, hypothesis, \"set\" of the arm and --set must together keep what the model file declares.");
        });
    }

    /** What the fields of a subject set in a model [base units]. */
    private static Map<String, Double> subjectValues(Model model, Subject subject) {
        Map<String, Double> fields = subject.fields();
        Map<String, Double> values = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            parameter.subject().map(fields::get).ifPresent(value -> values.put(parameter.id(), value));
        }
        return values;
    }
}
