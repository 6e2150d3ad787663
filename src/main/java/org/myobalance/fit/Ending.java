package org.myobalance.fit;

/** Why a start came to its end. */
public enum Ending {
    /** The exact jacobian predicts less gain than the tolerance. */
    CONVERGED("converged"),
    /** Steps as small as allowed still gain nothing: the predictions are too rough for more. */
    STALLED("stalled"),
    /** It used up its evaluations. */
    OUT_OF_EVALUATIONS("out of evaluations"),
    /** The model gives no jacobian; the evolution strategy ended by itself. */
    NO_JACOBIAN("no jacobian"),
    /** No point with predictions was found. */
    NO_PREDICTIONS("no predictions");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /**
     * The words for tables.
     *
     * @return lower case
     */
    public String words() {
        return words;
    }
}
