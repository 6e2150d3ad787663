package org.myobalance.sbml;

/** Names of what a model has besides what its file names. None can be an identifier of SBML. */
final class SbmlNames {
    private SbmlNames() {}

    /** The amount of a species whose id stands for its concentration. */
    static String amount(String species) {
        return "amount(" + species + ")";
    }

    /** The species of such an amount; any other name as it is. */
    static String speciesOf(String name) {
        String before = amount("").replace(")", "");
        return name.startsWith(before) ? name.substring(before.length(), name.length() - 1) : name;
    }

    /** The change of a variable with time. */
    static String rateOf(String variable) {
        return "rateOf(" + variable + ")";
    }
}
