package org.myobalance.stroboscopic;

import java.util.Optional;

/** A period map that counts its evaluations; one that tells columns counts as one. Used by one thread at a time. */
final class CountedMap implements PeriodMap {
    private final PeriodMap map;
    private int evaluations;

    CountedMap(PeriodMap map) {
        this.map = map;
    }

    @Override
    public void apply(int label, double[] from, double[] to) throws PeriodFailure {
        evaluations++;
        map.apply(label, from, to);
    }

    @Override
    public Optional<double[][]> columns(int[] states, double[] from) throws PeriodFailure {
        Optional<double[][]> told = map.columns(states, from);
        if (told.isPresent()) {
            evaluations++;
        }
        return told;
    }

    /** How many so far. */
    int evaluations() {
        return evaluations;
    }
}
