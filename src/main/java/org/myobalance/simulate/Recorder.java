package org.myobalance.simulate;

import java.util.Optional;
import org.myobalance.system.ModelSystem;
import org.myobalance.units.Hours;

/**
 * Writes samples down while a run goes by. It only looks: nothing here influences a step.
 *
 * <p>A row that does not end an interval of whole days (an extra row, a horizon within a day) leaves its means empty: part
 * of a day would be an alias of the time of day. In a run with directions each value of a followed column comes with its
 * derivatives. Workspace of one run: one thread only.
 */
final class Recorder {
    private final ModelSystem system;
    private final double[] parameters;
    private final double every;
    private final double origin;
    private final double horizon;
    private final double[] also;
    private final Columns columns;
    private final Samples samples;
    private final IntervalMeans means;
    private final boolean anyAveraged;
    private final boolean anyOutput;
    private final double[] work;
    private final double[] levels;
    private final double[] state;
    private final double[] outputs;
    /** The columns that are not averaged, at the moment. */
    private final double[] now;

    private final ColumnDerivatives moving;
    /** The derivatives of followed columns, at the moment. */
    private final double[] derivatives;

    private int regular = 1;
    private int extra;
    private double areaStart;
    private double due;

    /**
     * @param columns of that sampling
     * @param run with directions, if it has some
     */
    Recorder(
            CompiledModel compiled,
            double[] parameters,
            Sampling sampling,
            double origin,
            double horizon,
            Columns columns,
            Optional<RunSensitivity> run) {
        moving = ColumnDerivatives.of(columns, run);
        derivatives = new double[moving.size()];
        this.parameters = parameters;
        this.every = sampling.every();
        this.also = sampling.also().stream()
                .filter(time -> time > origin && time < horizon)
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.origin = origin;
        this.horizon = horizon;
        this.columns = columns;
        system = compiled.system();
        work = new double[system.workLength()];
        levels = new double[system.inputs()];
        state = new double[system.states()];
        outputs = new double[system.outputs()];
        now = new double[columns.count()];
        samples = new Samples(
                columns, Math.toIntExact(sampling.samples(horizon - origin)), moving.columns(), moving.directions());
        means = new IntervalMeans(compiled, columns, parameters, levels, work, moving);
        anyAveraged = columns.anyAveraged();
        boolean some = false;
        for (int c = 0; c < columns.count(); c++) {
            some |= !columns.averaged(c) && !columns.isState(c);
        }
        anyOutput = some;
    }

    /** A segment begins: input levels may have changed, and doses may have moved states. */
    void begin(double time, double[] y, double[] segmentLevels) {
        System.arraycopy(segmentLevels, 0, levels, 0, levels.length);
        system.prepare(parameters, levels, work);
        if (anyAveraged) {
            means.begin(y);
        }
        if (samples.size() == 0) {
            look(y);
            if (derivatives.length > 0) {
                moving.now(y, derivatives);
            }
            write(time, false);
            restart(time);
        }
    }

    /** An accepted step from {@code from} to {@code to} [h since the start of the run]. */
    void step(double from, double to, StepStates states) {
        double length = to - from;
        double start = from;
        while (due <= to) {
            double sample = due;
            double theta = length > 0 ? Math.min(1, (sample - from) / length) : 1;
            if (anyAveraged) {
                part(from, length, start, sample, theta, states);
                look(means.state());
                System.arraycopy(means.derivatives(), 0, derivatives, 0, derivatives.length);
            } else {
                states.stateAt(theta, state);
                look(state);
                if (derivatives.length > 0) {
                    moving.at(states, theta, state, derivatives);
                }
            }
            write(sample, endsInterval(sample));
            start = sample;
        }
        if (anyAveraged && start < to) {
            part(from, length, start, to, 1, states);
        }
    }

    private void part(double from, double length, double start, double end, double theta, StepStates states) {
        means.add(start == from ? 0 : (start - from) / length, theta, end - start, states);
    }

    /** When the next row is due [h]; infinite after the last. */
    double due() {
        return due;
    }

    /** Number of derivatives of a row: followed columns times directions. */
    int moves() {
        return derivatives.length;
    }

    /** Number of columns. */
    int width() {
        return columns.count();
    }

    /**
     * Takes a cell of time that was interpolated, not stepped through: it ends at the next row, or before it.
     *
     * @param end of the cell [h since the start of the run]
     * @param length of the cell [h]
     * @param value of each column: the mean over the cell where it is averaged, else the value at its end
     * @param lowest value of each column in the cell
     * @param highest value of each column in the cell
     * @param moves derivatives of {@code value} in each direction, for followed columns alone; length {@link #moves()}
     */
    void cell(double end, double length, double[] value, double[] lowest, double[] highest, double[] moves) {
        boolean isDue = Math.abs(due - end) <= 1e-9 * length;
        if (isDue && Math.abs(end - length - areaStart) <= 1e-9 * length && endsInterval(due)) {
            whole(value, lowest, highest, moves);
            return;
        }
        for (int c = 0; c < value.length; c++) {
            if (columns.averaged(c)) {
                means.add(c, length, value[c], lowest[c], highest[c]);
            } else {
                now[c] = value[c];
            }
        }
        System.arraycopy(moves, 0, derivatives, 0, derivatives.length);
        for (int at = 0; at < moves.length; at++) {
            means.addDerivative(at, length, moves[at]);
        }
        double sample = due;
        if (isDue) {
            write(sample, endsInterval(sample));
            if (areaStart == sample) {
                means.reset();
            }
        }
    }

    /** A cell that is all of a row's interval is that row. */
    private void whole(double[] value, double[] lowest, double[] highest, double[] moves) {
        for (int c = 0; c < value.length; c++) {
            boolean averaged = columns.averaged(c);
            samples.put(c, value[c], averaged ? lowest[c] : value[c], averaged ? highest[c] : value[c]);
        }
        for (int at = 0; at < moves.length; at++) {
            samples.derivative(column(at), at % moving.directions(), moves[at]);
        }
        samples.end(due);
        areaStart = due;
        means.reset();
        due = sampleTime();
    }

    /** The next sample after the last row: regular, asked for besides, or the horizon. */
    private double sampleTime() {
        double last = samples.lastTime();
        if (samples.isFull() || last >= horizon) {
            return Double.POSITIVE_INFINITY;
        }
        while (origin + regular * every <= last * (1 + 1e-14)) {
            regular++;
        }
        double next = Math.min(horizon, origin + regular * every);
        while (extra < also.length && also[extra] <= last) {
            extra++;
        }
        if (extra < also.length) {
            next = Math.min(next, also[extra]);
        }
        return next > horizon * (1 - 1e-12) ? horizon : next;
    }

    /** Evaluates what is not averaged. */
    private void look(double[] y) {
        if (anyOutput) {
            system.preparedOutputs(y, parameters, levels, work, outputs);
        }
        for (int c = 0; c < now.length; c++) {
            now[c] = columns.isState(c) ? y[columns.position(c)] : outputs[columns.position(c)];
        }
    }

    /** Whether a mean may be written: at regular samples, and elsewhere only over whole days. */
    private boolean endsInterval(double sample) {
        double days = (sample - areaStart) / Hours.DAY;
        boolean isRegular = Math.abs(sample - (origin + regular * every)) <= 1e-9 * every;
        return isRegular || (sample >= horizon && days > 0.5 && Math.abs(days - Math.rint(days)) < 1e-6);
    }

    private void write(double time, boolean withMeans) {
        for (int c = 0; c < now.length; c++) {
            if (!columns.averaged(c)) {
                samples.put(c, now[c], now[c], now[c]);
            } else if (withMeans) {
                samples.put(c, means.area(c) / (time - areaStart), means.low(c), means.high(c));
            } else {
                samples.put(c, Double.NaN, Double.NaN, Double.NaN);
            }
        }
        for (int at = 0; at < derivatives.length; at++) {
            int c = column(at);
            double mean = withMeans ? means.derivativeArea(at) / (time - areaStart) : Double.NaN;
            samples.derivative(c, at % moving.directions(), columns.averaged(c) ? mean : derivatives[at]);
        }
        samples.end(time);
        if (withMeans) {
            restart(time);
        }
        due = sampleTime();
    }

    /** The column that a derivative belongs to. */
    private int column(int at) {
        return moving.columns()[at / moving.directions()];
    }

    private void restart(double time) {
        areaStart = time;
        if (anyAveraged) {
            means.restart();
        }
    }

    /** The samples so far; the recorder must not be used afterwards. */
    Trajectory trajectory() {
        return samples.trajectory();
    }
}
