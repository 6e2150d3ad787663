package org.myobalance.fit;

import java.util.Optional;

/**
 * A point in the space of the coordinates, with predictions. Immutable.
 *
 * @param x coordinates
 * @param predicted one for each observation
 * @param jacobian one row for each observation, its derivatives by the coordinates; empty where it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record ParameterPoint(double[] x, double[] predicted, Optional<double[][]> jacobian) {}
