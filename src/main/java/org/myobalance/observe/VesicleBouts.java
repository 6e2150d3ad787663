package org.myobalance.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.myobalance.regimen.Bout;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Protocol;
import org.myobalance.study.Species;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/**
 * What studies report of EXO after one bout of one kind, in people, against the time before it, by observations that are used for
 * fitting. The study with most of them stands for the kind; those whose bout is near its bout can be drawn on its axis.
 *
 * @param kind of the bout, such as {@code Endurance}; resistance, jumps and downhill running are one, loaded or eccentric
 * @param study that stands for the kind
 * @param arm of that study
 * @param observables of the model that stand for each quantity: that with most reports, or else the usual one
 * @param points all of the kind, in the order of the studies
 */
public record VesicleBouts(
        String kind, Study study, StudyArm arm, Map<Quantity, String> observables, List<Point> points) {
    /** A bout is near another whose length, and share of muscle that works, is that of the other within this factor. */
    private static final double NEAR = 4;

    private static final double LEAST_HOURS = 6;

    /** What is shown of EXO. */
    public enum Quantity {
        /** Vesicles in plasma. */
        COUNT("EXO in plasma", "exo_plasma_count"),
        /** A protein that they carry. */
        MARKER("EXO markers", "exo_marker.flotillin"),
        /** A miRNA that they carry. */
        CARGO("miRNA in EXO", "exo_mirna.mir_486"),
        /** What they bring to muscle; no study has measured it. */
        LOAD("", "mirna_load");

        private final String heading;
        private final String usual;

        Quantity(String heading, String usual) {
            this.heading = heading;
            this.usual = usual;
        }
    }

    /**
     * One report.
     *
     * @param study of the observation
     * @param observation what was reported
     * @param quantity which it is of
     * @param observable of the model that stands for it
     * @param hours since the end of the bout, below zero during it: the middle of the window [h]
     * @param isShown whether it can stand on the axis of the kind: its bout is near, and its observable is the one shown
     */
    public record Point(
            Study study,
            Measurement observation,
            Quantity quantity,
            String observable,
            double hours,
            boolean isShown) {}

    /** Copies the collections. {@inheritDoc} */
    public VesicleBouts {
        observables = Map.copyOf(observables);
        points = List.copyOf(points);
    }

    /**
     * The kinds of bout after which studies report EXO.
     *
     * @param studies with their observations
     * @param laboratory which says what stands for their words
     * @return by kind, in the order of the studies
     */
    public static List<VesicleBouts> of(List<Study> studies, Laboratory laboratory) {
        Map<String, List<Point>> kinds = new LinkedHashMap<>();
        for (Study study : studies) {
            for (Measurement row : study.measurements()) {
                point(study, row, laboratory)
                        .ifPresent(point -> kinds.computeIfAbsent(kind(bout(point)), kind -> new ArrayList<>())
                                .add(point));
            }
        }
        return kinds.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue(), laboratory))
                .toList();
    }

    private static VesicleBouts of(String kind, List<Point> points, Laboratory laboratory) {
        // a study that counted vesicles stands for the kind where one did: screens of miRNA have many rows of one bout
        List<Point> counts = points.stream()
                .filter(point -> point.quantity() == Quantity.COUNT)
                .toList();
        Point first = most(
                        counts.isEmpty() ? points : counts,
                        point -> point.study().id() + "/" + point.observation().arm())
                .get(0);
        List<Point> near = points.stream()
                .filter(point -> isNear(bout(point), bout(first)))
                .toList();
        Map<Quantity, String> observables = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            // of equally many the first of the laboratory's group, which begins with those that are best known
            List<String> order = laboratory.groups().getOrDefault(quantity.heading, List.of());
            List<Point> own = near.stream()
                    .filter(point -> point.quantity() == quantity)
                    .sorted(Comparator.comparingInt(point -> order.indexOf(point.observable())))
                    .toList();
            observables.put(
                    quantity,
                    own.isEmpty()
                            ? quantity.usual
                            : most(own, Point::observable).get(0).observable());
        }
        List<Point> told = points.stream()
                .map(point -> new Point(
                        point.study(),
                        point.observation(),
                        point.quantity(),
                        point.observable(),
                        point.hours(),
                        near.contains(point) && point.observable().equals(observables.get(point.quantity()))))
                .toList();
        return new VesicleBouts(
                kind, first.study(), first.study().arm(first.observation().arm()), observables, told);
    }

    /** The largest group, the first of equals. */
    private static List<Point> most(List<Point> points, Function<Point, String> by) {
        Map<String, List<Point>> groups = new LinkedHashMap<>();
        points.forEach(point -> groups.computeIfAbsent(by.apply(point), key -> new ArrayList<>())
                .add(point));
        int most = groups.values().stream().mapToInt(List::size).max().orElse(0);
        return groups.values().stream()
                .filter(group -> group.size() == most)
                .findFirst()
                .orElse(points);
    }

    private static Optional<Point> point(Study study, Measurement row, Laboratory laboratory) {
        Optional<Laboratory.Measured> measured = Optional.ofNullable(
                        laboratory.observables().get(row.observable()))
                .filter(each -> each.is().isPresent() && each.per().isEmpty() && each.power() == 1);
        Optional<Quantity> quantity = laboratory
                .group(row.observable())
                .flatMap(group -> Stream.of(Quantity.values())
                        .filter(each -> each.heading.equals(group))
                        .findFirst());
        StudyArm arm = study.arm(row.arm());
        Optional<Protocol> protocol =
                arm.setting().map(StudyArm.Setting::protocol).filter(VesicleBouts::isOneBout);
        boolean isAgainstBefore = row.reference()
                .filter(reference ->
                        reference.arm().equals(row.arm()) && reference.when().origin() == When.Origin.BEFORE)
                .isPresent();
        boolean isTaken = row.isFitted()
                && row.against().isEmpty()
                && arm.species() == Species.HUMAN
                && isAgainstBefore
                && measured.isPresent()
                && quantity.isPresent()
                && protocol.isPresent();
        if (!isTaken) {
            return Optional.empty();
        }
        double length = protocol.get().bout().orElseThrow().duration();
        return hours(row.when(), length)
                .map(hours -> new Point(
                        study, row, quantity.get(), measured.get().is().orElseThrow(), hours, false));
    }

    private static Optional<Double> hours(When when, double length) {
        return switch (when.origin()) {
            case LAST_BOUT_END -> Optional.of(0.5 * (when.from() + when.to()));
            // the mean of the second half
            case DURING -> Optional.of(-0.25 * length);
            case START, BEFORE -> Optional.empty();
        };
    }

    private static boolean isOneBout(Protocol protocol) {
        return protocol.bout().isPresent()
                && protocol.weeks() == 0
                && protocol.other().isEmpty();
    }

    private static Bout bout(Point point) {
        return point.study()
                .arm(point.observation().arm())
                .setting()
                .flatMap(setting -> setting.protocol().bout())
                .orElseThrow();
    }

    private static String kind(Bout bout) {
        return switch (bout.mode()) {
            case "resistance", "eccentric" -> "Loaded or eccentric";
            case "hiit" -> "HIIT";
            default ->
                bout.mode().substring(0, 1).toUpperCase(Locale.ROOT)
                        + bout.mode().substring(1);
        };
    }

    private static boolean isNear(Bout one, Bout other) {
        return isNear(one.duration(), other.duration()) && isNear(one.engaged(), other.engaged());
    }

    private static boolean isNear(double one, double other) {
        return Math.max(one, other) <= NEAR * Math.min(one, other);
    }

    /**
     * How long the bout is followed: past its last report that is shown.
     *
     * @return hours after the end of the bout [h]
     */
    public double hours() {
        return 1
                + points.stream()
                        .filter(Point::isShown)
                        .mapToDouble(Point::hours)
                        .reduce(LEAST_HOURS - 1, Math::max);
    }
}
