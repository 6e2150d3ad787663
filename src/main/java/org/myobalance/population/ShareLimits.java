package org.myobalance.population;

/**
 * Limits of 95 % of a share of persons, by their number.
 *
 * @param low lower limit [-]
 * @param high upper limit [-]
 */
public record ShareLimits(double low, double high) {
    private static final double Z = 1.959963984540054;

    /**
     * The score interval of Wilson (1927, J Am Stat Assoc 22:209). It is that of counted persons: a share that is averaged over
     * the possible sizes of each simulated person is known better.
     *
     * @param share of persons [-]
     * @param persons their number, above zero
     * @return the limits, within [0, 1]
     */
    public static ShareLimits of(double share, int persons) {
        double z2 = Z * Z / persons;
        double centre = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / persons + z2 / (4 * persons)) / (1 + z2);
        return new ShareLimits(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
