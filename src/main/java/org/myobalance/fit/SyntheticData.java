package org.myobalance.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.myobalance.observe.Normal;
import org.myobalance.study.Direction;

/** Makes data as the likelihood believes that they come about: with its errors, laboratories and tests. */
public final class SyntheticData {
    private SyntheticData() {}

    /**
     * Other reports of the same observations.
     *
     * @param design observations with their errors; what they report counts for nothing, but directions stay directions
     * @param predicted the true number of each observation, on its scale
     * @param normal standard normal random numbers
     * @return as many observations, in their order
     */
    public static List<Datum> of(List<Datum> design, double[] predicted, DoubleSupplier normal) {
        Map<String, Double> laboratories = new HashMap<>();
        List<Datum> made = new ArrayList<>();
        for (int i = 0; i < predicted.length; i++) {
            Datum datum = design.get(i);
            double laboratory = laboratories.computeIfAbsent(datum.laboratory(), key -> normal.getAsDouble());
            double value = predicted[i] + datum.gain() * laboratory + datum.error() * normal.getAsDouble();
            Optional<Direction> direction = datum.direction().map(way -> found(value, datum.testError()));
            made.add(new Datum(
                    datum.name(),
                    datum.study(),
                    datum.assay(),
                    value,
                    direction,
                    datum.testError(),
                    datum.error(),
                    datum.gain()));
        }
        return List.copyOf(made);
    }

    /** What a study's two-sided test at 5 % finds. */
    private static Direction found(double value, double testError) {
        double threshold = Normal.NINETY_FIVE * testError;
        return value > threshold ? Direction.UP : value < -threshold ? Direction.DOWN : Direction.UNCHANGED;
    }
}
