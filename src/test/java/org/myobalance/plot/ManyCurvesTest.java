package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of many arms, long titles and letters of any script. */
class ManyCurvesTest {
    private static final double[] WEEKS = {0, 10, 20};

    private static Figure figure(int arms) {
        List<Series> mass = new ArrayList<>();
        for (int arm = 0; arm < arms; arm++) {
            String title = "Resistance at " + (40 + arm) + " % of 1RM, three sessions of six sets of eight repetitions";
            mass.add(Series.of(title, WEEKS, new double[] {30, 31 + 0.1 * arm, 32 + 0.1 * arm}));
        }
        return MassFigure.sinceStart(Axis.of("Time since start", "weeks"), mass, mass, false, List.of());
    }

    private static FigurePainter painted(Figure figure) {
        FigurePainter painter = new FigurePainter(figure);
        painter.paint(
                new java.awt.image.BufferedImage(10, 10, java.awt.image.BufferedImage.TYPE_INT_RGB).createGraphics());
        return painter;
    }

    @ParameterizedTest(name = "{0} arms")
    @ValueSource(ints = {8, 12, 30, 31, 200})
    void theLegendIsNeverHigherThanAPlotWhichStaysAsHigh(int arms) {
        FigurePainter two = painted(figure(2));
        FigurePainter many = painted(figure(arms));
        assertEquals(780, two.height(), "two lines of legend have room");
        double plot = many.areas().get(0).getHeight();
        assertTrue(
                many.keyArea().getHeight() < plot, "legend of " + many.keyArea().getHeight() + " over " + plot);
        assertTrue(plot > two.areas().get(0).getHeight() - 2, "the panels stay as high");
    }

    @Test
    void aListHasThreeColumnsAndTitlesCutAfterAWord() {
        Drawing drawn = Drawing.of(figure(12));
        Rectangle2D first = only(drawn, "1 Resistance at 40 % of 1RM, three…");
        Rectangle2D fifth = only(drawn, "5 Resistance at 44 % of 1RM, three…");
        Rectangle2D last = only(drawn, "12 Resistance at 51 % of 1RM, three…");
        assertEquals(first.getY(), fifth.getY(), 1, "down the first column, then down the next");
        assertTrue(fifth.getX() > first.getMaxX() && last.getX() > fifth.getMaxX());
        assertTrue(last.getMaxX() < 1800, "within the page");
    }

    @Test
    void aRampNamesTheFirstTheSecondAndTheLast() {
        Drawing drawn = Drawing.of(figure(40));
        only(drawn, "1 Resistance at 40 % of 1RM, three sessions of six sets of eight repetitions");
        Rectangle2D second = only(drawn, "2 Resistance at 41 % of 1RM, three sessions of six sets…");
        Rectangle2D last = only(drawn, "40 Resistance at 79 % of 1RM, three sessions of six sets…");
        assertTrue(last.getX() - second.getMaxX() > 300, "the ramp lies between them");
        assertTrue(last.getMaxX() < 1800, "within the page");
        assertEquals(
                List.of(), drawn.texts("3 Resistance at 42 % of 1RM, three sessions of six sets…", FigureStyle.SMALL));
    }

    private static Rectangle2D only(Drawing drawn, String text) {
        List<Rectangle2D> found = drawn.texts(text, FigureStyle.SMALL);
        assertEquals(1, found.size(), text);
        return found.get(0);
    }

    @Test
    void theSvgNamesEveryCurveInFull() {
        String svg = new String(FigureRenderer.render(figure(40), Format.SVG), StandardCharsets.UTF_8);
        for (int arm = 0; arm < 40; arm++) {
            assertTrue(svg.contains("Resistance at " + (40 + arm)
                    + " % of 1RM, three sessions of six sets of eight repetitions" + (arm < 39 ? "; " : "</desc>")));
        }
        String alone = new String(FigureRenderer.render(figure(1), Format.SVG), StandardCharsets.UTF_8);
        assertFalse(alone.contains("<desc>"));
    }

    @Test
    void noTwoSlotsLookAlike() {
        Set<String> looks = new HashSet<>();
        for (int slot = 0; slot < 15; slot++) {
            BasicStroke stroke = FigureStyle.curve(slot, false);
            looks.add(FigureStyle.colour(slot) + Arrays.toString(stroke.getDashArray()));
        }
        assertEquals(15, looks.size());
    }

    @Test
    void manyCurvesGetLighterInTheirOrderAfterTheFirst() {
        Legend legend = new Legend(figure(40));
        List<Series> series = ((CurvePanel) figure(40).panels().get(0)).series();
        assertEquals(FigureStyle.INK, legend.colour(series.get(0)));
        double before = -1;
        for (int i = 1; i < 40; i++) {
            Color colour = legend.colour(series.get(i));
            double light = 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
            assertTrue(light > before, "curve " + i);
            before = light;
        }
        assertEquals(new Color(0x44, 0x01, 0x54), legend.colour(series.get(1)));
        assertEquals(new Color(0x7A, 0xD1, 0x51), legend.colour(series.get(39)));
    }

    @Test
    void theCurveWithoutExoKeepsItsLookAndHasNoNumber() {
        List<Series> series = new ArrayList<>(((CurvePanel) figure(8).panels().get(0)).series());
        Series without = Series.of("Control, no EXO", WEEKS, WEEKS).withSlot(7);
        series.add(without);
        Figure figure = MassFigure.sinceStart(Axis.of("Time", "weeks"), series, series, false, List.of());
        Legend legend = new Legend(figure);
        assertEquals("", legend.number(without));
        assertEquals(FigureStyle.curve(7, false), legend.stroke(without));
        assertEquals("8", legend.number(series.get(7)));
        assertEquals(
                1, Drawing.of(figure).texts("Control, no EXO", FigureStyle.TEXT).size());
    }

    @Test
    void manyCurvesAreNumbered() {
        List<Series> few = ((CurvePanel) figure(7).panels().get(0)).series();
        assertEquals("", new Legend(figure(7)).number(few.get(6)));
        Legend legend = new Legend(figure(12));
        List<Series> many = ((CurvePanel) figure(12).panels().get(0)).series();
        assertEquals("1", legend.number(many.get(0)));
        assertEquals("12", legend.number(many.get(11)));
    }

    @Test
    void eachOfFiftyNumbersFindsAPlaceOnItsCurve() {
        List<Rectangle2D> taken = new ArrayList<>();
        for (int curve = 0; curve < 50; curve++) {
            // closer to each other than a number is high
            List<Point2D> points = List.of(new Point2D.Double(0, 4 * curve), new Point2D.Double(600, 4 * curve));
            Rectangle2D box =
                    CurveNumbers.freeBox(points, 0.5, 30, 20, taken, List.of()).orElseThrow();
            assertEquals(4 * curve, box.getCenterY(), 1e-9);
            assertTrue(taken.stream().noneMatch(box::intersects));
            taken.add(box);
        }
        List<Point2D> none = List.of(new Point2D.Double(0, 0), new Point2D.Double(600, 0));
        assertTrue(
                CurveNumbers.freeBox(none, 0.5, 30, 20, List.of(new Rectangle2D.Double(-50, -50, 900, 900)), List.of())
                        .isEmpty());
    }

    @Test
    void aNumberStandsWhereNoOtherCurveRuns() {
        List<Point2D> points = List.of(new Point2D.Double(0, 0), new Point2D.Double(600, 0));
        List<Point2D> other =
                List.of(new Point2D.Double(0, 0), new Point2D.Double(300, 0), new Point2D.Double(600, 300));
        Rectangle2D box = CurveNumbers.freeBox(points, 0.1, 30, 20, List.of(), List.of(other))
                .orElseThrow();
        // the other one leaves by half of the height at 310
        assertEquals(312, box.getCenterX(), 3);
        assertTrue(CurveNumbers.freeBox(points, 0.1, 30, 20, List.of(), List.of(points))
                .isEmpty());
    }

    @Test
    void ofManyCurvesTheFirstLowestAndHighestAreNumbered() {
        Drawing drawn = Drawing.of(figure(40));
        for (String number : List.of("1", "2", "40")) {
            assertEquals(2, drawn.texts(number, FigureStyle.SMALL).size(), number + " in both panels");
        }
        assertEquals(List.of(), drawn.texts("17", FigureStyle.SMALL));
        assertEquals(2, Drawing.of(figure(30)).texts("17", FigureStyle.SMALL).size());
    }

    @Test
    void aPlainNumberHasNoUnitOnItsAxis() {
        assertEquals(
                "Muscle mass relative", Axis.of("Muscle mass relative", "1").label());
        assertEquals("Muscle mass (kg)", Axis.of("Muscle mass", "kg").label());
    }

    @Test
    void aModelWithoutFibresHasNoNoteOfThem() {
        for (Panel panel : figure(2).panels()) {
            assertEquals(List.of(), ((CurvePanel) panel).notes());
        }
        Figure life = MassFigure.of(List.of(Series.of("a", WEEKS, WEEKS)), List.of(Series.of("a", WEEKS, WEEKS)))
                .figure();
        assertEquals(List.of(), ((CurvePanel) life.panels().get(0)).notes());
        assertEquals(
                "Change of muscle mass (%)",
                figure(2).panels().get(1) instanceof CurvePanel change
                        ? change.y().label()
                        : "");
    }

    @Test
    void lettersThatNoFontHasAreNamed() {
        assertTrue(Fonts.missing(List.of("Lift, 3 × 8 at 75 % – µ")).isEmpty());
        // a code point that is not assigned, which no font can have
        String nobody = Character.toString(0x2FE0);
        assertEquals(
                "Figures show boxes for letters that no font of this machine has: " + nobody
                        + ". Install one that has them; Debian, Ubuntu: apt-get install fonts-noto-core fonts-noto-cjk.",
                Fonts.missing(List.of("a" + nobody + nobody)).orElse(""));
        Font usual = Fonts.font(Font.PLAIN, 25);
        assertEquals(usual, Fonts.covering("Lift", usual));
        assertFalse(Text.fit("a title that is far too long", usual, 60).equals("a title that is far too long"));
        assertTrue(Text.fit("a title that is far too long", usual, 60).endsWith("…"));
    }

    @Test
    void aTitleIsCutAfterAWordAndALongWordWithin() {
        double room = Text.width("Lifting, three t", FigureStyle.TEXT) + Text.width("…", FigureStyle.TEXT);
        assertEquals("Lifting, three…", Text.fit("Lifting, three times a week", FigureStyle.TEXT, room));
        double narrow = Text.width("Lifting, th", FigureStyle.TEXT) + Text.width("…", FigureStyle.TEXT);
        assertEquals("Lifting…", Text.fit("Lifting, three times a week", FigureStyle.TEXT, narrow));
        assertEquals(
                "A strengthtrain…",
                Text.fit(
                        "A strengthtrainingprogramme",
                        FigureStyle.TEXT,
                        Text.width("A strengthtrain…", FigureStyle.TEXT) + 1));
    }
}
