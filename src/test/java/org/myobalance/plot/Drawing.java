package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a figure draws, as a reader sees it: shapes in the coordinates of the page, and axes by the numbers printed at them.
 * A value is placed by the printed numbers alone, so that a curve half a year early, or a band beside its curve, is found.
 */
final class Drawing {
    /** Printed numbers stand within this of their ticks [tenths of a millimetre]; half a year of a life of 60 is 6 of them. */
    static final double CLOSE = 4;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Map<Double, Shape> NUMBERS = numbers();

    private final List<Mark> marks;
    private final List<Rectangle2D> areas;

    /** A shape on the page, filled or drawn as a line. */
    record Mark(Shape shape, Color colour, boolean isFilled) {
        Rectangle2D bounds() {
            return shape.getBounds2D();
        }

        /** Corner points of the outline, in their order. */
        List<Point2D> points() {
            List<Point2D> points = new ArrayList<>();
            double[] at = new double[6];
            for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
                int kind = path.currentSegment(at);
                if (kind == PathIterator.SEG_MOVETO || kind == PathIterator.SEG_LINETO) {
                    points.add(new Point2D.Double(at[0], at[1]));
                }
            }
            return points;
        }
    }

    /** Writes down what is painted, with the transform of that moment carried out. */
    private static final class Recorder extends VectorGraphics2D {
        private final List<Mark> marks = new ArrayList<>();

        @Override
        public void draw(Shape shape) {
            marks.add(new Mark(getTransform().createTransformedShape(shape), getColor(), false));
        }

        @Override
        public void fill(Shape shape) {
            marks.add(new Mark(getTransform().createTransformedShape(shape), getColor(), true));
        }

        /** As an outline, so that one place and one colour are asked for in one way. */
        @Override
        public void drawString(String text, float x, float y) {
            fill(Text.outline(text, getFont(), x, y));
        }
    }

    private Drawing(List<Mark> marks, List<Rectangle2D> areas) {
        this.marks = List.copyOf(marks);
        this.areas = areas;
    }

    /** Paints a figure. */
    static Drawing of(Figure figure) {
        Recorder recorder = new Recorder();
        FigurePainter painter = new FigurePainter(figure);
        painter.paint(recorder);
        return new Drawing(recorder.marks, painter.areas());
    }

    /** The plotting area of a panel. */
    Rectangle2D area(int panel) {
        return areas.get(panel);
    }

    /** What is filled in a colour within a panel, in the order of painting. */
    List<Mark> filled(int panel, Color colour) {
        return of(panel, colour, true);
    }

    /** Lines of a colour within a panel, in the order of painting. */
    List<Mark> lines(int panel, Color colour) {
        return of(panel, colour, false);
    }

    private List<Mark> of(int panel, Color colour, boolean isFilled) {
        Rectangle2D area = grown(areas.get(panel), 5);
        return marks.stream()
                .filter(mark -> mark.isFilled == isFilled && colour.equals(mark.colour))
                .filter(mark -> area.contains(grown(mark.bounds(), 0.01)))
                .toList();
    }

    /** The one wide line of a colour just above a panel. */
    Rectangle2D above(int panel, Color colour) {
        Rectangle2D area = areas.get(panel);
        List<Rectangle2D> found = marks.stream()
                .filter(mark -> !mark.isFilled && colour.equals(mark.colour))
                .map(Mark::bounds)
                .filter(line -> line.getMaxY() < area.getY() && line.getMaxY() > area.getY() - 20)
                .filter(line ->
                        line.getWidth() > 20 && line.getX() >= area.getX() - 5 && line.getMaxX() <= area.getMaxX() + 5)
                .toList();
        assertEquals(1, found.size(), "lines above panel " + panel);
        return found.get(0);
    }

    /** Small shapes that are filled just above a panel, in the order of painting. */
    List<Mark> filledAbove(int panel) {
        Rectangle2D area = areas.get(panel);
        return marks.stream()
                .filter(mark -> mark.isFilled && mark.bounds().getWidth() <= 20)
                .filter(mark ->
                        mark.bounds().getMaxY() < area.getY() && mark.bounds().getY() > area.getY() - 80)
                .filter(mark ->
                        area.getMinX() <= mark.bounds().getX() && mark.bounds().getMaxX() <= area.getMaxX())
                .toList();
    }

    /** The one curve of a colour in a panel: a line of three points or more. */
    List<Point2D> curve(int panel, Color colour) {
        List<Mark> found = lines(panel, colour).stream()
                .filter(mark -> mark.points().size() > 2)
                .toList();
        assertEquals(1, found.size(), "curves of " + colour + " in panel " + panel);
        return found.get(0).points();
    }

    /** Where a text is printed: its bounding boxes, wherever on the page. */
    List<Rectangle2D> texts(String text, Font font) {
        Shape outline = font.createGlyphVector(CONTEXT, text).getOutline();
        return marks.stream()
                .filter(mark -> mark.isFilled && isLike(mark.shape, outline))
                .map(Mark::bounds)
                .toList();
    }

    /** Colour of the legend's sample to the left of a label, that of its line where it has a band too. */
    Color legend(String label) {
        return legendMarks(label)
                .reduce((first, second) -> second)
                .orElseThrow()
                .colour();
    }

    /** Colour of the band behind the line of a legend's sample. */
    Color legendArea(String label) {
        return legendMarks(label)
                .filter(Mark::isFilled)
                .findFirst()
                .orElseThrow()
                .colour();
    }

    private Stream<Mark> legendMarks(String label) {
        List<Rectangle2D> found = texts(label, FigureStyle.TEXT);
        assertEquals(1, found.size(), "legend \"" + label + "\"");
        Rectangle2D text = found.get(0);
        return marks.stream().filter(mark -> {
            Rectangle2D box = mark.bounds();
            boolean isBeside = box.getMaxX() < text.getX() && text.getX() - box.getMaxX() < 30;
            return isBeside && Math.abs(box.getCenterY() - text.getCenterY()) < 10;
        });
    }

    /** The horizontal axis of a panel by the numbers printed below it. */
    Scale across(int panel) {
        Rectangle2D area = areas.get(panel);
        TreeMap<Double, Double> found = new TreeMap<>();
        printed(mark -> mark.getMinY() > area.getMaxY()
                        && mark.getMaxY() < area.getMaxY() + 60
                        && mark.getCenterX() > area.getX() - 30
                        && mark.getCenterX() < area.getMaxX() + 30)
                .forEach((value, box) -> found.put(value, box.getCenterX()));
        return new Scale(found);
    }

    /** The vertical axis of a panel by the numbers printed at its left. */
    Scale up(int panel) {
        Rectangle2D area = areas.get(panel);
        TreeMap<Double, Double> found = new TreeMap<>();
        printed(mark -> mark.getMaxX() < area.getX()
                        && mark.getMinX() > area.getX() - 110
                        && mark.getCenterY() > area.getY() - 20
                        && mark.getCenterY() < area.getMaxY() + 20)
                .forEach((value, box) -> found.put(value, box.getCenterY()));
        return new Scale(found);
    }

    /** Numbers printed within a region, with their boxes. */
    private NavigableMap<Double, Rectangle2D> printed(Predicate<Rectangle2D> region) {
        NavigableMap<Double, Rectangle2D> found = new TreeMap<>();
        for (Mark mark : marks) {
            if (mark.isFilled && FigureStyle.INK.equals(mark.colour) && region.test(mark.bounds())) {
                NUMBERS.forEach((number, outline) -> {
                    if (isLike(mark.shape, outline)) {
                        found.put(number, mark.bounds());
                    }
                });
            }
        }
        return found;
    }

    /** Outlines of every number that a tick of these tests may have: −100 to 100 in whole ones, −40 to 40 in tenths. */
    private static Map<Double, Shape> numbers() {
        Map<Double, Shape> numbers = new LinkedHashMap<>();
        for (int i = -400; i <= 400; i++) {
            // told apart from whole ones by a hair, as 3 and 3.0 are printed on different axes
            numbers.put(i / 10.0 + 1e-9, outline(String.format(Locale.ROOT, "%.1f", i / 10.0)));
        }
        for (int i = -100; i <= 100; i++) {
            numbers.put((double) i, outline(Integer.toString(i)));
        }
        return numbers;
    }

    private static Shape outline(String number) {
        return FigureStyle.TICK
                .createGlyphVector(CONTEXT, number.replace('-', '\u2212'))
                .getOutline();
    }

    /** Whether a shape is an outline at another place; advances of letters may be rounded. */
    private static boolean isLike(Shape shape, Shape outline) {
        Rectangle2D a = shape.getBounds2D();
        Rectangle2D b = outline.getBounds2D();
        if (Math.abs(a.getWidth() - b.getWidth()) > 3 || Math.abs(a.getHeight() - b.getHeight()) > 1) {
            return false;
        }
        PathIterator one = shape.getPathIterator(null);
        PathIterator other = outline.getPathIterator(null);
        double[] p = new double[6];
        double[] q = new double[6];
        while (!one.isDone() && !other.isDone()) {
            if (one.currentSegment(p) != other.currentSegment(q)) {
                return false;
            }
            if (Math.abs((p[0] - a.getX()) - (q[0] - b.getX())) > 3
                    || Math.abs((p[1] - a.getY()) - (q[1] - b.getY())) > 1) {
                return false;
            }
            one.next();
            other.next();
        }
        return one.isDone() && other.isDone();
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    /** An axis as a reader uses it: straight between the numbers printed. */
    static final class Scale {
        private final NavigableMap<Double, Double> places;

        private Scale(NavigableMap<Double, Double> places) {
            assertTrue(places.size() >= 2, "an axis needs two numbers, not " + places.keySet());
            this.places = places;
            places.forEach((value, place) -> assertEquals(at(value), place, CLOSE, "number " + value));
        }

        /** Place of a value on the page. */
        double at(double value) {
            double low = places.firstKey();
            double high = places.lastKey();
            return places.firstEntry().getValue()
                    + (value - low)
                            / (high - low)
                            * (places.lastEntry().getValue()
                                    - places.firstEntry().getValue());
        }
    }

    /** Holds that points lie at values, by the numbers printed at both axes. */
    void assertAt(int panel, double[] x, double[] y, List<Point2D> points) {
        Scale across = across(panel);
        Scale up = up(panel);
        assertEquals(x.length, points.size(), "points");
        for (int i = 0; i < x.length; i++) {
            assertEquals(across.at(x[i]), points.get(i).getX(), CLOSE, "place across of " + x[i]);
            assertEquals(up.at(y[i]), points.get(i).getY(), CLOSE, "place up of " + y[i]);
        }
    }
}
