package org.myobalance.regimen;

/** What an edge does to the fastest states: the key under which an engine remembers its step size. Mildest first. */
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
