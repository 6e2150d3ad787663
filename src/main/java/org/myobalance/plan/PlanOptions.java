package org.myobalance.plan;

import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.simulate.RunOptions;
import org.myobalance.whatif.FinishedRuns;

/**
 * How a plan is sought.
 *
 * @param run method, tolerances and deadline
 * @param parameters parameter set and draws
 * @param hypothesis of the model, if one was chosen
 * @param changes parameters changed [base units]
 * @param evaluations most programmes that are run
 * @param finished runs that need not be done again; those that are done are kept there
 */
public record PlanOptions(
        RunOptions run,
        DrawChoice parameters,
        Optional<String> hypothesis,
        Map<String, Double> changes,
        int evaluations,
        FinishedRuns finished) {
    /** Programmes that are run where nothing else is asked for. */
    public static final int EVALUATIONS = 150;
}
