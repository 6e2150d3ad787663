package org.myobalance.plot;

/** One plotting area of a figure. The interface is sealed, so that the renderer draws every kind. */
public sealed interface Panel permits CurvePanel, BarPanel, SharePanel, DotPanel, PairsPanel {
    /**
     * Returns the short title above the panel, without the letter that the figure adds.
     *
     * @return the title
     */
    String title();

    /**
     * Returns the horizontal axis.
     *
     * @return the axis
     */
    Axis x();
}
