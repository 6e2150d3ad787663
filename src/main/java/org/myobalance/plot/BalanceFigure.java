package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Synthesis, breakdown and their difference over weeks to a life.
 *
 * <p>Synthesis and breakdown have a panel each, because over years they differ by less than the width of a line.
 */
public final class BalanceFigure {
    private static final ReferenceLine ZERO = new ReferenceLine("", 0);
    private static final double ROW_HEIGHT = 62;

    private BalanceFigure() {}

    /**
     * Draws daily means over weeks to years, 180 mm wide, in one row.
     *
     * @param time axis of all three, such as weeks since the start
     * @param synthesis MPS of each arm, daily mean
     * @param breakdown MPB of each arm, daily mean; same arms, same order
     * @param net their difference
     * @param unit unit of all three as printed, such as {@code g/day}
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure overWeeks(
            Axis time,
            List<Series> synthesis,
            List<Series> breakdown,
            List<Series> net,
            String unit,
            List<String> footnotes) {
        List<Panel> panels = new ArrayList<>(turnover(time, synthesis, breakdown, unit));
        panels.add(CurvePanel.of("Net balance", time, Axis.of("MPS − MPB", unit), net)
                .withMarks(List.of(ZERO)));
        return new Figure(panels, 1, 3, Figure.FULL_WIDTH, 68 + 3.0 * footnotes.size(), footnotes);
    }

    /**
     * Draws yearly means over decades, 180 mm wide, in two rows: turnover above; below, on one scale, the balance of a fibre and
     * the change of the muscle, which loses fibres too. That scale is the one of most years, so that the small deficit of ageing
     * can be read; the first months of a training leave it, which arrowheads and a footnote tell.
     *
     * @param time axis of all four, such as {@link Axis#age()}
     * @param synthesis MPS of each arm, daily mean [%/day]
     * @param breakdown MPB of each arm, daily mean [%/day]; same arms, same order
     * @param net their difference, of a fibre [%/year]
     * @param change change of muscle mass, loss of fibres included [%/year]
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure overLife(
            Axis time,
            List<Series> synthesis,
            List<Series> breakdown,
            List<Series> net,
            List<Series> change,
            List<String> footnotes) {
        Range most = UsualRange.of(Stream.concat(net.stream(), change.stream()).toList());
        List<Panel> panels = new ArrayList<>(turnover(time, synthesis, breakdown, "%/day"));
        CurvePanel fibre = yearly("Net balance of a fibre", time, "MPS − MPB", net, most);
        CurvePanel muscle = yearly("Muscle mass, fibre loss included", time, "Change of mass", change, most);
        panels.add(fibre);
        panels.add(muscle);
        List<String> notes = new ArrayList<>(footnotes);
        char letter = 'c';
        for (CurvePanel panel : List.of(fibre, muscle)) {
            UsualRange.beyond(most, panel.series(), time, panel.y().unit(), letter++)
                    .ifPresent(notes::add);
        }
        return new Figure(panels, 2, 2, Figure.FULL_WIDTH, 12 + 2 * ROW_HEIGHT + 3.0 * notes.size(), notes);
    }

    private static List<Panel> turnover(Axis time, List<Series> synthesis, List<Series> breakdown, String unit) {
        return List.of(
                CurvePanel.of("Synthesis", time, Axis.of("MPS, daily mean", unit), synthesis),
                CurvePanel.of("Breakdown", time, Axis.of("MPB, daily mean", unit), breakdown));
    }

    private static CurvePanel yearly(String title, Axis time, String quantity, List<Series> series, Range most) {
        return CurvePanel.of(title, time, Axis.of(quantity, "%/year").withRange(most), series)
                .withMarks(List.of(ZERO));
    }
}
