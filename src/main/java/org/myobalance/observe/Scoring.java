package org.myobalance.observe;

import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.study.Direction;
import org.myobalance.study.Discrepancy;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Pooled;
import org.myobalance.study.Preparation;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;

/** Holds a reading against what was reported. */
final class Scoring {
    private static final double UNLIKELY = 0.05;

    private final Study study;
    private final Laboratory laboratory;

    Scoring(Study study, Laboratory laboratory) {
        this.study = study;
        this.laboratory = laboratory;
    }

    /** SD between laboratories of what an observation reports, on its scale [-]. */
    double gain(Measurement observation) {
        Laboratory.Assay assay = laboratory.assays().get(observation.assay());
        Laboratory.Measured measured = laboratory.observables().get(observation.observable());
        double own = measured == null ? 0 : measured.gain().orElse(assay == null ? 0 : assay.gain());
        // against its own rest a method cancels; a count by itself does not
        boolean isAbsolute = observation.reported().kind() == Reported.Kind.VALUE;
        double method = observation
                .isolation()
                .map(word -> laboratory.isolations().get(word))
                .filter(each -> isAbsolute)
                .map(Laboratory.Isolation::gain)
                .orElse(0.0);
        return Math.hypot(own, method);
    }

    /**
     * The score of one observation.
     *
     * @param reading of the sample [base unit], or the fold of a change that is held against another [-]
     * @param reference reading of what it is compared with; 1 for a value [base unit], or the other fold [-]
     * @param assumed SD that assumptions of the protocol add, on the observation's scale
     */
    Prediction.Result score(Measurement observation, double reading, double reference, double assumed) {
        TransformedReport report = TransformedReport.of(study, observation, laboratory);
        double predicted = onScale(observation, report, Dual.of(reading), Dual.of(reference))
                .value();
        if (!Double.isFinite(predicted)) {
            return new Prediction.Result.Missing("the model gives " + reading + " against " + reference, true);
        }
        // before a study is done its size is what the model gives
        double told = observation.isPlanned()
                ? Math.abs(predicted)
                : Math.abs(report.value().orElse(0));
        double size = size(observation, report, reference, predicted);
        double error = report.standardError() * (report.isRelative() ? size : 1);
        double gain = gain(observation) * gainUnit(observation, told, size);
        Discrepancy discrepancy = laboratory.discrepancy(observation.observable());
        double unit = discrepancyUnit(observation, report, discrepancy.of(), size, predicted);
        Prediction.Parts parts = new Prediction.Parts(
                predicted,
                report.value(),
                error,
                gain,
                Math.hypot(assumed, haemolysed(observation) * size),
                response(observation, told),
                discrepancy.value() * unit,
                unit);
        double spread = Math.hypot(error, parts.between());
        if (!(spread > 0)) {
            return new Prediction.Result.Missing("nothing is known of the error of this observation", false);
        }
        DirectionProbabilities probabilities = DirectionProbabilities.of(predicted, error, parts.ofPrediction());
        ChangeRule rule = rule(observation, report, error, size);
        Prediction.Sign sign = sign(report, predicted / size, rule);
        double low = predicted - Normal.NINETY * spread;
        double high = predicted + Normal.NINETY * spread;
        OptionalDouble z = report.value().isPresent()
                ? OptionalDouble.of((report.value().getAsDouble() - predicted) / spread)
                : OptionalDouble.empty();
        double probability = z.isPresent()
                ? 2 * Normal.cumulative(-Math.abs(z.getAsDouble()))
                : report.direction().map(probabilities::of).orElse(1.0);
        return new Prediction.Result.Predicted(
                report.isLog(),
                printed(report, predicted),
                report.value().isPresent()
                        ? OptionalDouble.of(printed(report, report.value().getAsDouble()))
                        : OptionalDouble.empty(),
                spread,
                printed(report, low),
                printed(report, high),
                z,
                probability,
                verdict(report, z, probability, sign),
                sign,
                report.change().equals(Optional.of(Direction.UNCHANGED))
                        ? OptionalDouble.of(report.isLog() ? Math.expm1(rule.margin()) : rule.margin())
                        : OptionalDouble.empty(),
                parts);
    }

    /**
     * SD of the logarithm that haemolysed samples add, where a study measured them along. How many broke in which sample is as little told as an assumed
     * part of the protocol.
     */
    double haemolysed(Measurement observation) {
        boolean isAccepted = observation
                .preparation()
                .flatMap(Preparation::haemolysis)
                .filter(Preparation.Haemolysis::isAccepted)
                .isPresent();
        return isAccepted
                ? observation.observables().stream()
                        .mapToDouble(laboratory::haemolysed)
                        .max()
                        .orElse(0)
                : 0;
    }

    /**
     * SD between studies of a response that is named as a contrast, on the observation's scale: that of the logarithm of its size, times the size
     * that was reported. The mean of k pooled studies has it over √k. A direction has none: it is the same whatever the size.
     */
    private double response(Measurement observation, double told) {
        double ofLogarithm = observation
                .contrast()
                .map(word -> laboratory.contrasts().getOrDefault(word, 0.0))
                .orElse(0.0);
        double studies = observation.pooled().map(Pooled::studies).orElse(1);
        return ofLogarithm * told / Math.sqrt(studies);
    }

    /**
     * What a discrepancy of 1 is on the observation's scale. Of a level it is what a spread of the logarithm of 1 is. Of a change it is the
     * predicted one: errors in proportion to what was reported would give weight to reports that are small by chance. A value that is compared
     * with nothing is no change and has none.
     */
    private static double discrepancyUnit(
            Measurement observation, TransformedReport report, Discrepancy.Of of, double size, double predicted) {
        if (of == Discrepancy.Of.LEVEL) {
            return size;
        }
        // a rate is a change per time already
        boolean isChange = observation.reported().kind() != Reported.Kind.VALUE || !report.isLog();
        return isChange ? Math.abs(predicted) : 0;
    }

    /**
     * What a spread of 1 between laboratories is on the observation's scale. A laboratory that reads both changes multiplies each, and so how they differ: what
     * it adds to both cancels, and none that is multiplied stays none. The reported number counts, so that a model cannot widen its own error.
     */
    private static double gainUnit(Measurement observation, double told, double size) {
        return observation.against().isPresent() ? told : size;
    }

    /** What a spread of 1 between laboratories or persons is on the observation's scale. */
    private static double size(Measurement observation, TransformedReport report, double reference, double predicted) {
        if (observation.reported().kind() == Reported.Kind.DIFFERENCE) {
            return Math.abs(reference);
        }
        double value = observation.isPlanned() ? predicted : report.value().orElse(1);
        return report.isLog() ? 1 : Math.abs(value);
    }

    private static double printed(TransformedReport report, double onScale) {
        return report.isLog() ? Math.exp(onScale) : onScale;
    }

    /**
     * Readings as the number that an observation reports, on its scale: their difference, the logarithm of their ratio, or
     * the reading itself.
     *
     * @param reading of the sample [base unit], or the fold of a change that is held against another [-]
     * @param reference reading of what it is compared with; 1 for a value [base unit], or the other fold [-]
     * @return not a number where there is none, such as the logarithm of a negative ratio
     */
    Dual onScale(Measurement observation, Dual reading, Dual reference) {
        return onScale(observation, TransformedReport.of(study, observation, laboratory), reading, reference);
    }

    private static Dual onScale(Measurement observation, TransformedReport report, Dual reading, Dual reference) {
        if (observation.reported().kind() == Reported.Kind.DIFFERENCE) {
            return reading.minus(reference);
        }
        return report.isLog() ? reading.over(reference).log() : reading;
    }

    /** @param size what a share of 1 is on the observation's scale */
    private ChangeRule rule(Measurement observation, TransformedReport report, double error, double size) {
        double margin = laboratory.margin(observation.observable());
        double reported =
                report.value().isPresent() ? Math.abs(report.value().getAsDouble()) / size : Double.POSITIVE_INFINITY;
        return ChangeRule.of(report.isLog() ? Math.log1p(margin) : margin, error / size, reported);
    }

    /** @param change predicted, as a share of what is compared with */
    private static Prediction.Sign sign(TransformedReport report, double change, ChangeRule rule) {
        return report.change()
                .map(way -> rule.isMet(way, change) ? Prediction.Sign.RIGHT : Prediction.Sign.WRONG)
                .orElse(Prediction.Sign.NONE);
    }

    /**
     * Of a direction: it agrees if its sign is right and, for a rise or fall, the study was not unlikely to find it. Of a number: if it
     * lies in the band.
     */
    private static Prediction.Verdict verdict(
            TransformedReport report, OptionalDouble z, double probability, Prediction.Sign sign) {
        if (z.isEmpty() && report.direction().isEmpty()) {
            return Prediction.Verdict.PLANNED;
        }
        if (z.isEmpty()) {
            return Prediction.Verdict.ofDirection(report.direction().orElseThrow(), sign, probability >= UNLIKELY);
        }
        if (Math.abs(z.getAsDouble()) <= Normal.NINETY) {
            return Prediction.Verdict.AGREES;
        }
        return z.getAsDouble() > 0 ? Prediction.Verdict.TOO_LOW : Prediction.Verdict.TOO_HIGH;
    }
}
