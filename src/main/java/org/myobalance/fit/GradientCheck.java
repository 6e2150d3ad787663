package org.myobalance.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the gradient of a log likelihood against central differences of its predictions, for groups of observations.
 *
 * @param observations to check, by steps that are frozen at the point where they are checked ({@link
 *     SimulatedObservations#frozenAt}): else the steps of a solver, which are each run's own, show in the differences
 * @param likelihood of them
 * @param space coordinates
 * @param step of a coordinate [standard deviations of its prior]
 * @param groups positions of observations by the name of their group
 */
public record GradientCheck(
        ObservationModel observations,
        Likelihood likelihood,
        Space space,
        double step,
        Map<String, List<Integer>> groups) {
    /** Offsets and weights of central differences of sixth order, whose steps may be long against rounding. */
    private static final int[] OFFSETS = {-3, -2, -1, 1, 2, 3};

    private static final double[] WEIGHTS = {-1.0 / 60, 9.0 / 60, -45.0 / 60, 45.0 / 60, -9.0 / 60, 1.0 / 60};
    /** A derivative counts relative to itself, or to this share of the norm of the whole gradient of its group. */
    private static final double SHARE = 1e-3;
    /** A derivative below this is rounding [nats by unit of a coordinate]. */
    private static final double NOTHING = 1e-9;

    /** Copies the groups, in their order. {@inheritDoc} */
    public GradientCheck {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * What was found of one parameter and one group.
     *
     * @param parameter its position in the space
     * @param group name
     * @param gradient derivative of the log likelihood of the group's observations by its coordinate [nats by unit of the
     *     coordinate]
     * @param difference the same by differences
     * @param error of the gradient, relative
     */
    public record Found(int parameter, String group, double gradient, double difference, double error) {}

    /**
     * The point at which the gradient is to be checked.
     *
     * @param x coordinates, of length {@code space.size()}
     * @return predictions and jacobian there; empty where there are none
     */
    public Optional<ParameterPoint> at(double[] x) {
        return observations.at(x, true) instanceof ObservationModel.Answer.Found found
                        && found.jacobian().isPresent()
                ? Optional.of(new ParameterPoint(x.clone(), found.predicted(), found.jacobian()))
                : Optional.empty();
    }

    /**
     * Checks one parameter in all groups.
     *
     * @param point with a jacobian, of {@link #at}
     * @param parameter its position in the space
     * @return what was found of each group, in their order; empty where a point beside has no predictions
     * @throws java.util.NoSuchElementException if the point has no jacobian
     */
    public Optional<List<Found>> check(ParameterPoint point, int parameter) {
        double[] byPrediction = likelihood.gradient(point.predicted());
        double[][] jacobian = point.jacobian().orElseThrow();
        return differences(point.x(), parameter).map(differences -> {
            List<Found> all = new ArrayList<>();
            groups.forEach((group, positions) -> {
                double norm = 0;
                for (int i = 0; i < space.size(); i++) {
                    norm = Math.hypot(norm, gradient(byPrediction, jacobian, i, positions));
                }
                double gradient = gradient(byPrediction, jacobian, parameter, positions);
                double difference = 0;
                for (int observation : positions) {
                    difference += byPrediction[observation] * differences[observation];
                }
                double whole = Math.max(NOTHING, Math.max(Math.abs(gradient), SHARE * norm));
                double error = Math.abs(gradient - difference) / whole;
                all.add(new Found(parameter, group, gradient, difference, error));
            });
            return List.copyOf(all);
        });
    }

    private static double gradient(double[] byPrediction, double[][] jacobian, int parameter, List<Integer> positions) {
        double sum = 0;
        for (int observation : positions) {
            sum += byPrediction[observation] * jacobian[observation][parameter];
        }
        return sum;
    }

    private Optional<double[]> differences(double[] x, int parameter) {
        double unit = step * space.parameters().get(parameter).priorDeviation();
        double[] sum = new double[likelihood.data().size()];
        for (int k = 0; k < OFFSETS.length; k++) {
            double[] moved = x.clone();
            moved[parameter] += OFFSETS[k] * unit;
            if (!(observations.at(moved, false) instanceof ObservationModel.Answer.Found beside)) {
                return Optional.empty();
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += WEIGHTS[k] / unit * beside.predicted()[i];
            }
        }
        return Optional.of(sum);
    }
}
