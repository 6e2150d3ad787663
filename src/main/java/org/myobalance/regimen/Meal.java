package org.myobalance.regimen;

/**
 * One meal of every day.
 *
 * @param clock time of day, in [0, 24) [h]
 * @param protein per body mass, zero or more [g/g]
 * @param carbohydrate per body mass, zero or more [g/g]
 */
public record Meal(double clock, double protein, double carbohydrate) {
    /** The dose input that protein goes to. */
    public static final String PROTEIN = "meal_protein";

    /** The dose input that carbohydrate goes to. */
    public static final String CARBOHYDRATE = "meal_carbohydrate";

    // 50 g/kg is beyond any stomach; more means that the unit was wrong
    private static final double MOST = 0.05;

    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws RegimenException if clock or amounts are impossible, or both amounts are zero
     */
    public Meal {
        if (!(clock >= 0) || Ticks.of(clock) >= Ticks.DAY) {
            throw new RegimenException(
                    "/at", "clock time " + Numbers.text(clock) + " h is outside [0, 24)", "Give it as \"12:30\".");
        }
        check("protein", protein);
        check("carbohydrate", carbohydrate);
        if (protein + carbohydrate == 0) {
            throw new RegimenException(
                    "/protein", "a meal of nothing", "Give protein or carbohydrate, or leave the meal out.");
        }
    }

    static void check(String what, double amount) {
        if (!(amount >= 0 && amount <= MOST)) {
            throw new RegimenException(
                    "/" + what,
                    "meal: " + what + " " + Numbers.text(1000 * amount) + " g/kg is outside [0, 50]",
                    "Give it per body mass: \"0.35 g/kg\".");
        }
    }
}
