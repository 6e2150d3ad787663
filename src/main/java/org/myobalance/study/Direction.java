package org.myobalance.study;

/** Which way something moved, by the study's own test. */
public enum Direction {
    /** Significantly above its reference. */
    UP,
    /** Significantly below its reference. */
    DOWN,
    /** Not significantly different: evidence too, as far as the study had power. */
    UNCHANGED
}
