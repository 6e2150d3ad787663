package org.myobalance.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Status;
import org.myobalance.whatif.Interval;

/**
 * Why a number is what it is. Numbers are in base units of the observable.
 *
 * @param question which number
 * @param value at the best parameter values, as a run of the arm gives it
 * @param band the middle 90 % over draws of the calibration; empty without draws
 * @param shares what each uncertain parameter does to it, the largest part of its variance first
 * @param calibratedVariance variance by the calibrated parameters, with their correlations
 * @param check of the slopes by the simulated draws; empty without draws
 * @param rests on what the number rests
 * @param mechanisms each mechanism of the model, in the order of the model file
 * @param withoutWidth how many numbers on the way have no stated width and so are in no share, by status; definitions are not counted
 * @param troubles why runs failed
 */
public record Explanation(
        Question question,
        double value,
        Optional<Interval> band,
        List<ParameterShare> shares,
        double calibratedVariance,
        Optional<LinearCheck> check,
        RestsOn rests,
        List<MechanismInfluence> mechanisms,
        Map<Status, Integer> withoutWidth,
        List<String> troubles) {
    /** Copies the collections. {@inheritDoc} */
    public Explanation {
        shares = List.copyOf(shares);
        mechanisms = List.copyOf(mechanisms);
        withoutWidth = Map.copyOf(withoutWidth);
        troubles = List.copyOf(troubles);
    }

    /**
     * Standard deviation of the number by the calibrated parameters alone, as the slopes say.
     *
     * @return [base unit]
     */
    public double calibratedSd() {
        return Math.sqrt(calibratedVariance);
    }

    /**
     * Standard deviation of the number by the parameters that no study was fitted by, as the slopes say: no band shows it.
     *
     * @return [base unit]
     */
    public double otherSd() {
        return Math.sqrt(Math.max(0, rests.now() - calibratedVariance));
    }

    /**
     * Share of the variance now that a parameter contributes.
     *
     * @param share of a parameter
     * @return part over whole [-]; 0 where nothing moves the number
     */
    public double shareOf(ParameterShare share) {
        return rests.now() > 0 ? share.contribution() / rests.now() : 0;
    }
}
