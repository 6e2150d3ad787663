package org.myobalance.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds places inside a plotting area where text covers no curve. Mutable, one for each panel and thread. */
final class FreeSpace {
    /** Least distance of a text from a curve. */
    static final double CLEARANCE = 8;

    private static final int TRIES = 24;

    private final Rectangle2D area;
    private final List<Point2D> curves = new ArrayList<>();
    private final List<Rectangle2D> texts = new ArrayList<>();

    FreeSpace(Rectangle2D area) {
        this.area = area;
    }

    /** Records a segment of a curve as points, so close together that no text fits between two of them. */
    void addLine(double x1, double y1, double x2, double y2) {
        int parts = Math.max(1, (int) (Math.hypot(x2 - x1, y2 - y1) / CLEARANCE));
        for (int i = 0; i <= parts; i++) {
            double f = (double) i / parts;
            curves.add(new Point2D.Double(x1 + f * (x2 - x1), y1 + f * (y2 - y1)));
        }
    }

    /** Records a text that is already placed. */
    void addText(Rectangle2D text) {
        texts.add(text);
    }

    /** Points of curves and texts that a box would cover. */
    int covered(Rectangle2D box) {
        Rectangle2D wide = new Rectangle2D.Double(
                box.getX() - CLEARANCE,
                box.getY() - CLEARANCE,
                box.getWidth() + 2 * CLEARANCE,
                box.getHeight() + 2 * CLEARANCE);
        int count = 0;
        for (Point2D point : curves) {
            count += wide.contains(point) ? 1 : 0;
        }
        for (Rectangle2D text : texts) {
            // A text over a text is unreadable, worse than one over a curve.
            count += wide.intersects(text) ? 1000 : 0;
        }
        return count;
    }

    /** The candidate that covers least, the earlier of equals. */
    Rectangle2D best(List<Rectangle2D> candidates) {
        Rectangle2D best = candidates.get(0);
        int least = Integer.MAX_VALUE;
        for (Rectangle2D candidate : candidates) {
            int covered = covered(candidate) + (area.contains(candidate) ? 0 : 500);
            if (covered < least) {
                least = covered;
                best = candidate;
            }
        }
        return best;
    }

    /** The free box of this size nearest to one of the points; the least bad where none is free. */
    Rectangle2D beside(List<Point2D> points, double width, double height) {
        Rectangle2D best = area;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row <= TRIES; row++) {
            for (int column = 0; column <= TRIES; column++) {
                Rectangle2D box = new Rectangle2D.Double(
                        area.getX() + CLEARANCE + column * (area.getWidth() - width - 2 * CLEARANCE) / TRIES,
                        area.getY() + CLEARANCE + row * (area.getHeight() - height - 2 * CLEARANCE) / TRIES,
                        width,
                        height);
                double cost = 1e6 * covered(box) + distance(points, box);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
    }

    private static double distance(List<Point2D> points, Rectangle2D box) {
        double least = points.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
        for (Point2D point : points) {
            least = Math.min(least, point.distance(box.getCenterX(), box.getCenterY()));
        }
        return least;
    }
}
