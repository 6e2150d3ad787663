package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.myobalance.plot.BarPanel.Bar;

/** Draws a {@link BarPanel}: one row per bar, the first on top, its name at the left. */
final class BarPainter implements PanelPainter {
    /** Colours of the two sides: blue and vermilion, the pair of the palette that differs most in every kind of sight. */
    static final int LOW_SLOT = 1;

    static final int HIGH_SLOT = 2;

    private static final double HALF_BAR = 0.34;

    private final BarPanel panel;
    private final Ticks x;
    private final Ticks y;
    private final double most;

    BarPainter(BarPanel panel, double width) {
        this.panel = panel;
        this.most = 0.5 * width;
        double low = panel.base();
        double high = panel.base();
        for (Bar bar : panel.bars()) {
            low = Math.min(low, Math.min(bar.low(), bar.high()));
            high = Math.max(high, Math.max(bar.low(), bar.high()));
        }
        this.x = Ticks.fit(panel.x(), low, high, (int) Math.max(3, Math.min(9, width / 110)), 0.03);
        this.y = new Ticks(0, panel.bars().size(), 1, 0);
    }

    @Override
    public double left() {
        double widest = 0;
        for (Bar bar : panel.bars()) {
            widest = Math.max(widest, Text.width(bar.label(), HouseStyle.TEXT));
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
        int n = panel.bars().size();
        for (int i = 0; i < n; i++) {
            double middle = n - i - 0.5;
            fill(frame, middle, panel.bars().get(i).low(), LOW_SLOT);
            fill(frame, middle, panel.bars().get(i).high(), HIGH_SLOT);
        }
        return frame;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        Rectangle2D area = frame.area();
        double base = frame.sx(panel.base());
        g.setColor(HouseStyle.INK);
        g.setStroke(new BasicStroke(2.4f));
        g.draw(new Line2D.Double(base, area.getY(), base, area.getMaxY()));
        List<Bar> bars = panel.bars();
        for (int i = 0; i < bars.size(); i++) {
            double middle = frame.sy(bars.size() - i - 0.5) + Text.capHeight(HouseStyle.TEXT) / 2;
            String label = Text.fit(bars.get(i).label(), HouseStyle.TEXT, most);
            Text.draw(g, label, HouseStyle.TEXT, area.getX() - 14 - Text.width(label, HouseStyle.TEXT), middle);
        }
    }

    /** Both on one side of the base: the shorter is narrower, so that neither hides the other. */
    private void fill(Frame frame, double middle, double end, int slot) {
        if (end == panel.base()) {
            return;
        }
        double half = slot == LOW_SLOT ? HALF_BAR : HALF_BAR - 0.14 * sameSide(middle);
        double[] xs = {panel.base(), end, end, panel.base()};
        double[] ys = {middle - half, middle - half, middle + half, middle + half};
        frame.fill(xs, ys, HouseStyle.colour(slot));
    }

    private int sameSide(double middle) {
        Bar bar = panel.bars().get((int) Math.round(panel.bars().size() - middle - 0.5));
        return (bar.low() - panel.base()) * (bar.high() - panel.base()) > 0 ? 1 : 0;
    }
}
