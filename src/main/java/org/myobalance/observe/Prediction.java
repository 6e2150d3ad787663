package org.myobalance.observe;

import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.study.Direction;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/**
 * What the model gives for one observation, beside what was reported.
 *
 * @param study of the observation
 * @param measurement what was measured, as the paper reports it
 * @param result the prediction, or why there is none
 */
public record Prediction(Study study, Measurement measurement, Result result) {
    /**
     * The name of the observation among those of many studies.
     *
     * @return study and id
     */
    public String name() {
        return study.name(measurement);
    }

    /** A prediction, or why there is none. */
    public sealed interface Result {
        /**
         * A number.
         *
         * @param isLog whether the scale of {@code spread} is logarithmic
         * @param predicted fold, value or difference [base unit]
         * @param reported the same of the paper; empty for a direction
         * @param spread SD of reported around predicted: the study's error, that between laboratories, that of what
         *     had to be assumed, and the model's discrepancy [log or base unit]
         * @param low lower end of the 90 % band in which the report is expected [base unit]
         * @param high its upper end [base unit]
         * @param z reported minus predicted in units of the spread; empty for a direction and before a study is done
         * @param probability of the reported direction, or of a z at least as large; 1 before a study is done
         * @param verdict in one word
         * @param sign whether it moves the way the paper says
         * @param margin where no change is reported, the equivalence margin within which that is right, as a share of what is compared with; else
         *     empty
         * @param parts what the spread is made of, and both numbers on its scale
         */
        record Predicted(
                boolean isLog,
                double predicted,
                OptionalDouble reported,
                double spread,
                double low,
                double high,
                OptionalDouble z,
                double probability,
                Verdict verdict,
                Sign sign,
                OptionalDouble margin,
                Parts parts)
                implements Result {}

        /**
         * No number.
         *
         * @param why in a sentence
         * @param isFailure whether a run failed; else nothing in the model stands for the observation
         */
        record Missing(String why, boolean isFailure) implements Result {}

        /**
         * The number, if there is one.
         *
         * @return what the model gives
         * @throws IllegalStateException if there is none; the message says why
         */
        default Predicted orElseThrow() {
            if (this instanceof Predicted predicted) {
                return predicted;
            }
            throw new IllegalStateException(((Missing) this).why());
        }
    }

    /**
     * A prediction on the scale on which its error is about normal: the logarithm, or the number itself.
     *
     * @param predicted what the model gives
     * @param reported what the paper reports; empty for a direction
     * @param standardError of the study's own mean
     * @param gain SD between laboratories
     * @param assumed SD that assumptions of the protocol add
     * @param response SD between studies of the size of a response that is named as a contrast; 0 for all others
     * @param discrepancy SD of what the model does not know of the observable
     * @param discrepancyUnit what a discrepancy of 1 in the laboratory's file is on this scale
     */
    public record Parts(
            double predicted,
            OptionalDouble reported,
            double standardError,
            double gain,
            double assumed,
            double response,
            double discrepancy,
            double discrepancyUnit) {
        /**
         * Parts of what is not named as a contrast, on a logarithm, of a class for which no discrepancy is stated.
         *
         * @param predicted what the model gives
         * @param reported what the paper reports; empty for a direction
         * @param standardError of the study's own mean
         * @param gain SD between laboratories
         * @param assumed SD that assumptions of the protocol add
         */
        public Parts(double predicted, OptionalDouble reported, double standardError, double gain, double assumed) {
            this(predicted, reported, standardError, gain, assumed, 0, 0, 1);
        }

        /** SD of what the study itself does not tell: laboratories, the size of a response, assumptions and the model's discrepancy. */
        double between() {
            return Math.hypot(Math.hypot(gain, response), ofPrediction());
        }

        /** SD of the prediction itself: what had to be assumed of the protocol, and what the model does not know. */
        double ofPrediction() {
            return Math.hypot(assumed, discrepancy);
        }
    }

    /**
     * Whether the prediction lies in the study's own 95 % interval, or in the range that is reported: without any spread between laboratories,
     * and without what had to be assumed of its protocol.
     *
     * @return empty for a direction and without a prediction
     */
    public Optional<Boolean> isInOwnInterval() {
        return isInOwnInterval(0);
    }

    /**
     * Whether another prediction of the same observation lies in the study's own 95 % interval, as {@link #isInOwnInterval()} has it.
     *
     * @param predicted the other prediction, on the observation's scale
     * @return empty for a direction and without a prediction
     */
    public Optional<Boolean> wouldBeInOwnInterval(double predicted) {
        return isInOwnInterval(predicted, 0);
    }

    /**
     * The same where the interval is widened by what had to be assumed of the study's protocol.
     *
     * @return empty for a direction and without a prediction
     */
    public Optional<Boolean> isInOwnIntervalWithAssumed() {
        return result instanceof Result.Predicted number
                ? isInOwnInterval(number.parts().assumed())
                : Optional.empty();
    }

    private Optional<Boolean> isInOwnInterval(double assumed) {
        return result instanceof Result.Predicted number
                ? isInOwnInterval(number.parts().predicted(), assumed)
                : Optional.empty();
    }

    private Optional<Boolean> isInOwnInterval(double predicted, double assumed) {
        if (!(result instanceof Result.Predicted number)
                || number.parts().reported().isEmpty()) {
            return Optional.empty();
        }
        Parts parts = number.parts();
        boolean isRange = measurement.reported().low().isPresent();
        double width = (isRange ? Normal.NINETY : Normal.NINETY_FIVE) * Math.hypot(parts.standardError(), assumed);
        return Optional.of(Math.abs(parts.reported().getAsDouble() - predicted) <= width);
    }

    /**
     * Whether the predicted change is of the reported kind: a rise or fall beyond a tenth of the margin of the observable's class, or no
     * change within the equivalence margin. A wide band agrees with much; this asks for the change alone.
     */
    public enum Sign {
        /** It has. */
        RIGHT("right"),
        /** It has the other one, or none. */
        WRONG("wrong"),
        /** No change is reported: a value, or bounds on both sides of none. */
        NONE("");

        private final String words;

        Sign(String words) {
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

    /** How a prediction fares. */
    public enum Verdict {
        /** The report lies in the band, or its direction is not unlikely. */
        AGREES("agrees"),
        /** The model gives less than reported. */
        TOO_LOW("too low"),
        /** The model gives more than reported. */
        TOO_HIGH("too high"),
        /** The predicted change is not of the reported kind, or the study was unlikely to find it. */
        OTHER_WAY("other way"),
        /** Nothing is reported yet. */
        PLANNED("planned");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** Of a direction: its sign is right and, for a rise or fall, the study was not unlikely to find it. */
        static Verdict ofDirection(Direction way, Sign sign, boolean isLikely) {
            boolean isMet = sign == Sign.RIGHT && (way == Direction.UNCHANGED || isLikely);
            return isMet ? AGREES : OTHER_WAY;
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
}
