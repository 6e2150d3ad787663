package org.myobalance.plot;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Draws a {@link PairsPanel}: cells too small for the chart library's axes, so they have plain ones, with numbers at the
 * left and below alone. A name stands over its histogram and reaches into the empty half.
 */
final class PairsPainter implements PanelPainter {
    private static final Ticks UNIT = new Ticks(0, 1, 1, 0);
    /** More make a vector file heavy and show nothing new. */
    private static final int MOST_POINTS = 400;

    private static final int MOST_BINS = 24;
    private static final int STEPS = 3;
    private static final double RADIUS = 3;
    private static final double GAP = 14;

    private final PairsPanel panel;
    private final Ticks[] ticks;

    PairsPainter(PairsPanel panel) {
        this.panel = panel;
        ticks = panel.columns().stream().map(PairsPainter::ticks).toArray(Ticks[]::new);
    }

    private static Ticks ticks(PairsPanel.Column column) {
        double low = Arrays.stream(column.draws()).min().orElseThrow();
        double high = Arrays.stream(column.draws()).max().orElseThrow();
        return Ticks.fit(column.value(), low, high, STEPS, 0.03);
    }

    @Override
    public double left() {
        double widest = 0;
        for (Ticks each : ticks) {
            widest = Math.max(widest, Frame.left(each, false));
        }
        return widest;
    }

    @Override
    public double above() {
        return 0;
    }

    @Override
    public Frame frame(String xTitle, double width, double height, double left) {
        String title = xTitle.isEmpty() ? "" : UNIT.axisLabel(panel.x());
        Frame frame = new Frame(UNIT, title, UNIT, "", width, height, left);
        frame.noAxes();
        return frame;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        List<PairsPanel.Column> columns = panel.columns();
        for (int row = 0; row < columns.size(); row++) {
            for (int column = 0; column <= row; column++) {
                Rectangle2D cell = cell(frame.area(), row, column);
                if (row == column) {
                    histogram(g, cell, row);
                    name(g, cell, frame.area(), columns.get(row).value(), ticks[row]);
                } else {
                    points(g, cell, row, column);
                }
                axes(g, cell, row, column);
            }
        }
    }

    private Rectangle2D cell(Rectangle2D area, int row, int column) {
        int n = panel.columns().size();
        double name = Text.lineHeight(FigureStyle.SMALL) + 8;
        double below = FigureStyle.TICK_LENGTH + Text.lineHeight(FigureStyle.TICK);
        double width = (area.getWidth() - (n - 1) * GAP) / n;
        double height = (area.getHeight() - n * name - below) / n;
        return new Rectangle2D.Double(
                area.getX() + column * (width + GAP), area.getY() + name + row * (height + name), width, height);
    }

    private static double share(Ticks ticks, double value) {
        return (value - ticks.from()) / (ticks.to() - ticks.from());
    }

    private void histogram(Graphics2D g, Rectangle2D cell, int row) {
        double[] draws = panel.columns().get(row).draws();
        int bins = Math.max(1, Math.min(MOST_BINS, (int) Math.sqrt(draws.length)));
        int[] counts = PairsPanel.counts(draws, ticks[row].from(), ticks[row].to(), bins);
        int most = Arrays.stream(counts).max().orElse(1);
        double width = cell.getWidth() / bins;
        g.setColor(FigureStyle.band(1));
        for (int bin = 0; bin < bins; bin++) {
            double height = 0.95 * cell.getHeight() * counts[bin] / most;
            if (height > 0) {
                g.fill(new Rectangle2D.Double(cell.getX() + bin * width, cell.getMaxY() - height, width, height));
            }
        }
    }

    private static void name(Graphics2D g, Rectangle2D cell, Rectangle2D area, Axis axis, Ticks ticks) {
        // the last has no empty half beside it and may reach over half of its neighbour, which leaves that side free
        double room = Math.max(area.getMaxX() - cell.getX(), 1.5 * cell.getWidth());
        String name = Text.fit(ticks.axisLabel(axis), FigureStyle.SMALL, room);
        double start = Math.min(cell.getX(), area.getMaxX() - Text.width(name, FigureStyle.SMALL));
        g.setColor(FigureStyle.INK);
        Text.draw(g, name, FigureStyle.SMALL, start, cell.getY() - 6);
    }

    private void points(Graphics2D g, Rectangle2D cell, int row, int column) {
        double[] xs = panel.columns().get(column).draws();
        double[] ys = panel.columns().get(row).draws();
        int step = Math.max(1, (xs.length + MOST_POINTS - 1) / MOST_POINTS);
        g.setColor(FigureStyle.colour(1));
        for (int i = 0; i < xs.length; i += step) {
            double x = cell.getX() + share(ticks[column], xs[i]) * cell.getWidth();
            double y = cell.getMaxY() - share(ticks[row], ys[i]) * cell.getHeight();
            g.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
        String r = String.format(Locale.ROOT, "%.2f", PairsFigure.correlation(xs, ys))
                .replace('-', '\u2212');
        g.setColor(FigureStyle.INK);
        Text.draw(g, r, FigureStyle.SMALL, cell.getX() + 4, cell.getY() - 6);
    }

    private void axes(Graphics2D g, Rectangle2D cell, int row, int column) {
        g.setColor(FigureStyle.QUIET);
        g.setStroke(FigureStyle.AXIS);
        g.draw(new Line2D.Double(cell.getX(), cell.getMaxY(), cell.getMaxX(), cell.getMaxY()));
        if (column < row) {
            g.draw(new Line2D.Double(cell.getX(), cell.getY(), cell.getX(), cell.getMaxY()));
        }
        boolean isLast = row == panel.columns().size() - 1;
        Ticks across = ticks[column];
        for (double k = first(across); k * across.step() <= across.to(); k++) {
            double x = cell.getX() + share(across, k * across.step()) * cell.getWidth();
            tick(g, x, cell.getMaxY(), 0, 1);
            if (isLast) {
                String label = across.label(k);
                // within its cell, so that neighbours' numbers do not run together
                double width = Text.width(label, FigureStyle.TICK);
                double start = Math.max(cell.getX(), Math.min(x - width / 2, cell.getMaxX() - width));
                double base = cell.getMaxY() + FigureStyle.TICK_LENGTH + 6 + Text.capHeight(FigureStyle.TICK);
                ink(g, label, start, base);
            }
        }
        Ticks up = ticks[row];
        for (double k = first(up); column < row && k * up.step() <= up.to(); k++) {
            double y = cell.getMaxY() - share(up, k * up.step()) * cell.getHeight();
            tick(g, cell.getX(), y, -1, 0);
            if (column == 0) {
                String label = up.label(k);
                double start = cell.getX() - FigureStyle.TICK_LENGTH - 6 - Text.width(label, FigureStyle.TICK);
                ink(g, label, start, y + Text.capHeight(FigureStyle.TICK) / 2);
            }
        }
    }

    private static double first(Ticks ticks) {
        return Math.ceil(ticks.from() / ticks.step());
    }

    private static void tick(Graphics2D g, double x, double y, int right, int down) {
        g.setColor(FigureStyle.QUIET);
        g.draw(new Line2D.Double(x, y, x + right * FigureStyle.TICK_LENGTH, y + down * FigureStyle.TICK_LENGTH));
    }

    private static void ink(Graphics2D g, String label, double x, double base) {
        g.setColor(FigureStyle.INK);
        Text.draw(g, label, FigureStyle.TICK, x, base);
    }
}
