package org.myobalance.observe;

import java.util.OptionalDouble;
import org.myobalance.study.Direction;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;

/** Holds a reading against what was reported. */
final class Scoring {
    private static final double UNLIKELY = 0.05;
    private static final double SIGNIFICANT = 1.959963984540054;

    private final Laboratory laboratory;

    Scoring(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /** SD between laboratories of what a row reports, on its scale [-]. */
    private double gain(Measurement row) {
        Laboratory.Assay assay = laboratory.assays().get(row.assay());
        Laboratory.Measured measured = laboratory.observables().get(row.observable());
        double own = measured == null ? 0 : measured.gain().orElse(assay == null ? 0 : assay.gain());
        // against its own rest a method cancels; a count by itself does not
        boolean isAbsolute = row.reported().kind() == Reported.Kind.VALUE;
        double method = row.isolation()
                .map(word -> laboratory.isolations().get(word))
                .filter(each -> isAbsolute)
                .map(Laboratory.Isolation::gain)
                .orElse(0.0);
        return Math.hypot(own, method);
    }

    /**
     * The score of one row.
     *
     * @param reading of the sample [base unit]
     * @param reference reading of what it is compared with; 1 for a value [base unit]
     * @param assumed SD that assumptions of the protocol add, on the row's scale
     */
    Prediction.Result score(Measurement row, double reading, double reference, double assumed) {
        Evidence evidence = Evidence.of(row, laboratory);
        boolean isDifference = row.reported().kind() == Reported.Kind.DIFFERENCE;
        double predicted = onScale(row, evidence, reading, reference);
        if (Double.isNaN(predicted)) {
            return new Prediction.Result.Missing("the model gives " + reading + " against " + reference, true);
        }
        double size = isDifference
                ? Math.abs(reference)
                : evidence.isLog() ? 1 : Math.abs(evidence.value().orElse(1));
        double error = evidence.standardError() * (evidence.isRelative() ? size : 1);
        double gain = gain(row) * size;
        double between = Math.hypot(gain, assumed);
        double spread = Math.hypot(error, between);
        double printed = evidence.isLog() ? Math.exp(predicted) : predicted;
        double low = predicted - Evidence.NINETY * spread;
        double high = predicted + Evidence.NINETY * spread;
        OptionalDouble z = evidence.value().isPresent()
                ? OptionalDouble.of((evidence.value().getAsDouble() - predicted) / spread)
                : OptionalDouble.empty();
        double probability = z.isPresent()
                ? 2 * Normal.cumulative(-Math.abs(z.getAsDouble()))
                : evidence.direction()
                        .map(way -> probability(way, predicted, error, between))
                        .orElse(1.0);
        return new Prediction.Result.Predicted(
                evidence.isLog(),
                printed,
                evidence.value().isPresent()
                        ? OptionalDouble.of(
                                evidence.isLog()
                                        ? Math.exp(evidence.value().getAsDouble())
                                        : evidence.value().getAsDouble())
                        : OptionalDouble.empty(),
                spread,
                evidence.isLog() ? Math.exp(low) : low,
                evidence.isLog() ? Math.exp(high) : high,
                z,
                probability,
                verdict(z, probability),
                new Prediction.Parts(predicted, evidence.value(), error, gain, assumed));
    }

    /** Readings as the number that a row reports, on the row's scale; not a number where there is none. */
    double onScale(Measurement row, double reading, double reference) {
        return onScale(row, Evidence.of(row, laboratory), reading, reference);
    }

    private static double onScale(Measurement row, Evidence evidence, double reading, double reference) {
        if (row.reported().kind() == Reported.Kind.DIFFERENCE) {
            return reading - reference;
        }
        if (evidence.isLog()) {
            return Math.log(reading / reference);
        }
        // a slope: itself, or its excess over another group's
        return row.reference().isPresent() ? reading - reference : reading;
    }

    /** That a study of that error finds a direction, by a two-sided test at 5 %. */
    private static double probability(Direction way, double predicted, double error, double between) {
        double spread = Math.hypot(error, between);
        double up = Normal.cumulative((predicted - SIGNIFICANT * error) / spread);
        double down = Normal.cumulative((-predicted - SIGNIFICANT * error) / spread);
        return switch (way) {
            case UP -> up;
            case DOWN -> down;
            case UNCHANGED -> 1 - up - down;
        };
    }

    private static Prediction.Verdict verdict(OptionalDouble z, double probability) {
        if (z.isEmpty()) {
            return probability < UNLIKELY ? Prediction.Verdict.OTHER_WAY : Prediction.Verdict.AGREES;
        }
        if (Math.abs(z.getAsDouble()) <= Evidence.NINETY) {
            return Prediction.Verdict.AGREES;
        }
        return z.getAsDouble() > 0 ? Prediction.Verdict.TOO_LOW : Prediction.Verdict.TOO_HIGH;
    }
}
