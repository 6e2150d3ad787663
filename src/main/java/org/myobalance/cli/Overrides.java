package org.myobalance.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.units.Names;

/** {@code --set parameter=value}: numbers in the unit of the model file. */
final class Overrides {
    private Overrides() {}

    /**
     * The values in base units.
     *
     * @throws FaultyRequest if a parameter is unknown, is solved, or its value is no number or outside its bounds
     */
    static Map<String, Double> of(Model model, Map<String, String> texts) {
        Map<String, Double> values = new LinkedHashMap<>();
        texts.forEach((id, text) -> values.put(id, value(parameter(model, id, "--set"), text, "--set")));
        return values;
    }

    /** The parameter of that name. */
    static Parameter parameter(Model model, String id, String option) {
        if (model.solved().isPresent() && model.solved().get().unknown().equals(id)) {
            throw new FaultyRequest(
                    option + " " + id + ": it is solved for each parameter set, so that 25 y is in daily"
                            + " balance; change what it is solved from instead.");
        }
        return model.parameters().stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FaultyRequest(option + " " + id + ": model \"" + model.id()
                        + "\" has no such parameter."
                        + hint(model, id)
                        + " All names: myobalance check <model> --show parameters"));
    }

    private static String hint(Model model, String id) {
        return Names.nearest(id, model.parameters().stream().map(Parameter::id).toList())
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** A value in the parameter's unit, in base units. */
    static double value(Parameter parameter, String text, String option) {
        double given;
        try {
            given = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new FaultyRequest(option + " " + parameter.id() + "=" + text + ": not a number. Give it in "
                    + parameter.unit() + ", such as " + parameter.id() + "="
                    + parameter.unit().fromBase(parameter.value()));
        }
        double base = parameter.unit().toBase(given);
        if (!(base >= parameter.lower() && base <= parameter.upper() && Double.isFinite(base))) {
            throw new FaultyRequest(String.format(
                    Locale.ROOT,
                    "%s %s=%s: outside [%s, %s] %s, the bounds of the model file.",
                    option,
                    parameter.id(),
                    text,
                    parameter.unit().fromBase(parameter.lower()),
                    parameter.unit().fromBase(parameter.upper()),
                    parameter.unit()));
        }
        return base;
    }
}
