package org.myobalance.io;

import static org.myobalance.io.JsonValue.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Parameter;
import org.myobalance.units.Names;

/** Reads the hypotheses, each a named set of switches. */
final class HypothesisReader {
    private final ModelDraft draft;
    private final Map<String, Parameter> parameters;
    // Hypotheses that set what could not be read, so that nobody can say what they touch
    private final Set<String> faulty = new LinkedHashSet<>();

    HypothesisReader(ModelDraft draft, Map<String, Parameter> parameters) {
        this.draft = draft;
        this.parameters = parameters;
    }

    List<Hypothesis> read(JsonObject hypotheses) {
        List<Hypothesis> read = new ArrayList<>();
        hypotheses.entries().forEach((id, value) -> {
            ModelReader.checkWord(hypotheses, id, "hypothesis");
            value.object().ifPresent(at -> read.add(hypothesis(id, at)));
        });
        refuseIdle(hypotheses, read);
        return read;
    }

    // One that states defaults is fine when another flips them: it names the other side of that choice
    private void refuseIdle(JsonObject at, List<Hypothesis> all) {
        Set<String> moved = new LinkedHashSet<>();
        all.forEach(hypothesis -> hypothesis.values().forEach((id, value) -> {
            if (!isDefault(id, value)) {
                moved.add(id);
            }
        }));
        for (Hypothesis hypothesis : all) {
            boolean moves = hypothesis.values().keySet().stream().anyMatch(moved::contains);
            if (!moves && !faulty.contains(hypothesis.id())) {
                at.find(hypothesis.id())
                        .ifPresent(value -> value.fault(
                                "hypothesis \"" + hypothesis.id()
                                        + "\" touches nothing: all it sets is default already",
                                "Set a parameter to another value, or remove it."));
            }
        }
    }

    private boolean isDefault(String id, double value) {
        return Optional.ofNullable(parameters.get(id))
                .filter(parameter -> parameter.value() == value)
                .isPresent();
    }

    private Hypothesis hypothesis(String id, JsonObject at) {
        Optional<String> meaning = at.text("meaning");
        Map<String, Double> values = new LinkedHashMap<>();
        at.object("set")
                .ifPresent(set -> set.entries().forEach((parameter, value) -> {
                    if (draft.declared(ModelDraft.Kind.PARAMETER, parameter).isEmpty()) {
                        set.faultAtKey(
                                parameter,
                                "unknown parameter \"" + parameter + "\"",
                                Names.hint(parameter, draft.ids(ModelDraft.Kind.PARAMETER)));
                    }
                    OptionalDouble number = value.number();
                    if (number.isEmpty() || !parameters.containsKey(parameter)) {
                        faulty.add(id);
                    }
                    Optional.ofNullable(parameters.get(parameter))
                            .ifPresent(p -> number.ifPresent(v -> values.put(parameter, checked(value, p, v))));
                }));
        List<String> leaveOut = new ArrayList<>();
        for (JsonValue value : at.findList("leaveOut")) {
            ModelReader.stateName(draft, value).ifPresent(leaveOut::add);
        }
        at.refuseOthers();
        return new Hypothesis(id, meaning.orElse("?"), values, leaveOut);
    }

    private static double checked(JsonValue at, Parameter parameter, double value) {
        if (parameter.isSwitch() && value != 0 && value != 1) {
            at.fault("a switch is 0 or 1, not " + plain(value), "Write 0 or 1.");
        }
        // Bounds guide fits of one structure; a hypothesis is another one, and may switch a term off by an extreme
        // value
        return parameter.unit().toBase(value);
    }
}
