package org.myobalance.plot;

import java.util.List;

/**
 * Panels on a grid, with one legend above them and notes below.
 *
 * @param panels row by row
 * @param rows rows of the grid
 * @param columns columns of the grid
 * @param widthMillimetres width on paper [mm]; 180 is a full page, 88 one column
 * @param heightMillimetres height on paper [mm]; a legend of more than two lines adds to it
 * @param footnotes sentences below the panels
 */
public record Figure(
        List<Panel> panels,
        int rows,
        int columns,
        double widthMillimetres,
        double heightMillimetres,
        List<String> footnotes) {
    /** Width of a full journal page [mm]. */
    public static final double FULL_WIDTH = 180;

    /** Copies the lists; refuses a grid that does not hold the panels. {@inheritDoc} */
    public Figure {
        panels = List.copyOf(panels);
        footnotes = List.copyOf(footnotes);
        if (panels.isEmpty() || rows < 1 || columns < 1 || panels.size() > rows * columns) {
            throw new IllegalArgumentException(
                    panels.size() + " panels do not fit a grid of " + rows + " rows and " + columns + " columns");
        }
        if (!(widthMillimetres >= 40 && widthMillimetres <= 1000)
                || !(heightMillimetres >= 30 && heightMillimetres <= 1000)) {
            throw new IllegalArgumentException(
                    "figure of " + widthMillimetres + " x " + heightMillimetres + " mm: give 40 to 1000 by 30 to 1000");
        }
    }
}
