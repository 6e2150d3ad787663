package org.myobalance.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays out a figure and draws it on any {@link Graphics2D}; one unit is a tenth of a millimetre.
 *
 * <p>From top to bottom: the legend, for which the figure grows where it has more than two lines, the rows of panels, the footnotes. Plotting areas of one column start at one line,
 * and those of all rows of curves are equally high, so that panels can be compared by eye; rows of dots are as high as their lines need. One per figure and thread.
 */
final class FigurePainter {
    static final double UNITS_PER_MILLIMETRE = 10;

    private static final double MARGIN = 12;
    private static final double ROW_GAP = 4;

    private final Figure figure;
    private final Legend key;
    private final List<PanelPainter> painters = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Rectangle2D> areas = new ArrayList<>();
    private final double width;
    private final double height;

    FigurePainter(Figure figure) {
        this.figure = figure;
        this.key = new Legend(figure);
        this.width = figure.widthMillimetres() * UNITS_PER_MILLIMETRE;
        double nominal = figure.heightMillimetres() * UNITS_PER_MILLIMETRE;
        double rough = (nominal - footHeight() - Math.min(keyHeight(), Legend.HEIGHT_WITHIN)) / figure.rows() - 120;
        for (Panel panel : figure.panels()) {
            painters.add(painter(panel, roughWidth(figure.widthMillimetres(), figure.columns()), rough));
        }
        // a long legend makes the figure higher, not its panels lower
        this.height = Math.ceil(nominal + Math.max(0, keyHeight() - Legend.HEIGHT_WITHIN));
    }

    /** About as wide as a plotting area is with the space at its left, for its ticks and names. */
    static double roughWidth(double widthMillimetres, int columns) {
        return (widthMillimetres * UNITS_PER_MILLIMETRE - 2 * MARGIN) / columns - 120;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Draws the whole figure on white. */
    void paint(Graphics2D g) {
        frames.clear();
        areas.clear();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        // to the end of the last pixel
        g.fill(new Rectangle2D.Double(0, 0, Math.ceil(width), Math.ceil(height)));
        double top = MARGIN + keyHeight();
        double titles = Text.lineHeight(FigureStyle.TITLE);
        double fixed = 0;
        for (int row = 0; row < figure.rows(); row++) {
            fixed += titles + above(row) + Frame.below(titled(row)) + FigureStyle.CHART_PADDING;
        }
        double free = height - top - footHeight() - fixed - (figure.rows() - 1) * ROW_GAP;
        double plotHeight = free / figure.rows();
        if (!(plotHeight >= 60)) {
            throw new PlotFailure("figure of " + figure.heightMillimetres() + " mm is too low for " + figure.rows()
                    + " rows of panels, its key and footnotes. Give it more height.");
        }
        double weights =
                IntStream.range(0, figure.rows()).mapToDouble(this::weight).sum();
        for (int row = 0; row < figure.rows(); row++) {
            double own = free * weight(row) / weights;
            double chart = FigureStyle.CHART_PADDING + own + Frame.below(titled(row));
            for (int column = 0; column < figure.columns(); column++) {
                int index = row * figure.columns() + column;
                if (index < painters.size()) {
                    paintPanel(g, index, top + titles + above(row), chart);
                }
            }
            top += titles + above(row) + chart + ROW_GAP;
        }
        for (int i = 0; i < painters.size(); i++) {
            paintTitle(g, i);
        }
        key.paint(g, areas.get(0).getX(), MARGIN, keyWidth());
        paintFootnotes(g);
    }

    /** Plotting areas on the figure, panel by panel; for tests, valid once painted. */
    List<Rectangle2D> areas() {
        return List.copyOf(areas);
    }

    /** The strip that holds the legend; for tests. */
    Rectangle2D keyArea() {
        return new Rectangle2D.Double(areas.get(0).getX(), MARGIN, keyWidth(), keyHeight());
    }

    /** The axes, panel by panel; for tests, valid once painted. */
    List<Frame> frames() {
        return List.copyOf(frames);
    }

    private void paintPanel(Graphics2D g, int index, double top, double chartHeight) {
        int row = index / figure.columns();
        int column = index % figure.columns();
        Panel panel = figure.panels().get(index);
        PanelPainter painter = painters.get(index);
        double cell = (width - 2 * MARGIN) / figure.columns();
        double left = MARGIN + column * cell;
        // The frame's own padding above is part of the title's gap, hence drawn a little higher.
        double chartTop = top - FigureStyle.CHART_PADDING / 2.0;
        String xTitle = titled(row) ? panel.x().label() : "";
        Frame frame = painter.frame(xTitle, cell, chartHeight, left(column));
        // Put back by hand: a copy of g would be put back by dispose(), which the SVG writer does not carry out.
        AffineTransform whole = g.getTransform();
        g.translate(left, chartTop);
        frame.paint(g);
        painter.paint(g, frame);
        g.setTransform(whole);
        Rectangle2D area = frame.area();
        frames.add(frame);
        areas.add(
                new Rectangle2D.Double(area.getX() + left, area.getY() + chartTop, area.getWidth(), area.getHeight()));
    }

    /** After all panels, because each paints its whole cell white; a long title may reach over the next axis' title. */
    private void paintTitle(Graphics2D g, int index) {
        int column = index % figure.columns();
        double end = column + 1 < figure.columns()
                ? MARGIN + (column + 1) * (width - 2 * MARGIN) / figure.columns() + left(column + 1) - 20
                : width - MARGIN;
        double base = areas.get(index).getY() - above(index / figure.columns()) - 14;
        double x = areas.get(index).getX();
        g.setColor(FigureStyle.INK);
        if (hasLetters()) {
            String letter = String.valueOf((char) ('a' + index));
            Text.draw(g, letter, FigureStyle.TITLE, x, base);
            x += Text.width(letter, FigureStyle.TITLE) + 14;
        }
        String title = figure.panels().get(index).title();
        Text.draw(g, Text.fit(title, FigureStyle.TEXT, end - x), FigureStyle.TEXT, x, base);
    }

    /** Several panels, but no more than there are letters. */
    private boolean hasLetters() {
        return figure.panels().size() > 1 && figure.panels().size() <= 'z' - 'a' + 1;
    }

    private void paintFootnotes(Graphics2D g) {
        g.setColor(FigureStyle.QUIET);
        double y = height - footHeight() + Text.lineHeight(FigureStyle.SMALL) - 4;
        for (String note : figure.footnotes()) {
            for (String line : Text.wrap(note, FigureStyle.SMALL, footWidth())) {
                Text.draw(g, line, FigureStyle.SMALL, MARGIN + 10, y);
                y += Text.lineHeight(FigureStyle.SMALL);
            }
        }
    }

    private PanelPainter painter(Panel panel, double roughWidth, double roughHeight) {
        if (panel instanceof CurvePanel curves) {
            return new CurvePainter(curves, key, roughWidth, roughHeight);
        } else if (panel instanceof BarPanel bars) {
            return new BarPainter(bars, roughWidth);
        } else if (panel instanceof SharePanel shares) {
            return new SharePainter(shares, roughWidth);
        } else if (panel instanceof DotPanel dots) {
            return new DotPainter(dots, roughWidth);
        } else if (panel instanceof PairsPanel pairs) {
            return new PairsPainter(pairs);
        }
        throw new IllegalStateException("no painter for " + panel.getClass());
    }

    private double keyHeight() {
        return key.height(keyWidth());
    }

    /** The legend starts where the first plotting area starts; half the width is a safe guess before that is known. */
    private double keyWidth() {
        return width - 2 * MARGIN - (painters.isEmpty() ? 160 : left(0)) - FigureStyle.CHART_PADDING;
    }

    private double footWidth() {
        return width - 2 * MARGIN - 20;
    }

    private double footHeight() {
        int lines = 0;
        for (String note : figure.footnotes()) {
            lines += Text.wrap(note, FigureStyle.SMALL, footWidth()).size();
        }
        return lines == 0 ? MARGIN : lines * Text.lineHeight(FigureStyle.SMALL) + MARGIN + 6;
    }

    private double left(int column) {
        double widest = 0;
        for (int i = column; i < painters.size(); i += figure.columns()) {
            widest = Math.max(widest, painters.get(i).left());
        }
        return widest;
    }

    private double above(int row) {
        double most = 0;
        for (int i = row * figure.columns(); i < Math.min(painters.size(), (row + 1) * figure.columns()); i++) {
            most = Math.max(most, painters.get(i).above());
        }
        return most;
    }

    /** How high the plotting areas of a row are beside those of other rows. */
    private double weight(int row) {
        double most = 0;
        for (int i = row * figure.columns(); i < Math.min(painters.size(), (row + 1) * figure.columns()); i++) {
            most = Math.max(most, painters.get(i).weight());
        }
        return most > 0 ? most : 1;
    }

    /** Whether a row names its x axis: not where every panel stands above one with the same axis and its ticks are whole. */
    private boolean titled(int row) {
        for (int i = row * figure.columns(); i < Math.min(painters.size(), (row + 1) * figure.columns()); i++) {
            int beneath = i + figure.columns();
            if (painters.get(i).leavesOutPower()
                    || beneath >= painters.size()
                    || !figure.panels()
                            .get(i)
                            .x()
                            .equals(figure.panels().get(beneath).x())) {
                return true;
            }
        }
        return false;
    }
}
