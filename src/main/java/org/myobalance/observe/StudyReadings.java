package org.myobalance.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.Assumption;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

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
        Laboratory.Measured measured = laboratory.observables().get(observation.observable());
        if (measured == null) {
            return Optional.of("the laboratory does not know \"" + observation.observable() + "\"");
        }
        if (measured.absent().isPresent()) {
            return measured.absent();
        }
        Optional<String> beyond = study.arm(observation.arm()).beyond();
        return beyond.isPresent()
                ? beyond
                : observation
                        .reference()
                        .flatMap(other -> study.arm(other.arm()).beyond());
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
        Sample own = nominalSample(observation);
        Optional<Sample> reference = nominalReference(observation);
        List<Ends> ends = varies ? ends(observation) : List.of();
        Optional<String> failure = failure(Stream.concat(
                Stream.concat(reference.stream(), Stream.of(own)), ends.stream().flatMap(Ends::samples)));
        if (failure.isPresent()) {
            return new Prediction.Result.Missing(failure.get(), true);
        }
        return scoring.score(
                observation,
                reading(observation, own).value(),
                reference.map(sample -> reading(observation, sample).value()).orElse(1.0),
                assumed(observation, ends));
    }

    /** Why the model gives nothing for an observation with the protocol as reported, if a run failed. */
    Optional<String> failure(Measurement observation) {
        return failure(Stream.concat(Stream.of(nominalSample(observation)), nominalReference(observation).stream()));
    }

    /**
     * What the model gives for an observation with the protocol as reported, on the observation's scale, with the derivatives
     * of the runs. It must have no {@link #failure}.
     *
     * @return not a number where the scale has none
     */
    Dual nominal(Measurement observation) {
        return onScale(observation, nominalSample(observation), nominalReference(observation));
    }

    /** SD that what was assumed adds to an observation, on its scale: each range is taken as the middle 90 %. */
    private double assumed(Measurement observation, List<Ends> ends) {
        double variance = 0;
        for (Ends each : ends) {
            double low = onScale(observation, each.low(), each.lowReference()).value();
            double high =
                    onScale(observation, each.high(), each.highReference()).value();
            double deviation = 0.5 * (high - low) / Normal.NINETY;
            variance += deviation * deviation;
        }
        return Math.sqrt(variance);
    }

    /** One sample of one run. */
    private record Sample(StudyRuns.Key key, When when) {}

    /** An observation at both ends of one assumption. */
    private record Ends(Sample low, Optional<Sample> lowReference, Sample high, Optional<Sample> highReference) {
        Stream<Sample> samples() {
            return Stream.of(Stream.of(low), lowReference.stream(), Stream.of(high), highReference.stream())
                    .flatMap(each -> each);
        }
    }

    private static Sample nominalSample(Measurement observation) {
        return new Sample(StudyRuns.Key.nominal(observation.arm()), observation.when());
    }

    /** What an observation is compared with; empty for a value. */
    private static Optional<Sample> nominalReference(Measurement observation) {
        return observation.reference().map(other -> new Sample(StudyRuns.Key.nominal(other.arm()), other.when()));
    }

    private List<Ends> ends(Measurement observation) {
        List<Ends> ends = new ArrayList<>();
        Sample own = nominalSample(observation);
        Optional<Sample> reference = nominalReference(observation);
        StudyArm arm = study.arm(observation.arm());
        for (Assumption assumption : StudyRuns.ranged(arm)) {
            ends.add(new Ends(
                    at(own, assumption, false),
                    reference.map(sample -> shared(sample, assumption) ? at(sample, assumption, false) : sample),
                    at(own, assumption, true),
                    reference.map(sample -> shared(sample, assumption) ? at(sample, assumption, true) : sample)));
        }
        reference
                .filter(sample -> !sample.key().arm().equals(observation.arm()))
                .ifPresent(sample -> {
                    for (Assumption assumption :
                            StudyRuns.ranged(study.arm(sample.key().arm()))) {
                        if (!shared(own, assumption)) {
                            ends.add(new Ends(
                                    own,
                                    Optional.of(at(sample, assumption, false)),
                                    own,
                                    Optional.of(at(sample, assumption, true))));
                        }
                    }
                });
        addTimes(own, reference, ends);
        return ends;
    }

    /** A time that was assumed for both samples is one time; else each has its own. */
    private static void addTimes(Sample own, Optional<Sample> reference, List<Ends> ends) {
        boolean isOne = reference.map(Sample::when).filter(own.when()::equals).isPresent();
        if (own.when().assumed().isPresent()) {
            ends.add(new Ends(
                    at(own, 1),
                    reference.map(sample -> isOne ? at(sample, 1) : sample),
                    at(own, 2),
                    reference.map(sample -> isOne ? at(sample, 2) : sample)));
        }
        reference
                .filter(sample -> !isOne && sample.when().assumed().isPresent())
                .ifPresent(sample -> {
                    ends.add(new Ends(own, Optional.of(at(sample, 1)), own, Optional.of(at(sample, 2))));
                });
    }

    private static Sample at(Sample sample, int end) {
        return new Sample(sample.key(), StudyRuns.times(sample.when()).get(end));
    }

    private static Sample at(Sample sample, Assumption assumption, boolean isHigh) {
        return new Sample(StudyRuns.Key.end(sample.key().arm(), assumption.what(), isHigh), sample.when());
    }

    /** Whether the same is assumed of the arm of another sample: what a paper does not tell of both is one unknown. */
    private boolean shared(Sample sample, Assumption assumption) {
        return StudyRuns.ranged(study.arm(sample.key().arm())).stream()
                .anyMatch(
                        each -> each.what() == assumption.what() && each.range().equals(assumption.range()));
    }

    /** Why the first of the samples whose run failed is not there. */
    private Optional<String> failure(Stream<Sample> samples) {
        return samples.map(Sample::key)
                .flatMap(key -> results.get(key) instanceof ArmObservation.Result.Failed failed
                        ? Stream.of(failed.why())
                        : Stream.empty())
                .findFirst();
    }

    private Dual onScale(Measurement observation, Sample sample, Optional<Sample> reference) {
        Dual reading = reading(observation, sample);
        return scoring.onScale(
                observation,
                reading,
                reference.map(each -> reading(observation, each)).orElse(Dual.constant(1, reading.directions())));
    }

    private Dual reading(Measurement observation, Sample sample) {
        Window window = Window.of(sample.when(), runs.setting(sample.key()).protocol());
        if (results.get(sample.key()) instanceof ArmObservation.Result.Observed observed) {
            Trajectory samples = observed.windows().get(window);
            if (samples != null) {
                return Reading.of(
                        measured(laboratory, observation), window, samples, background(laboratory, observation));
            }
        }
        throw new IllegalStateException(observation.id() + " was not observed in " + sample.key());
    }

    /** What an observation that can be simulated measures. */
    static Laboratory.Measured measured(Laboratory laboratory, Measurement observation) {
        Laboratory.Measured measured = laboratory.observables().get(observation.observable());
        if (measured == null) {
            throw new IllegalStateException(
                    observation.id() + ": the laboratory does not know " + observation.observable());
        }
        return measured;
    }

    /** Share of the particles that an observation counts at rest that are no vesicles [-]. */
    private static double background(Laboratory laboratory, Measurement observation) {
        Laboratory.Assay assay = laboratory.assays().get(observation.assay());
        if (assay == null || !assay.counts()) {
            return 0;
        }
        return observation
                .isolation()
                .map(word -> laboratory.isolations().get(word))
                .map(Laboratory.Isolation::background)
                .orElse(0.0);
    }
}
