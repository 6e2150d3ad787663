package org.myobalance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortSummary;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Panel;
import org.myobalance.plot.Range;
import org.myobalance.plot.Series;
import org.myobalance.population.ShareLimits;
import org.myobalance.report.CohortSummaryTable;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CutOff;

/** Draws a cohort: shares below cut-offs, and the middle and the spread of quantities, by sex and arm. */
final class CohortFigures {
    private static final int SHOWN = 2;
    private static final double ROW = 66;

    private CohortFigures() {}

    /** Shares below the cut-offs by age: strength first, then mass; empty if the cohort has not both. */
    static Optional<Figure> low(CohortQuestion question, CohortSummary summary) {
        List<CohortSummary.Low> rows = summary.low(question);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        // one scale, so that panels can be compared
        double most = rows.stream()
                .mapToDouble(row -> Math.max(
                        CohortSummaryTable.limits(question, row, CohortSummary.Low::lowGrip)
                                .high(),
                        CohortSummaryTable.limits(question, row, CohortSummary.Low::lowMass)
                                .high()))
                .max()
                .orElse(1);
        Axis share = Axis.of("Persons below", "%").withRange(new Range(0, 100 * most));
        CutOff judged = question.population().cutOffs();
        List<Panel> panels = new ArrayList<>();
        for (boolean female : sexes(question)) {
            List<CohortSummary.Low> own =
                    rows.stream().filter(row -> row.female() == female).toList();
            panels.add(shares(
                    question,
                    title(female, "grip below %.0f kg", judged.baseOfGrip(female) / 1000),
                    share,
                    own,
                    CohortSummary.Low::lowGrip));
            panels.add(shares(
                    question,
                    title(female, "ALM/height² below %.1f kg/m²", judged.kilogramsPerSquareMetre(female)),
                    share,
                    own,
                    CohortSummary.Low::lowMass));
        }
        return Optional.of(figure(
                panels,
                2,
                List.of(
                        "Cut-offs of " + judged
                                + ". Band: 95 % limits of the share of as many counted persons (Wilson), in \""
                                + question.arms().get(0).title() + "\".",
                        summary.persons() + " persons of the model, not of a cohort; true values, not readings.")));
    }

    private static String title(boolean female, String cutOff, double value) {
        return (female ? "Women, " : "Men, ") + String.format(Locale.ROOT, cutOff, value);
    }

    private static CurvePanel shares(
            CohortQuestion question,
            String title,
            Axis share,
            List<CohortSummary.Low> rows,
            ToLongFunction<CohortSummary.Low> count) {
        List<Series> series = new ArrayList<>();
        for (int arm = 0; arm < question.arms().size(); arm++) {
            int own = arm;
            List<CohortSummary.Low> of =
                    rows.stream().filter(row -> row.arm() == own).toList();
            if (of.isEmpty()) {
                continue;
            }
            List<ShareLimits> limits = of.stream()
                    .map(row -> CohortSummaryTable.limits(question, row, count))
                    .toList();
            Series shares = Series.of(
                            question.arms().get(arm).title(),
                            array(of, row -> row.age() / Hours.YEAR),
                            array(of, row -> 100.0 * count.applyAsLong(row) / row.lives()))
                    .withSlot(arm);
            // bands that lie on each other belong to nobody
            series.add(
                    arm > 0
                            ? shares
                            : shares.withBand(
                                    array(limits, each -> 100 * each.low()), array(limits, each -> 100 * each.high())));
        }
        return CurvePanel.of(title, Axis.age(), share, series);
    }

    /** Median of the first two quantities by arm, with the range of nine in ten persons of the first arm. */
    static Figure quantities(CohortQuestion question, CohortSummary summary) {
        List<CohortSummary.Row> rows = summary.rows(question);
        int columns = Math.min(SHOWN, question.quantities().size());
        List<Panel> panels = new ArrayList<>();
        for (boolean female : sexes(question)) {
            for (int quantity = 0; quantity < columns; quantity++) {
                int own = quantity;
                panels.add(medians(
                        question,
                        female,
                        quantity,
                        rows.stream()
                                .filter(row -> row.female() == female && row.quantity() == own)
                                .toList()));
            }
        }
        return figure(
                panels,
                columns,
                List.of("Lines: medians of " + summary.persons()
                        + " persons. Band: 5th to 95th percentile in \""
                        + question.arms().get(0).title() + "\"."));
    }

    private static CurvePanel medians(
            CohortQuestion question, boolean female, int quantity, List<CohortSummary.Row> rows) {
        String unit = question.quantities().get(quantity).unit().text().replace("^2", "²");
        List<Series> series = new ArrayList<>();
        for (int arm = 0; arm < question.arms().size(); arm++) {
            int own = arm;
            List<CohortSummary.Row> of =
                    rows.stream().filter(row -> row.arm() == own).toList();
            if (of.isEmpty()) {
                continue;
            }
            Series median = Series.of(
                            question.arms().get(arm).title(),
                            array(of, row -> row.age() / Hours.YEAR),
                            array(of, row -> row.quantiles().get(2)))
                    .withSlot(arm);
            series.add(
                    arm > 0
                            ? median
                            : median.withBand(
                                    array(of, row -> row.quantiles().get(0)),
                                    array(of, row -> row.quantiles().get(4))));
        }
        String words = title(question, quantity, female);
        return CurvePanel.of((female ? "Women, " : "Men, ") + words, Axis.age(), Axis.of(words, unit), series);
    }

    private static String title(CohortQuestion question, int quantity, boolean female) {
        String id = question.quantities().get(quantity).id();
        if (id.equals("alm_index")) {
            return "ALM/height²";
        }
        return question.quantities().get(quantity).baseline().isPresent()
                ? question.population()
                        .group(female)
                        .orElseThrow()
                        .baselines()
                        .get(question.quantities().get(quantity).baseline().getAsInt())
                        .title()
                : id.replace('_', ' ');
    }

    private static List<Boolean> sexes(CohortQuestion question) {
        List<Boolean> sexes = new ArrayList<>();
        if (question.men()) {
            sexes.add(false);
        }
        if (question.women()) {
            sexes.add(true);
        }
        return sexes;
    }

    private static Figure figure(List<Panel> panels, int columns, List<String> footnotes) {
        int rows = panels.size() / columns;
        return new Figure(panels, rows, columns, Figure.FULL_WIDTH, ROW * rows + 20, footnotes);
    }

    private static <T> double[] array(List<T> rows, ToDoubleFunction<T> number) {
        return rows.stream().mapToDouble(number).toArray();
    }
}
