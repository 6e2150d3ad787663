package org.myobalance.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.regimen.Meal;
import org.myobalance.regimen.MealPlan;

/** Reads {@code meals} and {@code supplement} of a regimen or a phase. */
public final class MealReader {
    private MealReader() {}

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
    public static Optional<MealPlan> plan(JsonObject object, MealPlan otherwise) {
        OptionalDouble supplement =
                object.find("supplement").map(Amounts::food).orElse(OptionalDouble.of(otherwise.supplement()));
        List<Meal> meals = object.find("meals").map(MealReader::meals).orElse(otherwise.meals());
        if (supplement.isEmpty()) {
            return Optional.empty();
        }
        String blame = object.has("meals") ? "/meals" : "/supplement";
        return FaultTranslation.made(object.value(), blame, () -> new MealPlan(meals, supplement.getAsDouble()));
    }

    private static List<Meal> meals(JsonValue value) {
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

    private static List<Meal> group(JsonObject object) {
        List<JsonValue> clocks = object.list("at");
        OptionalDouble protein = food(object, "protein");
        OptionalDouble carbohydrate = food(object, "carbohydrate");
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

    private static OptionalDouble food(JsonObject object, String key) {
        return object.find(key).map(Amounts::food).orElse(OptionalDouble.of(0));
    }
}
