package org.myobalance.exchange;

import java.util.Optional;
import org.myobalance.units.Dimension;

/**
 * A parameter that is added to a model file for those who measure: the integral of a quantity over time, from which means over windows
 * are taken, or a value that is set once and kept. Nothing in the model depends on it.
 *
 * @param id in the file
 * @param meaning one phrase for its notes
 * @param dimension of its unit
 * @param integrand id in the model of the quantity that is integrated; empty for a value that is kept
 * @param initial id in the model of the quantity whose value at the start it begins with; empty to begin with zero
 */
public record Recorder(
        String id, String meaning, Dimension dimension, Optional<String> integrand, Optional<String> initial) {
    void parameter(XmlText text, SbmlUnits units) {
        text.empty(
                "parameter",
                "id",
                id,
                "name",
                meaning,
                "value",
                "0",
                "units",
                units.of(dimension),
                "constant",
                "false");
    }

    void initialAssignment(XmlText text, SbmlIds ids) {
        initial.ifPresent(quantity -> text.open("initialAssignment", "symbol", id)
                .xml(ContentMath.math(ContentMath.ci(ids.of(quantity))))
                .close());
    }

    void rule(XmlText text, SbmlIds ids) {
        integrand.ifPresent(quantity -> text.open("rateRule", "variable", id)
                .xml(ContentMath.math(ContentMath.ci(ids.of(quantity))))
                .close());
    }
}
