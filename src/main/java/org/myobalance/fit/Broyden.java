package org.myobalance.fit;

/** Broyden's rank-one update (Broyden 1965): the least change of the jacobian that makes it agree with the last step. */
final class Broyden {
    private Broyden() {}

    /**
     * The jacobian after a step: J + (Δf − Jp) pᵀ / pᵀp, with p in standard deviations of the prior, so that a coordinate's unit
     * is of no account.
     *
     * @param predicted one for each observation, at the end of the step
     */
    static double[][] updated(TrustRegionState at, LinearisedModel.Step step, double[] predicted, Space space) {
        double[] unit = space.priorDeviations();
        double[] p = new double[unit.length];
        double square = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = (step.x()[i] - at.x()[i]) / unit[i];
            square += p[i] * p[i];
        }
        double[][] jacobian = new double[predicted.length][];
        for (int row = 0; row < jacobian.length; row++) {
            double[] old = at.jacobian()[row];
            double missed = predicted[row] - at.predicted()[row];
            for (int i = 0; i < p.length; i++) {
                missed -= old[i] * unit[i] * p[i];
            }
            jacobian[row] = old.clone();
            for (int i = 0; i < p.length && square > 0; i++) {
                jacobian[row][i] += missed * p[i] / (square * unit[i]);
            }
        }
        return jacobian;
    }
}
