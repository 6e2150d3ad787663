package org.myobalance.observe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.myobalance.study.Assumption;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/**
 * Which arms of a study have to be run, with the protocol as reported and at both ends of what was assumed, and which windows of each are
 * looked at.
 */
final class StudyRuns {
    private final Study study;
    private final boolean nominalOnly;
    private final Map<Key, NavigableSet<Window>> windows = new LinkedHashMap<>();

    /**
     * One run.
     *
     * @param arm of the study
     * @param varied assumed part that is at an end of its range; empty for the protocol as reported
     * @param isHigh whether that is the upper end
     */
    record Key(String arm, Optional<Assumption.Part> varied, boolean isHigh) {
        static Key nominal(String arm) {
            return new Key(arm, Optional.empty(), false);
        }

        static Key end(String arm, Assumption.Part part, boolean isHigh) {
            return new Key(arm, Optional.of(part), isHigh);
        }
    }

    /** @param observations of the study that are to be simulated */
    StudyRuns(Study study, List<Measurement> observations) {
        this(study, observations, false);
    }

    /** Runs of the arms with the protocol as reported, without those that show what an assumption does. */
    static StudyRuns nominal(Study study, List<Measurement> observations) {
        return new StudyRuns(study, observations, true);
    }

    private StudyRuns(Study study, List<Measurement> observations, boolean nominalOnly) {
        this.study = study;
        this.nominalOnly = nominalOnly;
        for (Measurement observation : observations) {
            look(observation.arm(), observation.when());
            observation.reference().ifPresent(reference -> look(reference.arm(), reference.when()));
            observation.against().ifPresent(other -> {
                look(other.arm(), other.when());
                look(other.reference().arm(), other.reference().when());
            });
        }
    }

    private void look(String id, When when) {
        StudyArm arm = study.arm(id);
        if (arm.setting().isEmpty()) {
            return;
        }
        if (nominalOnly) {
            add(Key.nominal(id), when);
            return;
        }
        for (When each : times(when)) {
            add(Key.nominal(id), each);
        }
        for (Assumption assumption : ranged(arm)) {
            add(Key.end(id, assumption.what(), false), when);
            add(Key.end(id, assumption.what(), true), when);
        }
    }

    private void add(Key key, When when) {
        windows.computeIfAbsent(key, each -> new TreeSet<>())
                .add(Window.of(when, setting(key).protocol()));
    }

    /** A time as reported, and at both ends of its range where it was assumed. */
    static List<When> times(When when) {
        List<When> times = new ArrayList<>(List.of(when));
        when.assumed().ifPresent(range -> {
            times.add(when.startingAt(range.low()));
            times.add(when.startingAt(range.high()));
        });
        return times;
    }

    /** The assumptions of an arm that are numbers with a range. */
    static List<Assumption> ranged(StudyArm arm) {
        return arm.assumptions().stream()
                .filter(each -> each.range().isPresent() && each.what().isNumber())
                .toList();
    }

    /** Who does what in a run. */
    StudyArm.Setting setting(Key key) {
        StudyArm arm = study.arm(key.arm());
        StudyArm.Setting nominal = arm.setting().orElseThrow();
        return key.varied()
                .map(part -> {
                    Assumption.Range range = ranged(arm).stream()
                            .filter(each -> each.what() == part)
                            .findFirst()
                            .flatMap(Assumption::range)
                            .orElseThrow();
                    return nominal.with(part, key.isHigh() ? range.high() : range.low());
                })
                .orElse(nominal);
    }

    /** All runs, in the order in which the observations first need them. */
    Set<Key> keys() {
        return Collections.unmodifiableSet(windows.keySet());
    }

    /**
     * The windows of a run in which samples are taken.
     *
     * @param key one of {@link #keys}
     */
    NavigableSet<Window> windows(Key key) {
        return Collections.unmodifiableNavigableSet(Objects.requireNonNull(windows.get(key)));
    }
}
