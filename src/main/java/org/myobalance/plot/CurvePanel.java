package org.myobalance.plot;

import java.util.List;
import java.util.Optional;

/**
 * Curves over one pair of axes.
 *
 * @param title short title
 * @param x horizontal axis
 * @param y vertical axis
 * @param series curves, at least one, drawn in order
 * @param marks horizontal lines such as cut-offs
 * @param spans intervals of the x axis
 * @param dots measured points
 * @param notes sentences to print beside the first curve, where no curve runs
 * @param lanes strips above the plotting area
 * @param percentiles of a population, drawn behind the curves; empty for none
 */
public record CurvePanel(
        String title,
        Axis x,
        Axis y,
        List<Series> series,
        List<ReferenceLine> marks,
        List<Span> spans,
        List<Dot> dots,
        List<String> notes,
        List<Lane> lanes,
        Optional<PercentileCurves> percentiles)
        implements Panel {
    /** Copies the lists and refuses a panel without a curve. {@inheritDoc} */
    public CurvePanel {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        spans = List.copyOf(spans);
        dots = List.copyOf(dots);
        notes = List.copyOf(notes);
        lanes = List.copyOf(lanes);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("panel \"" + title + "\" has no series");
        }
    }

    /**
     * Makes a panel of curves alone.
     *
     * @param title short title
     * @param x horizontal axis
     * @param y vertical axis
     * @param series curves, at least one
     * @return the panel
     */
    public static CurvePanel of(String title, Axis x, Axis y, List<Series> series) {
        return new CurvePanel(
                title, x, y, series, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /**
     * Returns the same panel with other horizontal reference lines.
     *
     * @param lines the lines
     * @return the changed panel
     */
    public CurvePanel withMarks(List<ReferenceLine> lines) {
        return new CurvePanel(title, x, y, series, lines, spans, dots, notes, lanes, percentiles);
    }

    /**
     * Returns the same panel with other marked intervals.
     *
     * @param intervals the intervals
     * @return the changed panel
     */
    public CurvePanel withSpans(List<Span> intervals) {
        return new CurvePanel(title, x, y, series, marks, intervals, dots, notes, lanes, percentiles);
    }

    /**
     * Returns the same panel with other sentences beside the first curve.
     *
     * @param sentences the sentences
     * @return the changed panel
     */
    public CurvePanel withNotes(List<String> sentences) {
        return new CurvePanel(title, x, y, series, marks, spans, dots, sentences, lanes, percentiles);
    }

    /**
     * Returns the same panel with percentiles of a population behind its curves.
     *
     * @param population the percentiles
     * @return the changed panel
     */
    public CurvePanel withPercentiles(PercentileCurves population) {
        return new CurvePanel(title, x, y, series, marks, spans, dots, notes, lanes, Optional.of(population));
    }

    /**
     * Returns the same panel with measured points.
     *
     * @param measured the points
     * @return the changed panel
     */
    public CurvePanel withDots(List<Dot> measured) {
        return new CurvePanel(title, x, y, series, marks, spans, measured, notes, lanes, percentiles);
    }

    /**
     * Returns the same panel with strips above it.
     *
     * @param strips top to bottom
     * @return the changed panel
     */
    public CurvePanel withLanes(List<Lane> strips) {
        return new CurvePanel(title, x, y, series, marks, spans, dots, notes, strips, percentiles);
    }
}
