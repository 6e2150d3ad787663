package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.system.ModelSystem;

/**
 * Mean, minimum and maximum of the averaged columns over the interval since the last row that held means: Simpson's rule
 * on each accepted step, cut at rows, and the extremes of the same points. Only averaged outputs are evaluated, states are
 * read off the step: recording is to cost next to nothing beside the step. In a run with directions the derivatives of
 * followed columns are averaged by the same rule. Workspace of one run: one thread only.
 */
final class IntervalMeans {
    private final ModelSystem system;
    private final double[] parameters;
    private final double[] levels;
    private final double[] work;
    private final boolean all;
    private final boolean outputs;
    /** For each averaged column: state, or n + place among {@link #lastOutputs}; −1 for the others. */
    private final int[] place;

    private final Running states;
    private final Running rates;
    /** Derivatives of followed columns; of length 0 in a plain run. */
    private final Running derivatives;

    private final ColumnDerivatives moving;
    private final double[] middleDerivatives;
    private double[] firstDerivatives;
    private double[] lastDerivatives;
    private final double[] middleState;
    private final double[] middleOutputs;
    private double[] firstState;
    private double[] lastState;
    private double[] firstOutputs;
    private double[] lastOutputs;

    /**
     * @param levels input levels of the segment, changed in place by the caller
     * @param work prepared for parameters and levels by the caller
     * @param moving derivatives of the columns
     */
    IntervalMeans(
            CompiledModel compiled,
            Columns columns,
            double[] parameters,
            double[] levels,
            double[] work,
            ColumnDerivatives moving) {
        this.moving = moving;
        derivatives = new Running(moving.size());
        firstDerivatives = new double[moving.size()];
        middleDerivatives = new double[moving.size()];
        lastDerivatives = new double[moving.size()];
        system = compiled.system();
        this.parameters = parameters;
        this.levels = levels;
        this.work = work;
        int n = system.states();
        List<Integer> wanted = new ArrayList<>();
        for (int c = 0; c < columns.count(); c++) {
            if (columns.averaged(c) && !columns.isState(c)) {
                wanted.add(columns.position(c));
            }
        }
        outputs = !wanted.isEmpty();
        List<Integer> chosen = compiled.averagedOutputs();
        all = !chosen.containsAll(wanted);
        place = new int[columns.count()];
        for (int c = 0; c < place.length; c++) {
            int position = columns.position(c);
            if (!columns.averaged(c)) {
                place[c] = -1;
            } else if (columns.isState(c)) {
                place[c] = position;
            } else {
                place[c] = n + (all ? position : chosen.indexOf(position));
            }
        }
        int width = all ? system.outputs() : system.chosenOutputs();
        states = new Running(n);
        rates = new Running(width);
        firstState = new double[n];
        middleState = new double[n];
        lastState = new double[n];
        firstOutputs = new double[width];
        middleOutputs = new double[width];
        lastOutputs = new double[width];
    }

    /** A segment begins from {@code y}: doses may have moved states, and levels rates. */
    void begin(double[] y) {
        System.arraycopy(y, 0, firstState, 0, y.length);
        evaluate(firstState, firstOutputs);
        states.seen(firstState);
        rates.seen(firstOutputs);
        if (moving.size() > 0) {
            moving.now(y, firstDerivatives);
        }
    }

    /**
     * Goes on over a part of a step, from where the last one ended.
     *
     * @param from where the part begins, share of the step
     * @param to where it ends, share of the step
     * @param length of the part [h]
     */
    void add(double from, double to, double length, StepStates step) {
        step.stateAt(0.5 * (from + to), middleState);
        step.stateAt(to, lastState);
        states.add(length, firstState, middleState, lastState);
        double[] spare = firstState;
        firstState = lastState;
        lastState = spare;
        if (outputs) {
            evaluate(middleState, middleOutputs);
            evaluate(firstState, lastOutputs);
            rates.add(length, firstOutputs, middleOutputs, lastOutputs);
            spare = firstOutputs;
            firstOutputs = lastOutputs;
            lastOutputs = spare;
        }
        if (moving.size() > 0) {
            moving.at(step, 0.5 * (from + to), middleState, middleDerivatives);
            moving.at(step, to, firstState, lastDerivatives);
            derivatives.add(length, firstDerivatives, middleDerivatives, lastDerivatives);
            spare = firstDerivatives;
            firstDerivatives = lastDerivatives;
            lastDerivatives = spare;
        }
    }

    private void evaluate(double[] state, double[] into) {
        if (all) {
            system.preparedOutputs(state, parameters, levels, work, into);
        } else if (outputs) {
            system.preparedChosenOutputs(state, parameters, levels, work, into);
        }
    }

    /** A new interval begins where the last part ended. */
    void restart() {
        states.restart(firstState);
        rates.restart(firstOutputs);
        derivatives.restart(firstDerivatives);
    }

    /** A new interval begins where nothing is known. */
    void reset() {
        states.reset();
        rates.reset();
        derivatives.reset();
    }

    /** The states where the last part ended, read only. */
    double[] state() {
        return firstState;
    }

    /** The derivatives where the last part ended, read only. */
    double[] derivatives() {
        return firstDerivatives;
    }

    /** Takes a part of which the mean of a derivative is known; {@code at} is its place among all. */
    void addDerivative(int at, double length, double mean) {
        derivatives.add(at, length, mean, mean, mean);
    }

    /** Integral of a derivative over the interval; {@code at} is its place among all. */
    double derivativeArea(int at) {
        return derivatives.area(at);
    }

    /** Takes a part of which mean, minimum and maximum of a column are known. */
    void add(int column, double length, double mean, double lowest, double highest) {
        running(column).add(at(column), length, mean, lowest, highest);
    }

    double area(int column) {
        return running(column).area(at(column));
    }

    double low(int column) {
        return running(column).low(at(column));
    }

    double high(int column) {
        return running(column).high(at(column));
    }

    private Running running(int column) {
        return place[column] < lastState.length ? states : rates;
    }

    private int at(int column) {
        return place[column] < lastState.length ? place[column] : place[column] - lastState.length;
    }
}
