package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Prediction;
import org.myobalance.plot.DotPanel;
import org.myobalance.plot.ForestFigure;
import org.myobalance.plot.Format;
import org.myobalance.report.ObservationText;
import org.myobalance.study.Reported;

/**
 * Makes the figures of {@code predict}: reported and predicted folds by study, residuals by study and by observable.
 */
final class PredictionFigures {
    /** Names of the figures of {@code predict}, as a pattern. */
    static final String OF_PREDICT = "(forest-\\d+|courses-\\d+|residuals-by-(study|observable))\\.png";

    /** Rows of one page. */
    private static final int PAGE = 45;

    private static final List<String> NOTE = List.of(
            "The band holds the study's own error, the spread between laboratories and what had to be assumed of the protocol.");

    private PredictionFigures() {}

    /**
     * Writes every figure that the rows used for fitting allow.
     *
     * @return names of the files
     */
    static List<String> write(Path folder, List<Prediction> predictions) {
        List<String> written = new ArrayList<>();
        List<DotPanel.Row> folds = folds(predictions);
        int pages = (folds.size() + PAGE - 1) / PAGE;
        for (int page = 0; page < pages; page++) {
            List<DotPanel.Row> part = folds.subList(page * PAGE, Math.min(folds.size(), (page + 1) * PAGE));
            String title = "Folds used for fitting" + (pages > 1 ? ", page " + (page + 1) + " of " + pages : "");
            written.add(
                    Figures.write(folder, "forest-" + (page + 1), ForestFigure.folds(title, part, NOTE), Format.PNG));
        }
        residuals(folder, predictions, "study", each -> each.study().id(), written);
        residuals(folder, predictions, "observable", each -> each.measurement().observable(), written);
        return List.copyOf(written);
    }

    /**
     * Folds that are used for fitting, as binary logarithms: the predicted with its band, the reported as a dot.
     *
     * @param predictions of all observations
     * @return one row for each such fold
     */
    static List<DotPanel.Row> folds(List<Prediction> predictions) {
        List<DotPanel.Row> folds = new ArrayList<>();
        for (Prediction each : predictions) {
            if (isFold(each) && each.result() instanceof Prediction.Result.Predicted number) {
                folds.add(new DotPanel.Row(
                        ObservationText.label(each),
                        List.of(new DotPanel.Interval(
                                log2(number.low()), log2(number.predicted()), log2(number.high()))),
                        List.of(log2(number.reported().orElseThrow()))));
            }
        }
        return folds;
    }

    /**
     * Residuals of numbers that are used for fitting [standard deviations], and the 90 % that is expected of them.
     *
     * @param predictions of all observations
     * @param group of an observation
     * @return one row for each group, by name
     */
    static List<DotPanel.Row> strips(List<Prediction> predictions, Function<Prediction, String> group) {
        Map<String, List<Double>> strips = new TreeMap<>();
        for (Prediction each : predictions) {
            if (each.measurement().isFitted()
                    && each.result() instanceof Prediction.Result.Predicted number
                    && number.z().isPresent()) {
                strips.computeIfAbsent(group.apply(each), key -> new ArrayList<>())
                        .add(number.z().getAsDouble());
            }
        }
        return strips.entrySet().stream()
                .map(strip -> new DotPanel.Row(
                        strip.getKey(),
                        List.of(new DotPanel.Interval(-Normal.NINETY, 0, Normal.NINETY)),
                        strip.getValue()))
                .toList();
    }

    private static void residuals(
            Path folder,
            List<Prediction> predictions,
            String what,
            Function<Prediction, String> group,
            List<String> written) {
        List<DotPanel.Row> rows = strips(predictions, group);
        if (rows.isEmpty()) {
            return;
        }
        written.add(Figures.write(
                folder,
                "residuals-by-" + what,
                ForestFigure.residuals("Residuals of numbers used for fitting, by " + what, rows, NOTE),
                Format.PNG));
    }

    private static boolean isFold(Prediction each) {
        Reported.Kind kind = each.measurement().reported().kind();
        return each.measurement().isFitted() && (kind == Reported.Kind.FOLD || kind == Reported.Kind.PERCENT);
    }

    private static double log2(double fold) {
        return Math.log(fold) / Math.log(2);
    }
}
