package org.myobalance.explain;

import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.simulate.RunOptions;
import org.myobalance.whatif.FinishedRuns;

/**
 * How a number is explained. Immutable.
 *
 * @param parameters parameter set, and how many draws of it are simulated
 * @param hypothesis id of a hypothesis, for an arm that names none of its own
 * @param changes parameters changed in every arm [base units]
 * @param run method, tolerance and deadline of the number itself
 * @param finished runs that need not be done again; those that are done are kept there
 */
public record ExplainOptions(
        DrawChoice parameters,
        Optional<String> hypothesis,
        Map<String, Double> changes,
        RunOptions run,
        FinishedRuns finished) {
    private static final double LOOSEST = 1e-2;

    /** Copies the map. {@inheritDoc} */
    public ExplainOptions {
        changes = Map.copyOf(changes);
    }

    /**
     * Tolerances of runs that are compared with each other. What they share in error cancels, so that they may be looser the
     * longer they last. A difference of two lives is off by one or two per cent at 3e-3, and by up to 15 %, for small ones by half, at
     * 1e-2 (measured on the shipped model).
     *
     * @param hours how long they last [h]
     * @param power of the factor by which draws are looser: 2 for a first look, 3/2 where it counts
     * @return method and tolerances
     */
    RunOptions compared(double hours, double power) {
        double factor = Math.pow(run.forDraws(hours).rtol() / run.rtol(), power);
        return run.withRtol(looser(run.rtol(), factor)).withMacroTolerance(looser(run.macroTolerance(), factor));
    }

    private static double looser(double tolerance, double factor) {
        return Math.max(tolerance, Math.min(LOOSEST, factor * tolerance));
    }
}
