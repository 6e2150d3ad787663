package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal rows with their names at the left, the first on top, and a vertical reference line through all of them;
 * bars and dots share this layout. A row is as high as the lines of its name.
 */
final class NamedRows {
    private static final double GAP = 14;
    /** Share of a panel's width that names take at most. */
    private static final double MOST = 0.5;

    /** The lines of each name; a heading has none, and stands by itself. */
    private final List<List<String>> lines;

    private final List<String> names;
    private final double base;
    private final Ticks x;
    private final Ticks y;

    /**
     * @param names top to bottom
     * @param isHeading whether each is a heading, which may run across the whole panel
     * @param axis of all rows
     * @param base value of the line through them
     * @param low smallest value shown
     * @param high largest value shown
     * @param width of the panel, of which names take at most half
     */
    NamedRows(
            List<String> names,
            List<Boolean> isHeading,
            Axis axis,
            double base,
            double low,
            double high,
            double width) {
        this.names = List.copyOf(names);
        this.base = base;
        List<List<String>> broken = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            broken.add(isHeading.get(row) ? List.of() : lines(names.get(row), width));
        }
        lines = List.copyOf(broken);
        x = Ticks.fit(axis, low, high, (int) Math.max(3, Math.min(9, width / 110)), 0.03);
        y = new Ticks(0, height(), 1, 0);
    }

    /**
     * The same without headings.
     *
     * @param names top to bottom
     * @param axis of all rows
     * @param base value of the line through them
     * @param low smallest value shown
     * @param high largest value shown
     * @param width of the panel, of which names take at most half
     */
    NamedRows(List<String> names, Axis axis, double base, double low, double high, double width) {
        this(names, names.stream().map(name -> false).toList(), axis, base, low, high, width);
    }

    /** The lines of a name in a panel of a width. */
    static List<String> lines(String name, double width) {
        return Text.wrap(name, FigureStyle.TEXT, MOST * width);
    }

    /** Height of a row whose name has so many lines, where that of a row of one line is 1. */
    static double height(int lines) {
        return lines > 1 ? 1 + 0.72 * (lines - 1) : 1;
    }

    /** Height of all rows. */
    double height() {
        return above(lines.size());
    }

    /** Height of the rows above a row. */
    private double above(int row) {
        return lines.subList(0, row).stream()
                .mapToDouble(each -> height(each.size()))
                .sum();
    }

    /** Width it needs left of the plotting area. */
    double left() {
        return lines.stream()
                        .flatMap(List::stream)
                        .mapToDouble(line -> Text.width(line, FigureStyle.TEXT))
                        .max()
                        .orElse(0)
                + GAP
                + 10;
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
        return height() - 0.5 * (above(row) + above(row + 1));
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
        for (int row = 0; row < names.size(); row++) {
            double middle = frame.sy(middle(row));
            List<String> broken = lines.get(row);
            if (broken.isEmpty()) {
                paintHeading(g, names.get(row), middle);
            }
            g.setColor(FigureStyle.INK);
            for (int i = 0; i < broken.size(); i++) {
                double left = frame.area().getX() - GAP - Text.width(broken.get(i), FigureStyle.TEXT);
                double line = middle + (i - 0.5 * (broken.size() - 1)) * Text.lineHeight(FigureStyle.TEXT);
                Text.draw(g, broken.get(i), FigureStyle.TEXT, left, line + Text.capHeight(FigureStyle.TEXT) / 2);
            }
        }
    }

    /** From the left edge on, over the grid where it is long. */
    private static void paintHeading(Graphics2D g, String name, double middle) {
        double width = Text.width(name, FigureStyle.HEADING);
        double height = Text.lineHeight(FigureStyle.HEADING);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, middle - height / 2, width + GAP, height));
        g.setColor(FigureStyle.INK);
        Text.draw(g, name, FigureStyle.HEADING, 10, middle + Text.capHeight(FigureStyle.HEADING) / 2);
    }
}
