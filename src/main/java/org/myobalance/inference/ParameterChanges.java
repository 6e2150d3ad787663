package org.myobalance.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.myobalance.model.ChangeableParameters;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.RequestException;

/**
 * Parameters that differ from the model file in every run.
 *
 * @param texts values as they were given, in the units of the model file; records state these
 * @param values the same [base units]
 */
public record ParameterChanges(Map<String, String> texts, Map<String, Double> values) {
    /** Everything as the model file has it. */
    public static final ParameterChanges NONE = new ParameterChanges(Map.of(), Map.of());

    private static final String WORD = "set";

    /** Copies the maps. {@inheritDoc} */
    public ParameterChanges {
        texts = Map.copyOf(texts);
        values = Map.copyOf(values);
    }

    /**
     * Changes by number.
     *
     * @param model whose parameters they are
     * @param values by parameter [unit of the model file]
     * @return the changes
     * @throws RequestException if a parameter is unknown or solved, a value lies outside its bounds, or a declared
     *     sum does not hold any more
     */
    public static ParameterChanges of(Model model, Map<String, Double> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Double> base = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String text = Double.toString(value);
            texts.put(name, text);
            for (Parameter parameter : ChangeableParameters.all(model, name, WORD)) {
                double changed = ChangeableParameters.value(parameter, value, text, WORD);
                if (base.put(parameter.id(), changed) != null) {
                    throw new RequestException(
                            RequestException.About.PARAMETERS,
                            WORD + " " + name + ": " + parameter.id() + " is set twice.",
                            "Set each once.");
                }
            }
        });
        ChangeableParameters.checkSums(model, base, WORD);
        return new ParameterChanges(texts, base);
    }

    /** As records state them. */
    String text() {
        return texts.isEmpty() ? "none" : new TreeMap<>(texts).toString();
    }
}
