package org.myobalance.sbml;

/** Names of what a model has besides what its file names. None can be an identifier of SBML. */
final class SbmlNames {
    private SbmlNames() {}

    /** The amount of a species whose id stands for its concentration. */
    static String amount(String species) {
        return "amount(" + species + ")";
    }

    /** The change of a variable with time. */
    static String rateOf(String variable) {
        return "rateOf(" + variable + ")";
    }
}
