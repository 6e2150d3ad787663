package org.myobalance.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Status;
import org.myobalance.population.Grounds;

/** Every shipped trial reads without a fault or a warning, and satisfies its published schema. */
class ShippedTrialsTest {
    private static final Path MODELS = Path.of("models");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(MODELS.resolve("trials"))) {
            return files.sorted().toList();
        }
    }

    private static TrialQuestion read(Path file, Faults faults) {
        return new TrialReader(ModelReader::read).read(file, faults);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsAndSatisfiesItsSchema(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(MODELS.resolve("schema/trial.schema.json")), InputFormat.JSON);
        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
        assertEquals(List.of(), errors.stream().map(Error::toString).toList());
        Faults faults = new Faults();
        assertEquals(file.getFileName().toString(), read(file, faults).id() + ".json");
        assertEquals(List.of(), faults.warnings());
    }

    @Test
    void everyMemberIsReadAndTheRestHasItsDefault() {
        TrialQuestion trial = read(MODELS.resolve("trials/lifts-at-70.json"), new Faults());
        assertEquals("Lean mass after half a year of lifting at 70 y", trial.title());
        assertEquals(200, trial.cohort().persons());
        assertEquals(
                "alm_index", trial.cohort().quantities().get(trial.outcome()).id());
        assertEquals(
                List.of(0.03, 0.02),
                List.of(trial.method().bias(), trial.method().repeat()));
        assertEquals(List.of(0.5, 0.7, 0.05), List.of(trial.lost(), trial.perProtocol(), trial.alpha()));
        assertEquals(
                new Grounds(Status.ASSUMED, "half of those who give up do not come to the last scan; put your own"),
                trial.lostGrounds());
        assertEquals(List.of(10, 15, 20, 25, 30, 40, 60, 80, 100), trial.perArm());
        assertEquals(List.of(2000L, 1L), List.of((long) trial.replicates(), trial.seed()));
        assertEquals(
                List.of(
                        "lifts-at-70.json",
                        "lifts-at-70.json",
                        "older-non-exercisers.json",
                        "sedentary.json",
                        "resistance-2x.json",
                        "laboratory.json"),
                trial.files().stream()
                        .map(each -> each.getFileName().toString())
                        .toList());
    }
}
