package org.myobalance.observe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/** The observations of one study, read from its runs. */
final class StudyReadings {
    private final Study study;
    private final Laboratory laboratory;
    private final Scoring scoring;
    private final StudyRuns runs;
    private final Map<StudyRuns.Key, ArmObservation.Result> results;

    /**
     * @param runs of the study
     * @param results of those runs that were made
     */
    StudyReadings(
            Study study, Laboratory laboratory, StudyRuns runs, Map<StudyRuns.Key, ArmObservation.Result> results) {
        this.study = study;
        this.laboratory = laboratory;
        this.scoring = new Scoring(study, laboratory);
        this.runs = runs;
        this.results = results;
    }

    /** Why an observation cannot be simulated, if it cannot. */
    static Optional<String> absence(Study study, Measurement observation, Laboratory laboratory) {
        for (String word : observation.observables()) {
            Laboratory.Measured measured = laboratory.observables().get(word);
            if (measured == null) {
                return Optional.of("the laboratory does not know \"" + word + "\"");
            }
            if (measured.absent().isPresent()) {
                return measured.absent();
            }
        }
        return observation.arms().stream()
                .flatMap(arm -> study.arm(arm).beyond().stream())
                .findFirst();
    }

    /**
     * What the model gives for an observation.
     *
     * @param varies whether what was assumed was run at both ends too; else it adds no spread
     */
    Prediction.Result predict(Measurement observation, boolean varies) {
        Optional<String> absence = absence(study, observation, laboratory);
        if (absence.isPresent()) {
            return new Prediction.Result.Missing(absence.get(), false);
        }
        Samples samples = Samples.of(observation);
        List<Samples.Ends> ends = varies ? samples.ends(study) : List.of();
        Optional<String> failure = failure(Stream.concat(
                samples.all(),
                ends.stream()
                        .flatMap(each ->
                                Stream.concat(each.low().all(), each.high().all()))));
        if (failure.isPresent()) {
            return new Prediction.Result.Missing(failure.get(), true);
        }
        Compared compared = compared(observation, samples);
        return scoring.score(
                observation, compared.own().value(), compared.other().value(), assumed(observation, ends));
    }

    /** Why the model gives nothing for an observation with the protocol as reported, if a run failed. */
    Optional<String> failure(Measurement observation) {
        return failure(Samples.of(observation).all());
    }

    /**
     * What the model gives for an observation with the protocol as reported, on the observation's scale, with the derivatives
     * of the runs. It must have no {@link #failure}.
     *
     * @return not a number where the scale has none
     */
    Dual nominal(Measurement observation) {
        return onScale(observation, Samples.of(observation));
    }

    /** SD that what was assumed adds to an observation, on its scale: each range is taken as the middle 90 %. */
    private double assumed(Measurement observation, List<Samples.Ends> ends) {
        double variance = 0;
        for (Samples.Ends each : ends) {
            double low = onScale(observation, each.low()).value();
            double high = onScale(observation, each.high()).value();
            double deviation = 0.5 * (high - low) / Normal.NINETY;
            variance += deviation * deviation;
        }
        return Math.sqrt(variance);
    }

    /** Why the first of the samples whose run failed is not there. */
    private Optional<String> failure(Stream<Samples.Sample> samples) {
        return samples.map(Samples.Sample::key)
                .flatMap(key -> results.get(key) instanceof ArmObservation.Result.Failed failed
                        ? Stream.of(failed.why())
                        : Stream.empty())
                .findFirst();
    }

    /**
     * What an observation compares.
     *
     * @param own reading, or the fold that is held against another
     * @param other reading that it is compared with, or the other fold; 1 for a value
     */
    private record Compared(Dual own, Dual other) {}

    private Compared compared(Measurement observation, Samples samples) {
        Dual own = reading(observation, samples.own());
        Dual reference =
                samples.reference().map(each -> reading(observation, each)).orElse(Dual.constant(1, own.directions()));
        return samples.against()
                .map(each -> new Compared(
                        own.over(reference),
                        reading(observation, each.sample()).over(reading(observation, each.reference()))))
                .orElse(new Compared(own, reference));
    }

    private Dual onScale(Measurement observation, Samples samples) {
        Compared compared = compared(observation, samples);
        return scoring.onScale(observation, compared.own(), compared.other());
    }

    private Dual reading(Measurement observation, Samples.Sample sample) {
        Window window = Window.of(sample.when(), runs.setting(sample.key()).protocol());
        if (results.get(sample.key()) instanceof ArmObservation.Result.Observed observed) {
            Trajectory samples = observed.windows().get(window);
            if (samples != null) {
                return Reading.of(
                        measured(laboratory, sample.observable()),
                        window,
                        samples,
                        Isolate.of(laboratory, observation));
            }
        }
        throw new IllegalStateException(observation.id() + " was not observed in " + sample.key());
    }

    /** What the word of an observation that can be simulated means. */
    static Laboratory.Measured measured(Laboratory laboratory, String word) {
        Laboratory.Measured measured = laboratory.observables().get(word);
        if (measured == null) {
            throw new IllegalStateException("the laboratory does not know " + word);
        }
        return measured;
    }
}
