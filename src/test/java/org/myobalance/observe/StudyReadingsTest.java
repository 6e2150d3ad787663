package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.myobalance.observe.SmallStudy.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/** What is assumed of a protocol widens a row's band, by cases computed by hand. */
class StudyReadingsTest {
    private static final double NINETY = 1.6448536269514722;
    private static final Reported FOLD = number(Reported.Kind.FOLD, 1.4, "1");

    private static List<Double> spreads(Study study) {
        return new Predictor(SmallModel.simulator(), SmallStudy.LABORATORY, SmallModel.OPTIONS, 2)
                .predict(List.of(study), Optional.empty(), Map.of(), PredictorTest.GOES_ON).stream()
                        .map(each ->
                                assertInstanceOf(Predicted.class, each.result()).spread())
                        .toList();
    }

    /** SD of a row from the ends of a range, taken as the middle 90 %, beside that between persons, 0.3/√9. */
    private static double spread(double persons, double... ranges) {
        double variance = persons * persons;
        for (double range : ranges) {
            variance += Math.pow(0.5 * range / NINETY, 2);
        }
        return Math.sqrt(variance);
    }

    private static double log(double intensity, double hours) {
        return Math.log(SmallModel.after(intensity, 2, hours));
    }

    @Test
    void aRangeOfTheProtocolAddsItsVariance() {
        Study study = SmallStudy.study(
                List.of(SmallStudy.arm("bout", SmallStudy.bout(9, 2, 0.8), SmallStudy.intensity(0.6, 1.1))),
                SmallStudy.row(
                        "after",
                        "bout",
                        "signal",
                        SmallStudy.after(1, 1),
                        SmallStudy.against("bout", When.BEFORE),
                        FOLD));
        double expected = spread(0.1, log(1.1, 1) - log(0.6, 1));
        assertEquals(expected, spreads(study).get(0), SmallModel.CLOSE);
    }

    @Test
    void anAssumedTimeAddsItsVariance() {
        Study study = SmallStudy.study(
                List.of(SmallStudy.arm("bout", SmallStudy.bout(9, 2, 0.8), SmallStudy.intensity(0.6, 1.1))),
                SmallStudy.row(
                        "after",
                        "bout",
                        "signal",
                        SmallStudy.assumed(SmallStudy.after(1, 1), 0, 3),
                        SmallStudy.against("bout", When.BEFORE),
                        FOLD));
        double expected = spread(0.1, log(1.1, 1) - log(0.6, 1), log(0.8, 3) - log(0.8, 0));
        assertEquals(expected, spreads(study).get(0), SmallModel.CLOSE);
    }

    /** What a paper does not tell of two arms is one unknown, and moves both. */
    @Test
    void whatIsAssumedAlikeOfTwoArmsIsOneUnknown() {
        StudyArm hard = SmallStudy.arm("hard", SmallStudy.bout(9, 2, 0.8), SmallStudy.intensity(0.6, 1.1));
        StudyArm long_ = SmallStudy.arm(
                "long",
                OptionalInt.of(9),
                Optional.of("hard"),
                SmallStudy.bout(9, 4, 0.8),
                SmallStudy.intensity(0.6, 1.1));
        StudyArm other = SmallStudy.arm(
                "other",
                OptionalInt.of(9),
                Optional.of("hard"),
                SmallStudy.bout(9, 2, 0.5),
                SmallStudy.intensity(0.4, 0.6));
        When time = SmallStudy.assumed(SmallStudy.after(1, 1), 0, 3);
        Study study = SmallStudy.study(
                List.of(hard, long_, other),
                SmallStudy.row(
                        "alike",
                        "hard",
                        "signal",
                        SmallStudy.after(1, 1),
                        SmallStudy.against("long", SmallStudy.after(1, 1)),
                        FOLD),
                SmallStudy.row(
                        "unlike",
                        "hard",
                        "signal",
                        SmallStudy.after(1, 1),
                        SmallStudy.against("other", SmallStudy.after(1, 1)),
                        FOLD),
                SmallStudy.row("one-time", "hard", "signal", time, SmallStudy.against("other", time), FOLD),
                SmallStudy.row(
                        "two-times",
                        "hard",
                        "signal",
                        time,
                        SmallStudy.against("other", SmallStudy.assumed(SmallStudy.after(1, 1), 0, 2)),
                        FOLD));
        List<Double> all = spreads(study);
        double both = (log(1.1, 1) - Math.log(SmallModel.after(1.1, 4, 1)))
                - (log(0.6, 1) - Math.log(SmallModel.after(0.6, 4, 1)));
        assertEquals(spread(0.1, both), all.get(0), SmallModel.CLOSE);
        double first = log(1.1, 1) - log(0.6, 1);
        double second = log(0.6, 1) - log(0.4, 1);
        assertEquals(spread(0.1, first, second), all.get(1), SmallModel.CLOSE);
        double shift = (log(0.8, 3) - log(0.5, 3)) - (log(0.8, 0) - log(0.5, 0));
        assertEquals(spread(0.1, first, second, shift), all.get(2), SmallModel.CLOSE);
        assertEquals(
                spread(0.1, first, second, log(0.8, 3) - log(0.8, 0), log(0.5, 2) - log(0.5, 0)),
                all.get(3),
                SmallModel.CLOSE);
    }
}
