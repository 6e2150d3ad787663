package org.myobalance.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.myobalance.study.Assumption;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/**
 * Which arms of a study have to be run, as told and at both ends of what was assumed, and which windows of each are
 * looked at.
 */
final class StudyRuns {
    private final Study study;
    private final boolean asToldOnly;
    private final Map<Key, NavigableSet<Window>> windows = new LinkedHashMap<>();

    /**
     * One run.
     *
     * @param arm of the study
     * @param varied assumed part that is at an end of its range; empty for the arm as told
     * @param isHigh whether that is the upper end
     */
    record Key(String arm, Optional<Assumption.Part> varied, boolean isHigh) {
        static Key told(String arm) {
            return new Key(arm, Optional.empty(), false);
        }

        static Key end(String arm, Assumption.Part part, boolean isHigh) {
            return new Key(arm, Optional.of(part), isHigh);
        }
    }

    /** @param rows of the study that are to be simulated */
    StudyRuns(Study study, List<Measurement> rows) {
        this(study, rows, false);
    }

    /** Runs of the arms as told, without those that show what an assumption does. */
    static StudyRuns nominal(Study study, List<Measurement> rows) {
        return new StudyRuns(study, rows, true);
    }

    private StudyRuns(Study study, List<Measurement> rows, boolean asToldOnly) {
        this.study = study;
        this.asToldOnly = asToldOnly;
        for (Measurement row : rows) {
            look(row.arm(), row.when());
            row.reference().ifPresent(reference -> look(reference.arm(), reference.when()));
        }
    }

    private void look(String id, When when) {
        StudyArm arm = study.arm(id);
        if (arm.setting().isEmpty()) {
            return;
        }
        if (asToldOnly) {
            add(Key.told(id), when);
            return;
        }
        for (When each : times(when)) {
            add(Key.told(id), each);
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

    /** A time as told, and at both ends of its range where it was assumed. */
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
        StudyArm.Setting told = arm.setting().orElseThrow();
        return key.varied()
                .map(part -> {
                    Assumption.Range range = ranged(arm).stream()
                            .filter(each -> each.what() == part)
                            .findFirst()
                            .flatMap(Assumption::range)
                            .orElseThrow();
                    return told.with(part, key.isHigh() ? range.high() : range.low());
                })
                .orElse(told);
    }

    /** All runs, with the windows to look at. */
    Map<Key, NavigableSet<Window>> runs() {
        return windows;
    }
}
