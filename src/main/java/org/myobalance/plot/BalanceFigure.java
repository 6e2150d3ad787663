package org.myobalance.plot;

import java.util.List;

/** Synthesis, breakdown and their difference over weeks to a life. */
public final class BalanceFigure {
    private static final ReferenceLine ZERO = new ReferenceLine("", 0);

    private BalanceFigure() {}

    /**
     * Draws daily means over weeks to a life, 180 mm wide. Synthesis and breakdown have a panel each, because over
     * years they differ by less than the width of a line.
     *
     * @param time axis of all three, such as {@link Axis#age()}
     * @param synthesis MPS of each arm, daily mean
     * @param breakdown MPB of each arm, daily mean; same arms, same order
     * @param net their difference
     * @param unit unit of all three as printed, such as {@code g/day}
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure overLife(
            Axis time,
            List<Series> synthesis,
            List<Series> breakdown,
            List<Series> net,
            String unit,
            List<String> footnotes) {
        List<Panel> panels = List.of(
                CurvePanel.of("Synthesis", time, Axis.of("MPS, daily mean", unit), synthesis),
                CurvePanel.of("Breakdown", time, Axis.of("MPB, daily mean", unit), breakdown),
                CurvePanel.of("Net balance", time, Axis.of("MPS − MPB", unit), net)
                        .withMarks(List.of(ZERO)));
        return new Figure(panels, 1, 3, Figure.FULL_WIDTH, 68 + 3.0 * footnotes.size(), footnotes);
    }
}
