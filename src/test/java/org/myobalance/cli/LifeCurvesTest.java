package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.whatif.HandMadeArms.YEAR;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.ofMass;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.troubled;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myobalance.plot.Range;
import org.myobalance.plot.Series;
import org.myobalance.simulate.HandMade;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Ensemble;

/** Curves of arms whose points are known: an age, a mass in kilograms, a band of 21 draws. */
class LifeCurvesTest {
    private static final double CLOSE = 1e-9;
    private static final ArmResult LIFE = ofMass(plan("life", 60, 64), 30_000, 29_000, 28_000, 27_000, 26_000);

    private static double[] xs(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::x).toArray();
    }

    private static double[] ys(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::y).toArray();
    }

    private static void assertPoints(double[] x, double[] y, Series series) {
        assertEquals(x.length, series.size());
        for (int i = 0; i < x.length; i++) {
            assertEquals(x[i], series.x(i), CLOSE, "x of point " + i);
            assertEquals(y[i], series.y(i), CLOSE, "y of point " + i);
        }
    }

    @Test
    void aCurveStandsAtItsAgesInTheUnitOfItsColumn() {
        Series curve = new LifeCurves(List.of(LIFE), Optional.empty())
                .of("muscle_mass")
                .get(0);
        assertPoints(new double[] {60, 61, 62, 63, 64}, new double[] {30, 29, 28, 27, 26}, curve);
        assertEquals("Title of life", curve.label());
        assertEquals(OptionalInt.of(0), curve.slot());
        assertFalse(curve.hasBand());
    }

    @Test
    void eachArmKeepsItsColourWhereAnotherHasNoCurve() {
        ArmResult none = troubled(plan("none", 60, 64), Optional.empty(), "no baseline");
        LifeCurves curves = new LifeCurves(List.of(none, LIFE), Optional.empty());
        assertEquals(
                List.of(OptionalInt.of(1)),
                curves.of("muscle_mass").stream().map(Series::slot).toList());
        assertEquals(List.of(), curves.of("unknown"));
    }

    @Test
    void emptyCellsAreNoPoints() {
        var means = HandMade.means("rate", "%/h");
        ArmResult arm = complete(
                plan("arm", 60, 64),
                HandMade.completed(HandMade.trajectory(
                        List.of(means), new double[] {0, YEAR, 4 * YEAR}, new double[] {Double.NaN, 0.01, 0.02})));
        LifeCurves curves = new LifeCurves(List.of(arm), Optional.empty());
        assertPoints(
                new double[] {61, 64},
                new double[] {3, 6},
                curves.of("rate", 3, UnaryOperator.identity()).get(0));
    }

    private static Ensemble ensemble() {
        List<Ensemble.Draw> draws = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> new Ensemble.Draw(
                        List.of(ofMass(LIFE.plan(), 1000 * i, 1000 * i + 1, 1000 * i + 2, 1000 * i + 3, 1000 * i + 4)),
                        List.of()))
                .toList();
        return new Ensemble(List.of(ofMass(plan("without", 60, 64), 9_000, 8_000, 7_000, 6_000, 5_000)), draws);
    }

    @Test
    void theBandHoldsTheMiddleNinetyPerCentOfDraws() {
        Series curve = new LifeCurves(List.of(LIFE), Optional.of(ensemble()))
                .of("muscle_mass")
                .get(0);
        assertEquals(1, curve.low(0), CLOSE);
        assertEquals(19, curve.high(0), CLOSE);
        assertEquals(1.004, curve.low(4), CLOSE);
        assertEquals(19.004, curve.high(4), CLOSE);
        assertEquals(30, curve.y(0), CLOSE, "the line stays at the best values");
    }

    @Test
    void theCurveWithoutExoHasItsOwnColourAndName() {
        LifeCurves curves = new LifeCurves(List.of(LIFE), Optional.of(ensemble()));
        Series without =
                curves.withoutExo("muscle_mass", 1, UnaryOperator.identity()).orElseThrow();
        assertEquals("Title of without, no EXO", without.label());
        assertEquals(OptionalInt.of(7), without.slot());
        assertPoints(new double[] {60, 61, 62, 63, 64}, new double[] {9, 8, 7, 6, 5}, without);
        assertEquals(
                List.of("Lines: best values of the calibration. Bands: middle 90 % of 21 of its draws."),
                curves.footnotes());
        LifeCurves plain = new LifeCurves(List.of(LIFE), Optional.empty());
        assertTrue(plain.withoutExo("muscle_mass", 1, UnaryOperator.identity()).isEmpty());
        assertEquals(List.of(), plain.footnotes());
        LifeCurves withoutHypothesis = new LifeCurves(
                List.of(LIFE), Optional.of(new Ensemble(List.of(), ensemble().draws())));
        assertTrue(withoutHypothesis
                .withoutExo("muscle_mass", 1, UnaryOperator.identity())
                .isEmpty());
    }

    @Test
    void ofManyArmsTheFirstAloneHasItsBand() {
        Ensemble one = ensemble();
        List<Ensemble.Draw> draws = one.draws().stream()
                .map(draw -> new Ensemble.Draw(
                        List.of(
                                draw.arms().get(0),
                                draw.arms().get(0),
                                draw.arms().get(0)),
                        List.of()))
                .toList();
        List<ArmResult> arms = Stream.of("a", "b", "c")
                .map(id -> ofMass(plan(id, 60, 64), 30_000, 29_000, 28_000, 27_000, 26_000))
                .toList();
        LifeCurves three = new LifeCurves(arms, Optional.of(new Ensemble(List.of(), draws)));
        List<Series> curves = three.withOneBand(three.of("muscle_mass"));
        assertEquals(
                List.of(true, false, false),
                curves.stream().map(Series::hasBand).toList());
        assertEquals(OptionalInt.of(1), curves.get(1).slot(), "colours stay");
        assertEquals(
                "Of 3 arms the first has its band: Title of a; bands.csv has those of all.",
                three.footnotesOfOneBand().get(1));
        assertTrue(three.withoutBands(three.of("muscle_mass")).stream().noneMatch(Series::hasBand));
        LifeCurves two = new LifeCurves(arms.subList(0, 2), Optional.of(new Ensemble(List.of(), draws)));
        assertTrue(two.withOneBand(two.of("muscle_mass")).stream().allMatch(Series::hasBand));
        assertTrue(two.withoutBands(two.of("muscle_mass")).stream().allMatch(Series::hasBand));
        assertEquals(1, two.footnotesOfOneBand().size());
    }

    @Test
    void changeIsPerCentSinceTheFirstPoint() {
        Series change = LifeCurves.change(Series.of("a", new double[] {1, 2, 3}, new double[] {50, 60, 40}));
        assertPoints(new double[] {1, 2, 3}, new double[] {0, 20, -20}, change);
        assertEquals("a", change.label());
    }

    @Test
    void changeOfAYearIsOfItsFirstValue() {
        // 100 at 60 y, 90 at 61 (between 96 and 84), 84 at 61.5, 72 at 62 y; the last half year is no whole one
        Series change = LifeCurves.changeByUnit(
                Series.of("a", new double[] {60, 60.5, 61.5, 62, 62.5}, new double[] {100, 96, 84, 72, 10}));
        assertPoints(new double[] {60.5, 61.5}, new double[] {-10, -20}, change);
        assertEquals("a", change.label());
        Series brief = LifeCurves.changeByUnit(Series.of("a", new double[] {60, 60.5}, new double[] {50, 40}));
        assertPoints(new double[] {60, 60.5}, new double[] {0, -20}, brief);
    }

    /** A row at a whole age among rows of four weeks: there a trained muscle may stand on another day of its week. */
    @Test
    void rowsBetweenTheRegularOnesDoNotBendTheChange() {
        double[] x = new double[28];
        double[] y = new double[28];
        for (int i = 0; i < 27; i++) {
            x[i] = 44 + i / 13.0 * 0.98;
            y[i] = 100 * Math.pow(0.99, x[i] - 44);
        }
        x[27] = 46;
        y[27] = 500;
        Series change = LifeCurves.changeByUnit(Series.of("a", x, y));
        assertEquals(2, change.size());
        assertEquals(-1, change.y(0), 1e-3);
        assertEquals(-1, change.y(1), 1e-2);
    }

    @Test
    void theWholeAxisReachesFromTheFirstStartToTheLastEnd() {
        List<ArmResult> arms = List.of(ofMass(plan("a", 60, 64), 1), ofMass(plan("b", 60, 75), 1));
        assertEquals(new Range(60, 75), TimeAxis.of(arms).whole(arms).range());
        List<ArmResult> apart = List.of(ofMass(plan("a", 60, 64), 1), ofMass(plan("b", 50, 65), 1));
        assertEquals(new Range(0, 15), TimeAxis.of(apart).whole(apart).range());
    }

    @Test
    void aMeanOfAYearStandsInItsMiddle() {
        // twelve years of months, each the mean of the month that ends there: in year k the value is k
        double[] x =
                IntStream.rangeClosed(1, 144).mapToDouble(i -> 60 + i / 12.0).toArray();
        double[] y = IntStream.rangeClosed(1, 144)
                .mapToDouble(i -> Math.floor((i - 1) / 12.0))
                .toArray();
        Series yearly = LifeCurves.means(Series.of("rate", x, y), 60);
        double[] years = IntStream.range(0, 12).mapToDouble(year -> year).toArray();
        assertPoints(Arrays.stream(years).map(year -> 60.5 + year).toArray(), years, yearly);
        assertEquals("rate", yearly.label());
    }

    /** Rates of days have no value at the start itself, so that the first of them stands a day later. */
    private static LifeCurves days(double years, double perYear) {
        int n = (int) Math.rint(years * perYear);
        double[] times =
                IntStream.rangeClosed(0, n).mapToDouble(i -> i * YEAR / perYear).toArray();
        double[] rates = IntStream.rangeClosed(0, n)
                .mapToDouble(i -> i == 0 ? Double.NaN : i % 2)
                .toArray();
        return new LifeCurves(
                List.of(complete(
                        plan("arm", 25, 25 + years),
                        HandMade.completed(HandMade.trajectory(List.of(HandMade.means("rate", "1/h")), times, rates)))),
                Optional.empty());
    }

    @Test
    void exactlyTenYearsAreMeansOfYears() {
        LifeCurves ten = days(10, 100);
        assertTrue(ten.isLong());
        Series yearly = ten.of("rate", 1, ten.form()).get(0);
        assertPoints(
                IntStream.range(0, 10).mapToDouble(year -> 25.5 + year).toArray(),
                DoubleStream.generate(() -> 0.5).limit(10).toArray(),
                yearly);
    }

    @Test
    void aShorterRunIsDrawnAsItIs() {
        LifeCurves nine = days(9.9, 100);
        assertFalse(nine.isLong());
        assertEquals(990, nine.of("rate", 1, nine.form()).get(0).size());
        LifeCurves daysAlone = days(60 * 24 / YEAR, YEAR / 24);
        assertFalse(daysAlone.isLong(), "a day is the least that a rate is a mean of");
        assertEquals(60, daysAlone.of("rate", 1, daysAlone.form()).get(0).size());
    }

    @Test
    void whatChangesAtAWholeAgeChangesBetweenTwoYears() {
        // rows of 0.3 y and at 65 y, where 1 becomes 9; the run begins at 63.2 y
        double[] x = {63.5, 63.8, 64.1, 64.4, 64.7, 65, 65.3, 65.6, 65.9, 66.2};
        Series yearly = LifeCurves.means(Series.of("rate", x, new double[] {1, 1, 1, 1, 1, 1, 9, 9, 9, 9}), 63.2);
        // of the last year a fifth alone was simulated
        assertPoints(new double[] {63.6, 64.5, 65.5}, new double[] {1, 1, 9}, yearly);
    }

    @Test
    void anIntervalOverABirthdayIsSharedByBothYears() {
        // 60.75 to 61.25 at 8: a quarter of each year
        Series yearly = LifeCurves.means(
                Series.of("rate", new double[] {60.75, 61.25, 61.625, 62}, new double[] {4, 8, 0, 0}), 60);
        assertPoints(new double[] {60.5, 61.5}, new double[] {5, 2}, yearly);
    }

    @Test
    void aLastIntervalThatWasCutShortIsNotCounted() {
        double[] x = {0.5, 1, 1.5, 1.7};
        Series yearly = LifeCurves.means(Series.of("rate", x, new double[] {1, 2, 3, 50}), 0);
        assertPoints(new double[] {0.5, 1.25}, new double[] {1.5, 3}, yearly);
    }

    @Test
    void anArmThatSoonFailedIsDrawnAsItIs() {
        Series brief = Series.of("rate", new double[] {25.1, 25.2}, new double[] {1, 2});
        assertEquals(brief, LifeCurves.means(brief, 25));
    }

    @Test
    void aRenamedCurveKeepsItsBand() {
        Series renamed = LifeCurves.labelled(
                Series.of("a", new double[] {1}, new double[] {2}).withBand(new double[] {1.5}, new double[] {2.5}),
                "b");
        assertEquals("b", renamed.label());
        assertEquals(1.5, renamed.low(0));
        assertEquals(2.5, renamed.high(0));
        assertEquals(OptionalInt.empty(), renamed.slot());
    }

    @Test
    void drawsOfAnotherLengthMakeNoBand() {
        Series curve = Series.of("a", new double[] {1, 2}, new double[] {2, 3});
        Series longer = Series.of("a", new double[] {1, 2, 3}, new double[] {2, 3, 4});
        assertFalse(LifeCurves.banded(curve, List.of(longer, longer)).hasBand());
        Series banded = LifeCurves.banded(curve, List.of(curve, curve, longer));
        assertTrue(Arrays.equals(new double[] {2, 3}, new double[] {banded.low(0), banded.high(1)}));
        assertTrue(Arrays.equals(ys(curve), ys(banded)) && Arrays.equals(xs(curve), xs(banded)));
    }

    private static TimeAxis axis(ArmResult... arms) {
        return TimeAxis.of(List.of(arms));
    }

    @Test
    void timeIsAgeForYearsAndTimeSinceTheStartOtherwise() {
        TimeAxis age = axis(ofMass(plan("a", 60, 64), 1), ofMass(plan("b", 60, 61), 1));
        assertEquals("Age (years)", age.axis().label());
        assertEquals(60, age.origin(plan("a", 60, 64)), CLOSE);
        assertEquals(1, YEAR * age.perHour(), CLOSE);

        TimeAxis years = axis(ofMass(plan("a", 60, 64), 1), ofMass(plan("b", 50, 51), 1));
        assertEquals("Time since start (years)", years.axis().label());
        assertEquals(0, years.origin(plan("a", 60, 64)));
        assertEquals(1, YEAR * years.perHour(), CLOSE);

        TimeAxis weeks = axis(ofMass(plan("a", 60, 63), 1));
        assertEquals("Time since start (weeks)", weeks.axis().label());
        assertEquals(1, 168 * weeks.perHour(), CLOSE);

        double tenWeeks = 1680 / YEAR;
        TimeAxis days = axis(ofMass(plan("a", 0, tenWeeks), 1));
        assertEquals("Time since start (days)", days.axis().label());
        assertEquals(1, 24 * days.perHour(), CLOSE);
        assertEquals(
                "Time since start (weeks)",
                axis(ofMass(plan("a", 0, 1.01 * tenWeeks), 1)).axis().label());
    }
}
