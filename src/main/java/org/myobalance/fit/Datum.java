package org.myobalance.fit;

import java.util.Optional;
import org.myobalance.study.Direction;

/**
 * One observation as the likelihood sees it, on the scale on which its error is about normal.
 *
 * @param name study and observation
 * @param study its id
 * @param assay its word, or that of the contrast that the observation names: observations of one assay or contrast of one study share an
 *     effect
 * @param value what was reported; of no account for a direction
 * @param direction what was reported instead of a number
 * @param testError standard error by which the study tested its own direction, above zero
 * @param error standard deviation of the report around the laboratory's mean, above zero
 * @param gain SD of the effect that is shared, zero or more
 */
public record Datum(
        String name,
        String study,
        String assay,
        double value,
        Optional<Direction> direction,
        double testError,
        double error,
        double gain) {
    /**
     * Checks the errors. {@inheritDoc}
     *
     * @throws IllegalArgumentException if an error is not above zero, or the gain negative
     */
    public Datum {
        if (!(testError > 0 && error > 0 && gain >= 0)) {
            throw new IllegalArgumentException(
                    name + ": errors " + testError + ", " + error + " and gain " + gain + " are no spreads");
        }
    }

    /**
     * Observations of one laboratory share its effect: those of one assay in one study.
     *
     * @return study and assay, or study and contrast
     */
    public String laboratory() {
        return study + "/" + assay;
    }
}
