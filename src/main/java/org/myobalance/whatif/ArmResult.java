package org.myobalance.whatif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.PeriodicIntervalReport;
import org.myobalance.simulate.Trajectory;

/**
 * What became of one arm.
 *
 * @param plan what was asked
 * @param parameters what was run, the solved one included
 * @param outcome what became of it; empty when it could not even start
 * @param trouble why it stopped or did not start, one paragraph; empty when it reached its end
 */
public record ArmResult(ArmPlan plan, ParameterSet parameters, Optional<Outcome> outcome, Optional<String> trouble) {
    /**
     * Whether the arm reached its end.
     *
     * @return false if it stopped early or did not start
     */
    public boolean isComplete() {
        return trouble.isEmpty();
    }

    /**
     * The curves of an arm that reached its end.
     *
     * @return all samples
     * @throws IllegalStateException if it did not; the message says why
     */
    public Trajectory trajectoryOrThrow() {
        trouble.ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        return outcome.orElseThrow().trajectory();
    }

    /**
     * The largest error that the two-scale engine measured.
     *
     * @return relative error of a slow state, such as muscle [-]; empty where it interpolated nothing, or the arm did not reach its end
     */
    public OptionalDouble measuredError() {
        return outcome.filter(Outcome.Completed.class::isInstance).stream()
                .flatMap(done -> ((Outcome.Completed) done).periodicIntervals().stream())
                .filter(interval -> interval.skipped() > 0)
                .mapToDouble(PeriodicIntervalReport::error)
                .max();
    }

    /**
     * The same with the samples of some quantities only.
     *
     * @param ids of the quantities that are kept
     * @return a new result
     */
    public ArmResult only(List<String> ids) {
        return new ArmResult(plan, parameters, outcome.map(whole -> whole.only(ids)), trouble);
    }

    /**
     * Whether the user stopped the arm.
     *
     * @return true for an interruption; false for any other end
     */
    public boolean isCancelled() {
        return outcome.isPresent() && outcome.get() instanceof Outcome.Failed failed && failed.cancelled();
    }
}
