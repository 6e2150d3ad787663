package org.myobalance.plot;

import java.util.List;

/** How far hypotheses lie behind the best in predicting studies that were left out. */
public final class ComparisonFigure {
    private static final double ROW_HEIGHT = 6;
    /** Below it XChart leaves no room between the axes [mm]. */
    private static final double LOWEST = 60;

    private ComparisonFigure() {}

    /**
     * One hypothesis.
     *
     * @param name of it
     * @param behind score less that of the best, zero or less [nats]
     * @param error standard error of that; 0 for the best, not a number if there is none
     */
    public record Hypothesis(String name, double behind, double error) {}

    /**
     * The figure, 140 mm wide and as high as its rows need.
     *
     * @param hypotheses the best first
     * @param footnotes sentences below
     */
    public static Figure of(List<Hypothesis> hypotheses, List<String> footnotes) {
        List<DotPanel.Row> rows = hypotheses.stream()
                .map(h -> new DotPanel.Row(
                        h.name(),
                        h.error() > 0
                                ? List.of(new DotPanel.Interval(
                                        h.behind() - h.error(), h.behind(), h.behind() + h.error()))
                                : List.of(),
                        List.of(h.behind())))
                .toList();
        DotPanel panel = new DotPanel(
                "Studies left out and predicted",
                Axis.of("Score behind the best", "nats"),
                0,
                "± 1 standard error between studies",
                "sum over studies",
                rows);
        double height = 28 + ROW_HEIGHT * rows.size() + 3.5 * footnotes.size();
        return new Figure(List.of(panel), 1, 1, 140, Math.max(LOWEST, height), footnotes);
    }
}
