package org.myobalance.whatif;

import java.util.Optional;
import org.myobalance.model.Mechanism;

/**
 * What the carrier of a mechanism does.
 *
 * @param mechanism the row
 * @param move how the carrier was moved, a few words
 * @param before the measure with the model as it stands [base unit]
 * @param after the measure with the carrier moved [base unit]
 * @param trouble why it could not be measured; empty when it could
 */
public record MechanismEffect(Mechanism mechanism, String move, double before, double after, Optional<String> trouble) {
    /** A change below this share of the measure is what tolerances alone could do. */
    public static final double NOTICEABLE = 1e-6;

    /**
     * Change of the measure, relative to its size before.
     *
     * @return change over size [-]
     */
    public double relativeChange() {
        return (after - before) / Math.abs(before);
    }

    /**
     * Whether the carrier moves its measure by more than {@link #NOTICEABLE}.
     *
     * @return false also where it could not be measured
     */
    public boolean moves() {
        return trouble.isEmpty() && Math.abs(relativeChange()) > NOTICEABLE;
    }
}
