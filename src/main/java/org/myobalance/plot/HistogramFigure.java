package org.myobalance.plot;

import java.util.List;

/** Histograms of the probability integral transform: flat where what was expected is what happened. */
public final class HistogramFigure {
    private static final int COLUMNS = 3;
    private static final double PANEL_HEIGHT = 52;

    /** A little more than 0 to 1, so that the last number of the axis stays on the page. */
    private static final Range SHOWN = new Range(-0.05, 1.05);

    private HistogramFigure() {}

    /**
     * One histogram.
     *
     * @param title which observations
     * @param counts in intervals of equal length from 0 to 1, at least one
     */
    public record Histogram(String title, List<Integer> counts) {
        /** Copies the list. {@inheritDoc} */
        public Histogram {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Lays out the figure: a panel for each histogram, three beside each other, with the count that a flat one would have.
     *
     * @param histograms at least one
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure of(List<Histogram> histograms, List<String> footnotes) {
        int columns = Math.min(COLUMNS, histograms.size());
        int rows = (histograms.size() + columns - 1) / columns;
        double height = PANEL_HEIGHT * rows + 3.5 * footnotes.size();
        return new Figure(
                histograms.stream().map(HistogramFigure::panel).toList(),
                rows,
                columns,
                Figure.FULL_WIDTH,
                height,
                footnotes);
    }

    private static Panel panel(Histogram histogram) {
        int bins = histogram.counts().size();
        double[] x = new double[2 * bins + 2];
        double[] y = new double[x.length];
        double sum = 0;
        for (int bin = 0; bin < bins; bin++) {
            x[2 * bin + 1] = bin / (double) bins;
            x[2 * bin + 2] = (bin + 1) / (double) bins;
            y[2 * bin + 1] = histogram.counts().get(bin);
            y[2 * bin + 2] = histogram.counts().get(bin);
            sum += histogram.counts().get(bin);
        }
        x[x.length - 1] = 1;
        return CurvePanel.of(
                        histogram.title(),
                        Axis.of("Expected below it", "share").withRange(SHOWN),
                        Axis.of("Observations", "count"),
                        List.of(Series.of("observations", x, y)))
                .withMarks(List.of(new ReferenceLine("flat", sum / bins)));
    }
}
