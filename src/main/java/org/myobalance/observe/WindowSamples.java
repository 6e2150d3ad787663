package org.myobalance.observe;

import java.util.List;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Trajectory;

/** The samples that a run wrote in a window, with derivatives in zero or more directions. Immutable. */
interface WindowSamples {
    /** The recorded quantities, in order. */
    List<Column> columns();

    /** How many samples there are, from the start of the window to its end; a window of a moment has its own first. */
    int size();

    /** The time of a sample since the start of the arm [h]. */
    double time(int sample);

    /** The value at a sample, or the mean over the interval that ends there [base unit]; not a number where it is empty. */
    Dual at(int column, int sample);

    /** Whether a sample has no value: an averaged quantity where no whole interval ends. */
    default boolean isEmpty(int column, int sample) {
        return Double.isNaN(at(column, sample).value());
    }

    /**
     * The position of a recorded quantity.
     *
     * @throws IllegalArgumentException if it was not recorded
     */
    default int column(String id) {
        for (int c = 0; c < columns().size(); c++) {
            if (columns().get(c).id().equals(id)) {
                return c;
            }
        }
        throw new IllegalArgumentException("\"" + id + "\" was not recorded in this run");
    }

    /** Samples without derivatives. */
    static WindowSamples of(Trajectory trajectory) {
        return new WindowSamples() {
            @Override
            public List<Column> columns() {
                return trajectory.columns();
            }

            @Override
            public int size() {
                return trajectory.size();
            }

            @Override
            public double time(int sample) {
                return trajectory.time(sample);
            }

            @Override
            public Dual at(int column, int sample) {
                return Dual.of(trajectory.value(column, sample));
            }
        };
    }
}
