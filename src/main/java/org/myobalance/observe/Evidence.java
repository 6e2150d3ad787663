package org.myobalance.observe;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.study.Direction;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Spread;

/**
 * A row on the scale on which its error is about normal.
 *
 * @param isLog whether that is the logarithm of a fold or of a value; else the difference itself
 * @param value what was reported, on the scale; the middle where only bounds are known, empty for a direction
 * @param standardError of the study's mean, on the scale; of the size of the reference for a difference without spread
 * @param isRelative whether the standard error is still to be multiplied by the reference
 * @param direction where no number is reported
 */
record Evidence(
        boolean isLog, OptionalDouble value, double standardError, boolean isRelative, Optional<Direction> direction) {
    /** Subjects of a group whose size is not known: small, as most groups of these studies are. Assumed. */
    static final int UNKNOWN_N = 6;

    /** Half-width of a 90 % interval in standard deviations. */
    static final double NINETY = 1.6448536269514722;

    private static final double NINETY_FIVE = 1.959963984540054;
    /** Interquartile range of a normal distribution in standard deviations. */
    private static final double QUARTILES = 1.3489795003921634;
    /** Standard error of a median against that of a mean, normal distribution. */
    private static final double MEDIAN = 1.2533141373155003;

    /** What a row tells. */
    static Evidence of(Measurement row, Laboratory laboratory) {
        Reported reported = row.reported();
        Laboratory.Measured measured = laboratory.observables().get(row.observable());
        Laboratory.Assay assay = laboratory.assays().get(row.assay());
        double root = Math.sqrt(subjects(row.n()));
        boolean isSlope = measured != null && measured.isSlope();
        double person = assay == null ? 1 : assay.person();
        if (reported.kind() == Reported.Kind.DIRECTION) {
            return new Evidence(!isSlope, OptionalDouble.empty(), person / root, false, reported.direction());
        }
        boolean isLog = reported.kind() != Reported.Kind.DIFFERENCE && !isSlope;
        double low = reported.asFold(reported.low().orElse(reported.value().orElse(1)));
        double high = reported.asFold(reported.high().orElse(reported.value().orElse(1)));
        double value = isLog ? 0.5 * (Math.log(low) + Math.log(high)) : 0.5 * (low + high);
        if (high > low) {
            double half = isLog ? 0.5 * Math.log(high / low) : 0.5 * (high - low);
            return new Evidence(isLog, OptionalDouble.of(value), half / NINETY, false, Optional.empty());
        }
        Optional<Double> error =
                reported.spread().flatMap(spread -> standardError(spread, reported, isLog, value, root));
        double own = isSlope ? Math.abs(value) : 1;
        return new Evidence(
                isLog,
                OptionalDouble.of(value),
                error.orElse(person / root * own),
                error.isEmpty() && reported.kind() == Reported.Kind.DIFFERENCE,
                Optional.empty());
    }

    static int subjects(OptionalInt n) {
        return n.orElse(UNKNOWN_N);
    }

    /** Of the mean, on the scale; empty where the spread tells nothing. */
    private static Optional<Double> standardError(
            Spread spread, Reported reported, boolean isLog, double value, double root) {
        double printed = reported.value().orElse(1);
        double size = Math.abs(reported.asFold(printed + spread.low()) - reported.asFold(printed));
        double centre = isLog ? Math.exp(value) : 1;
        double median = reported.statistic() == Reported.Statistic.MEDIAN ? MEDIAN : 1;
        double low = reported.asFold(spread.low());
        double high = reported.asFold(spread.high());
        return switch (spread.kind()) {
            case SD -> Optional.of(median * size / centre / root);
            // printed with an unknown kind: the larger reading, so that it does not outweigh what is known better
            case SE, UNSTATED -> Optional.of(size / centre);
            case CI95 -> Optional.of(interval(isLog, low, high) / (2 * NINETY_FIVE));
            case IQR -> Optional.of(median * interval(isLog, low, high) / QUARTILES / root);
            case P ->
                Optional.of(Math.abs(value) / Normal.quantile(1 - 0.5 * Math.min(spread.low(), 0.99)))
                        .filter(error -> error > 0);
        };
    }

    private static double interval(boolean isLog, double low, double high) {
        return isLog && low > 0 ? Math.log(high / low) : high - low;
    }
}
