package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.observe.SmallStudy.number;
import static org.myobalance.observe.SmallStudy.spread;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.observe.Prediction.Result.Missing;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.observe.Prediction.Sign;
import org.myobalance.observe.Prediction.Verdict;
import org.myobalance.study.Direction;
import org.myobalance.study.Discrepancy;
import org.myobalance.study.Measurement;
import org.myobalance.study.Pooled;
import org.myobalance.study.Reported;
import org.myobalance.study.Spread;
import org.myobalance.study.Study;
import org.myobalance.study.When;

/** Readings held against reports, computed by hand. */
class ScoringTest {
    private static final double ROUNDING = 1e-12;
    private static final double NINETY = 1.6448536269514722;
    private static final Study STUDY = SmallStudy.study(List.of(SmallStudy.arm("bout", SmallStudy.bout(9, 1, 0.7))));

    private final Scoring scoring = new Scoring(STUDY, SmallStudy.LABORATORY);

    private static Measurement row(String observable, String assay, int n, Reported said) {
        Optional<Measurement.Reference> against =
                said.kind().isRelative() ? SmallStudy.against("bout", When.BEFORE) : Optional.empty();
        return SmallStudy.row(
                "row", "bout", observable, assay, SmallStudy.after(1, 1), against, OptionalInt.of(n), said);
    }

    private Predicted score(Measurement row, double reading, double reference, double assumed) {
        return assertInstanceOf(Predicted.class, scoring.score(row, reading, reference, assumed));
    }

    @Test
    void aFoldIsScoredOnItsLogarithm() {
        // error 0.3/√9 of persons, 0.4 between laboratories, 0.2 of assumptions
        Measurement row = row("signal", "blot", 9, number(Reported.Kind.FOLD, 3, "1"));
        Predicted found = score(row, 2.4, 1.2, 0.2);
        double all = Math.sqrt(0.1 * 0.1 + 0.4 * 0.4 + 0.2 * 0.2);
        assertTrue(found.isLog());
        assertEquals(2, found.predicted(), ROUNDING);
        assertEquals(3, found.reported().orElseThrow(), ROUNDING);
        assertEquals(all, found.spread(), ROUNDING);
        assertEquals(2 * Math.exp(-NINETY * all), found.low(), ROUNDING);
        assertEquals(2 * Math.exp(NINETY * all), found.high(), ROUNDING);
        assertEquals(Math.log(1.5) / all, found.z().orElseThrow(), ROUNDING);
        // Φ tables: z = 0.88, two-sided 0.376
        assertEquals(0.3763, found.probability(), 1e-3);
        assertEquals(Verdict.AGREES, found.verdict());
        assertEquals(Sign.RIGHT, found.sign());
    }

    /** Half of a reported ln 3, in squares with 0.1 of persons, 0.4 between laboratories and 0.2 of assumptions. */
    @Test
    void aResponseVariesBetweenStudiesWithItsSize() {
        Measurement plain = row("signal", "blot", 9, number(Reported.Kind.FOLD, 3, "1"));
        Predicted found = score(SmallStudy.contrast(plain, "response"), 2.4, 1.2, 0.2);
        double response = 0.5 * Math.log(3);
        assertEquals(response, found.parts().response(), ROUNDING);
        assertEquals(Math.sqrt(0.01 + 0.16 + 0.04 + response * response), found.spread(), ROUNDING);
        assertEquals(0, score(plain, 2.4, 1.2, 0.2).parts().response());
        Measurement up = row("signal", "blot", 9, SmallStudy.direction(Direction.UP));
        assertEquals(
                score(up, 2.4, 1.2, 0.2),
                score(SmallStudy.contrast(up, "response"), 2.4, 1.2, 0.2),
                "whatever its size");
    }

    /** The mean of 25 studies varies by a fifth of what one study varies by. */
    @Test
    void aResponsePooledOverStudiesVariesLess() {
        Measurement one = SmallStudy.contrast(row("signal", "blot", 9, number(Reported.Kind.FOLD, 3, "1")), "response");
        Measurement many = SmallStudy.pooled(one, new Pooled(25, OptionalDouble.empty()));
        assertEquals(
                score(one, 2.4, 1.2, 0.2).parts().response() / 5,
                score(many, 2.4, 1.2, 0.2).parts().response(),
                ROUNDING);
    }

    private static Scoring discrepant(String observable, Discrepancy.Of of) {
        return new Scoring(STUDY, SmallStudy.discrepancy(observable, new Discrepancy(0.5, of)));
    }

    private static Predicted discrepant(Discrepancy.Of of, Measurement row, double reading, double reference) {
        return discrepant(row.observable(), of)
                .score(row, reading, reference, 0)
                .orElseThrow();
    }

    /** The model expects nothing, the study found a rise: with d = 0.5 that has Φ(−1.96·0.1/√(0.1² + 0.5²)) = Φ(−0.384), 35 %, not 2.5 %. */
    @Test
    void aDirectionThatTheModelDoesNotKnowIsNotUnlikely() {
        Measurement up = row("signal", "blot", 9, SmallStudy.direction(Direction.UP));
        assertEquals(0.025, score(up, 1, 1, 0).probability(), 1e-9);
        Predicted found = discrepant(Discrepancy.Of.LEVEL, up, 1, 1);
        assertEquals(Normal.cumulative(-0.195996398454005 / Math.sqrt(0.26)), found.probability(), 1e-9);
        assertEquals(0.35, found.probability(), 1e-3);
        assertEquals(Sign.WRONG, found.sign(), "which is another question");
        assertEquals(0.025, discrepant(Discrepancy.Of.CHANGE, up, 1, 1).probability(), 1e-9, "of no change it is none");
        assertEquals(
                0.5 * Math.log(2),
                discrepant(Discrepancy.Of.CHANGE, up, 2, 1).parts().discrepancy(),
                ROUNDING);
    }

    /** e = 0.1, g = 0.4 and d = 0.5 of the logarithm, or half of a predicted ln 2 whatever is reported. */
    @Test
    void aNumberVariesWithTheModelsDiscrepancy() {
        Measurement fold = row("signal", "blot", 9, number(Reported.Kind.FOLD, 3, "1"));
        assertEquals(
                Math.sqrt(0.01 + 0.16 + 0.25),
                discrepant(Discrepancy.Of.LEVEL, fold, 2.4, 1.2).spread(),
                ROUNDING);
        double half = 0.5 * Math.log(2);
        for (double reported : List.of(0.7, 3.0)) {
            Measurement row = row("signal", "blot", 9, number(Reported.Kind.FOLD, reported, "1"));
            assertEquals(
                    Math.sqrt(0.01 + 0.16 + half * half),
                    discrepant(Discrepancy.Of.CHANGE, row, 2.4, 1.2).spread(),
                    ROUNDING);
        }
    }

    /** −1 kg predicted of 30 kg: half of 30 kg, or half of the 1. A rate of 0.8 %/y, predicted as 1.6, varies with either; a value is no change. */
    @Test
    void theDiscrepancyOfWhatIsNoFoldIsThatToFirstOrder() {
        Measurement difference = row("mass", "blot", 9, number(Reported.Kind.DIFFERENCE, -1.5, "kg"));
        Measurement value = row("mass", "blot", 9, number(Reported.Kind.VALUE, 28, "kg"));
        Measurement rate = row("loss_rate", "blot", 9, number(Reported.Kind.VALUE, 0.8, "%/y"));
        double perYear = 0.008 / 8766;
        assertEquals(15_000, ofDifference(Discrepancy.Of.LEVEL, difference), 1e-9);
        assertEquals(500, ofDifference(Discrepancy.Of.CHANGE, difference), 1e-9);
        assertEquals(0.5, ofDifference(Discrepancy.Of.LEVEL, value), ROUNDING);
        assertEquals(0, ofDifference(Discrepancy.Of.CHANGE, value));
        assertEquals(0.5, ofRate(Discrepancy.Of.LEVEL, rate, 2 * perYear) / perYear, ROUNDING);
        assertEquals(1, ofRate(Discrepancy.Of.CHANGE, rate, 2 * perYear) / perYear, ROUNDING);
    }

    private static double ofRate(Discrepancy.Of of, Measurement row, double predicted) {
        return discrepant(of, row, predicted, 1).parts().discrepancy();
    }

    private static double ofDifference(Discrepancy.Of of, Measurement row) {
        return discrepant(of, row, 29_000, 30_000).parts().discrepancy();
    }

    @Test
    void aPercentChangeIsTheSameAsItsFold() {
        Predicted fold = score(row("signal", "blot", 9, number(Reported.Kind.FOLD, 1.5, "1")), 2.4, 1.2, 0);
        Predicted percent = score(row("signal", "blot", 9, number(Reported.Kind.PERCENT, 50, "%")), 2.4, 1.2, 0);
        assertEquals(fold, percent);
    }

    @Test
    void aDifferenceWithoutSpreadVariesWithWhatItIsComparedWith() {
        // 30 kg: persons 0.1 of it, laboratories 0.4 of it
        Measurement row = row("mass", "blot", 9, number(Reported.Kind.DIFFERENCE, -1.5, "kg"));
        Predicted found = score(row, 29_000, 30_000, 0);
        assertEquals(-1000, found.predicted(), 1e-9);
        assertEquals(30_000 * Math.hypot(0.1, 0.4), found.spread(), 1e-9);
        assertEquals(-500 / found.spread(), found.z().orElseThrow(), ROUNDING);
        assertEquals(Sign.RIGHT, found.sign());
    }

    @Test
    void anAbsoluteCountVariesWithItsIsolationToo() {
        Measurement value = row("particles", "count", 9, number(Reported.Kind.VALUE, 1, "1/L"));
        assertEquals(
                Math.sqrt(0.1 * 0.1 + 0.4 * 0.4 + 1.1 * 1.1),
                score(value, 1, 1, 0).spread(),
                ROUNDING);
        Measurement fold = row("particles", "count", 9, number(Reported.Kind.FOLD, 1, "1"));
        assertEquals(Math.hypot(0.1, 0.4), score(fold, 1, 1, 0).spread(), ROUNDING, "against own rest it cancels");
    }

    @Test
    void aRateVariesWithItself() {
        double rate = 0.008 / 8766;
        Measurement row = row("loss_rate", "blot", 9, number(Reported.Kind.VALUE, 0.8, "%/y"));
        Predicted found = score(row, 1.5 * rate, 1, 0);
        assertEquals(rate * Math.hypot(0.1, 0.4), found.spread(), rate * ROUNDING);
        assertEquals(-0.5 / Math.hypot(0.1, 0.4), found.z().orElseThrow(), 1e-9);
        assertEquals(Sign.NONE, found.sign());
    }

    @ParameterizedTest(name = "reported {0}, predicted {1}: {2}")
    @CsvSource({
        // 1.64 times 0.1 on the logarithm is a factor of 1.179
        "1.17, 1, AGREES",
        "1.18, 1, TOO_LOW",
        "1, 1.17, AGREES",
        "1, 1.18, TOO_HIGH"
    })
    void ninetyPerCentLieInTheBand(double reported, double predicted, Verdict verdict) {
        Measurement row = row("signal", "exact", 9, number(Reported.Kind.FOLD, reported, "1"));
        assertEquals(verdict, score(row, predicted, 1, 0).verdict());
    }

    @Test
    void theThreeDirectionsAddUpToOne() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double change = 3 * random.nextGaussian();
            DirectionProbabilities odds = DirectionProbabilities.of(
                    change, Math.exp(random.nextGaussian()), Math.exp(random.nextGaussian()) - 0.3);
            assertEquals(1, odds.up() + odds.down() + odds.unchanged(), ROUNDING);
            assertTrue(odds.up() >= 0 && odds.down() >= 0 && odds.unchanged() >= 0, odds::toString);
            assertEquals(change > 0, odds.up() > odds.down());
        }
    }

    @Test
    void anUnlikelyFindingKeepsItsDigits() {
        // Φ(1.96 − 20) for a change of 20 errors either way
        assertEquals(
                DirectionProbabilities.of(2, 0.1, 0).unchanged(),
                DirectionProbabilities.of(-2, 0.1, 0).unchanged());
        assertEquals(1, DirectionProbabilities.of(2, 0.1, 0).unchanged() / 4.7241164238056e-73, 1e-9);
    }

    @Test
    void withoutAnEffectOneStudyInTwentyFindsOne() {
        DirectionProbabilities odds = DirectionProbabilities.of(0, 0.1, 0);
        assertEquals(0.95, odds.unchanged(), 1e-12);
        assertEquals(0.025, odds.up(), 1e-12);
    }

    @Test
    void theMoreSubjectsTheLessLikelyIsATrueEffectMissed() {
        double last = 1;
        for (int n : List.of(4, 9, 36, 144, 900)) {
            Measurement row = row("signal", "exact", n, SmallStudy.direction(Direction.UNCHANGED));
            Predicted found = score(row, 1.2, 1, 0);
            assertTrue(found.probability() < last, () -> n + ": " + found.probability());
            last = found.probability();
        }
        // log 1.2 against 0.3/√900 = 0.01 is 18 errors
        assertTrue(last < 1e-12);
        Predicted many = score(row("signal", "exact", 900, SmallStudy.direction(Direction.UNCHANGED)), 1.2, 1, 0);
        assertEquals(Verdict.OTHER_WAY, many.verdict());
        assertEquals(Sign.WRONG, many.sign());
        Predicted few = score(row("signal", "exact", 4, SmallStudy.direction(Direction.UNCHANGED)), 1.2, 1, 0);
        // power of a change of 1.2155 errors at 5 %: 1 − Φ(1.96 − 1.2155) = 0.228
        assertEquals(1 - 0.228, few.probability(), 2e-3);
        assertEquals(
                0.2,
                few.margin().orElseThrow(),
                ROUNDING,
                "ln 1.2 is below 1.96 times 0.15, so the class's margin holds");
        assertEquals(Sign.RIGHT, few.sign(), "on the margin");
        Predicted more = score(row("signal", "exact", 4, SmallStudy.direction(Direction.UNCHANGED)), 1.21, 1, 0);
        assertEquals(Sign.WRONG, more.sign(), "however little the study could find");
        assertEquals(Verdict.OTHER_WAY, more.verdict());
    }

    /** 1.96 times 0.3/√900 is 0.0196 on the logarithm. */
    @Test
    void aStudyOfManyPeopleHasANarrowerMargin() {
        Measurement row = row("signal", "exact", 900, SmallStudy.direction(Direction.UNCHANGED));
        assertEquals(
                Math.expm1(0.01959963984540054), score(row, 1, 1, 0).margin().orElseThrow(), ROUNDING);
        assertEquals(Verdict.AGREES, score(row, 1.0197, 1, 0).verdict());
        assertEquals(Verdict.OTHER_WAY, score(row, 1.0199, 1, 0).verdict());
        assertEquals(
                OptionalDouble.empty(),
                score(row("signal", "exact", 900, SmallStudy.direction(Direction.UP)), 2, 1, 0)
                        .margin());
    }

    /** A quarter where the laboratory has no margin, as a share of the reference: 7.5 kg of 30 kg. 1.96 persons of 0.3/√4 are 29 %. */
    @ParameterizedTest(name = "{0} kg of 30 kg")
    @CsvSource({"7.4, RIGHT", "-7.4, RIGHT", "7.6, WRONG"})
    void theMarginOfADifferenceIsAShareOfItsReference(double change, Sign sign) {
        Reported none = new Reported(
                Reported.Kind.DIFFERENCE,
                OptionalDouble.of(0.1),
                SmallStudy.unit("kg"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(Direction.UNCHANGED),
                Reported.Statistic.MEAN,
                Optional.empty());
        Predicted found = score(row("mass", "exact", 4, none), 30_000 + 1000 * change, 30_000, 0);
        assertEquals(0.25, found.margin().orElseThrow(), ROUNDING);
        assertEquals(sign, found.sign());
    }

    @ParameterizedTest(name = "{0}, predicted {1}: {2}, {3}")
    @CsvSource({
        "UP, 1.5, AGREES, RIGHT",
        "UP, 1.018, OTHER_WAY, WRONG",
        "UP, 0.9, OTHER_WAY, WRONG",
        "DOWN, 0.7, AGREES, RIGHT",
        "DOWN, 1.1, OTHER_WAY, WRONG",
        "DOWN, 0.985, OTHER_WAY, WRONG",
        "UNCHANGED, 1.01, AGREES, RIGHT",
        "UNCHANGED, 0.84, AGREES, RIGHT",
        "UNCHANGED, 0.82, OTHER_WAY, WRONG",
        "UNCHANGED, 3, OTHER_WAY, WRONG"
    })
    void directionsAreJudgedByTheirOddsAndBySign(Direction way, double fold, Verdict verdict, Sign sign) {
        Predicted found = score(row("signal", "exact", 9, SmallStudy.direction(way)), fold, 1, 0);
        assertEquals(verdict, found.verdict());
        assertEquals(sign, found.sign());
        assertTrue(found.z().isEmpty() && found.reported().isEmpty());
    }

    @ParameterizedTest(name = "reported {0}, predicted {1}, laboratories {2}")
    @CsvSource({"UNCHANGED, 1, blot", "UNCHANGED, 1.0000001, blot", "UNCHANGED, 1, exact"})
    void noChangeIsNeverAWrongNoChange(Direction way, double fold, String assay) {
        for (int n : List.of(2, 9, 900)) {
            Predicted found = score(row("signal", assay, n, SmallStudy.direction(way)), fold, 1, 0.5);
            assertEquals(Sign.RIGHT, found.sign());
            assertEquals(Verdict.AGREES, found.verdict());
        }
    }

    @ParameterizedTest(name = "reported {0}-fold, predicted {1}-fold: {2}")
    // a rise counts from a tenth of ln 1.2 on, 1.84 %, and for a report of less from a tenth of that
    @CsvSource({
        "1.5, 1.018, WRONG",
        "1.5, 1.019, RIGHT",
        "1.1, 1.0095, WRONG",
        "1.1, 1.0097, RIGHT",
        "1.5, 1.2, RIGHT",
        "1.5, 0.9, WRONG",
        "0.7, 0.9, RIGHT",
        "0.7, 1.0, WRONG",
        "1, 1.3, NONE"
    })
    void aNumberHasASignToo(double reported, double predicted, Sign sign) {
        Measurement row = row("signal", "blot", 9, number(Reported.Kind.FOLD, reported, "1"));
        assertEquals(sign, score(row, predicted, 1, 0).sign());
    }

    @Test
    void whatHasNoNumberSaysWhy() {
        Measurement fold = row("signal", "blot", 9, number(Reported.Kind.FOLD, 1.5, "1"));
        for (double reading : new double[] {-1, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
            Missing missing = assertInstanceOf(Missing.class, scoring.score(fold, reading, 1, 0));
            assertEquals("the model gives " + reading + " against 1.0", missing.why());
            assertTrue(missing.isFailure());
        }
        Measurement nothing = row("loss_rate", "blot", 9, number(Reported.Kind.VALUE, 0, "%/y"));
        Missing missing = assertInstanceOf(Missing.class, scoring.score(nothing, 1e-6, 1, 0));
        assertEquals("nothing is known of the error of this observation", missing.why());
    }

    /** Grams or milligrams: the same number in another unit has the same score. */
    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1", "2", "3"})
    void aScoreDoesNotDependOnTheUnit(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            double grams = 20_000 + 20_000 * random.nextDouble();
            double reading = 20_000 + 20_000 * random.nextDouble();
            double error = 100 + 2000 * random.nextDouble();
            for (Spread.Kind kind : List.of(Spread.Kind.SD, Spread.Kind.SE, Spread.Kind.CI95, Spread.Kind.IQR)) {
                Predicted first = score(value(kind, grams, error, "g"), reading, 1, 0.1);
                for (String unit : List.of("mg", "kg")) {
                    double factor = SmallStudy.unit(unit).factor();
                    Predicted same = score(value(kind, grams / factor, error / factor, unit), reading, 1, 0.1);
                    assertEquals(first.z().orElseThrow(), same.z().orElseThrow(), 1e-9);
                    assertEquals(first.spread(), same.spread(), 1e-9);
                }
            }
        }
    }

    private static Measurement value(Spread.Kind kind, double value, double error, String unit) {
        double low = kind.isInterval() ? value - error : error;
        double high = kind.isInterval() ? value + error : error;
        return row("mass", "blot", 9, spread(Reported.Kind.VALUE, value, unit, kind, low, high));
    }

    /** A fold of an observable does not change with the unit that the observable is in. */
    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"4", "5", "6"})
    void aFoldDoesNotDependOnTheUnit(long seed) {
        Random random = new Random(seed);
        Measurement row = row("mass", "blot", 9, number(Reported.Kind.FOLD, 1.2, "1"));
        for (int i = 0; i < 50; i++) {
            double before = 20_000 + 20_000 * random.nextDouble();
            double after = 20_000 + 20_000 * random.nextDouble();
            Predicted grams = score(row, after, before, 0);
            Predicted milligrams = score(row, 1000 * after, 1000 * before, 0);
            assertEquals(grams.predicted(), milligrams.predicted(), 1e-12);
            assertEquals(grams.z().orElseThrow(), milligrams.z().orElseThrow(), 1e-9);
        }
    }
}
