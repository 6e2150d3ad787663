package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.myobalance.population.Percentiles;

/** {@code percentiles.csv} of a population: percentiles of each quantity by sex and age. */
public final class PercentilesTable {
    private PercentilesTable() {}

    /**
     * Writes the table.
     *
     * @param path of the file
     * @param rows one for each line
     */
    public static void write(Path path, List<Percentiles.Row> rows) {
        List<TableColumn<Percentiles.Row>> columns = new ArrayList<>(List.of(
                words("sex", row -> row.female() ? "women" : "men"),
                words("quantity", row -> row.baseline().id()),
                words("unit", row -> row.baseline().unit().text()),
                numbers("age [y]", row -> Numbers.age(row.age())),
                numbers("persons", row -> Integer.toString(row.persons()))));
        for (int i = 0; i < Percentiles.SHARES.size(); i++) {
            int at = i;
            columns.add(numbers(
                    String.format(Locale.ROOT, "%.0f %%", 100 * Percentiles.SHARES.get(i)),
                    row -> PersonTables.number(
                            row.baseline().unit().fromBase(row.values().get(at)))));
        }
        new Table<>(columns).write(path, rows);
    }
}
