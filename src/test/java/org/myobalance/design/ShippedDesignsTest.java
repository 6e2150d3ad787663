package org.myobalance.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.myobalance.io.ModelReader;

/** Every design in models/ reads without a fault, and it and its planned studies satisfy their published schemas. */
class ShippedDesignsTest {
    private static final Path MODELS = Path.of("models");

    static List<Path> designs() throws IOException {
        return json(MODELS.resolve("designs"));
    }

    static List<Path> experiments() throws IOException {
        return json(MODELS.resolve("designs/experiments"));
    }

    private static List<Path> json(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void aDesignReadsAndFitsItsSchema(Path file) throws IOException {
        Design design = new DesignReader(ModelReader::read).read(file).design();
        assertFalse(design.experiments().isEmpty());
        assertEquals(design.id() + ".json", file.getFileName().toString());
        assertSchema("design", file);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aPlannedStudyFitsTheSchemaOfStudies(Path file) throws IOException {
        assertSchema("study", file);
    }

    private static void assertSchema(String kind, Path file) throws IOException {
        String text = Files.readString(MODELS.resolve("schema/" + kind + ".schema.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
        assertEquals(List.of(), errors.stream().map(Error::toString).toList());
    }
}
