package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.myobalance.model.Clock;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;

/**
 * Writes rows down while a run goes by. It only looks: nothing here influences a step.
 *
 * <p>A row that does not end an interval of whole days (an extra row, a horizon within a day) leaves its means empty: part
 * of a day would be an alias of the time of day. Means over an interval are integrals by Simpson's rule on each accepted step (cut at sample times), divided by the
 * interval; minimum and maximum are taken over the same points. Workspace of one run: one thread only.
 */
final class Recorder {
    private static final double DAY = 24;

    private final CompiledModel compiled;
    private final double[] parameters;
    private final double every;
    private final double origin;
    private final double horizon;
    private final List<Column> columns;
    /** Where a column's value stands in {@link #now}: state index, or n + output index. */
    private final int[] source;

    private final boolean[] averaged;
    private final double[] levels;
    private final double[] state;
    private final double[] outputs;
    private final double[] before;
    private final double[] middle;
    private final double[] now;
    private final double[] area;
    private final double[] low;
    private final double[] high;
    private final double[] times;
    private final double[][] values;
    private final double[][] lows;
    private final double[][] highs;
    private final boolean anyAveraged;
    private final double[] work;
    private final double[] also;
    private int rows;
    private int regular = 1;
    private int extra;
    private double areaStart;

    Recorder(
            CompiledModel compiled,
            double[] parameters,
            Sampling sampling,
            double origin,
            double horizon,
            List<String> extra) {
        this.compiled = compiled;
        this.parameters = parameters;
        this.every = sampling.every();
        this.also = sampling.also().stream()
                .filter(time -> time > origin && time < horizon)
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.origin = origin;
        this.horizon = horizon;
        Model model = compiled.model();
        int n = model.states().size();
        this.columns = new ArrayList<>();
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            var s = model.states().get(i);
            boolean mean = sampling.averages() && s.clock() == Clock.FAST;
            columns.add(new Column(s.id(), s.unit(), s.meaning(), mean));
            sources.add(i);
        }
        for (String id : outputIds(model, extra)) {
            int output = model.outputIndex(id).orElseThrow();
            columns.add(outputColumn(model, output, sampling.averages() && !compiled.isSlow(id)));
            sources.add(n + output);
        }
        int width = columns.size();
        source = sources.stream().mapToInt(Integer::intValue).toArray();
        averaged = new boolean[width];
        for (int c = 0; c < width; c++) {
            averaged[c] = columns.get(c).averaged();
        }
        ModelSystem system = compiled.system();
        work = new double[system.workLength()];
        levels = new double[system.inputs()];
        state = new double[n];
        outputs = new double[system.outputs()];
        before = new double[width];
        middle = new double[width];
        now = new double[width];
        area = new double[width];
        low = new double[width];
        high = new double[width];
        int capacity = Math.toIntExact((long) Math.floor((horizon - origin) / every * (1 + 1e-12)))
                + 3
                + sampling.also().size();
        times = new double[capacity];
        values = new double[width][capacity];
        lows = new double[width][capacity];
        highs = new double[width][capacity];
        boolean any = false;
        for (boolean mean : averaged) {
            any |= mean;
        }
        anyAveraged = any;
    }

    /** Observables, the rates that feed the balanced state, and what was asked for besides; each once. */
    private static List<String> outputIds(Model model, List<String> extra) {
        var ids = new java.util.LinkedHashSet<String>();
        model.solved()
                .ifPresent(solved -> model.states()
                        .get(model.stateIndex(solved.balanced()).orElseThrow())
                        .derivative()
                        .forEach(term -> ids.add(term.rate())));
        model.observables().forEach(observable -> ids.add(observable.id()));
        extra.stream().filter(id -> model.outputIndex(id).isPresent()).forEach(ids::add);
        return List.copyOf(ids);
    }

    private static Column outputColumn(Model model, int output, boolean mean) {
        int rates = model.rates().size();
        if (output < rates) {
            var rate = model.rates().get(output);
            return new Column(rate.id(), rate.unit(), rate.meaning(), mean);
        }
        var observable = model.observables().get(output - rates);
        return new Column(observable.id(), observable.unit(), observable.meaning(), mean);
    }

    /** A segment begins: input levels may have changed, and doses may have moved states. */
    void begin(double time, double[] y, double[] segmentLevels) {
        System.arraycopy(segmentLevels, 0, levels, 0, levels.length);
        System.arraycopy(y, 0, state, 0, state.length);
        if (rows == 0) {
            look(now);
            times[0] = time;
            for (int c = 0; c < source.length; c++) {
                put(c, averaged[c] ? Double.NaN : now[c]);
            }
            rows = 1;
            restart(time);
        }
        if (anyAveraged) {
            look(before);
            widen(before);
        }
    }

    /** An accepted step from {@code from} to {@code to} [h since the start of the run]. */
    void step(double from, double to, StepStates states) {
        double start = from;
        double length = to - from;
        double sample = sampleTime();
        while (sample <= to && rows < times.length) {
            double theta = length > 0 ? Math.min(1, (sample - from) / length) : 1;
            if (anyAveraged) {
                integrate(from, length, start, sample, states);
            }
            states.stateAt(theta, state);
            look(now);
            write(sample, endsInterval(sample));
            start = sample;
            sample = sampleTime();
        }
        if (anyAveraged && start < to) {
            integrate(from, length, start, to, states);
        }
    }

    /** When the next row is due [h]; infinite after the last. */
    double due() {
        return rows < times.length ? sampleTime() : Double.POSITIVE_INFINITY;
    }

    /** Number of columns. */
    int width() {
        return source.length;
    }

    /**
     * Takes a cell of time that was interpolated, not stepped through: it ends at the next row, or before it.
     *
     * @param end of the cell [h since the start of the run]
     * @param length of the cell [h]
     * @param value of each column: the mean over the cell where it is averaged, else the value at its end
     * @param lowest value of each column in the cell
     * @param highest value of each column in the cell
     */
    void cell(double end, double length, double[] value, double[] lowest, double[] highest) {
        for (int c = 0; c < value.length; c++) {
            if (averaged[c]) {
                area[c] += length * value[c];
                low[c] = Math.min(low[c], lowest[c]);
                high[c] = Math.max(high[c], highest[c]);
            } else {
                now[c] = value[c];
            }
        }
        double sample = due();
        if (Math.abs(sample - end) <= 1e-9 * length) {
            write(sample, endsInterval(sample));
            if (areaStart == sample) {
                Arrays.fill(low, Double.POSITIVE_INFINITY);
                Arrays.fill(high, Double.NEGATIVE_INFINITY);
            }
        }
    }

    /** The next sample after the last row: regular, asked for besides, or the horizon. */
    private double sampleTime() {
        double last = times[rows - 1];
        double next = horizon;
        while (origin + regular * every <= last * (1 + 1e-14)) {
            regular++;
        }
        next = Math.min(next, origin + regular * every);
        while (extra < also.length && also[extra] <= last) {
            extra++;
        }
        if (extra < also.length) {
            next = Math.min(next, also[extra]);
        }
        if (next > horizon * (1 - 1e-12)) {
            next = horizon;
        }
        return last >= horizon ? Double.POSITIVE_INFINITY : next;
    }

    private void integrate(double from, double length, double start, double end, StepStates states) {
        states.stateAt((0.5 * (start + end) - from) / length, state);
        look(middle);
        states.stateAt(Math.min(1, (end - from) / length), state);
        look(now);
        double sixth = (end - start) / 6;
        for (int c = 0; c < source.length; c++) {
            area[c] += sixth * (before[c] + 4 * middle[c] + now[c]);
        }
        widen(middle);
        widen(now);
        System.arraycopy(now, 0, before, 0, now.length);
    }

    private void widen(double[] seen) {
        for (int c = 0; c < seen.length; c++) {
            low[c] = Math.min(low[c], seen[c]);
            high[c] = Math.max(high[c], seen[c]);
        }
    }

    private void look(double[] into) {
        compiled.system().outputs(state, parameters, levels, work, outputs);
        for (int c = 0; c < source.length; c++) {
            int s = source[c];
            into[c] = s < state.length ? state[s] : outputs[s - state.length];
        }
    }

    /** Whether a mean may be written: at regular samples, and elsewhere only over whole days. */
    private boolean endsInterval(double sample) {
        double days = (sample - areaStart) / DAY;
        boolean isRegular = Math.abs(sample - (origin + regular * every)) <= 1e-9 * every;
        return isRegular || (sample >= horizon && days > 0.5 && Math.abs(days - Math.rint(days)) < 1e-6);
    }

    private void write(double time, boolean withMeans) {
        times[rows] = time;
        for (int c = 0; c < source.length; c++) {
            if (averaged[c] && !withMeans) {
                put(c, Double.NaN);
            } else if (averaged[c]) {
                values[c][rows] = area[c] / (time - areaStart);
                lows[c][rows] = low[c];
                highs[c][rows] = high[c];
            } else {
                put(c, now[c]);
            }
        }
        rows++;
        if (withMeans) {
            restart(time);
        }
    }

    private void put(int c, double value) {
        values[c][rows] = value;
        lows[c][rows] = value;
        highs[c][rows] = value;
    }

    private void restart(double time) {
        areaStart = time;
        Arrays.fill(area, 0);
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        if (anyAveraged) {
            widen(now);
        }
    }

    /** The rows so far; the recorder must not be used afterwards. */
    Trajectory trajectory() {
        return new Trajectory(columns, Arrays.copyOf(times, rows), trim(values), trim(lows), trim(highs));
    }

    private double[][] trim(double[][] series) {
        double[][] trimmed = new double[series.length][];
        for (int c = 0; c < series.length; c++) {
            trimmed[c] = Arrays.copyOf(series[c], rows);
        }
        return trimmed;
    }
}
