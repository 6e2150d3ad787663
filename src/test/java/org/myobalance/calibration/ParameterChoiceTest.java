package org.myobalance.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelHash;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.units.UnitParser;

/** Which parameter set is used where nothing is asked for, and where something is. */
class ParameterChoiceTest {
    private static final Path SHIPPED = Path.of("src/test/resources/drug");

    @TempDir
    private Path folder = Path.of("");

    private Path modelFile = Path.of("");

    @BeforeEach
    void copyTheModel() throws IOException {
        for (String name : List.of("model.json", "evidence.json")) {
            Files.copy(SHIPPED.resolve(name), folder.resolve(name));
        }
        modelFile = folder.resolve("model.json");
    }

    private static void calibrate(Path file, Model model, double rate) {
        Calibrated number = new Calibrated(
                "drug_rate",
                UnitParser.parse("1/h"),
                rate,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
        CalibrationWriter.write(
                file,
                new Calibration(
                        model.id(),
                        ModelHash.of(model),
                        "rows",
                        "by hand",
                        1,
                        false,
                        0,
                        0,
                        0,
                        0,
                        List.of(number),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void theCalibrationBesideTheModelIsTheUsualOne() {
        Model model = ModelReader.read(modelFile);
        assertEquals(
                "the values of the model file",
                ParameterChoice.usual(modelFile, model).words());
        Path beside = folder.resolve("calibrated.json");
        calibrate(beside, model, 0.2);
        ParameterChoice usual = ParameterChoice.usual(modelFile, model);
        assertEquals(Map.of("drug_rate", 0.2), usual.values());
        assertEquals("1 parameters calibrated (" + beside + ")", usual.words());
        assertEquals(Optional.of(beside), usual.file());
        assertEquals(
                Map.of(),
                ParameterChoice.asked(Optional.of("none"), modelFile, model).values());
        Path other = folder.resolve("other.json");
        calibrate(other, model, 0.3);
        assertEquals(
                Map.of("drug_rate", 0.3),
                ParameterChoice.asked(Optional.of(other.toString()), modelFile, model)
                        .values());
    }

    @Test
    void aStaleCalibrationIsPassedOverUnlessItIsAskedFor() throws IOException {
        Path beside = folder.resolve("calibrated.json");
        calibrate(beside, ModelReader.read(modelFile), 0.2);
        Files.writeString(modelFile, Files.readString(modelFile).replace("\"value\": 0.1,", "\"value\": 0.15,"));
        Model changed = ModelReader.read(modelFile);
        ParameterChoice usual = ParameterChoice.usual(modelFile, changed);
        assertEquals(Map.of(), usual.values());
        assertEquals(Optional.of(beside), usual.stale());
        FaultyInputException refused =
                assertThrows(FaultyInputException.class, () -> ParameterChoice.of(beside, changed));
        assertEquals("/modelHash", refused.faults().get(0).pointer());
    }

    /** A word that is none is one fault, though the file is asked for it twice. */
    @Test
    void aFaultOfTheUsualCalibrationIsToldOnce() throws IOException {
        Model model = ModelReader.read(modelFile);
        Path beside = folder.resolve("calibrated.json");
        calibrate(beside, model, 0.2);
        Files.writeString(
                beside, Files.readString(beside).replace("\"model\" : \"" + model.id() + "\"", "\"model\" : 5"));
        FaultyInputException faulty =
                assertThrows(FaultyInputException.class, () -> ParameterChoice.usual(modelFile, model));
        assertEquals(1, faulty.faults().size(), faulty.getMessage());
    }
}
