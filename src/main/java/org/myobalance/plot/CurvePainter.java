package org.myobalance.plot;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.plot.Span.Kind;

/** Draws a {@link CurvePanel}: frame, areas, reference lines, curves, then the text beside them. */
final class CurvePainter implements PanelPainter {
    private static final double WIDTH_PER_TICK = 65;
    private static final double HEIGHT_PER_TICK = 50;
    private static final double PADDING = 0.05;
    /** Of a dot to the ends of the axis, as a share of the curves' length. */
    private static final double DOT_ROOM = 0.04;
    /** Of the label of a reference line, as a share of the height of the axis. */
    private static final double LABEL_ROOM = 0.1;

    private final CurvePanel panel;
    private final Legend legend;
    private final Ticks x;
    private final Ticks y;
    private final Optional<PercentilesPainter> percentiles;

    /**
     * Fits the axes.
     *
     * @param panel what to draw
     * @param legend colour and number of each series
     * @param width rough width of the plotting area, for the number of ticks
     * @param height rough height
     */
    CurvePainter(CurvePanel panel, Legend legend, double width, double height) {
        this.panel = panel;
        this.legend = legend;
        this.x = fitX(panel, (int) Math.max(3, Math.min(9, width / WIDTH_PER_TICK)));
        this.percentiles = panel.percentiles()
                .filter(each -> each.reaches(x.from(), x.to()))
                .map(each -> new PercentilesPainter(each, x));
        this.y = fitY(panel, x, (int) Math.max(3, Math.min(8, height / HEIGHT_PER_TICK)));
    }

    @Override
    public double left() {
        return Frame.left(y, true);
    }

    @Override
    public double above() {
        boolean bracket = panel.spans().stream().anyMatch(s -> s.kind() == Kind.BRACKET);
        return (bracket ? Text.lineHeight(FigureStyle.SMALL) + 8 : 0) + LanePainter.height(panel.lanes());
    }

    @Override
    public Frame frame(String xTitle, double width, double height, double left) {
        String shown = xTitle.isEmpty() ? "" : x.axisLabel(panel.x());
        Frame frame = new Frame(x, shown, y, y.axisLabel(panel.y()), width, height, left);
        for (Span span : panel.spans()) {
            if (span.kind() == Kind.SHADE) {
                double from = Math.max(span.from(), x.from());
                double to = Math.min(span.to(), x.to());
                if (from < to) {
                    frame.fill(
                            new double[] {from, to, to, from},
                            new double[] {y.from(), y.from(), y.to(), y.to()},
                            FigureStyle.SHADE);
                }
            }
        }
        percentiles.ifPresent(each -> each.fill(frame));
        for (Series series : panel.series()) {
            if (series.hasBand()) {
                fillBand(frame, series);
            }
        }
        return frame;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        Rectangle2D area = frame.area();
        FreeSpace free = new FreeSpace(area);
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(area.getX(), area.getY() - 4, area.getWidth() + 4, area.getHeight() + 8));
        percentiles.ifPresent(each -> each.paintMedian(g, frame));
        for (ReferenceLine mark : panel.marks()) {
            g.setColor(FigureStyle.QUIET);
            g.setStroke(FigureStyle.dashed(2.4f));
            double level = frame.sy(mark.value());
            g.draw(new Line2D.Double(area.getX(), level, area.getMaxX(), level));
            free.addLine(area.getX(), level, area.getMaxX(), level);
        }
        List<List<Point2D>> curves = new ArrayList<>();
        List<Point2D> first = new ArrayList<>();
        // The first arm is the one compared with: drawn last, it stays in sight where arms run together.
        for (int i = panel.series().size() - 1; i >= 0; i--) {
            List<Point2D> points = i == 0 ? first : new ArrayList<>();
            curves.add(0, points);
            paintCurve(g, frame, panel.series().get(i), free, points);
        }
        new CurveNumbers(g, legend).paint(panel.series(), curves);
        g.setClip(clip);
        new Arrowheads(g, area, y, free).paint(panel.series(), frame, legend);
        CurveDots dots = new CurveDots(
                frame,
                free,
                panel.dots().stream()
                        .filter(dot -> dot.x() >= x.from() && dot.x() <= x.to())
                        .toList());
        dots.paint(g);
        LanePainter.paint(g, frame, panel.lanes());
        paintBrackets(g, frame, area);
        for (ReferenceLine mark : panel.marks()) {
            paintMarkLabel(g, frame, mark, area, free);
        }
        dots.paintLabels(g);
        percentiles.ifPresent(each -> each.paintLabels(g, frame, free));
        for (String note : panel.notes()) {
            paintNote(g, note, area, free, first);
        }
    }

    private void paintCurve(Graphics2D g, Frame frame, Series series, FreeSpace free, List<Point2D> points) {
        for (int i : Thinning.keep(series, frame)) {
            points.add(new Point2D.Double(frame.sx(series.x(i)), frame.sy(series.y(i))));
        }
        Path2D path = new Path2D.Double();
        Point2D last = points.get(0);
        path.moveTo(last.getX(), last.getY());
        for (Point2D point : points.subList(1, points.size())) {
            path.lineTo(point.getX(), point.getY());
            free.addLine(last.getX(), last.getY(), point.getX(), point.getY());
            last = point;
        }
        g.setColor(legend.colour(series));
        g.setStroke(legend.stroke(series));
        g.draw(path);
    }

    /** Between its edges, each thinned for itself: the highest of an edge is not where the curve is highest. */
    private void fillBand(Frame frame, Series series) {
        Series upper = series.upper();
        Series lower = series.lower();
        int[] there = Thinning.keep(upper, frame);
        int[] back = Thinning.keep(lower, frame);
        int n = there.length + back.length;
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int k = 0; k < there.length; k++) {
            xs[k] = upper.x(there[k]);
            ys[k] = upper.y(there[k]);
        }
        for (int k = 0; k < back.length; k++) {
            xs[n - 1 - k] = lower.x(back[k]);
            ys[n - 1 - k] = lower.y(back[k]);
        }
        frame.fill(xs, ys, FigureStyle.band(legend.colour(series)));
    }

    private void paintBrackets(Graphics2D g, Frame frame, Rectangle2D area) {
        for (Span span : panel.spans()) {
            if (span.kind() == Kind.BRACKET && span.from() < x.to() && span.to() > x.from()) {
                double from = frame.sx(Math.max(span.from(), x.from()));
                double to = frame.sx(Math.min(span.to(), x.to()));
                double level = area.getY() - 6;
                g.setColor(FigureStyle.QUIET);
                g.setStroke(FigureStyle.line(2.4f));
                g.draw(new Line2D.Double(from, level, to, level));
                g.draw(new Line2D.Double(from, level - 5, from, level + 5));
                double width = Text.width(span.label(), FigureStyle.SMALL);
                double start = Math.max(area.getX(), Math.min((from + to - width) / 2, area.getMaxX() - width));
                Text.draw(g, span.label(), FigureStyle.SMALL, start, level - 10);
            }
        }
    }

    /** Above or below its line, at the end where the curves leave space; below if another line is close above. */
    private void paintMarkLabel(Graphics2D g, Frame frame, ReferenceLine mark, Rectangle2D area, FreeSpace free) {
        if (mark.label().isEmpty()) {
            return;
        }
        double width = Text.width(mark.label(), FigureStyle.SMALL);
        double height = Text.capHeight(FigureStyle.SMALL);
        double level = frame.sy(mark.value());
        boolean crowdedAbove = panel.marks().stream()
                .anyMatch(o -> o.value() > mark.value() && level - frame.sy(o.value()) < 3 * height);
        double above = level - height - 9;
        double below = level + 9;
        List<Rectangle2D> places = new ArrayList<>();
        for (double top : crowdedAbove ? new double[] {below, above} : new double[] {above, below}) {
            for (double f : new double[] {0, 1, 0.25, 0.5, 0.75}) {
                double left = area.getX() + 9 + f * (area.getWidth() - width - 18);
                places.add(new Rectangle2D.Double(left, top, width, height));
            }
        }
        // The line itself runs within the clearance of every place alike, so it does not tilt the choice.
        Rectangle2D box = free.best(places);
        free.addText(box);
        g.setColor(FigureStyle.QUIET);
        Text.draw(g, mark.label(), FigureStyle.SMALL, box.getX(), box.getMaxY());
    }

    private static void paintNote(Graphics2D g, String note, Rectangle2D area, FreeSpace free, List<Point2D> curve) {
        List<String> lines = Text.wrap(note, FigureStyle.SMALL, 0.5 * area.getWidth());
        double width = 0;
        for (String line : lines) {
            width = Math.max(width, Text.width(line, FigureStyle.SMALL));
        }
        double lineHeight = Text.lineHeight(FigureStyle.SMALL);
        double height = (lines.size() - 1) * lineHeight + Text.capHeight(FigureStyle.SMALL);
        Rectangle2D box = free.beside(curve, width, height);
        free.addText(box);
        g.setColor(FigureStyle.QUIET);
        for (int i = 0; i < lines.size(); i++) {
            double base = box.getY() + Text.capHeight(FigureStyle.SMALL) + i * lineHeight;
            Text.draw(g, lines.get(i), FigureStyle.SMALL, box.getX(), base);
        }
    }

    /** Lower where the label of a reference line must stand below it, because another line is close above. */
    private static double withRoomForLabels(List<ReferenceLine> marks, double low, double high) {
        double room = LABEL_ROOM * (high - low);
        return marks.stream()
                .filter(mark -> !mark.label().isEmpty()
                        && marks.stream()
                                .anyMatch(other -> other.value() > mark.value() && other.value() < mark.value() + room))
                .mapToDouble(mark -> mark.value() - room)
                .reduce(low, Math::min);
    }

    private static Ticks fitX(CurvePanel panel, int most) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series series : panel.series()) {
            low = Math.min(low, series.x(0));
            high = Math.max(high, series.x(series.size() - 1));
        }
        double room = DOT_ROOM * (high - low);
        for (Dot dot : panel.dots()) {
            low = Math.min(low, dot.x() - room);
            high = Math.max(high, dot.x() + room);
        }
        for (Lane lane : panel.lanes()) {
            for (Lane.Sign sign : lane.signs()) {
                low = Math.min(low, sign.x() - room);
                high = Math.max(high, sign.x() + room);
            }
        }
        return Ticks.fit(panel.x(), low, high, most, 0);
    }

    private static Ticks fitY(CurvePanel panel, Ticks x, int most) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series series : panel.series()) {
            for (int i = 0; i < series.size(); i++) {
                if (series.x(i) >= x.from() && series.x(i) <= x.to()) {
                    low = Math.min(low, series.hasBand() ? Math.min(series.low(i), series.y(i)) : series.y(i));
                    high = Math.max(high, series.hasBand() ? Math.max(series.high(i), series.y(i)) : series.y(i));
                }
            }
        }
        for (Series series : panel.percentiles()
                .filter(each -> each.reaches(x.from(), x.to()))
                .map(PercentileCurves::curves)
                .orElse(List.of())) {
            Series shown = PercentileCurves.within(series, x.from(), x.to());
            for (int i = 0; i < shown.size(); i++) {
                low = Math.min(low, shown.y(i));
                high = Math.max(high, shown.y(i));
            }
        }
        for (Dot dot : panel.dots()) {
            low = Math.min(low, dot.low());
            high = Math.max(high, dot.high());
        }
        for (ReferenceLine mark : panel.marks()) {
            low = Math.min(low, mark.value());
            high = Math.max(high, mark.value());
        }
        low = withRoomForLabels(panel.marks(), low, high);
        if (low > high) {
            throw new PlotFailure(
                    "panel \"" + panel.title() + "\" shows " + panel.x().label() + " from " + x.from() + " to " + x.to()
                            + ", where no series has a point. Give another range.");
        }
        return Ticks.fit(panel.y(), low, high, most, PADDING);
    }
}
