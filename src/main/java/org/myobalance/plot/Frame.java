package org.myobalance.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The axes of one panel, and the positions of values on them.
 *
 * <p>XChart draws grid and filled areas. Curves are drawn over it: XChart strokes each segment of a line by itself, which
 * starts a dash pattern anew at every point, so that dashed curves come out solid, and gives each segment an element of its
 * own in a vector file. Ticks with their numbers and titles are drawn here too: XChart writes text as outlines, in which no
 * reader of an SVG or PDF can search for a word. Not safe for use by two threads.
 */
final class Frame {
    private final XYChart chart;
    private final Ticks x;
    private final Ticks y;
    private final String xTitle;
    private final String yTitle;
    private final double width;
    private final double height;
    private final Rectangle2D area;
    private boolean hasXAxis = true;
    private boolean hasYAxis = true;
    private int fills;

    /**
     * Axes not yet drawn.
     *
     * @param x horizontal range and ticks
     * @param xTitle printed below; empty for none
     * @param y vertical range and ticks
     * @param yTitle printed at the side; empty for none
     * @param width of the whole, titles included
     * @param height of the whole
     * @param left from the left edge to the plotting area
     */
    Frame(Ticks x, String xTitle, Ticks y, String yTitle, double width, double height, double left) {
        this.x = x;
        this.y = y;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.width = width;
        this.height = height;
        int across = (int) Math.round(width - left - FigureStyle.CHART_PADDING);
        int up = (int) Math.round(height - FigureStyle.CHART_PADDING - below(!xTitle.isEmpty()));
        this.area = new Rectangle2D.Double(left, FigureStyle.CHART_PADDING, across, up);
        this.chart = FigureStyle.chart(across, up);
        XYStyler style = chart.getStyler();
        // XChart leaves out a grid line that lies on the very end of an axis; a hair's breadth keeps it.
        double xHair = 1e-6 * (x.to() - x.from()) / x.step();
        double yHair = 1e-6 * (y.to() - y.from()) / y.step();
        style.setXAxisMin(x.from() / x.step() - xHair).setXAxisMax(x.to() / x.step() + xHair);
        style.setYAxisMin(y.from() / y.step() - yHair).setYAxisMax(y.to() / y.step() + yHair);
        style.setXAxisTickMarkSpacingHint(spacing(across, x));
        style.setYAxisTickMarkSpacingHint(spacing(up, y));
        style.setXAxisTickLabelsFormattingFunction(x::label);
        style.setYAxisTickLabelsFormattingFunction(y::label);
        // Three unevenly spaced points: XChart would put grid lines only on the data were they even.
        double[] xs = {x.from(), x.from() + 0.37 * (x.to() - x.from()), x.to()};
        double[] ys = {y.from(), y.from() + 0.37 * (y.to() - y.from()), y.to()};
        add("frame", xs, ys, XYSeriesRenderStyle.Line, Color.WHITE);
    }

    /** Width of tick labels, title and paddings left of the plotting area. */
    static double left(Ticks y, boolean titled) {
        double title = titled ? FigureStyle.TEXT.getSize2D() + FigureStyle.TITLE_PADDING : 0;
        return widest(y) + title + FigureStyle.TICK_LENGTH + FigureStyle.TICK_PADDING + 8;
    }

    /** Height of tick labels and title below the plotting area. */
    static double below(boolean titled) {
        double labels = Text.capHeight(FigureStyle.TICK) + FigureStyle.TICK_LENGTH + FigureStyle.TICK_PADDING;
        return labels
                + (titled ? FigureStyle.TEXT.getSize2D() + FigureStyle.TITLE_PADDING : 0)
                + FigureStyle.CHART_PADDING;
    }

    /** Fills the closed polygon through the points, behind all curves. */
    void fill(double[] xs, double[] ys, Color colour) {
        add("area " + fills++, xs, ys, XYSeriesRenderStyle.PolygonArea, colour);
    }

    /** Vertical grid and no vertical axis, as bars want it. */
    void gridAcross() {
        XYStyler style = chart.getStyler();
        style.setPlotGridVerticalLinesVisible(true);
        style.setPlotGridHorizontalLinesVisible(false);
        hasYAxis = false;
    }

    /** Neither axes nor grid; the title below stays. */
    void noAxes() {
        gridAcross();
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        hasXAxis = false;
    }

    /** Draws the axes and areas with the upper left corner at the origin of {@code g}. */
    void paint(Graphics2D g) {
        AffineTransform whole = g.getTransform();
        g.translate(area.getX(), area.getY());
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.setTransform(whole);
        g.setStroke(FigureStyle.AXIS);
        if (hasXAxis) {
            paintXAxis(g);
        }
        if (hasYAxis) {
            paintYAxis(g);
        }
        g.setColor(FigureStyle.INK);
        double titleWidth = Text.width(xTitle, FigureStyle.TEXT);
        double titleLine = area.getMaxY() + labelsBelow() + FigureStyle.TITLE_PADDING + Text.ascent(FigureStyle.TEXT);
        Text.draw(g, xTitle, FigureStyle.TEXT, within(area.getCenterX(), titleWidth, width), titleLine);
        double length = Text.width(yTitle, FigureStyle.TEXT);
        double bottom = length + within(area.getCenterY(), length, height);
        double right = area.getX() - FigureStyle.TICK_LENGTH - FigureStyle.TICK_PADDING - widest(y);
        Text.drawUp(g, yTitle, FigureStyle.TEXT, right - FigureStyle.TITLE_PADDING, bottom);
    }

    private void paintXAxis(Graphics2D g) {
        double end = area.getMaxY();
        g.setColor(FigureStyle.QUIET);
        g.draw(new Line2D.Double(area.getX(), end, area.getMaxX(), end));
        steps(x).forEach(k -> {
            double at = sx(k * x.step());
            String label = x.label(k);
            g.setColor(FigureStyle.QUIET);
            g.draw(new Line2D.Double(at, end, at, end + FigureStyle.TICK_LENGTH));
            g.setColor(FigureStyle.INK);
            double left = within(at, Text.width(label, FigureStyle.TICK), width);
            Text.draw(g, label, FigureStyle.TICK, left, end + labelsBelow());
        });
    }

    private void paintYAxis(Graphics2D g) {
        double end = area.getX();
        g.setColor(FigureStyle.QUIET);
        g.draw(new Line2D.Double(end, area.getY(), end, area.getMaxY()));
        steps(y).forEach(k -> {
            double at = sy(k * y.step());
            String label = y.label(k);
            g.setColor(FigureStyle.QUIET);
            g.draw(new Line2D.Double(end - FigureStyle.TICK_LENGTH, at, end, at));
            g.setColor(FigureStyle.INK);
            double right = end - FigureStyle.TICK_LENGTH - FigureStyle.TICK_PADDING;
            double left = right - Text.width(label, FigureStyle.TICK);
            Text.draw(g, label, FigureStyle.TICK, left, at + Text.capHeight(FigureStyle.TICK) / 2);
        });
    }

    /** Where a text of a length begins that stands in the middle of a place, moved so far that it does not cross an edge. */
    private static double within(double middle, double length, double end) {
        return Math.max(0, Math.min(middle - length / 2, end - length));
    }

    private static double labelsBelow() {
        return FigureStyle.TICK_LENGTH + FigureStyle.TICK_PADDING + Text.capHeight(FigureStyle.TICK);
    }

    private static double widest(Ticks y) {
        return steps(y).map(k -> Text.width(y.label(k), FigureStyle.TICK)).max().orElse(0);
    }

    /** The ticks of an axis, as multiples of its step. */
    private static DoubleStream steps(Ticks ticks) {
        return LongStream.rangeClosed((long) Math.ceil(ticks.from() / ticks.step() - 1e-6), (long)
                        Math.floor(ticks.to() / ticks.step() + 1e-6))
                .asDoubleStream();
    }

    /** Returns the horizontal position of a value. */
    double sx(double value) {
        return area.getX() + (value - x.from()) / (x.to() - x.from()) * area.getWidth();
    }

    /** Returns the vertical position of a value. */
    double sy(double value) {
        return area.getMaxY() - (value - y.from()) / (y.to() - y.from()) * area.getHeight();
    }

    /** The plotting area. */
    Rectangle2D area() {
        return new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight());
    }

    /** For tests: the titles of both axes. */
    List<String> titles() {
        return List.of(xTitle, yTitle);
    }

    /** For tests: what was handed to the library. */
    XYChart chart() {
        return chart;
    }

    private void add(String name, double[] xs, double[] ys, XYSeriesRenderStyle kind, Color colour) {
        XYSeries series = chart.addSeries(name, scaled(xs, x.step()), scaled(ys, y.step()));
        series.setXYSeriesRenderStyle(kind);
        series.setLineStyle(SeriesLines.NONE);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setFillColor(colour);
    }

    private static double[] scaled(double[] values, double step) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] / step;
        }
        return scaled;
    }

    /** XChart turns this hint into the nearest of 1, 2, 5; one step's own length makes it choose 1. */
    private static int spacing(double length, Ticks ticks) {
        return Math.max(1, (int) (length * ticks.step() / (ticks.to() - ticks.from())));
    }
}
