package org.myobalance.regimen;

/**
 * A drug or infusion of vesicles given at instants.
 *
 * @param input id of the dose input
 * @param amount each time, above zero [base units]
 * @param from first time
 * @param recurrence how often it is given
 */
public record Dosing(String input, double amount, Moment from, Recurrence recurrence) {
    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws RegimenException if the amount is not above zero or it never begins
     */
    public Dosing {
        if (!(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new RegimenException(
                    "/amount",
                    "a dose of " + Numbers.text(amount) + " " + input + " is not above zero",
                    "Give a positive amount, or leave the dose out.");
        }
        if (from.hours() == Double.POSITIVE_INFINITY) {
            throw new RegimenException("/from", "a dose that is never given", "Give an age such as \"70 y\".");
        }
    }
}
