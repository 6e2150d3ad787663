package org.myobalance.petab;

/**
 * How measurements scatter around what a model says: normally or by a Laplace distribution, on one scale. The simulation is the
 * median of the measurement.
 *
 * @param family of the distribution
 * @param scale on which it is symmetric
 */
public record NoiseModel(Family family, Scale scale) {
    /** A distribution with a location and one noise parameter. */
    public enum Family {
        /** Normal; the noise parameter is its standard deviation. */
        NORMAL,
        /** Laplace; the noise parameter is its mean absolute deviation. */
        LAPLACE
    }

    private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

    /**
     * The distance of a measurement from the simulation.
     *
     * @param measured the measurement
     * @param simulated what the model says
     * @param noise noise parameter, above zero
     * @return (measured − simulated)/noise, both on the scale [-]
     */
    public double residual(double measured, double simulated, double noise) {
        return (scale.scaled(measured) - scale.scaled(simulated)) / noise;
    }

    /**
     * The logarithm of the density of a measurement, per unit of the measurement itself, not of its logarithm.
     *
     * @param measured the measurement
     * @param simulated what the model says
     * @param noise noise parameter, above zero
     * @return nats; not a number where a logarithm of zero or less is needed, or the noise parameter is not above zero
     */
    public double logLikelihood(double measured, double simulated, double noise) {
        if (!(noise > 0)) {
            return Double.NaN;
        }
        double residual = residual(measured, simulated, noise);
        double perUnit = Math.log(scale.derivative(measured)) - Math.log(noise);
        return switch (family) {
            case NORMAL -> perUnit - HALF_LOG_2PI - 0.5 * residual * residual;
            case LAPLACE -> perUnit - Math.log(2) - Math.abs(residual);
        };
    }

    /**
     * The derivative of the log-likelihood with respect to the simulation.
     *
     * @param measured the measurement
     * @param simulated what the model says
     * @param noise noise parameter, above zero
     * @return nats per unit of the simulation
     */
    public double derivativeOfSimulated(double measured, double simulated, double noise) {
        double residual = residual(measured, simulated, noise);
        double pull = family == Family.NORMAL ? residual : Math.signum(residual);
        return pull * scale.derivative(simulated) / noise;
    }

    /**
     * The derivative of the log-likelihood with respect to the noise parameter.
     *
     * @param measured the measurement
     * @param simulated what the model says
     * @param noise noise parameter, above zero
     * @return nats per unit of the noise parameter
     */
    public double derivativeOfNoise(double measured, double simulated, double noise) {
        double residual = residual(measured, simulated, noise);
        double spread = family == Family.NORMAL ? residual * residual : Math.abs(residual);
        return (spread - 1) / noise;
    }
}
