package org.myobalance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.myobalance.units.Names;

/** Looks up parameters that are to be changed or fitted, and checks their new values. */
public final class ChangeableParameters {
    private ChangeableParameters() {}

    /**
     * The parameter of a name.
     *
     * @param model whose parameters they are
     * @param id as given
     * @param word what the request is called, such as {@code set}; the message begins with it
     * @return the parameter
     * @throws RequestException if there is none, or the model solves for it
     */
    public static Parameter named(Model model, String id, String word) {
        if (model.solved().isPresent() && model.solved().get().unknown().equals(id)) {
            throw new RequestException(
                    RequestException.About.PARAMETERS,
                    word + " " + id + ": it is solved for each parameter set, so that 25 y is in daily"
                            + " balance; change what it is solved from instead.",
                    "");
        }
        List<Parameter> members = model.parametersNamed(id);
        if (!members.isEmpty() && !members.get(0).id().equals(id)) {
            throw new RequestException(
                    RequestException.About.PARAMETERS,
                    word + " " + id + ": it stands for " + members.size()
                            + (members.size() == 1 ? " member." : " members."),
                    "Name one, such as " + members.get(0).id() + ".");
        }
        return model.parameters().stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RequestException(
                        RequestException.About.PARAMETERS,
                        word + " " + id + ": model \"" + model.id() + "\" has no such parameter." + hint(model, id),
                        "All names: myobalance check <model> --show parameters"));
    }

    /**
     * All parameters that a name stands for: one, or every member of what stands over sets.
     *
     * @param model whose parameters they are
     * @param name as given: an id, the name of a family, or that with some of its members
     * @param word what the request is called, such as {@code set}; the message begins with it
     * @return at least one parameter
     * @throws RequestException if there is none, or the model solves for one of them
     */
    public static List<Parameter> all(Model model, String name, String word) {
        List<Parameter> meant = model.parametersNamed(name);
        return meant.isEmpty()
                ? List.of(named(model, name, word))
                : meant.stream().map(each -> named(model, each.id(), word)).toList();
    }

    /**
     * Refuses changes that break a sum which the model file declares. The changes are looked at by themselves: whatever they
     * leave alone has the value of the model file.
     *
     * @param model whose parameters they are
     * @param changes new values by id [base units]
     * @param word what the request is called, such as {@code set}; the message begins with it
     * @throws RequestException if a sum with a changed value is not what the model file declares
     */
    public static void checkSums(Model model, Map<String, Double> changes, String word) {
        model.sumFault(
                        changes.keySet(),
                        id -> changes.getOrDefault(id, model.parameter(id).value()))
                .ifPresent(what -> {
                    throw new RequestException(
                            RequestException.About.PARAMETERS,
                            word + ": " + what + ".",
                            "Set the others with it, so that they sum to what the model file declares.");
                });
    }

    private static String hint(Model model, String id) {
        List<String> known = new ArrayList<>(model.families().byId().keySet());
        model.parameters().forEach(parameter -> known.add(parameter.id()));
        return Names.nearest(id, known)
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
    }

    /**
     * A value within the bounds of the model file.
     *
     * @param parameter whose value it is
     * @param value new value [unit of the model file]
     * @param text the value as it was given, for the message
     * @param word what the request is called, such as {@code set}; the message begins with it
     * @return the value [base unit]
     * @throws RequestException if it lies outside the bounds, or is no finite number
     */
    public static double value(Parameter parameter, double value, String text, String word) {
        double base = parameter.unit().toBase(value);
        if (!(base >= parameter.lower() && base <= parameter.upper() && Double.isFinite(base))) {
            throw new RequestException(
                    RequestException.About.PARAMETERS,
                    String.format(
                            Locale.ROOT,
                            "%s %s=%s: outside [%s, %s] %s, the bounds of the model file.",
                            word,
                            parameter.id(),
                            text,
                            parameter.unit().fromBase(parameter.lower()),
                            parameter.unit().fromBase(parameter.upper()),
                            parameter.unit()),
                    "");
        }
        return base;
    }
}
