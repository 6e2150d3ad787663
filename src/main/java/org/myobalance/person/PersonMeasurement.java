package org.myobalance.person;

import org.myobalance.study.MethodError;

/**
 * One reading of a person.
 *
 * @param baseline position of the quantity among the baselines of the group
 * @param method with which it was measured, and its error
 * @param age at the reading [h]
 * @param value what was read, above zero [base units]
 */
public record PersonMeasurement(int baseline, MethodError method, double age, double value) {
    /** Variance of repeated readings [base units squared]. */
    double errorVariance() {
        double error = method.repeat() * value;
        return error * error;
    }
}
