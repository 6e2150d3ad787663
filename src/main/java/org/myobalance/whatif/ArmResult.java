package org.myobalance.whatif;

import java.util.Optional;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;

/**
 * What became of one arm.
 *
 * @param plan what was asked
 * @param parameters what was run, the solved one included
 * @param outcome what became of it; empty when it could not even start
 * @param trouble why it stopped or did not start, one paragraph; empty when it reached its end
 */
public record ArmResult(ArmPlan plan, ParameterSet parameters, Optional<Outcome> outcome, Optional<String> trouble) {
    /** Whether it reached its end. */
    public boolean isComplete() {
        return trouble.isEmpty();
    }

    /** Whether the user stopped it. */
    public boolean isCancelled() {
        return outcome.isPresent() && outcome.get() instanceof Outcome.Failed failed && failed.cancelled();
    }
}
