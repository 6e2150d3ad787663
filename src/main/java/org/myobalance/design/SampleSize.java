package org.myobalance.design;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/** Looks for the smallest number of people that reaches a power, by bisection: power does not fall with the number of people. */
final class SampleSize {
    private SampleSize() {}

    /**
     * The smallest number.
     *
     * @param power of a number of people
     * @param target power that is wanted
     * @param least smallest number that makes a study
     * @param largest most people that are considered
     * @return empty where none of them reaches it
     */
    static OptionalInt of(IntToDoubleFunction power, double target, int least, int largest) {
        if (!(power.applyAsDouble(largest) >= target)) {
            return OptionalInt.empty();
        }
        int below = least - 1;
        int enough = largest;
        while (enough - below > 1) {
            int middle = below + (enough - below) / 2;
            if (power.applyAsDouble(middle) >= target) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return OptionalInt.of(enough);
    }
}
