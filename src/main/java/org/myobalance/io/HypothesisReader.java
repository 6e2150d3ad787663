package org.myobalance.io;

import static org.myobalance.io.JsonValue.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                .ifPresent(set -> set.entries().forEach((name, value) -> {
                    List<String> meant = draft.meant(name, ModelDraft.Kind.PARAMETER);
                    if (meant.isEmpty()) {
                        set.faultAtKey(
                                name,
                                "unknown parameter \"" + name + "\"",
                                Names.hint(name, draft.known(name, ModelDraft.Kind.PARAMETER)));
                    }
                    OptionalDouble number = value.number();
                    if (number.isEmpty()
                            || meant.isEmpty()
                            || !parameters.keySet().containsAll(meant)) {
                        faulty.add(id);
                    }
                    if (meant.stream().anyMatch(values::containsKey)) {
                        set.faultAtKey(name, "\"" + name + "\" is set twice", "Set each member once.");
                    }
                    // Bounds guide fits of one structure; a hypothesis is another one, and may switch a term off by an
                    // extreme value
                    meant.stream()
                            .flatMap(each -> Optional.ofNullable(parameters.get(each)).stream())
                            .forEach(p -> number.ifPresent(
                                    v -> values.put(p.id(), p.unit().toBase(v))));
                    if (number.isPresent()) {
                        checkSwitch(value, meant, number.getAsDouble());
                    }
                }));
        List<String> leaveOut = new ArrayList<>();
        for (JsonValue value : at.findList("leaveOut")) {
            leaveOut.addAll(ModelReader.stateNames(draft, value));
        }
        at.refuseOthers();
        checkSums(id, at, values);
        return new Hypothesis(id, meaning.orElse("?"), values, leaveOut);
    }

    /** A fault if what a hypothesis sets breaks a declared sum. */
    private void checkSums(String id, JsonObject at, Map<String, Double> values) {
        draft.families
                .sumFault(values.keySet(), each -> {
                    // sums are there only for parameters that could be read
                    Parameter parameter = Objects.requireNonNull(parameters.get(each));
                    return parameter.unit().fromBase(values.getOrDefault(each, parameter.value()));
                })
                .ifPresent(what -> at.faultAtKey(
                        "set",
                        "under hypothesis \"" + id + "\" " + what,
                        "Set the others with it, so that they sum to what is declared."));
    }

    private void checkSwitch(JsonValue at, List<String> meant, double value) {
        boolean isSwitch = meant.stream()
                .flatMap(each -> Optional.ofNullable(parameters.get(each)).stream())
                .anyMatch(Parameter::isSwitch);
        if (isSwitch && value != 0 && value != 1) {
            at.fault("a switch is 0 or 1, not " + plain(value), "Write 0 or 1.");
        }
    }
}
