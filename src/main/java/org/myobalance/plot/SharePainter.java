package org.myobalance.plot;

import java.awt.Graphics2D;
import java.util.List;

/** Draws a {@link SharePanel}: one row for each bar, the first on top, its name at the left. */
final class SharePainter implements PanelPainter {
    private static final double HALF_BAR = 0.34;

    private final SharePanel panel;
    private final NamedRows rows;

    SharePainter(SharePanel panel, double width) {
        this.panel = panel;
        double low = 0;
        double high = 0;
        for (SharePanel.Bar bar : panel.bars()) {
            low = Math.min(low, bar.share());
            high = Math.max(high, bar.share());
        }
        List<String> names = panel.bars().stream().map(SharePanel.Bar::label).toList();
        rows = new NamedRows(names, panel.x(), 0, low, high, width);
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
                double middle = rows.middle(i);
                double[] xs = {0, bar.share(), bar.share(), 0};
                double[] ys = {middle - HALF_BAR, middle - HALF_BAR, middle + HALF_BAR, middle + HALF_BAR};
                frame.fill(xs, ys, FigureStyle.colour(slot(bar.kind())));
            }
        }
        return frame;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        rows.paintBase(g, frame);
        rows.paintNames(g, frame);
    }
}
