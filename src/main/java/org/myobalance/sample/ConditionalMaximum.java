package org.myobalance.sample;

import org.myobalance.fit.BoxQuadratic;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;

/**
 * The largest log density over all coordinates but one, by Newton's method within the bounds, with or without the prior of
 * that one. For predictions that cost little, as each step asks for many. Immutable.
 */
final class ConditionalMaximum {
    /** Gain that is not worth a step [nats]. */
    private static final double FINE = 1e-8;

    private static final int ROUNDS = 100;
    private static final int HALVINGS = 40;
    /** Share of the predicted gain that a step must bring (Armijo). */
    private static final double SUFFICIENT = 1e-3;

    private final Posterior posterior;
    private final int held;
    private final boolean ownPrior;
    private final double[] unit;
    private final double[] low;
    private final double[] high;

    /**
     * @param held which coordinate
     * @param ownPrior whether its prior counts
     */
    ConditionalMaximum(Posterior posterior, int held, boolean ownPrior) {
        this.posterior = posterior;
        this.held = held;
        this.ownPrior = ownPrior;
        unit = posterior.space().priorDeviations();
        low = posterior.space().low();
        high = posterior.space().high();
    }

    /** Log density, without the prior of the coordinate if so asked; minus infinity without predictions. */
    double log(double[] x) {
        ObservationModel.Answer answer = posterior.observations().at(x, false);
        return answer instanceof ObservationModel.Answer.Found found
                ? posterior.likelihood().log(found.predicted()) + logPrior(x)
                : Double.NEGATIVE_INFINITY;
    }

    /** The top with the coordinate at a value, sought from a point. */
    State held(double coordinate, double[] from) {
        double[] x = from.clone();
        x[held] = coordinate;
        return maximum(x, true);
    }

    /** The top with the coordinate free as well. */
    State free(double[] from) {
        return maximum(from.clone(), false);
    }

    private State maximum(double[] start, boolean isHeld) {
        State now = new State(start, log(start));
        for (int round = 0; round < ROUNDS; round++) {
            if (!(posterior.observations().at(now.x(), true) instanceof ObservationModel.Answer.Found found)) {
                return now;
            }
            double[] gradient = gradient(now.x(), found);
            double[][] curvature = curvature(now.x(), found);
            double[] down = room(now.x(), low, isHeld);
            double[] up = room(now.x(), high, isHeld);
            double[] step = BoxQuadratic.largest(gradient, curvature, down, up);
            double predictedGain = BoxQuadratic.value(gradient, curvature, step);
            State next = predictedGain > FINE ? better(now, step, predictedGain) : now;
            if (!(next.log() > now.log())) {
                return now;
            }
            now = next;
        }
        return now;
    }

    /** The step, halved until it brings its share of the predicted gain. */
    private State better(State now, double[] step, double predictedGain) {
        double share = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] x = now.x().clone();
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.min(high[i], Math.max(low[i], x[i] + share * step[i] * unit[i]));
            }
            double log = log(x);
            if (log >= now.log() + SUFFICIENT * share * predictedGain) {
                return new State(x, log);
            }
            share *= 0.5;
        }
        return now;
    }

    private double logPrior(double[] x) {
        Space space = posterior.space();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += counts(i) ? space.parameters().get(i).logPrior(x[i]) : 0;
        }
        return sum;
    }

    private boolean counts(int i) {
        return ownPrior || i != held;
    }

    private double[] room(double[] x, double[] bound, boolean isHeld) {
        double[] room = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            room[i] = isHeld && i == held ? 0 : (bound[i] - x[i]) / unit[i];
        }
        return room;
    }

    /** Zero for the coordinate whose prior does not count. */
    private double[] counted(double[] prior) {
        prior[held] = counts(held) ? prior[held] : 0;
        return prior;
    }

    private double[] gradient(double[] x, ObservationModel.Answer.Found found) {
        double[] prior = counted(posterior.space().priorGradient(x));
        double[] gradient =
                posterior.gradient(prior, found.predicted(), found.jacobian().orElseThrow());
        for (int i = 0; i < x.length; i++) {
            gradient[i] *= unit[i];
        }
        return gradient;
    }

    private double[][] curvature(double[] x, ObservationModel.Answer.Found found) {
        double[] prior = counted(posterior.space().priorCurvature(x));
        double[][] information =
                posterior.information(prior, found.predicted(), found.jacobian().orElseThrow());
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                information[i][j] *= unit[i] * unit[j];
            }
        }
        return information;
    }
}
