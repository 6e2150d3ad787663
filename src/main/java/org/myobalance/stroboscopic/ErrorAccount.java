package org.myobalance.stroboscopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The error of a run in its slow states, carried from period to period: e(k + 1) = M e(k) + r(k) + δ, where M is
 * the jacobian of the period map, r is what an interval misses, 0 where periods were solved directly, and δ is what one
 * period gets wrong by itself. M may be some per cent off where the map tells it: that scales how much of an error is forgotten in a
 * period, not the error. One account for a run, from one periodic interval to the next; one thread only. Of the vectors of length n
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
            for (int i = 0; i < course.columns.length; i++) {
                course.errors[i][Course.CARRIED] += share * perPeriod[course.columns[i]];
            }
            course.look();
        }
        course.into(e);
        return course.worst[Course.CARRIED];
    }

    /** Errors on their way from period to period, in the slow states alone: three at a time, which costs little more than one. */
    private final class Course {
        /** All that there is. */
        private static final int CARRIED = 0;
        /** What there would be if there had been none before. */
        private static final int OWN = 1;
        /** What of that periods get wrong by themselves. */
        private static final int BY_PERIODS = 2;

        private static final int COUNT = 3;

        private final int[] columns;
        private final double[][] jacobian;
        private final double[] sizes;
        private double[][] errors;
        private double[][] before;
        private final double[] worst = new double[COUNT];

        /** @param y states that give the sizes by which errors are relative */
        Course(double[] start, SlowStates slowStates, double[] y) {
            columns = slowStates.columns();
            jacobian = slowStates.amongSlow();
            sizes = new double[columns.length];
            errors = new double[columns.length][COUNT];
            before = new double[columns.length][COUNT];
            for (int i = 0; i < columns.length; i++) {
                sizes[i] = Math.abs(y[columns[i]]) + floors[columns[i]];
                errors[i][CARRIED] = start[columns[i]];
            }
        }

        /** e ← M e. */
        void advance() {
            double[][] free = before;
            before = errors;
            errors = free;
            for (int i = 0; i < errors.length; i++) {
                double[] row = jacobian[i];
                double carried = 0;
                double own = 0;
                double byPeriods = 0;
                for (int k = 0; k < row.length; k++) {
                    double[] from = before[k];
                    carried += row[k] * from[CARRIED];
                    own += row[k] * from[OWN];
                    byPeriods += row[k] * from[BY_PERIODS];
                }
                errors[i][CARRIED] = carried;
                errors[i][OWN] = own;
                errors[i][BY_PERIODS] = byPeriods;
            }
        }

        /** Keeps the largest relative errors so far. */
        void look() {
            for (int i = 0; i < errors.length; i++) {
                double size = 1 / sizes[i];
                for (int which = 0; which < COUNT; which++) {
                    worst[which] = Math.max(worst[which], Math.abs(errors[i][which]) * size);
                }
            }
        }

        void into(double[] whole) {
            for (int i = 0; i < columns.length; i++) {
                whole[columns[i]] = errors[i][CARRIED];
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
        Course course = new Course(carried, slowStates, defect.probed());
        for (int k = 0; k < nodes.periods(); k++) {
            course.advance();
            double shape = nodes.shape(k);
            for (int i = 0; i < course.columns.length; i++) {
                int state = course.columns[i];
                double missed = defect.at(k, shape, state) + perPeriod[state];
                course.errors[i][Course.CARRIED] += missed;
                course.errors[i][Course.OWN] += missed;
                course.errors[i][Course.BY_PERIODS] += perPeriod[state];
            }
            course.look();
        }
        course.into(carried);
        return new Entry(
                carried,
                DOUBT * course.worst[Course.CARRIED],
                DOUBT * course.worst[Course.OWN],
                DOUBT * course.worst[Course.BY_PERIODS]);
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
