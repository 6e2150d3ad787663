package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.ModelReader;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;

/**
 * One golden life of each shipped model: numbers with the reason why each is true, solved with tolerances so tight that the
 * method does not matter. Those of the null model are its closed form, summed with 40 digits; those of the full model are
 * where the Rosenbrock method and Dormand and Prince's of order 8 meet. They change only with a model that is truer: then
 * {@code -Dmyobalance.golden=remake} writes those of the full model anew, and whoever does so reads every reason again.
 */
class GoldenLifeTest {
    private static final double RTOL = 1e-11;
    /** Both methods agree to this at {@link #RTOL}. */
    private static final double CLOSE = 1e-9;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "null-detraining, models/scenarios/null-model.json, detraining-12wk, 12",
        "sarcopenia-one-resistance-bout, models/sarcopenia/experiments/resistance-young.json, one-resistance-bout, 1"
    })
    void aLifeIsAsItWasReasoned(String golden, Path scenario, String arm, double every) throws IOException {
        Scenario shipped = new ScenarioReader(ModelReader::read).read(scenario);
        ArmPlan plan = ArmPlans.of(shipped, Optional.empty(), Map.of(), Map.of()).stream()
                .filter(each -> each.id().equals(arm))
                .findFirst()
                .orElseThrow();
        ArmRunner runner = new ArmRunner(
                new Simulator(CompiledModel.of(shipped.model())),
                RunOptions.direct().withRtol(RTOL));
        ArmResult result = runner.run(plan, Sampling.every(every), ProgressMonitor.NONE);
        assertEquals(Optional.empty(), result.trouble());
        Trajectory life = result.outcome().orElseThrow().trajectory();
        if ("remake".equals(System.getProperty("myobalance.golden")) && golden.startsWith("sarcopenia")) {
            remake(golden, life);
        }
        List<CsvRecord> lines = read(golden);
        assertTrue(lines.size() > 10);
        for (CsvRecord line : lines.subList(1, lines.size())) {
            double hours = Double.parseDouble(line.getField(0));
            String quantity = line.getField(1);
            double expected = Double.parseDouble(line.getField(2));
            var column = life.columns().get(life.column(quantity).orElseThrow());
            assertEquals(line.getField(3), column.unit().text(), quantity);
            assertFalse(line.getField(4).isBlank(), "a golden number has its reason");
            assertEquals(
                    expected,
                    value(life, quantity, hours),
                    CLOSE * Math.abs(expected),
                    () -> quantity + " at " + hours + " h: " + line.getField(4));
        }
    }

    /** A value in the unit of its column. */
    private static double value(Trajectory life, String quantity, double hours) {
        var column = life.columns().get(life.column(quantity).orElseThrow());
        return column.unit().fromBase(life.valueAt(quantity, hours));
    }

    private static Path file(String golden) {
        return Path.of("src/test/resources/golden", golden + ".csv");
    }

    /** The same quantities at the same hours for the same reasons, with the numbers of the model as it is. */
    private static void remake(String golden, Trajectory life) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(golden)));
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split(",", 4));
            double value = value(life, cells.get(1), Double.parseDouble(cells.get(0)));
            lines.set(i, String.join(",", cells.get(0), cells.get(1), Double.toString(value), cells.get(3)));
        }
        Files.write(file(golden), lines);
    }

    private static List<CsvRecord> read(String golden) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file(golden))) {
            return reader.stream().toList();
        }
    }
}
