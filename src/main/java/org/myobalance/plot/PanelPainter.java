package org.myobalance.plot;

import java.awt.Graphics2D;

/** Draws one panel inside the frame the figure's layout gives it. */
interface PanelPainter {
    /** Width it needs left of the plotting area. */
    double left();

    /** Height it needs between its title and the plotting area. */
    double above();

    /** How high its plotting area is beside those of the rows of panels above and below it. */
    default double weight() {
        return 1;
    }

    /** Whether the ticks of its x axis leave out a power of ten, which only the title of that axis says. */
    default boolean leavesOutPower() {
        return false;
    }

    /**
     * Its axes, not yet painted.
     *
     * @param xTitle printed below the axis; empty where the panel beneath says it
     * @param width of the whole
     * @param height of the whole
     * @param left from the left edge to the plotting area, at least {@link #left()}
     */
    Frame frame(String xTitle, double width, double height, double left);

    /** Draws what is inside, over a frame that is painted, in the frame's coordinates. */
    void paint(Graphics2D g, Frame frame);
}
