package org.myobalance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.myobalance.observe.PublishedNumber;
import org.myobalance.physiology.Chart;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;

/** Makes the figure of a chart: the model's curves, and published numbers in the colour of the curve that they belong to. */
final class ChartFigures {
    /** Charts of the experiments, as names of files. */
    static final String NAMES =
            "(life|training-by-age|load-effort|endurance|disuse|second-meal|protein-intake|exosomes)\\.(png|svg|pdf)";

    private static final String DOTS =
            "Dots: published, named as the study files are, with the study's own 95 % interval of the"
                    + " mean, or the range it gives, where it prints one.";
    private static final double ROW_HEIGHT = 78;
    /** Width of a chart of one panel [mm]. */
    private static final double NARROW = 120;

    private ChartFigures() {}

    /**
     * The figure of a chart.
     *
     * @param chart curves and the names of published numbers
     * @param published the number of a name; empty where it is not known
     * @return up to three panels in a row, four in two rows
     */
    static Figure of(Chart chart, Function<String, Optional<PublishedNumber>> published) {
        List<String> labels = chart.panels().stream()
                .flatMap(panel -> panel.curves().stream())
                .map(Chart.Curve::label)
                .distinct()
                .toList();
        int panels = chart.panels().size();
        int columns = panels == 4 ? 2 : panels;
        int rows = panels / columns;
        boolean hasPublished = chart.panels().stream()
                .flatMap(panel -> panel.curves().stream())
                .anyMatch(curve -> !curve.comparisons().isEmpty());
        List<String> footnotes = new ArrayList<>(hasPublished ? List.of(DOTS) : List.of());
        footnotes.addAll(chart.notes());
        return new Figure(
                List.copyOf(chart.panels().stream()
                        .map(panel -> panel(panel, labels, published))
                        .toList()),
                rows,
                columns,
                columns == 1 ? NARROW : Figure.FULL_WIDTH,
                16 + rows * ROW_HEIGHT,
                footnotes);
    }

    private static CurvePanel panel(
            Chart.Panel panel, List<String> labels, Function<String, Optional<PublishedNumber>> published) {
        List<Series> series = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (Chart.Curve curve : panel.curves()) {
            int slot = labels.indexOf(curve.label());
            series.add(Series.of(
                            curve.label(),
                            curve.points().stream().mapToDouble(Chart.Point::x).toArray(),
                            curve.points().stream().mapToDouble(Chart.Point::y).toArray())
                    .withSlot(slot));
            for (Chart.Comparison comparison : curve.comparisons()) {
                published
                        .apply(comparison.observation())
                        .map(number -> dot(comparison, number.on(comparison.base()), slot))
                        .ifPresent(dots::add);
            }
        }
        return CurvePanel.of(panel.title(), axis(panel.x()), axis(panel.y()), series)
                .withMarks(panel.cutOffs().stream()
                        .map(cutOff -> new ReferenceLine(cutOff.label(), cutOff.value()))
                        .toList())
                .withDots(dots);
    }

    private static Axis axis(Chart.Quantity quantity) {
        return quantity.unit().equals("h") ? Axis.hours(quantity.name()) : Axis.of(quantity.name(), quantity.unit());
    }

    private static Dot dot(Chart.Comparison comparison, PublishedNumber number, int slot) {
        String study =
                comparison.observation().substring(0, comparison.observation().indexOf('/'));
        String label = comparison.remark().isEmpty() ? study : study + " (" + comparison.remark() + ")";
        return new Dot(comparison.x(), number.value(), number.low(), number.high(), label, slot);
    }
}
