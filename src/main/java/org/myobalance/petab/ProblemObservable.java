package org.myobalance.petab;

import java.util.List;
import org.myobalance.model.Expr;

/**
 * One row of the observable table: what is measured, and how measurements scatter.
 *
 * @param id of the observable
 * @param formula of what the model says is measured
 * @param noiseFormula of the noise parameter
 * @param noise how measurements scatter
 * @param placeholders names in both formulas for which each measurement gives its own value, in the order of its
 *     {@code observableParameters}
 * @param noisePlaceholders names for which each measurement gives its own value, in the order of its {@code noiseParameters}
 */
public record ProblemObservable(
        String id,
        Expr formula,
        Expr noiseFormula,
        NoiseModel noise,
        List<String> placeholders,
        List<String> noisePlaceholders) {
    /** Copies the lists. {@inheritDoc} */
    public ProblemObservable {
        placeholders = List.copyOf(placeholders);
        noisePlaceholders = List.copyOf(noisePlaceholders);
    }
}
