package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;
import org.myobalance.study.When;

/** The band in which a report is expected when parameters are drawn. */
class PredictiveTest {
    private static final double CLOSE = 1e-9;

    private static Mixture mixture(double[] means, double... spreads) {
        return new Mixture(means, spreads);
    }

    @Test
    void oneNormalHasItsOwnQuantiles() {
        Mixture one = mixture(new double[] {3}, 2);
        assertEquals(3 + 2 * Normal.NINETY, one.quantile(0.95), CLOSE);
        assertEquals(3 - 2 * Normal.NINETY, one.quantile(0.05), CLOSE);
        assertEquals(0, one.between());
    }

    @Test
    void equalOnesAreOne() {
        Mixture equal = mixture(new double[] {1, 1, 1}, 0.5, 0.5, 0.5);
        assertEquals(1 + 0.5 * Normal.NINETY, equal.quantile(0.95), CLOSE);
    }

    @Test
    void farApartEachTailIsOfOne() {
        // of two narrow ones, the upper 5 % are the upper tenth of the upper one
        Mixture two = mixture(new double[] {-100, 100}, 1, 1);
        assertEquals(100 + Normal.quantile(0.9), two.quantile(0.95), CLOSE);
        assertEquals(-100 + Normal.quantile(0.1), two.quantile(0.05), CLOSE);
        assertEquals(100, two.between(), CLOSE);
    }

    @ParameterizedTest(name = "quantile {0}")
    @CsvSource({"0.05", "0.3", "0.5", "0.95"})
    void theQuantileIsTheInverseOfTheDistribution(double probability) {
        Mixture mixture = mixture(new double[] {0, 1, 4, -2}, 0.1, 2, 0.5, 1);
        assertEquals(probability, mixture.cumulative(mixture.quantile(probability)), 1e-10);
    }

    private static Study study(double reported) {
        return SmallStudy.study(
                List.of(SmallStudy.arm("bout", SmallStudy.bout(9, 2, 0.8), SmallStudy.intensity(0.4, 1.2))),
                SmallStudy.row(
                        "after",
                        "bout",
                        "signal",
                        SmallStudy.after(1, 1),
                        SmallStudy.against("bout", When.BEFORE),
                        SmallStudy.number(Reported.Kind.FOLD, reported, "1")));
    }

    private static Predictor predictor() {
        return new Predictor(SmallModel.simulator(), SmallStudy.LABORATORY, SmallModel.OPTIONS, 2);
    }

    private static List<Prediction> nominal(Study study, double rate) {
        return predictor().predictNominal(List.of(study), Optional.empty(), Map.of("a", rate), PredictorTest.GOES_ON);
    }

    private static Predicted number(Prediction prediction) {
        return (Predicted) prediction.result();
    }

    @Test
    void aRowAsToldHasThePredictionButNotWhatWasAssumed() {
        Study study = study(1.4);
        List<Prediction> best = predictor().predict(List.of(study), Optional.empty(), Map.of(), PredictorTest.GOES_ON);
        List<Prediction> told = nominal(study, SmallModel.SIGNAL);
        assertEquals(number(best.get(0)).predicted(), number(told.get(0)).predicted());
        assertTrue(number(best.get(0)).parts().assumed() > 0);
        assertEquals(0, number(told.get(0)).parts().assumed());
    }

    @Test
    void equalDrawsGiveTheBandOfTheBestValues() {
        Study study = study(1.4);
        List<Prediction> best = predictor().predict(List.of(study), Optional.empty(), Map.of(), PredictorTest.GOES_ON);
        List<Prediction> told = nominal(study, SmallModel.SIGNAL);
        Predictive band = Predictive.of(best, List.of(told, told)).get(0).orElseThrow();
        Predicted own = number(best.get(0));
        assertEquals(own.low(), band.low(), CLOSE);
        assertEquals(own.high(), band.high(), CLOSE);
        assertEquals(own.probability(), band.probability(), CLOSE);
        assertEquals(own.verdict(), band.verdict());
        assertEquals(0, band.between(), CLOSE);
        assertEquals(2, band.draws());
    }

    @Test
    void drawsThatDifferWidenTheBandAndChangeTheVerdict() {
        Study study = study(6);
        List<Prediction> best = predictor().predict(List.of(study), Optional.empty(), Map.of(), PredictorTest.GOES_ON);
        assertEquals(Prediction.Verdict.TOO_LOW, number(best.get(0)).verdict());
        List<Prediction> told = nominal(study, SmallModel.SIGNAL);
        // the same run, had the signal risen to seven
        List<Prediction> far = List.of(
                shifted(told.get(0), Math.log(7) - number(told.get(0)).parts().predicted()));
        Predictive band = Predictive.of(best, List.of(told, far)).get(0).orElseThrow();
        assertEquals(Prediction.Verdict.AGREES, band.verdict());
        assertTrue(band.high() > number(best.get(0)).high());
        Prediction replaced =
                Predictive.replaceAll(best, List.of(Optional.of(band))).get(0);
        assertEquals(band.high(), number(replaced).high());
        assertEquals(Prediction.Verdict.AGREES, number(replaced).verdict());
        assertEquals(number(best.get(0)).predicted(), number(replaced).predicted());
    }

    private static Prediction shifted(Prediction prediction, double by) {
        Predicted n = number(prediction);
        Prediction.Parts parts = n.parts();
        return new Prediction(
                prediction.study(),
                prediction.measurement(),
                new Predicted(
                        n.isLog(),
                        n.predicted(),
                        n.reported(),
                        n.spread(),
                        n.low(),
                        n.high(),
                        OptionalDouble.empty(),
                        n.probability(),
                        n.verdict(),
                        n.sign(),
                        n.margin(),
                        new Prediction.Parts(
                                parts.predicted() + by,
                                parts.reported(),
                                parts.standardError(),
                                parts.gain(),
                                parts.assumed())));
    }

    @Test
    void oneDrawIsNoBand() {
        Study study = study(1.4);
        List<Prediction> told = nominal(study, SmallModel.SIGNAL);
        assertEquals(List.of(Optional.empty()), Predictive.of(told, List.of(told)));
    }
}
