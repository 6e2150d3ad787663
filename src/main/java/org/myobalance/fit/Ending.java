package org.myobalance.fit;

/** Why a start came to its end. */
public enum Ending {
    /** Exact slopes promise less than the tolerance. */
    CONVERGED("converged"),
    /** Steps as small as allowed still gain nothing: the predictions are too rough for more. */
    STALLED("stalled"),
    /** It used up its evaluations. */
    OUT_OF_EVALUATIONS("out of evaluations"),
    /** The model gives no slopes; the evolution strategy ended by itself. */
    NO_SLOPES("no slopes"),
    /** No place with predictions was found. */
    NO_PREDICTIONS("no predictions");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /** For tables. */
    public String words() {
        return words;
    }
}
