package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;

/** What inputs do to a number: ranked bars with their intervals, and the plane of Morris's elementary effects. */
public final class SensitivityFigure {
    private static final double ROW_HEIGHT = 6;
    private static final double AROUND = 32;
    private static final double NOTE_HEIGHT = 3.5;
    private static final double WIDTH = 170;
    private static final double PLANE_HEIGHT = 120;
    /** Of the points; the lines have colours of their own. */
    private static final int POINT_SLOT = 1;
    /** Colours of the lines, which are dashed. */
    private static final int FIRST_LINE_SLOT = 4;
    /** σ over μ* below which inputs act alike: nearly a straight line, monotonic, almost monotonic. */
    private static final double[] RATIOS = {1, 0.5, 0.1};

    private SensitivityFigure() {}

    /**
     * Ranked bars.
     *
     * @param title which number
     * @param axis of all bars
     * @param kinds what the colours mean
     * @param bars top to bottom; those of one input stand together
     * @param rows how many inputs there are
     * @param footnotes sentences below
     * @return the figure, as high as its rows need
     */
    public static Figure ranking(
            String title, Axis axis, List<String> kinds, List<SharePanel.Bar> bars, int rows, List<String> footnotes) {
        double height = AROUND + ROW_HEIGHT * rows + NOTE_HEIGHT * footnotes.size();
        return new Figure(List.of(new SharePanel(title, axis, kinds, bars)), 1, 1, WIDTH, height, footnotes);
    }

    /**
     * One input in the plane.
     *
     * @param name printed beside its point; empty for none
     * @param muStar mean of the absolute elementary effects
     * @param sigma standard deviation of the elementary effects
     */
    public record Point(String name, double muStar, double sigma) {}

    /**
     * The plane of μ* and σ, with lines of equal σ/μ*: an input far to the right matters, and one high above a line acts less evenly
     * than the line says.
     *
     * @param title which number
     * @param unit of the number, for both axes
     * @param points one for each input, at least one
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure plane(String title, String unit, List<Point> points, List<String> footnotes) {
        double right = points.stream().mapToDouble(Point::muStar).max().orElseThrow();
        // an axis needs a length, also where nothing moves the number
        double end = right > 0 ? right : 1;
        List<Series> lines = new ArrayList<>();
        for (int i = 0; i < RATIOS.length; i++) {
            String label = RATIOS[i] == 1 ? "σ = μ*" : "σ = " + RATIOS[i] + " μ*";
            lines.add(Series.of(label, new double[] {0, end}, new double[] {0, RATIOS[i] * end})
                    .withSlot(FIRST_LINE_SLOT + i));
        }
        List<Dot> dots = points.stream()
                .map(point ->
                        new Dot(point.muStar(), point.sigma(), point.sigma(), point.sigma(), point.name(), POINT_SLOT))
                .toList();
        CurvePanel panel = CurvePanel.of(
                        title,
                        Axis.of("μ*, mean absolute elementary effect", unit),
                        Axis.of("σ, standard deviation of the effects", unit),
                        lines)
                .withDots(dots);
        return new Figure(List.of(panel), 1, 1, WIDTH, PLANE_HEIGHT + NOTE_HEIGHT * footnotes.size(), footnotes);
    }
}
