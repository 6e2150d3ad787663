package org.myobalance.hybrid;

import java.util.Optional;
import org.myobalance.integrate.DenseOutput;
import org.myobalance.integrate.StepObserver;

/**
 * Sees every step between two stops: records the asked times in it, and finds the first moment at which a comparison or a
 * trigger changes. A step is looked at in parts, so that a change that is undone within it is seen unless it is undone within
 * a part. One run, one thread.
 */
final class StepWatch implements StepObserver {
    private static final int PARTS = 8;
    private static final int HALVINGS = 60;
    private static final double LEAST = 16;
    private static final int MOST_DOUBLINGS = 30;

    private final HybridEquations equations;
    private final int functions;
    private final double[] state;
    private final double[] found;
    private final boolean[] before;
    private final Recorder recorder;
    private final Optional<Moves> moves;
    private final double[] moved;
    private final double[] foundMoves;
    private final double[] unchanged;
    private double origin;
    /** How often in turn time had to be pushed. */
    private int crawls;

    private double foundAt;
    private boolean isFound;

    /** Takes samples. */
    interface Recorder {
        /** Time of the next sample; infinite if there is none. */
        double next();

        /** Records it. */
        void take(double[] y, double[] moves);
    }

    /** @param functions how many of the watched values are switching functions; the rest are triggers */
    StepWatch(HybridEquations equations, int functions, int watched, Optional<Moves> moves, Recorder recorder) {
        this.equations = equations;
        this.functions = functions;
        this.recorder = recorder;
        this.moves = moves;
        moved = new double[moves.map(Moves::length).orElse(0)];
        foundMoves = new double[moved.length];
        unchanged = new double[equations.dimension()];
        state = new double[equations.dimension()];
        found = new double[equations.dimension()];
        before = new boolean[watched];
    }

    /** A segment begins. */
    void begin(double time, double[] y) {
        origin = time;
        isFound = false;
        double[] watched = equations.watched(y);
        for (int i = 0; i < before.length; i++) {
            before[i] = side(watched, i);
        }
    }

    private boolean side(double[] watched, int i) {
        return i < functions ? watched[i] >= 0 : watched[i] > 0.5;
    }

    private boolean isChanged(double[] y) {
        double[] watched = equations.watched(y);
        for (int i = 0; i < before.length; i++) {
            if (side(watched, i) != before[i]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void step(double start, double stepSize, DenseOutput inside) {
        double end = 1;
        for (int part = 1; part <= PARTS && before.length > 0 && !isFound; part++) {
            double right = (double) part / PARTS;
            inside.stateAt(right, state);
            if (isChanged(state)) {
                end = Math.min(1, progress(search((part - 1.0) / PARTS, right, inside), start, stepSize));
                inside.stateAt(end, found);
                movesAt(end, foundMoves);
                foundAt = origin + start + end * stepSize;
                isFound = true;
            }
        }
        double limit = isFound ? foundAt : origin + start + stepSize;
        double slack = 8 * Math.ulp(limit);
        while (recorder.next() < limit - slack) {
            double theta = Math.max(0, (recorder.next() - origin - start) / stepSize);
            inside.stateAt(theta, state);
            movesAt(theta, moved);
            recorder.take(state, moved);
        }
    }

    private void movesAt(double theta, double[] out) {
        if (moves.isPresent()) {
            moves.get().forward().valuesAt(theta, out);
        }
    }

    /**
     * At least so far that time moves on; twice as far each time that this was needed, for a quantity may leave its threshold
     * too slowly for its last digit to change.
     */
    private double progress(double place, double start, double stepSize) {
        double least = LEAST * Math.scalb(Math.ulp(origin + start), Math.min(crawls, MOST_DOUBLINGS)) / stepSize;
        crawls = start == 0 && place < least ? crawls + 1 : 0;
        return Math.max(place, least);
    }

    /** The first place, to the last digits, where the watched values differ from those before. */
    private double search(double left, double right, DenseOutput inside) {
        double unchangedAt = left;
        double changed = right;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (unchangedAt + changed);
            if (middle <= unchangedAt || middle >= changed) {
                break;
            }
            inside.stateAt(middle, state);
            if (isChanged(state)) {
                changed = middle;
            } else {
                unchangedAt = middle;
            }
        }
        inside.stateAt(unchangedAt, unchanged);
        return changed;
    }

    /** The comparison that changed first; empty if a trigger changed without one. */
    Optional<Integer> changedComparison() {
        double[] watched = equations.watched(found);
        for (int i = 0; i < functions; i++) {
            if (side(watched, i) != before[i]) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The state just before the change. */
    double[] unchanged() {
        return unchanged;
    }

    /** The derivatives at the change. */
    double[] foundMoves() {
        return foundMoves;
    }

    @Override
    public boolean isDone() {
        return isFound;
    }

    /** Time of the change. */
    double foundAt() {
        return foundAt;
    }

    /** The state just after it. */
    double[] found() {
        return found;
    }
}
