package org.myobalance.physiology;

import java.util.List;
import java.util.function.Supplier;

/** One experiment and the targets it tests. */
interface Experiment {
    /** What it tests, in the order in which {@link #values} answers. */
    List<Target> targets();

    /**
     * Does the experiment.
     *
     * @return one value for each target, in its unit
     * @throws Lab.ExperimentFailed if a run stops early
     */
    double[] values(Lab lab);

    /**
     * What it shows in figures, each made when asked for.
     *
     * @return the figures, none for an experiment that its numbers describe
     */
    default List<Supplier<Chart>> charts(Lab lab) {
        return List.of();
    }
}
