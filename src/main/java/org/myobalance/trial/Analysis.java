package org.myobalance.trial;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One analysis of one trial: the difference between the changes of two arms, by the t test of Welch (1947, Biometrika 34:28), which does
 * not take the spreads for equal.
 *
 * @param controls number analysed
 * @param treated number analysed
 * @param controlMean mean change [unit of the outcome]
 * @param controlSpread its standard deviation [same]
 * @param treatedMean mean change [same]
 * @param treatedSpread its standard deviation [same]
 * @param difference treated less control [same]
 * @param error its standard error [same]
 * @param low lower limit of its interval of 1 − α [same]
 * @param high upper limit [same]
 * @param p two-sided p value; not a number where an arm has fewer than two
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
     * @return the analysis; without an interval where an arm has fewer than two participants
     */
    static Analysis of(double[] control, double[] treated, double alpha) {
        double one = StatUtils.mean(control);
        double other = StatUtils.mean(treated);
        double ofOne = StatUtils.variance(control);
        double ofOther = StatUtils.variance(treated);
        double first = ofOne / control.length;
        double second = ofOther / treated.length;
        double error = Math.sqrt(first + second);
        double difference = other - one;
        if (control.length < 2 || treated.length < 2 || !(error > 0)) {
            return new Analysis(
                    control.length,
                    treated.length,
                    one,
                    Math.sqrt(ofOne),
                    other,
                    Math.sqrt(ofOther),
                    difference,
                    error,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
        }
        double degrees = (first + second)
                * (first + second)
                / (first * first / (control.length - 1) + second * second / (treated.length - 1));
        TDistribution t = new TDistribution(null, degrees);
        double half = t.inverseCumulativeProbability(1 - alpha / 2) * error;
        return new Analysis(
                control.length,
                treated.length,
                one,
                Math.sqrt(ofOne),
                other,
                Math.sqrt(ofOther),
                difference,
                error,
                difference - half,
                difference + half,
                2 * t.cumulativeProbability(-Math.abs(difference) / error));
    }

    /** Whether the trial found a difference of a sign. */
    boolean finds(double alpha, boolean isGain) {
        return p < alpha && difference > 0 == isGain;
    }

    /** Array of the first numbers. */
    static double[] first(double[] numbers, int count) {
        return Arrays.copyOf(numbers, count);
    }
}
