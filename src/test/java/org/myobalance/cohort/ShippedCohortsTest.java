package org.myobalance.cohort;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;

/** Every shipped cohort reads without a fault or a warning, and satisfies its published schema. */
class ShippedCohortsTest {
    private static final Path MODELS = Path.of("models");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(MODELS.resolve("cohorts"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsAndSatisfiesItsSchema(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(MODELS.resolve("schema/cohort.schema.json")), InputFormat.JSON);
        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
        assertEquals(List.of(), errors.stream().map(Error::toString).toList());
        Faults faults = new Faults();
        assertEquals(
                file.getFileName().toString(),
                new CohortReader(ModelReader::read).read(file, faults).id() + ".json");
        assertEquals(List.of(), faults.warnings());
    }
}
