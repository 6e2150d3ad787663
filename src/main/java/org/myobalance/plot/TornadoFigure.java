package org.myobalance.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.myobalance.plot.BarPanel.Bar;

/** A tornado plot: what changes a result most, one bar for each parameter, the widest on top. */
public final class TornadoFigure {
    private static final double ROW_HEIGHT = 5.5;
    /** Below it XChart leaves no space between the axes [mm]. */
    private static final double LOWEST = 60;

    private TornadoFigure() {}

    /**
     * Lays out the figure, 140 mm wide and as high as its bars need.
     *
     * @param title what was varied, such as {@code Each parameter halved and doubled}
     * @param result the axis of the result, with its unit
     * @param base the result with nothing changed
     * @param lowLabel what the low end means, such as {@code halved}
     * @param highLabel what the high end means, such as {@code doubled}
     * @param bars in any order
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure of(
            String title,
            Axis result,
            double base,
            String lowLabel,
            String highLabel,
            List<Bar> bars,
            List<String> footnotes) {
        List<Bar> sorted = new ArrayList<>(bars);
        // By name among equals, so that the figure does not hang on the order of a map.
        sorted.sort(Comparator.comparingDouble(Bar::swing).reversed().thenComparing(Bar::label));
        double height = 28 + ROW_HEIGHT * sorted.size() + 3.0 * footnotes.size();
        BarPanel panel = new BarPanel(title, result, base, lowLabel, highLabel, sorted);
        return new Figure(List.of(panel), 1, 1, 140, Math.max(LOWEST, height), footnotes);
    }
}
