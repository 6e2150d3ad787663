package org.myobalance.model;

/** What human data can say of a parameter. */
public enum Identifiability {
    /** Held at its value. */
    FIXED,
    /** Human data constrain it. */
    ESTIMABLE,
    /** Only its prior does. */
    PRIOR_ONLY
}
