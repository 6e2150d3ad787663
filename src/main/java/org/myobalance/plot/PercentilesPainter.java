package org.myobalance.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws {@link PercentileCurves} behind the curves of a panel and names them where no curve runs. For one panel and thread. */
final class PercentilesPainter {
    private static final double GAP = 4;
    private static final double STEP = 0.02;

    private final List<Series> curves;

    PercentilesPainter(PercentileCurves percentiles, Ticks x) {
        curves = percentiles.curves().stream()
                .map(curve -> PercentileCurves.within(curve, x.from(), x.to()))
                .toList();
    }

    /** The areas, before the axes are drawn. */
    void fill(Frame frame) {
        fill(frame, 0, curves.size() - 1, FigureStyle.PERCENTILES_OUTER);
        fill(frame, 1, curves.size() - 2, FigureStyle.PERCENTILES_INNER);
    }

    private void fill(Frame frame, int low, int high, Color colour) {
        Series lower = curves.get(low);
        Series upper = curves.get(high);
        int n = lower.size();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int k = 0; k < n; k++) {
            xs[k] = upper.x(k);
            ys[k] = upper.y(k);
            xs[2 * n - 1 - k] = lower.x(k);
            ys[2 * n - 1 - k] = lower.y(k);
        }
        frame.fill(xs, ys, colour);
    }

    /** The median, behind the curves. */
    void paintMedian(Graphics2D g, Frame frame) {
        Path2D path = new Path2D.Double();
        List<Point2D> points = points(frame, curves.get(curves.size() / 2));
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        points.stream().skip(1).forEach(point -> path.lineTo(point.getX(), point.getY()));
        g.setColor(FigureStyle.PERCENTILES_MEDIAN);
        g.setStroke(FigureStyle.line(2.4f));
        g.draw(path);
    }

    /** Each label just above its percentile, as far to the right as it covers nothing; none where it would. */
    void paintLabels(Graphics2D g, Frame frame, FreeSpace free) {
        for (Series curve : curves) {
            List<Point2D> points = points(frame, curve);
            double width = Text.width(curve.label(), FigureStyle.SMALL);
            double height = Text.capHeight(FigureStyle.SMALL);
            Rectangle2D area = frame.area();
            List<Rectangle2D> places = new ArrayList<>();
            for (double share = 1; share >= 0; share -= STEP) {
                double left = area.getX() + share * (area.getWidth() - width - 2 * GAP) + GAP;
                double line = Math.min(at(points, left), at(points, left + width));
                places.add(new Rectangle2D.Double(left, line - GAP - height, width, height));
            }
            Rectangle2D box = free.best(places);
            if (free.covered(box) > 0) {
                continue;
            }
            free.addText(box);
            g.setColor(FigureStyle.QUIET);
            Text.draw(g, curve.label(), FigureStyle.SMALL, box.getX(), box.getMaxY());
        }
    }

    private static List<Point2D> points(Frame frame, Series curve) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            points.add(new Point2D.Double(frame.sx(curve.x(i)), frame.sy(curve.y(i))));
        }
        return points;
    }

    private static double at(List<Point2D> points, double x) {
        return CurveNumbers.on(points, x).getY();
    }
}
