package org.myobalance.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * On what a number rests: the line for a reviewer. The whole is the variance that the number had before the studies were
 * fitted, Σ (gᵢ sᵢ)² with slopes gᵢ and prior standard deviations sᵢ. What the fitted studies took away of it was learnt from
 * them; what is left is shared by the evidence on which each parameter's number rests. The shares sum to 1.
 *
 * @param before variance before the fit [square of the number's base unit]
 * @param now variance that is left [square of the number's base unit]
 * @param learnt share of {@code before} that the fitted studies, all of humans, took away; below zero where the draws vary more than
 *     the priors say [-]
 * @param left share of {@code before} that is left, by evidence [-]
 */
public record RestsOn(double before, double now, double learnt, Map<Evidence, Double> left) {
    /** Copies the map, in the order of {@link Evidence}. {@inheritDoc} */
    public RestsOn {
        Map<Evidence, Double> copy = new EnumMap<>(Evidence.class);
        for (Evidence evidence : Evidence.values()) {
            copy.put(evidence, left.getOrDefault(evidence, 0.0));
        }
        left = Collections.unmodifiableMap(copy);
    }

    /**
     * Adds up shares.
     *
     * @param shares of all parameters that were moved
     * @return the line; all zero where nothing moves the number
     */
    public static RestsOn of(List<ParameterShare> shares) {
        Map<Evidence, Double> sums = new EnumMap<>(Evidence.class);
        double before = 0;
        for (ParameterShare share : shares) {
            sums.merge(share.parameter().evidence(), share.contribution(), Double::sum);
            before += share.before();
        }
        double now = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        double whole = before;
        if (whole > 0) {
            sums.replaceAll((evidence, sum) -> sum / whole);
        }
        return new RestsOn(before, now, whole > 0 ? 1 - now / whole : 0, sums);
    }

    /**
     * The share that rests on measurements in humans: learnt from the fitted studies, or numbers from humans before.
     *
     * @return share [-]
     */
    public double human() {
        return learnt + of(Evidence.HUMAN) + of(Evidence.HUMAN_INDIRECT);
    }

    /**
     * The share that rests on one kind of evidence, what was learnt from the fitted studies not included.
     *
     * @param evidence kind of evidence
     * @return share [-]
     */
    public double of(Evidence evidence) {
        return left.getOrDefault(evidence, 0.0);
    }
}
