package org.myobalance.petab;

/** Gradient and Fisher information of a log-likelihood. Immutable. */
public final class Slope {
    private final double[] gradient;
    private final double[][] information;

    Slope(double[] gradient, double[][] information) {
        this.gradient = gradient;
        this.information = information;
    }

    /**
     * Number of parameters.
     *
     * @return their number; 0 if no derivatives were asked for
     */
    public int size() {
        return gradient.length;
    }

    /**
     * The derivative of the log-likelihood.
     *
     * @param parameter which of the estimated parameters, from 0
     * @return nats per unit of the parameter
     */
    public double gradient(int parameter) {
        return gradient[parameter];
    }

    /**
     * The Fisher information.
     *
     * @param row which of the estimated parameters, from 0
     * @param column which of the estimated parameters, from 0
     * @return nats per unit of both parameters
     */
    public double information(int row, int column) {
        return information[row][column];
    }
}
