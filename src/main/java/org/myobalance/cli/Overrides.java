package org.myobalance.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.myobalance.model.ChangeableParameters;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;

/** {@code --set parameter=value}: numbers in the unit of the model file. */
final class Overrides {
    private Overrides() {}

    /**
     * The values in base units.
     *
     * @throws FaultyRequest if a parameter is unknown, is solved, or its value is no number or outside its bounds
     * @throws org.myobalance.model.RequestException if a sum that the model file declares does not hold any more
     */
    static Map<String, Double> of(Model model, Map<String, String> texts) {
        Map<String, Double> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            for (Parameter parameter : ChangeableParameters.all(model, name, "set")) {
                if (values.put(parameter.id(), value(parameter, text, "--set")) != null) {
                    throw new FaultyRequest(
                            "--set " + name + "=" + text + ": " + parameter.id() + " is set twice. Set each once.");
                }
            }
        });
        ChangeableParameters.checkSums(model, values, "set");
        return values;
    }

    /** The parameter of that name; refused if there is none, or the model solves for it. */
    static Parameter parameter(Model model, String id, String option) {
        return ChangeableParameters.named(model, id, word(option));
    }

    /** An option as the library calls it, which knows no dashes. */
    private static String word(String option) {
        return option.substring(2);
    }

    /** A value in the parameter's unit, in base units. */
    static double value(Parameter parameter, String text, String option) {
        double given = Converters.decimal(text)
                .orElseThrow(() ->
                        new FaultyRequest(option + " " + parameter.id() + "=" + text + ": not a number. Give it in "
                                + parameter.unit() + ", such as " + parameter.id() + "="
                                + parameter.unit().fromBase(parameter.value())));
        return ChangeableParameters.value(parameter, given, text, word(option));
    }
}
