package org.myobalance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonPlain;
import org.myobalance.io.JsonValue;
import org.myobalance.units.Names;

/** Reads the choices of a plan file, and what follows from them. */
final class ChoiceReader {
    private static final int MOST = 1000;

    private final List<Choice> choices = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();

    List<Choice> choices() {
        return choices;
    }

    List<Derived> derived() {
        return derived;
    }

    /** Reads all of them. */
    void read(JsonObject object) {
        Map<String, JsonValue> entries = object.entries();
        // what follows from a choice may stand before it
        entries.forEach((id, value) -> {
            if (!isDerived(value)) {
                value.object().flatMap(each -> choice(id, each)).ifPresent(choices::add);
            }
        });
        entries.forEach((id, value) -> {
            if (isDerived(value)) {
                value.object().flatMap(each -> derived(id, each)).ifPresent(derived::add);
            }
        });
    }

    private static boolean isDerived(JsonValue value) {
        return value.kind() == JsonValue.Kind.OBJECT
                && value.object().filter(each -> each.has("of")).isPresent();
    }

    private static Optional<Choice> choice(String id, JsonObject object) {
        if (object.has("values")) {
            List<JsonValue> values = object.list("values");
            if (values.isEmpty() || values.size() > MOST) {
                object.faultAtKey(
                        "values", values.size() + " values", "Give the values to choose from, at most " + MOST + ".");
                return Optional.empty();
            }
            String unit = object.findText("unit").orElse("");
            object.refuseOthers();
            List<Object> plain = values.stream().map(JsonPlain::of).toList();
            if (plain.stream().distinct().count() < plain.size()) {
                object.faultAtKey("values", "a value comes twice", "Give each once.");
                return Optional.empty();
            }
            return Optional.of(new Choice(id, plain, unit));
        }
        OptionalDouble from = object.number("from");
        OptionalDouble to = object.number("to");
        OptionalDouble step = object.has("step") ? object.number("step") : OptionalDouble.of(1);
        String unit = object.findText("unit").orElse("");
        object.refuseOthers();
        if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        double steps = Math.floor((to.getAsDouble() - from.getAsDouble()) / step.getAsDouble() * (1 + 1e-12) + 1e-9);
        if (!(step.getAsDouble() > 0) || !(steps >= 0 && steps < MOST)) {
            object.fault(
                    "no values from " + Plain.of(from.getAsDouble()) + " to " + Plain.of(to.getAsDouble()) + " by "
                            + Plain.of(step.getAsDouble()),
                    "\"from\" must not be above \"to\", \"step\" above zero, and at most " + MOST + " values.");
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            // as a person would write it: 0.3 + 2 · 0.05 is 0.4
            double value = from.getAsDouble() + i * step.getAsDouble();
            values.add(JsonPlain.number(Math.rint(value * 1e9) / 1e9));
        }
        return Optional.of(new Choice(id, values, unit));
    }

    private Optional<Derived> derived(String id, JsonObject object) {
        Optional<String> of = object.text("of");
        OptionalDouble each = object.number("each");
        OptionalDouble plus = object.has("plus") ? object.number("plus") : OptionalDouble.of(0);
        String unit = object.findText("unit").orElse("");
        object.refuseOthers();
        if (of.isEmpty() || each.isEmpty() || plus.isEmpty()) {
            return Optional.empty();
        }
        Optional<Choice> choice =
                choices.stream().filter(one -> one.id().equals(of.get())).findFirst();
        if (choice.isEmpty()) {
            object.faultAtKey(
                    "of",
                    "unknown choice \"" + of.get() + "\"",
                    Names.hint(of.get(), choices.stream().map(Choice::id).toList()));
            return Optional.empty();
        }
        for (int i = 0; i < choice.get().size(); i++) {
            if (choice.get().amount(i).isEmpty()) {
                object.faultAtKey(
                        "of",
                        "\"" + choice.get().words(i) + "\" of choice \"" + of.get() + "\" is neither number nor list",
                        "Let it follow from a choice of numbers, or of days.");
                return Optional.empty();
            }
        }
        return Optional.of(new Derived(id, of.get(), each.getAsDouble(), plus.getAsDouble(), unit));
    }
}
