package org.myobalance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.whatif.Interval;

/**
 * How far one programme's outcome lies above another's: at the best values, and draw by draw, which is narrower than the
 * bands of both.
 *
 * @param best difference at the best values [base units]
 * @param band middle 90 % of the differences under draws [base units]; empty for fewer than two draws
 */
public record Gain(double best, Optional<Interval> band) {
    /**
     * The gain of one programme over another.
     *
     * @param one whose outcome
     * @param other is taken from it
     * @param outcome which
     * @return the gain; empty where one of them did not reach its end
     */
    public static Optional<Gain> of(Evaluation one, Evaluation other, Outcome outcome) {
        Double above = one.best().get(outcome);
        Double below = other.best().get(outcome);
        if (above == null || below == null) {
            return Optional.empty();
        }
        List<Double> first = one.draws().getOrDefault(outcome, List.of());
        List<Double> second = other.draws().getOrDefault(outcome, List.of());
        List<Double> differences = new ArrayList<>();
        for (int draw = 0; draw < Math.min(first.size(), second.size()); draw++) {
            double difference = first.get(draw) - second.get(draw);
            if (!Double.isNaN(difference)) {
                differences.add(difference);
            }
        }
        return Optional.of(new Gain(above - below, band(differences)));
    }

    /**
     * Middle 90 % of numbers.
     *
     * @param values in any order
     * @return the interval; empty for fewer than two
     */
    public static Optional<Interval> band(List<Double> values) {
        return values.size() < 2
                ? Optional.empty()
                : Optional.of(Interval.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /**
     * Whether its sign can be told.
     *
     * @return false where the band holds zero, or there is none
     */
    public boolean isTold() {
        return band.filter(each -> !each.holdsZero()).isPresent();
    }
}
