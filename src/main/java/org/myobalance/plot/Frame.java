package org.myobalance.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The axes of one panel, drawn by XChart, and the positions of values on them.
 *
 * <p>XChart draws axes, ticks, grid and filled areas. Curves are drawn over it: XChart strokes each segment of a line
 * by itself, which starts a dash pattern anew at every point, so that dashed curves come out solid, and gives each
 * segment an element of its own in a vector file. Not safe for use by two threads.
 */
final class Frame {
    private final XYChart chart;
    private final Ticks x;
    private final Ticks y;
    private int areas;

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
        this.chart = FigureStyle.chart((int) Math.round(width), (int) Math.round(height));
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        XYStyler style = chart.getStyler();
        style.setYAxisLeftWidthHint((int) Math.round(left));
        style.setXAxisTitleVisible(!xTitle.isEmpty());
        style.setYAxisTitleVisible(!yTitle.isEmpty());
        style.setXAxisTickLabelsFormattingFunction(x::label);
        style.setYAxisTickLabelsFormattingFunction(y::label);
        // XChart leaves out a tick that lies on the very end of an axis; a hair's breadth keeps it.
        double xHair = 1e-6 * (x.to() - x.from()) / x.step();
        double yHair = 1e-6 * (y.to() - y.from()) / y.step();
        style.setXAxisMin(x.from() / x.step() - xHair).setXAxisMax(x.to() / x.step() + xHair);
        style.setYAxisMin(y.from() / y.step() - yHair).setYAxisMax(y.to() / y.step() + yHair);
        style.setXAxisTickMarkSpacingHint(spacing(width - left - FigureStyle.CHART_PADDING, x));
        style.setYAxisTickMarkSpacingHint(spacing(height - FigureStyle.CHART_PADDING - below(!xTitle.isEmpty()), y));
        // Three unevenly spaced points: XChart would put ticks only on the data were they even.
        double[] xs = {x.from(), x.from() + 0.37 * (x.to() - x.from()), x.to()};
        double[] ys = {y.from(), y.from() + 0.37 * (y.to() - y.from()), y.to()};
        add("frame", xs, ys, XYSeriesRenderStyle.Line, Color.WHITE);
    }

    /** Width of tick labels, title and paddings left of the plotting area. */
    static double left(Ticks y, boolean titled) {
        double widest = 0;
        for (double k = Math.ceil(y.from() / y.step() - 1e-6); k <= y.to() / y.step() + 1e-6; k++) {
            widest = Math.max(widest, Text.width(y.label(k), FigureStyle.TICK));
        }
        double title = titled ? FigureStyle.TEXT.getSize2D() + FigureStyle.TITLE_PADDING : 0;
        return widest + title + FigureStyle.TICK_LENGTH + FigureStyle.TICK_PADDING + 8;
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
        add("area " + areas++, xs, ys, XYSeriesRenderStyle.PolygonArea, colour);
    }

    /** Vertical grid and no vertical axis, as bars want it. */
    void gridAcross() {
        XYStyler style = chart.getStyler();
        style.setPlotGridVerticalLinesVisible(true);
        style.setPlotGridHorizontalLinesVisible(false);
        style.setYAxisTicksVisible(false);
    }

    /** Neither axes nor grid; the title below stays. */
    void noAxes() {
        gridAcross();
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setXAxisTicksVisible(false);
    }

    /** Draws the axes and areas with the upper left corner at the origin of {@code g}. */
    void paint(Graphics2D g) {
        chart.paint(g, chart.getWidth(), chart.getHeight());
        // Grid lines at the ends of the axes have been drawn over the axes.
        Rectangle2D area = area();
        g.setColor(FigureStyle.QUIET);
        g.setStroke(FigureStyle.AXIS);
        if (chart.getStyler().isXAxisTicksVisible()) {
            g.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
        }
        if (chart.getStyler().isYAxisTicksVisible()) {
            g.draw(new Line2D.Double(area.getX(), area.getY(), area.getX(), area.getMaxY()));
        }
    }

    /** Returns the horizontal position of a value; valid once painted. */
    double sx(double value) {
        return chart.getScreenXFromChart(value / x.step());
    }

    /** Returns the vertical position of a value; valid once painted. */
    double sy(double value) {
        return chart.getScreenYFromChart(value / y.step());
    }

    /** The plotting area; valid once painted. */
    Rectangle2D area() {
        double left = sx(x.from());
        double top = sy(y.to());
        return new Rectangle2D.Double(left, top, sx(x.to()) - left, sy(y.from()) - top);
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
