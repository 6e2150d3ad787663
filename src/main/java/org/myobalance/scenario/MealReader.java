package org.myobalance.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.regimen.Meal;
import org.myobalance.regimen.MealPlan;

/** Reads {@code meals} and {@code supplement} of a regimen or a phase against the meals that the model knows. */
public final class MealReader {
    private final Model model;

    /**
     * Makes a reader of meals.
     *
     * @param model the model whose inputs meals feed
     */
    public MealReader(Model model) {
        this.model = model;
    }

    /** Whether the object says anything about food. */
    static boolean present(JsonObject object) {
        return object.has("meals") || object.has("supplement");
    }

    /**
     * Reads the meals and the supplement of a regimen, a phase or a protocol.
     *
     * @param object the object that may have {@code meals} and {@code supplement}
     * @param otherwise the plan that holds for what the object does not say
     * @return the plan; empty after a fault
     */
    public Optional<MealPlan> plan(JsonObject object, MealPlan otherwise) {
        OptionalDouble supplement =
                object.find("supplement").map(this::supplement).orElse(OptionalDouble.of(otherwise.supplement()));
        List<Meal> meals = object.find("meals").map(this::meals).orElse(otherwise.meals());
        if (supplement.isEmpty()) {
            return Optional.empty();
        }
        String blame = object.has("meals") ? "/meals" : "/supplement";
        return FaultTranslation.made(object.value(), blame, () -> new MealPlan(meals, supplement.getAsDouble()));
    }

    /**
     * Reads the protein at the end of bouts.
     *
     * @param value the amount with its unit
     * @return the amount per body mass [g/g]; empty after a fault
     */
    public OptionalDouble supplement(JsonValue value) {
        return food(value, "supplement", Meal.PROTEIN);
    }

    private List<Meal> meals(JsonValue value) {
        List<Meal> meals = new ArrayList<>();
        if (value.kind() == JsonValue.Kind.TEXT) {
            if (!value.text().equals(Optional.of("none"))) {
                value.fault(
                        "meals are a list, or \"none\"",
                        "Leave \"meals\" out for three habitual ones, or write [{\"at\": [\"07:30\"], \"protein\": \"0.35 g/kg\"}].");
            }
            return meals;
        }
        value.list().forEach(item -> item.object().ifPresent(object -> meals.addAll(group(object))));
        return meals;
    }

    private List<Meal> group(JsonObject object) {
        List<JsonValue> clocks = object.list("at");
        OptionalDouble protein = food(object, "protein", Meal.PROTEIN);
        OptionalDouble carbohydrate = food(object, "carbohydrate", Meal.CARBOHYDRATE);
        object.refuseOthers();
        List<Meal> meals = new ArrayList<>();
        for (JsonValue clock : clocks) {
            OptionalDouble at = Amounts.clock(clock);
            if (at.isPresent() && protein.isPresent() && carbohydrate.isPresent()) {
                FaultTranslation.made(
                                object.value(),
                                () -> new Meal(at.getAsDouble(), protein.getAsDouble(), carbohydrate.getAsDouble()))
                        .ifPresent(meals::add);
            }
        }
        return meals;
    }

    private OptionalDouble food(JsonObject object, String key, String input) {
        return object.find(key).map(value -> food(value, key, input)).orElse(OptionalDouble.of(0));
    }

    /** An amount within the limits of its input, where the model has it. */
    private OptionalDouble food(JsonValue value, String what, String input) {
        OptionalDouble amount = Amounts.food(value);
        OptionalInt index = model.inputIndex(input);
        if (index.isEmpty()) {
            value.warn(
                    what + " has no effect: model \"" + model.id() + "\" has no input \"" + input + "\"",
                    "Leave it out, or use a model that eats.");
        }
        if (amount.isEmpty() || index.isEmpty()) {
            return amount;
        }
        Input fed = model.inputs().get(index.getAsInt());
        return LimitChecks.allowed(value, what, amount.getAsDouble(), fed.limits(), fed.unit())
                ? amount
                : OptionalDouble.empty();
    }
}
