package org.myobalance.model;

/** How well a number is known; printed wherever the number is. */
public enum Status {
    /** Read in the primary source. */
    VERIFIED,
    /** Read in a page that quotes the primary. */
    SECOND_HAND,
    /** The study's design was read, the number is from memory. */
    DESIGN_VERIFIED,
    /** As the source review states it; primary not seen. */
    REVIEW,
    /** From memory; to be checked against the paper. */
    MEMORY,
    /** Our own arithmetic or scratch prototype. */
    OWN,
    /** Fitted to named targets with this model. */
    CALIBRATED,
    /** No source: has a range and a reason. */
    ASSUMED,
    /** True by definition, such as a reference value of 1 or a conversion. */
    DEFINITION
}
