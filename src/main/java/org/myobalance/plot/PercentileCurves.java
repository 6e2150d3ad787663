package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Percentiles of a population along the x axis, drawn in a sand tint behind the curves of a panel: areas between the outer two and the
 * inner two, and a line for the median.
 *
 * @param curves the 5th, 25th, 50th, 75th and 95th percentile, with the same abscissae; their labels are printed beside them
 */
public record PercentileCurves(List<Series> curves) {
    /** Percentiles that are drawn, in their order [%]. */
    public static final List<Integer> SHOWN = List.of(5, 25, 50, 75, 95);

    /** Refuses curves of other lengths or in another order. {@inheritDoc} */
    public PercentileCurves {
        curves = List.copyOf(curves);
        if (curves.size() != SHOWN.size()) {
            throw new IllegalArgumentException(curves.size() + " percentiles: give the 5th, 25th, 50th, 75th and 95th");
        }
        for (int i = 1; i < curves.size(); i++) {
            Series lower = curves.get(i - 1);
            Series upper = curves.get(i);
            for (int k = 0; k < Math.max(lower.size(), upper.size()); k++) {
                if (lower.size() != upper.size() || lower.x(k) != upper.x(k) || !(lower.y(k) <= upper.y(k))) {
                    throw new IllegalArgumentException("percentiles \"" + lower.label() + "\" and \"" + upper.label()
                            + "\" differ in their abscissae, or cross");
                }
            }
        }
    }

    /**
     * Percentiles from their values.
     *
     * @param x abscissae, rising, length n
     * @param values for each of {@link #SHOWN} one list of n values
     * @return the curves, labelled P5 to P95
     */
    public static PercentileCurves of(List<Double> x, List<List<Double>> values) {
        return new PercentileCurves(IntStream.range(0, values.size())
                .mapToObj(i -> Series.of("P" + SHOWN.get(i), array(x), array(values.get(i))))
                .toList());
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The part of a curve within a range, with points at its ends where the curve goes on beyond them. */
    static Series within(Series curve, double from, double to) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            if (i > 0) {
                for (double end : new double[] {from, to}) {
                    if (curve.x(i - 1) < end && end < curve.x(i)) {
                        double part = (end - curve.x(i - 1)) / (curve.x(i) - curve.x(i - 1));
                        x.add(end);
                        y.add(curve.y(i - 1) + part * (curve.y(i) - curve.y(i - 1)));
                    }
                }
            }
            if (curve.x(i) >= from && curve.x(i) <= to) {
                x.add(curve.x(i));
                y.add(curve.y(i));
            }
        }
        return Series.of(curve.label(), array(x), array(y));
    }

    /** Whether any part lies in a range. */
    boolean reaches(double from, double to) {
        Series median = curves.get(2);
        return median.x(0) < to && median.x(median.size() - 1) > from;
    }
}
