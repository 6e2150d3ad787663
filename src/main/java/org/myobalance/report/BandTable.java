package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.myobalance.io.CsvTable;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Trajectory;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Ensemble;
import org.myobalance.whatif.Interval;

/**
 * {@code bands.csv}: at every row of every arm, the middle 90 % of the draws and their median, for each quantity that
 * figures of a life show; and the muscle mass without EXO, at the best values and over the draws.
 */
public final class BandTable {
    private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);
    private static final List<String> QUANTILES = List.of("5 %", "50 %", "95 %");

    private BandTable() {}

    /**
     * Writes the table.
     *
     * @param results at the best values; the rows are theirs
     */
    public static void write(Path path, List<ArmResult> results, Ensemble ensemble) {
        List<Column> columns = results.stream()
                .flatMap(result -> result.outcome().stream())
                .findFirst()
                .map(outcome -> outcome.only(Ensemble.KEPT).trajectory().columns())
                .orElse(List.of());
        List<Column> mass = ensemble.withoutExo().isEmpty()
                ? List.of()
                : columns.stream()
                        .filter(column -> column.id().equals(Ensemble.MASS))
                        .toList();
        CsvTable.write(path, headings(columns, mass), rows -> {
            for (int arm = 0; arm < results.size(); arm++) {
                write(rows, results.get(arm), ensemble, arm, columns, mass);
            }
        });
    }

    private static List<String> headings(List<Column> columns, List<Column> mass) {
        List<String> headings = new ArrayList<>(List.of("arm", "age [y]"));
        columns.forEach(column ->
                QUANTILES.forEach(quantile -> headings.add(column.id() + " " + quantile + " [" + column.unit() + "]")));
        for (Column column : mass) {
            String unit = " [" + column.unit() + "]";
            headings.add(column.id() + " without EXO" + unit);
            QUANTILES.forEach(quantile -> headings.add(column.id() + " without EXO " + quantile + unit));
        }
        return headings;
    }

    private static void write(
            CsvTable.Rows rows, ArmResult result, Ensemble ensemble, int arm, List<Column> columns, List<Column> mass) {
        if (result.outcome().isEmpty()) {
            return;
        }
        Trajectory own = result.outcome().get().trajectory();
        double[] times = own.times();
        List<List<Interval>> bands = new ArrayList<>();
        columns.forEach(column -> bands.add(Ensemble.band(ensemble.ofArm(arm), times, column.id())));
        List<Interval> without = Ensemble.band(ensemble.ofArmWithoutExo(arm), times, Ensemble.MASS);
        for (int row = 0; row < own.size(); row++) {
            List<String> cells = new ArrayList<>();
            cells.add(result.plan().id());
            cells.add(String.format(Locale.ROOT, "%.6f", (result.plan().from() + times[row]) / Outcome.HOURS_PER_YEAR));
            for (int c = 0; c < columns.size(); c++) {
                add(cells, columns.get(c), bands.get(c), row);
            }
            for (Column column : mass) {
                cells.add(cell(column, value(ensemble.withoutExo().get(arm), times[row])));
                add(cells, column, without, row);
            }
            rows.row(cells);
        }
    }

    private static double value(ArmResult result, double time) {
        Optional<Trajectory> rows =
                result.outcome().map(Outcome::trajectory).filter(t -> t.size() > 0 && t.time(t.size() - 1) >= time);
        return rows.map(t -> t.valueAt(Ensemble.MASS, time)).orElse(Double.NaN);
    }

    private static void add(List<String> cells, Column column, List<Interval> band, int row) {
        Interval at = row < band.size() ? band.get(row) : NONE;
        cells.add(cell(column, at.low()));
        cells.add(cell(column, at.median()));
        cells.add(cell(column, at.high()));
    }

    private static String cell(Column column, double base) {
        return Double.isNaN(base)
                ? ""
                : String.format(Locale.ROOT, "%.9g", column.unit().fromBase(base));
    }
}
