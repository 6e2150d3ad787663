package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is eaten each day.
 *
 * @param meals in the order of the day, no two at the same time; empty for a fast
 * @param supplement protein taken at the end of each bout, zero for none [g/g]
 */
public record MealPlan(List<Meal> meals, double supplement) {
    /** Three meals at 07:30, 12:30 and 19:00, each 0.35 g/kg protein and 1.2 g/kg carbohydrate. */
    public static final MealPlan HABITUAL = new MealPlan(List.of(habitual(7.5), habitual(12.5), habitual(19)), 0);

    /** No meals at all. */
    public static final MealPlan NONE = new MealPlan(List.of(), 0);

    /**
     * Sorts the meals by clock time and checks them. {@inheritDoc}
     *
     * @throws RegimenException if two meals are at the same time or the supplement is impossible
     */
    public MealPlan {
        List<Meal> sorted = new ArrayList<>(meals);
        sorted.sort(Comparator.comparingDouble(Meal::clock));
        meals = List.copyOf(sorted);
        Numbers.refuseMany("", "meals in a day", meals.size(), 100);
        for (int i = 1; i < meals.size(); i++) {
            long clock = Ticks.of(meals.get(i).clock());
            if (clock == Ticks.of(meals.get(i - 1).clock())) {
                throw new RegimenException(
                        "two meals at " + Ticks.clock(clock), "Give one meal with the sum, or move one of them.");
            }
        }
        Meal.check("supplement", supplement);
    }

    private static Meal habitual(double clock) {
        return new Meal(clock, 0.35e-3, 1.2e-3);
    }
}
