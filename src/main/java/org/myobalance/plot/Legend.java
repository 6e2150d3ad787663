package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.plot.Span.Kind;

/**
 * The legend of a figure: one entry for each label, in a strip above all panels, where it hides no curve.
 *
 * <p>It also settles colours: a series keeps the slot it came with, others take the next free one in order of appearance.
 */
final class Legend {
    /** Height of a strip of two lines, for which figures have room. */
    static final double HEIGHT_WITHIN = 2 * 1.3 * 25 + 16;

    private static final double SAMPLE = 48;
    private static final double GAP = 12;
    private static final double BETWEEN = 42;

    /** Of hollow diamonds in panels of curves. */
    static final String PREDICTED = "predicted for the study's own bout and isolate";

    /** What stands before a label. */
    private enum Sample {
        LINE,
        BANDED,
        SWATCH,
        DIAMOND
    }

    /** One entry; the stroke is that of a line. */
    private record Entry(String label, Color colour, Stroke stroke, Sample sample) {}

    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Optional<ManyCurves> many;

    Legend(Figure figure) {
        List<Series> order = new ArrayList<>();
        List<Entry> areas = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            if (panel instanceof CurvePanel curves) {
                if (!namedByAxis(curves)) {
                    order.addAll(curves.series());
                }
                curves.dots().stream()
                        .filter(dot -> dot.shape() == Dot.Shape.PREDICTED)
                        .forEach(dot -> addOnce(
                                areas,
                                new Entry(
                                        PREDICTED,
                                        FigureStyle.colour(dot.slot()),
                                        FigureStyle.line(1),
                                        Sample.DIAMOND)));
                if (curves.percentiles().isPresent()) {
                    addOnce(areas, swatch("Population, 5 to 95 %", FigureStyle.PERCENTILES_OUTER));
                    addOnce(areas, swatch("Population, 25 to 75 %", FigureStyle.PERCENTILES_INNER));
                }
                for (Span span : curves.spans()) {
                    if (span.kind() == Kind.SHADE && !span.label().isEmpty()) {
                        addOnce(areas, swatch(span.label(), FigureStyle.SHADE));
                    }
                }
            } else if (panel instanceof BarPanel bars) {
                addOnce(areas, swatch(bars.lowLabel(), FigureStyle.colour(BarPainter.LOW_SLOT)));
                addOnce(areas, swatch(bars.highLabel(), FigureStyle.colour(BarPainter.HIGH_SLOT)));
            } else if (panel instanceof SharePanel shares) {
                // bars of one kind are named by their axis
                for (int kind = 0;
                        shares.kinds().size() > 1 && kind < shares.kinds().size();
                        kind++) {
                    addOnce(areas, swatch(shares.kinds().get(kind), FigureStyle.colour(SharePainter.slot(kind))));
                }
            } else if (panel instanceof DotPanel dots) {
                if (!dots.intervalLabel().isEmpty()) {
                    addOnce(areas, swatch(dots.intervalLabel(), FigureStyle.colour(DotPainter.INTERVAL_SLOT)));
                }
                if (!dots.dotLabel().isEmpty()) {
                    addOnce(areas, swatch(dots.dotLabel(), FigureStyle.colour(DotPainter.DOT_SLOT)));
                }
            }
        }
        settle(order);
        List<String> labels = order.stream()
                .filter(series -> slot(series) != FigureStyle.DASH_DOTTED_SLOT)
                .map(Series::label)
                .distinct()
                .toList();
        many = labels.size() > ManyCurves.MOST_BY_COLOUR ? Optional.of(new ManyCurves(labels)) : Optional.empty();
        // beside a population a lone curve has a name too
        boolean isAmongPopulation = figure.panels().stream()
                .anyMatch(panel -> panel instanceof CurvePanel curves
                        && curves.percentiles().isPresent());
        if (slots.size() > 1 || isAmongPopulation) {
            order.stream()
                    .filter(series -> !isOneOfMany(series))
                    .forEach(series -> addOnce(
                            entries,
                            new Entry(
                                    series.label(),
                                    colour(series),
                                    stroke(series),
                                    isAmongPopulation && series.hasBand() ? Sample.BANDED : Sample.LINE)));
        }
        entries.addAll(areas);
    }

    /** Colour of a series. */
    int slot(Series series) {
        return slots.getOrDefault(series.label(), series.slot().orElse(0));
    }

    /** Colour of a series, on a ramp where there are many. */
    Color colour(Series series) {
        return isOneOfMany(series) ? many.orElseThrow().colour(series.label()) : FigureStyle.colour(slot(series));
    }

    /** Stroke of a series. */
    BasicStroke stroke(Series series) {
        return isOneOfMany(series)
                ? many.orElseThrow().stroke(series.label())
                : FigureStyle.curve(slot(series), series.isDashDotted());
    }

    private boolean isOneOfMany(Series series) {
        return many.isPresent() && many.get().holds(series.label());
    }

    /** Number of a series, from 1; empty where there are too few curves to number. */
    String number(Series series) {
        return isOneOfMany(series) ? String.valueOf(many.orElseThrow().number(series.label())) : "";
    }

    /** Height of the strip for a width, 0 if there is nothing to explain. */
    double height(double width) {
        double strip = entries.isEmpty() ? 0 : rows(width) * Text.lineHeight(FigureStyle.TEXT) + 16;
        return strip + many.map(each -> each.height(width)).orElse(0.0);
    }

    /** Draws the strip with its upper left corner at (left, top). */
    void paint(Graphics2D g, double left, double top, double width) {
        double lineHeight = Text.lineHeight(FigureStyle.TEXT);
        many.ifPresent(each -> each.paint(g, left, top, width));
        double x = left;
        double y = top + many.map(each -> each.height(width)).orElse(0.0);
        for (Entry entry : entries) {
            double needed = width(entry);
            if (x > left && x + needed > left + width) {
                x = left;
                y += lineHeight;
            }
            double middle = y + lineHeight / 2;
            paintSample(g, entry, x, middle);
            g.setColor(FigureStyle.INK);
            double base = middle + Text.capHeight(FigureStyle.TEXT) / 2;
            String label = Text.fit(entry.label(), FigureStyle.TEXT, width - SAMPLE - GAP);
            Text.draw(g, label, FigureStyle.TEXT, x + SAMPLE + GAP, base);
            x += needed + BETWEEN;
        }
    }

    private static void paintSample(Graphics2D g, Entry entry, double x, double middle) {
        g.setColor(entry.colour());
        switch (entry.sample()) {
            case LINE, BANDED -> {
                if (entry.sample() == Sample.BANDED) {
                    g.setColor(FigureStyle.band(entry.colour()));
                    g.fill(new Rectangle2D.Double(x, middle - 10, SAMPLE, 20));
                    g.setColor(entry.colour());
                }
                g.setStroke(entry.stroke());
                g.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
            }
            case SWATCH -> g.fill(new Rectangle2D.Double(x, middle - 10, SAMPLE, 20));
            case DIAMOND ->
                CurveDots.paint(g, Dot.Shape.PREDICTED, x + SAMPLE - CurveDots.DIAMOND, middle, entry.colour());
        }
    }

    private int rows(double width) {
        int rows = 1;
        double x = 0;
        for (Entry entry : entries) {
            double needed = width(entry);
            if (x > 0 && x + needed > width) {
                x = 0;
                rows++;
            }
            x += needed + BETWEEN;
        }
        return rows;
    }

    private static double width(Entry entry) {
        return SAMPLE + GAP + Text.width(entry.label(), FigureStyle.TEXT);
    }

    private void settle(List<Series> order) {
        for (Series series : order) {
            series.slot().ifPresent(slot -> slots.putIfAbsent(series.label(), slot));
        }
        int next = 0;
        for (Series series : order) {
            if (!slots.containsKey(series.label())) {
                while (slots.containsValue(next) || next == FigureStyle.DASH_DOTTED_SLOT) {
                    next++;
                }
                slots.put(series.label(), next);
            }
        }
    }

    /** A lone curve that its axis names already needs no entry, and takes no colour from the arms. */
    private static boolean namedByAxis(CurvePanel panel) {
        return panel.series().size() == 1
                && panel.series().get(0).label().equals(panel.y().quantity());
    }

    private static Entry swatch(String label, Color colour) {
        return new Entry(label, colour, FigureStyle.line(1), Sample.SWATCH);
    }

    private static void addOnce(List<Entry> list, Entry entry) {
        if (list.stream().noneMatch(e -> e.label().equals(entry.label()))) {
            list.add(entry);
        }
    }
}
