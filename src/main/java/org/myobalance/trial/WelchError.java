package org.myobalance.trial;

/**
 * Standard error of a difference between two means whose spreads are not taken for equal (Welch 1947, Biometrika 34:28).
 *
 * @param controlVariance variance between participants of the first arm [squared unit of the outcome]
 * @param controls their number
 * @param treatedVariance the same of the second arm
 * @param treated their number
 */
record WelchError(double controlVariance, double controls, double treatedVariance, double treated) {
    /** The standard error; not a number where a variance is none. */
    double value() {
        return Math.sqrt(controlVariance / controls + treatedVariance / treated);
    }

    /** Degrees of freedom by Satterthwaite (1946, Biometrics 2:110). */
    double degrees() {
        double first = controlVariance / controls;
        double second = treatedVariance / treated;
        return (first + second) * (first + second) / (first * first / (controls - 1) + second * second / (treated - 1));
    }
}
