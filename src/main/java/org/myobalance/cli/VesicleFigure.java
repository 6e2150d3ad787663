package org.myobalance.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Status;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.VesicleBouts;
import org.myobalance.observe.VesicleBouts.Quantity;
import org.myobalance.observe.VesicleCourse;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Lane;
import org.myobalance.plot.Panel;
import org.myobalance.plot.Range;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.plot.Span;
import org.myobalance.regimen.Bout;
import org.myobalance.report.VesiclePointTable;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Reported;
import org.myobalance.study.StudyArm;
import org.myobalance.whatif.CloseUp;

/** Makes the figure of EXO after bouts: count, marker, cargo and delivered load by hypothesis, with what studies report. */
final class VesicleFigure {
    /** Name of the figure. */
    static final String NAME = "exo";
    /** Name of the table of its points. */
    static final String TABLE = "exo-points.csv";

    private static final double HOURS_BEFORE = 1;
    /** Curves that differ nowhere by more than this share are one [-]. */
    private static final double ALIKE = 0.005;

    private static final double ROW_HEIGHT = 50;
    private static final double LANE_HEIGHT = 2.5;
    private static final double LINE_HEIGHT = 2.9;
    /** Letters of a line of footnotes, rather too few. */
    private static final int LETTERS = 120;

    private static final Map<Quantity, String> NAMES =
            Map.of(Quantity.COUNT, "EXO", Quantity.MARKER, "Marker", Quantity.CARGO, "Cargo", Quantity.LOAD, "Load");

    private final List<VesicleCourse> courses;
    private final Model model;
    private final Laboratory laboratory;
    private final Map<String, Prediction> predictions = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    /** The curves that are drawn, by the first of the hypotheses that each stands for, with its label. */
    private final Map<String, String> labels = new LinkedHashMap<>();

    /**
     * @param courses at least one, each with a curve
     * @param model which says what its hypotheses mean
     * @param laboratory which says what words of observables mean
     * @param predictions of the studies' observations, which know reports with their errors
     */
    VesicleFigure(List<VesicleCourse> courses, Model model, Laboratory laboratory, List<Prediction> predictions) {
        this.courses = courses;
        this.model = model;
        this.laboratory = laboratory;
        predictions.forEach(each -> this.predictions.put(each.name(), each));
        for (VesicleCourse course : courses) {
            shown(course).forEach(point -> numbers.putIfAbsent(VesiclePointTable.key(point), numbers.size() + 1));
        }
        for (String hypothesis : courses.get(0).curves().keySet()) {
            Optional<String> same = labels.keySet().stream()
                    .filter(other -> isAlike(other, hypothesis))
                    .findFirst();
            labels.merge(same.orElse(hypothesis), title(hypothesis), VesicleFigure::joined);
        }
    }

    /** What a hypothesis means, in the words of the model. */
    private String title(String hypothesis) {
        return model.hypotheses().stream()
                .filter(each -> each.id().equals(hypothesis))
                .map(Hypothesis::meaning)
                .findFirst()
                .orElse(hypothesis);
    }

    /** The model as it is needs no name where a hypothesis says that it is the default. */
    private static String joined(String one, String other) {
        return one.equals(VesicleCourse.DEFAULT) && other.contains(VesicleCourse.DEFAULT) ? other : one + "; " + other;
    }

    /** Numbers of the arms of studies in the figure, as {@link VesiclePointTable} has them. */
    Map<String, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    private static List<VesicleBouts.Point> shown(VesicleCourse course) {
        return course.bouts().points().stream()
                .filter(VesicleBouts.Point::isShown)
                .toList();
    }

    private boolean isAlike(String one, String other) {
        for (VesicleCourse course : courses) {
            CloseUp first = course.curves().get(one);
            CloseUp second = course.curves().get(other);
            if (first == null || second == null) {
                return false;
            }
            for (String id : course.bouts().observables().values()) {
                List<Double> a = first.foldsOfRest(id).orElse(List.of());
                List<Double> b = second.foldsOfRest(id).orElse(List.of());
                for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                    if (!(Math.abs(a.get(i) / b.get(i) - 1) <= ALIKE)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** A row of four panels for each kind of bout. */
    Figure figure() {
        List<Panel> panels = new ArrayList<>();
        int lanes = 0;
        for (VesicleCourse course : courses) {
            int most = 0;
            for (Quantity quantity : Quantity.values()) {
                CurvePanel panel = panel(course, quantity);
                most = Math.max(most, panel.lanes().size());
                panels.add(panel);
            }
            lanes += most;
        }
        List<String> notes = footnotes();
        int lines = notes.stream().mapToInt(note -> 1 + note.length() / LETTERS).sum();
        double height = 14 + courses.size() * ROW_HEIGHT + lanes * LANE_HEIGHT + lines * LINE_HEIGHT;
        return new Figure(panels, courses.size(), Quantity.values().length, Figure.FULL_WIDTH, height, notes);
    }

    private CurvePanel panel(VesicleCourse course, Quantity quantity) {
        String id = Objects.requireNonNull(course.bouts().observables().get(quantity));
        List<Series> series = new ArrayList<>();
        labels.forEach((hypothesis, label) -> Optional.ofNullable(
                        course.curves().get(hypothesis))
                .flatMap(closeUp -> closeUp.foldsOfRest(id)
                        .map(folds -> Series.of(
                                        label,
                                        closeUp.hours().stream()
                                                .mapToDouble(hour -> hour - length(course))
                                                .toArray(),
                                        LifeCurves.array(folds))
                                .withSlot(List.copyOf(labels.keySet()).indexOf(hypothesis))))
                .ifPresent(series::add));
        List<Dot> dots = new ArrayList<>();
        Map<Integer, List<Lane.Sign>> signs = new LinkedHashMap<>();
        for (VesicleBouts.Point point : shown(course)) {
            if (point.quantity() == quantity) {
                int number = Objects.requireNonNull(numbers.get(VesiclePointTable.key(point)));
                scored(course, point, number).ifPresent(dots::add);
                dot(point, number)
                        .ifPresentOrElse(
                                dots::add,
                                () -> signs.computeIfAbsent(number, key -> new ArrayList<>())
                                        .add(sign(point)));
            }
        }
        List<Lane> lanes = signs.entrySet().stream()
                .map(each -> new Lane(String.valueOf(each.getKey()), each.getValue()))
                .toList();
        double from = -HOURS_BEFORE - length(course);
        return CurvePanel.of(
                        title(course, quantity, id),
                        Axis.hours("Time after the bout")
                                .withRange(new Range(from, course.bouts().hours())),
                        Axis.of(Objects.requireNonNull(NAMES.get(quantity)), "fold of rest")
                                .withMinimumSpan(0.1),
                        series)
                .withMarks(List.of(new ReferenceLine("", 1)))
                .withSpans(List.of(Span.shade("bout", -length(course), 0)))
                .withDots(dots)
                .withLanes(lanes);
    }

    /** The quantity by the words of the laboratory where studies measured it. */
    private String title(VesicleCourse course, Quantity quantity, String id) {
        return switch (quantity) {
            case COUNT ->
                "EXO, " + course.bouts().kind().toLowerCase(Locale.ROOT).replace("hiit", "HIIT");
            case LOAD -> "Delivered miRNA load";
            case MARKER, CARGO ->
                laboratory.observables().values().stream()
                        .filter(each ->
                                each.is().equals(Optional.of(id)) && each.id().startsWith("exo_m"))
                        .map(Laboratory.Measured::meaning)
                        .findFirst()
                        .orElse(id);
        };
    }

    private static double length(VesicleCourse course) {
        return bout(course.bouts().arm()).duration();
    }

    private static Bout bout(StudyArm arm) {
        return arm.setting().flatMap(setting -> setting.protocol().bout()).orElseThrow();
    }

    /** A number with the study's own 95 % interval, as time courses have it; none of a direction alone. */
    private Optional<Dot> dot(VesicleBouts.Point point, int number) {
        if (point.observation().reported().kind() == Reported.Kind.DIRECTION) {
            return Optional.empty();
        }
        return predicted(point)
                .filter(predicted -> predicted.reported().isPresent())
                .map(predicted -> {
                    double fold = predicted.reported().orElseThrow();
                    // of a fold without a printed spread the error is the laboratory's guess, which is not the study's
                    boolean isPrinted = point.observation().reported().spread().isPresent();
                    double width =
                            isPrinted ? Normal.NINETY_FIVE * predicted.parts().standardError() : 0;
                    return new Dot(
                            point.hours(),
                            fold,
                            fold * Math.exp(-width),
                            fold * Math.exp(width),
                            String.valueOf(number),
                            0,
                            isHollow(point) ? Dot.Shape.HOLLOW : Dot.Shape.FILLED);
                });
    }

    /**
     * What is scored: of a fold, and of each report of the study that the curves are for, which can differ from them by its isolate
     * alone.
     */
    private Optional<Dot> scored(VesicleCourse course, VesicleBouts.Point point, int number) {
        boolean isDrawn = dot(point, number).isPresent()
                || point.study().equals(course.bouts().study());
        return predicted(point)
                .filter(predicted -> isDrawn)
                .map(Prediction.Result.Predicted::predicted)
                .map(fold -> new Dot(point.hours(), fold, fold, fold, String.valueOf(number), 0, Dot.Shape.PREDICTED));
    }

    private Optional<Prediction.Result.Predicted> predicted(VesicleBouts.Point point) {
        return Optional.ofNullable(predictions.get(point.study().name(point.observation())))
                .flatMap(each -> each.result() instanceof Prediction.Result.Predicted predicted
                        ? Optional.of(predicted)
                        : Optional.empty())
                .filter(Prediction.Result.Predicted::isLog);
    }

    private static Lane.Sign sign(VesicleBouts.Point point) {
        Lane.Way way = point.observation()
                .reported()
                .direction()
                .map(direction -> switch (direction) {
                    case UP -> Lane.Way.UP;
                    case DOWN -> Lane.Way.DOWN;
                    case UNCHANGED -> Lane.Way.LEVEL;
                })
                .orElse(Lane.Way.LEVEL);
        return new Lane.Sign(point.hours(), way, isHollow(point));
    }

    private static boolean isHollow(VesicleBouts.Point point) {
        return point.observation().status() != Status.VERIFIED;
    }

    private List<String> footnotes() {
        List<String> notes = new ArrayList<>();
        notes.add("Curves: best values, by hypothesis of the model, for the protocol of one study of each row. "
                + model.hypotheses().stream()
                        .filter(each -> courses.get(0).curves().containsKey(each.id()))
                        .map(each -> each.id() + ": " + each.meaning())
                        .collect(Collectors.joining("; "))
                + ".");
        notes.add(
                "Curves show the model's vesicles alone. Diamonds show what is scored, for folds and for the study of the curves: the prediction"
                        + " for the study's own bout and isolate, which holds other particles too.");
        LateRise.note(model)
                .filter(note -> courses.stream()
                        .anyMatch(course ->
                                LateRise.isOf(bout(course.bouts().arm()).mode())))
                .ifPresent(notes::add);
        notes.add("Concentrations are counts per volume of plasma, whose volume changes.");
        notes.add(
                "Dots: reported folds, with the 95 % interval where an error is printed; above the panels, reported directions: \u25b2 rises, \u25ac no change, \u25bc falls. Hollow: second-hand, not read in"
                        + " the primary source. Numbers name studies:");
        for (VesicleCourse course : courses) {
            List<String> names = new ArrayList<>();
            numbers.forEach((key, number) -> shown(course).stream()
                    .filter(point -> VesiclePointTable.key(point).equals(key))
                    .findFirst()
                    .ifPresent(point -> names.add(number + " " + name(point))));
            StudyArm arm = course.bouts().arm();
            notes.add(course.bouts().kind() + ", curves for "
                    + course.bouts().study().citation() + " (" + arm.title() + ", " + minutes(arm) + "): "
                    + String.join("; ", names) + ".");
        }
        long left = courses.stream()
                .flatMap(course -> course.bouts().points().stream())
                .filter(point -> !point.isShown())
                .count();
        notes.add(
                "Shown are reports of the named quantities after bouts of a quarter to four times the length and the muscle of"
                        + " that of the curves; " + left + " other reports, and all sources, are in " + TABLE + ".");
        return notes;
    }

    private static String name(VesicleBouts.Point point) {
        StudyArm arm = point.study().arm(point.observation().arm());
        return point.study().citation() + " (" + arm.title() + ", " + minutes(arm) + ")";
    }

    private static String minutes(StudyArm arm) {
        return String.format(Locale.ROOT, "%.0f min", 60 * bout(arm).duration());
    }
}
