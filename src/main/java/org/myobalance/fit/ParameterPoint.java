package org.myobalance.fit;

import java.util.Optional;

/**
 * A place with predictions. Immutable.
 *
 * @param x coordinates
 * @param predicted rows there
 * @param jacobian their exact derivatives, where they are known
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record ParameterPoint(double[] x, double[] predicted, Optional<double[][]> jacobian) {}
