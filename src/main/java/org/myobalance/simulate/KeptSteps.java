package org.myobalance.simulate;

import java.util.List;
import java.util.stream.Stream;
import org.myobalance.integrate.StepSizes;

/**
 * The steps of a run with derivatives: kept by the first run that gets them, taken again by later ones. Mutable, one run
 * at a time.
 */
public final class KeptSteps {
    private final StepSizes sizes = new StepSizes();

    /** Some that are empty, for as many runs. */
    static List<KeptSteps> several(int number) {
        return Stream.generate(KeptSteps::new).limit(number).toList();
    }

    /** A run begins, to fill them or to take them again. */
    StepSizes begun() {
        sizes.begin();
        return sizes;
    }
}
