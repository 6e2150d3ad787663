package org.myobalance.trial;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One analysis of one trial: the difference between the changes of two arms, by the t test of Welch (1947, Biometrika 34:28), which does
 * not take the spreads for equal.
 *
 * @param controls number analysed in the first arm
 * @param treated number analysed in the second
 * @param controlMean mean change [unit of the outcome]
 * @param controlSpread standard deviation of the change between participants [same]; not a number of fewer than two
 * @param treatedMean mean change [same]
 * @param treatedSpread the same in the second arm
 * @param difference treated less control [same]
 * @param error its standard error [same]
 * @param low lower limit of its interval of 1 − α [same]
 * @param high upper limit [same]
 * @param p two-sided p value; not a number where there is no interval
 */
public record Analysis(
        int controls,
        int treated,
        double controlMean,
        double controlSpread,
        double treatedMean,
        double treatedSpread,
        double difference,
        double error,
        double low,
        double high,
        double p) {
    /**
     * Analyses the changes of two arms.
     *
     * @param control changes [unit of the outcome]
     * @param treated the same
     * @param alpha level of significance
     * @return the analysis; without an interval where an arm has fewer than two participants, or nobody differs from another
     */
    static Analysis of(double[] control, double[] treated, double alpha) {
        double controlVariance = variance(control);
        double treatedVariance = variance(treated);
        WelchError error = new WelchError(controlVariance, control.length, treatedVariance, treated.length);
        double controlMean = StatUtils.mean(control);
        double treatedMean = StatUtils.mean(treated);
        double difference = treatedMean - controlMean;
        double half = Double.NaN;
        double p = Double.NaN;
        if (error.value() > 0) {
            TDistribution t = new TDistribution(null, error.degrees());
            half = t.inverseCumulativeProbability(1 - alpha / 2) * error.value();
            p = 2 * t.cumulativeProbability(-Math.abs(difference) / error.value());
        }
        return new Analysis(
                control.length,
                treated.length,
                controlMean,
                Math.sqrt(controlVariance),
                treatedMean,
                Math.sqrt(treatedVariance),
                difference,
                error.value(),
                difference - half,
                difference + half,
                p);
    }

    /** Variance of a sample; not a number of fewer than two. */
    private static double variance(double[] changes) {
        return changes.length < 2 ? Double.NaN : StatUtils.variance(changes);
    }

    /** Whether the trial finds a difference of a sign. */
    boolean finds(double alpha, boolean isGain) {
        return p < alpha && difference > 0 == isGain;
    }

    /** Whether the interval holds a difference. */
    boolean holds(double truth) {
        return low <= truth && truth <= high;
    }

    /** Whether there is an interval. */
    boolean hasInterval() {
        return !Double.isNaN(p);
    }
}
