package org.myobalance.whatif;

import java.util.Arrays;
import java.util.List;
import org.myobalance.model.Model;
import org.myobalance.simulate.Threshold;

/**
 * A consensus cut-off for low muscle mass: appendicular lean mass over height squared by DXA. Crossing it is not a
 * diagnosis.
 */
public enum CutOff {
    /** European working group: Cruz-Jentoft 2019, Age and Ageing 48:16, table 3. */
    EWGSOP2(7.0, 5.5),
    /** Asian working group: Chen 2020, J Am Med Dir Assoc 21:300, DXA. */
    AWGS(7.0, 5.4);

    /** The observable that is compared with it. */
    static final String INDEX = "appendicular_lean_mass_index";

    private static final double GRAMS_PER_KILOGRAM = 1000;

    private final double men;
    private final double women;

    CutOff(double men, double women) {
        this.men = men;
        this.women = women;
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
