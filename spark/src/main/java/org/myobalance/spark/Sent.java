package org.myobalance.spark;

import java.io.Serializable;
import org.myobalance.cohort.CohortParcel;
import org.myobalance.cohort.Partitions;

/**
 * What each executor receives once.
 *
 * @param parcel all that is needed to live persons
 * @param partitions which persons are lived together
 * @param program version of the program that asks
 */
record Sent(CohortParcel parcel, Partitions partitions, String program) implements Serializable {
    private static final long serialVersionUID = 1;
}
