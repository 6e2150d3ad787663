package org.myobalance.observe;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.study.Direction;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Pooled;
import org.myobalance.study.Reported;
import org.myobalance.study.Spread;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;

/**
 * An observation on the scale on which its error is about normal.
 *
 * @param isLog whether that is the logarithm of a fold or of a value; else the number itself
 * @param value what was reported, on the scale; the middle where only bounds are known, empty for a direction and before a study is done
 * @param standardError of the study's mean, on the scale; of the size of the reference for a difference without spread
 * @param isRelative whether the standard error is still to be multiplied by the size of what it is compared with
 * @param direction where no number is reported
 * @param change which way the paper says that it moved: the direction, or the sign of a number with a reference; empty
 *     for a number without, and for one whose bounds lie on both sides of no change
 */
record TransformedReport(
        boolean isLog,
        OptionalDouble value,
        double standardError,
        boolean isRelative,
        Optional<Direction> direction,
        Optional<Direction> change) {
    /** Subjects of a group whose size is not known: small, as most groups of these studies are. Assumed. */
    static final int UNKNOWN_N = 6;

    /** Interquartile range of a normal distribution in standard deviations. */
    private static final double QUARTILES = 1.3489795003921634;
    /** Standard error of a median against that of a mean, normal distribution. */
    private static final double MEDIAN = 1.2533141373155003;

    /** What an observation of a study tells. */
    static TransformedReport of(Study study, Measurement row, Laboratory laboratory) {
        Reported reported = row.reported();
        Laboratory.Measured measured = laboratory.observables().get(row.observable());
        Laboratory.Assay assay = laboratory.assays().get(row.assay());
        double root = Math.sqrt(subjects(row.n()));
        boolean isRate = measured != null && measured.isRate();
        double person = unprinted(
                row, (assay == null ? 1 : assay.person()) * persons(study, row), assay == null ? 0 : assay.gain());
        if (reported.kind() == Reported.Kind.DIRECTION) {
            return new TransformedReport(
                    true, OptionalDouble.empty(), person, false, reported.direction(), reported.direction());
        }
        boolean isDifference = reported.kind() == Reported.Kind.DIFFERENCE;
        if (reported.isPlanned()) {
            boolean isLogarithm = !isDifference && !isRate;
            return new TransformedReport(
                    isLogarithm, OptionalDouble.empty(), person, !isLogarithm, Optional.empty(), Optional.empty());
        }
        double low = reported.asFold(reported.low().orElse(reported.value().orElse(1)));
        double high = reported.asFold(reported.high().orElse(reported.value().orElse(1)));
        // a rate of change or a balance may lie on both sides of 0
        boolean isLog = !isDifference && !isRate && low > 0;
        double value = isLog ? 0.5 * (Math.log(low) + Math.log(high)) : 0.5 * (low + high);
        Optional<Direction> change = row.reference().flatMap(other -> change(reported, isLog, low, high));
        if (high > low) {
            double half = isLog ? 0.5 * Math.log(high / low) : 0.5 * (high - low);
            return new TransformedReport(
                    isLog, OptionalDouble.of(value), half / Normal.NINETY, false, Optional.empty(), change);
        }
        Optional<Double> error =
                reported.spread().flatMap(spread -> standardError(spread, reported, isLog, value, root));
        double own = !isLog && !isDifference ? Math.abs(value) : 1;
        return new TransformedReport(
                isLog,
                OptionalDouble.of(value),
                error.orElse(person * own),
                error.isEmpty() && isDifference,
                Optional.empty(),
                change);
    }

    /** Which way a number says that it moved; empty for none, and where its bounds do not tell. */
    private static Optional<Direction> change(Reported reported, boolean isLog, double low, double high) {
        double none = isLog ? 1 : 0;
        if (reported.direction().filter(Direction.UNCHANGED::equals).isPresent()) {
            return reported.direction();
        }
        if (low > none) {
            return Optional.of(Direction.UP);
        }
        return high < none ? Optional.of(Direction.DOWN) : Optional.empty();
    }

    /**
     * Standard error where none is printed: persons vary, and so do the studies that a result was pooled over. The share I² of their variance that is between
     * them widens what persons leave by 1/√(1 − I²); where it is not printed, studies vary as laboratories do.
     */
    private static double unprinted(Measurement row, double persons, double gain) {
        if (row.pooled().isEmpty()) {
            return persons;
        }
        Pooled pooled = row.pooled().get();
        return pooled.i2().isPresent()
                ? persons / Math.sqrt(1 - pooled.i2().getAsDouble())
                : Math.hypot(persons, gain / Math.sqrt(pooled.studies()));
    }

    /** Standard error of a comparison where the SD between persons is 1: those of each other group vary as well. */
    private static double persons(Study study, Measurement row) {
        double variance = 1.0 / subjects(row.n());
        for (StudyArm others : study.groups(row).stream().skip(1).toList()) {
            variance += 1.0 / subjects(others.n());
        }
        return Math.sqrt(variance);
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
            case CI95 -> Optional.of(interval(isLog, low, high, centre) / (2 * Normal.NINETY_FIVE));
            case IQR -> Optional.of(median * interval(isLog, low, high, centre) / QUARTILES / root);
            case P ->
                Optional.of(Math.abs(value) / Normal.quantile(1 - 0.5 * Math.min(spread.low(), 0.99)))
                        .filter(error -> error > 0);
        };
    }

    /** Length on the scale; of an interval that reaches down to 0, on the scale's slope at the value. */
    private static double interval(boolean isLog, double low, double high, double centre) {
        return isLog && low > 0 ? Math.log(high / low) : (high - low) / centre;
    }
}
