package org.myobalance.trial;

import java.util.List;
import org.myobalance.design.TTest;

/**
 * Power of a trial by the t test that {@code design} plans with, from the mean and the spread of the changes that are analysed, readings
 * and losses counted in. It takes changes for normal, which simulated ones need not be, and the number analysed for its mean, which is a
 * little better than numbers that differ from trial to trial.
 */
final class PowerByFormula {
    private final TrialQuestion question;
    private final List<Participant> pool;

    PowerByFormula(TrialQuestion question, List<Participant> pool) {
        this.question = question;
        this.pool = pool;
    }

    /**
     * The power.
     *
     * @param set what is analysed
     * @param perArm number randomised to each arm
     * @param isGain sign of the difference that is to be found
     * @return probability; not a number where fewer than two are expected in an arm
     */
    double of(Trials.Set set, int perArm, boolean isGain) {
        Moments control = moments(set, 0);
        Moments treated = moments(set, 1);
        double controls = perArm * control.share();
        double others = perArm * treated.share();
        WelchError error = new WelchError(control.variance(), controls, treated.variance(), others);
        if (!(controls >= 2 && others >= 2 && error.value() > 0)) {
            return Double.NaN;
        }
        double difference = treated.mean() - control.mean();
        return new TTest(question.alpha())
                .power(isGain ? difference : -difference, error.value(), 0, (int) Math.round(error.degrees()));
    }

    /** Mean and variance of the changes that are read in an arm, and the share of those randomised to it who are analysed. */
    private record Moments(double mean, double variance, double share) {}

    private Moments moments(Trials.Set set, int arm) {
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (Participant each : pool) {
            double weight = weight(each, arm, set);
            double change = each.change(arm);
            weights += weight;
            sum += weight * change;
            squares += weight * (change * change + variance(each, arm));
        }
        double mean = sum / weights;
        return new Moments(mean, squares / weights - mean * mean, weights / pool.size());
    }

    /** Probability that a participant is analysed. */
    private double weight(Participant each, int arm, Trials.Set set) {
        double read = each.givesUp() ? 1 - question.lost() : 1;
        boolean isIn = set == Trials.Set.INTENTION_TO_TREAT || each.in(arm).keepsTo(question.perProtocol());
        return isIn ? read : 0;
    }

    /** Variance that the errors of two readings add to a change. */
    private double variance(Participant each, int arm) {
        double repeat = question.method().repeat();
        double end = each.in(arm).end();
        return repeat * repeat * (each.start() * each.start() + end * end);
    }
}
