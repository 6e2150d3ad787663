package org.myobalance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.ScheduledEvent;
import org.myobalance.regimen.Timetable;

/**
 * Every file in models/ of this package's kinds reads without a fault, against the inputs and modes of the shipped model, and
 * satisfies its published schema.
 */
class ShippedFilesTest {
    private static final Path MODELS = Path.of("models");
    private static final double YEAR = 8766;

    /** Shipped models, each read once. */
    private static final Map<Path, Model> READ = new ConcurrentHashMap<>();

    private static Model model(Path file) {
        return READ.computeIfAbsent(file.toAbsolutePath().normalize(), ModelReader::read);
    }

    private static Scenario scenario(Path file) {
        return new ScenarioReader(ShippedFilesTest::model).read(file);
    }

    static List<Path> regimens() throws IOException {
        return in("regimens");
    }

    static List<Path> subjects() throws IOException {
        return in("subjects");
    }

    static List<Path> scenarios() throws IOException {
        return Stream.concat(in("scenarios").stream(), in("sarcopenia/experiments").stream())
                .toList();
    }

    private static List<Path> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(MODELS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regimens")
    void aRegimenSatisfiesItsSchemaAndCanBeLivedFrom25To100(Path file) throws IOException {
        assertSchema("regimen", file);
        Regimen regimen = new RegimenReader(model(MODELS.resolve("sarcopenia/model.json"))).read(file);
        assertEquals(file.getFileName().toString(), regimen.id() + ".json");
        assertCounts(Timetable.of(regimen, 25 * YEAR, 100 * YEAR, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void aSubjectSatisfiesItsSchema(Path file) throws IOException {
        assertSchema("subject", file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void aScenarioSatisfiesItsSchemaAndReadsWithAllItLeadsTo(Path file) throws IOException {
        assertSchema("scenario", file);
        Scenario scenario = scenario(file);
        assertEquals(file.getFileName().toString(), scenario.id() + ".json");
        assertTrue(scenario.files().size() >= 3, () -> "files " + scenario.files());
    }

    @ParameterizedTest(name = "{0}: {1} bouts, {2} meals")
    @CsvSource({
        "what-if, 2, 15655, 65745",
        "bed-rest, 2, 9388, 65745",
    })
    void theCountsOfALifeAreThoseOfTheCalendar(String id, int arm, long bouts, long meals) {
        Scenario scenario = scenario(MODELS.resolve("scenarios/" + id + ".json"));
        Arm life = scenario.arms().get(arm);
        Timetable timetable = Timetable.of(life.regimen(), life.from(), life.to(), scenario.seed());
        assertEquals(bouts, timetable.expectedBouts());
        assertEquals(meals, timetable.expectedMeals());
    }

    @Test
    void everyFixedExperimentIsThere() throws IOException {
        List<String> names = in("sarcopenia/experiments").stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .toList();
        assertEquals(
                List.of(
                        "bed-rest-young",
                        "deficit-young",
                        "diabetic-endurance",
                        "endurance-training-young",
                        "endurance-young",
                        "fast-young",
                        "illness-old",
                        "incremental-young",
                        "msc-young",
                        "obese-endurance",
                        "recovery-old",
                        "resistance-young",
                        "rest-old",
                        "rest-young",
                        "training-old",
                        "training-young"),
                names);
    }

    @Test
    void aRegimenOfTenLinesIsEnough() throws IOException {
        Path file = MODELS.resolve("regimens/resistance-2x.json");
        assertTrue(Files.readAllLines(file).size() <= 10);
    }

    private static void assertCounts(Timetable timetable) {
        long bouts = 0;
        long meals = 0;
        for (EdgeCursor cursor = timetable.cursor(); cursor.hasNext(); ) {
            for (ScheduledEvent event : cursor.next().events()) {
                bouts += event instanceof ScheduledEvent.BoutStarts ? 1 : 0;
                meals += event instanceof ScheduledEvent.Meal ? 1 : 0;
            }
        }
        assertEquals(timetable.expectedBouts(), bouts);
        assertEquals(timetable.expectedMeals(), meals);
    }

    private static void assertSchema(String kind, Path file) throws IOException {
        String text = Files.readString(MODELS.resolve("schema/" + kind + ".schema.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
        assertEquals(List.of(), errors.stream().map(Error::toString).toList());
    }
}
