package org.myobalance.inference;

import java.util.List;
import org.myobalance.study.Direction;

/**
 * The null model of directions: in each class of observables a study finds up, unchanged and down as often as the other studies did,
 * whatever was done. With c of n others in a direction its probability is (c + ½)/(n + 3/2) (Jeffreys' prior).
 */
final class BaseRates {
    private static final double PRIOR = 0.5;

    private BaseRates() {}

    /**
     * The log probability of each direction among some scores, from those of the same class in other studies.
     *
     * @param scores of one class; numbers among them count for nothing
     * @return their sum [nats]
     */
    static double log(List<ObservationScore> scores) {
        return scores.stream()
                .filter(each -> each.direction().isPresent())
                .mapToDouble(each -> log(each, scores))
                .sum();
    }

    private static double log(ObservationScore own, List<ObservationScore> scores) {
        List<ObservationScore> others = scores.stream()
                .filter(each -> each.direction().isPresent() && !each.study().equals(own.study()))
                .toList();
        long same = others.stream()
                .filter(each -> each.direction().equals(own.direction()))
                .count();
        return Math.log((same + PRIOR) / (others.size() + Direction.values().length * PRIOR));
    }
}
