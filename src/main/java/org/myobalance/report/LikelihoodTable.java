package org.myobalance.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.observe.Prediction;

/** The likelihood row by row and study by study. */
public final class LikelihoodTable {
    private LikelihoodTable() {}

    /**
     * The tables. What a row loses is its log density under a model that predicts it perfectly less that under this one,
     * by itself; a share is of all that is lost.
     */
    public static String text(FittedObservations fitted, boolean robust) {
        Likelihood likelihood = new Likelihood(fitted.data(), robust);
        double[] predicted = fitted.predicted();
        double[] shares = likelihood.shares(predicted);
        double[] losses = likelihood.losses(predicted);
        double lost = 0;
        Map<String, Double> lostByStudy = new TreeMap<>();
        Map<String, Integer> rowsByStudy = new TreeMap<>();
        for (int i = 0; i < losses.length; i++) {
            lost += losses[i];
            String study = fitted.data().get(i).study();
            lostByStudy.merge(study, losses[i], Double::sum);
            rowsByStudy.merge(study, 1, Integer::sum);
        }
        double all = lost;
        TextTable rows = new TextTable("row", "observable", "reported", "predicted", "ln L added", "lost", "share");
        for (int i = 0; i < losses.length; i++) {
            Prediction each = fitted.rows().get(i);
            Prediction.Result.Predicted number = (Prediction.Result.Predicted) each.result();
            rows.row(
                    each.name(),
                    each.row().observable(),
                    RowText.reported(each.row()),
                    RowText.number(each.row(), number.predicted()),
                    two(shares[i]),
                    two(losses[i]),
                    percent(losses[i], all));
        }
        TextTable studies = new TextTable("study", "rows", "ln L", "lost by its rows", "share");
        Map<String, Double> logs = likelihood.byStudy(predicted);
        List<String> order = lostByStudy.keySet().stream()
                .sorted((a, b) -> Double.compare(lostByStudy.getOrDefault(b, 0.0), lostByStudy.getOrDefault(a, 0.0)))
                .toList();
        for (String study : order) {
            double own = lostByStudy.getOrDefault(study, 0.0);
            studies.row(
                    study,
                    Integer.toString(rowsByStudy.getOrDefault(study, 0)),
                    two(logs.getOrDefault(study, 0.0)),
                    two(own),
                    percent(own, all));
        }
        StringBuilder text = new StringBuilder(rows.text()).append('\n').append(studies.text());
        fitted.failures().forEach(failure -> text.append("\nno prediction: ").append(failure));
        return text.append(String.format(
                        Locale.ROOT,
                        "%n%d rows of %d studies%s: ln L = %.2f; lost against perfect predictions of each row: %.2f%n",
                        losses.length,
                        order.size(),
                        robust ? " (Student t)" : "",
                        fitted.log(robust),
                        all))
                .toString();
    }

    private static String two(double value) {
        return Numbers.fixed(OptionalDouble.of(value), 2);
    }

    private static String percent(double part, double all) {
        return all > 0 ? String.format(Locale.ROOT, "%.1f %%", 100 * part / all) : "";
    }
}
