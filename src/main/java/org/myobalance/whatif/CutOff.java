package org.myobalance.whatif;

import java.util.Arrays;
import java.util.List;
import org.myobalance.model.Model;
import org.myobalance.simulate.Threshold;

/**
 * Consensus cut-offs for low muscle mass, appendicular lean mass over height squared by DXA, and for low grip strength.
 * Crossing one is not a diagnosis.
 */
public enum CutOff {
    /** European working group: Cruz-Jentoft 2019, Age and Ageing 48:16, table 3. */
    EWGSOP2(7.0, 5.5, 27, 16),
    /** Asian working group: Chen 2020, J Am Med Dir Assoc 21:300, DXA. */
    AWGS(7.0, 5.4, 28, 18);

    /** The observable that is compared with it. */
    static final String INDEX = "appendicular_lean_mass_index";

    private static final double GRAMS_PER_KILOGRAM = 1000;

    private final double men;
    private final double women;
    private final double gripOfMen;
    private final double gripOfWomen;

    CutOff(double men, double women, double gripOfMen, double gripOfWomen) {
        this.men = men;
        this.women = women;
        this.gripOfMen = gripOfMen;
        this.gripOfWomen = gripOfWomen;
    }

    /**
     * The cut-off for low grip strength of the same consensus.
     *
     * @param woman whether that of women
     * @return grip strength [g], the base unit of what a dynamometer shows in kg
     */
    public double baseOfGrip(boolean woman) {
        return GRAMS_PER_KILOGRAM * (woman ? gripOfWomen : gripOfMen);
    }

    /**
     * The cut-off as papers print it.
     *
     * @param woman whether that of women
     * @return appendicular lean mass over height squared [kg/m²]
     */
    public double kilogramsPerSquareMetre(boolean woman) {
        return woman ? women : men;
    }

    /** The cut-offs as events of a run; none for a model without the index. */
    static List<Threshold> thresholds(Model model, boolean woman) {
        return model.outputIndex(INDEX).isEmpty()
                ? List.of()
                : Arrays.stream(values())
                        .map(cutOff -> cutOff.threshold(woman))
                        .distinct()
                        .toList();
    }

    /** A fall of the index below the cut-off. */
    Threshold threshold(boolean woman) {
        return Threshold.below(INDEX, base(woman));
    }

    /**
     * The cut-off in base units.
     *
     * @param woman whether that of women
     * @return appendicular lean mass over height squared [g/m²]
     */
    public double base(boolean woman) {
        return GRAMS_PER_KILOGRAM * kilogramsPerSquareMetre(woman);
    }
}
