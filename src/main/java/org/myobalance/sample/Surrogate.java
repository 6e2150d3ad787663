package org.myobalance.sample;

import java.util.List;
import java.util.Optional;
import org.myobalance.fit.ObservationModel;

/**
 * Predictions near a point, from those there and their exact jacobian: linear in the coordinates, or quadratic along each
 * of them where predictions on both sides are known. Costs microseconds. Immutable; any number of threads.
 */
public final class Surrogate implements ObservationModel {
    private final double[] centre;
    private final double[] predicted;
    private final double[][] jacobian;
    /** Second derivative of each prediction along each coordinate; empty where linear. */
    private final double[][] bends;
    /** How far the quadratic term reaches along each coordinate; beyond, the prediction goes on linearly. */
    private final double[] reach;

    private Surrogate(double[] centre, double[] predicted, double[][] jacobian, double[][] bends, double[] reach) {
        this.centre = centre.clone();
        this.predicted = predicted.clone();
        this.jacobian = copy(jacobian);
        this.bends = copy(bends);
        this.reach = reach.clone();
    }

    /**
     * The model linearised at a point.
     *
     * @param centre coordinates
     * @param found predictions there, with their jacobian
     * @return predictions that are linear in the coordinates
     * @throws IllegalArgumentException if there is no jacobian, or its rows and columns are not those of predictions and coordinates
     */
    public static Surrogate of(double[] centre, Answer.Found found) {
        double[][] jacobian =
                found.jacobian().orElseThrow(() -> new IllegalArgumentException("a surrogate needs a jacobian"));
        if (jacobian.length != found.predicted().length) {
            throw new IllegalArgumentException(
                    jacobian.length + " rows of the jacobian for " + found.predicted().length + " predictions");
        }
        for (double[] row : jacobian) {
            if (row.length != centre.length) {
                throw new IllegalArgumentException(
                        row.length + " columns of the jacobian for " + centre.length + " coordinates");
            }
        }
        return new Surrogate(centre, found.predicted(), jacobian, new double[0][], new double[centre.length]);
    }

    /**
     * The same with a quadratic term along each coordinate, so that it passes as near to the predictions on both sides as a
     * parabola with the known derivative can.
     *
     * @param offsets how far to each side each coordinate was changed, above zero
     * @param below predictions with one coordinate lowered, one for each coordinate; empty leaves it linear
     * @param above with it raised
     * @return predictions that are quadratic along each coordinate
     */
    public Surrogate bent(double[] offsets, List<Optional<double[]>> below, List<Optional<double[]>> above) {
        double[][] curved = new double[predicted.length][centre.length];
        for (int i = 0; i < centre.length; i++) {
            Optional<double[]> low = below.get(i);
            Optional<double[]> high = above.get(i);
            for (int row = 0; low.isPresent() && high.isPresent() && row < predicted.length; row++) {
                double sum = low.get()[row] - 2 * predicted[row] + high.get()[row];
                curved[row][i] = sum / (offsets[i] * offsets[i]);
            }
        }
        return new Surrogate(centre, predicted, jacobian, curved, offsets);
    }

    /** For some of its observations, in the order asked for. */
    Surrogate rows(List<Integer> positions) {
        int n = positions.size();
        double[] values = new double[n];
        double[][] derivatives = new double[n][];
        double[][] curved = new double[bends.length == 0 ? 0 : n][];
        for (int k = 0; k < n; k++) {
            int row = positions.get(k);
            values[k] = predicted[row];
            derivatives[k] = jacobian[row];
            if (curved.length > 0) {
                curved[k] = bends[row];
            }
        }
        return new Surrogate(centre, values, derivatives, curved, reach);
    }

    /**
     * Where it is exact.
     *
     * @return coordinates, a copy
     */
    public double[] centre() {
        return centre.clone();
    }

    @Override
    public Answer at(double[] x, boolean withJacobian) {
        double[] away = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            away[i] = x[i] - centre[i];
        }
        double[] values = predicted.clone();
        for (int row = 0; row < values.length; row++) {
            double sum = 0;
            for (int i = 0; i < away.length; i++) {
                sum += jacobian[row][i] * away[i];
            }
            values[row] += sum;
        }
        if (bends.length == 0) {
            return new Answer.Found(values, withJacobian ? Optional.of(copy(jacobian)) : Optional.empty());
        }
        double[][] derivatives = withJacobian ? copy(jacobian) : new double[0][];
        for (int i = 0; i < away.length; i++) {
            double within = Math.max(-reach[i], Math.min(reach[i], away[i]));
            double quadratic = within * (away[i] - 0.5 * within);
            for (int row = 0; row < values.length; row++) {
                values[row] += bends[row][i] * quadratic;
                if (withJacobian) {
                    derivatives[row][i] += bends[row][i] * within;
                }
            }
        }
        return new Answer.Found(values, withJacobian ? Optional.of(derivatives) : Optional.empty());
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
