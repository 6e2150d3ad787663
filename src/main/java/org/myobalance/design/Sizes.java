package org.myobalance.design;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/**
 * How the power of an experiment grows with its people.
 *
 * @param planned people of the smallest group as planned
 * @param power of that number
 * @param ofAllPeople power that no number of people exceeds
 * @param forEighty people of the smallest group for a power of 80 %; empty where none that is considered reaches it
 * @param forNinety the same for 90 %
 * @param price what the planned number costs; empty where no cost is stated
 * @param priceOfEighty what those for 80 % cost; empty where there are none, or no cost is stated
 * @param peopleOfEighty people who begin in all groups together, for 80 %
 * @param curve power against people
 */
public record Sizes(
        int planned,
        double power,
        double ofAllPeople,
        OptionalInt forEighty,
        OptionalInt forNinety,
        OptionalDouble price,
        OptionalDouble priceOfEighty,
        OptionalInt peopleOfEighty,
        Curve curve) {
    static final double EIGHTY = 0.8;
    private static final double NINETY = 0.9;

    /** For an experiment whose power is known for any number of people of its smallest group. */
    static Sizes of(Experiment experiment, int largest, IntToDoubleFunction power, double ofAllPeople) {
        int least = experiment.least();
        OptionalInt eighty = SampleSize.of(power, EIGHTY, least, largest);
        OptionalInt ninety = SampleSize.of(power, NINETY, least, largest);
        return new Sizes(
                experiment.planned(),
                power.applyAsDouble(Math.max(least, experiment.planned())),
                ofAllPeople,
                eighty,
                ninety,
                experiment.price(experiment.planned()),
                eighty.isPresent() ? experiment.price(eighty.getAsInt()) : OptionalDouble.empty(),
                eighty.isPresent() ? OptionalInt.of(experiment.people(eighty.getAsInt())) : OptionalInt.empty(),
                Curve.of(power, least, largest));
    }
}
