package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.observe.SmallStudy.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.observe.Prediction.Result.Missing;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.observe.Prediction.Sign;
import org.myobalance.observe.Prediction.Verdict;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Direction;
import org.myobalance.study.Discrepancy;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/** A change that is held against another, by closed forms of {@link SmallModel}. */
class ContrastTest {
    private static final double ROUNDING = 1e-12;
    private static final double NINETY = 1.6448536269514722;
    private static final When HOUR = SmallStudy.after(1, 1);
    private static final Reported FOLD = number(Reported.Kind.FOLD, 1.2, "1");

    private static final StudyArm HARD = SmallStudy.arm("hard", SmallStudy.bout(9, 2, 0.8));
    private static final StudyArm EASY =
            SmallStudy.arm("easy", OptionalInt.of(4), Optional.empty(), SmallStudy.bout(12, 4, 0.5));
    private static final StudyArm SAME =
            SmallStudy.arm("same", OptionalInt.of(9), Optional.of("hard"), SmallStudy.bout(12, 4, 0.5));
    private static final StudyArm FIERCE = SmallStudy.arm("fierce", SmallStudy.bout(9, 2, 2));
    private static final List<StudyArm> ARMS = List.of(HARD, EASY, SAME, FIERCE);

    /** Both changes are since before the first bout of their own arm. */
    private static Measurement contrast(
            String arm, String observable, String other, String its, String assay, Reported said) {
        return SmallStudy.heldAgainst(
                SmallStudy.row(
                        "contrast",
                        arm,
                        observable,
                        assay,
                        HOUR,
                        SmallStudy.against(arm, When.BEFORE),
                        OptionalInt.of(9),
                        said),
                new Measurement.Against(other, its, HOUR, new Measurement.Reference(other, When.BEFORE)));
    }

    private static Prediction.Result predicted(List<StudyArm> arms, Measurement row) {
        return new Predictor(SmallModel.simulator(), SmallStudy.LABORATORY, SmallModel.OPTIONS, 2)
                .predict(List.of(SmallStudy.study(arms, row)), Optional.empty(), Map.of(), PredictorTest.GOES_ON)
                .get(0)
                .result();
    }

    private static Predicted found(Measurement row) {
        return assertInstanceOf(Predicted.class, predicted(ARMS, row));
    }

    private static double hard() {
        return SmallModel.after(0.8, 2, 1);
    }

    private static double easy() {
        return SmallModel.after(0.5, 4, 1);
    }

    @Test
    void theRatioOfTwoFoldsIsPredicted() {
        Predicted found = found(contrast("hard", "signal", "easy", "signal", "exact", FOLD));
        assertTrue(found.isLog());
        assertEquals(hard() / easy(), found.predicted(), SmallModel.CLOSE);
        assertEquals(1.2, found.reported().orElseThrow(), ROUNDING);
        assertEquals(Math.log(hard() / easy()), found.parts().predicted(), SmallModel.CLOSE);
    }

    /** The tracer of one falls for 3 h, that of the other, which begins 3 h later, for 5 h: neither baseline is that of the other. */
    @Test
    void eachChangeIsSinceItsOwnBaseline() {
        Predicted found = found(contrast("hard", "tracer", "easy", "tracer", "exact", FOLD));
        assertEquals(2 * SmallModel.TRACER, found.parts().predicted(), 1e-8);
    }

    /** Muscle falls by k, the tracer by c, in the same 3 h. */
    @Test
    void oneReadingIsHeldAgainstAnotherOfItsArm() {
        Predicted found = found(contrast("hard", "size", "hard", "tracer", "exact", FOLD));
        assertEquals(3 * (SmallModel.TRACER - SmallModel.MUSCLE), found.parts().predicted(), 1e-8);
    }

    /** 24 h against 3 h of one reading of one arm. */
    @Test
    void oneTimeIsHeldAgainstAnother() {
        Measurement row = SmallStudy.heldAgainst(
                SmallStudy.row(
                        "times",
                        "hard",
                        "tracer",
                        SmallStudy.after(22, 22),
                        SmallStudy.against("hard", When.BEFORE),
                        FOLD),
                new Measurement.Against(
                        "hard", "tracer", HOUR, new Measurement.Reference("hard", SmallStudy.fromStart(0, 0))));
        // from 9:00 to 33:00 against from midnight to 12:00
        assertEquals((12 - 24) * SmallModel.TRACER, found(row).parts().predicted(), 1e-8);
    }

    @Test
    void aDifferenceIsOfTheTwoFoldsInPoints() {
        Predicted found = found(
                contrast("hard", "signal", "easy", "signal", "exact", number(Reported.Kind.DIFFERENCE, 3.9, "%")));
        assertEquals(hard() - easy(), found.predicted(), SmallModel.CLOSE);
        assertEquals(0.039, found.reported().orElseThrow(), ROUNDING);
        // persons vary by 0.3 of the logarithm in groups of 9 and 4, to first order times what the change is held
        // against
        double error = 0.3 * Math.sqrt(1 / 9.0 + 1 / 4.0) * easy();
        assertEquals(error, found.parts().standardError(), SmallModel.CLOSE);
    }

    /** The arms swapped give the other sign, and a direction that was right is wrong. */
    @Test
    void swappedArmsHaveTheOtherSign() {
        Reported up = SmallStudy.direction(Direction.UP);
        Predicted right = found(contrast("fierce", "signal", "easy", "signal", "exact", up));
        Predicted wrong = found(contrast("easy", "signal", "fierce", "signal", "exact", up));
        assertEquals(-right.parts().predicted(), wrong.parts().predicted(), ROUNDING);
        assertEquals(Math.log(SmallModel.after(2, 2, 1) / easy()), right.parts().predicted(), SmallModel.CLOSE);
        assertEquals(Sign.RIGHT, right.sign());
        assertEquals(Sign.WRONG, wrong.sign());
        assertEquals(Verdict.AGREES, right.verdict());
        assertEquals(Verdict.OTHER_WAY, wrong.verdict());
    }

    /** Other people add 0.3/√4 in squares; the same people, in another arm or in one, are counted once. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"easy, signal, 0.18027756377319945", "same, signal, 0.1", "hard, tracer, 0.1"})
    void independentGroupsAddInSquares(String other, String its, double error) {
        assertEquals(
                error,
                found(contrast("hard", "signal", other, its, "exact", FOLD))
                        .parts()
                        .standardError(),
                ROUNDING);
    }

    /** What multiplies a change multiplies how two differ: 0.4·ln 1.2 between laboratories, 0.4·0.039 in points, and nothing of a direction. */
    @Test
    void aLaboratoryMultipliesHowTwoChangesDiffer() {
        assertEquals(0.4 * Math.log(1.2), gain(FOLD), ROUNDING);
        assertEquals(0.4 * 0.039, gain(number(Reported.Kind.DIFFERENCE, 3.9, "%")), ROUNDING);
        assertEquals(0, gain(SmallStudy.direction(Direction.UNCHANGED)));
    }

    private static double gain(Reported said) {
        return found(contrast("hard", "signal", "easy", "signal", "blot", said))
                .parts()
                .gain();
    }

    /** Unchanged is right within the smaller of ln 1.2, the margin of signals, and 1.96·0.3·√(1/9 + 1/4) = 0.353, of ln(hard/easy). */
    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({"1.1, 1, AGREES, RIGHT", "1.19, 1, AGREES, RIGHT", "1, 1.19, AGREES, RIGHT", "1.21, 1, OTHER_WAY, WRONG"
    })
    void unchangedIsWithinTheMarginOfItsClass(double own, double other, Verdict verdict, Sign sign) {
        Measurement row =
                contrast("hard", "signal", "easy", "signal", "exact", SmallStudy.direction(Direction.UNCHANGED));
        Predicted found = assertInstanceOf(
                Predicted.class,
                new Scoring(SmallStudy.study(ARMS, row), SmallStudy.LABORATORY).score(row, own, other, 0));
        assertEquals(verdict, found.verdict());
        assertEquals(sign, found.sign());
        assertEquals(OptionalDouble.of(0.2), round(found.margin()));
    }

    private static OptionalDouble round(OptionalDouble margin) {
        return OptionalDouble.of(Math.rint(1e9 * margin.orElseThrow()) / 1e9);
    }

    /** Half of what is predicted where it is of the change; 0.5 where it is of the level. */
    @Test
    void theDiscrepancyOfItsClassIsOfHowTheChangesDiffer() {
        Measurement row = contrast("hard", "signal", "easy", "signal", "exact", FOLD);
        for (Discrepancy.Of of : Discrepancy.Of.values()) {
            Scoring scoring = new Scoring(
                    SmallStudy.study(ARMS, row), SmallStudy.discrepancy("signal", new Discrepancy(0.5, of)));
            assertEquals(
                    of == Discrepancy.Of.LEVEL ? 0.5 : 0.5 * Math.log(1.5),
                    scoring.score(row, 3, 2, 0).orElseThrow().parts().discrepancy(),
                    ROUNDING);
        }
    }

    /** An intensity that is assumed alike of both arms moves both, one of its own moves one. */
    @Test
    void whatIsAssumedAlikeOfBothChangesIsOneUnknown() {
        StudyArm hard = SmallStudy.arm("hard", SmallStudy.bout(9, 2, 0.8), SmallStudy.intensity(0.6, 1.1));
        StudyArm alike = SmallStudy.arm("easy", SmallStudy.bout(12, 4, 0.5), SmallStudy.intensity(0.6, 1.1));
        StudyArm unlike = SmallStudy.arm("easy", SmallStudy.bout(12, 4, 0.5), SmallStudy.intensity(0.4, 0.7));
        double first = Math.log(SmallModel.after(1.1, 2, 1) / SmallModel.after(0.6, 2, 1));
        double together = first - Math.log(SmallModel.after(1.1, 4, 1) / SmallModel.after(0.6, 4, 1));
        double second = Math.log(SmallModel.after(0.7, 4, 1) / SmallModel.after(0.4, 4, 1));
        Measurement row = contrast("hard", "signal", "easy", "signal", "exact", FOLD);
        assertEquals(Math.abs(together) / 2 / NINETY, assumed(List.of(hard, alike), row), SmallModel.CLOSE);
        assertEquals(Math.hypot(first, second) / 2 / NINETY, assumed(List.of(hard, unlike), row), SmallModel.CLOSE);
    }

    private static double assumed(List<StudyArm> arms, Measurement row) {
        return assertInstanceOf(Predicted.class, predicted(arms, row)).parts().assumed();
    }

    @Test
    void whatTheModelHasNotOfTheOtherReadingIsMissing() {
        Prediction.Result none = predicted(ARMS, contrast("hard", "signal", "hard", "nothing", "exact", FOLD));
        assertEquals(new Missing("no such thing", false), none);
    }

    private static NominalPredictions.Result.Found at(NominalPredictions predictions, double c) {
        return assertInstanceOf(
                NominalPredictions.Result.Found.class, predictions.at(Map.of("c", c), ProgressMonitor.NONE));
    }

    /** By c: 2 h between two arms of one reading, 3 h of the tracer against muscle, and central differences of both and of the difference in points. */
    @Test
    void derivativesAreThoseOfTheClosedForm() {
        Study study = SmallStudy.study(
                ARMS,
                contrast("hard", "tracer", "easy", "tracer", "exact", FOLD),
                contrast("hard", "size", "hard", "tracer", "exact", SmallStudy.direction(Direction.UP)),
                contrast("hard", "tracer", "easy", "tracer", "exact", number(Reported.Kind.DIFFERENCE, 1, "%")));
        NominalPredictions plain = new NominalPredictions(
                SmallModel.simulator(), SmallStudy.LABORATORY, SmallModel.OPTIONS, 2, List.of(study), Optional.empty());
        double c = SmallModel.TRACER;
        NominalPredictions.Result.Found found = at(plain.differentiating(List.of("c")), c);
        double[] closed = {2, 3, -3 * Math.exp(-3 * c) + 5 * Math.exp(-5 * c)};
        double step = 1e-4;
        double[] up = at(plain, c + step).predicted();
        double[] down = at(plain, c - step).predicted();
        assertEquals(3, found.jacobian().length);
        for (int row = 0; row < 3; row++) {
            assertEquals(closed[row], found.jacobian()[row][0], 1e-5);
            assertEquals((up[row] - down[row]) / (2 * step), found.jacobian()[row][0], 1e-4);
            assertEquals(at(plain, c).predicted()[row], found.predicted()[row], 1e-8);
        }
    }
}
