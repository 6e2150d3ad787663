package org.myobalance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.myobalance.person.PersonMeasurement;
import org.myobalance.person.PersonResult;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.PercentileCurves;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.population.Baseline;
import org.myobalance.population.WeightedNormals;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CutOff;

/** Draws one person's curves: appendicular lean mass and grip, among the population, with measurements and cut-offs. */
final class PersonFigure {
    private static final List<String> SHOWN = List.of("alm_index", "grip_strength");
    /** Letters of an abbreviation at most. */
    private static final int ABBREVIATION = 4;

    private static final double NORMAL_95 = 1.959963984540054;

    private PersonFigure() {}

    static Figure of(PersonResult result) {
        List<CurvePanel> panels = new ArrayList<>();
        for (String id : SHOWN) {
            result.person().group().position(id).ifPresent(position -> panels.add(panel(result, position, id)));
        }
        if (panels.isEmpty()) {
            panels.add(panel(result, 0, ""));
        }
        return new Figure(List.copyOf(panels), 1, panels.size(), Figure.FULL_WIDTH, 88, footnotes(result));
    }

    private static List<String> footnotes(PersonResult result) {
        List<String> notes = new ArrayList<>(List.of(
                "Bands: 90 % of what is believed of the person.",
                "Population: percentiles of "
                        + (result.person().subject().female() ? "women" : "men") + " of \""
                        + result.person().population().title()
                        + "\", from lives of this model, not from a cohort.",
                "Dots: measurements with the 95 % interval of the method's error."));
        if (hasBia(result)) {
            notes.add("Cut-offs of ALM/height² are for DXA; BIA may read high.");
        }
        return notes;
    }

    private static boolean hasBia(PersonResult result) {
        return result.person().measurements().stream()
                .anyMatch(each -> each.method().id().equals("bia"));
    }

    /** A short word in one piece, such as {@code dxa}, is an abbreviation. */
    static String name(String method) {
        return method.length() <= ABBREVIATION && !method.contains("-")
                ? method.toUpperCase(Locale.ROOT)
                : method.replace('-', ' ');
    }

    private static CurvePanel panel(PersonResult result, int position, String id) {
        Baseline quantity = result.person().group().baselines().get(position);
        List<Double> ages = new ArrayList<>();
        for (double age = 25 * Hours.YEAR; age < result.person().until(); age += Hours.YEAR) {
            ages.add(age);
        }
        ages.add(result.person().until());
        double now = result.person().subject().age();
        List<Double> later = ages.stream().filter(age -> age >= now).toList();
        List<Series> series = new ArrayList<>();
        int slot = 1;
        for (PersonResult.Future future : result.all()) {
            List<Double> span = future.id().equals(PersonResult.AS_BEFORE) ? ages : later;
            if (!span.isEmpty()) {
                series.add(series(
                                future.title(),
                                span,
                                quantity,
                                age -> future.belief().at(position, age))
                        .withSlot(slot));
            }
            slot++;
        }
        List<Dot> dots = result.person().measurements().stream()
                .filter(each -> each.baseline() == position)
                .map(each -> dot(each, quantity))
                .toList();
        String unit = quantity.unit().text().replace("^2", "²");
        return CurvePanel.of(quantity.title(), Axis.age(), Axis.of(shortTitle(id, quantity), unit), series)
                .withDots(dots)
                .withPercentiles(
                        percentiles(ages, quantity, age -> result.population().at(position, age)))
                .withMarks(cutOffs(id, quantity, result.person().subject().female(), hasBia(result)));
    }

    private static String shortTitle(String id, Baseline quantity) {
        return id.equals("alm_index") ? "ALM/height²" : quantity.title();
    }

    private interface At {
        WeightedNormals at(double age);
    }

    private static Series series(String label, List<Double> ages, Baseline quantity, At belief) {
        List<WeightedNormals> beliefs = ages.stream().map(belief::at).toList();
        return Series.of(
                        label,
                        ages.stream().mapToDouble(age -> age / Hours.YEAR).toArray(),
                        values(beliefs, quantity, each -> each.quantile(0.5)))
                .withBand(
                        values(beliefs, quantity, each -> each.quantile(0.05)),
                        values(beliefs, quantity, each -> each.quantile(0.95)));
    }

    private static PercentileCurves percentiles(List<Double> ages, Baseline quantity, At population) {
        List<WeightedNormals> persons = ages.stream().map(population::at).toList();
        return PercentileCurves.of(
                ages.stream().map(age -> age / Hours.YEAR).toList(),
                PercentileCurves.SHOWN.stream()
                        .map(percent -> persons.stream()
                                .map(each -> quantity.unit().fromBase(each.quantile(percent / 100.0)))
                                .toList())
                        .toList());
    }

    private static double[] values(
            List<WeightedNormals> beliefs, Baseline quantity, ToDoubleFunction<WeightedNormals> of) {
        return beliefs.stream()
                .mapToDouble(each -> quantity.unit().fromBase(of.applyAsDouble(each)))
                .toArray();
    }

    private static Dot dot(PersonMeasurement measured, Baseline quantity) {
        double value = quantity.unit().fromBase(measured.value());
        double error = NORMAL_95
                * Math.hypot(measured.method().bias(), measured.method().repeat())
                * value;
        return new Dot(
                measured.age() / Hours.YEAR,
                value,
                value - error,
                value + error,
                name(measured.method().id()),
                1);
    }

    private static List<ReferenceLine> cutOffs(String id, Baseline quantity, boolean woman, boolean hasBia) {
        List<ReferenceLine> lines = new ArrayList<>();
        for (CutOff cutOff : CutOff.values()) {
            if (SHOWN.contains(id)) {
                double base = id.equals("alm_index") ? cutOff.base(woman) : cutOff.baseOfGrip(woman);
                double value = quantity.unit().fromBase(base);
                boolean isThere = lines.stream().anyMatch(line -> line.value() == value);
                if (!isThere) {
                    String method = hasBia && id.equals("alm_index") ? " (DXA)" : "";
                    lines.add(
                            new ReferenceLine(String.format(Locale.ROOT, "%s%s: %.3g", cutOff, method, value), value));
                }
            }
        }
        return lines;
    }
}
