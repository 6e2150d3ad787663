package org.myobalance.plot;

import java.util.List;

/**
 * Forest plots: what was predicted and what was reported, one line for each observation, and how far the two lie apart.
 */
public final class ForestFigure {
    private static final double ROW_HEIGHT = 4.6;
    /** Below it XChart leaves no space between the axes [mm]. */
    private static final double LOWEST = 60;

    private ForestFigure() {}

    /**
     * Draws observations of folds: for each, the interval in which the report was expected, and the report.
     *
     * @param title what the observations are
     * @param rows one for each observation, in log2 of the fold, top to bottom
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure folds(String title, List<DotPanel.Row> rows, List<String> footnotes) {
        DotPanel panel =
                new DotPanel(title, Axis.of("Fold change", "log2"), 0, "predicted, 90 % band", "reported", rows);
        return figure(panel, footnotes);
    }

    /**
     * Draws residuals: reported minus predicted, in standard deviations.
     *
     * @param title what the groups are
     * @param rows one for each group of observations
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure residuals(String title, List<DotPanel.Row> rows, List<String> footnotes) {
        DotPanel panel = new DotPanel(
                title,
                Axis.of("Reported minus predicted", "standard deviations"),
                0,
                "90 % of what is expected",
                "observations",
                rows);
        return figure(panel, footnotes);
    }

    private static Figure figure(DotPanel panel, List<String> footnotes) {
        double height = 28 + ROW_HEIGHT * panel.rows().size() + 3.5 * footnotes.size();
        return new Figure(List.of(panel), 1, 1, 170, Math.max(LOWEST, height), footnotes);
    }
}
