package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.plot.Drawing.CLOSE;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.plot.AcuteFigure.Quantity;
import org.myobalance.plot.BarPanel.Bar;

/** Each figure draws its values where the numbers at its axes say, and names its curves by their colours. */
class DrawnFiguresTest {
    private static final double[] AGES = {20, 50, 80};
    private static final Color FIRST = FigureStyle.colour(0);
    private static final Color SECOND = FigureStyle.colour(1);

    private static Series series(String label, double[] x, double... y) {
        return Series.of(label, x, y);
    }

    private static Drawing drawing(Figure figure) {
        return Drawing.of(figure);
    }

    @Test
    void massStandsAtItsAge() {
        Drawing drawn = drawing(MassFigure.of(
                        List.of(series("Sedentary", AGES, 40, 30, 20), series("Lifting", AGES, 40, 35, 32)),
                        List.of(series("Sedentary", AGES, 9, 8, 6), series("Lifting", AGES, 9, 8.5, 8)))
                .withCutOffs(List.of(new ReferenceLine("EWGSOP2", 7)))
                .withBeyondData(60, 80)
                .figure());
        drawn.assertAt(0, AGES, new double[] {40, 30, 20}, drawn.curve(0, FIRST));
        drawn.assertAt(0, AGES, new double[] {40, 35, 32}, drawn.curve(0, SECOND));
        drawn.assertAt(1, AGES, new double[] {9, 8, 6}, drawn.curve(1, FIRST));
        drawn.assertAt(1, AGES, new double[] {9, 8.5, 8}, drawn.curve(1, SECOND));
        assertEquals(FIRST, drawn.legend("Sedentary"));
        assertEquals(SECOND, drawn.legend("Lifting"));
        assertLevel(drawn, 1, 7);
        Rectangle2D bracket = drawn.above(0, FigureStyle.QUIET);
        assertEquals(drawn.across(0).at(60), bracket.getX(), CLOSE, "beyond all data from 60 y");
        assertEquals(drawn.across(0).at(80), bracket.getMaxX(), CLOSE);
    }

    /** A reference line over the whole width at a value. */
    private static void assertLevel(Drawing drawn, int panel, double value) {
        double level = drawn.up(panel).at(value);
        Rectangle2D area = drawn.area(panel);
        assertTrue(
                drawn.lines(panel, FigureStyle.QUIET).stream()
                        .map(Drawing.Mark::bounds)
                        .anyMatch(line -> Math.abs(line.getCenterY() - level) < CLOSE
                                && line.getHeight() < 1
                                && line.getWidth() > 0.99 * area.getWidth()),
                "a line at " + value);
    }

    @Test
    void changeSinceTheStartIsAgainstItsTime() {
        double[] weeks = {0, 10, 20};
        Drawing drawn = drawing(MassFigure.sinceStart(
                Axis.of("Time since start", "weeks"),
                List.of(series("a", weeks, 30, 31, 33)),
                List.of(series("a", weeks, 0, 3, 10)),
                true,
                List.of()));
        drawn.assertAt(0, weeks, new double[] {30, 31, 33}, drawn.curve(0, FIRST));
        drawn.assertAt(1, weeks, new double[] {0, 3, 10}, drawn.curve(1, FIRST));
        assertLevel(drawn, 1, 0);
    }

    /** EWGSOP2 asks for strength first, then for mass. */
    @Test
    void strengthStandsFirstThenMassIndexAndFibres() {
        Figure figure = MassFigure.of(List.of(series("a", AGES, 40, 30, 20)), List.of(series("a", AGES, 9, 8, 6)))
                .withFibres(List.of(series("a", AGES, 100, 95, 70)))
                .withStrength(List.of(series("a", AGES, 100, 80, 30)))
                .withCutOffs(List.of(new ReferenceLine("EWGSOP2 men", 7)))
                .figure();
        assertEquals(
                List.of(
                        "Isometric strength of a limb: Strength (% of 25 y)",
                        "Skeletal muscle: Muscle mass (kg)",
                        "Appendicular lean mass: ALM/height² (kg/m²)",
                        "Fibres of a limb muscle: Fibre number (% of 25 y)"),
                figure.panels().stream()
                        .map(panel ->
                                panel.title() + ": " + ((CurvePanel) panel).y().label())
                        .toList());
        assertEquals(List.of(2, 2), List.of(figure.rows(), figure.columns()));
        Drawing drawn = drawing(figure);
        drawn.assertAt(0, AGES, new double[] {100, 80, 30}, drawn.curve(0, FIRST));
        drawn.assertAt(1, AGES, new double[] {40, 30, 20}, drawn.curve(1, FIRST));
        drawn.assertAt(2, AGES, new double[] {9, 8, 6}, drawn.curve(2, FIRST));
        drawn.assertAt(3, AGES, new double[] {100, 95, 70}, drawn.curve(3, FIRST));
        assertLevel(drawn, 2, 7);
    }

    @Test
    void aModelWithoutTheIndexHasNoPanelOfIt() {
        Figure figure =
                MassFigure.of(List.of(series("a", AGES, 40, 30, 20)), List.of()).figure();
        assertEquals(
                List.of("Skeletal muscle"),
                figure.panels().stream().map(Panel::title).toList());
    }

    /** Twenty years of little deficit and one of much gain: the axis is that of the deficit. */
    @Test
    void aPeakBeyondTheScaleOfMostYearsHasAnArrowheadAndIsTold() {
        double[] ages = new double[40];
        double[] small = new double[40];
        double[] peak = new double[40];
        for (int i = 0; i < 40; i++) {
            ages[i] = 40.5 + i;
            small[i] = -0.025 * i;
            peak[i] = i == 20 ? 9.5 : -0.5;
        }
        List<Series> net = List.of(series("a", ages, small), series("b", ages, peak));
        Figure figure =
                BalanceFigure.overLife(Axis.age().withRange(new Range(40, 80)), net, net, net, net, List.of("Note."));
        assertEquals(
                List.of(
                        "Note.",
                        "Arrowheads in c: beyond the scale, farthest b at 60.5 years with +9.5 %/year.",
                        "Arrowheads in d: beyond the scale, farthest b at 60.5 years with +9.5 %/year."),
                figure.footnotes());
        Drawing drawn = drawing(figure);
        Drawing.Scale up = drawn.up(2);
        assertTrue(up.at(-0.5) - up.at(0) > 0.15 * drawn.area(2).getHeight(), "half a per cent can be seen");
        assertLevel(drawn, 2, 0);
        List<Drawing.Mark> heads = drawn.filled(2, SECOND).stream()
                .filter(mark -> mark.bounds().getHeight() == Arrowheads.LENGTH)
                .toList();
        assertEquals(1, heads.size());
        assertEquals(drawn.across(2).at(60.5), heads.get(0).bounds().getCenterX(), CLOSE);
        assertEquals(drawn.area(2).getY(), heads.get(0).bounds().getY(), 1, "at the upper edge");
        assertEquals(
                0,
                drawn.filled(2, FIRST).stream()
                        .filter(mark -> mark.bounds().getHeight() == Arrowheads.LENGTH)
                        .count());
        assertEquals(
                List.of(
                        "MPS, daily mean (%/day)",
                        "MPB, daily mean (%/day)", "MPS − MPB (%/year)", "Change of mass (%/year)"),
                figure.panels().stream()
                        .map(panel -> ((CurvePanel) panel).y().label())
                        .toList());
    }

    @Test
    void theUsualRangeIsThatOfAllPointsWhereNoneIsFar() {
        Series even = series("a", new double[] {0, 1, 2}, -2, -1, -1)
                .withBand(new double[] {-4, -1, -1}, new double[] {-2, -1, 0});
        Range range = UsualRange.of(List.of(even));
        assertEquals(-4.2, range.from(), 1e-9, "the band too, and a twentieth of its length");
        assertEquals(0.2, range.to(), 1e-9);
        assertEquals(new Range(-1, 1), UsualRange.of(List.of(series("a", new double[] {0, 1}, 0, 0))));
        assertTrue(UsualRange.beyond(range, List.of(even), Axis.age(), "%/year", 'c')
                .isEmpty());
        assertEquals(
                Optional.of(
                        "Arrowheads in c: beyond the scale, farthest High-intensity at 1.0 years with \u22129.5 %/year."),
                UsualRange.beyond(
                        range,
                        List.of(series("High-intensity", new double[] {0, 1}, -1, -9.5)),
                        Axis.age(),
                        "%/year",
                        'c'),
                "names keep their hyphens");
    }

    @Test
    void fibresHaveTheirOwnPanel() {
        Drawing drawn =
                drawing(MassFigure.of(List.of(series("a", AGES, 40, 30, 20)), List.of(series("a", AGES, 9, 8, 7)))
                        .withFibres(List.of(series("Fibre number", AGES, 1, 0.9, 0.5)))
                        .figure());
        drawn.assertAt(2, AGES, new double[] {1, 0.9, 0.5}, drawn.curve(2, FIRST));
    }

    /** Percentiles reach from 10 y to 110 y and are cut at the ends of the axis, which the curve sets. */
    @Test
    void percentilesStandBehindTheCurvesWithTheirNames() {
        PercentileCurves percentiles = PercentileCurves.of(
                List.of(10.0, 50.0, 110.0),
                List.of(
                        List.of(10.0, 10.0, 10.0),
                        List.of(20.0, 20.0, 20.0),
                        List.of(34.0, 30.0, 24.0),
                        List.of(40.0, 40.0, 40.0),
                        List.of(50.0, 50.0, 50.0)));
        CurvePanel panel = CurvePanel.of(
                        "Index", Axis.age(), Axis.of("Index", "kg/m²"), List.of(series("a", AGES, 25, 26, 27)))
                .withPercentiles(percentiles);
        Drawing drawn = drawing(new Figure(List.of(panel), 1, 1, 120, 90, List.of()));
        Drawing.Scale up = drawn.up(0);
        Rectangle2D outer =
                drawn.filled(0, FigureStyle.PERCENTILES_OUTER).get(0).bounds();
        assertEquals(up.at(50), outer.getMinY(), CLOSE);
        assertEquals(up.at(10), outer.getMaxY(), CLOSE);
        assertEquals(drawn.area(0).getX(), outer.getX(), CLOSE);
        assertEquals(drawn.area(0).getMaxX(), outer.getMaxX(), CLOSE);
        Rectangle2D inner =
                drawn.filled(0, FigureStyle.PERCENTILES_INNER).get(0).bounds();
        assertEquals(up.at(40), inner.getMinY(), CLOSE);
        assertEquals(up.at(20), inner.getMaxY(), CLOSE);
        // a tenth down per year from 34 at 10 y to 30 at 50 y, then from there to 24 at 110 y
        drawn.assertAt(0, AGES, new double[] {33, 30, 27}, drawn.curve(0, FigureStyle.PERCENTILES_MEDIAN));
        for (String name : List.of("P5", "P25", "P50", "P75", "P95")) {
            assertEquals(1, drawn.texts(name, FigureStyle.SMALL).size(), name);
        }
        Rectangle2D p95 = drawn.texts("P95", FigureStyle.SMALL).get(0);
        assertTrue(p95.getMaxY() < up.at(50) && p95.getMaxY() > up.at(50) - 12, "just above its percentile");
        assertEquals(FigureStyle.PERCENTILES_OUTER, drawn.legend("Population, 5 to 95 %"));
        assertEquals(FigureStyle.PERCENTILES_INNER, drawn.legend("Population, 25 to 75 %"));
    }

    @Test
    void amongAPopulationALoneCurveHasItsNameAndBandInTheLegend() {
        CurvePanel panel = CurvePanel.of(
                "Index",
                Axis.age(),
                Axis.of("Index", "kg"),
                List.of(series("As before", AGES, 33, 30, 27)
                        .withBand(new double[] {30, 28, 25}, new double[] {35, 32, 29})));
        List<Double> ages = List.of(10.0, 110.0);
        PercentileCurves percentiles = PercentileCurves.of(
                ages,
                List.of(
                        List.of(10.0, 10.0),
                        List.of(20.0, 20.0),
                        List.of(30.0, 30.0),
                        List.of(40.0, 40.0),
                        List.of(50.0, 50.0)));
        Drawing drawn = drawing(new Figure(List.of(panel.withPercentiles(percentiles)), 1, 1, 120, 90, List.of()));
        assertEquals(FIRST, drawn.legend("As before"));
        assertEquals(FigureStyle.band(FIRST), drawn.legendArea("As before"));
        assertEquals(
                0,
                drawing(new Figure(List.of(panel), 1, 1, 120, 90, List.of()))
                        .texts("As before", FigureStyle.TEXT)
                        .size(),
                "alone it needs none");
    }

    @Test
    void aLabelOfTheLowerOfTwoLinesStandsBelowBoth() {
        CurvePanel panel = CurvePanel.of(
                        "Index", Axis.age(), Axis.of("Index", "kg"), List.of(series("a", AGES, 8, 7.5, 6.5)))
                .withMarks(List.of(new ReferenceLine("upper: 5.5", 5.5), new ReferenceLine("lower: 5.4", 5.4)));
        Drawing drawn = drawing(new Figure(List.of(panel), 1, 1, 120, 90, List.of()));
        Rectangle2D lower = drawn.texts("lower: 5.4", FigureStyle.SMALL).get(0);
        Rectangle2D upper = drawn.texts("upper: 5.5", FigureStyle.SMALL).get(0);
        assertTrue(lower.getMinY() > drawn.up(0).at(5.4)
                && lower.getMaxY() < drawn.area(0).getMaxY());
        assertTrue(upper.getMaxY() < drawn.up(0).at(5.5));
    }

    @Test
    void percentilesThatCrossOrAreTooFewAreRefused() {
        List<Double> x = List.of(0.0, 1.0);
        List<Double> low = List.of(1.0, 1.0);
        List<Double> high = List.of(2.0, 0.5);
        assertEquals(
                "2 percentiles: give the 5th, 25th, 50th, 75th and 95th",
                assertThrows(IllegalArgumentException.class, () -> PercentileCurves.of(x, List.of(low, high)))
                        .getMessage());
        assertEquals(
                "percentiles \"P5\" and \"P25\" differ in their abscissae, or cross",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PercentileCurves.of(x, List.of(low, high, high, high, high)))
                        .getMessage());
    }

    @Test
    void aBandStandsBetweenItsEdgesAroundItsCurve() {
        Series low = series("Low", AGES, 40, 30, 20).withBand(new double[] {38, 27, 16}, new double[] {43, 34, 25});
        Series high = series("High", AGES, 60, 60, 60).withBand(new double[] {55, 55, 55}, new double[] {65, 65, 65});
        Drawing drawn =
                drawing(MassFigure.of(List.of(low, high), List.of(low, high)).figure());
        assertBand(drawn, FigureStyle.band(0), 50, 27, 34);
        assertBand(drawn, FigureStyle.band(0), 35, 32.5, 38.5);
        assertBand(drawn, FigureStyle.band(1), 50, 55, 65);
    }

    /** The one area of a colour in the first panel reaches from low to high at an age. */
    private static void assertBand(Drawing drawn, Color colour, double age, double low, double high) {
        List<Drawing.Mark> areas = drawn.filled(0, colour);
        assertEquals(1, areas.size());
        double x = drawn.across(0).at(age);
        Drawing.Scale up = drawn.up(0);
        assertTrue(areas.get(0).shape().contains(x, up.at(low) - 2 * CLOSE), "just above its lower edge");
        assertTrue(areas.get(0).shape().contains(x, up.at(high) + 2 * CLOSE), "just below its upper edge");
        assertFalse(areas.get(0).shape().contains(x, up.at(low) + 2 * CLOSE), "below its lower edge");
        assertFalse(areas.get(0).shape().contains(x, up.at(high) - 2 * CLOSE), "above its upper edge");
    }

    @Test
    void aBoutIsShadedWhereItTakesPlace() {
        double[] hours = {0, 6, 12};
        Drawing drawn = drawing(new AcuteFigure(
                        List.of(
                                Quantity.foldOfRest("Count", "EXO", List.of(series("a", hours, 1, 3, 2))),
                                Quantity.foldOfRest("Synthesis", "FSR", List.of(series("a", hours, 1, 2, 1.5)))),
                        List.of(Span.shade("Bout", 3, 6)),
                        0,
                        12,
                        List.of())
                .figure());
        drawn.assertAt(0, hours, new double[] {1, 3, 2}, drawn.curve(0, FIRST));
        drawn.assertAt(1, hours, new double[] {1, 2, 1.5}, drawn.curve(1, FIRST));
        assertLevel(drawn, 0, 1);
        for (int panel = 0; panel < 2; panel++) {
            Rectangle2D shade = drawn.filled(panel, FigureStyle.SHADE).get(0).bounds();
            assertEquals(drawn.across(panel).at(3), shade.getX(), CLOSE);
            assertEquals(drawn.across(panel).at(6), shade.getMaxX(), CLOSE);
        }
        assertEquals(FigureStyle.SHADE, drawn.legend("Bout"));
    }

    @Test
    void synthesisBreakdownAndNetBalanceHaveEachItsPanel() {
        Drawing life = drawing(BalanceFigure.overWeeks(
                Axis.age(),
                List.of(series("a", AGES, 30, 20, 10), series("b", AGES, 34, 22, 14)),
                List.of(series("a", AGES, 31, 22, 15), series("b", AGES, 33, 21, 12)),
                List.of(series("a", AGES, -1, -2, -5), series("b", AGES, 1, 1, 2)),
                "g/d",
                List.of()));
        life.assertAt(0, AGES, new double[] {30, 20, 10}, life.curve(0, FIRST));
        life.assertAt(1, AGES, new double[] {31, 22, 15}, life.curve(1, FIRST));
        life.assertAt(2, AGES, new double[] {-1, -2, -5}, life.curve(2, FIRST));
        life.assertAt(2, AGES, new double[] {1, 1, 2}, life.curve(2, SECOND));
        assertLevel(life, 2, 0);
        assertEquals(SECOND, life.legend("b"));
    }

    /** Centres of what is filled in a colour, from top to bottom. */
    private static List<Rectangle2D> downwards(Drawing drawn, Color colour) {
        return drawn.filled(0, colour).stream()
                .map(Drawing.Mark::bounds)
                .sorted(Comparator.comparingDouble(Rectangle2D::getCenterY))
                .toList();
    }

    private static List<Figure> forest(List<ForestFigure.Group> groups) {
        return ForestFigure.pages(
                List.of(new ForestFigure.Plot(
                        "Folds", Axis.of("Fold", "log2"), "predicted, 90 % band", "reported", groups)),
                List.of("A note."));
    }

    @Test
    void aLongForestIsPartedIntoPagesOfSaneHeightWithItsHeadingsAgain() {
        List<DotPanel.Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(new DotPanel.Row("row " + i, List.of(), List.of(1.0)));
        }
        List<Figure> pages = forest(List.of(new ForestFigure.Group("Heading", rows)));
        assertEquals(2, pages.size());
        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            assertTrue(
                    pages.get(page).heightMillimetres() <= 250,
                    () -> "" + pages.get(0).heightMillimetres());
            DotPanel panel = (DotPanel) pages.get(page).panels().get(0);
            assertEquals("Folds, page " + (page + 1) + " of 2", panel.title());
            assertTrue(panel.rows().get(0).isHeading());
            assertEquals("Heading", panel.rows().get(0).label());
            panel.rows().stream().skip(1).map(DotPanel.Row::label).forEach(seen::add);
        }
        assertEquals(rows.stream().map(DotPanel.Row::label).toList(), seen, "every row once, in order");
        assertTrue(ForestFigure.pages(List.of(), List.of()).isEmpty());
    }

    @Test
    void aLongNameIsBrokenAndNotCut() {
        String name =
                "an observable with a long meaning, in an arm with a long title of many words, so many hours after a bout";
        Drawing drawn = drawing(forest(List.of(new ForestFigure.Group(
                        "",
                        List.of(
                                new DotPanel.Row(name, List.of(), List.of(1.0)),
                                new DotPanel.Row("next", List.of(), List.of(2.0))))))
                .get(0));
        List<String> lines = NamedRows.lines(name, FigurePainter.roughWidth(Figure.FULL_WIDTH, 1));
        assertTrue(lines.size() > 1);
        assertEquals(name, String.join(" ", lines));
        double below = 0;
        for (String line : lines) {
            Rectangle2D box = drawn.texts(line, FigureStyle.TEXT).get(0);
            assertTrue(box.getY() > below, "lines below each other");
            below = box.getMaxY();
        }
        assertTrue(drawn.texts("next", FigureStyle.TEXT).get(0).getY() > below);
    }

    @Test
    void foldsAreDottedInTheirRows() {
        List<DotPanel.Row> rows = List.of(
                new DotPanel.Row("upper", List.of(new DotPanel.Interval(-1, 0.5, 2)), List.of(1.0)),
                new DotPanel.Row("lower", List.of(new DotPanel.Interval(-2, -1.5, -1)), List.of(-2.5), "rises"));
        Drawing drawn =
                drawing(forest(List.of(new ForestFigure.Group("Heading", rows))).get(0));
        Rectangle2D heading = drawn.texts("Heading", FigureStyle.HEADING).get(0);
        Rectangle2D upper = drawn.texts("upper", FigureStyle.TEXT).get(0);
        Rectangle2D remark = drawn.texts("rises", FigureStyle.TEXT).get(0);
        assertTrue(heading.getMaxY() < upper.getY() && heading.getX() < upper.getX(), "over its rows, at the left");
        assertTrue(remark.getX() > drawn.area(0).getMaxX(), "right of the plot");
        assertEquals(
                drawn.texts("lower", FigureStyle.TEXT).get(0).getCenterY(), remark.getCenterY(), CLOSE, "in its row");
        Drawing.Scale across = drawn.across(0);
        List<Rectangle2D> dots = downwards(drawn, FigureStyle.colour(DotPainter.DOT_SLOT));
        assertEquals(2, dots.size());
        assertEquals(across.at(1), dots.get(0).getCenterX(), CLOSE);
        assertEquals(across.at(-2.5), dots.get(1).getCenterX(), CLOSE);
        List<Rectangle2D> bands = drawn.lines(0, FigureStyle.colour(DotPainter.INTERVAL_SLOT)).stream()
                .map(Drawing.Mark::bounds)
                .filter(line -> line.getWidth() > line.getHeight())
                .sorted(Comparator.comparingDouble(Rectangle2D::getCenterY))
                .toList();
        assertEquals(across.at(-1), bands.get(0).getX(), CLOSE);
        assertEquals(across.at(2), bands.get(0).getMaxX(), CLOSE);
        assertEquals(across.at(-2), bands.get(1).getX(), CLOSE);
        assertEquals(across.at(-1), bands.get(1).getMaxX(), CLOSE);
        List<Double> centres = drawn.lines(0, FigureStyle.colour(DotPainter.INTERVAL_SLOT)).stream()
                .map(Drawing.Mark::bounds)
                .filter(line -> line.getHeight() > line.getWidth())
                .sorted(Comparator.comparingDouble(Rectangle2D::getCenterY))
                .map(Rectangle2D::getCenterX)
                .toList();
        assertEquals(across.at(0.5), centres.get(0), CLOSE);
        assertEquals(across.at(-1.5), centres.get(1), CLOSE);
        for (int row = 0; row < 2; row++) {
            assertEquals(dots.get(row).getCenterY(), bands.get(row).getCenterY(), CLOSE);
        }
        assertRow(drawn, "upper", dots.get(0));
        assertRow(drawn, "lower", dots.get(1));
        assertEquals(FigureStyle.colour(DotPainter.DOT_SLOT), drawn.legend("reported"));
        assertEquals(FigureStyle.colour(DotPainter.INTERVAL_SLOT), drawn.legend("predicted, 90 % band"));
    }

    /** The name of a row stands beside it. */
    private static void assertRow(Drawing drawn, String name, Rectangle2D row) {
        List<Rectangle2D> found = new ArrayList<>(drawn.texts(name, FigureStyle.TICK));
        found.addAll(drawn.texts(name, FigureStyle.TEXT));
        found.addAll(drawn.texts(name, FigureStyle.SMALL));
        assertEquals(1, found.size(), "name \"" + name + "\"");
        assertEquals(row.getCenterY(), found.get(0).getCenterY(), 8);
    }

    @Test
    void barsReachFromTheBaseToTheirEnds() {
        Drawing drawn = drawing(TornadoFigure.of(
                "Bounds",
                Axis.of("ASM/height²", "kg/m²"),
                6,
                "at lower bound",
                "at upper bound",
                List.of(new Bar("small", 5.5, 6.5), new Bar("large", 8, 3)),
                List.of()));
        Drawing.Scale across = drawn.across(0);
        List<Rectangle2D> low = downwards(drawn, FigureStyle.colour(BarPainter.LOW_SLOT));
        List<Rectangle2D> high = downwards(drawn, FigureStyle.colour(BarPainter.HIGH_SLOT));
        assertBar(across, 6, 8, low.get(0));
        assertBar(across, 3, 6, high.get(0));
        assertBar(across, 5.5, 6, low.get(1));
        assertBar(across, 6, 6.5, high.get(1));
        assertRow(drawn, "large", low.get(0));
        assertRow(drawn, "small", low.get(1));
        assertEquals(FigureStyle.colour(BarPainter.LOW_SLOT), drawn.legend("at lower bound"));
        assertEquals(FigureStyle.colour(BarPainter.HIGH_SLOT), drawn.legend("at upper bound"));
    }

    private static void assertBar(Drawing.Scale across, double from, double to, Rectangle2D bar) {
        assertEquals(across.at(from), bar.getX(), CLOSE);
        assertEquals(across.at(to), bar.getMaxX(), CLOSE);
    }

    @Test
    void aProfileEndsWhereItsDropIsDeepest() {
        Drawing drawn = drawing(ProfileFigure.of(
                List.of(new ProfileFigure.Curve(
                        "gain", "identifiable", Axis.of("Value", "1/h"), new double[] {0, 2, 4, 6, 8}, new double[] {
                            6, 2, 0, 1, 5
                        })),
                1.353,
                "90 %",
                List.of()));
        // a drop of 3 is three quarters of the way from 6 to 2, and half of the way from 1 to 5
        drawn.assertAt(0, new double[] {1.5, 2, 4, 6, 7}, new double[] {3, 2, 0, 1, 3}, drawn.curve(0, SECOND));
        assertLevel(drawn, 0, 1.353);
    }

    @Test
    void hypothesesStandBehindTheBest() {
        Drawing drawn = drawing(ComparisonFigure.of(
                List.of(new ComparisonFigure.Group(
                        "All observations",
                        List.of(
                                new ComparisonFigure.Hypothesis("both", 0, 0),
                                new ComparisonFigure.Hypothesis("no-exo", -6, 2)))),
                List.of()));
        Drawing.Scale across = drawn.across(0);
        List<Rectangle2D> dots = downwards(drawn, FigureStyle.colour(DotPainter.DOT_SLOT));
        assertEquals(across.at(0), dots.get(0).getCenterX(), CLOSE);
        assertEquals(across.at(-6), dots.get(1).getCenterX(), CLOSE);
        Rectangle2D error = drawn.lines(0, FigureStyle.colour(DotPainter.INTERVAL_SLOT)).stream()
                .map(Drawing.Mark::bounds)
                .filter(line -> line.getWidth() > line.getHeight())
                .findFirst()
                .orElseThrow();
        assertEquals(across.at(-8), error.getX(), CLOSE);
        assertEquals(across.at(-4), error.getMaxX(), CLOSE);
        assertRow(drawn, "no-exo", dots.get(1));
    }

    /** A panel above another has no title of its own, but then nothing would say that its ticks are millionths. */
    @Test
    void aPowerOfTenIsSaidBelowEachPanelThatLeavesItOut() {
        Drawing drawn = drawing(ComparisonFigure.of(
                List.of(
                        new ComparisonFigure.Group(
                                "All observations",
                                List.of(
                                        new ComparisonFigure.Hypothesis("both", 0, 0),
                                        new ComparisonFigure.Hypothesis("no-exo", -6e-5, 0))),
                        new ComparisonFigure.Group(
                                "Folds and directions alone",
                                List.of(
                                        new ComparisonFigure.Hypothesis("both", 0, 0),
                                        new ComparisonFigure.Hypothesis("no-exo", -6, 0)))),
                List.of()));
        assertEquals(
                1,
                drawn.texts("Score behind the best (10⁻⁶ nats)", FigureStyle.TEXT)
                        .size());
        assertEquals(
                1, drawn.texts("Score behind the best (nats)", FigureStyle.TEXT).size());
    }

    @Test
    void drawsOfAPairStandAtTheirValues() {
        double[] first = {10, 20, 30, 40, 50};
        double[] second = {8, 6, 4, 2, 0};
        Drawing drawn = drawing(PairsFigure.of(
                List.of(
                        new PairsPanel.Column(Axis.of("first", "1"), first),
                        new PairsPanel.Column(Axis.of("second", "1"), second)),
                List.of()));
        List<Rectangle2D> dots = drawn.filled(0, FigureStyle.colour(1)).stream()
                .map(Drawing.Mark::bounds)
                .sorted(Comparator.comparingDouble(Rectangle2D::getCenterX))
                .toList();
        assertEquals(5, dots.size());
        // below the diagonal, the first across and the second up: evenly apart and falling to the right
        for (int i = 1; i < 5; i++) {
            assertEquals(
                    dots.get(1).getCenterX() - dots.get(0).getCenterX(),
                    dots.get(i).getCenterX() - dots.get(i - 1).getCenterX(),
                    0.01);
            assertTrue(dots.get(i).getCenterY() > dots.get(i - 1).getCenterY() + CLOSE, "the second falls");
        }
        double cell = drawn.area(0).getCenterX();
        assertTrue(dots.get(4).getMaxX() < cell, "in the left half, below the first's histogram");
        assertEquals(1, drawn.texts("\u22121.00", FigureStyle.SMALL).size(), "their correlation");
        for (String number : List.of("20", "40")) {
            double x =
                    number.equals("20") ? dots.get(1).getCenterX() : dots.get(3).getCenterX();
            assertTrue(
                    drawn.texts(number, FigureStyle.TICK).stream()
                            .anyMatch(box -> Math.abs(box.getCenterX() - x) < CLOSE),
                    "a dot above its number " + number);
        }
    }

    /** The dot of a label and its interval, which is a line across no width. */
    private static void assertDot(Drawing drawn, Dot dot, Color colour, double beside) {
        double x = drawn.across(0).at(dot.x()) + beside;
        assertTrue(
                drawn.filled(0, colour).stream()
                        .map(Drawing.Mark::bounds)
                        .anyMatch(disc -> Math.abs(disc.getCenterX() - x) < CLOSE
                                && Math.abs(disc.getCenterY() - drawn.up(0).at(dot.y())) < CLOSE
                                && Math.abs(disc.getWidth() - 2 * CurveDots.RADIUS) < 0.1),
                () -> "disc of " + dot);
        assertTrue(
                drawn.lines(0, colour).stream()
                        .map(Drawing.Mark::bounds)
                        .anyMatch(line -> Math.abs(line.getCenterX() - x) < CLOSE
                                && line.getWidth() < 0.1
                                && Math.abs(line.getMinY() - drawn.up(0).at(dot.high())) < CLOSE
                                && Math.abs(line.getMaxY() - drawn.up(0).at(dot.low())) < CLOSE),
                () -> "interval of " + dot);
        Rectangle2D label = drawn.texts(dot.label(), FigureStyle.SMALL).get(0);
        double away = Math.max(label.getX() - x, x - label.getMaxX());
        assertTrue(away < 50, () -> dot.label() + " stands " + away + " away from its dot");
    }

    @Test
    void measuredPointsStandAtTheirValuesInTheColourOfTheirCurve() {
        Dot young = new Dot(20, 6, 4, 7, "alpha-2000", 0);
        Dot old = new Dot(80, 9, 8, 9.5, "beta-2001", 1);
        Dot same = new Dot(80, 8.5, 7, 9, "gamma-2002", 0);
        CurvePanel panel = CurvePanel.of(
                        "Size",
                        Axis.age(),
                        Axis.of("Size", "%"),
                        List.of(series("Men", AGES, 1, 2, 3), series("Women", AGES, 1.5, 2.5, 3.5)))
                .withDots(List.of(young, old, same));
        Drawing drawn = drawing(new Figure(List.of(panel), 1, 1, 120, 90, List.of()));
        assertDot(drawn, young, FIRST, 0);
        assertDot(drawn, old, SECOND, 0);
        assertDot(drawn, same, FIRST, -2 * CurveDots.RADIUS - 2);
        assertTrue(drawn.across(0).at(20) > drawn.area(0).getX() + 10, "a dot does not stand on the axis");
    }

    @Test
    void whatIsPredictedIsADiamondBesideADotThatItWouldTouch() {
        CurvePanel panel = CurvePanel.of(
                        "Size", Axis.age(), Axis.of("Size", "%"), List.of(series("Men", AGES, 1, 2, 3)))
                .withDots(List.of(
                        new Dot(40, 8, 8, 8, "", 1, Dot.Shape.PREDICTED),
                        new Dot(40, 8.1, 8.1, 8.1, "", 1, Dot.Shape.FILLED),
                        new Dot(40, 6, 6, 6, "", 1, Dot.Shape.PREDICTED)));
        Drawing drawn = drawing(new Figure(List.of(panel), 1, 1, 120, 90, List.of()));
        List<Rectangle2D> diamonds = drawn.lines(0, SECOND).stream()
                .filter(mark -> mark.points().size() == 4)
                .map(Drawing.Mark::bounds)
                .toList();
        assertEquals(2, diamonds.size());
        double[] folds = {8, 6};
        for (int i = 0; i < 2; i++) {
            assertEquals(drawn.across(0).at(40), diamonds.get(i).getCenterX(), CLOSE);
            assertEquals(drawn.up(0).at(folds[i]), diamonds.get(i).getCenterY(), CLOSE);
        }
        Rectangle2D dot = drawn.filled(0, SECOND).get(0).bounds();
        assertEquals(diamonds.get(0).getCenterX() - 2 * CurveDots.RADIUS - 2, dot.getCenterX(), 0.1);
        assertEquals(SECOND, drawn.legend("predicted for the study's own bout and isolate"));
    }

    @Test
    void signsStandAboveThePlotAtTheirTimesAndHollowOnesAreWhite() {
        CurvePanel panel = CurvePanel.of(
                        "Size", Axis.age(), Axis.of("Size", "%"), List.of(series("Men", AGES, 1, 2, 3)))
                .withLanes(List.of(
                        new Lane(
                                "7",
                                List.of(
                                        new Lane.Sign(30, Lane.Way.UP, false),
                                        new Lane.Sign(60, Lane.Way.LEVEL, true))),
                        new Lane("8", List.of(new Lane.Sign(40, Lane.Way.DOWN, false)))));
        Figure figure = new Figure(List.of(panel), 1, 1, 120, 90, List.of());
        Drawing drawn = drawing(figure);
        Rectangle2D area = drawn.area(0);
        List<Drawing.Mark> signs = drawn.filledAbove(0);
        assertEquals(3, signs.size());
        double[] ages = {30, 60, 40};
        for (int i = 0; i < 3; i++) {
            Rectangle2D box = signs.get(i).bounds();
            assertEquals(drawn.across(0).at(ages[i]), box.getCenterX(), CLOSE, "sign " + i);
            assertTrue(box.getMaxY() < area.getY(), "above the plot");
        }
        assertEquals(
                List.of(FigureStyle.INK, Color.WHITE, FigureStyle.INK),
                signs.stream().map(Drawing.Mark::colour).toList());
        // a triangle that points up has one corner on top, one that points down two
        assertEquals(1, onTop(signs.get(0)));
        assertEquals(2, onTop(signs.get(2)));
        assertEquals(
                signs.get(0).bounds().getCenterY(), signs.get(1).bounds().getCenterY(), 0.1, "one lane, one height");
        Rectangle2D name = drawn.texts("7", FigureStyle.SMALL).get(0);
        assertEquals(signs.get(0).bounds().getCenterY(), name.getCenterY(), CLOSE);
        assertTrue(name.getMaxX() < area.getX() && signs.get(2).bounds().getY() > name.getMaxY() - CLOSE);
    }

    private static long onTop(Drawing.Mark mark) {
        return mark.points().stream()
                .distinct()
                .filter(point -> Math.abs(point.getY() - mark.bounds().getMinY()) < 0.01)
                .count();
    }

    @Test
    void aHollowDotIsWhiteWithItsOutline() {
        CurvePanel panel = CurvePanel.of(
                        "Size", Axis.age(), Axis.of("Size", "%"), List.of(series("Men", AGES, 1, 2, 3)))
                .withDots(List.of(new Dot(40, 2.5, 2.5, 2.5, "", 1, Dot.Shape.HOLLOW)));
        Drawing drawn = drawing(new Figure(List.of(panel), 1, 1, 120, 90, List.of()));
        assertTrue(drawn.filled(0, SECOND).isEmpty());
        assertEquals(
                1,
                drawn.filled(0, Color.WHITE).stream()
                        .map(Drawing.Mark::bounds)
                        .filter(disc -> Math.abs(disc.getWidth() - 2 * CurveDots.RADIUS) < 0.1
                                && Math.abs(disc.getCenterX() - drawn.across(0).at(40)) < CLOSE
                                && Math.abs(disc.getCenterY() - drawn.up(0).at(2.5)) < CLOSE)
                        .count());
        assertFalse(drawn.lines(0, SECOND).isEmpty(), "its outline");
    }
}
