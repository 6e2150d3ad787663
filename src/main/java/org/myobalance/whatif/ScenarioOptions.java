package org.myobalance.whatif;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.simulate.RunOptions;

/**
 * How the arms of a scenario are run. Immutable.
 *
 * @param run method, tolerance and deadline
 * @param parameters parameter set; empty for the usual one, which is the calibration beside the model file where there is
 *     one
 * @param hypothesis id of a hypothesis, for arms that name none of their own
 * @param changes parameters changed in every arm [base units]
 * @param every time between samples [h]; empty for that of the scenario
 */
public record ScenarioOptions(
        RunOptions run,
        Optional<ParameterChoice> parameters,
        Optional<String> hypothesis,
        Map<String, Double> changes,
        OptionalDouble every) {
    /**
     * Copies the map. {@inheritDoc}
     *
     * @throws IllegalArgumentException if the time between samples is not above zero
     */
    public ScenarioOptions {
        if (every.isPresent() && !(every.getAsDouble() > 0 && every.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the time between samples, " + every.getAsDouble() + " h, is not a finite number above zero");
        }
        changes = Map.copyOf(changes);
    }

    /**
     * What the command {@code run} uses where nothing else is asked for.
     *
     * @return the usual parameter set, engine and tolerance
     */
    public static ScenarioOptions defaults() {
        return new ScenarioOptions(
                RunOptions.defaults(), Optional.empty(), Optional.empty(), Map.of(), OptionalDouble.empty());
    }

    /**
     * The same with another parameter set.
     *
     * @param choice of parameters
     * @return the changed options
     */
    public ScenarioOptions withParameters(ParameterChoice choice) {
        return new ScenarioOptions(run, Optional.of(choice), hypothesis, changes, every);
    }

    /**
     * The same under a hypothesis.
     *
     * @param id of a hypothesis of the model
     * @return the changed options
     */
    public ScenarioOptions withHypothesis(String id) {
        return new ScenarioOptions(run, parameters, Optional.of(id), changes, every);
    }

    /**
     * The same with parameters changed in every arm.
     *
     * @param changed values by parameter [base units]
     * @return the changed options
     */
    public ScenarioOptions withChanges(Map<String, Double> changed) {
        return new ScenarioOptions(run, parameters, hypothesis, changed, every);
    }

    /**
     * The same with another time between samples.
     *
     * @param hours above zero [h]
     * @return the changed options
     * @throws IllegalArgumentException if it is not above zero
     */
    public ScenarioOptions withEvery(double hours) {
        return new ScenarioOptions(run, parameters, hypothesis, changes, OptionalDouble.of(hours));
    }
}
