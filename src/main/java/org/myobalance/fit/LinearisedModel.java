package org.myobalance.fit;

/**
 * The posterior around a point, with predictions linear in the step: {@code ln L(f + Jp) + ln prior(x + p)}. The
 * likelihood and the prior are the real ones, which cost nothing beside a simulation; only the predictions are linearised.
 *
 * <p>Steps p are in standard deviations of the prior. Immutable.
 */
final class LinearisedModel {
    /** Relative: a gain that is smaller ends the search for the largest. */
    private static final double FINE = 1e-6;

    private static final int ROUNDS = 50;
    private static final int HALVINGS = 30;

    private final Posterior posterior;
    private final TrustRegionState at;
    private final double[] unit;

    LinearisedModel(Posterior posterior, TrustRegionState at) {
        this.posterior = posterior;
        this.at = at;
        unit = posterior.space().priorDeviations();
    }

    /**
     * A step.
     *
     * @param p in standard deviations of the prior
     * @param x where it leads, within the bounds
     * @param gain of the log density, as far as predictions are linear
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Step(double[] p, double[] x, double gain) {
        /** Its longest coordinate [standard deviations of the prior]. */
        double length() {
            double length = 0;
            for (double each : p) {
                length = Math.max(length, Math.abs(each));
            }
            return length;
        }
    }

    /** The gain that a quadratic through this point predicts within the bounds: what is still to be had, once it is small. */
    double predictedGain() {
        double[] zero = new double[unit.length];
        double[] gradient = gradient(zero);
        double[][] curvature = curvature(zero);
        double[] p = BoxQuadratic.largest(gradient, curvature, end(-1, Double.MAX_VALUE), end(1, Double.MAX_VALUE));
        return BoxQuadratic.value(gradient, curvature, p);
    }

    /**
     * The best step.
     *
     * @param radius no coordinate moves further [standard deviations of the prior]
     */
    Step best(double radius) {
        double[] low = end(-1, radius);
        double[] high = end(1, radius);
        double[] p = new double[unit.length];
        double start = log(p);
        double log = start;
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = gradient(p);
            double[][] curvature = curvature(p);
            double[] move = BoxQuadratic.largest(gradient, curvature, minus(low, p), minus(high, p));
            double predictedGain = BoxQuadratic.value(gradient, curvature, move);
            double share = 1;
            double[] next = moved(p, move, share, low, high);
            double reached = log(next);
            for (int half = 0; !(reached >= log + 0.1 * share * predictedGain) && half < HALVINGS; half++) {
                share *= 0.5;
                next = moved(p, move, share, low, high);
                reached = log(next);
            }
            if (!(reached > log)) {
                // rounding: the quadratic's own top is then as good as any, and the first must not be lost
                return round == 0 ? step(moved(p, move, 1, low, high), predictedGain) : step(p, log - start);
            }
            p = next;
            log = reached;
            if (predictedGain <= FINE * (log - start)) {
                break;
            }
        }
        return step(p, log - start);
    }

    private static double[] moved(double[] p, double[] move, double share, double[] low, double[] high) {
        double[] moved = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            moved[i] = Math.min(high[i], Math.max(low[i], p[i] + share * move[i]));
        }
        return moved;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private Step step(double[] p, double gain) {
        return new Step(p, coordinates(p), gain);
    }

    private double[] coordinates(double[] p) {
        double[] low = posterior.space().low();
        double[] high = posterior.space().high();
        double[] x = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            double room = (p[i] > 0 ? high[i] - at.x()[i] : low[i] - at.x()[i]) / unit[i];
            // exactly on the bound, not a rounding beside it
            x[i] = p[i] != 0 && p[i] == room
                    ? p[i] > 0 ? high[i] : low[i]
                    : Math.min(high[i], Math.max(low[i], at.x()[i] + p[i] * unit[i]));
        }
        return x;
    }

    private double[] end(int way, double radius) {
        double[] bound = way > 0 ? posterior.space().high() : posterior.space().low();
        double[] end = new double[unit.length];
        for (int i = 0; i < end.length; i++) {
            double room = (bound[i] - at.x()[i]) / unit[i];
            end[i] = way > 0 ? Math.min(radius, Math.max(0, room)) : Math.max(-radius, Math.min(0, room));
        }
        return end;
    }

    private double[] predicted(double[] p) {
        double[] predicted = at.predicted().clone();
        for (int row = 0; row < predicted.length; row++) {
            for (int i = 0; i < p.length; i++) {
                predicted[row] += at.jacobian()[row][i] * unit[i] * p[i];
            }
        }
        return predicted;
    }

    private double log(double[] p) {
        return posterior.likelihood().log(predicted(p)) + posterior.space().logPrior(coordinates(p));
    }

    private double[] gradient(double[] p) {
        double[] prior = posterior.space().priorGradient(coordinates(p));
        double[] gradient = posterior.gradient(prior, predicted(p), at.jacobian());
        for (int i = 0; i < p.length; i++) {
            gradient[i] *= unit[i];
        }
        return gradient;
    }

    private double[][] curvature(double[] p) {
        double[] prior = posterior.space().priorCurvature(coordinates(p));
        double[][] curvature = posterior.information(prior, predicted(p), at.jacobian());
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                curvature[i][j] = curvature[i][j] * unit[i] * unit[j];
            }
        }
        return curvature;
    }
}
