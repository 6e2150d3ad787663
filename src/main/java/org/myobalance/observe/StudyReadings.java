package org.myobalance.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.study.Assumption;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/** The rows of one study, read from its runs. */
final class StudyReadings {
    private final Study study;
    private final Laboratory laboratory;
    private final Scoring scoring;
    private final StudyRuns shots;
    private final Map<StudyRuns.Key, ArmObservation.Seen> seen;

    StudyReadings(Study study, Laboratory laboratory, StudyRuns shots, Map<StudyRuns.Key, ArmObservation.Seen> seen) {
        this.study = study;
        this.laboratory = laboratory;
        this.scoring = new Scoring(study, laboratory);
        this.shots = shots;
        this.seen = seen;
    }

    /** Why a row cannot be simulated, if it cannot. */
    static Optional<String> absence(Study study, Measurement row, Laboratory laboratory) {
        Laboratory.Measured measured = laboratory.observables().get(row.observable());
        if (measured == null) {
            return Optional.of("the laboratory does not know \"" + row.observable() + "\"");
        }
        if (measured.absent().isPresent()) {
            return measured.absent();
        }
        Optional<String> beyond = study.arm(row.arm()).beyond();
        return beyond.isPresent()
                ? beyond
                : row.reference().flatMap(other -> study.arm(other.arm()).beyond());
    }

    /**
     * What the model gives for a row.
     *
     * @param varies whether what was assumed was run at both ends too; else it adds no spread
     */
    Prediction.Result predict(Measurement row, boolean varies) {
        Optional<String> absence = absence(study, row, laboratory);
        if (absence.isPresent()) {
            return new Prediction.Result.Missing(absence.get(), false);
        }
        try {
            double reference = against(row).map(sample -> reading(row, sample)).orElse(1.0);
            return scoring.score(row, reading(row, told(row)), reference, varies ? assumed(row) : 0);
        } catch (Unseen e) {
            return new Prediction.Result.Missing(String.valueOf(e.getMessage()), true);
        }
    }

    /**
     * What the model gives for a row that can be simulated, as told, on the row's scale; not a number where there is none.
     *
     * @throws Unseen if its run failed
     */
    double nominal(Measurement row) {
        return onScale(row, told(row), against(row));
    }

    /** SD that what was assumed adds to a row, on its scale: each range is taken as the middle 90 %. */
    private double assumed(Measurement row) {
        double variance = 0;
        for (Both both : varied(row)) {
            double low = onScale(row, both.low(), both.lowReference());
            double high = onScale(row, both.high(), both.highReference());
            double deviation = 0.5 * (high - low) / Normal.NINETY;
            variance += deviation * deviation;
        }
        return Math.sqrt(variance);
    }

    /** One sample of one run. */
    private record Sample(StudyRuns.Key key, When when) {}

    /** A row at both ends of one assumption. */
    private record Both(Sample low, Optional<Sample> lowReference, Sample high, Optional<Sample> highReference) {}

    private static Sample told(Measurement row) {
        return new Sample(StudyRuns.Key.told(row.arm()), row.when());
    }

    /** What a row is compared with, as told; empty for a value. */
    private static Optional<Sample> against(Measurement row) {
        return row.reference().map(other -> new Sample(StudyRuns.Key.told(other.arm()), other.when()));
    }

    private List<Both> varied(Measurement row) {
        List<Both> varied = new ArrayList<>();
        Sample told = told(row);
        Optional<Sample> reference = against(row);
        StudyArm arm = study.arm(row.arm());
        for (Assumption assumption : StudyRuns.ranged(arm)) {
            varied.add(new Both(
                    end(told, assumption, false),
                    reference.map(sample -> shared(sample, assumption) ? end(sample, assumption, false) : sample),
                    end(told, assumption, true),
                    reference.map(sample -> shared(sample, assumption) ? end(sample, assumption, true) : sample)));
        }
        reference.filter(sample -> !sample.key().arm().equals(row.arm())).ifPresent(sample -> {
            for (Assumption assumption : StudyRuns.ranged(study.arm(sample.key().arm()))) {
                if (!shared(told, assumption)) {
                    varied.add(new Both(
                            told,
                            Optional.of(end(sample, assumption, false)),
                            told,
                            Optional.of(end(sample, assumption, true))));
                }
            }
        });
        times(told, reference, varied);
        return varied;
    }

    /** A time that was assumed for both samples is one time; else each has its own. */
    private static void times(Sample told, Optional<Sample> reference, List<Both> varied) {
        boolean isOne = reference.map(Sample::when).filter(told.when()::equals).isPresent();
        if (told.when().assumed().isPresent()) {
            varied.add(new Both(
                    at(told, 1),
                    reference.map(sample -> isOne ? at(sample, 1) : sample),
                    at(told, 2),
                    reference.map(sample -> isOne ? at(sample, 2) : sample)));
        }
        reference
                .filter(sample -> !isOne && sample.when().assumed().isPresent())
                .ifPresent(sample -> {
                    varied.add(new Both(told, Optional.of(at(sample, 1)), told, Optional.of(at(sample, 2))));
                });
    }

    private static Sample at(Sample sample, int end) {
        return new Sample(sample.key(), StudyRuns.times(sample.when()).get(end));
    }

    private static Sample end(Sample sample, Assumption assumption, boolean isHigh) {
        return new Sample(StudyRuns.Key.end(sample.key().arm(), assumption.what(), isHigh), sample.when());
    }

    /** Whether the same is assumed of the arm of another sample: what a paper does not tell of both is one unknown. */
    private boolean shared(Sample sample, Assumption assumption) {
        return StudyRuns.ranged(study.arm(sample.key().arm())).stream()
                .anyMatch(
                        each -> each.what() == assumption.what() && each.range().equals(assumption.range()));
    }

    private double onScale(Measurement row, Sample sample, Optional<Sample> reference) {
        return scoring.onScale(
                row,
                reading(row, sample),
                reference.map(each -> reading(row, each)).orElse(1.0));
    }

    private double reading(Measurement row, Sample sample) {
        ArmObservation.Seen run = seen.get(sample.key());
        if (!(run instanceof ArmObservation.Seen.Rows rows)) {
            throw new Unseen(
                    run instanceof ArmObservation.Seen.Nothing nothing ? nothing.why() : "the run was not made");
        }
        Window window = Window.of(sample.when(), shots.setting(sample.key()).protocol());
        var trajectory = rows.windows().get(window);
        if (trajectory == null) {
            throw new IllegalStateException(row.id() + " was not looked at");
        }
        return Reading.of(measured(laboratory, row), window, trajectory, background(laboratory, row));
    }

    /** What a row that can be simulated measures. */
    static Laboratory.Measured measured(Laboratory laboratory, Measurement row) {
        Laboratory.Measured measured = laboratory.observables().get(row.observable());
        if (measured == null) {
            throw new IllegalStateException(row.id() + ": the laboratory does not know " + row.observable());
        }
        return measured;
    }

    /** Share of the particles that a row counts at rest that are no vesicles [-]. */
    static double background(Laboratory laboratory, Measurement row) {
        Laboratory.Assay assay = laboratory.assays().get(row.assay());
        if (assay == null || !assay.counts()) {
            return 0;
        }
        return row.isolation()
                .map(word -> laboratory.isolations().get(word))
                .map(Laboratory.Isolation::background)
                .orElse(0.0);
    }

    /** A run that failed. */
    static final class Unseen extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unseen(String why) {
            super(why);
        }
    }
}
