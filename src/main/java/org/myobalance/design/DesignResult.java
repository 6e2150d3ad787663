package org.myobalance.design;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.study.Measurement;

/**
 * The answer to a design.
 *
 * @param finds changes to be found, those of each experiment in the order of its file
 * @param separations pairs of hypotheses by experiment, the experiments of each pair ranked
 */
public record DesignResult(List<FindAnswer> finds, List<Separation> separations) {
    /** Copies the lists. {@inheritDoc} */
    public DesignResult {
        finds = List.copyOf(finds);
        separations = List.copyOf(separations);
    }

    /** What a change to be found is taken to be. */
    public enum Basis {
        /** As the design states it, without doubt. */
        STATED("stated"),
        /** As the model's best values have it, without doubt. */
        BEST("best values"),
        /** As the model expects it, with the draws, what was assumed and the model's own discrepancy. */
        EXPECTED("with all that is not known");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /**
         * The words for tables.
         *
         * @return lower case
         */
        public String words() {
            return words;
        }
    }

    /**
     * A change to be found by one experiment.
     *
     * @param experiment by which
     * @param row its measurement
     * @param find what is asked
     * @param basis what the change is taken to be
     * @param effect the change: a fold, or a difference in base units
     * @param sizes people and power of the test
     */
    public record FindAnswer(
            Experiment experiment, Measurement row, Find find, Basis basis, double effect, Sizes sizes) {}

    /**
     * A pair of hypotheses and one experiment.
     *
     * @param pair the hypotheses
     * @param experiment the experiment
     * @param isSame whether both predict the same for every measurement, so that nothing can tell them apart
     * @param farthest measurement on which they differ most, by its whole spread at the planned size
     * @param distance how far they differ there, in such spreads
     * @param ofPersons people of the smallest group for 80 % if nothing but persons varied: no size below it can do; empty where both predict the same
     * @param logOfFirst expected log Bayes factor at the planned size where the first holds [nats]
     * @param logOfSecond the same where the second holds [nats]
     * @param sizes people and the smaller of both powers
     */
    public record Separation(
            Design.Pair pair,
            Experiment experiment,
            boolean isSame,
            String farthest,
            double distance,
            OptionalInt ofPersons,
            double logOfFirst,
            double logOfSecond,
            Sizes sizes) {
        /**
         * Expected log Bayes factor where neither hypothesis is thought more likely.
         *
         * @return mean of both [nats]
         */
        public double logBayesFactor() {
            return 0.5 * (logOfFirst + logOfSecond);
        }

        /**
         * Expected log Bayes factor for a thousand units of the currency, at the planned size.
         *
         * @return empty where no cost is stated [nats]
         */
        public OptionalDouble perThousand() {
            OptionalDouble price = sizes.price();
            return price.isPresent() && price.getAsDouble() > 0
                    ? OptionalDouble.of(1000 * logBayesFactor() / price.getAsDouble())
                    : OptionalDouble.empty();
        }

        /**
         * Whether the experiment can tell the two apart with a power of 80 %.
         *
         * @return false where no number of people that is considered can
         */
        public boolean isSeparable() {
            return sizes.forEighty().isPresent();
        }
    }
}
