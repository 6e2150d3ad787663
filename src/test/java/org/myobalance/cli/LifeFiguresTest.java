package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.ofMass;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.years;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.simulate.HandMade;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Ensemble;

/** Which curves of a run the figures of a life are given, in which units; where they draw them is tested with the figures. */
class LifeFiguresTest {
    private static final int YEARS = 12;

    /** Over twelve years: mass 30 kg less one per cent a year; strength, index, fibres and rates that differ in their digits. */
    static ArmResult arm(ArmPlan plan, double scale) {
        double[] times = years(YEARS + 1);
        return complete(
                plan,
                HandMade.completed(HandMade.trajectory(
                        List.of(
                                MASS,
                                HandMade.values("appendicular_lean_mass_index", "kg/m^2"),
                                HandMade.means("strength_isometric", "1"),
                                HandMade.values("fibre_number_relative", "1"),
                                HandMade.means("fractional_synthetic_rate", "%/h"),
                                HandMade.means("fractional_breakdown_rate", "%/h"),
                                HandMade.means("net_balance", "%/h")),
                        times,
                        IntStream.rangeClosed(0, YEARS)
                                .mapToDouble(year -> scale * 30_000 * Math.pow(0.99, year))
                                .toArray(),
                        constant(scale * 8_000),
                        constant(scale * 0.75),
                        IntStream.rangeClosed(0, YEARS)
                                .mapToDouble(year -> scale * 0.5 * (1 - 0.001 * year))
                                .toArray(),
                        constant(scale * 0.0006),
                        constant(scale * 0.0007),
                        constant(scale * -0.000001))));
    }

    private static double[] constant(double value) {
        return DoubleStream.generate(() -> value).limit(YEARS + 1).toArray();
    }

    private static LifeCurves curves() {
        ArmResult one = arm(plan("one", 60, 72), 1);
        ArmResult two = arm(plan("two", 60, 72), 0.5);
        ArmResult without = arm(plan("one", 60, 72), 0.25);
        List<Ensemble.Draw> draws = List.of(
                new Ensemble.Draw(List.of(arm(one.plan(), 0.9), arm(two.plan(), 0.4)), List.of()),
                new Ensemble.Draw(List.of(arm(one.plan(), 1.1), arm(two.plan(), 0.6)), List.of()));
        return new LifeCurves(List.of(one, two), Optional.of(new Ensemble(List.of(without, without), draws)));
    }

    private static List<CurvePanel> panels(Figure figure) {
        return figure.panels().stream().map(CurvePanel.class::cast).toList();
    }

    private static double[] firsts(CurvePanel panel) {
        return panel.series().stream().mapToDouble(series -> series.y(0)).toArray();
    }

    @Test
    void aLifeShowsStrengthMassIndexAndFibresOfEveryArm() {
        List<CurvePanel> panels =
                panels(LifeFigures.mass(curves(), Optional.empty()).orElseThrow());
        assertEquals(4, panels.size());
        assertArrayEquals(new double[] {75, 37.5, 18.75}, firsts(panels.get(0)), 1e-9, "strength [% of 25 y]");
        assertArrayEquals(new double[] {30, 15, 7.5}, firsts(panels.get(1)), 1e-9, "mass [kg]");
        assertArrayEquals(new double[] {8, 4, 2}, firsts(panels.get(2)), 1e-9, "index [kg/m²]");
        assertArrayEquals(
                new double[] {50, 25}, firsts(panels.get(3)), 1e-9, "fibres [% of 25 y], one line for each arm");
        assertEquals(
                List.of("Title of one", "Title of two", "Title of one, no EXO"),
                panels.get(0).series().stream().map(Series::label).toList());
        assertEquals(
                List.of(new ReferenceLine("EWGSOP2 men, AWGS men: 7.0", 7)),
                panels.get(2).marks());
        assertEquals(List.of(), panels.get(0).marks(), "cut-offs are of grip in kg");
        assertEquals(
                List.of("Relative to 25 y: the cut-offs of grip strength, in kg, do not apply"),
                panels.get(0).notes());
    }

    @Test
    void fibresAreDrawnWhereAnArmLosesOneInAHundred() {
        for (double lost : new double[] {0.0099, 0.0101}) {
            ArmResult brief = complete(
                    plan("brief", 60, 64),
                    HandMade.completed(HandMade.trajectory(
                            List.of(MASS, HandMade.values("fibre_number_relative", "1")),
                            years(2),
                            new double[] {30_000, 29_000},
                            new double[] {0.8, 0.8 * (1 - lost)})));
            List<CurvePanel> life =
                    panels(LifeFigures.mass(new LifeCurves(List.of(brief), Optional.empty()), Optional.empty())
                            .orElseThrow());
            assertEquals(lost < 0.01 ? 1 : 2, life.size());
            ArmResult weeks = complete(plan("weeks", 60, 61), brief.outcome().orElseThrow());
            CurvePanel change = panels(
                            LifeFigures.mass(new LifeCurves(List.of(weeks), Optional.empty()), Optional.empty())
                                    .orElseThrow())
                    .get(1);
            assertEquals(lost < 0.01 ? 0 : 1, change.notes().size());
        }
    }

    @Test
    void fiveArmsHaveTheirBandsAndOfSixTheFirstAlone() {
        for (int arms : new int[] {5, 6}) {
            List<ArmResult> best = IntStream.range(0, arms)
                    .mapToObj(i -> arm(plan("arm" + i, 60, 72), 1))
                    .toList();
            Ensemble.Draw draw = new Ensemble.Draw(best, List.of());
            Figure figure = LifeFigures.mass(
                            new LifeCurves(best, Optional.of(new Ensemble(List.of(), List.of(draw, draw)))),
                            Optional.empty())
                    .orElseThrow();
            for (CurvePanel panel : panels(figure)) {
                assertEquals(
                        arms == 5 ? 5 : 1,
                        panel.series().stream().filter(Series::hasBand).count());
                assertTrue(panel.series().get(0).hasBand());
            }
            assertEquals(arms == 5 ? 1 : 2, figure.footnotes().size());
        }
    }

    @Test
    void aModelOfMassAloneHasOnePanel() {
        ArmResult life = ofMass(plan("life", 60, 64), 30_000, 29_000, 28_000, 27_000, 26_000);
        List<CurvePanel> panels =
                panels(LifeFigures.mass(new LifeCurves(List.of(life), Optional.empty()), Optional.empty())
                        .orElseThrow());
        assertEquals(
                List.of("Skeletal muscle"),
                panels.stream().map(CurvePanel::title).toList());
        assertTrue(LifeFigures.balance(new LifeCurves(List.of(life), Optional.empty()))
                .isEmpty());
    }

    @Test
    void overManyYearsBalanceIsPerYearBesideTheChangeOfMass() {
        List<CurvePanel> panels = panels(LifeFigures.balance(curves()).orElseThrow());
        assertEquals(4, panels.size());
        // 0.0006 1/h are 0.06 %/h and 1.44 %/d; −0.0001 %/h are −0.8766 %/y
        assertArrayEquals(new double[] {1.44, 0.72}, firsts(panels.get(0)), 1e-9);
        assertArrayEquals(new double[] {1.68, 0.84}, firsts(panels.get(1)), 1e-9);
        assertArrayEquals(new double[] {-0.8766, -0.4383}, firsts(panels.get(2)), 1e-9);
        assertArrayEquals(new double[] {-1, -1}, firsts(panels.get(3)), 1e-9);
        for (CurvePanel panel : panels) {
            assertEquals(60, panel.x().range().from(), 1e-9);
            assertEquals(72, panel.x().range().to(), 1e-9);
        }
        assertEquals(YEARS, panels.get(3).series().get(0).size(), "a point for each year");
        assertEquals(60.5, panels.get(3).series().get(0).x(0), 1e-9);
        // a row is the mean of the year that ends there
        assertEquals(60.5, panels.get(2).series().get(0).x(0), 1e-9);
        assertEquals(
                -0.8766 * 1.09, panels.get(2).series().get(0).low(0), 1e-9, "of draws of 0.9 and 1.1, per year too");
    }

    @Test
    void ofThreeArmsSynthesisAndBreakdownHaveNoBands() {
        List<ArmResult> best =
                Stream.of("a", "b", "c").map(id -> arm(plan(id, 60, 72), 1)).toList();
        Ensemble.Draw draw = new Ensemble.Draw(best, List.of());
        Figure figure = LifeFigures.balance(
                        new LifeCurves(best, Optional.of(new Ensemble(List.of(), List.of(draw, draw)))))
                .orElseThrow();
        assertEquals(
                List.of(0L, 0L, 1L, 1L),
                panels(figure).stream()
                        .map(panel ->
                                panel.series().stream().filter(Series::hasBand).count())
                        .toList());
        assertEquals(
                List.of(
                        "Fractional rates, means of days or more; from ten weeks on each point is the mean of a week, over ten"
                                + " years or more that of a year.",
                        "Rates are of the protein of a fibre of the trained part, as D2O sees it: fibres that are lost are not in"
                                + " it.",
                        "d: muscle of the whole body, fewer fibres included; change within each year.",
                        "Lines: best values of the calibration. Bands: middle 90 % of 2 of its draws.",
                        "Of 3 arms the first has its band: Title of a; bands.csv has those of all.",
                        "a and b have no bands: draws move all arms alike, which a band of each would hide."),
                figure.footnotes());
    }

    @Test
    void overFewYearsBalanceIsPerDayInThreePanels() {
        double[] times = years(6);
        ArmResult brief = complete(
                plan("brief", 60, 65),
                HandMade.completed(HandMade.trajectory(
                        List.of(
                                MASS,
                                HandMade.means("fractional_synthetic_rate", "%/h"),
                                HandMade.means("fractional_breakdown_rate", "%/h"),
                                HandMade.means("net_balance", "%/h")),
                        times,
                        Arrays.copyOf(constant(30_000), 6),
                        Arrays.copyOf(constant(0.0006), 6),
                        Arrays.copyOf(constant(0.0007), 6),
                        Arrays.copyOf(constant(-0.0001), 6))));
        List<CurvePanel> panels = panels(LifeFigures.balance(new LifeCurves(List.of(brief), Optional.empty()))
                .orElseThrow());
        assertEquals(3, panels.size());
        assertEquals(-0.24, panels.get(2).series().get(0).y(0), 1e-9);
        assertEquals("MPS − MPB (%/day)", panels.get(2).y().label());
    }
}
