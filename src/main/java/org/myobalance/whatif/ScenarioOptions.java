package org.myobalance.whatif;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.simulate.Engine;
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
 * @param draws draws of the calibration that bands are made of: 0, or 2 and more; empty for the usual number
 * @param check engine that every arm is run with once more, to tell how far the two lie apart
 */
public record ScenarioOptions(
        RunOptions run,
        Optional<ParameterChoice> parameters,
        Optional<String> hypothesis,
        Map<String, Double> changes,
        OptionalDouble every,
        OptionalInt draws,
        Optional<Engine> check) {
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
                RunOptions.defaults(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /**
     * The same with another parameter set.
     *
     * @param choice of parameters
     * @return the changed options
     */
    public ScenarioOptions withParameters(ParameterChoice choice) {
        return new ScenarioOptions(run, Optional.of(choice), hypothesis, changes, every, draws, check);
    }

    /**
     * The same under a hypothesis.
     *
     * @param id of a hypothesis of the model
     * @return the changed options
     */
    public ScenarioOptions withHypothesis(String id) {
        return new ScenarioOptions(run, parameters, Optional.of(id), changes, every, draws, check);
    }

    /**
     * The same with parameters changed in every arm.
     *
     * @param changed values by parameter [base units]
     * @return the changed options
     */
    public ScenarioOptions withChanges(Map<String, Double> changed) {
        return new ScenarioOptions(run, parameters, hypothesis, changed, every, draws, check);
    }

    /**
     * The same with another time between samples.
     *
     * @param hours above zero [h]
     * @return the changed options
     * @throws IllegalArgumentException if it is not above zero
     */
    public ScenarioOptions withEvery(double hours) {
        return new ScenarioOptions(run, parameters, hypothesis, changes, OptionalDouble.of(hours), draws, check);
    }

    /**
     * The same with another number of draws.
     *
     * @param number 0 for no bands, or 2 and more
     * @return the changed options
     */
    public ScenarioOptions withDraws(int number) {
        return new ScenarioOptions(run, parameters, hypothesis, changes, every, OptionalInt.of(number), check);
    }

    /**
     * The same with a check of every arm by another engine.
     *
     * @param engine that runs every arm once more
     * @return the changed options
     */
    public ScenarioOptions withCheck(Engine engine) {
        return new ScenarioOptions(run, parameters, hypothesis, changes, every, draws, Optional.of(engine));
    }
}
