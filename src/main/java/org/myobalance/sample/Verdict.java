package org.myobalance.sample;

/** What data say of a parameter, by the drop of its profile within its bounds. */
public enum Verdict {
    /** They bound it on both sides. */
    IDENTIFIABLE("identifiable"),
    /** They bound it on one side. */
    ONE_SIDED("one-sided"),
    /** They bound it on neither, but prefer some values. */
    FLAT("flat"),
    /** They say nothing: whatever is believed of it is its prior. */
    PRIOR_ONLY("prior only");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** For tables and figures. */
    public String words() {
        return words;
    }
}
