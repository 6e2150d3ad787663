package org.myobalance.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The numbers of many curves, each on its curve. Of more curves than are listed, the first, lowest and highest have theirs. */
final class CurveNumbers {
    /** Places on a curve that its number is tried at. */
    private static final int PLACES = 200;
    /** No number stands nearer to an end of the curve, as a share of its width. */
    private static final double EDGE = 0.03;
    /** Where the numbers of the lowest and highest curve are, as a share of the width. */
    private static final double AT_END = 0.95;

    private final Graphics2D g;
    private final Legend legend;
    private final List<Rectangle2D> taken = new ArrayList<>();

    CurveNumbers(Graphics2D g, Legend legend) {
        this.g = g;
        this.legend = legend;
    }

    /**
     * Paints the numbers of a panel.
     *
     * @param series curves
     * @param curves their points on the panel, in the same order
     */
    void paint(List<Series> series, List<List<Point2D>> curves) {
        if (curves.size() > ManyCurves.MOST_LISTED) {
            List<Integer> byEnd = new ArrayList<>();
            for (int i = 1; i < curves.size(); i++) {
                byEnd.add(i);
            }
            byEnd.sort(Comparator.comparingDouble(i -> last(curves.get(i)).getY()));
            paint(series, curves, 0, AT_END);
            paint(series, curves, byEnd.get(0), AT_END);
            paint(series, curves, byEnd.get(byEnd.size() - 1), AT_END);
            return;
        }
        for (int i = 0; i < curves.size(); i++) {
            // by the golden section, so that neighbours have theirs far apart
            double turn = i * 0.6180339887;
            paint(series, curves, i, 0.04 + 0.92 * (turn - Math.floor(turn)));
        }
    }

    private static Point2D last(List<Point2D> points) {
        return points.get(points.size() - 1);
    }

    /** The number of a curve on it, on white; none where it would cover another one. */
    private void paint(List<Series> series, List<List<Point2D>> curves, int at, double share) {
        String number = legend.number(series.get(at));
        if (number.isEmpty()) {
            return;
        }
        double width = Text.width(number, FigureStyle.SMALL);
        double height = Text.capHeight(FigureStyle.SMALL);
        List<List<Point2D>> others = new ArrayList<>(curves);
        others.remove(at);
        List<Point2D> own = curves.get(at);
        Optional<Rectangle2D> free = freeBox(own, share, width + 4, height + 6, taken, others)
                .or(() -> freeBox(own, share, width + 4, height + 6, taken, List.of()));
        free.ifPresent(box -> {
            taken.add(box);
            g.setColor(Color.WHITE);
            g.fill(box);
            g.setColor(legend.colour(series.get(at)));
            Text.draw(g, number, FigureStyle.SMALL, box.getCenterX() - width / 2, box.getCenterY() + height / 2);
        });
    }

    /**
     * A box on a curve that covers no other one: at a share of its width, or as near to it as one is free. A curve of few points
     * is searched between them too.
     *
     * @param points of the curve [px]
     * @param share of its width where the search begins, in [0, 1]
     * @param taken boxes that it may not cover
     * @param others curves that it may not cover
     */
    static Optional<Rectangle2D> freeBox(
            List<Point2D> points,
            double share,
            double width,
            double height,
            List<Rectangle2D> taken,
            List<List<Point2D>> others) {
        double from = points.get(0).getX();
        for (int step = 0; step < 2 * PLACES; step++) {
            // to the right and to the left by turns
            int away = (step + 1) / 2;
            double place = share + (step % 2 == 0 ? -away : away) / (double) PLACES;
            if (place < EDGE || place > 1 - EDGE) {
                continue;
            }
            double x = from + place * (last(points).getX() - from);
            Point2D at = on(points, x);
            Rectangle2D box = new Rectangle2D.Double(at.getX() - width / 2, at.getY() - height / 2, width, height);
            if (taken.stream().noneMatch(box::intersects)
                    && others.stream().noneMatch(other -> Math.abs(on(other, x).getY() - at.getY()) < height / 2)) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    /** The point of a curve at an abscissa, or at its nearer end. */
    static Point2D on(List<Point2D> points, double target) {
        int after = 1;
        while (after < points.size() - 1 && points.get(after).getX() < target) {
            after++;
        }
        if (points.size() == 1) {
            return points.get(0);
        }
        Point2D left = points.get(after - 1);
        Point2D right = points.get(after);
        double width = right.getX() - left.getX();
        double part = width > 0 ? Math.max(0, Math.min(1, (target - left.getX()) / width)) : 0;
        return new Point2D.Double(left.getX() + part * width, left.getY() + part * (right.getY() - left.getY()));
    }
}
