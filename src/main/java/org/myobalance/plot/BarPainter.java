package org.myobalance.plot;

import java.awt.Graphics2D;
import java.util.List;
import org.myobalance.plot.BarPanel.Bar;

/** Draws a {@link BarPanel}: one row per bar, the first on top, its name at the left. */
final class BarPainter implements PanelPainter {
    /** Colours of the two sides: blue and vermilion, the pair of the palette that differs most in every kind of sight. */
    static final int LOW_SLOT = 1;

    static final int HIGH_SLOT = 2;

    private static final double HALF_BAR = 0.34;

    private final BarPanel panel;
    private final NamedRows rows;

    BarPainter(BarPanel panel, double width) {
        this.panel = panel;
        double low = panel.base();
        double high = panel.base();
        for (Bar bar : panel.bars()) {
            low = Math.min(low, Math.min(bar.low(), bar.high()));
            high = Math.max(high, Math.max(bar.low(), bar.high()));
        }
        List<String> names = panel.bars().stream().map(Bar::label).toList();
        rows = new NamedRows(names, panel.x(), panel.base(), low, high, width);
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
            double middle = rows.middle(i);
            Bar bar = panel.bars().get(i);
            fill(frame, bar, middle, bar.low(), LOW_SLOT);
            fill(frame, bar, middle, bar.high(), HIGH_SLOT);
        }
        return frame;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        rows.paintBase(g, frame);
        rows.paintNames(g, frame);
    }

    /**
     * Fills one side of a bar. If both lie on one side of the base, the shorter is narrower, so that neither hides the
     * other.
     */
    private void fill(Frame frame, Bar bar, double middle, double end, int slot) {
        if (end == panel.base()) {
            return;
        }
        double half = slot == LOW_SLOT ? HALF_BAR : HALF_BAR - 0.14 * sameSide(bar);
        double[] xs = {panel.base(), end, end, panel.base()};
        double[] ys = {middle - half, middle - half, middle + half, middle + half};
        frame.fill(xs, ys, FigureStyle.colour(slot));
    }

    private int sameSide(Bar bar) {
        return (bar.low() - panel.base()) * (bar.high() - panel.base()) > 0 ? 1 : 0;
    }
}
