package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.observe.Prediction;

/** The likelihood observation by observation and study by study. */
public final class LikelihoodTable {
    private LikelihoodTable() {}

    /** One observation: what it adds to the log likelihood, and what it loses. */
    private record Line(Prediction prediction, String study, double added, double lost) {
        String predicted() {
            Prediction.Result.Predicted number = (Prediction.Result.Predicted) prediction.result();
            return ObservationText.number(prediction.measurement(), number.predicted());
        }

        String discrepancy() {
            return PredictionTable.discrepancy(prediction);
        }
    }

    /** The observations of one study. */
    private record OfStudy(String id, int rows, double log, double lost) {}

    /**
     * The tables. What an observation loses is its log density under a model that predicts it perfectly less that under this
     * one, by itself; a share is of all that is lost.
     *
     * @param fitted the observations and what the model gives for each
     * @param robust whether their errors are Student t, not normal
     * @return the text
     */
    public static String text(FittedObservations fitted, boolean robust) {
        Likelihood likelihood = new Likelihood(fitted.data(), robust);
        double[] predicted = fitted.predicted();
        double[] shares = likelihood.shares(predicted);
        double[] losses = likelihood.losses(predicted);
        List<Line> lines = new ArrayList<>();
        double all = 0;
        for (int i = 0; i < losses.length; i++) {
            lines.add(
                    new Line(fitted.observations().get(i), fitted.data().get(i).study(), shares[i], losses[i]));
            all += losses[i];
        }
        List<OfStudy> studies = studies(lines, likelihood.byStudy(predicted));
        StringBuilder text = new StringBuilder(rows(all).text(lines))
                .append('\n')
                .append(byStudy(all).text(studies));
        fitted.failures().forEach(failure -> text.append("\nno prediction: ").append(failure));
        return text.append(String.format(
                        Locale.ROOT,
                        "%n%s of %s%s: ln L = %.2f; lost against perfect predictions of each: %.2f%n",
                        ObservationText.count(losses.length, "observation", "observations"),
                        ObservationText.count(studies.size(), "study", "studies"),
                        robust ? " (Student t)" : "",
                        fitted.log(robust),
                        all))
                .toString();
    }

    private static Table<Line> rows(double all) {
        return Table.of(
                words("observation", line -> line.prediction.name()),
                words("observable", line -> line.prediction.measurement().observable()),
                numbers("reported", line -> ObservationText.reported(line.prediction.measurement())),
                numbers("predicted", Line::predicted),
                TableColumn.<Line>numbers("discrepancy", Line::discrepancy)
                        .shownIf(lines -> lines.stream()
                                .anyMatch(line -> !line.discrepancy().isEmpty())),
                numbers("ln L added", line -> two(line.added)),
                numbers("lost", line -> two(line.lost)),
                numbers("share", line -> share(line.lost, all)));
    }

    private static Table<OfStudy> byStudy(double all) {
        return Table.of(
                words("study", OfStudy::id),
                numbers("observations", study -> Integer.toString(study.rows)),
                numbers("ln L", study -> two(study.log)),
                numbers("lost by them", study -> two(study.lost)),
                numbers("share", study -> share(study.lost, all)));
    }

    /** The studies, what loses most first. */
    private static List<OfStudy> studies(List<Line> lines, Map<String, Double> logs) {
        Map<String, OfStudy> studies = new TreeMap<>();
        for (Line line : lines) {
            double log = logs.getOrDefault(line.study, 0.0);
            studies.merge(
                    line.study,
                    new OfStudy(line.study, 1, log, line.lost),
                    (some, more) -> new OfStudy(some.id, some.rows + more.rows, log, some.lost + more.lost));
        }
        return studies.values().stream()
                .sorted(Comparator.comparingDouble(OfStudy::lost).reversed())
                .toList();
    }

    private static String two(double value) {
        return Numbers.fixed(OptionalDouble.of(value), 2);
    }

    private static String share(double part, double all) {
        return all > 0 ? Numbers.percent(part, all, 1) : "";
    }
}
