package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.observe.SmallStudy.number;
import static org.myobalance.observe.SmallStudy.spread;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.myobalance.study.Direction;
import org.myobalance.study.Measurement;
import org.myobalance.study.Pooled;
import org.myobalance.study.Reported;
import org.myobalance.study.Spread;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/** Numbers of papers on the scale of their error, computed by hand. Nine persons unless another number is told. */
class TransformedReportTest {
    /** Only roundings. */
    private static final double ROUNDING = 1e-12;

    private static final List<StudyArm> ARMS = List.of(
            SmallStudy.arm("bout", SmallStudy.bout(9, 1, 0.7)),
            SmallStudy.arm("same", OptionalInt.of(9), Optional.of("bout"), SmallStudy.rest()),
            SmallStudy.arm("four", OptionalInt.of(4), Optional.empty(), SmallStudy.rest()),
            SmallStudy.arm("unknown", OptionalInt.empty(), Optional.empty(), SmallStudy.rest()));
    private static final Study STUDY = SmallStudy.study(ARMS);

    private static TransformedReport of(String observable, Reported said) {
        return of(observable, OptionalInt.of(9), "bout", said);
    }

    /** Against another arm, or before in the same; a value against nothing. */
    private static TransformedReport of(String observable, OptionalInt n, String reference, Reported said) {
        boolean isBefore = reference.equals("bout");
        Optional<Measurement.Reference> against = said.kind().isRelative()
                ? SmallStudy.against(reference, isBefore ? When.BEFORE : SmallStudy.fromStart(24, 24))
                : Optional.empty();
        Measurement row =
                SmallStudy.row("row", "bout", observable, "blot", SmallStudy.fromStart(24, 24), against, n, said);
        return TransformedReport.of(STUDY, row, SmallStudy.LABORATORY);
    }

    private static void assertEvidence(boolean isLog, double value, double error, TransformedReport evidence) {
        assertEquals(isLog, evidence.isLog());
        assertEquals(value, evidence.value().orElseThrow(), ROUNDING * Math.max(1, Math.abs(value)), "value");
        assertEquals(error, evidence.standardError(), ROUNDING * Math.max(1, error), "standard error");
        assertTrue(evidence.direction().isEmpty());
    }

    @Test
    void standardDeviationsShrinkWithTheRootOfN() {
        // 1.5 ± 0.6 SD: SE 0.2, and 0.2 / 1.5 on the logarithm
        assertEvidence(
                true,
                Math.log(1.5),
                0.2 / 1.5,
                of("signal", spread(Reported.Kind.FOLD, 1.5, "1", Spread.Kind.SD, 0.6, 0.6)));
        // +50 ± 60 % is the same
        assertEvidence(
                true,
                Math.log(1.5),
                0.2 / 1.5,
                of("signal", spread(Reported.Kind.PERCENT, 50, "%", Spread.Kind.SD, 60, 60)));
    }

    @Test
    void aMedianIsLessCertainThanAMean() {
        Reported median = spread(
                Reported.Kind.FOLD,
                1.5,
                "1",
                Reported.Statistic.MEDIAN,
                Optional.of(new Spread(Spread.Kind.SD, 0.6, 0.6)));
        // the square root of π/2
        assertEvidence(true, Math.log(1.5), Math.sqrt(Math.PI / 2) * 0.2 / 1.5, of("signal", median));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"SE", "UNSTATED"})
    void standardErrorsAreTakenAsTheyAre(Spread.Kind kind) {
        // what was not seen to be an SD is read as the larger of the two, an SE
        assertEvidence(true, Math.log(1.5), 0.4, of("signal", spread(Reported.Kind.FOLD, 1.5, "1", kind, 0.6, 0.6)));
        assertEvidence(false, -1400, 200, of("mass", spread(Reported.Kind.DIFFERENCE, -1.4, "kg", kind, 0.2, 0.2)));
        assertEvidence(
                true, Math.log(33_000), 0.5 / 33, of("mass", spread(Reported.Kind.VALUE, 33, "kg", kind, 0.5, 0.5)));
    }

    @Test
    void aConfidenceIntervalIsTwiceOneNinetySixErrors() {
        double z = 1.959963984540054;
        assertEvidence(
                true,
                Math.log(2),
                Math.log(3 / 1.2) / (2 * z),
                of("signal", spread(Reported.Kind.FOLD, 2, "1", Spread.Kind.CI95, 1.2, 3)));
        assertEvidence(
                true,
                Math.log(1.2),
                Math.log(1.3 / 1.05) / (2 * z),
                of("signal", spread(Reported.Kind.PERCENT, 20, "%", Spread.Kind.CI95, 5, 30)));
        assertEvidence(
                false,
                1100,
                300 / (2 * z),
                of("mass", spread(Reported.Kind.DIFFERENCE, 1.1, "kg", Spread.Kind.CI95, 0.9, 1.2)));
        // one that reaches 0 has no logarithm there
        assertEvidence(
                true,
                Math.log(2),
                5 / 2.0 / (2 * z),
                of("signal", spread(Reported.Kind.FOLD, 2, "1", Spread.Kind.CI95, -0.5, 4.5)));
    }

    @Test
    void aQuartileRangeIsOnePointThreeFiveDeviations() {
        assertEvidence(
                true,
                Math.log(2),
                Math.log(2.5 / 1.6) / 1.3489795003921634 / 3,
                of("signal", spread(Reported.Kind.FOLD, 2, "1", Spread.Kind.IQR, 1.6, 2.5)));
    }

    @Test
    void aProbabilityTellsTheErrorFromTheNumber() {
        // p = 0.05 is a change of 1.96 errors
        assertEvidence(
                true,
                Math.log(1.36),
                Math.log(1.36) / 1.959963984540054,
                of("signal", spread(Reported.Kind.PERCENT, 36, "%", Spread.Kind.P, 0.05, 0.05)));
        // of no change it tells nothing: as if none were printed
        assertEvidence(true, 0, 0.1, of("signal", spread(Reported.Kind.FOLD, 1, "1", Spread.Kind.P, 0.9, 0.9)));
    }

    @Test
    void withoutASpreadPersonsDiffer() {
        // 0.3 between persons, nine of them
        assertEvidence(true, Math.log(1.5), 0.1, of("signal", number(Reported.Kind.FOLD, 1.5, "1")));
        assertEvidence(true, Math.log(33_000), 0.1, of("mass", number(Reported.Kind.VALUE, 33, "kg")));
        TransformedReport difference = of("mass", number(Reported.Kind.DIFFERENCE, -1.5, "kg"));
        assertEvidence(false, -1500, 0.1, difference);
        assertTrue(difference.isRelative(), "of the size of what it is compared with");
        assertFalse(of("mass", spread(Reported.Kind.DIFFERENCE, -1.5, "kg", Spread.Kind.SE, 1, 1))
                .isRelative());
        // a rate of change may have either sign: a share of the rate itself
        double rate = 0.008 / 8766;
        assertEvidence(false, rate, 0.1 * rate, of("loss_rate", number(Reported.Kind.VALUE, 0.8, "%/y")));
    }

    @ParameterizedTest(name = "n = {0} against {1} in {2}")
    @CsvSource({
        // the same people before and after, in the same arm or another
        "9, bout, 0.1",
        "9, same, 0.1",
        "0, bout, 0.12247448713915890",
        "0, same, 0.12247448713915890",
        // others: 0.3 √(1/9 + 1/4), 0.3 √(1/9 + 1/6), 0.3 √(1/6 + 1/6); six where it is not known
        "9, four, 0.18027756377319946",
        "9, unknown, 0.15811388300841897",
        "0, unknown, 0.17320508075688773"
    })
    void personsOfAnotherGroupVaryAsWell(int n, String reference, double error) {
        OptionalInt subjects = n == 0 ? OptionalInt.empty() : OptionalInt.of(n);
        assertEvidence(
                true, Math.log(1.5), error, of("signal", subjects, reference, number(Reported.Kind.FOLD, 1.5, "1")));
        TransformedReport direction = of("signal", subjects, reference, SmallStudy.direction(Direction.UP));
        assertEquals(error, direction.standardError(), ROUNDING);
        // a printed spread is of the comparison already
        assertEquals(
                0.2,
                of("signal", subjects, reference, spread(Reported.Kind.FOLD, 1.5, "1", Spread.Kind.SE, 0.3, 0.3))
                        .standardError(),
                ROUNDING);
    }

    private static double pooled(Reported said, int studies, OptionalDouble i2) {
        Measurement one = SmallStudy.row(
                "row",
                "bout",
                "signal",
                "blot",
                SmallStudy.fromStart(24, 24),
                SmallStudy.against("bout", When.BEFORE),
                OptionalInt.of(900),
                said);
        return TransformedReport.of(STUDY, SmallStudy.pooled(one, new Pooled(studies, i2)), SmallStudy.LABORATORY)
                .standardError();
    }

    /** Of 900 persons 0.3/30 = 0.01 is left; with three quarters of the variance between studies that is half of the error. */
    @Test
    void aPooledResultVariesBetweenItsStudiesToo() {
        Reported fold = number(Reported.Kind.FOLD, 1.5, "1");
        assertEquals(0.02, pooled(fold, 49, OptionalDouble.of(0.75)), ROUNDING);
        assertEquals(
                Math.hypot(0.01, 0.4 / 7), pooled(fold, 49, OptionalDouble.empty()), ROUNDING, "as laboratories do");
        assertEquals(0.02, pooled(SmallStudy.direction(Direction.UP), 49, OptionalDouble.of(0.75)), ROUNDING);
        Reported printed = spread(Reported.Kind.FOLD, 1.5, "1", Spread.Kind.SE, 0.3, 0.3);
        assertEquals(0.2, pooled(printed, 49, OptionalDouble.of(0.75)), ROUNDING, "what is printed holds the studies");
    }

    @Test
    void boundsAreReadAsTheMiddleNinetyPerCent() {
        double z = 1.6448536269514722;
        assertEvidence(
                true,
                0.5 * Math.log(0.04),
                0.5 * Math.log(4) / z,
                of("signal", SmallStudy.bounds(Reported.Kind.FOLD, 0.1, 0.4, "1")));
        assertEvidence(
                true,
                0.5 * Math.log(0.88),
                0.5 * Math.log(1.1 / 0.8) / z,
                of("signal", SmallStudy.bounds(Reported.Kind.PERCENT, -20, 10, "%")));
        assertEvidence(false, 200, 300 / z, of("mass", SmallStudy.bounds(Reported.Kind.DIFFERENCE, -0.1, 0.5, "kg")));
        double perHour = 0.01 / 8766;
        assertEvidence(
                false,
                0.89 * perHour,
                0.09 * perHour / z,
                of("loss_rate", SmallStudy.bounds(Reported.Kind.VALUE, 0.8, 0.98, "%/y")));
    }

    @Test
    void aDirectionHasAnErrorAndNoNumber() {
        TransformedReport evidence = of("signal", SmallStudy.direction(Direction.UNCHANGED));
        assertTrue(evidence.isLog());
        assertEquals(OptionalDouble.empty(), evidence.value());
        assertEquals(0.1, evidence.standardError(), ROUNDING);
        assertEquals(Optional.of(Direction.UNCHANGED), evidence.direction());
        assertEquals(Optional.of(Direction.UNCHANGED), evidence.change());
    }

    @Test
    void aNumberWithAReferenceTellsWhichWay() {
        assertEquals(
                Optional.of(Direction.UP),
                of("signal", number(Reported.Kind.FOLD, 1.01, "1")).change());
        assertEquals(
                Optional.of(Direction.DOWN),
                of("signal", number(Reported.Kind.PERCENT, -1, "%")).change());
        assertEquals(
                Optional.of(Direction.DOWN),
                of("mass", number(Reported.Kind.DIFFERENCE, -1, "kg")).change());
        assertEquals(
                Optional.empty(),
                of("signal", number(Reported.Kind.PERCENT, 0, "%")).change());
        assertEquals(
                Optional.empty(),
                of("mass", number(Reported.Kind.VALUE, 33, "kg")).change());
        assertEquals(
                Optional.of(Direction.DOWN),
                of("signal", SmallStudy.bounds(Reported.Kind.FOLD, 0.1, 0.4, "1"))
                        .change());
        assertEquals(
                Optional.empty(),
                of("signal", SmallStudy.bounds(Reported.Kind.FOLD, 0.8, 1.4, "1"))
                        .change());
    }

    @Test
    void aValueBelowZeroHasNoLogarithm() {
        assertEvidence(false, -500, 50, of("mass", number(Reported.Kind.VALUE, -0.5, "kg")));
    }
}
