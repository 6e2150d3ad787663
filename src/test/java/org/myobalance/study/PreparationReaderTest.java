package org.myobalance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.Status;

/** How samples were made: what is read of it, and how a stated fast is held against simulated meals. What is faulty is in {@link BrokenStudiesTest}. */
class PreparationReaderTest {
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));
    private static final Laboratory LABORATORY =
            LaboratoryReader.read(Path.of("src/test/resources/study/laboratory.json"), MODEL);
    private static final Path BROKEN = Path.of("src/test/resources/broken/study");

    @TempDir
    Path folder = Path.of("");

    private Path file(String preparation, String protocol, String arm) throws IOException {
        return Files.writeString(folder.resolve("vesicles-2000.json"), """
                { "format": "myobalance-study/1", "id": "vesicles-2000", "title": "T", "citation": "C", "species": "human", "read": "all",
                  "arms": { "bout": { "n": 8, "subject": { "sex": "male", "age": "27 y" },
                    "protocol": { "bout": { "mode": "endurance", "intensity": "70 %%VO2max", "duration": "45 min" }%s }%s } },
                  "preparations": { "plasma": { %s, "status": "second-hand" } },
                  "measurements": [
                    { "id": "level", "arm": "bout", "observable": "exo_level", "tissue": "EDTA plasma", "assay": "nta", "isolation": "uc",
                      "preparation": "plasma", "when": { "after": "0 h" },
                      "reported": { "kind": "value", "value": 12, "unit": "1/mL" }, "status": "verified", "use": "fit" },
                    { "id": "count", "arm": "bout", "observable": "exo_count", "assay": "nta", "isolation": "uc",
                      "preparation": "plasma", "when": { "after": "1 h" }, "relativeTo": "before",
                      "reported": { "kind": "fold", "value": 2 }, "status": "verified", "use": "fit" },
                    { "id": "bare", "arm": "bout", "observable": "exo_count", "assay": "nta", "when": { "after": "2 h" },
                      "relativeTo": "before", "reported": { "kind": "fold", "value": 2 }, "status": "verified", "use": "fit" }
                  ] }
                """.formatted(protocol, arm, preparation));
    }

    private static final String ALL = """
            "anticoagulant": "edta",
            "spins": [{ "rcf": 1500, "time": "10 min" }, { "rcf": 20000, "time": "0.5 h" }],
            "fasting": "12 h",
            "haemolysis": { "checked": "absorbance-414", "samples": "accepted" },
            "recovery": { "share": 0.4, "by": "labelled vesicles", "corrected": true },
            "particlesPerProtein": "3e9 1/ug",
            "note": "methods"
            """;

    @Test
    void allOfItIsReadInBaseUnits() throws IOException {
        Study study = new StudyReader(MODEL, LABORATORY).read(file(ALL, ", \"meals\": \"none\"", ""));
        Preparation read = study.measurements().get(0).preparation().orElseThrow();
        assertEquals("plasma", read.id());
        assertEquals(Optional.of(Preparation.Anticoagulant.EDTA), read.anticoagulant());
        assertEquals(1500, read.spins().get(0).rcf());
        assertEquals(1 / 6.0, read.spins().get(0).hours(), 1e-12);
        assertEquals(new Preparation.Spin(20_000, 0.5), read.spins().get(1));
        assertEquals(OptionalDouble.of(12), read.fasting());
        assertEquals(
                Optional.of(new Preparation.Haemolysis(
                        Preparation.Haemolysis.Check.ABSORBANCE_414,
                        Optional.of(Preparation.Haemolysis.Samples.ACCEPTED))),
                read.haemolysis());
        assertTrue(read.haemolysis().orElseThrow().isAccepted());
        assertEquals(Optional.of(new Preparation.Recovery(0.4, "labelled vesicles", true)), read.recovery());
        assertEquals(3e15, read.particlesPerProtein().orElseThrow(), 1, "in each gram");
        assertEquals(Status.SECOND_HAND, read.status());
        assertEquals(Optional.of("methods"), read.note());
        assertEquals(Optional.of(read), study.measurements().get(1).preparation());
        assertEquals(Optional.empty(), study.measurements().get(2).preparation());
    }

    @Test
    void proteinIsReportedWhereTheIsolateHasItsParticles() throws IOException {
        Path file = file(ALL, ", \"meals\": \"none\"", "");
        String text = Files.readString(file);
        Files.writeString(
                file, text.replace("\"value\": 12, \"unit\": \"1/mL\"", "\"value\": 12, \"unit\": \"ug/mL\""));
        Reported reported = new StudyReader(MODEL, LABORATORY)
                .read(file)
                .measurements()
                .get(0)
                .reported();
        assertEquals("ug/mL", reported.unit().text());
        assertEquals(0.012, reported.unit().toBase(12), 1e-15, "g/L");
        assertTrue(Reported.isProteinOf(
                reported.unit(),
                MODEL.observables().stream()
                        .filter(each -> each.id().equals("exo_plasma_concentration"))
                        .findFirst()
                        .orElseThrow()
                        .unit()));
    }

    private static int errors(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("models/schema/study.schema.json")), InputFormat.JSON);
        return schema.validate(Files.readString(file), InputFormat.JSON).size();
    }

    @Test
    void theSchemaHasAllOfItToo() throws IOException {
        assertEquals(0, errors(file(ALL, "", "")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "anticoagulant",
                "of-nothing",
                "spin-without-time",
                "spin-of-nothing",
                "no-spin",
                "fast-without-unit",
                "unchecked-haemolysis",
                "recovery-in-percent",
                "recovery-of-nothing",
                "recovery-unexplained",
                "particles-by-volume",
                "without-status"
            })
    void theSchemaRefusesWhatTheReaderRefuses(String slip) throws IOException {
        assertTrue(errors(BROKEN.resolve("preparation-" + slip + ".json")) > 0);
    }

    @Test
    void whatIsOfVesiclesIsKnownByIsolationPreparationOrWord() throws IOException {
        Measurement bare = new StudyReader(MODEL, LABORATORY)
                .read(file("\"anticoagulant\": \"edta\"", "", ""))
                .measurements()
                .get(2);
        assertTrue(bare.isOfVesicles(), "by its word");
        assertFalse(bare.isOfIsolate());
        Measurement muscle = new StudyReader(MODEL, LABORATORY)
                .read(Path.of("src/test/resources/study/good.json"))
                .measurements()
                .get(0);
        assertFalse(muscle.isOfVesicles(), muscle.observable());
    }

    private List<String> warnings(String fasting, String protocol, String arm) throws IOException {
        Faults faults = new Faults();
        new StudyReader(MODEL, LABORATORY).read(file("\"fasting\": \"" + fasting + "\"", protocol, arm), faults);
        return faults.warnings().stream().map(Fault::toString).toList();
    }

    /** The habitual breakfast is at 07:30, the bout at 09:00; before a first meal at 14:00 the last one was at 19:00 of the evening. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12 h | | 1.5",
                "2 h | | ",
                "12 h | [{\"at\": [\"14:00\"], \"protein\": \"0.3 g/kg\", \"carbohydrate\": \"1 g/kg\"}] | ",
                "15 h | [{\"at\": [\"14:00\"], \"protein\": \"0.3 g/kg\", \"carbohydrate\": \"1 g/kg\"}] | ",
                "15.1 h | [{\"at\": [\"14:00\"], \"protein\": \"0.3 g/kg\", \"carbohydrate\": \"1 g/kg\"}] | 14",
                "1 h | [{\"at\": [\"14:00\"], \"protein\": \"0.3 g/kg\", \"carbohydrate\": \"1 g/kg\"}] | 14",
                "2 h | \"none\" | 14",
                "4 h | \"none\" | "
            })
    void aFastIsHeldAgainstTheMeals(String stated, String meals, String simulated) throws IOException {
        String protocol =
                Optional.ofNullable(meals).map(each -> ", \"meals\": " + each).orElse("");
        List<String> expected = Optional.ofNullable(simulated)
                .map(hours -> List.of("people had not eaten for " + stated
                        + ", but in arm \"bout\" the last simulated meal is " + hours + " h before the first sample."))
                .orElse(List.of());
        List<String> found = warnings(stated, protocol, "");
        assertEquals(expected.size(), found.size(), found::toString);
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(
                    found.get(i).replaceAll("\\n.*", "").endsWith(", /preparations/plasma/fasting: " + expected.get(i)),
                    found.get(i));
            assertTrue(
                    found.get(i)
                            .endsWith(
                                    "Give its protocol \"meals\" that fit, or say why not under \"assumed\": {\"meals\": {\"why\": …}}."),
                    found.get(i));
        }
    }

    @Test
    void anArmThatAssumesItsMealsHasSaidSo() throws IOException {
        assertEquals(
                List.of(),
                warnings("12 h", "", ", \"assumed\": { \"meals\": { \"why\": \"later days are habitual\" } }"));
        assertEquals(
                1,
                warnings("12 h", "", ", \"assumed\": { \"sex\": { \"why\": \"not told\" } }")
                        .size());
    }
}
