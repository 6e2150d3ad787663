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
 * @param observations used for fitting, at two times at least, from moments or from windows of one length
 * @param zero what the hours of {@link #time} count from, in those of the observations [h]
 * @param along the study with measurements that differ from the observations in time alone, from the first to the last
 */
public record Course(Study study, List<Measurement> observations, double zero, Study along) {
    private static final int POINTS = 41;
    /** How far a course runs on beyond the last observation, as a share of its length. */
    private static final double BEYOND = 0.06;

    /** Copies the list. {@inheritDoc} */
    public Course {
        observations = List.copyOf(observations);
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
            for (Measurement observation : study.measurements()) {
                When.Origin origin = observation.when().origin();
                boolean hasTime = origin == When.Origin.LAST_BOUT_END || origin == When.Origin.START;
                boolean isNumber = observation.reported().kind() != Reported.Kind.DIRECTION;
                if (observation.isFitted()
                        && hasTime
                        && isNumber
                        && observation.against().isEmpty()) {
                    groups.computeIfAbsent(key(observation), key -> new ArrayList<>())
                            .add(observation);
                }
            }
            groups.values().forEach(observations -> of(study, observations).ifPresent(courses::add));
        }
        return List.copyOf(courses);
    }

    private static List<Object> key(Measurement observation) {
        When when = observation.when();
        return List.of(
                observation.arm(),
                observation.observable(),
                observation.assay(),
                observation.tissue(),
                observation.isolation(),
                observation.preparation(),
                observation.reported().kind(),
                observation.reference().map(reference -> key(observation, reference)),
                when.origin(),
                Math.round(60 * (when.to() - when.from())));
    }

    private static List<Object> key(Measurement observation, Measurement.Reference reference) {
        When when = reference.when();
        double since = moves(observation, reference) ? observation.when().from() : 0;
        return List.of(reference.arm(), when.origin(), Math.round(60 * (when.from() - since)));
    }

    /** A control arm is measured beside each observation; an observation's own arm, once before them all. */
    private static boolean moves(Measurement observation, Measurement.Reference reference) {
        return !reference.arm().equals(observation.arm());
    }

    private static Optional<Course> of(Study study, List<Measurement> observations) {
        double first = observations.stream()
                .mapToDouble(observation -> observation.when().from())
                .min()
                .orElse(0);
        double last = observations.stream()
                .mapToDouble(observation -> observation.when().from())
                .max()
                .orElse(0);
        if (!(first < last)) {
            return Optional.empty();
        }
        Measurement pattern = observations.get(0);
        double zero = zero(study, pattern, first);
        double from = Math.min(first, zero);
        double to = last + BEYOND * (last - from);
        List<Measurement> along = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            along.add(at(pattern, i, from + (to - from) * i / (POINTS - 1)));
        }
        return Optional.of(new Course(study, observations, zero, study.withOnly(along)));
    }

    /** The reference's time by the same clock, or the start of the first bout, or the first observation. */
    private static double zero(Study study, Measurement observation, double first) {
        if (observation.when().origin() != When.Origin.START) {
            return 0;
        }
        return observation
                .reference()
                .map(Measurement.Reference::when)
                .filter(when -> when.origin() == When.Origin.START)
                .map(When::from)
                .or(() -> study.arm(observation.arm())
                        .setting()
                        .flatMap(setting -> setting.protocol().firstBoutStart()))
                .orElse(first);
    }

    private static Measurement at(Measurement observation, int number, double from) {
        When when = observation.when();
        return new Measurement(
                observation.observable() + "-" + number,
                observation.arm(),
                observation.observable(),
                observation.tissue(),
                observation.assay(),
                observation.isolation(),
                observation.preparation(),
                moved(when, from - when.from()),
                observation
                        .reference()
                        .map(reference -> moves(observation, reference)
                                ? new Measurement.Reference(
                                        reference.arm(), moved(reference.when(), from - when.from()))
                                : reference),
                Optional.empty(),
                observation.n(),
                observation.pooled(),
                observation.contrast(),
                observation.reported(),
                observation.status(),
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
     * @param observation an observation of the course
     * @return in hours since {@link #zero}
     */
    public double time(Measurement observation) {
        return 0.5 * (observation.when().from() + observation.when().to()) - zero;
    }
}
