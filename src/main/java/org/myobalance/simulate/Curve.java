package org.myobalance.simulate;

import java.util.Arrays;
import org.myobalance.units.Unit;

/** One recorded quantity over the samples of a run, in a unit that is stated. Immutable. */
public final class Curve {
    private final String id;
    private final Unit unit;
    private final double[] times;
    private final double[] values;

    /** @param times, values of one length; owned from now on */
    Curve(String id, Unit unit, double[] times, double[] values) {
        this.id = id;
        this.unit = unit;
        this.times = times;
        this.values = values;
    }

    /**
     * The quantity.
     *
     * @return id of a state, rate or observable
     */
    public String id() {
        return id;
    }

    /**
     * The unit of the values.
     *
     * @return such as kg
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Number of samples.
     *
     * @return at least one
     */
    public int size() {
        return times.length;
    }

    /**
     * Time of a sample.
     *
     * @param sample position
     * @return since the start of the run [h]
     */
    public double time(int sample) {
        return times[sample];
    }

    /**
     * Value of a sample: the value itself, or the mean over the interval that ends there.
     *
     * @param sample position
     * @return the value [{@link #unit}]; not a number where an averaged quantity has none
     */
    public double value(int sample) {
        return values[sample];
    }

    /**
     * All values.
     *
     * @return a copy, one for each sample [{@link #unit}]
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * The first value.
     *
     * @return the value [{@link #unit}]
     */
    public double first() {
        return values[0];
    }

    /**
     * The last value.
     *
     * @return the value [{@link #unit}]
     */
    public double last() {
        return values[values.length - 1];
    }

    @Override
    public String toString() {
        return id + " [" + unit + "] " + Arrays.toString(values);
    }
}
