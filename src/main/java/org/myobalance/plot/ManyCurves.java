package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Looks and legend of more curves than a reader tells apart by colour: the first, with which the others are compared, is black;
 * the others follow a ramp from dark to light in their order, and each has a number. The legend lists them in columns; where
 * that would be higher than a plot, it shows the ramp with both of its ends. Immutable.
 */
final class ManyCurves {
    /** With more curves than this, colours and dashes are no longer told apart. */
    static final int MOST_BY_COLOUR = 7;

    /** More than these are not listed, and not all of them numbered: their numbers would cover them. */
    static final int MOST_LISTED = 30;

    /** Rows of the list; it would be higher than the plots of a small figure with more. */
    private static final int MOST_ROWS = 10;

    private static final double COLUMN = 500;
    private static final double SAMPLE = 34;
    private static final double GAP = 10;
    private static final double BAR = 340;
    private static final double BELOW = 16;
    private static final Font FONT = FigureStyle.SMALL;

    private final List<String> labels;

    /** Curves by their labels, in their order, more than {@link #MOST_BY_COLOUR}. */
    ManyCurves(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    boolean holds(String label) {
        return labels.contains(label);
    }

    /** Number of a curve, from 1. */
    int number(String label) {
        return labels.indexOf(label) + 1;
    }

    Color colour(String label) {
        int at = labels.indexOf(label);
        return at == 0 ? FigureStyle.INK : FigureStyle.ramp((at - 1.0) / (labels.size() - 2));
    }

    BasicStroke stroke(String label) {
        return FigureStyle.line(labels.indexOf(label) == 0 ? 4.4f : 2.8f);
    }

    double height(double width) {
        return lines(width) * Text.lineHeight(FONT) + BELOW;
    }

    /** Draws the legend with its upper left corner at (left, top). */
    void paint(Graphics2D g, double left, double top, double width) {
        if (isListed(width)) {
            paintList(g, left, top, width);
        } else {
            paintSample(g, 0, left, top, width);
            paintRamp(g, left, top + Text.lineHeight(FONT), width);
        }
    }

    private int lines(double width) {
        return isListed(width) ? rows(width) : 2;
    }

    private boolean isListed(double width) {
        return labels.size() <= MOST_LISTED && rows(width) <= MOST_ROWS;
    }

    private static int columns(double width) {
        return Math.max(1, (int) (width / COLUMN));
    }

    private int rows(double width) {
        return (labels.size() + columns(width) - 1) / columns(width);
    }

    /** Down the first column, then down the next. */
    private void paintList(Graphics2D g, double left, double top, double width) {
        double column = width / columns(width);
        for (int i = 0; i < labels.size(); i++) {
            int across = i / rows(width);
            int down = i % rows(width);
            paintSample(g, i, left + across * column, top + down * Text.lineHeight(FONT), column - GAP);
        }
    }

    private void paintSample(Graphics2D g, int at, double x, double top, double width) {
        double middle = top + Text.lineHeight(FONT) / 2;
        g.setColor(colour(labels.get(at)));
        g.setStroke(stroke(labels.get(at)));
        g.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
        paintText(g, Text.fit(numbered(at), FONT, width - SAMPLE - GAP), x + SAMPLE + GAP, middle);
    }

    /** The second curve's name, all colours from it to the last, and the last one's name. */
    private void paintRamp(Graphics2D g, double left, double top, double width) {
        double middle = top + Text.lineHeight(FONT) / 2;
        double room = (width - BAR - 2 * GAP) / 2;
        String second = Text.fit(numbered(1), FONT, room);
        double x = left + Text.width(second, FONT) + GAP;
        paintText(g, second, left, middle);
        int steps = labels.size() - 1;
        for (int i = 0; i < steps; i++) {
            g.setColor(colour(labels.get(i + 1)));
            g.fill(new Rectangle2D.Double(x + i * BAR / steps, middle - 8, BAR / steps + 0.5, 16));
        }
        paintText(g, Text.fit(numbered(labels.size() - 1), FONT, room), x + BAR + GAP, middle);
    }

    private static void paintText(Graphics2D g, String text, double x, double middle) {
        g.setColor(FigureStyle.INK);
        Text.draw(g, text, FONT, x, middle + Text.capHeight(FONT) / 2);
    }

    private String numbered(int at) {
        return at + 1 + " " + labels.get(at);
    }
}
