package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws a {@link DotPanel}: one row a line, the first on top, its name at the left. */
final class DotPainter implements PanelPainter {
    static final int INTERVAL_SLOT = 1;
    static final int DOT_SLOT = 2;

    private static final double RADIUS = 9;
    private static final double TICK = 12;

    private final DotPanel panel;
    private final Ticks x;
    private final Ticks y;
    private final double most;

    DotPainter(DotPanel panel, double width) {
        this.panel = panel;
        this.most = 0.5 * width;
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
        this.x = Ticks.fit(panel.x(), low, high, (int) Math.max(3, Math.min(9, width / 110)), 0.03);
        this.y = new Ticks(0, panel.rows().size(), 1, 0);
    }

    @Override
    public double left() {
        double widest = 0;
        for (DotPanel.Row row : panel.rows()) {
            widest = Math.max(widest, Text.width(row.label(), HouseStyle.TEXT));
        }
        return Math.min(widest, most) + 24;
    }

    @Override
    public double above() {
        return 0;
    }

    @Override
    public Frame frame(String xTitle, double width, double height, double left) {
        Frame frame = new Frame(x, xTitle.isEmpty() ? "" : x.axisLabel(panel.x()), y, "", width, height, left);
        frame.gridAcross();
        return frame;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        Rectangle2D area = frame.area();
        g.setColor(HouseStyle.INK);
        g.setStroke(new BasicStroke(2.4f));
        double base = frame.sx(panel.base());
        g.draw(new Line2D.Double(base, area.getY(), base, area.getMaxY()));
        List<DotPanel.Row> rows = panel.rows();
        for (int i = 0; i < rows.size(); i++) {
            double middle = frame.sy(rows.size() - i - 0.5);
            row(g, frame, rows.get(i), middle);
            g.setColor(HouseStyle.INK);
            String label = Text.fit(rows.get(i).label(), HouseStyle.TEXT, most);
            double left = area.getX() - 14 - Text.width(label, HouseStyle.TEXT);
            Text.draw(g, label, HouseStyle.TEXT, left, middle + Text.capHeight(HouseStyle.TEXT) / 2);
        }
    }

    private static void row(Graphics2D g, Frame frame, DotPanel.Row row, double middle) {
        g.setColor(HouseStyle.colour(INTERVAL_SLOT));
        g.setStroke(new BasicStroke(5f));
        for (DotPanel.Interval interval : row.intervals()) {
            double centre = frame.sx(interval.centre());
            g.draw(new Line2D.Double(frame.sx(interval.low()), middle, frame.sx(interval.high()), middle));
            g.draw(new Line2D.Double(centre, middle - TICK, centre, middle + TICK));
        }
        g.setColor(HouseStyle.colour(DOT_SLOT));
        for (double dot : row.dots()) {
            g.fill(new Ellipse2D.Double(frame.sx(dot) - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
    }
}
