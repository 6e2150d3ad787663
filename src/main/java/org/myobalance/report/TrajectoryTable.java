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

/**
 * {@code trajectory.csv}: every row of every arm. A quantity that was averaged has three columns, mean, min and max over
 * the interval that ends at the row; the first row, before any interval, leaves them empty.
 */
public final class TrajectoryTable {
    private static final double YEAR = 8766;
    /** A model's clock says what the second column says already. */
    private static final String AGE = "age";

    private TrajectoryTable() {}

    /** Writes the table; arms that never started have no rows. */
    public static void write(Path path, List<ArmResult> results) {
        Optional<Trajectory> shape = results.stream()
                .flatMap(result -> result.outcome().stream())
                .map(Outcome::trajectory)
                .findFirst();
        List<Column> columns = shape.map(Trajectory::columns).orElse(List.of());
        CsvTable.write(path, headings(columns), rows -> {
            for (ArmResult result : results) {
                result.outcome().ifPresent(outcome -> write(rows, result, outcome.trajectory()));
            }
        });
    }

    private static List<String> headings(List<Column> columns) {
        List<String> headings = new ArrayList<>(List.of("arm", "age [y]"));
        for (Column column : columns) {
            if (column.id().equals(AGE)) {
                continue;
            }
            String unit = " [" + column.unit().text() + "]";
            if (column.averaged()) {
                headings.add(column.id() + " mean" + unit);
                headings.add(column.id() + " min" + unit);
                headings.add(column.id() + " max" + unit);
            } else {
                headings.add(column.id() + unit);
            }
        }
        return headings;
    }

    private static void write(CsvTable.Rows rows, ArmResult result, Trajectory trajectory) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < trajectory.size(); row++) {
            cells.clear();
            cells.add(result.plan().id());
            cells.add(String.format(Locale.ROOT, "%.6f", (result.plan().from() + trajectory.time(row)) / YEAR));
            for (int c = 0; c < trajectory.columns().size(); c++) {
                Column column = trajectory.columns().get(c);
                if (column.id().equals(AGE)) {
                    continue;
                }
                cells.add(cell(column, trajectory.value(c, row)));
                if (column.averaged()) {
                    cells.add(cell(column, trajectory.low(c, row)));
                    cells.add(cell(column, trajectory.high(c, row)));
                }
            }
            rows.row(cells);
        }
    }

    /** Nine digits: more than any tolerance gives, and half the file. */
    private static String cell(Column column, double base) {
        return Double.isNaN(base)
                ? ""
                : String.format(Locale.ROOT, "%.9g", column.unit().fromBase(base));
    }
}
