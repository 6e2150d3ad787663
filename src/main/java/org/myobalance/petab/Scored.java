package org.myobalance.petab;

/**
 * A measurement beside what the model says of it.
 *
 * @param measured the measurement
 * @param model how it scatters
 * @param simulated what the model says, with derivatives
 * @param noise noise parameter, with derivatives
 */
record Scored(double measured, NoiseModel model, Tangent simulated, Tangent noise) {
    double logLikelihood() {
        return model.logLikelihood(measured, simulated.value(), noise.value());
    }

    double residual() {
        return model.residual(measured, simulated.value(), noise.value());
    }

    /** Adds the gradient of the log-likelihood. */
    void addGradient(double[] gradient) {
        double ofSimulated = model.derivativeOfSimulated(measured, simulated.value(), noise.value());
        double ofNoise = model.derivativeOfNoise(measured, simulated.value(), noise.value());
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += product(ofSimulated, simulated.derivative(i)) + product(ofNoise, noise.derivative(i));
        }
    }

    /** Adds the Fisher information: the mean curvature of the negative log-likelihood if the model were true. */
    void addInformation(double[][] information) {
        double sigma = noise.value();
        double location = model.scale().derivative(simulated.value()) / sigma;
        double spread = (model.family() == NoiseModel.Family.NORMAL ? Math.sqrt(2) : 1) / sigma;
        int size = information.length;
        double[] ofLocation = new double[size];
        double[] ofSpread = new double[size];
        for (int i = 0; i < size; i++) {
            ofLocation[i] = product(location, simulated.derivative(i));
            ofSpread[i] = product(spread, noise.derivative(i));
        }
        for (int i = 0; i < size; i++) {
            if (ofLocation[i] != 0 || ofSpread[i] != 0) {
                for (int j = 0; j < size; j++) {
                    information[i][j] += ofLocation[i] * ofLocation[j] + ofSpread[i] * ofSpread[j];
                }
            }
        }
    }

    private static double product(double slope, double derivative) {
        return derivative == 0 ? 0 : slope * derivative;
    }
}
