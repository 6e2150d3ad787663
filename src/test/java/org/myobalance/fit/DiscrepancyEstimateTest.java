package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Prediction;
import org.myobalance.report.HandMadeStudies;
import org.myobalance.study.Measurement;

/** Estimates whose closed form is known. */
class DiscrepancyEstimateTest {
    private static final List<Prediction> LIKE = HandMadeStudies.predictions();
    /** Reported as 1.5-fold. */
    private static final Prediction NUMBER = LIKE.get(0);
    /** Reported as up. */
    private static final Prediction UP = LIKE.get(4);

    /** A prediction with other parts, on a logarithm. */
    static Prediction with(
            Prediction like,
            Measurement measurement,
            double predicted,
            OptionalDouble reported,
            double error,
            double gain,
            double assumed,
            double response,
            double discrepancy) {
        Prediction.Result.Predicted number = like.result().orElseThrow();
        return new Prediction(
                like.study(),
                measurement,
                new Prediction.Result.Predicted(
                        number.isLog(),
                        number.predicted(),
                        number.reported(),
                        number.spread(),
                        number.low(),
                        number.high(),
                        number.z(),
                        number.probability(),
                        number.verdict(),
                        number.sign(),
                        number.margin(),
                        new Prediction.Parts(predicted, reported, error, gain, assumed, response, discrepancy, 1)));
    }

    private static Prediction number(double residual, double discrepancy) {
        return with(
                NUMBER, NUMBER.measurement(), 0.2, OptionalDouble.of(0.2 + residual), 0.1, 0.2, 0.1, 0.1, discrepancy);
    }

    private static Prediction up(double predicted, double gain) {
        return with(UP, UP.measurement(), predicted, OptionalDouble.empty(), 0.1, gain, 0, 0, 0);
    }

    /** What e² + a² + g² + the contrast's variance = 0.07 leave of the mean square, whatever was stated. */
    @Test
    void numbersLeaveWhatTheirOtherErrorsDoNotTell() {
        List<Prediction> three = List.of(number(0.5, 0), number(-0.7, 3), number(0.1, 0.2));
        assertEquals(
                Math.sqrt((0.25 + 0.49 + 0.01) / 3 - 0.07),
                DiscrepancyEstimate.of(three).orElseThrow(),
                1e-5);
    }

    @Test
    void whereErrorsAreLargeEnoughThereIsNone() {
        assertEquals(OptionalDouble.of(0), DiscrepancyEstimate.of(List.of(number(0.2, 0), number(-0.1, 0))));
        assertEquals(OptionalDouble.empty(), DiscrepancyEstimate.of(List.of()));
        assertEquals(OptionalDouble.empty(), DiscrepancyEstimate.of(List.of(LIKE.get(5))), "not simulated");
    }

    /** Predicted 0.5 beyond what the test finds, once to the wrong side: Φ(0.5/σ) is two thirds, because two of three are so. Laboratories count for nothing. */
    @Test
    void directionsAreAsProbableAsTheyAreOften() {
        double threshold = Normal.NINETY_FIVE * 0.1;
        List<Prediction> three = List.of(up(threshold + 0.5, 0), up(threshold + 0.5, 0.3), up(threshold - 0.5, 0.3));
        double sigma = 0.5 / Normal.quantile(2.0 / 3);
        assertEquals(
                Math.sqrt(sigma * sigma - 0.01), DiscrepancyEstimate.of(three).orElseThrow(), 1e-5);
    }
}
