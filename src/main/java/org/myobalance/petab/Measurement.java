package org.myobalance.petab;

import java.util.List;
import org.myobalance.model.Expr;

/**
 * One row of the measurement table.
 *
 * @param observable id of what was measured
 * @param experiment id of the experiment in which it was
 * @param time when [time of the model]; infinity for the steady state
 * @param value what was measured
 * @param observableParameters a number or the name of a parameter for each placeholder of the observable
 * @param noiseParameters a number or the name of a parameter for each placeholder of its noise
 */
public record Measurement(
        String observable,
        String experiment,
        double time,
        double value,
        List<Expr> observableParameters,
        List<Expr> noiseParameters) {
    /** Copies the lists. {@inheritDoc} */
    public Measurement {
        observableParameters = List.copyOf(observableParameters);
        noiseParameters = List.copyOf(noiseParameters);
    }
}
