package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas accept what the reader accepts, and refuse the slips that a schema can see. */
class ModelSchemaTest {
    private static List<String> errors(String schema, String text) throws IOException {
        Schema published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("models/schema/" + schema + ".schema.json")), InputFormat.JSON);
        return published.validate(text, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "model, src/test/resources/models/tiny.json",
        "model, src/test/resources/models/sets.json",
        "model, src/test/resources/models/subsets.json",
        "model, src/test/resources/models/table/table.json",
        "model, src/test/resources/models/table/lifting.json",
        "evidence, src/test/resources/models/evidence.json",
        "model, models/sarcopenia/model.json",
        "evidence, models/sarcopenia/evidence.json",
        "model, models/null/model.json",
        "evidence, models/null/evidence.json"
    })
    void fineFilesSatisfyTheirSchema(String schema, Path file) throws IOException {
        assumeTrue(Files.exists(file), () -> file + " is not there");
        assertEquals(List.of(), errors(schema, Files.readString(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-key",
                "unknown-parameter-key",
                "missing-unit",
                "table-one-point",
                "table-no-number",
                "table-without-source",
                "missing-source",
                "assumed-without-bounds",
                "value-in-quotes",
                "value-null",
                "prior-unknown-shape",
                "prior-without-spread",
                "prior-only-without-prior",
                "switch-half",
                "scale-zero",
                "clock-word",
                "bad-name",
                "mechanism-empty-window",
                "format"
            })
    void slipsThatASchemaCanSeeAreRefused(String slip) throws IOException {
        Path file = Path.of("src/test/resources/broken/" + slip + ".json");
        assertFalse(errors("model", Files.readString(file)).isEmpty(), slip);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sumsTo\": \"1\" | a number in quotes",
                "\"sumsTo\": 0 | nothing to share",
                "\"sumsTo\": { \"over\": \"fibre\" } | no total",
                "\"sumsTo\": { \"total\": 1, \"of\": \"fibre\" } | an unknown key"
            })
    void wrongSumsAreRefused(String sum, String why) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/models/sets.json"));
        assertEquals(
                List.of(),
                errors(
                        "model",
                        text.replaceFirst("\"sumsTo\": 1", "\"sumsTo\": { \"total\": 1, \"over\": \"fibre\" }")));
        assertFalse(errors("model", text.replaceFirst("\"sumsTo\": 1", sum)).isEmpty(), why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"meaning\": \"breakdown constant\" | estimable",
                "\"meaning\": \"clearance of exosomes\" | over no set"
            })
    void sumsOfWhatHasNoneAreRefused(String before, String why) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/models/sets.json"));
        assertFalse(
                errors("model", text.replace(before, before + ", \"sumsTo\": 1"))
                        .isEmpty(),
                why);
    }

    @ParameterizedTest(name = "\"{0}\" as \"{1}\"")
    @CsvSource({"citation, citatoin", "status, state", "sources, source"})
    void misspeltKeysOfEvidenceAreRefused(String key, String misspelt) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/models/evidence.json"));
        String broken = text.replaceFirst("\"" + key + "\"", "\"" + misspelt + "\"");
        assertFalse(errors("evidence", broken).isEmpty());
    }
}
