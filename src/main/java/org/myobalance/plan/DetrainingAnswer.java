package org.myobalance.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Observable;

/**
 * The detraining clocks of all ages.
 *
 * @param question that was asked
 * @param ages one for each age, in the order of the file
 * @param troubles of runs that failed, each in a paragraph
 * @param isCut whether it was stopped before its end; nothing is told then
 */
public record DetrainingAnswer(DetrainingQuestion question, List<AtAge> ages, List<String> troubles, boolean isCut) {
    /** Copies the lists. {@inheritDoc} */
    public DetrainingAnswer {
        ages = List.copyOf(ages);
        troubles = List.copyOf(troubles);
    }

    /**
     * What happens at one age.
     *
     * @param age at which the training begins [h]
     * @param best the clock of each observable at the best values; none where a run failed
     * @param draws the clocks under draws, those that failed left out
     * @param curves the gain of each observable over time at the best values
     */
    public record AtAge(
            double age,
            Map<Observable, DetrainingClock> best,
            Map<Observable, List<DetrainingClock>> draws,
            Map<Observable, GainCurve> curves) {
        /** Copies the maps. {@inheritDoc} */
        public AtAge {
            best = Map.copyOf(best);
            draws = Map.copyOf(draws);
            curves = Map.copyOf(curves);
        }

        /**
         * The clock of an observable.
         *
         * @param observable which
         * @return at the best values; empty where a run failed
         */
        public Optional<DetrainingClock> clock(Observable observable) {
            return Optional.ofNullable(best.get(observable));
        }
    }

    /**
     * The gain of training over the same person without.
     *
     * @param times since the start of the training [h]
     * @param stopped gain with training that stops [base units]
     * @param again gain with training that begins again [base units]; none where it does not
     */
    public record GainCurve(List<Double> times, List<Double> stopped, List<Double> again) {
        /** Copies the lists. {@inheritDoc} */
        public GainCurve {
            times = List.copyOf(times);
            stopped = List.copyOf(stopped);
            again = List.copyOf(again);
        }
    }
}
