package org.myobalance.sample;

/**
 * Where a chain stands.
 *
 * @param x coordinates
 * @param log density there, up to a constant
 * @param studies log likelihood of each study there, in the order of {@link org.myobalance.fit.Likelihood#byStudy}; of
 *     length 0 where none was kept
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record State(double[] x, double log, double[] studies) {
    private static final double[] NONE = new double[0];

    /**
     * A place of which no likelihoods are kept.
     *
     * @param x coordinates
     * @param log density there, up to a constant
     */
    public State(double[] x, double log) {
        this(x, log, NONE);
    }
}
