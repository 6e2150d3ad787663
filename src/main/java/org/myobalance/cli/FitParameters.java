package org.myobalance.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Space;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;

/** {@code --parameters a,b,c}: which parameters a fit may move. */
final class FitParameters {
    /** The word for all that human data constrain, by the model file. */
    static final String ESTIMABLE = "estimable";

    private static final String OPTION = "--parameters";

    private final Model model;
    private final Map<String, Double> hypothesis;
    private final Map<String, Double> changes;

    /**
     * @param hypothesis chosen, if one is
     * @param changes of {@code --set} [base units]
     */
    FitParameters(Model model, Optional<String> hypothesis, Map<String, Double> changes) {
        this.model = model;
        this.changes = changes;
        this.hypothesis = model.hypotheses().stream()
                .filter(each -> hypothesis.filter(each.id()::equals).isPresent())
                .findFirst()
                .map(Hypothesis::values)
                .orElse(Map.of());
    }

    /**
     * The coordinates of the fit; {@code --set} moves where they start.
     *
     * @throws FaultyRequest if a name is unknown, twice, or of a parameter that cannot be fitted
     */
    Space space(String text) {
        return space(text, false);
    }

    /** The same without those that the hypothesis sets, though they are named. */
    Space spaceBeside(String text) {
        return space(text, true);
    }

    private Space space(String text, boolean isBeside) {
        Map<String, FreeParameter> free = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            String id = word.strip();
            if (id.isEmpty()) {
                faults.add(OPTION + " " + text + ": a name is missing between two commas.");
            } else if (free.containsKey(id)) {
                faults.add(OPTION + " " + id + ": named twice. Name each once.");
            } else if (!(isBeside && hypothesis.containsKey(id))) {
                try {
                    group(id).orElseGet(() -> List.of(named(id))).forEach(each -> free.putIfAbsent(each.id(), each));
                } catch (FaultyRequest e) {
                    faults.add(String.valueOf(e.getMessage()));
                }
            }
        }
        if (faults.isEmpty() && free.isEmpty()) {
            faults.add(OPTION + " " + text + ": the hypothesis sets them all.");
        }
        if (!faults.isEmpty()) {
            throw new FaultyRequest(String.join(System.lineSeparator(), faults));
        }
        return new Space(List.copyOf(free.values()));
    }

    /** The parameters that a word for many stands for: those of a class, or those that a hypothesis sets. */
    private Optional<List<FreeParameter>> group(String word) {
        List<Parameter> members;
        if (word.equals(ESTIMABLE)) {
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
        if (all.isEmpty()) {
            throw new FaultyRequest(OPTION + " " + word + ": model \"" + model.id() + "\" has no such parameter that"
                    + " can be fitted. Name some: " + OPTION + " a,b,c.");
        }
        return Optional.of(all);
    }

    /** What is changed and not fitted. */
    Map<String, Double> changesBeside(Space space) {
        Map<String, Double> others = new LinkedHashMap<>(changes);
        others.keySet().removeAll(Set.copyOf(space.ids()));
        return others;
    }

    private FreeParameter named(String id) {
        Parameter parameter = Overrides.parameter(model, id, OPTION);
        whyNot(parameter).ifPresent(why -> {
            throw new FaultyRequest(OPTION + " " + id + ": " + why);
        });
        return free(parameter);
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
