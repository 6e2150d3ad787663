package org.myobalance.model;

/** How fast a state relaxes: decides how output sampled at a day or more is written. */
public enum Clock {
    /** Minutes to days: written as interval mean, minimum and maximum. */
    FAST,
    /** Weeks to decades: written as a value. */
    SLOW
}
