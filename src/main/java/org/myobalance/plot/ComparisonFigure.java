package org.myobalance.plot;

import java.util.List;

/** How far each hypothesis lies behind the best one in predicting studies that were left out. */
public final class ComparisonFigure {
    private static final double ROW_HEIGHT = 6;
    /** Below it XChart leaves no space between the axes [mm]. */
    private static final double LOWEST = 60;

    private ComparisonFigure() {}

    /**
     * One hypothesis and its score.
     *
     * @param name name of the hypothesis
     * @param behind score less that of the best, zero or less [nats]
     * @param error standard error of that; 0 for the best, not a number if there is none
     */
    public record Hypothesis(String name, double behind, double error) {}

    /**
     * Hypotheses that were scored on the same observations.
     *
     * @param title which observations
     * @param hypotheses the best first
     */
    public record Group(String title, List<Hypothesis> hypotheses) {
        /** Copies the list. {@inheritDoc} */
        public Group {
            hypotheses = List.copyOf(hypotheses);
        }
    }

    /**
     * Lays out the figure: one panel for each group of observations, 140 mm wide and as high as its rows need.
     *
     * @param groups at least one
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure of(List<Group> groups, List<String> footnotes) {
        List<Panel> panels = groups.stream().map(ComparisonFigure::panel).toList();
        int most = groups.stream()
                .mapToInt(group -> group.hypotheses().size())
                .max()
                .orElse(0);
        double height = Math.max(LOWEST, 28 + ROW_HEIGHT * most) * groups.size() + 3.5 * footnotes.size();
        return new Figure(panels, panels.size(), 1, 140, height, footnotes);
    }

    private static Panel panel(Group group) {
        List<DotPanel.Row> rows = group.hypotheses().stream()
                .map(h -> new DotPanel.Row(
                        h.name(),
                        h.error() > 0
                                ? List.of(new DotPanel.Interval(
                                        h.behind() - h.error(), h.behind(), h.behind() + h.error()))
                                : List.of(),
                        List.of(h.behind())))
                .toList();
        return new DotPanel(
                group.title(),
                Axis.of("Score behind the best", "nats"),
                0,
                "± 1 standard error between studies",
                "sum over studies",
                rows);
    }
}
