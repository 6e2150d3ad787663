package org.myobalance.sample;

/**
 * Weights of simulations by how probable observations are under each, with the largest weights smoothed (Pareto-smoothed
 * importance sampling: Vehtari, Simpson, Gelman, Yao and Gabry 2024). Immutable.
 */
public final class ImportanceWeights {
    private final double[] weights;
    private final double kHat;

    private ImportanceWeights(double[] weights, double kHat) {
        this.weights = weights;
        this.kHat = kHat;
    }

    /**
     * Weights that add up to one.
     *
     * @param logRatios log probability of the observations under each simulation, up to a constant; at least one
     * @return the weights
     */
    public static ImportanceWeights of(double[] logRatios) {
        ParetoSmoothing smoothed = ParetoSmoothing.of(logRatios);
        double[] weights = new double[logRatios.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(smoothed.logWeights()[i]);
        }
        return new ImportanceWeights(weights, smoothed.kHat());
    }

    /**
     * Number of simulations.
     *
     * @return at least one
     */
    public int size() {
        return weights.length;
    }

    /**
     * Weight of one simulation.
     *
     * @param i its position
     * @return zero to one
     */
    public double at(int i) {
        return weights[i];
    }

    /**
     * All weights.
     *
     * @return a copy, in the order of the simulations
     */
    public double[] toArray() {
        return weights.clone();
    }

    /**
     * Number of equally weighted simulations that would be worth as much (Kish 1965): 1 / Σ wᵢ².
     *
     * @return between one and the number of simulations
     */
    public double effectiveSize() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return 1 / sum;
    }

    /**
     * Shape of the tail of the weights.
     *
     * @return below 0.7 where the weights can be trusted; infinite for too few simulations to tell
     */
    public double kHat() {
        return kHat;
    }

    /**
     * Whether the tail lets estimates be trusted.
     *
     * @return false above 0.7
     */
    public boolean isTrusted() {
        return kHat <= ParetoSmoothing.TRUSTED;
    }
}
