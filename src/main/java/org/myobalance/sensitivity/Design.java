package org.myobalance.sensitivity;

import java.util.List;

/** Where an output is evaluated, and what is made of the numbers. Immutable. */
public sealed interface Design permits SobolDesign, MorrisDesign {
    /** Most evaluations of one design. */
    int MOST_EVALUATIONS = 10_000_000;

    /**
     * The inputs.
     *
     * @return in the order of the results
     */
    List<Factor> factors();

    /**
     * Where the output is evaluated.
     *
     * @return points of the unit cube, in an order in which a part of them can be evaluated at a time
     */
    Points points();

    /**
     * Analyses an output.
     *
     * @param outputs value at each point; not a number where there is none
     * @param bootstrap makes the intervals
     * @return measures of every input
     * @throws IllegalArgumentException if there is not one value for each point
     */
    Analysis analyse(double[] outputs, Bootstrap bootstrap);
}
