package org.myobalance.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;
import org.myobalance.units.Unit;

/**
 * An observation that reads one run of one arm and has a number with a normal error: what formats of other programs can hold.
 *
 * @param measurement what was measured, as the paper reports it
 * @param own the sample
 * @param reference the sample of the same arm that it is compared with; empty for a value
 * @param isDifference whether the reference is subtracted; else the sample is divided by it
 * @param isLog whether the error is normal in the logarithm
 * @param reported value, fold or difference as a number, not its logarithm [base unit]
 * @param standardError of the study's own mean, on the scale of the error
 * @param isErrorRelative whether the standard error is to be multiplied by the size of the reference
 * @param leftOut other parts of the error as this program has it, in words
 */
public record ArmReading(
        Measurement measurement,
        Sample own,
        Optional<Sample> reference,
        boolean isDifference,
        boolean isLog,
        double reported,
        double standardError,
        boolean isErrorRelative,
        List<String> leftOut) {
    /** Copies the list. {@inheritDoc} */
    public ArmReading {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * What an assay reads: {@code (factor · quantity / per + offset)^power}, each quantity its mean over a window.
     *
     * @param quantity id of the model
     * @param per id of the quantity that it is divided by, if any
     * @param factor of the ratio
     * @param offset of the ratio
     * @param power of the sum
     * @param from start of the window, after the start of the arm [h]
     * @param to its end; the same for a moment [h]
     */
    public record Sample(
            String quantity, Optional<String> per, double factor, double offset, double power, double from, double to) {
        /**
         * Tells whether the sample is of one moment.
         *
         * @return true where no mean is taken
         */
        public boolean isMoment() {
            return to == from;
        }
    }

    /** A reading, or why there is none. */
    public sealed interface Result {
        /**
         * The observation is held.
         *
         * @param reading what it reads
         */
        record Held(ArmReading reading) implements Result {}

        /**
         * It is not.
         *
         * @param why in words, without a full stop
         */
        record NotHeld(String why) implements Result {}
    }

    /**
     * Tells what an observation reads.
     *
     * @param study of the observation
     * @param row the observation
     * @param laboratory what its words mean
     * @param unitOf unit of each quantity of the model, by its id
     * @return the reading, or why it cannot be held as one
     */
    public static Result of(Study study, Measurement row, Laboratory laboratory, Function<String, Unit> unitOf) {
        Optional<String> why = obstacle(study, row, laboratory);
        if (why.isPresent()) {
            return new Result.NotHeld(why.get());
        }
        TransformedReport report = TransformedReport.of(study, row, laboratory);
        boolean isDifference = row.reported().kind() == Reported.Kind.DIFFERENCE;
        if (row.reference().isPresent() && !isDifference && !report.isLog()) {
            return new Result.NotHeld("the reported fold is zero or below, and has no logarithm");
        }
        if (!(report.standardError() > 0)) {
            return new Result.NotHeld("nothing is known of the study's own error");
        }
        double value = report.value().orElseThrow();
        return new Result.Held(new ArmReading(
                row,
                sample(study, row, row.when(), laboratory, unitOf),
                row.reference().map(other -> sample(study, row, other.when(), laboratory, unitOf)),
                isDifference,
                report.isLog(),
                report.isLog() ? Math.exp(value) : value,
                report.standardError(),
                report.isRelative(),
                leftOut(study, row, laboratory)));
    }

    private static Optional<String> obstacle(Study study, Measurement row, Laboratory laboratory) {
        if (row.excluded().isPresent()) {
            return row.excluded().map(each -> "it is not used for fitting: " + each.words());
        }
        Optional<String> absence = StudyReadings.absence(study, row, laboratory);
        if (absence.isPresent()) {
            return Optional.of("the model has nothing for it: " + absence.get());
        }
        if (row.isPlanned()) {
            return Optional.of("nothing is reported yet");
        }
        if (row.reported().kind() == Reported.Kind.DIRECTION) {
            return Optional.of("a direction is reported and no number");
        }
        if (row.against().isPresent()) {
            return Optional.of("a change is compared with another change");
        }
        if (row.reference().filter(other -> !other.arm().equals(row.arm())).isPresent()) {
            return Optional.of("it is compared with another arm, which is another experiment");
        }
        if (StudyReadings.measured(laboratory, row.observable()).isRate()) {
            return Optional.of("it is a rate of change between the means of two days");
        }
        if (row.reference().isEmpty() && row.reported().kind().isRelative()) {
            return Optional.of("a change is reported without what it is compared with");
        }
        return Optional.empty();
    }

    private static Sample sample(
            Study study, Measurement row, When when, Laboratory laboratory, Function<String, Unit> unitOf) {
        StudyArm.Setting setting = study.arm(row.arm()).setting().orElseThrow();
        Window window = Window.of(when, setting.protocol());
        Laboratory.Measured measured = StudyReadings.measured(laboratory, row.observable());
        Isolate isolate = Isolate.of(laboratory, row);
        String quantity = measured.is().orElseThrow();
        boolean isRelative = unitOf.apply(quantity).dimension().isNone();
        return new Sample(
                quantity,
                measured.per(),
                isRelative
                        ? 1 - isolate.background()
                        : isolate.recovery() / isolate.perProtein() / (1 - isolate.background()),
                isRelative ? isolate.background() : 0,
                measured.power(),
                window.from(),
                window.to());
    }

    private static List<String> leftOut(Study study, Measurement row, Laboratory laboratory) {
        List<String> parts = new ArrayList<>();
        Scoring scoring = new Scoring(study, laboratory);
        if (scoring.gain(row) > 0) {
            parts.add("effect of the laboratory");
        }
        if (scoring.haemolysed(row) > 0) {
            parts.add("spread of what red cells add to haemolysed samples");
        }
        if (!Samples.of(row).ends(study).isEmpty()) {
            parts.add("spread of what was assumed of the protocol");
        }
        if (row.contrast().isPresent()) {
            parts.add("spread of the size of the response between studies");
        }
        if (laboratory.discrepancy(row.observable()).value() > 0) {
            parts.add("discrepancy of the model");
        }
        return parts;
    }
}
