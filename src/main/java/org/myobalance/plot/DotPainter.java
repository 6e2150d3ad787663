package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/** Draws a {@link DotPanel}: one line for each row, the first on top, its name at the left. */
final class DotPainter implements PanelPainter {
    static final int INTERVAL_SLOT = 1;
    static final int DOT_SLOT = 2;

    private static final double RADIUS = 9;
    private static final double TICK = 12;

    private final DotPanel panel;
    private final NamedRows rows;
    /** Width of the widest remark. */
    private final double remarks;

    DotPainter(DotPanel panel, double width) {
        this.panel = panel;
        double low = panel.base();
        double high = panel.base();
        for (DotPanel.Row row : panel.rows()) {
            for (double dot : row.dots()) {
                low = Math.min(low, dot);
                high = Math.max(high, dot);
            }
            for (DotPanel.Interval interval : row.intervals()) {
                low = Math.min(low, interval.low());
                high = Math.max(high, interval.high());
            }
        }
        List<String> names = panel.rows().stream().map(DotPanel.Row::label).toList();
        List<Boolean> headings =
                panel.rows().stream().map(DotPanel.Row::isHeading).toList();
        rows = new NamedRows(names, headings, panel.x(), panel.base(), low, high, width);
        remarks = panel.rows().stream()
                .mapToDouble(row -> Text.width(row.remark(), FigureStyle.TEXT))
                .max()
                .orElse(0);
    }

    @Override
    public double weight() {
        return rows.height();
    }

    @Override
    public double left() {
        return rows.left();
    }

    @Override
    public double above() {
        return 0;
    }

    @Override
    public boolean leavesOutPower() {
        return rows.leavesOutPower();
    }

    @Override
    public Frame frame(String xTitle, double width, double height, double left) {
        return rows.frame(panel.x(), xTitle, width - remarks, height, left);
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        rows.paintBase(g, frame);
        for (int i = 0; i < panel.rows().size(); i++) {
            DotPanel.Row row = panel.rows().get(i);
            double middle = frame.sy(rows.middle(i));
            row(g, frame, row, middle);
            g.setColor(FigureStyle.INK);
            double line = middle + Text.capHeight(FigureStyle.TEXT) / 2;
            Text.draw(g, row.remark(), FigureStyle.TEXT, frame.area().getMaxX() + 14, line);
        }
        rows.paintNames(g, frame);
    }

    private static void row(Graphics2D g, Frame frame, DotPanel.Row row, double middle) {
        g.setColor(FigureStyle.colour(INTERVAL_SLOT));
        g.setStroke(new BasicStroke(5f));
        for (DotPanel.Interval interval : row.intervals()) {
            double centre = frame.sx(interval.centre());
            g.draw(new Line2D.Double(frame.sx(interval.low()), middle, frame.sx(interval.high()), middle));
            g.draw(new Line2D.Double(centre, middle - TICK, centre, middle + TICK));
        }
        g.setColor(FigureStyle.colour(DOT_SLOT));
        for (double dot : row.dots()) {
            g.fill(new Ellipse2D.Double(frame.sx(dot) - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
    }
}
