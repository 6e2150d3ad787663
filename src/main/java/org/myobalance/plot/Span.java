package org.myobalance.plot;

/**
 * An interval of the x axis, {@code [from, to)}.
 *
 * @param label what it is; the label of a shade goes to the legend, that of a bracket above the panel
 * @param from start in the unit of the x axis
 * @param to end, above {@code from}
 * @param kind how it is drawn
 */
public record Span(String label, double from, double to, Kind kind) {
    /** How an interval is drawn. */
    public enum Kind {
        /** Light shade over the whole height: short intervals such as a bout. */
        SHADE,
        /** Bar above the panel: long intervals that would turn the panel grey. */
        BRACKET
    }

    /** Refuses an empty interval. {@inheritDoc} */
    public Span {
        if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
            throw new IllegalArgumentException("span \"" + label + "\" from " + from + " to " + to + " is empty");
        }
    }

    /**
     * Makes a shaded interval, such as a bout.
     *
     * @param label printed at the interval; empty for none
     * @param from left end, in the unit of the axis
     * @param to right end, in the unit of the axis
     * @return the interval
     */
    public static Span shade(String label, double from, double to) {
        return new Span(label, from, to, Kind.SHADE);
    }

    /**
     * Makes a bracketed interval, such as the years beyond all data.
     *
     * @param label printed at the interval; empty for none
     * @param from left end, in the unit of the axis
     * @param to right end, in the unit of the axis
     * @return the interval
     */
    public static Span bracket(String label, double from, double to) {
        return new Span(label, from, to, Kind.BRACKET);
    }
}
