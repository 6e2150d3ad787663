package org.myobalance.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelHash;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.Prior;
import org.myobalance.units.UnitParser;

/** What a calibration file holds after a round trip, and what a faulty one is told. */
class CalibrationFileTest {
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));

    @TempDir
    Path folder = Path.of("");

    private static Calibration example() {
        return new Calibration(
                "sarcopenia",
                ModelHash.of(MODEL),
                "abc",
                "myobalance sample",
                7,
                true,
                290,
                40,
                -321.5,
                -12.25,
                List.of(
                        new Calibrated(
                                "k_breakdown",
                                UnitParser.parse("1/{breakdown}/d"),
                                0.0131,
                                Optional.of(new Prior(Prior.Kind.LOG_NORMAL, 0.0135 / 24, 0.08)),
                                OptionalDouble.of(0.012),
                                OptionalDouble.of(0.0145),
                                Optional.of(Verdict.IDENTIFIABLE)),
                        new Calibrated(
                                "import_gain",
                                UnitParser.parse("1"),
                                0.04,
                                Optional.of(new Prior(Prior.Kind.NORMAL, 0, 0.05)),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                Optional.of(Verdict.PRIOR_ONLY))),
                List.of(List.of(0.012, 0.01), List.of(0.013, -0.02), List.of(0.014, 0.07)),
                Optional.of(new Sampler(4, 1.01, 350.5, 0.3, Optional.empty())));
    }

    private Path written(Calibration calibration) {
        Path file = folder.resolve("calibrated.json");
        CalibrationWriter.write(file, calibration);
        return file;
    }

    @Test
    void whatIsWrittenReadsBack() {
        Path file = written(example());
        Calibration read = CalibrationReader.read(file, MODEL);
        assertEquals(example(), read);
        assertEquals(CalibrationWriter.text(example()), CalibrationWriter.text(read));
    }

    @Test
    void aFitWithoutDrawsReadsBack() {
        Calibration fit = ofOne("k_breakdown", "1/{breakdown}/d", 0.0131, List.of());
        assertEquals(fit, CalibrationReader.read(written(fit), MODEL));
    }

    @Test
    void valuesKeepTheSumsThatTheModelDeclares() {
        List<String> faults = new ArrayList<>();
        for (double best : new double[] {0.22, 0.23}) {
            Calibration shares = ofOne(
                    "cell_share.platelet", "{count}/{exo}", best, List.of(List.of(0.22), List.of(0.3), List.of(0.4)));
            Path file = written(shares);
            FaultyInputException faulty =
                    assertThrows(FaultyInputException.class, () -> CalibrationReader.read(file, MODEL));
            faults.add(String.valueOf(faulty.getMessage()));
        }
        String terms = "endothelium 0.03, lymphocyte 0.385, myeloid 0.216, erythrocyte 0.119, share_muscle 0.03.\n"
                + "  Leave these parameters out of the calibration, or take \"sumsTo\" out of the model file.";
        String sum = "the sum of \"cell_share\" over cell, with share_muscle, is ";
        assertTrue(
                faults.get(0).contains("/draws: draw 2: " + sum + "1.08, not 1: platelet 0.3, " + terms),
                faults.get(0));
        assertFalse(faults.get(0).contains("/parameters"), faults.get(0));
        assertTrue(
                faults.get(1).contains("/parameters: " + sum + "1.01, not 1: platelet 0.23, " + terms), faults.get(1));
    }

    /** A fit of one parameter. */
    private static Calibration ofOne(String id, String unit, double value, List<List<Double>> draws) {
        Calibration whole = example();
        return new Calibration(
                whole.model(),
                whole.modelHash(),
                whole.dataHash(),
                whole.command(),
                whole.seed(),
                false,
                whole.observations(),
                whole.studies(),
                whole.logLikelihood(),
                whole.logPrior(),
                List.of(new Calibrated(
                        id,
                        UnitParser.parse(unit),
                        value,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty())),
                draws,
                Optional.empty());
    }

    private static Calibration linearised(SurrogateCheck check) {
        Calibration whole = example();
        return new Calibration(
                whole.model(),
                whole.modelHash(),
                whole.dataHash(),
                whole.command(),
                whole.seed(),
                whole.robust(),
                whole.observations(),
                whole.studies(),
                whole.logLikelihood(),
                whole.logPrior(),
                whole.parameters(),
                whole.draws(),
                Optional.of(new Sampler(4, 1.01, 350.5, 0.3, Optional.of(check))));
    }

    private static final SurrogateCheck CHECK = new SurrogateCheck(
            12,
            1,
            OptionalDouble.of(-0.125),
            OptionalDouble.of(0.5),
            OptionalDouble.of(-1.25),
            OptionalDouble.of(0.75));

    private static final SurrogateCheck NO_CHECK = new SurrogateCheck(
            0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    @Test
    void drawsOfTheLinearisedPosteriorSaySo() throws IOException {
        assertEquals(linearised(CHECK), CalibrationReader.read(written(linearised(CHECK)), MODEL));
        assertEquals(linearised(NO_CHECK), CalibrationReader.read(written(linearised(NO_CHECK)), MODEL));
        assertTrue(CalibrationWriter.text(linearised(CHECK)).contains("\"method\" : \"linearised\""));
        assertEquals(
                "3 draws of the linearised posterior, 12 checked by the model, of which 1 failed",
                linearised(CHECK).drawWords());
        assertEquals(
                "3 draws of the linearised posterior, none checked by the model",
                linearised(NO_CHECK).drawWords());
        assertEquals("3 draws", example().drawWords());
    }

    @Test
    void aFileWithoutAMethodIsOfTheModelItself() throws IOException {
        String text = CalibrationWriter.text(example());
        String older = text.replaceFirst(",\\s+\"method\" : \"model\"", "");
        assertFalse(older.equals(text));
        assertEquals(example(), CalibrationReader.read(Files.writeString(folder.resolve("older.json"), older), MODEL));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"linearised\" | \"model\" | /sampler: \"check\" goes with \"method\": \"linearised\", and only with"
                        + " it. Give both, or neither.",
                "\"linearised\" | \"linear\" | /sampler/method: unknown word \"linear\".",
                "\"failed\" : 1 | \"failed\" : -1 | /sampler/check/failed: expected a whole number from 0",
                "\"acceptance\" : 0.75 | \"acceptance\" : 2 | /sampler/check/acceptance: 2 is outside 0 to 1.",
            })
    void tellsWhatIsWrongWithACheck(String right, String wrong, String message) throws IOException {
        String text = Files.readString(written(linearised(CHECK)));
        assertTrue(text.contains(right), right);
        Path file = Files.writeString(folder.resolve("broken.json"), text.replace(right, wrong));
        FaultyInputException faulty =
                assertThrows(FaultyInputException.class, () -> CalibrationReader.read(file, MODEL));
        assertTrue(String.valueOf(faulty.getMessage()).replace("\n ", "").contains(message), faulty.getMessage());
    }

    @Test
    void valuesAreInBaseUnits() {
        assertEquals(
                Map.of("k_breakdown", 0.0131 * (1 / 24.0), "import_gain", 0.04),
                example().best());
        assertEquals(0.07, example().draw(2).get("import_gain"));
    }

    @Test
    void theSchemaAcceptsWhatIsWritten() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("models/schema/calibration.schema.json")), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(CalibrationWriter.text(example()), InputFormat.JSON));
        String lopsided = CalibrationWriter.text(example()).replaceFirst("\"high\" : [0-9.]+,", "");
        assertFalse(schema.validate(lopsided, InputFormat.JSON).isEmpty());
        assertEquals(List.of(), schema.validate(CalibrationWriter.text(linearised(CHECK)), InputFormat.JSON));
        assertEquals(List.of(), schema.validate(CalibrationWriter.text(linearised(NO_CHECK)), InputFormat.JSON));
        String contrary = CalibrationWriter.text(linearised(CHECK)).replace("\"linearised\"", "\"model\"");
        assertFalse(schema.validate(contrary, InputFormat.JSON).isEmpty());
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"3, 3, 0 1 2", "2, 10, 2 7", "1, 9, 4", "4, 2, 0 1", "0, 5, ''", "24, 1000, 20 62 104"})
    void drawsArePickedEvenly(int count, int of, String first) {
        List<List<Double>> draws = new ArrayList<>();
        for (int i = 0; i < of; i++) {
            draws.add(List.of((double) i));
        }
        Calibration numbered = new Calibration(
                "m",
                "h",
                "d",
                "c",
                0,
                false,
                0,
                0,
                0,
                0,
                List.of(new Calibrated(
                        "p",
                        UnitParser.parse("1"),
                        0,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty())),
                draws,
                Optional.empty());
        List<String> picked = numbered.spread(count).stream()
                .map(values -> Integer.toString(values.getOrDefault("p", -1.0).intValue()))
                .toList();
        assertEquals(Math.min(count, of), Set.copyOf(picked).size());
        assertEquals(picked.size(), Set.copyOf(picked).size(), "each once");
        assertTrue(String.join(" ", picked).startsWith(first), () -> picked.toString());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"model\" : \"sarcopenia\" | \"model\" : \"null\""
                        + "| /model: made for model \"null\", not for \"sarcopenia\"."
                        + " Name the calibration of this model, or use the model file's own values: --calibration none.",
                "\"modelHash\" : \"HASH\" | \"modelHash\" : \"0123\""
                        + "| /modelHash: the equations or numbers of model \"sarcopenia\" have changed since it was"
                        + " calibrated. Calibrate it anew, restore the model file, or use the model file's own"
                        + " values: --calibration none.",
                "\"import_gain\" | \"import_gian\" | /parameters/1/id: model \"sarcopenia\" has no parameter"
                        + " \"import_gian\". Known here: import_gain,",
                "\"import_gain\" | \"k_breakdown\" | /parameters/1/id: \"k_breakdown\" stands here already.",
                "\"import_gain\" | \"k_synthesis\" | /parameters/1/id: \"k_synthesis\" is solved for each"
                        + " parameter set, never calibrated. Leave it out.",
                "\"value\" : 0.0131 | \"value\" : 0.5 | /parameters/0/value: k_breakdown = 0.5 is outside 0.00337 to 0.054"
                        + " 1/{breakdown}/d, the bounds of the model file. Calibrate within them.",
                "[ 0.013, -0.02 ] | [ 0.5, -0.02 ] | /draws/1/0: draw 2: k_breakdown = 0.5 is outside 0.00337 to 0.054"
                        + " 1/{breakdown}/d, the bounds of the model file. Calibrate within them.",
                "1/{breakdown}/d | g | /parameters/0/unit: \"k_breakdown\" is measured in 1/{breakdown}/h, not in g."
                        + " Write \"unit\": \"1/{breakdown}/d\", and its numbers in that.",
                "[ 0.013, -0.02 ] | [ 0.013 ] | /draws/1: draw 2 has 1 number, but there are 2 parameters."
                        + " A draw has one number for each parameter, in their order.",
                "\"low\" : 0.012 | \"low\" : 0.2 | /parameters/0/low: \"low\" is above \"high\".",
                "\"low\" : 0.012, | ` ` | /parameters/0: the 90 % interval has one end."
                        + " Give both \"low\" and \"high\", or neither.",
                "\"verdict\" : \"prior-only\" | \"verdict\" : \"prior\" | /parameters/1/verdict: unknown word \"prior\".",
                "\"rows\" : 290 | \"rows\" : -1 | /rows: expected a whole number from 0",
                "myobalance-calibration/1 | myobalance-study/1 | /format: no calibration file, but"
                        + " \"myobalance-study/1\".",
                "\"acceptance\" : 0.3 | \"acceptance\" : 3 | /sampler/acceptance: 3 is outside 0 to 1.",
                "\"draws\" | \"drawn\" | key \"draws\" is missing.",
            })
    void tellsWhatIsWrong(String right, String wrong, String message) throws IOException {
        String text = Files.readString(written(example()));
        String replaced = right.replace("HASH", ModelHash.of(MODEL));
        assertTrue(text.contains(replaced), replaced);
        Path file = Files.writeString(folder.resolve("broken.json"), text.replace(replaced, wrong));
        FaultyInputException faulty =
                assertThrows(FaultyInputException.class, () -> CalibrationReader.read(file, MODEL));
        assertTrue(String.valueOf(faulty.getMessage()).replace("\n ", "").contains(message), faulty.getMessage());
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        String text = Files.readString(written(example()))
                .replace(ModelHash.of(MODEL), "0123")
                .replace("0.0131", "0.5")
                .replace("\"import_gain\"", "\"import_gian\"");
        Path file = Files.writeString(folder.resolve("broken.json"), text);
        FaultyInputException faulty =
                assertThrows(FaultyInputException.class, () -> CalibrationReader.read(file, MODEL));
        assertEquals(3, faulty.faults().size(), faulty.getMessage());
    }
}
