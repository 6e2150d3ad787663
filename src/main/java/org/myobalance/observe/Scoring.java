package org.myobalance.observe;

import java.util.OptionalDouble;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;

/** Holds a reading against what was reported. */
final class Scoring {
    private static final double UNLIKELY = 0.05;

    /** Ten times the tolerance of a run: a smaller change has no sign. */
    private static final double NO_CHANGE = 1e-3;

    private final Study study;
    private final Laboratory laboratory;

    Scoring(Study study, Laboratory laboratory) {
        this.study = study;
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
        TransformedReport evidence = TransformedReport.of(study, row, laboratory);
        double predicted = onScale(row, evidence, reading, reference);
        if (!Double.isFinite(predicted)) {
            return new Prediction.Result.Missing("the model gives " + reading + " against " + reference, true);
        }
        double size = size(row, evidence, reference);
        double error = evidence.standardError() * (evidence.isRelative() ? size : 1);
        double gain = gain(row) * size;
        double between = Math.hypot(gain, assumed);
        double spread = Math.hypot(error, between);
        if (!(spread > 0)) {
            return new Prediction.Result.Missing("nothing is known of the error of this row", false);
        }
        DirectionProbabilities odds = DirectionProbabilities.of(predicted, error, between);
        double low = predicted - Normal.NINETY * spread;
        double high = predicted + Normal.NINETY * spread;
        OptionalDouble z = evidence.value().isPresent()
                ? OptionalDouble.of((evidence.value().getAsDouble() - predicted) / spread)
                : OptionalDouble.empty();
        double probability = z.isPresent()
                ? 2 * Normal.cumulative(-Math.abs(z.getAsDouble()))
                : evidence.direction().map(odds::of).orElse(1.0);
        return new Prediction.Result.Predicted(
                evidence.isLog(),
                printed(evidence, predicted),
                evidence.value().isPresent()
                        ? OptionalDouble.of(printed(evidence, evidence.value().getAsDouble()))
                        : OptionalDouble.empty(),
                spread,
                printed(evidence, low),
                printed(evidence, high),
                z,
                probability,
                verdict(z, probability),
                sign(evidence, predicted / size, odds),
                new Prediction.Parts(predicted, evidence.value(), error, gain, assumed));
    }

    /** What a spread of 1 between laboratories or persons is on the row's scale. */
    private static double size(Measurement row, TransformedReport evidence, double reference) {
        if (row.reported().kind() == Reported.Kind.DIFFERENCE) {
            return Math.abs(reference);
        }
        return evidence.isLog() ? 1 : Math.abs(evidence.value().orElse(1));
    }

    private static double printed(TransformedReport evidence, double onScale) {
        return evidence.isLog() ? Math.exp(onScale) : onScale;
    }

    /** Readings as the number that a row reports, on the row's scale; not a number where there is none. */
    double onScale(Measurement row, double reading, double reference) {
        return onScale(row, TransformedReport.of(study, row, laboratory), reading, reference);
    }

    private static double onScale(Measurement row, TransformedReport evidence, double reading, double reference) {
        if (row.reported().kind() == Reported.Kind.DIFFERENCE) {
            return reading - reference;
        }
        return evidence.isLog() ? Math.log(reading / reference) : reading;
    }

    /** The same with derivatives. */
    static Dual onScale(Study study, Laboratory laboratory, Measurement row, Dual reading, Dual reference) {
        if (row.reported().kind() == Reported.Kind.DIFFERENCE) {
            return reading.minus(reference);
        }
        return TransformedReport.of(study, row, laboratory).isLog()
                ? reading.over(reference).log()
                : reading;
    }

    /** @param change predicted, as a share of what is compared with */
    private static Prediction.Sign sign(TransformedReport evidence, double change, DirectionProbabilities odds) {
        if (evidence.change().isEmpty()) {
            return Prediction.Sign.NONE;
        }
        boolean right = switch (evidence.change().get()) {
            case UP -> change > NO_CHANGE;
            case DOWN -> change < -NO_CHANGE;
            case UNCHANGED -> odds.unchanged() > Math.max(odds.up(), odds.down());
        };
        return right ? Prediction.Sign.RIGHT : Prediction.Sign.WRONG;
    }

    private static Prediction.Verdict verdict(OptionalDouble z, double probability) {
        if (z.isEmpty()) {
            return probability < UNLIKELY ? Prediction.Verdict.OTHER_WAY : Prediction.Verdict.AGREES;
        }
        if (Math.abs(z.getAsDouble()) <= Normal.NINETY) {
            return Prediction.Verdict.AGREES;
        }
        return z.getAsDouble() > 0 ? Prediction.Verdict.TOO_LOW : Prediction.Verdict.TOO_HIGH;
    }
}
