package org.myobalance.sample;

import java.util.List;
import java.util.Optional;
import org.myobalance.fit.ObservationModel;

/**
 * Predictions near a place, from those there and their exact slopes: straight in the coordinates, or bent along each of
 * them where predictions to both sides are known. Costs microseconds. Immutable; any number of threads.
 */
public final class Surrogate implements ObservationModel {
    private final double[] centre;
    private final double[] predicted;
    private final double[][] slopes;
    /** Second derivative of each row along each coordinate; empty where straight. */
    private final double[][] bends;
    /** How far the bend goes along each coordinate; beyond, the prediction goes on straight. */
    private final double[] reach;

    private Surrogate(double[] centre, double[] predicted, double[][] slopes, double[][] bends, double[] reach) {
        this.centre = centre.clone();
        this.predicted = predicted.clone();
        this.slopes = copy(slopes);
        this.bends = copy(bends);
        this.reach = reach.clone();
    }

    /**
     * The model linearised at a point.
     *
     * @param centre coordinates
     * @param found predictions there, with slopes
     * @return predictions that are linear in the coordinates
     * @throws IllegalArgumentException if there are no slopes, or not one for each row and coordinate
     */
    public static Surrogate of(double[] centre, Answer.Found found) {
        double[][] slopes =
                found.jacobian().orElseThrow(() -> new IllegalArgumentException("a surrogate needs slopes"));
        if (slopes.length != found.predicted().length) {
            throw new IllegalArgumentException(
                    slopes.length + " rows of slopes for " + found.predicted().length + " predictions");
        }
        for (double[] row : slopes) {
            if (row.length != centre.length) {
                throw new IllegalArgumentException(row.length + " slopes for " + centre.length + " coordinates");
            }
        }
        return new Surrogate(centre, found.predicted(), slopes, new double[0][], new double[centre.length]);
    }

    /**
     * The same, bent along each coordinate so that it passes as near as a parabola with its slope can to the predictions
     * on both sides.
     *
     * @param offsets how far to each side each coordinate was changed, above zero
     * @param below predictions with one coordinate lowered, one for each coordinate; empty leaves it straight
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
        return new Surrogate(centre, predicted, slopes, curved, offsets);
    }

    /** Of some of its rows, in the order asked for. */
    Surrogate rows(List<Integer> positions) {
        int n = positions.size();
        double[] values = new double[n];
        double[][] steep = new double[n][];
        double[][] curved = new double[bends.length == 0 ? 0 : n][];
        for (int k = 0; k < n; k++) {
            int row = positions.get(k);
            values[k] = predicted[row];
            steep[k] = slopes[row];
            if (curved.length > 0) {
                curved[k] = bends[row];
            }
        }
        return new Surrogate(centre, values, steep, curved, reach);
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
                sum += slopes[row][i] * away[i];
            }
            values[row] += sum;
        }
        if (bends.length == 0) {
            return new Answer.Found(values, withJacobian ? Optional.of(copy(slopes)) : Optional.empty());
        }
        double[][] steep = withJacobian ? copy(slopes) : new double[0][];
        for (int i = 0; i < away.length; i++) {
            double within = Math.max(-reach[i], Math.min(reach[i], away[i]));
            double quadratic = within * (away[i] - 0.5 * within);
            for (int row = 0; row < values.length; row++) {
                values[row] += bends[row][i] * quadratic;
                if (withJacobian) {
                    steep[row][i] += bends[row][i] * within;
                }
            }
        }
        return new Answer.Found(values, withJacobian ? Optional.of(steep) : Optional.empty());
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
