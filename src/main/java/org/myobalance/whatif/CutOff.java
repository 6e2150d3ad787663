package org.myobalance.whatif;

/**
 * A consensus cut-off for low muscle mass: appendicular lean mass over height squared by DXA. Crossing it is not a
 * diagnosis.
 */
public enum CutOff {
    /** European working group: Cruz-Jentoft 2019, Age and Ageing 48:16, table 3. */
    EWGSOP2(7.0, 5.5),
    /** Asian working group: Chen 2020, J Am Med Dir Assoc 21:300, DXA. */
    AWGS(7.0, 5.4);

    private static final double GRAMS_PER_KILOGRAM = 1000;

    private final double men;
    private final double women;

    CutOff(double men, double women) {
        this.men = men;
        this.women = women;
    }

    /** The cut-off [kg/m²]. */
    public double kilogramsPerSquareMetre(boolean woman) {
        return woman ? women : men;
    }

    /** The cut-off in base units [g/m²]. */
    public double base(boolean woman) {
        return GRAMS_PER_KILOGRAM * kilogramsPerSquareMetre(woman);
    }
}
