package org.myobalance.population;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a cohort shows of one quantity at some ages: a population is checked against it, and is not made from it.
 *
 * @param study short name of the paper
 * @param citation how the paper is found
 * @param baseline id of the quantity
 * @param method with which it was measured
 * @param female whether these are women
 * @param from youngest age [h]
 * @param to oldest age [h]
 * @param n how many persons, where it was seen
 * @param mean of them [base units]
 * @param spread standard deviation [base units]
 * @param change of the mean from the youngest to the oldest age [base units]
 * @param below shares below values
 * @param grounds status of the numbers, with a note
 */
public record Cohort(
        String study,
        String citation,
        String baseline,
        String method,
        boolean female,
        double from,
        double to,
        OptionalInt n,
        OptionalDouble mean,
        OptionalDouble spread,
        OptionalDouble change,
        List<Below> below,
        Grounds grounds) {
    /** Stands for a method where the page that was read did not say. */
    public static final String UNKNOWN_METHOD = "not on the page seen";

    /** Copies the list. {@inheritDoc} */
    public Cohort {
        below = List.copyOf(below);
    }

    /**
     * The share of persons below a value.
     *
     * @param value [base units]
     * @param share in [0, 1] [-]
     */
    public record Below(double value, double share) {}
}
