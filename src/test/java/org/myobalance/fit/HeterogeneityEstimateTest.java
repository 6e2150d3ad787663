package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.observe.Prediction;
import org.myobalance.report.HandMadeStudies;

/** Estimates whose closed form is known. */
class HeterogeneityEstimateTest {
    private static final Prediction NUMBER = HandMadeStudies.predictions().get(0);

    /** A number that misses by {@code residual}, of a class that has no discrepancy: its own errors have a variance of 0.01. */
    private static Prediction number(double residual, double gain, double response) {
        Prediction with = DiscrepancyEstimateTest.with(
                NUMBER, NUMBER.measurement(), 0, OptionalDouble.of(residual), 0.1, gain, 0, response, 0);
        Prediction.Result.Predicted found = with.result().orElseThrow();
        Prediction.Parts parts = found.parts();
        return new Prediction(
                with.study(),
                with.measurement(),
                new Prediction.Result.Predicted(
                        found.isLog(),
                        found.predicted(),
                        found.reported(),
                        found.spread(),
                        found.low(),
                        found.high(),
                        found.z(),
                        found.probability(),
                        found.verdict(),
                        found.sign(),
                        found.margin(),
                        new Prediction.Parts(parts.predicted(), parts.reported(), 0.1, gain, 0, response, 0, 0)));
    }

    /** All have the same variance 0.01 + f² 0.25: the mean square of what they miss by gives f. */
    @Test
    void squaresOfErrorsGiveTheFactor() {
        List<List<Prediction>> classes = List.of(
                List.of(number(0.2, 0.5, 0), number(-0.3, 0.4, 0.3)),
                List.of(number(0.1, 0, 0.5), number(0.26, 0.3, 0.4)));
        double meanSquare = (0.04 + 0.09 + 0.01 + 0.0676) / 4;
        HeterogeneityEstimate found = HeterogeneityEstimate.of(classes).orElseThrow();
        assertEquals(Math.sqrt((meanSquare - 0.01) / 0.25), found.factor(), 1e-3);
        double gain = 4 * 0.5 * (Math.log(0.26 / meanSquare) + meanSquare / 0.26 - 1);
        assertEquals(gain, found.gain(), 1e-6);
    }

    @Test
    void whereTheOwnErrorsAreEnoughThereIsNone() {
        HeterogeneityEstimate found =
                HeterogeneityEstimate.of(List.of(List.of(number(0.05, 0.5, 0)))).orElseThrow();
        assertEquals(0, found.factor(), 1e-3);
    }

    @Test
    void whatHasNoSpreadGivesNoFactor() {
        assertEquals(Optional.empty(), HeterogeneityEstimate.of(List.of(List.of(number(0.5, 0, 0)))));
        assertEquals(Optional.empty(), HeterogeneityEstimate.of(List.of()));
    }
}
