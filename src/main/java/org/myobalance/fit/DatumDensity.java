package org.myobalance.fit;

import org.apache.commons.math3.special.Gamma;
import org.myobalance.observe.Normal;
import org.myobalance.study.Direction;

/**
 * Log density of a number, or log probability of a direction, where the laboratory's mean is known.
 *
 * <p>A number is normal around that mean, or Student t with 4 degrees of freedom if the likelihood is to be robust against outliers. A direction
 * is the outcome of the study's own two-sided test at 5 %: "unchanged" is evidence too, as far as the study had power.
 */
final class DatumDensity {
    private static final double FREEDOM = 4;
    private static final double LOG_T =
            Gamma.logGamma(0.5 * (FREEDOM + 1)) - Gamma.logGamma(0.5 * FREEDOM) - 0.5 * Math.log(FREEDOM * Math.PI);

    private final boolean robust;

    /** @param robust whether numbers are Student t */
    DatumDensity(boolean robust) {
        this.robust = robust;
    }

    /** Log density of the report around a mean. */
    double log(Datum datum, double mean) {
        if (datum.direction().isPresent()) {
            return direction(datum, datum.direction().get(), mean);
        }
        double z = (datum.value() - mean) / datum.error();
        double log = robust ? LOG_T - 0.5 * (FREEDOM + 1) * Math.log1p(z * z / FREEDOM) : Normal.logDensity(z);
        return log - Math.log(datum.error());
    }

    /** Its derivative with respect to the mean. */
    double derivative(Datum datum, double mean) {
        if (datum.direction().isEmpty()) {
            double z = (datum.value() - mean) / datum.error();
            return (robust ? (FREEDOM + 1) * z / (FREEDOM + z * z) : z) / datum.error();
        }
        Direction way = datum.direction().get();
        double log = direction(datum, way, mean);
        double threshold = Normal.NINETY_FIVE * datum.testError();
        double up = Normal.logDensity((mean - threshold) / datum.error());
        double down = Normal.logDensity((-mean - threshold) / datum.error());
        double rise = Math.exp(up - log) / datum.error();
        double fall = Math.exp(down - log) / datum.error();
        return switch (way) {
            case UP -> rise;
            case DOWN -> -fall;
            case UNCHANGED -> fall - rise;
        };
    }

    /** Minus its second derivative with respect to the mean; negative only for a number far out under Student t. */
    double curvature(Datum datum, double mean) {
        double variance = datum.error() * datum.error();
        if (datum.direction().isEmpty()) {
            double z = (datum.value() - mean) / datum.error();
            double spread = FREEDOM + z * z;
            return (robust ? (FREEDOM + 1) * (FREEDOM - z * z) / (spread * spread) : 1) / variance;
        }
        Direction way = datum.direction().get();
        double log = direction(datum, way, mean);
        double threshold = Normal.NINETY_FIVE * datum.testError();
        double up = (mean - threshold) / datum.error();
        double down = (-mean - threshold) / datum.error();
        double rise = Math.exp(Normal.logDensity(up) - log);
        double fall = Math.exp(Normal.logDensity(down) - log);
        return switch (way) {
            case UP -> rise * (up + rise) / variance;
            case DOWN -> fall * (down + fall) / variance;
            case UNCHANGED -> ((fall - rise) * (fall - rise) - up * rise - down * fall) / variance;
        };
    }

    private static double direction(Datum datum, Direction way, double mean) {
        double threshold = Normal.NINETY_FIVE * datum.testError();
        double up = (mean - threshold) / datum.error();
        double down = (-mean - threshold) / datum.error();
        return switch (way) {
            case UP -> Normal.logCumulative(up);
            case DOWN -> Normal.logCumulative(down);
            case UNCHANGED -> Normal.logBetween(down, -up);
        };
    }
}
