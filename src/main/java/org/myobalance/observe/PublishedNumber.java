package org.myobalance.observe;

import java.util.Optional;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Spread;
import org.myobalance.study.Study;

/**
 * A number as a paper prints it, with the study's own 95 % interval of the mean where the paper prints a spread.
 *
 * @param kind what sort of number
 * @param value the number, or the middle of what it is known to lie between [unit of the report, or %]
 * @param low lower end of the interval; {@code value} without one
 * @param high upper end of the interval; {@code value} without one
 */
public record PublishedNumber(Reported.Kind kind, double value, double low, double high) {
    /**
     * The number that a study reports.
     *
     * @param study of the observation
     * @param row the observation
     * @param laboratory what its words mean
     * @return the number; empty for a direction alone
     */
    public static Optional<PublishedNumber> of(Study study, Measurement row, Laboratory laboratory) {
        Reported reported = row.reported();
        if (reported.low().isPresent() && reported.high().isPresent()) {
            double low = reported.low().getAsDouble();
            double high = reported.high().getAsDouble();
            return Optional.of(new PublishedNumber(reported.kind(), 0.5 * (low + high), low, high));
        }
        if (reported.value().isEmpty()) {
            return Optional.empty();
        }
        double value = reported.value().getAsDouble();
        if (reported.spread().isEmpty()) {
            return Optional.of(new PublishedNumber(reported.kind(), value, value, value));
        }
        Spread spread = reported.spread().get();
        if (spread.kind() == Spread.Kind.CI95) {
            return Optional.of(new PublishedNumber(reported.kind(), value, spread.low(), spread.high()));
        }
        TransformedReport transformed = TransformedReport.of(study, row, laboratory);
        double half = Normal.NINETY_FIVE * transformed.standardError();
        double centre = transformed.value().orElseThrow();
        return Optional.of(new PublishedNumber(
                reported.kind(),
                value,
                printed(reported, transformed.isLog(), centre - half),
                printed(reported, transformed.isLog(), centre + half)));
    }

    /** From the scale of the error to the paper's own unit. */
    private static double printed(Reported reported, boolean isLog, double onScale) {
        double base = isLog ? Math.exp(onScale) : onScale;
        return reported.kind() == Reported.Kind.PERCENT
                ? 100 * (base - 1)
                : reported.unit().fromBase(base);
    }

    /**
     * The number as it stands on an axis of the quantity.
     *
     * @param base value at the reference: a fold multiplies it, a change is added to it, a value takes no account of it
     * @return the number of the same kind, in the unit of the base
     */
    public PublishedNumber on(double base) {
        return switch (kind) {
            case FOLD -> new PublishedNumber(kind, base * value, base * low, base * high);
            case PERCENT, DIFFERENCE -> new PublishedNumber(kind, base + value, base + low, base + high);
            case VALUE, DIRECTION -> this;
        };
    }
}
