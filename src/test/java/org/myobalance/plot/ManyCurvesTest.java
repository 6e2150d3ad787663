package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
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
    @ValueSource(ints = {12, 50})
    void theFigureGrowsWithItsLegend(int arms) {
        FigurePainter two = painted(figure(2));
        FigurePainter many = painted(figure(arms));
        assertEquals(780, two.height(), "two lines of legend have room");
        assertEquals((arms - 2) * Text.lineHeight(FigureStyle.TEXT), many.height() - two.height(), 1);
        double plot = two.areas().get(0).getHeight();
        assertEquals(plot, many.areas().get(0).getHeight(), 2, "the panels stay as high");
    }

    @Test
    void noTwoOfFiftyCurvesLookAlike() {
        Set<String> looks = new HashSet<>();
        // slot 7 is that of the curve without EXO
        for (int slot = 0; slot < 51; slot++) {
            BasicStroke stroke = FigureStyle.curve(slot, false);
            looks.add(FigureStyle.colour(slot) + Arrays.toString(stroke.getDashArray()));
        }
        assertEquals(51, looks.size());
    }

    @Test
    void manyCurvesAreNumbered() {
        List<Series> few = ((CurvePanel) figure(7).panels().get(0)).series();
        assertEquals("", new Legend(figure(7)).number(few.get(6)));
        Legend legend = new Legend(figure(12));
        List<Series> many = ((CurvePanel) figure(12).panels().get(0)).series();
        assertEquals("1 ", legend.number(many.get(0)));
        assertEquals("12 ", legend.number(many.get(11)));
    }

    @Test
    void eachOfFiftyNumbersFindsAPlaceOnItsCurve() {
        List<Rectangle2D> taken = new ArrayList<>();
        for (int curve = 0; curve < 50; curve++) {
            // closer to each other than a number is high
            List<Point2D> points = List.of(new Point2D.Double(0, 4 * curve), new Point2D.Double(600, 4 * curve));
            Rectangle2D box = CurvePainter.freeBox(points, 0.5, 30, 20, taken).orElseThrow();
            assertEquals(4 * curve, box.getCenterY(), 1e-9);
            assertTrue(taken.stream().noneMatch(box::intersects));
            taken.add(box);
        }
        List<Point2D> none = List.of(new Point2D.Double(0, 0), new Point2D.Double(600, 0));
        assertTrue(CurvePainter.freeBox(none, 0.5, 30, 20, List.of(new Rectangle2D.Double(-50, -50, 900, 900)))
                .isEmpty());
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
}
