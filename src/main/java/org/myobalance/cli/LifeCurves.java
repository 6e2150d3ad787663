package org.myobalance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.myobalance.plot.Series;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Ensemble;
import org.myobalance.whatif.Interval;

/**
 * Curves of the arms of a run over their years, each with the band of its draws where there are any.
 *
 * @param results at the best values
 * @param ensemble the arms under draws, if there are any
 * @param time axis of all
 */
record LifeCurves(List<ArmResult> results, Optional<Ensemble> ensemble, TimeAxis time) {
    /** Curves of as many units of the time axis are drawn as means of one. */
    private static final double LONG = 10;
    /** An age in years that was once hours may miss its birthday by this. */
    private static final double WHOLE = 1e-6;
    /** Of the usual time between rows: a row farther from a multiple of it is no regular one. */
    private static final double OFF_GRID = 0.02;
    /** Of the one before: a shorter last interval does not hold whole weeks. */
    private static final double WHOLE_INTERVAL = 0.99;
    /** Of a unit: the mean of a smaller part may be that of one hard or easy week. */
    private static final double LEAST_PART = 0.5;
    /** Of more bands over each other none can be told. */
    private static final int MOST_BANDS = 2;
    /** Dash-dotted in the colour of the first arm. */
    static final int WITHOUT_EXO_SLOT = 7;

    LifeCurves(List<ArmResult> results, Optional<Ensemble> ensemble) {
        this(results, ensemble, TimeAxis.of(results));
    }

    /** One series for each arm that recorded the quantity, in its unit. */
    List<Series> of(String id) {
        return of(id, 1, UnaryOperator.identity());
    }

    /**
     * One series for each arm that recorded the quantity, in its unit times a factor.
     *
     * @param form what is drawn of each curve; bands are those of what is drawn
     */
    List<Series> of(String id, double factor, UnaryOperator<Series> form) {
        List<Series> curves = new ArrayList<>();
        for (int arm = 0; arm < results.size(); arm++) {
            int slot = arm;
            List<ArmResult> draws = ensemble.map(whole -> whole.ofArm(slot)).orElse(List.of());
            curve(results.get(arm), id, factor, form)
                    .map(series -> banded(series.withSlot(slot(slot)), draws, id, factor, form))
                    .ifPresent(curves::add);
        }
        return curves;
    }

    /**
     * The same with the band of the first arm alone, with which the others are compared, where there are more than two: bands of
     * many arms hide each other.
     */
    List<Series> withOneBand(List<Series> curves) {
        return curves.stream()
                .map(curve -> hasOneBand() && !curve.label().equals(first().title()) ? withoutBand(curve) : curve)
                .toList();
    }

    /** The same without bands where there are more than two: draws move all arms alike, which bands of each would hide. */
    List<Series> withoutBands(List<Series> curves) {
        return hasOneBand() ? curves.stream().map(LifeCurves::withoutBand).toList() : curves;
    }

    /** What bands are where those of many arms would hide each other. */
    List<String> footnotesOfOneBand() {
        List<String> all = footnotes();
        return all.isEmpty() || !hasOneBand()
                ? all
                : Stream.concat(
                                all.stream(),
                                Stream.of("Of " + results.size() + " arms the first has its band: " + first().title()
                                        + "; bands.csv has those of all."))
                        .toList();
    }

    private boolean hasOneBand() {
        return results.size() > MOST_BANDS;
    }

    private ArmPlan first() {
        return results.get(0).plan();
    }

    /** Whether the longest arm is ten units of the time axis or more, weeks at least, so that {@link #means} are drawn. */
    boolean isLong() {
        return time.hoursPerUnit() >= Hours.WEEK
                && results.stream()
                        .map(ArmResult::plan)
                        .anyMatch(plan -> (plan.to() - plan.from()) * time.perHour() >= LONG - WHOLE);
    }

    /** What is drawn of rates: means of whole units in a long run, else the rows themselves. */
    UnaryOperator<Series> form() {
        // arms that begin at different ages all begin at 0 on the axis
        double start = time.origin(first());
        return isLong() ? series -> means(series, start) : UnaryOperator.identity();
    }

    private static Series withoutBand(Series series) {
        Series line = Series.of(series.label(), abscissae(series), ordinates(series));
        return series.slot().isPresent() ? line.withSlot(series.slot().getAsInt()) : line;
    }

    /** The slot of an arm: none has that of the curve without EXO. */
    static int slot(int arm) {
        return arm < WITHOUT_EXO_SLOT ? arm : arm + 1;
    }

    /** The first arm without EXO, at the best values, if it was run. */
    Optional<Series> withoutExo(String id, double factor, UnaryOperator<Series> form) {
        return ensemble.filter(whole -> !whole.withoutExo().isEmpty())
                .flatMap(whole -> curve(whole.withoutExo().get(0), id, factor, form))
                .map(series -> labelled(series, series.label() + ", no EXO").withSlot(WITHOUT_EXO_SLOT));
    }

    /** What bands and the dash-dotted curve are; nothing where there are none. */
    List<String> footnotes() {
        int draws = ensemble.map(whole -> whole.draws().size()).orElse(0);
        return draws == 0 ? List.of() : List.of(footnote(draws));
    }

    /** What lines and bands are. */
    static String footnote(int draws) {
        return "Lines: best values of the calibration. Bands: middle 90 % of " + draws + " of its draws.";
    }

    private Series banded(Series series, List<ArmResult> draws, String id, double factor, UnaryOperator<Series> form) {
        return banded(
                series,
                draws.stream()
                        .filter(ArmResult::isComplete)
                        .flatMap(draw -> curve(draw, id, factor, form).stream())
                        .toList());
    }

    /** With the middle 90 % of the same curve under draws; as it was where there are none of its length. */
    static Series banded(Series series, List<Series> drawn) {
        List<Interval> band = Ensemble.band(drawn.stream()
                .filter(curve -> curve.size() == series.size())
                .map(LifeCurves::ordinates)
                .toList());
        return band.isEmpty()
                ? series
                : series.withBand(
                        band.stream().mapToDouble(Interval::low).toArray(),
                        band.stream().mapToDouble(Interval::high).toArray());
    }

    private Optional<Series> curve(ArmResult result, String id, double factor, UnaryOperator<Series> form) {
        Optional<Trajectory> rows = result.outcome().map(Outcome::trajectory);
        if (rows.isEmpty() || rows.get().column(id).isEmpty()) {
            return Optional.empty();
        }
        Trajectory trajectory = rows.get();
        double origin = time.origin(result.plan());
        int c = trajectory.column(id).orElseThrow();
        Column column = trajectory.columns().get(c);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int row = 0; row < trajectory.size(); row++) {
            if (!trajectory.isEmpty(c, row)) {
                x.add(origin + trajectory.time(row) * time.perHour());
                y.add(factor * column.unit().fromBase(trajectory.value(c, row)));
            }
        }
        return x.isEmpty()
                ? Optional.empty()
                : Optional.of(form.apply(Series.of(result.plan().title(), array(x), array(y))));
    }

    /** Change since the first point [%]. */
    static Series change(Series series) {
        double[] y = ordinates(series);
        double first = y[0];
        for (int i = 0; i < y.length; i++) {
            y[i] = 100 * (y[i] / first - 1);
        }
        return Series.of(series.label(), abscissae(series), y);
    }

    /**
     * Means of whole units of the time axis, years or weeks: weeks of a mesocycle, or days of a week, would blacken the page. Units
     * are whole on the axis, so that what changes at a whole age changes between two of them. A last interval that was cut short
     * is left out, because of a week with three bouts it may hold two, and so is a unit of which less than half was simulated.
     *
     * @param series each point the mean of the interval that ends there
     * @param start where the first interval begins, in the unit of the axis
     */
    static Series means(Series series, double start) {
        int last = series.size() - 1;
        double end = series.x(isCutShort(series, last) ? last - 1 : last);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int first = 0;
        for (double unit = Math.floor(start + WHOLE); unit < end - WHOLE; unit++) {
            double from = Math.max(unit, start);
            double to = Math.min(unit + 1, end);
            double area = 0;
            for (int i = first; i <= last && begin(series, i, start) < to; i++) {
                double overlap = Math.min(series.x(i), to) - Math.max(begin(series, i, start), from);
                area += series.y(i) * Math.max(0, overlap);
                first = i;
            }
            if (to - from >= LEAST_PART) {
                x.add((from + to) / 2);
                y.add(area / (to - from));
            }
        }
        return x.isEmpty() ? series : Series.of(series.label(), array(x), array(y));
    }

    private static double begin(Series series, int i, double start) {
        return i == 0 ? start : series.x(i - 1);
    }

    private static double interval(Series series, int i) {
        return i == 0 ? 0 : series.x(i) - series.x(i - 1);
    }

    private static boolean isCutShort(Series series, int i) {
        return i > 0 && interval(series, i) < WHOLE_INTERVAL * interval(series, i - 1);
    }

    /**
     * Change from one whole unit of the time axis to the next, at its middle [% of the value at its start]. Rows between the
     * regular ones are passed over: a whole age may fall on another day of the week, when a trained muscle is a little larger.
     */
    static Series changeByUnit(Series all) {
        Series series = regular(all);
        double first = series.x(0);
        double last = series.x(series.size() - 1);
        int units = (int) Math.floor(all.x(all.size() - 1) - first + WHOLE);
        if (units == 0) {
            return change(all);
        }
        double[] x = new double[units];
        double[] y = new double[units];
        for (int unit = 0; unit < units; unit++) {
            x[unit] = first + unit + 0.5;
            double from = first + unit;
            double to = Math.min(from + 1, last);
            y[unit] = 100 * (series.valueAt(to) / series.valueAt(from) - 1) / (to - from);
        }
        return Series.of(series.label(), x, y);
    }

    /** The rows at whole multiples of the usual time between two of them; all where these are too few to tell. */
    private static Series regular(Series series) {
        double[] widths = new double[series.size() - 1];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = series.x(i + 1) - series.x(i);
        }
        Arrays.sort(widths);
        double step = widths.length == 0 ? 1 : widths[widths.length / 2];
        int[] kept = IntStream.range(0, series.size())
                .filter(i -> {
                    double steps = (series.x(i) - series.x(0)) / step;
                    return Math.abs(steps - Math.rint(steps)) < OFF_GRID;
                })
                .toArray();
        double[] x = Arrays.stream(kept).mapToDouble(series::x).toArray();
        double[] y = Arrays.stream(kept).mapToDouble(series::y).toArray();
        return kept.length > 2 && x[kept.length - 1] > series.x(series.size() - 1) - 1
                ? Series.of(series.label(), x, y)
                : series;
    }

    /** The same curve and band under another label, without a colour of its own. */
    static Series labelled(Series series, String label) {
        Series renamed = Series.of(label, abscissae(series), ordinates(series));
        if (!series.hasBand()) {
            return renamed;
        }
        double[] low = new double[series.size()];
        double[] high = new double[series.size()];
        for (int i = 0; i < low.length; i++) {
            low[i] = series.low(i);
            high[i] = series.high(i);
        }
        return renamed.withBand(low, high);
    }

    private static double[] abscissae(Series series) {
        double[] x = new double[series.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = series.x(i);
        }
        return x;
    }

    private static double[] ordinates(Series series) {
        double[] y = new double[series.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = series.y(i);
        }
        return y;
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
