package org.myobalance.stroboscopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The error of a run in its slow states, carried from period to period: e(k + 1) = M e(k) + r(k) + δ, where M is
 * the jacobian of the period map, r is what an interval misses, 0 where periods were solved directly, and δ is what one
 * period gets wrong by itself. One account for a run, from one periodic interval to the next; one thread only. Of the vectors of length n
 * only slow states are kept up to date.
 */
final class ErrorAccount {
    /** What two solutions of a period say of its error is right to this factor. */
    private static final double DOUBT = 2;

    private final double[] floors;
    private final double[] error;
    private final double[] perPeriod;
    private final double[] lastSize;
    private final List<Direct> direct = new ArrayList<>();
    private boolean measured;
    private double stated;

    /**
     * Periods that were solved directly and are not yet counted.
     *
     * @param share of δ that each got wrong
     */
    private record Direct(long periods, double share) {}

    /** @param floors size of each state below which an error counts no more; length n, kept */
    ErrorAccount(double[] floors) {
        this.floors = floors;
        error = new double[floors.length];
        perPeriod = new double[floors.length];
        lastSize = new double[floors.length];
    }

    /** Periods went by that were solved directly; they are counted as soon as it is known what a period gets wrong. */
    void passed(long periods, double share) {
        if (periods > 0) {
            direct.add(new Direct(periods, share));
        }
    }

    /** From now on periods are solved otherwise, so that what one gets wrong is to be measured anew. */
    void forgetPeriods() {
        Arrays.fill(lastSize, 0);
    }

    /**
     * Takes δ: state by state the larger of two measured in different places, with the sign of this one, since what a
     * period gets wrong depends on the steps it takes and varies from place to place. What went by directly is counted.
     *
     * @param difference between a period and a better solution of it; length n
     * @param y states there
     */
    void learn(double[] difference, SlowStates slowStates, double[] y) {
        for (int i = 0; i < perPeriod.length; i++) {
            double size = Math.abs(difference[i]);
            perPeriod[i] = Math.copySign(Math.max(size, lastSize[i]), difference[i]);
            lastSize[i] = size;
        }
        measured = true;
        count(slowStates, y);
    }

    /** Counts what went by directly with the last δ taken; if none ever was, it has to wait. */
    void count(SlowStates slowStates, double[] y) {
        if (!measured) {
            return;
        }
        for (Direct part : direct) {
            stated = Math.max(stated, DOUBT * recursion(error, part.periods(), part.share(), slowStates, y));
        }
        direct.clear();
    }

    /** What some periods solved directly from here would get wrong, relative, with doubt. */
    double foreseen(long periods, SlowStates slowStates, double[] y) {
        return DOUBT * recursion(new double[error.length], periods, 1, slowStates, y);
    }

    private double recursion(double[] e, long periods, double share, SlowStates slowStates, double[] y) {
        double worst = 0;
        for (long k = 0; k < periods; k++) {
            slowStates.advance(e);
            for (int i : slowStates.columns()) {
                e[i] += share * perPeriod[i];
            }
            worst = Math.max(worst, largest(e, slowStates, y));
        }
        return worst;
    }

    /**
     * What an interval that is not yet taken would do to the account; all but the first relative and with doubt.
     *
     * @param error at its end
     * @param measured largest error over it
     * @param own the same if there had been none before it
     * @param byPeriods what of that its periods get wrong by themselves
     */
    @SuppressWarnings("ArrayRecordComponent") // internal and not compared
    record Entry(double[] error, double measured, double own, double byPeriods) {}

    /** Runs the recursion through an interval. */
    Entry entry(Defect defect, MacroNodes nodes, SlowStates slowStates) {
        double[] carried = error.clone();
        double measured = through(carried, 1, defect, nodes, slowStates);
        double own = through(new double[error.length], 1, defect, nodes, slowStates);
        double byPeriods = through(new double[error.length], 0, defect, nodes, slowStates);
        return new Entry(carried, DOUBT * measured, DOUBT * own, DOUBT * byPeriods);
    }

    private double through(double[] e, double share, Defect defect, MacroNodes nodes, SlowStates slowStates) {
        double worst = 0;
        for (int k = 0; k < nodes.periods(); k++) {
            slowStates.advance(e);
            double shape = nodes.shape(k);
            for (int i : slowStates.columns()) {
                e[i] += share * defect.at(k, shape, i) + perPeriod[i];
            }
            worst = Math.max(worst, largest(e, slowStates, defect.probed()));
        }
        return worst;
    }

    /**
     * The interval is taken.
     *
     * @param beside further errors on some of its days, relative
     */
    void take(Entry entry, double beside) {
        System.arraycopy(entry.error(), 0, error, 0, error.length);
        stated = Math.max(stated, entry.measured() + beside);
    }

    /** Largest relative error of slow states on any day so far. */
    double stated() {
        return stated;
    }

    private double largest(double[] e, SlowStates slowStates, double[] y) {
        double largest = 0;
        for (int i : slowStates.columns()) {
            largest = Math.max(largest, Math.abs(e[i]) / (Math.abs(y[i]) + floors[i]));
        }
        return largest;
    }
}
