package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Prediction;
import org.myobalance.plot.Axis;
import org.myobalance.plot.DotPanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.ForestFigure;
import org.myobalance.plot.Format;
import org.myobalance.report.ObservationText;
import org.myobalance.study.Direction;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;

/**
 * Makes the figures of {@code predict}: what was reported beside what was predicted, by study, each kind of report on an axis of
 * its own, and residuals by study and by observable.
 */
final class PredictionFigures {
    /** Names of the figures of {@code predict}, as a pattern. */
    static final String OF_PREDICT =
            "((forest-(folds|directions|numbers)|courses|residuals-by-(study|observable))-\\d+\\.png|exo\\.(png|svg))";

    private static final Axis FOLD = Axis.of("Fold change", "log2: 1 is twice, \u22121 half");
    private static final String BAND = "predicted, 90 % band";

    private static final String NOTE =
            "The band holds the study's own error, the spread between laboratories and what had to be assumed of the protocol.";
    private static final String WRONG = " \u2717";

    private final Laboratory laboratory;
    private final List<Prediction> fitted;

    /**
     * Figures of what is used for fitting.
     *
     * @param predictions of all observations
     * @param laboratory which says what words of observables mean
     */
    PredictionFigures(List<Prediction> predictions, Laboratory laboratory) {
        this.laboratory = laboratory;
        this.fitted = predictions.stream()
                .filter(each -> each.measurement().isFitted())
                .filter(each -> each.result() instanceof Prediction.Result.Predicted)
                .toList();
    }

    /**
     * Writes every figure that the observations allow.
     *
     * @return names of the files
     */
    List<String> write(Path folder) {
        List<String> written = new ArrayList<>();
        write(folder, "forest-folds-", folds().stream().toList(), List.of(NOTE), written);
        write(folder, "forest-numbers-", numbers(), List.of(NOTE), written);
        write(
                folder,
                "forest-directions-",
                directions().stream().toList(),
                List.of(
                        NOTE,
                        "Right: the direction that the study reports by its own test;" + WRONG
                                + " where the prediction does not agree with it. No size was reported.",
                        "A rise or fall agrees beyond a tenth of the margin of its observable, in its direction; no change within the"
                                + " margin in brackets: that of the observable, or 1.96 standard errors of the study if less."),
                written);
        write(folder, "residuals-by-study-", residuals("study", this::citation), List.of(NOTE), written);
        write(folder, "residuals-by-observable-", residuals("observable", this::observable), List.of(NOTE), written);
        return List.copyOf(written);
    }

    private static void write(
            Path folder, String name, List<ForestFigure.Plot> plots, List<String> notes, List<String> written) {
        int page = 0;
        for (Figure figure : ForestFigure.pages(plots, notes)) {
            page++;
            written.add(Figures.write(folder, name + page, figure, Format.PNG));
        }
    }

    /** Folds and per cent as binary logarithms: the predicted with its band, the reported as a dot. */
    Optional<ForestFigure.Plot> folds() {
        return plot(
                "Folds used for fitting", FOLD, "reported", isOf(Reported.Kind.FOLD, Reported.Kind.PERCENT), each -> {
                    Prediction.Result.Predicted number = each.result().orElseThrow();
                    return row(
                            each, inLog2(number), List.of(log2(number.reported().orElseThrow())), "");
                });
    }

    /** Directions: the predicted fold with its band, and in words which way the study saw it go. */
    Optional<ForestFigure.Plot> directions() {
        return plot("Directions used for fitting", FOLD, "", isOf(Reported.Kind.DIRECTION), each -> {
            Prediction.Result.Predicted number = each.result().orElseThrow();
            Direction way = each.measurement().reported().direction().orElseThrow();
            String words = switch (way) {
                case UP -> "rises";
                case DOWN -> "falls";
                case UNCHANGED -> "no change" + margin(number);
            };
            return row(each, inLog2(number), List.of(), words + (number.sign() == Prediction.Sign.WRONG ? WRONG : ""));
        });
    }

    /** The margin within which no change is right, where none was reported. */
    static String margin(Prediction.Result.Predicted number) {
        return number.margin().isPresent()
                ? String.format(Locale.ROOT, " (%.0f %%)", 100 * number.margin().getAsDouble())
                : "";
    }

    /** Values and differences, those of one unit on one axis, in the unit of the report. */
    List<ForestFigure.Plot> numbers() {
        Map<Axis, List<Prediction>> byAxis = new LinkedHashMap<>();
        isOf(Reported.Kind.DIFFERENCE, Reported.Kind.VALUE)
                .forEach(each -> byAxis.computeIfAbsent(axis(each.measurement()), axis -> new ArrayList<>())
                        .add(each));
        List<ForestFigure.Plot> plots = new ArrayList<>();
        byAxis.forEach((axis, all) -> plot(
                        axis.quantity() + "s used for fitting", axis, "reported", all.stream(), each -> {
                            Prediction.Result.Predicted number = each.result().orElseThrow();
                            var unit = each.measurement().reported().unit();
                            return row(
                                    each,
                                    new DotPanel.Interval(
                                            unit.fromBase(number.low()),
                                            unit.fromBase(number.predicted()),
                                            unit.fromBase(number.high())),
                                    number.reported().stream()
                                            .map(unit::fromBase)
                                            .boxed()
                                            .toList(),
                                    "");
                        })
                .ifPresent(plots::add));
        return List.copyOf(plots);
    }

    private static Axis axis(Measurement row) {
        String unit = row.reported().unit().text().replace("^2", "²");
        return Axis.of(
                row.reported().kind() == Reported.Kind.DIFFERENCE ? "Difference" : "Value",
                unit.equals("1") ? "ratio" : unit);
    }

    /**
     * Residuals of numbers [standard deviations], and the 90 % that is expected of them.
     *
     * @param group of an observation
     * @return one plot, or none without a number
     */
    List<ForestFigure.Plot> residuals(String what, Function<Prediction, String> group) {
        Map<String, List<Double>> strips = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Prediction each : fitted) {
            each.result()
                    .orElseThrow()
                    .z()
                    .ifPresent(z -> strips.computeIfAbsent(group.apply(each), key -> new ArrayList<>())
                            .add(z));
        }
        if (strips.isEmpty()) {
            return List.of();
        }
        List<DotPanel.Row> rows = strips.entrySet().stream()
                .map(strip -> new DotPanel.Row(
                        strip.getKey(),
                        List.of(new DotPanel.Interval(-Normal.NINETY, 0, Normal.NINETY)),
                        strip.getValue()))
                .toList();
        return List.of(new ForestFigure.Plot(
                "Residuals of numbers used for fitting, by " + what,
                Axis.of("Reported minus predicted", "standard deviations"),
                "90 % of what is expected",
                "observations",
                List.of(new ForestFigure.Group("", rows))));
    }

    /** The study as it stands in a list of references; two of one citation are told apart by their titles, or else by their ids. */
    String citation(Prediction each) {
        Study study = each.study();
        String titled = study.citation() + ": " + study.title();
        if (!isShared(study, Study::citation)) {
            return study.citation();
        }
        return isShared(study, other -> other.citation() + ": " + other.title())
                ? titled + " (" + study.id() + ")"
                : titled;
    }

    private boolean isShared(Study study, Function<Study, String> name) {
        return fitted.stream()
                .map(Prediction::study)
                .anyMatch(other ->
                        !other.id().equals(study.id()) && name.apply(other).equals(name.apply(study)));
    }

    /** What an observation measures, in words. */
    String observable(Prediction each) {
        return ObservationText.meaning(each.measurement().observable(), laboratory);
    }

    private Stream<Prediction> isOf(Reported.Kind... kinds) {
        return fitted.stream()
                .filter(each ->
                        List.of(kinds).contains(each.measurement().reported().kind()));
    }

    private Optional<ForestFigure.Plot> plot(
            String title,
            Axis axis,
            String dots,
            Stream<Prediction> predictions,
            Function<Prediction, DotPanel.Row> row) {
        Map<String, List<DotPanel.Row>> byStudy = new LinkedHashMap<>();
        predictions.forEach(each -> byStudy.computeIfAbsent(citation(each), study -> new ArrayList<>())
                .add(row.apply(each)));
        List<ForestFigure.Group> groups = byStudy.entrySet().stream()
                .map(each -> new ForestFigure.Group(each.getKey(), each.getValue()))
                .toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForestFigure.Plot(title, axis, BAND, dots, groups));
    }

    private DotPanel.Row row(Prediction each, DotPanel.Interval interval, List<Double> dots, String remark) {
        return new DotPanel.Row(ObservationText.inStudy(each, laboratory), List.of(interval), dots, remark);
    }

    private static DotPanel.Interval inLog2(Prediction.Result.Predicted number) {
        return new DotPanel.Interval(log2(number.low()), log2(number.predicted()), log2(number.high()));
    }

    private static double log2(double fold) {
        return Math.log(fold) / Math.log(2);
    }
}
