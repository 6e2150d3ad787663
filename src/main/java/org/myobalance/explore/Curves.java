package org.myobalance.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Ensemble;
import org.myobalance.whatif.Interval;

/**
 * Some curves of one run, in the units of their columns. Immutable, though it holds arrays: nobody outside gets them.
 *
 * <p>Only what the page shows is kept of a run, so that many runs can be kept.
 */
final class Curves {
    /** What the page draws over a life. */
    static final List<String> SHOWN =
            List.of("muscle_mass", "appendicular_lean_mass_index", "strength_relative", "fibre_number_relative");

    /** Also told of the best values. */
    static final List<String> TOLD = List.of(
            "muscle_mass",
            "appendicular_lean_mass_index",
            "strength_relative",
            "fibre_number_relative",
            "exo_plasma_count");

    /** Stands for a value that there is not: an averaged quantity where no interval ends. */
    private static final String NOTHING = "";

    private final double[] ages;
    private final Map<String, double[]> values;

    /**
     * @param ages of the samples [y]; nobody changes them
     * @param values by quantity, each as long as the ages; nobody changes them
     */
    Curves(double[] ages, Map<String, double[]> values) {
        this.ages = ages;
        this.values = values;
    }

    /**
     * The curves of a run that reached its end.
     *
     * @param result the run
     * @param ids what is kept of it; what the model does not have is passed over
     */
    static Curves of(ArmResult result, List<String> ids) {
        Trajectory samples = result.trajectoryOrThrow();
        double[] ages = new double[samples.size()];
        for (int row = 0; row < ages.length; row++) {
            ages[row] = (result.plan().from() + samples.time(row)) / Hours.YEAR;
        }
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String id : ids) {
            OptionalInt column = samples.column(id);
            if (column.isPresent()) {
                Unit unit = samples.columns().get(column.getAsInt()).unit();
                double[] curve = new double[ages.length];
                for (int row = 0; row < ages.length; row++) {
                    curve[row] = unit.fromBase(samples.value(column.getAsInt(), row));
                }
                values.put(id, curve);
            }
        }
        return new Curves(ages, values);
    }

    /**
     * The middle 90 % of draws, as {@code run} tells it.
     *
     * @param draws curves of one arm, each under a draw
     * @return lists of lows and of highs by quantity, for JSON; empty for fewer than two draws
     */
    static Map<String, Map<String, List<Object>>> band(List<Curves> draws) {
        Map<String, Map<String, List<Object>>> bands = new LinkedHashMap<>();
        for (String id : SHOWN) {
            List<double[]> curves = draws.stream()
                    .filter(draw -> draw.values.containsKey(id))
                    .map(draw -> draw.values.getOrDefault(id, new double[0]))
                    .toList();
            List<Interval> band = Ensemble.band(curves);
            if (!band.isEmpty()) {
                bands.put(
                        id,
                        Map.of(
                                "low",
                                        numbers(band.stream()
                                                .mapToDouble(Interval::low)
                                                .toArray()),
                                "high",
                                        numbers(band.stream()
                                                .mapToDouble(Interval::high)
                                                .toArray())));
            }
        }
        return bands;
    }

    /**
     * How far these curves lie above others.
     *
     * @param others that are taken off
     * @return empty where the two have not the same ages
     */
    Optional<Curves> minus(Curves others) {
        if (!Arrays.equals(ages, others.ages)) {
            return Optional.empty();
        }
        Map<String, double[]> differences = new LinkedHashMap<>();
        values.forEach((id, curve) -> Optional.ofNullable(others.values.get(id)).ifPresent(other -> {
            double[] difference = new double[curve.length];
            for (int row = 0; row < curve.length; row++) {
                difference[row] = curve[row] - other[row];
            }
            differences.put(id, difference);
        }));
        return Optional.of(new Curves(ages, differences));
    }

    /** Ages [y], for JSON. */
    List<Object> ages() {
        return numbers(ages);
    }

    /** Curves by quantity, for JSON. */
    Map<String, List<Object>> columns() {
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        values.forEach((id, curve) -> columns.put(id, numbers(curve)));
        return columns;
    }

    /** Numbers as JSON has them: what is not a number becomes an empty text. */
    static List<Object> numbers(double[] values) {
        List<Object> numbers = new ArrayList<>(values.length);
        for (double value : values) {
            numbers.add(Double.isFinite(value) ? (Object) value : NOTHING);
        }
        return numbers;
    }
}
