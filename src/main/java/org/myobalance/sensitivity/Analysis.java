package org.myobalance.sensitivity;

import java.util.function.Function;

/** What a design found out about one output. */
public sealed interface Analysis permits SobolAnalysis, MorrisAnalysis {
    /**
     * Evaluations that are in no measure, because their run or one that it is compared with failed.
     *
     * @return how many blocks of a Sobol' design, or elementary effects, are missing
     */
    int missing();

    /**
     * Walks both kinds.
     *
     * @param <T> what is made of it
     * @param sobol for Sobol' indices
     * @param morris for elementary effects
     * @return what one of them gave
     */
    default <T> T match(Function<SobolAnalysis, T> sobol, Function<MorrisAnalysis, T> morris) {
        return this instanceof SobolAnalysis indices ? sobol.apply(indices) : morris.apply((MorrisAnalysis) this);
    }
}
