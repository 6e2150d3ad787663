package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.myobalance.io.CsvFile;
import org.myobalance.io.FaultyInputException;
import org.myobalance.plot.PercentileCurves;
import org.myobalance.population.LowShares;
import org.myobalance.report.QuestionRecord;

/**
 * Percentiles that {@code population} wrote and that are kept beside the population files, with the record of the question. They
 * are used only where the record says that they are of the model that is run, and no file of it has changed since.
 *
 * @param population id of the population
 * @param rows sex, quantity, unit, age, persons and percentiles, as in the file
 */
record KeptPercentiles(String population, List<List<String>> rows) {
    /** Folder of the kept answer, from that of the model on. */
    static final String FOLDER = "../populations/european-percentiles";

    static final String FILE = "percentiles.csv";

    private static final List<String> HEADINGS =
            List.of("sex", "quantity", "unit", "age [y]", "persons", "5 %", "25 %", "50 %", "75 %", "95 %");
    private static final int MOST_ROWS = 10_000;
    private static final int AGE = 3;
    private static final int PERSONS = 4;
    private static final int FIRST_VALUE = 5;

    /** Copies the rows. */
    KeptPercentiles {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Those of a model; none where there are none, or they are of another model or of one that has changed. */
    static Optional<KeptPercentiles> of(Path modelFile) {
        Path model = modelFile.toAbsolutePath().normalize();
        Path folder = model.resolveSibling(FOLDER).normalize();
        Path record = folder.resolve(QuestionRecord.NAME);
        Path table = folder.resolve(FILE);
        if (!Files.isRegularFile(record) || !Files.isRegularFile(table)) {
            return Optional.empty();
        }
        try {
            QuestionRecord asked = QuestionRecord.read(record);
            CsvFile file = CsvFile.read(table, MOST_ROWS);
            boolean isOfModel = asked.files().keySet().stream()
                    .anyMatch(each -> each.toAbsolutePath().normalize().equals(model));
            return isOfModel && file.headings().equals(HEADINGS)
                    ? asked.question().map(question -> new KeptPercentiles(id(question), file.rows()))
                    : Optional.empty();
        } catch (FaultyInputException e) {
            // a changed model is no fault of a run: its figure has no percentiles then
            return Optional.empty();
        }
    }

    private static String id(Path question) {
        return String.valueOf(question.getFileName()).replace(".json", "");
    }

    /** Percentiles of the appendicular index by age in years [kg/m²]; empty where the table has none of that sex. */
    Optional<PercentileCurves> index(boolean woman) {
        List<List<String>> own = ofIndex(woman).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<Double> ages =
                own.stream().map(row -> Double.parseDouble(row.get(AGE))).toList();
        List<List<Double>> values = new ArrayList<>();
        for (int i = 0; i < PercentileCurves.SHOWN.size(); i++) {
            int column = FIRST_VALUE + i;
            values.add(
                    own.stream().map(row -> Double.parseDouble(row.get(column))).toList());
        }
        return Optional.of(PercentileCurves.of(ages, values));
    }

    /** How many lives of that sex they rest on. */
    OptionalInt persons(boolean woman) {
        return ofIndex(woman)
                .mapToInt(row -> Integer.parseInt(row.get(PERSONS)))
                .min();
    }

    private Stream<List<String>> ofIndex(boolean woman) {
        return rows.stream()
                .filter(row -> row.get(0).equals(woman ? "women" : "men")
                        && row.get(1).equals(LowShares.INDEX)
                        && row.get(2).equals("kg/m^2"));
    }
}
