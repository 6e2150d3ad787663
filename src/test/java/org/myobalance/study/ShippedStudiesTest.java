package org.myobalance.study;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

/** Every study in models/ reads without a fault and satisfies its published schema, and so does the laboratory. */
class ShippedStudiesTest {
    private static final Path MODELS = Path.of("models");
    private static final Model MODEL = ModelReader.read(MODELS.resolve("sarcopenia/model.json"));
    private static final Laboratory LABORATORY =
            LaboratoryReader.read(MODELS.resolve("sarcopenia/laboratory.json"), MODEL);

    static List<Path> studies() throws IOException {
        try (Stream<Path> files = Files.list(MODELS.resolve("studies"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theLaboratorySatisfiesItsSchema() throws IOException {
        assertSchema("laboratory", MODELS.resolve("sarcopenia/laboratory.json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void aStudySatisfiesItsSchemaAndIsCalledAsItsFile(Path file) throws IOException {
        assertSchema("study", file);
        Study study = new StudyReader(MODEL, LABORATORY).read(file);
        assertEquals(file.getFileName().toString(), study.id() + ".json");
    }

    @Test
    void whatIsAskedOfDrawsIsAStudyOfWhichNothingIsFitted() throws IOException {
        Path file = MODELS.resolve("sarcopenia/derived.json");
        assertSchema("study", file);
        Study asked = new StudyReader(MODEL, LABORATORY).read(file);
        assertEquals(List.of(), asked.fittedOnly().measurements());
    }

    @Test
    void allReadTogether() throws IOException {
        List<Study> all = new StudyReader(MODEL, LABORATORY).readAll(studies());
        long fitted = all.stream()
                .flatMap(study -> study.measurements().stream())
                .filter(Measurement::isFitted)
                .count();
        // 83 of those that are meant to be fitted had no n in November 2026
        assertTrue(fitted >= 200, () -> fitted + " observations are fitted");
    }

    @Test
    void everyObservableOfTheLaboratoryIsMeasuredInAStudy() throws IOException {
        Set<String> unused = new TreeSet<>(LABORATORY.observables().keySet());
        new StudyReader(MODEL, LABORATORY)
                .readAll(studies())
                .forEach(study -> study.measurements().forEach(row -> unused.remove(row.observable())));
        assertEquals(Set.of(), unused);
    }

    private static void assertSchema(String kind, Path file) throws IOException {
        String text = Files.readString(MODELS.resolve("schema/" + kind + ".schema.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
        assertEquals(List.of(), errors.stream().map(Error::toString).toList());
    }
}
