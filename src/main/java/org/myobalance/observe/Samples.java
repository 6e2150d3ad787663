package org.myobalance.observe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.myobalance.study.Assumption;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.When;

/**
 * The samples that one observation is made of.
 *
 * @param own the sample itself
 * @param reference what it is compared with; empty for a value
 * @param against the sample and the reference of the change that its change is held against; empty where it is held against none
 */
record Samples(Sample own, Optional<Sample> reference, Optional<Change> against) {
    /**
     * One reading of one run.
     *
     * @param key the run
     * @param observable word of the laboratory
     * @param when of it
     */
    record Sample(StudyRuns.Key key, String observable, When when) {
        private static Sample nominal(String arm, String observable, When when) {
            return new Sample(StudyRuns.Key.nominal(arm), observable, when);
        }

        private Sample end(Assumption.Part part, boolean isHigh) {
            return new Sample(StudyRuns.Key.end(key.arm(), part, isHigh), observable, when);
        }

        private Sample end(boolean isHigh) {
            return new Sample(key, observable, StudyRuns.times(when).get(isHigh ? 2 : 1));
        }
    }

    /**
     * A sample and what it is compared with.
     *
     * @param sample after
     * @param reference before
     */
    record Change(Sample sample, Sample reference) {}

    /** An observation at both ends of one assumption. */
    record Ends(Samples low, Samples high) {}

    /** The samples of an observation with the protocol as reported. */
    static Samples of(Measurement observation) {
        String word = observation.observable();
        return new Samples(
                Sample.nominal(observation.arm(), word, observation.when()),
                observation.reference().map(other -> Sample.nominal(other.arm(), word, other.when())),
                observation
                        .against()
                        .map(other -> new Change(
                                Sample.nominal(other.arm(), other.observable(), other.when()),
                                Sample.nominal(
                                        other.reference().arm(),
                                        other.observable(),
                                        other.reference().when()))));
    }

    /** All of them, its own first. */
    Stream<Sample> all() {
        return Stream.concat(
                Stream.concat(Stream.of(own), reference.stream()),
                against.stream().flatMap(each -> Stream.of(each.sample(), each.reference())));
    }

    private Samples map(UnaryOperator<Sample> to) {
        return new Samples(
                to.apply(own),
                reference.map(to),
                against.map(each -> new Change(to.apply(each.sample()), to.apply(each.reference()))));
    }

    /** The samples at both ends of each range that was assumed of a protocol or a time. What is assumed alike of several is one unknown and moves them all. */
    List<Ends> ends(Study study) {
        List<Ends> ends = new ArrayList<>();
        Set<Unknown> unknowns = new LinkedHashSet<>();
        all().forEach(sample -> StudyRuns.ranged(study.arm(sample.key().arm()))
                .forEach(each ->
                        unknowns.add(new Unknown(each.what(), each.range().orElseThrow()))));
        for (Unknown each : unknowns) {
            ends.add(new Ends(
                    map(sample -> each.isOf(study, sample) ? sample.end(each.part(), false) : sample),
                    map(sample -> each.isOf(study, sample) ? sample.end(each.part(), true) : sample)));
        }
        Set<When> times = new LinkedHashSet<>();
        all().map(Sample::when).filter(when -> when.assumed().isPresent()).forEach(times::add);
        for (When time : times) {
            ends.add(new Ends(
                    map(sample -> sample.when().equals(time) ? sample.end(false) : sample),
                    map(sample -> sample.when().equals(time) ? sample.end(true) : sample)));
        }
        return ends;
    }

    /** What a paper does not tell of one arm or of several. */
    private record Unknown(Assumption.Part part, Assumption.Range range) {
        boolean isOf(Study study, Sample sample) {
            return StudyRuns.ranged(study.arm(sample.key().arm())).stream()
                    .anyMatch(each -> each.what() == part && each.range().equals(Optional.of(range)));
        }
    }
}
