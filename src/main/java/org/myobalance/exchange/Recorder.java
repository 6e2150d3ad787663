package org.myobalance.exchange;

import java.util.Optional;
import org.myobalance.units.Dimension;

/**
 * A parameter that is added to a model file for those who measure: the integral of a quantity over time, from which means over windows
 * are taken, or a value that is set once and kept. Nothing in the model depends on it. Both begin at zero.
 *
 * @param id in the file
 * @param meaning one phrase for its notes
 * @param dimension of its unit
 * @param integrand id in the model of the quantity that is integrated; empty for a value that is kept
 */
public record Recorder(String id, String meaning, Dimension dimension, Optional<String> integrand) {
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

    void rule(XmlText text, SbmlIds ids) {
        integrand.ifPresent(quantity -> text.open("rateRule", "variable", id)
                .xml(ContentMath.math(ContentMath.ci(ids.of(quantity))))
                .close());
    }
}
