package org.myobalance.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Space;
import org.myobalance.model.ChangeableParameters;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.RequestException;
import org.myobalance.model.ShareSum;

/** Which parameters a fit may move, by their names. */
final class FitParameters {
    private static final String WORD = "parameters";

    private final Model model;
    private final Map<String, Double> hypothesis;
    private final Map<String, Double> changes;

    /**
     * @param hypothesis chosen, if one is
     * @param changes of parameters [base units]
     * @throws RequestException if the model has no such hypothesis
     */
    FitParameters(Model model, Optional<String> hypothesis, Map<String, Double> changes) {
        this.model = model;
        this.changes = changes;
        this.hypothesis =
                hypothesis.map(model::hypothesis).map(Hypothesis::values).orElse(Map.of());
    }

    /**
     * The coordinates of the fit; changes move where they start.
     *
     * @throws RequestException if a name is unknown, twice, or of a parameter that cannot be fitted
     */
    Space space(List<String> names) {
        return space(names, false);
    }

    /** The same without those that the hypothesis sets, though they are named. */
    Space spaceBeside(List<String> names) {
        return space(names, true);
    }

    private Space space(List<String> names, boolean isBeside) {
        Map<String, FreeParameter> free = new LinkedHashMap<>();
        List<RequestException.Refusal> faults = new ArrayList<>();
        String text = String.join(",", names);
        for (String name : names) {
            String id = name.strip();
            if (id.isEmpty()) {
                faults.add(fault(text, "a name is missing between two commas."));
            } else if (free.containsKey(id)) {
                faults.add(fault(id, "named twice. Name each once."));
            } else if (!(isBeside && hypothesis.containsKey(id))) {
                try {
                    group(id, isBeside).orElseGet(() -> named(id)).forEach(each -> free.putIfAbsent(each.id(), each));
                } catch (RequestException e) {
                    faults.addAll(e.refusals());
                }
            }
        }
        if (faults.isEmpty() && free.isEmpty()) {
            faults.add(fault(text, "the hypothesis sets them all."));
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return new Space(List.copyOf(free.values()));
    }

    private static RequestException.Refusal fault(String name, String problem) {
        return new RequestException.Refusal(RequestException.About.PARAMETERS, WORD + " " + name + ": " + problem, "");
    }

    /**
     * The parameters that a word for many stands for: those of a class, or those that a hypothesis sets.
     *
     * @param mayBeNone whether the hypothesis of the fit may set them all
     */
    private Optional<List<FreeParameter>> group(String word, boolean mayBeNone) {
        List<Parameter> members;
        if (word.equals(FitRequest.ESTIMABLE)) {
            members = model.parameters().stream()
                    .filter(each -> each.identifiability() == Identifiability.ESTIMABLE)
                    .toList();
        } else {
            Optional<Hypothesis> named = model.hypotheses().stream()
                    .filter(each -> each.id().equals(word))
                    .findFirst();
            if (named.isEmpty()) {
                return Optional.empty();
            }
            members = model.parameters().stream()
                    .filter(each -> named.get().values().containsKey(each.id()))
                    .toList();
        }
        List<FreeParameter> all = members.stream()
                .filter(each -> whyNot(each).isEmpty())
                .map(this::free)
                .toList();
        if (all.isEmpty() && !(mayBeNone && members.stream().anyMatch(each -> hypothesis.containsKey(each.id())))) {
            throw new RequestException(List.of(fault(
                    word, "model \"" + model.id() + "\" has no such parameter that can be fitted. Name some: a,b,c.")));
        }
        return Optional.of(all);
    }

    /** What is changed and not fitted. */
    Map<String, Double> changesBeside(Space space) {
        Map<String, Double> others = new LinkedHashMap<>(changes);
        others.keySet().removeAll(Set.copyOf(space.ids()));
        return others;
    }

    private List<FreeParameter> named(String name) {
        return ChangeableParameters.all(model, name, WORD).stream()
                .map(parameter -> {
                    whyNot(parameter).ifPresent(why -> {
                        throw new RequestException(List.of(fault(parameter.id(), why)));
                    });
                    return free(parameter);
                })
                .toList();
    }

    private Optional<String> whyNot(Parameter parameter) {
        if (model.solved()
                .filter(solved -> solved.unknown().equals(parameter.id()))
                .isPresent()) {
            return Optional.of("it is solved for each parameter set.");
        }
        if (parameter.prior().isEmpty()) {
            return Optional.of("it has no prior in the model file: it is a fixed parameter. Those that can be fitted:"
                    + " check <model> --show parameters");
        }
        if (!(Double.isFinite(parameter.lower()) && Double.isFinite(parameter.upper()))) {
            return Optional.of("it has no bounds in the model file. Add \"bounds\": [lower, upper].");
        }
        Optional<ShareSum> sum = model.families().sumOf(parameter.id());
        if (sum.isPresent()) {
            return Optional.of("it is a term of " + sum.get().title()
                    + ", which the model file declares and a fit would not keep. Fit another,"
                    + " or take \"sumsTo\" out of the model file.");
        }
        if (parameter.subject().isPresent()) {
            return Optional.of("the subjects of the studies set it (\""
                    + parameter.subject().get() + "\"). Fit what it acts through instead.");
        }
        if (hypothesis.containsKey(parameter.id())) {
            return Optional.of("the hypothesis sets it. Leave it out, or fit under another hypothesis.");
        }
        return Optional.empty();
    }

    private FreeParameter free(Parameter parameter) {
        FreeParameter free = FreeParameter.of(parameter);
        double start = changes.getOrDefault(parameter.id(), free.start());
        return new FreeParameter(free.id(), start, free.low(), free.high(), free.isLog(), free.prior());
    }
}
