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
        Course course = new Course(e, slowStates, y);
        for (long k = 0; k < periods; k++) {
            course.advance();
            for (int i = 0; i < course.error.length; i++) {
                course.error[i] += share * perPeriod[course.columns[i]];
            }
            course.look();
        }
        course.into(e);
        return course.worst;
    }

    /** An error on its way from period to period, in the slow states alone. */
    private final class Course {
        private final int[] columns;
        private final double[][] jacobian;
        private final double[] sizes;
        private final double[] error;
        private final double[] before;
        private double worst;

        /** @param y states that give the sizes by which errors are relative */
        Course(double[] start, SlowStates slowStates, double[] y) {
            columns = slowStates.columns();
            jacobian = slowStates.amongSlow();
            sizes = new double[columns.length];
            error = new double[columns.length];
            before = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
                sizes[i] = Math.abs(y[columns[i]]) + floors[columns[i]];
                error[i] = start[columns[i]];
            }
        }

        /** e ← M e. */
        void advance() {
            System.arraycopy(error, 0, before, 0, error.length);
            for (int i = 0; i < error.length; i++) {
                double[] row = jacobian[i];
                double sum = 0;
                for (int k = 0; k < row.length; k++) {
                    sum += row[k] * before[k];
                }
                error[i] = sum;
            }
        }

        /** Keeps the largest relative error so far. */
        void look() {
            for (int i = 0; i < error.length; i++) {
                worst = Math.max(worst, Math.abs(error[i]) / sizes[i]);
            }
        }

        void into(double[] whole) {
            for (int i = 0; i < columns.length; i++) {
                whole[columns[i]] = error[i];
            }
        }
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
        Course course = new Course(e, slowStates, defect.probed());
        for (int k = 0; k < nodes.periods(); k++) {
            course.advance();
            double shape = nodes.shape(k);
            for (int i = 0; i < course.error.length; i++) {
                int state = course.columns[i];
                course.error[i] += (share == 0 ? 0 : share * defect.at(k, shape, state)) + perPeriod[state];
            }
            course.look();
        }
        course.into(e);
        return course.worst;
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
}
