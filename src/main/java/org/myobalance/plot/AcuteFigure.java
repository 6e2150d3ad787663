package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The hours around one bout: vesicles, their cargo, signalling, synthesis and breakdown.
 *
 * @param quantities one panel each, in causal order: vesicles, marker, cargo, kinases, synthesis and breakdown
 * @param bouts shaded intervals [h]
 * @param from first hour shown [h]
 * @param to last hour shown [h]
 * @param footnotes sentences below
 */
public record AcuteFigure(List<Quantity> quantities, List<Span> bouts, double from, double to, List<String> footnotes) {
    private static final int COLUMNS = 4;
    private static final double ROW_HEIGHT = 50;

    /**
     * What one panel shows.
     *
     * @param title such as {@code Exosomes in plasma}
     * @param name short name on the axis, such as {@code EXO}
     * @param unit unit as printed, such as {@code fold of rest}
     * @param rest value at rest, where a line is drawn
     * @param series one per arm or mode, against hours
     */
    public record Quantity(String title, String name, String unit, double rest, List<Series> series) {
        /** Copies the list. {@inheritDoc} */
        public Quantity {
            series = List.copyOf(series);
        }

        /**
         * Makes the panel of a quantity divided by its value at rest.
         *
         * @param title such as {@code Exosomes in plasma}
         * @param name short name on the axis, such as {@code EXO}
         * @param series one per arm or mode, against hours
         * @return the panel's content
         */
        public static Quantity foldOfRest(String title, String name, List<Series> series) {
            return new Quantity(title, name, "fold of rest", 1, series);
        }
    }

    /** Copies the lists. {@inheritDoc} */
    public AcuteFigure {
        quantities = List.copyOf(quantities);
        bouts = List.copyOf(bouts);
        footnotes = List.copyOf(footnotes);
    }

    /**
     * Lays out the figure, 180 mm wide, with four panels in a row.
     *
     * @return the figure
     */
    public Figure figure() {
        Axis hours = Axis.hours("Time").withRange(new Range(from, to));
        List<Panel> panels = new ArrayList<>();
        CoincidingCurves coinciding = new CoincidingCurves();
        for (Quantity quantity : quantities) {
            // A tenth of rest: smaller changes are errors of the solver, not changes of the muscle.
            double least = 0.1 * Math.abs(quantity.rest());
            coinciding.add((char) ('a' + panels.size()), quantity.series(), least);
            Axis y = Axis.of(quantity.name(), quantity.unit()).withMinimumSpan(least);
            panels.add(CurvePanel.of(quantity.title(), hours, y, quantity.series())
                    .withMarks(List.of(new ReferenceLine("", quantity.rest())))
                    .withSpans(bouts));
        }
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        List<String> notes = new ArrayList<>(footnotes);
        coinciding.note().ifPresent(notes::add);
        double height = 10 + rows * ROW_HEIGHT + 3.0 * notes.size();
        return new Figure(panels, rows, columns, Figure.FULL_WIDTH, height, notes);
    }
}
