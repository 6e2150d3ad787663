package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.myobalance.io.EnumNames;
import org.myobalance.population.Baseline;
import org.myobalance.population.CohortCheck;
import org.myobalance.population.Group;
import org.myobalance.population.Population;

/** {@code cohorts.csv} and its short form for a terminal: what cohorts show beside what the model says of the population. */
public final class CohortTable {
    private CohortTable() {}

    /**
     * Writes the table.
     *
     * @param path of the file
     * @param population that was simulated
     * @param rows one for each line
     */
    public static void write(Path path, Population population, List<CohortCheck.Row> rows) {
        table(population).write(path, rows);
    }

    /**
     * The short form.
     *
     * @param population that was simulated
     * @param rows one for each line
     * @return the table
     */
    public static String text(Population population, List<CohortCheck.Row> rows) {
        return table(population).text(rows);
    }

    private static Table<CohortCheck.Row> table(Population population) {
        return Table.of(
                words("cohort", row -> row.cohort().study()),
                words("sex", row -> row.cohort().female() ? "women" : "men"),
                words("quantity", row -> row.cohort().baseline()),
                words("age [y]", CohortTable::ages),
                words("what", row -> what(population, row)),
                numbers("cohort shows", row -> number(population, row, row.observed())),
                numbers("model", row -> number(population, row, row.simulated())),
                TableColumn.<CohortCheck.Row>words(
                                "status",
                                row -> EnumNames.of(row.cohort().grounds().status()))
                        .onlyCsv(),
                TableColumn.<CohortCheck.Row>words(
                                "source and note", row -> row.cohort().grounds().words())
                        .onlyCsv());
    }

    private static String ages(CohortCheck.Row row) {
        String from = Numbers.age(row.cohort().from());
        String to = Numbers.age(row.cohort().to());
        return from.equals(to) ? from : from + "-" + to;
    }

    private static String what(Population population, CohortCheck.Row row) {
        Baseline baseline = baseline(population, row);
        return switch (row.what()) {
            case MEAN -> "mean [" + baseline.unit().text() + "]";
            case SPREAD -> "SD [" + baseline.unit().text() + "]";
            case CHANGE -> "change of the mean [" + baseline.unit().text() + "]";
            case BELOW ->
                String.format(
                        Locale.ROOT,
                        "share below %.3g %s",
                        baseline.unit().fromBase(row.value().orElseThrow()),
                        baseline.unit().text());
        };
    }

    private static String number(Population population, CohortCheck.Row row, double base) {
        return row.what() == CohortCheck.What.BELOW
                ? String.format(Locale.ROOT, "%.1f %%", 100 * base)
                : String.format(
                        Locale.ROOT, "%.2f", baseline(population, row).unit().fromBase(base));
    }

    private static Baseline baseline(Population population, CohortCheck.Row row) {
        Group group = population.group(row.cohort().female()).orElseThrow();
        return group.baselines().get(group.position(row.cohort().baseline()).orElseThrow());
    }
}
