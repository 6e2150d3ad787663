package org.myobalance.stroboscopic;

import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/** A life of periods in numbers, and how to go through it one by one. */
final class LifeMap {
    private LifeMap() {}

    /** Three states: one that forgets, one of weeks, one of decades that the others drive; and a clock. */
    static final PeriodMap LIFE = (label, from, to) -> {
        double clock = from[3];
        double drive = 1 + 0.3 * clock / (500 + clock);
        to[0] = 1e-6 * from[0] + drive * from[2];
        to[1] = from[1] + 0.2 * (drive * from[0] - from[1]);
        to[2] = from[2] + 1e-3 * (from[1] * (1 - from[2]) - 0.3 * from[2]);
        to[3] = clock + 1;
    };

    static final double[] FLOORS = {1e-3, 1e-3, 1e-3, 1};

    /** The second state remembers too, which is for the method to find. */
    static final boolean[] LIKELY = {false, false, true, true};

    static double[] settled() throws PeriodFailure {
        double[] y = {0.5, 0.6, 0.4, 0};
        walk(LIFE, y, 30);
        return y;
    }

    static void walk(PeriodMap map, double[] y, int periods) throws PeriodFailure {
        double[] next = new double[y.length];
        for (int k = 0; k < periods; k++) {
            map.apply(PeriodMap.UNLABELLED, y, next);
            System.arraycopy(next, 0, y, 0, y.length);
        }
    }
}
