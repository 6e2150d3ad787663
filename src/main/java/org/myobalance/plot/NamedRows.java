package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Horizontal rows with their names at the left, the first on top, and a vertical reference line through all of them;
 * bars and dots share this layout.
 */
final class NamedRows {
    private static final double GAP = 14;

    private final List<String> names;
    private final double base;
    private final double most;
    private final Ticks x;
    private final Ticks y;

    /**
     * @param axis of all rows
     * @param base value of the line through them
     * @param low smallest value shown
     * @param high largest value shown
     * @param width of the panel, of which names take at most half
     */
    NamedRows(List<String> names, Axis axis, double base, double low, double high, double width) {
        this.names = List.copyOf(names);
        this.base = base;
        most = 0.5 * width;
        x = Ticks.fit(axis, low, high, (int) Math.max(3, Math.min(9, width / 110)), 0.03);
        y = new Ticks(0, names.size(), 1, 0);
    }

    /** Width it needs left of the plotting area. */
    double left() {
        double widest = 0;
        for (String name : names) {
            widest = Math.max(widest, Text.width(name, FigureStyle.TEXT));
        }
        return Math.min(widest, most) + GAP + 10;
    }

    /** Whether the ticks leave out a power of ten. */
    boolean leavesOutPower() {
        return x.exponent() != 0;
    }

    /** Axes with a grid across the rows. */
    Frame frame(Axis axis, String xTitle, double width, double height, double left) {
        Frame frame = new Frame(x, xTitle.isEmpty() ? "" : x.axisLabel(axis), y, "", width, height, left);
        frame.gridAcross();
        return frame;
    }

    /** Returns the middle of a row on the vertical axis. */
    double middle(int row) {
        return names.size() - row - 0.5;
    }

    /** Draws the line through all rows. */
    void paintBase(Graphics2D g, Frame frame) {
        Rectangle2D area = frame.area();
        double at = frame.sx(base);
        g.setColor(FigureStyle.INK);
        g.setStroke(new BasicStroke(2.4f));
        g.draw(new Line2D.Double(at, area.getY(), at, area.getMaxY()));
    }

    /** Draws the names. */
    void paintNames(Graphics2D g, Frame frame) {
        g.setColor(FigureStyle.INK);
        for (int row = 0; row < names.size(); row++) {
            String name = Text.fit(names.get(row), FigureStyle.TEXT, most);
            double left = frame.area().getX() - GAP - Text.width(name, FigureStyle.TEXT);
            double line = frame.sy(middle(row)) + Text.capHeight(FigureStyle.TEXT) / 2;
            Text.draw(g, name, FigureStyle.TEXT, left, line);
        }
    }
}
