package org.myobalance.whatif;

import java.util.List;
import java.util.Optional;

/**
 * All that a run of a scenario gives. Every list stands in the order of the arms.
 *
 * @param arms what became of each arm at the best values
 * @param ensemble the same arms under draws of the calibration and without EXO, for bands; empty where the parameter set is
 *     no calibration, or the work was stopped before
 * @param exoShares what each arm does to muscle mass, and EXO's part in it; none without an ensemble
 * @param differences how far each quantity lies from the same under the engine that was asked for as a check; none if none
 *     was
 */
public record ScenarioResult(
        List<ArmResult> arms, Optional<Ensemble> ensemble, List<ExoShare> exoShares, List<Difference> differences) {
    /** Copies the lists. {@inheritDoc} */
    public ScenarioResult {
        arms = List.copyOf(arms);
        exoShares = List.copyOf(exoShares);
        differences = List.copyOf(differences);
    }

    /**
     * The arms at the best values, with nothing beside them yet.
     *
     * @param arms what became of each
     * @return without bands, effects and check
     */
    public static ScenarioResult of(List<ArmResult> arms) {
        return new ScenarioResult(arms, Optional.empty(), List.of(), List.of());
    }
}
