package org.myobalance.plot;

/** One plotting area of a figure. Closed, so that the renderer draws every kind. */
public sealed interface Panel permits CurvePanel, BarPanel, DotPanel, PairsPanel {
    /** Short title above the panel, without the letter the figure adds. */
    String title();

    /** The horizontal axis. */
    Axis x();
}
