package org.myobalance.cohort;

/**
 * Something that happened to a person in one life.
 *
 * @param kind what
 * @param word which illness, of the population's episodes; empty where the kind says it all
 * @param age when [h]
 * @param since age at which the illness began, for an illness and for what was regained after one; not a number for others [h]
 * @param lasts how long the illness lasted, or how long after its end lean mass was seen back; not a number for others [h]
 */
public record LifeEvent(Kind kind, String word, double age, double since, double lasts) {
    /** Something that is no matter of an illness. */
    static LifeEvent of(Kind kind, double age) {
        return new LifeEvent(kind, "", age, Double.NaN, Double.NaN);
    }

    /** What can happen. */
    public enum Kind {
        /** Appendicular lean mass over height squared falls below the cut-off of the population for the first time. */
        LOW_MASS,
        /** Grip strength falls below its cut-off for the first time. */
        LOW_GRIP,
        /** A stay in hospital or an illness that came by chance. */
        ILLNESS,
        /** Appendicular lean mass is back where it was before an illness; how long after its end is told. */
        REGAINED,
        /** The programme is given up. */
        DROP_OUT
    }
}
