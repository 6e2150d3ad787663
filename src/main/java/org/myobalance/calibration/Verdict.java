package org.myobalance.calibration;

/** What data say of a parameter, by how much likelihood is lost where it is moved within its bounds. */
public enum Verdict {
    /** They bound it on both sides. */
    IDENTIFIABLE,
    /** They bound it on one side; on the other its prior or its bounds do. */
    ONE_SIDED,
    /** They bound it on neither, but prefer some values. */
    FLAT,
    /** They say nothing, or were not asked: whatever is believed of it is its prior. */
    PRIOR_ONLY
}
