package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;

/** Power of experiments against the number of people, one small panel for each question. */
public final class PowerFigure {
    private static final int COLUMNS = 2;
    private static final double ROW_HEIGHT = 62;
    private static final double LEAST_HEIGHT = 80;

    private PowerFigure() {}

    /**
     * One experiment.
     *
     * @param label for the legend
     * @param people of whom the power is a function, ascending
     * @param power at each, in [0, 1]
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Curve(String label, double[] people, double[] power) {}

    /**
     * One question and the experiments that may answer it.
     *
     * @param title of the panel
     * @param curves at least one
     */
    public record Question(String title, List<Curve> curves) {
        /** Copies the list. {@inheritDoc} */
        public Question {
            curves = List.copyOf(curves);
        }
    }

    /**
     * Lays out the figure, two panels wide, with lines at 80 and 90 %.
     *
     * @param people who are counted, for the axis
     * @param questions at least one
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure of(String people, List<Question> questions, List<String> footnotes) {
        List<String> labels = questions.stream()
                .flatMap(each -> each.curves().stream())
                .map(Curve::label)
                .distinct()
                .toList();
        List<Panel> panels = new ArrayList<>();
        for (Question question : questions) {
            List<Series> series = question.curves().stream()
                    .map(each ->
                            Series.of(each.label(), each.people(), each.power()).withSlot(labels.indexOf(each.label())))
                    .toList();
            panels.add(CurvePanel.of(
                            question.title(),
                            Axis.of(people, "n"),
                            Axis.of("Power", "probability").withRange(new Range(0, 1)),
                            series)
                    .withMarks(List.of(new ReferenceLine("80 %", 0.8), new ReferenceLine("90 %", 0.9))));
        }
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                panels,
                rows,
                columns,
                Figure.FULL_WIDTH,
                Math.max(LEAST_HEIGHT, ROW_HEIGHT * rows + 3.5 * footnotes.size() + 10),
                footnotes);
    }
}
