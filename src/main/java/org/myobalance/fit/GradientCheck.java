package org.myobalance.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the gradient of a log likelihood against central differences of its rows, for groups of rows.
 *
 * @param rows to check, by steps that are frozen at the place where they are checked ({@link SimulatedObservations#frozenAt}): else
 *     the steps of a solver, which are each run's own, show in the differences
 * @param likelihood of them
 * @param space coordinates
 * @param step of a coordinate [standard deviations of its prior]
 * @param groups positions of rows by the name of their group
 */
public record GradientCheck(
        ObservationModel rows, Likelihood likelihood, Space space, double step, Map<String, List<Integer>> groups) {
    /** Places and weights of central differences of sixth order, whose steps may be long against rounding. */
    private static final int[] PLACES = {-3, -2, -1, 1, 2, 3};

    private static final double[] WEIGHTS = {-1.0 / 60, 9.0 / 60, -45.0 / 60, 45.0 / 60, -9.0 / 60, 1.0 / 60};
    /** A gradient counts relative to itself, or to this share of the norm of the whole gradient of its group. */
    private static final double SHARE = 1e-3;
    /** A gradient below this is rounding [nats by unit of a coordinate]. */
    private static final double NOTHING = 1e-9;

    /** Copies the groups, in their order. */
    public GradientCheck {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * What was found of one parameter and one group.
     *
     * @param parameter its position in the space
     * @param group name
     * @param gradient derivative of the log likelihood of the group's rows by its coordinate
     * @param difference the same by differences
     * @param error of the gradient, relative
     */
    public record Found(int parameter, String group, double gradient, double difference, double error) {}

    /** The gradient somewhere, to be held against differences. */
    public final class Place {
        private final double[] x;
        private final double[] byRow;
        private final double[][] slopes;

        private Place(double[] x, ObservationModel.Answer.Found found, double[][] slopes) {
            this.x = x.clone();
            this.slopes = slopes;
            byRow = likelihood.slope(found.predicted());
        }

        /** Checks one parameter, in all groups; empty where a place beside has no predictions. */
        public Optional<List<Found>> check(int parameter) {
            return differences(x, parameter).map(differences -> {
                List<Found> all = new ArrayList<>();
                groups.forEach((group, positions) -> all.add(found(parameter, group, positions, differences)));
                return List.copyOf(all);
            });
        }

        private Found found(int parameter, String group, List<Integer> positions, double[] differences) {
            double norm = 0;
            for (int i = 0; i < x.length; i++) {
                norm = Math.hypot(norm, gradient(i, positions));
            }
            double gradient = gradient(parameter, positions);
            double difference = 0;
            for (int row : positions) {
                difference += byRow[row] * differences[row];
            }
            double whole = Math.max(NOTHING, Math.max(Math.abs(gradient), SHARE * norm));
            return new Found(parameter, group, gradient, difference, Math.abs(gradient - difference) / whole);
        }

        private double gradient(int parameter, List<Integer> positions) {
            double sum = 0;
            for (int row : positions) {
                sum += byRow[row] * slopes[row][parameter];
            }
            return sum;
        }
    }

    /** The gradient at a place; empty where it has no predictions. */
    public Optional<Place> at(double[] x) {
        return rows.at(x, true) instanceof ObservationModel.Answer.Found found
                ? found.slopes().map(slopes -> new Place(x, found, slopes))
                : Optional.empty();
    }

    private Optional<double[]> differences(double[] x, int parameter) {
        double unit = step * space.parameters().get(parameter).priorDeviation();
        double[] sum = new double[likelihood.data().size()];
        for (int k = 0; k < PLACES.length; k++) {
            double[] moved = x.clone();
            moved[parameter] += PLACES[k] * unit;
            if (!(rows.at(moved, false) instanceof ObservationModel.Answer.Found there)) {
                return Optional.empty();
            }
            for (int row = 0; row < sum.length; row++) {
                sum[row] += WEIGHTS[k] / unit * there.predicted()[row];
            }
        }
        return Optional.of(sum);
    }
}
