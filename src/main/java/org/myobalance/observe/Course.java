package org.myobalance.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;
import org.myobalance.study.When;

/**
 * Numbers of one observable in one arm at several times, and the same study measured all along.
 *
 * @param study of the observations
 * @param rows observations used for fitting, at two times at least, from moments or from windows of one length
 * @param zero what the hours of {@link #time} count from, in those of the observations [h]
 * @param along the study with measurements that differ from the observations in time alone, from the first to the last
 */
public record Course(Study study, List<Measurement> rows, double zero, Study along) {
    private static final int POINTS = 41;
    /** How far a course runs on beyond the last observation, as a share of its length. */
    private static final double BEYOND = 0.06;

    /** Copies the list. {@inheritDoc} */
    public Course {
        rows = List.copyOf(rows);
    }

    /**
     * All courses that studies hold.
     *
     * @param studies with their observations
     * @return in the order of the studies
     */
    public static List<Course> of(List<Study> studies) {
        List<Course> courses = new ArrayList<>();
        for (Study study : studies) {
            Map<List<Object>, List<Measurement>> groups = new LinkedHashMap<>();
            for (Measurement row : study.measurements()) {
                When.Origin origin = row.when().origin();
                boolean hasTime = origin == When.Origin.LAST_BOUT_END || origin == When.Origin.START;
                if (row.isFitted() && hasTime && row.reported().kind() != Reported.Kind.DIRECTION) {
                    groups.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
                }
            }
            groups.values().forEach(rows -> of(study, rows).ifPresent(courses::add));
        }
        return List.copyOf(courses);
    }

    private static List<Object> key(Measurement row) {
        When when = row.when();
        return List.of(
                row.arm(),
                row.observable(),
                row.assay(),
                row.tissue(),
                row.isolation(),
                row.reported().kind(),
                row.reference().map(reference -> key(row, reference)),
                when.origin(),
                Math.round(60 * (when.to() - when.from())));
    }

    private static List<Object> key(Measurement row, Measurement.Reference reference) {
        When when = reference.when();
        double since = moves(row, reference) ? row.when().from() : 0;
        return List.of(reference.arm(), when.origin(), Math.round(60 * (when.from() - since)));
    }

    /** A control arm is measured beside each observation; an observation's own arm, once before them all. */
    private static boolean moves(Measurement row, Measurement.Reference reference) {
        return !reference.arm().equals(row.arm());
    }

    private static Optional<Course> of(Study study, List<Measurement> rows) {
        double first = rows.stream().mapToDouble(row -> row.when().from()).min().orElse(0);
        double last = rows.stream().mapToDouble(row -> row.when().from()).max().orElse(0);
        if (!(first < last)) {
            return Optional.empty();
        }
        Measurement pattern = rows.get(0);
        double zero = zero(study, pattern, first);
        double from = Math.min(first, zero);
        double to = last + BEYOND * (last - from);
        List<Measurement> along = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            along.add(at(pattern, i, from + (to - from) * i / (POINTS - 1)));
        }
        return Optional.of(new Course(study, rows, zero, study.withOnly(along)));
    }

    /** The reference's time by the same clock, or the start of the first bout, or the first observation. */
    private static double zero(Study study, Measurement row, double first) {
        if (row.when().origin() != When.Origin.START) {
            return 0;
        }
        return row.reference()
                .map(Measurement.Reference::when)
                .filter(when -> when.origin() == When.Origin.START)
                .map(When::from)
                .or(() -> study.arm(row.arm())
                        .setting()
                        .flatMap(setting -> setting.protocol().firstBoutStart()))
                .orElse(first);
    }

    private static Measurement at(Measurement row, int number, double from) {
        When when = row.when();
        return new Measurement(
                row.observable() + "-" + number,
                row.arm(),
                row.observable(),
                row.tissue(),
                row.assay(),
                row.isolation(),
                moved(when, from - when.from()),
                row.reference()
                        .map(reference -> moves(row, reference)
                                ? new Measurement.Reference(
                                        reference.arm(), moved(reference.when(), from - when.from()))
                                : reference),
                row.n(),
                row.pooled(),
                row.reported(),
                row.status(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static When moved(When when, double by) {
        return new When(when.origin(), when.from() + by, when.to() + by, Optional.empty(), Optional.empty());
    }

    /**
     * When a sample was taken: the middle of its window.
     *
     * @param row an observation of the course
     * @return in hours since {@link #zero}
     */
    public double time(Measurement row) {
        return 0.5 * (row.when().from() + row.when().to()) - zero;
    }
}
