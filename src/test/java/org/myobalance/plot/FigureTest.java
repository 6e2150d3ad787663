package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.myobalance.plot.BarPanel.Bar;

class FigureTest {
    private static final double[] TWO = {0, 1};

    @Test
    void equalCutOffsShareALine() {
        MassFigure figure = MassFigure.of(Examples.arms(33, 0), Examples.arms(8.8, 0))
                .withCutOffs(List.of(new ReferenceLine("EWGSOP2", 7.0), new ReferenceLine("AWGS 2019", 7.0)));
        assertEquals(List.of(new ReferenceLine("EWGSOP2, AWGS 2019: 7.0", 7.0)), figure.cutOffs());
    }

    @Test
    void whatIsPrescribedOfAgeingIsSaidBesideTheFibres() {
        CurvePanel mass = (CurvePanel) Examples.mass().panels().get(0);
        assertEquals(List.of(), mass.notes(), "a model without fibres prescribes no loss of them");
        CurvePanel fibres =
                (CurvePanel) Examples.massOfWomanWithFibres().panels().get(2);
        assertEquals(
                List.of("The pace of ageing is prescribed, its slowing by training assumed, what it takes fitted"),
                fibres.notes());
    }

    @Test
    void tornadoPutsTheWidestBarOnTop() {
        BarPanel panel = (BarPanel) Examples.tornado().panels().get(0);
        assertEquals("Fibre loss after 70", panel.bars().get(0).label());
        assertEquals("Insulin half-saturation", panel.bars().get(7).label());
    }

    @Test
    void pairsShowTheMostCorrelatedBelowTheDiagonal() {
        PairsPanel panel = (PairsPanel) Examples.pairs().panels().get(0);
        List<String> names =
                panel.columns().stream().map(c -> c.value().quantity()).toList();
        assertEquals(8, names.size());
        assertEquals("exosome_uptake_2", names.get(0), "0 and 1 hang together with nothing");
        assertEquals("exosome_uptake_9", names.get(7));
    }

    @Test
    void binsHoldEveryDrawOnce() {
        double[] draws = {0, 0.1, 0.5, 0.99, 1};
        assertEquals(
                List.of(2, 0, 1, 2),
                Arrays.stream(PairsPanel.counts(draws, 0, 1, 4)).boxed().toList());
    }

    @Test
    void drawsThatDoNotBelongTogetherAreRefused() {
        PairsPanel.Column two = new PairsPanel.Column(Axis.of("a", "u"), TWO);
        PairsPanel.Column one = new PairsPanel.Column(Axis.of("b", "u"), new double[1]);
        says("\"b\" has 1 draws, others have 2", () -> new PairsPanel("", List.of(two, one)));
        says("pairs need two quantities or more, not 1", () -> new PairsPanel("", List.of(two)));
        says(
                "\"c\" needs draws, all of them finite: [NaN]",
                () -> new PairsPanel.Column(Axis.of("c", "u"), new double[] {Double.NaN}));
    }

    @Test
    void profilesEndWhereTheyLeaveThePanel() {
        ProfileFigure.Curve deep = new ProfileFigure.Curve(
                "uptake_gain", "identifiable", Axis.of("k", "1/h"), new double[] {0, 1, 2, 3}, new double[] {7, 1, 0, 5
                });
        CurvePanel panel = (CurvePanel) ProfileFigure.of(List.of(deep), 1.353, "90 %", List.of())
                .panels()
                .get(0);
        Series curve = panel.series().get(0);
        assertEquals(4, curve.size());
        assertEquals(4.0 / 6, curve.x(0), 1e-12);
        assertEquals(3, curve.y(0), 1e-12);
        assertEquals(2.6, curve.x(3), 1e-12);
    }

    @Test
    void correlationsAreThoseOfPearson() {
        double[] a = {1, 2, 3, 4};
        assertEquals(1, PairsFigure.correlation(a, new double[] {2, 4, 6, 8}), 1e-12);
        assertEquals(-0.6, PairsFigure.correlation(a, new double[] {3, 4, 1, 2}), 1e-12);
        assertEquals(0, PairsFigure.correlation(a, new double[4]));
        assertThrows(IllegalArgumentException.class, () -> PairsFigure.of(List.of(), List.of()));
    }

    @Test
    void theBestHypothesisHasNoInterval() {
        DotPanel panel = (DotPanel) Examples.comparison().panels().get(0);
        assertEquals(List.of(), panel.rows().get(0).intervals());
        DotPanel.Interval second = panel.rows().get(1).intervals().get(0);
        assertEquals(-5.3, second.low(), 1e-12);
        assertEquals(-0.9, second.high(), 1e-12);
    }

    @Test
    void armsKeepTheirColourThroughAllPanels() {
        Series fixed = Series.of("late", TWO, TWO).withSlot(0);
        Series first = Series.of("first", TWO, TWO);
        Figure figure = new Figure(
                List.of(
                        CurvePanel.of("", Axis.age(), Axis.of("a", "u"), List.of(first)),
                        CurvePanel.of("", Axis.age(), Axis.of("b", "u"), List.of(fixed, first))),
                1,
                2,
                180,
                80,
                List.of());
        Legend key = new Legend(figure);
        assertEquals(0, key.slot(fixed));
        assertEquals(1, key.slot(first));
    }

    @Test
    void textStandsWhereNoCurveRuns() {
        FreeSpace free = new FreeSpace(new Rectangle2D.Double(0, 0, 400, 300));
        free.addLine(0, 0, 400, 300);
        Rectangle2D box = free.beside(List.of(), 120, 40);
        assertEquals(0, free.covered(box));
        free.addText(box);
        Rectangle2D other = free.beside(List.of(), 120, 40);
        assertFalse(other.intersects(box), "second text over the first");
    }

    @Test
    void faultsAreNamed() {
        says("series \"a\" has no points", () -> Series.of("a", new double[0], new double[0]));
        says("series \"a\": y has 1 values, x has 2", () -> Series.of("a", TWO, new double[] {1}));
        says("series \"a\": y[1] = NaN is not finite", () -> Series.of("a", TWO, new double[] {1, Double.NaN}));
        says("series \"a\": x[1] = -1.0 must be finite and not fall", () -> Series.of("a", new double[] {0, -1}, TWO));
        says("series \"a\": slot -1 is below 0", () -> Series.of("a", TWO, TWO).withSlot(-1));
        says("axis range from 2.0 to 2.0 is empty", () -> new Range(2, 2));
        says("axis \"Mass\" ( ) needs a quantity and a unit; a ratio says of what", () -> Axis.of("Mass", " "));
        says("mark \"low\": NaN is not finite", () -> new ReferenceLine("low", Double.NaN));
        says("span \"bout\" from 1.0 to 1.0 is empty", () -> Span.shade("bout", 1, 1));
        says("bar \"k\": NaN and 1.0 must be finite", () -> new Bar("k", Double.NaN, 1));
        says(
                "2 panels do not fit a grid of 1 rows and 1 columns",
                () -> new Figure(
                        List.of(
                                Examples.mass().panels().get(0),
                                Examples.mass().panels().get(1)),
                        1,
                        1,
                        180,
                        80,
                        List.of()));
    }

    @Test
    void dotsAndIntervalsMustBeDrawable() {
        says("1.0, 0.5, 2.0 is no finite interval", () -> new DotPanel.Interval(1, 0.5, 2));
        says("1.0, 2.0, Infinity is no finite interval", () -> new DotPanel.Interval(1, 2, Double.POSITIVE_INFINITY));
        says(
                "row \"a\": at most one interval and finite dots, not [], [NaN]",
                () -> new DotPanel.Row("a", List.of(), List.of(Double.NaN)));
        says("panel \"Empty\" has no rows", () -> new DotPanel("Empty", Axis.age(), 0, "", "", List.of()));
    }

    @Test
    void tooLowAFigureIsRefused() {
        Figure low = new Figure(Examples.acute(false).panels(), 2, 4, 180, 40, List.of());
        PlotFailure failure = assertThrows(PlotFailure.class, () -> FigureRenderer.render(low, Format.PNG));
        assertEquals(
                "figure of 40.0 mm is too low for 2 rows of panels, its key and footnotes. Give it more height.",
                failure.getMessage());
    }

    @Test
    void anEmptyRangeIsRefused() {
        CurvePanel panel = CurvePanel.of(
                "Akt",
                Axis.hours("Time").withRange(new Range(5, 9)),
                Axis.of("Akt", "fold"),
                List.of(Series.of("a", TWO, TWO)));
        PlotFailure failure = assertThrows(
                PlotFailure.class,
                () -> FigureRenderer.render(new Figure(List.of(panel), 1, 1, 88, 60, List.of()), Format.PNG));
        assertEquals(
                "panel \"Akt\" shows Time (h) from 5.0 to 9.0, where no series has a point. Give another range.",
                failure.getMessage());
    }

    @Test
    void longLabelsAreCutNotSpilt() {
        String label = Text.fit("A name that does not end ".repeat(9), FigureStyle.TEXT, 300);
        assertTrue(label.endsWith("…"));
        assertTrue(Text.width(label, FigureStyle.TEXT) <= 300);
    }

    private static void says(String message, Executable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
