package org.myobalance.plot;

/**
 * An interval of the x axis, {@code [from, to)}.
 *
 * @param label what it is; a shade's goes to the key, a bracket's above the panel
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

    /** Refuses an empty interval. */
    public Span {
        if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
            throw new IllegalArgumentException("span \"" + label + "\" from " + from + " to " + to + " is empty");
        }
    }

    /** A shaded interval, such as a bout. */
    public static Span shade(String label, double from, double to) {
        return new Span(label, from, to, Kind.SHADE);
    }

    /** A bracketed interval, such as years beyond all data. */
    public static Span bracket(String label, double from, double to) {
        return new Span(label, from, to, Kind.BRACKET);
    }
}
