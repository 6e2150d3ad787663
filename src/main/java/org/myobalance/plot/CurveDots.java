package org.myobalance.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the measured points of a panel of curves: dots with their intervals, then their labels where nothing is. Dots of
 * one abscissa whose intervals would hide each other stand side by side.
 */
final class CurveDots {
    static final double RADIUS = 7;
    /** From the middle of a diamond to its corners, so that its area is about that of a dot. */
    static final double DIAMOND = 9;
    /** From the middle of a dot to its label: as much as a text stands away from a curve, and a little more. */
    private static final double GAP = FreeSpace.CLEARANCE + 5;

    private final Frame frame;
    private final FreeSpace free;
    private final List<Dot> dots;
    /** Centre of each dot on the page. */
    private final List<Double> across = new ArrayList<>();

    /**
     * Places the dots.
     *
     * @param frame the panel's axes
     * @param free knows where the curves run; the dots are added
     * @param dots in the order in which they are drawn
     */
    CurveDots(Frame frame, FreeSpace free, List<Dot> dots) {
        this.frame = frame;
        this.free = free;
        this.dots = dots;
        for (Dot dot : dots) {
            double sx = place(frame.sx(dot.x()), dot);
            across.add(sx);
            free.addLine(sx, frame.sy(dot.low()), sx, frame.sy(dot.high()));
            // smaller than the dot, so that its own label may stand close to it
            free.addText(new Rectangle2D.Double(sx - RADIUS / 2, frame.sy(dot.y()) - RADIUS / 2, RADIUS, RADIUS));
        }
    }

    /** There, or else beside the dots of the same abscissa that it would touch. */
    private double place(double sx, Dot dot) {
        long same = dots.stream()
                .limit(across.size())
                .filter(other -> other.x() == dot.x()
                        && frame.sy(other.low()) > frame.sy(dot.high()) - 2 * RADIUS
                        && frame.sy(dot.low()) > frame.sy(other.high()) - 2 * RADIUS)
                .count();
        return sx - same * (2 * RADIUS + 2);
    }

    void paint(Graphics2D g) {
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            double sx = across.get(i);
            double sy = frame.sy(dot.y());
            g.setColor(FigureStyle.colour(dot.slot()));
            g.setStroke(FigureStyle.line(3f));
            g.draw(new Line2D.Double(sx, frame.sy(dot.low()), sx, frame.sy(dot.high())));
            paint(g, dot.shape(), sx, sy, FigureStyle.colour(dot.slot()));
        }
    }

    /** A disc, or a white circle or diamond with its outline. */
    static void paint(Graphics2D g, Dot.Shape kind, double x, double y, Color colour) {
        Shape outline = kind == Dot.Shape.PREDICTED
                ? diamond(x, y)
                : new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        g.setColor(kind == Dot.Shape.FILLED ? colour : Color.WHITE);
        g.fill(outline);
        if (kind != Dot.Shape.FILLED) {
            g.setColor(colour);
            g.setStroke(FigureStyle.line(3f));
            g.draw(outline);
        }
    }

    private static Path2D diamond(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - DIAMOND);
        path.lineTo(x + DIAMOND, y);
        path.lineTo(x, y + DIAMOND);
        path.lineTo(x - DIAMOND, y);
        path.closePath();
        return path;
    }

    void paintLabels(Graphics2D g) {
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            if (!dot.label().isEmpty()) {
                Rectangle2D box = free.best(places(across.get(i), dot));
                free.addText(box);
                g.setColor(FigureStyle.colour(dot.slot()));
                Text.draw(g, dot.label(), FigureStyle.SMALL, box.getX(), box.getMaxY());
            }
        }
    }

    /** Right and left of the dot, above and below its interval, then the same further away. */
    private List<Rectangle2D> places(double sx, Dot dot) {
        List<Rectangle2D> places = new ArrayList<>();
        for (double gap : new double[] {GAP, 2 * GAP, 3 * GAP}) {
            beside(places, sx, dot, gap);
            overAndUnder(places, sx, dot, gap);
        }
        return places;
    }

    private void overAndUnder(List<Rectangle2D> places, double sx, Dot dot, double gap) {
        double width = Text.width(dot.label(), FigureStyle.SMALL);
        double height = Text.capHeight(FigureStyle.SMALL);
        for (double share : new double[] {0.5, 0.3, 0.7, 0.1, 0.9, 0, 1}) {
            double left = sx - share * width;
            places.add(new Rectangle2D.Double(left, frame.sy(dot.high()) - gap - height, width, height));
            places.add(new Rectangle2D.Double(left, frame.sy(dot.low()) + gap, width, height));
        }
    }

    private void beside(List<Rectangle2D> places, double sx, Dot dot, double gap) {
        double width = Text.width(dot.label(), FigureStyle.SMALL);
        double height = Text.capHeight(FigureStyle.SMALL);
        for (double rise : new double[] {0, -1, 1}) {
            double top = frame.sy(dot.y()) - height / 2 + rise * (height + RADIUS) / 2;
            places.add(new Rectangle2D.Double(sx + gap, top, width, height));
            places.add(new Rectangle2D.Double(sx - gap - width, top, width, height));
        }
    }
}
