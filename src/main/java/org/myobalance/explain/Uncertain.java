package org.myobalance.explain;

import java.util.List;
import java.util.Optional;
import org.myobalance.calibration.Verdict;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.model.Source;
import org.myobalance.simulate.ParameterSet;

/**
 * A parameter whose value is not certain, and how uncertain it was before the studies were fitted and is now. Standard
 * deviations are those of its coordinate: of the logarithm where the prior is log-normal, else of the number in base units.
 *
 * @param parameter of the model
 * @param source that its number is from
 * @param evidence on which its number rests before the fit
 * @param prior before the fit
 * @param sd standard deviation now: of the draws for a calibrated parameter, else that of the prior
 * @param isCalibrated whether studies were fitted by it
 * @param verdict what the studies say of it; empty when it was not calibrated or they were not asked
 */
public record Uncertain(
        Parameter parameter,
        Source source,
        Evidence evidence,
        Prior prior,
        double sd,
        boolean isCalibrated,
        Optional<Verdict> verdict) {
    /**
     * The name of the parameter.
     *
     * @return its id
     */
    public String id() {
        return parameter.id();
    }

    /**
     * Standard deviation before the fit.
     *
     * @return of the coordinate
     */
    public double priorSd() {
        return Coordinate.deviation(prior);
    }

    /**
     * How much of the variance of the parameter the fitted studies took away.
     *
     * @return 1 less the variance now over the variance before [-]; 0 for one that was not calibrated, below zero where the
     *     draws are wider than the prior
     */
    public double learnt() {
        return isCalibrated ? 1 - (sd / priorSd()) * (sd / priorSd()) : 0;
    }

    /** The scale on which it varies. */
    Coordinate coordinate() {
        return Coordinate.of(prior);
    }

    /**
     * How far it is moved: by so many standard deviations, the other way where that would leave its bounds, and to the farther
     * bound where both would.
     *
     * @param value where it starts [base unit]
     * @param sds standard deviations, with a sign
     * @return change of the coordinate
     */
    double step(double value, double sds) {
        Coordinate scale = coordinate();
        double at = scale.of(value);
        for (double move : new double[] {sds * sd, -sds * sd}) {
            double moved = scale.value(at + move);
            if (moved >= parameter.lower() && moved <= parameter.upper()) {
                return move;
            }
        }
        double up = scale.of(parameter.upper()) - at;
        double down = at - scale.of(parameter.lower());
        return up >= down ? up : -down;
    }

    /**
     * A parameter set with this one moved; where it is a share of a whole, the other shares keep the sum.
     *
     * @param set that is changed
     * @param sds standard deviations, with a sign
     * @param model that declares sums
     * @return the changed set
     */
    ParameterSet moved(ParameterSet set, double sds, Model model) {
        double value = set.value(id());
        double to = coordinate().value(coordinate().of(value) + step(value, sds));
        ParameterSet changed = set.with(id(), to);
        List<String> terms = model.families().sumOf(id()).stream()
                .flatMap(sum -> sum.ids().stream())
                .filter(ids -> ids.contains(id()))
                .findFirst()
                .orElse(List.of());
        double others = terms.stream()
                .filter(term -> !term.equals(id()))
                .mapToDouble(set::value)
                .sum();
        for (String term : terms) {
            if (!term.equals(id())) {
                changed = changed.with(term, set.value(term) * (others + value - to) / others);
            }
        }
        return changed;
    }
}
