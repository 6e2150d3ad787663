package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Profiles of the likelihood: how much log likelihood is lost as each parameter moves away from its best value, one
 * small panel each.
 */
public final class ProfileFigure {
    private static final int COLUMNS = 4;
    private static final double ROW_HEIGHT = 36;
    /** Twice the threshold of a 90 % interval and a little [nats]. */
    private static final double DEEPEST = 3;

    private ProfileFigure() {}

    /**
     * One parameter.
     *
     * @param name of it
     * @param verdict what data say of it, such as {@code identifiable}
     * @param value axis of the parameter
     * @param x values, rising
     * @param drop log likelihood lost at each [nats]
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Curve(String name, String verdict, Axis value, double[] x, double[] drop) {}

    /**
     * Lays out the figure, 180 mm wide and as high as its rows of panels need.
     *
     * @param curves at least one
     * @param threshold drop at the ends of an interval [nats]
     * @param label of the threshold, such as {@code 90 %}
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure of(List<Curve> curves, double threshold, String label, List<String> footnotes) {
        Axis drop = Axis.of("Drop in ln L", "nats").withRange(new Range(0, DEEPEST));
        List<Panel> panels = new ArrayList<>();
        for (Curve curve : curves) {
            panels.add(CurvePanel.of(curve.name(), curve.value(), drop, List.of(shallow(curve)))
                    .withNotes(List.of(curve.verdict()))
                    .withMarks(List.of(new ReferenceLine(panels.isEmpty() ? label : "", threshold))));
        }
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        double height = Math.max(60, 8 + ROW_HEIGHT * rows + 3.5 * footnotes.size());
        return new Figure(panels, rows, columns, Figure.FULL_WIDTH * columns / COLUMNS, height, footnotes);
    }

    /** The part that is shown; where it leaves, the curve is straight between two values. */
    private static Series shallow(Curve curve) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < curve.x().length; i++) {
            double x = curve.x()[i];
            double drop = curve.drop()[i];
            if (i > 0 && drop > DEEPEST != curve.drop()[i - 1] > DEEPEST) {
                double before = curve.drop()[i - 1];
                double share = (DEEPEST - before) / (drop - before);
                points.add(new double[] {curve.x()[i - 1] + share * (x - curve.x()[i - 1]), DEEPEST});
            }
            if (drop <= DEEPEST) {
                points.add(new double[] {x, drop});
            }
        }
        double[] x = points.stream().mapToDouble(p -> p[0]).toArray();
        double[] drop = points.stream().mapToDouble(p -> p[1]).toArray();
        return Series.of("profile", x, drop).withSlot(1);
    }
}
