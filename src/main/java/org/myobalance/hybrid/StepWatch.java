package org.myobalance.hybrid;

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

    private final HybridEquations equations;
    private final int functions;
    private final double[] state;
    private final double[] found;
    private final boolean[] before;
    private final Recorder recorder;
    private double origin;
    private double foundAt;
    private boolean isFound;

    /** Takes samples. */
    interface Recorder {
        /** Time of the next sample; infinite if there is none. */
        double next();

        /** Records it. */
        void take(double[] y);
    }

    /** @param functions how many of the watched values are switching functions; the rest are triggers */
    StepWatch(HybridEquations equations, int functions, int watched, Recorder recorder) {
        this.equations = equations;
        this.functions = functions;
        this.recorder = recorder;
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
                end = search((part - 1.0) / PARTS, right, inside);
                inside.stateAt(end, found);
                foundAt = origin + start + end * stepSize;
                isFound = true;
            }
        }
        double limit = isFound ? foundAt : origin + start + stepSize;
        double slack = 8 * Math.ulp(limit);
        while (recorder.next() < limit - slack) {
            inside.stateAt(Math.max(0, (recorder.next() - origin - start) / stepSize), state);
            recorder.take(state);
        }
    }

    /** The first place, to the last digits, where the watched values differ from those before. */
    private double search(double left, double right, DenseOutput inside) {
        double unchanged = left;
        double changed = right;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (unchanged + changed);
            if (middle <= unchanged || middle >= changed) {
                break;
            }
            inside.stateAt(middle, state);
            if (isChanged(state)) {
                changed = middle;
            } else {
                unchanged = middle;
            }
        }
        return changed;
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
