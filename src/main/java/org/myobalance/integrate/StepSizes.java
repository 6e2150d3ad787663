package org.myobalance.integrate;

import java.util.Arrays;

/**
 * The sizes of the steps that a run took, which another run over the same stops can take again. The first run fills it, each
 * later one repeats it: what then differs between two runs is smooth in what they start from. Mutable, one run at a time.
 */
public final class StepSizes {
    private double[] sizes = new double[64];
    private int count;
    private int at;
    private boolean isBegun;
    private boolean isFilled;

    /** An empty record of steps. */
    public StepSizes() {}

    /** A run begins. */
    public void begin() {
        isFilled = isBegun;
        isBegun = true;
        at = 0;
    }

    /** Whether the run that began repeats what is here. */
    boolean isFilled() {
        return isFilled;
    }

    /** A step was taken [h]. */
    void add(double size) {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        sizes[count++] = size;
    }

    /**
     * Size of the next step [h].
     *
     * @throws IllegalStateException if the run is longer than the one that filled this
     */
    double next() {
        if (at == count) {
            throw new IllegalStateException("a run of " + count + " steps was to be repeated, and this one is longer");
        }
        return sizes[at++];
    }
}
