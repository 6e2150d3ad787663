package org.myobalance.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Where a fit starts: at the model file's values, then at a Latin hypercube of the priors' quantiles, which covers
 * the prior of every coordinate evenly. The same seed gives the same points.
 */
final class Starts {
    private Starts() {}

    /** Coordinates of all starts. */
    static List<double[]> of(Space space, int starts, long seed) {
        List<double[]> all = new ArrayList<>();
        all.add(space.start());
        int strata = starts - 1;
        for (int s = 0; s < strata; s++) {
            all.add(new double[space.size()]);
        }
        Random random = new Random(seed);
        for (int i = 0; i < space.size(); i++) {
            List<Integer> order = new ArrayList<>();
            for (int s = 0; s < strata; s++) {
                order.add(s);
            }
            Collections.shuffle(order, random);
            for (int s = 0; s < strata; s++) {
                // nextDouble may be 0, whose quantile is infinite
                double probability = Math.max(1e-9, (order.get(s) + random.nextDouble()) / strata);
                all.get(s + 1)[i] = space.parameters().get(i).priorQuantile(probability);
            }
        }
        return List.copyOf(all);
    }
}
