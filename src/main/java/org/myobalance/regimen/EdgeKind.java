package org.myobalance.regimen;

/**
 * The kind of change at an edge, by its effect on the fastest states, the mildest first. An engine keeps one starting
 * step size for each kind.
 */
public enum EdgeKind {
    /** Bouts end, nothing else. */
    BOUT_ENDS,
    /** An input level changes. */
    LEVEL,
    /** A meal. */
    MEAL,
    /** A dose that is no meal. */
    DOSE,
    /** A bout begins. */
    BOUT_STARTS;

    EdgeKind or(EdgeKind other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
