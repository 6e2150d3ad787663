package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortSummary;
import org.myobalance.population.ShareLimits;

/** {@code summary.csv} and {@code cut-offs.csv} of a cohort, and the sentences about it. */
public final class CohortSummaryTable {
    private static final int FEWEST = 100;

    private CohortSummaryTable() {}

    /**
     * Writes mean, spread, quantiles and difference from the first arm of each quantity by sex, arm and age.
     *
     * @param path of the file
     * @param question of the cohort
     * @param summary of all persons
     */
    public static void write(Path path, CohortQuestion question, CohortSummary summary) {
        table(question).write(path, summary.rows(question));
    }

    private static Table<CohortSummary.Row> table(CohortQuestion question) {
        List<TableColumn<CohortSummary.Row>> columns = new ArrayList<>(List.of(
                words("sex", row -> sex(row.female())),
                words("arm", row -> question.arms().get(row.arm()).id()),
                numbers("age [y]", row -> Numbers.age(row.age())),
                words(
                        "quantity",
                        row -> question.quantities().get(row.quantity()).id()),
                words(
                        "unit",
                        row -> question.quantities().get(row.quantity()).unit().text()),
                numbers("lives", row -> Long.toString(row.lives())),
                numbers("mean", row -> PersonTables.number(row.mean())),
                numbers("SD", row -> known(row.spread()))));
        for (int i = 0; i < CohortSummary.QUANTILES.size(); i++) {
            int at = i;
            columns.add(numbers(
                    String.format(Locale.ROOT, "P%.0f", 100 * CohortSummary.QUANTILES.get(i)),
                    row -> PersonTables.number(row.quantiles().get(at))));
        }
        columns.add(numbers("difference", row -> known(row.difference())));
        columns.add(numbers("difference SE", row -> known(row.error())));
        return new Table<>(columns);
    }

    /**
     * Writes shares below the cut-offs by sex, arm and age, with limits of 95 % by the number of persons.
     *
     * @param path of the file
     * @param question of the cohort
     * @param summary of all persons
     */
    public static void writeLow(Path path, CohortQuestion question, CohortSummary summary) {
        lowTable(question).write(path, summary.low(question));
    }

    private static Table<CohortSummary.Low> lowTable(CohortQuestion question) {
        List<TableColumn<CohortSummary.Low>> columns = new ArrayList<>(List.of(
                words("sex", row -> sex(row.female())),
                words("arm", row -> question.arms().get(row.arm()).id()),
                words("cut-off", row -> question.population().cutOffs().name()),
                numbers("age [y]", row -> Numbers.age(row.age())),
                TableColumn.<CohortSummary.Low>numbers("lives", row -> Long.toString(row.lives()))
                        .onlyCsv()));
        share(columns, question, "low lean mass", CohortSummary.Low::lowMass);
        share(columns, question, "low grip", CohortSummary.Low::lowGrip);
        share(columns, question, "both", CohortSummary.Low::both);
        return new Table<>(columns);
    }

    private static void share(
            List<TableColumn<CohortSummary.Low>> columns,
            CohortQuestion question,
            String heading,
            ToLongFunction<CohortSummary.Low> count) {
        columns.add(TableColumn.<CohortSummary.Low>numbers(heading, row -> PersonTables.number(part(row, count)))
                .inText(row -> PersonTables.percent(part(row, count))));
        columns.add(TableColumn.<CohortSummary.Low>numbers(
                        heading + " 2.5 %",
                        row -> PersonTables.number(limits(question, row, count).low()))
                .onlyCsv());
        columns.add(TableColumn.<CohortSummary.Low>numbers(
                        heading + " 97.5 %",
                        row -> PersonTables.number(limits(question, row, count).high()))
                .onlyCsv());
    }

    private static double part(CohortSummary.Low row, ToLongFunction<CohortSummary.Low> count) {
        return (double) count.applyAsLong(row) / row.lives();
    }

    /**
     * Limits of a share. Several draws of one person are not so many persons.
     *
     * @param question of the cohort
     * @param row of the share
     * @param count how many lives are below
     * @return limits of 95 %
     */
    public static ShareLimits limits(
            CohortQuestion question, CohortSummary.Low row, ToLongFunction<CohortSummary.Low> count) {
        return ShareLimits.of(part(row, count), (int) Math.max(1, row.lives() / question.draws()));
    }

    /**
     * The shares below the cut-offs at the last age.
     *
     * @param question of the cohort
     * @param summary of all persons
     * @return the table for a terminal
     */
    public static String text(CohortQuestion question, CohortSummary summary) {
        double last = question.ages().get(question.ages().size() - 1);
        List<CohortSummary.Low> shown =
                summary.low(question).stream().filter(row -> row.age() == last).toList();
        return shown.isEmpty() ? "" : lowTable(question).text(shown);
    }

    /**
     * The sentences about a cohort.
     *
     * @param question of the cohort
     * @param summary of all persons
     * @return how many lives, shares at the last age, differences of the arms, and what to mind
     */
    public static List<String> reading(CohortQuestion question, CohortSummary summary) {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.ROOT,
                "%d persons of \"%s\", %d lives from %s to %s y.",
                summary.persons(),
                question.population().title(),
                summary.persons() * question.arms().size() * question.draws() - summary.failed(),
                Numbers.age(question.from()),
                Numbers.age(question.to())));
        double last = question.ages().get(question.ages().size() - 1);
        for (CohortSummary.Row row : summary.rows(question)) {
            if (row.age() == last && row.arm() > 0 && row.quantity() == 0) {
                sentences.add(difference(question, row));
            }
        }
        if (summary.persons() < FEWEST) {
            sentences.add(summary.persons()
                    + " persons are few for shares below a cut-off: see their limits, and ask for more (--persons).");
        }
        if (summary.failed() > 0) {
            sentences.add(summary.failed() + " lives did not reach their end and are in no number.");
        }
        sentences.add("Persons of this model, not of a cohort: populations.md tells where the model misses cohorts.");
        return sentences;
    }

    private static String difference(CohortQuestion question, CohortSummary.Row row) {
        String unit = question.quantities().get(row.quantity()).unit().text();
        return String.format(
                Locale.ROOT,
                "%s, %s against %s at %s y: %s differs by %+.3g %s in the mean (%s).",
                row.female() ? "Women" : "Men",
                question.arms().get(row.arm()).id(),
                question.arms().get(0).id(),
                Numbers.age(row.age()),
                question.quantities().get(row.quantity()).id(),
                row.difference(),
                unit,
                Double.isNaN(row.error())
                        ? "of one person, so without an error"
                        : String.format(Locale.ROOT, "Monte Carlo error %.2g", row.error()));
    }

    /** Empty for what one person alone does not tell. */
    private static String known(double value) {
        return Double.isNaN(value) ? "" : PersonTables.number(value);
    }

    private static String sex(boolean female) {
        return female ? "women" : "men";
    }

    /**
     * Why a share is not told.
     *
     * @param question of the cohort
     * @return a sentence where the quantities do not have both that cut-offs are of
     */
    public static Optional<String> noShares(CohortQuestion question) {
        List<String> ids = question.quantities().stream().map(each -> each.id()).toList();
        return ids.contains("alm_index") && ids.contains("grip_strength")
                ? Optional.empty()
                : Optional.of("Shares below cut-offs need the quantities alm_index and grip_strength.");
    }
}
