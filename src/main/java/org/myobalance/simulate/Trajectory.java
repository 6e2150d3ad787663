package org.myobalance.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.myobalance.units.Names;
import org.myobalance.units.Unit;

/**
 * What a run recorded: samples in the order of their times, columns of states, rates and observables in base units. Immutable.
 *
 * <p>An averaged column holds the mean over the interval that ends at the row. Where none ends it is empty
 * ({@link #isEmpty}): in the first row, in extra rows, and at a horizon within a day.
 *
 * <p>In a run with directions the followed columns come with their derivatives, means with the derivatives of the mean.
 */
public final class Trajectory {
    private final List<Column> columns;
    private final double[] times;
    private final double[][] values;
    private final double[][] lows;
    private final double[][] highs;
    private final double[][][] derivatives;

    /**
     * @param values, lows, highs one array for each column, each at least as long as {@code times}; owned from now on
     * @param derivatives for each column one such array for each direction, or none; owned from now on
     */
    Trajectory(
            List<Column> columns,
            double[] times,
            double[][] values,
            double[][] lows,
            double[][] highs,
            double[][][] derivatives) {
        this.derivatives = derivatives;
        this.columns = List.copyOf(columns);
        this.times = times;
        this.values = values;
        this.lows = lows;
        this.highs = highs;
    }

    /**
     * The recorded quantities.
     *
     * @return the columns, in order
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * The same samples of some quantities.
     *
     * @param ids of the quantities; those that were not recorded are passed over
     * @return the columns in their order here
     */
    public Trajectory only(List<String> ids) {
        int[] kept = IntStream.range(0, columns.size())
                .filter(c -> ids.contains(columns.get(c).id()))
                .toArray();
        return new Trajectory(
                IntStream.of(kept).mapToObj(columns::get).toList(),
                times,
                IntStream.of(kept).mapToObj(c -> values[c]).toArray(double[][]::new),
                IntStream.of(kept).mapToObj(c -> lows[c]).toArray(double[][]::new),
                IntStream.of(kept).mapToObj(c -> highs[c]).toArray(double[][]::new),
                IntStream.of(kept).mapToObj(c -> derivatives[c]).toArray(double[][][]::new));
    }

    /**
     * Number of directions in which the followed columns have derivatives.
     *
     * @return 0 for a plain run
     */
    public int directions() {
        return Arrays.stream(derivatives)
                .mapToInt(column -> column.length)
                .max()
                .orElse(0);
    }

    /** Whether a column has derivatives. */
    boolean isFollowed(int column) {
        return derivatives[column].length > 0;
    }

    /**
     * Derivative of a value, or of a mean, in a direction.
     *
     * @param column position of a followed quantity
     * @param row number of the sample
     * @param direction number of the direction
     * @return the derivative [base unit of the quantity per base unit of the direction]; not a number where
     *     {@link #isEmpty}
     * @throws IllegalArgumentException if the column is not followed
     */
    public double derivative(int column, int row, int direction) {
        if (derivatives[column].length == 0) {
            throw new IllegalArgumentException("\"" + columns.get(column).id() + "\" has no derivatives in this run");
        }
        return derivatives[column][direction][row];
    }

    /**
     * The derivatives in one direction as values, so that whatever is linear in values (a mean over a window, an
     * interpolation) is computed once for both.
     *
     * @param direction number of the direction
     * @return the same samples of the followed quantities, with derivatives in place of values, lows and highs; it has no
     *     derivatives itself
     */
    public Trajectory along(int direction) {
        int[] followed = IntStream.range(0, columns.size())
                .filter(c -> derivatives[c].length > 0)
                .toArray();
        double[][] moves =
                IntStream.of(followed).mapToObj(c -> derivatives[c][direction]).toArray(double[][]::new);
        return new Trajectory(
                IntStream.of(followed).mapToObj(columns::get).toList(),
                times,
                moves,
                moves,
                moves,
                new double[followed.length][0][]);
    }

    /**
     * Number of samples.
     *
     * @return at least one, unless nothing was recorded
     */
    public int size() {
        return times.length;
    }

    /**
     * Time of a sample.
     *
     * @param row number of the sample
     * @return since the start of the run [h]
     */
    public double time(int row) {
        return times[row];
    }

    /**
     * Position of a recorded quantity.
     *
     * @param id of a state, rate or observable
     * @return its column; empty if it was not recorded
     */
    public OptionalInt column(String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Whether there is no value: an averaged quantity where no interval ends.
     *
     * @param column position of the quantity
     * @param row number of the sample
     * @return whether it is empty
     */
    public boolean isEmpty(int column, int row) {
        return Double.isNaN(values[column][row]);
    }

    /**
     * Value, or mean over the interval that ends at the sample.
     *
     * @param column position of the quantity
     * @param row number of the sample
     * @return the value [base unit]; not a number where {@link #isEmpty}
     */
    public double value(int column, int row) {
        return values[column][row];
    }

    /**
     * Smallest value in the interval that ends at the sample.
     *
     * @param column position of the quantity
     * @param row number of the sample
     * @return the minimum [base unit]; the value itself for a column that is not averaged
     */
    public double low(int column, int row) {
        return lows[column][row];
    }

    /**
     * Largest value in the interval that ends at the sample.
     *
     * @param column position of the quantity
     * @param row number of the sample
     * @return the maximum [base unit]; the value itself for a column that is not averaged
     */
    public double high(int column, int row) {
        return highs[column][row];
    }

    /**
     * One quantity over all samples, in the unit of its column.
     *
     * @param id of a recorded quantity
     * @return the curve
     * @throws IllegalArgumentException if it was not recorded
     */
    public Curve curve(String id) {
        return curve(id, columns.get(require(id)).unit());
    }

    /**
     * One quantity over all samples, in a unit of choice.
     *
     * @param id of a recorded quantity
     * @param unit of the same dimension as the quantity
     * @return the curve
     * @throws IllegalArgumentException if it was not recorded, or the unit is of another dimension
     */
    public Curve curve(String id, Unit unit) {
        Unit own = columns.get(require(id)).unit();
        if (!own.dimension().equals(unit.dimension())) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is in " + own + ", which cannot be told in " + unit + ": give a unit like " + own);
        }
        double[] converted = seriesInBaseUnit(id);
        for (int row = 0; row < converted.length; row++) {
            converted[row] = unit.fromBase(converted[row]);
        }
        return new Curve(id, unit, times(), converted);
    }

    /**
     * The values of one quantity over all samples, as they are computed with.
     *
     * @param id of a recorded quantity
     * @return a copy, one for each sample [base unit], such as gram where the column says kilogram
     * @throws IllegalArgumentException if it was not recorded
     */
    public double[] seriesInBaseUnit(String id) {
        return Arrays.copyOf(values[require(id)], times.length);
    }

    /**
     * Sample times.
     *
     * @return a copy, since the start of the run [h]
     */
    public double[] times() {
        return times.clone();
    }

    /**
     * Value of a quantity at a time, linear between samples.
     *
     * @param id of a recorded quantity
     * @param time since the start of the run [h]
     * @return the value [base unit]
     * @throws IllegalArgumentException if it was not recorded or the time lies outside the run
     */
    public double valueAt(String id, double time) {
        int column = require(id);
        int last = times.length - 1;
        if (!(time >= times[0] && time <= times[last])) {
            throw new IllegalArgumentException("time " + time + " h is outside " + times[0] + " to " + times[last]);
        }
        int found = Arrays.binarySearch(times, time);
        if (found >= 0) {
            return values[column][found];
        }
        int after = -found - 1;
        double share = (time - times[after - 1]) / (times[after] - times[after - 1]);
        return values[column][after - 1] + share * (values[column][after] - values[column][after - 1]);
    }

    /**
     * Time average of a quantity over a window, by the trapezoid rule on the samples and the window's ends.
     *
     * @param id of a recorded quantity
     * @param from start of the window [h]
     * @param to end of the window [h]
     * @return the mean [base unit]
     * @throws IllegalArgumentException if it was not recorded or the window reaches beyond the run
     */
    public double mean(String id, double from, double to) {
        double area = 0;
        double t = from;
        double v = valueAt(id, from);
        int column = require(id);
        for (int row = 0; row < times.length; row++) {
            if (times[row] > from && times[row] < to) {
                area += 0.5 * (values[column][row] + v) * (times[row] - t);
                t = times[row];
                v = values[column][row];
            }
        }
        area += 0.5 * (valueAt(id, to) + v) * (to - t);
        return area / (to - from);
    }

    private int require(String id) {
        return column(id)
                .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" was not recorded in this run. "
                        + Names.hint(id, columns.stream().map(Column::id).toList())));
    }
}
