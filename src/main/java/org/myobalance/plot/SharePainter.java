package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a {@link SharePanel}: one row for each label, the first on top, its name at the left. */
final class SharePainter implements PanelPainter {
    private static final double HALF_BAR = 0.34;
    /** From the middle of an interval to the ends of its caps. */
    private static final double CAP = 6;

    private final SharePanel panel;
    private final NamedRows rows;
    private final List<Slot> slots = new ArrayList<>();

    /** Where a bar stands: its row, and its part of the height of the row. */
    private record Slot(int row, int part, int parts) {}

    SharePainter(SharePanel panel, double width) {
        this.panel = panel;
        double low = 0;
        double high = 0;
        for (SharePanel.Bar bar : panel.bars()) {
            low = Math.min(low, Math.min(bar.low(), bar.share()));
            high = Math.max(high, Math.max(bar.high(), bar.share()));
        }
        rows = new NamedRows(names(), panel.x(), 0, low, high, width);
    }

    /** Labels of the rows, while the bars are put into them. */
    private List<String> names() {
        List<SharePanel.Bar> bars = panel.bars();
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from < bars.size()) {
            int to = from;
            while (to < bars.size()
                    && bars.get(to).label().equals(bars.get(from).label())) {
                to++;
            }
            for (int bar = from; bar < to; bar++) {
                slots.add(new Slot(names.size(), bar - from, to - from));
            }
            names.add(bars.get(from).label());
            from = to;
        }
        return names;
    }

    /** The middle of a bar on the vertical axis. */
    private double middle(int bar) {
        Slot slot = slots.get(bar);
        return rows.middle(slot.row()) + HALF_BAR * (1 - (2.0 * slot.part() + 1) / slot.parts());
    }

    /** Colour of a kind: the first is blue, since black is the ink of the axes. */
    static int slot(int kind) {
        return kind + 1;
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
        Frame frame = rows.frame(panel.x(), xTitle, width, height, left);
        for (int i = 0; i < panel.bars().size(); i++) {
            SharePanel.Bar bar = panel.bars().get(i);
            if (bar.share() != 0) {
                double middle = middle(i);
                double half = HALF_BAR / slots.get(i).parts();
                double[] xs = {0, bar.share(), bar.share(), 0};
                double[] ys = {middle - half, middle - half, middle + half, middle + half};
                frame.fill(xs, ys, FigureStyle.colour(slot(bar.kind())));
            }
        }
        return frame;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        rows.paintBase(g, frame);
        for (int i = 0; i < panel.bars().size(); i++) {
            SharePanel.Bar bar = panel.bars().get(i);
            if (bar.hasInterval()) {
                paintInterval(g, frame.sx(bar.low()), frame.sx(bar.high()), frame.sy(middle(i)));
            }
        }
        rows.paintNames(g, frame);
    }

    private static void paintInterval(Graphics2D g, double from, double to, double middle) {
        g.setColor(FigureStyle.INK);
        g.setStroke(new BasicStroke(2.4f));
        g.draw(new Line2D.Double(from, middle, to, middle));
        for (double end : new double[] {from, to}) {
            g.draw(new Line2D.Double(end, middle - CAP, end, middle + CAP));
        }
    }
}
