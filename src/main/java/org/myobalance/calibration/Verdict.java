package org.myobalance.calibration;

/** What data say of a calibrated parameter. */
public enum Verdict {
    /** They bound it on both sides. */
    IDENTIFIABLE,
    /** They bound it on one side; on the other its prior or its bounds do. */
    ONE_SIDED,
    /** They do not bound it. */
    FLAT,
    /** They were not asked: its width is that of its prior. */
    PRIOR_ONLY
}
