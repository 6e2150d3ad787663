package org.myobalance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.scenario.LinkedFiles;

/** Load, effort and the share of the body in the arms of a study, stated and assumed. */
class EffortOfArmsTest {
    private static final Model MODEL = ModelReader.read(Path.of("src/test/resources/models/table/lifting.json"));
    private static final Laboratory LABORATORY = LaboratoryReader.read(
            Path.of("src/test/resources/study/laboratory.json"),
            ModelReader.read(Path.of("models/sarcopenia/model.json")));

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    private StudyArm arm(String bout, String assumed) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), """
                {"subject": {"sex": "male", "age": "25 y", "height": "178 cm", "mass": "75 kg"},
                "protocol": {"bout": {%s, "duration": "1 h"}},
                "assumed": {%s}}
                """.formatted(bout, assumed));
        return new ArmReader(MODEL, LABORATORY, new LinkedFiles(MODEL, faults), file, Species.HUMAN)
                .arm("arm", JsonDocument.read(file, faults).root().object().orElseThrow());
    }

    private static Bout bout(StudyArm.Setting setting) {
        return setting.protocol().bout().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"load\": {\"why\": \"a guess\", \"range\": [\"60 %1RM\", 0.9]} | 0.6 | 0.9",
                "\"effort\": {\"why\": \"a guess\", \"range\": [0, 3]} | 0 | 3",
                "\"engaged\": {\"why\": \"a guess\", \"range\": [0.2, 0.6]} | 0.2 | 0.6"
            })
    void assumedRangesMoveTheBout(String assumed, double low, double high) throws IOException {
        StudyArm arm = arm("\"mode\": \"lift\", \"load\": 0.8, \"sets\": 3, \"reps\": 8", assumed);
        assertEquals("[]", faults.list().toString());
        Assumption assumption = arm.assumptions().get(0);
        StudyArm.Setting setting = arm.setting().orElseThrow();
        assertEquals(low, value(assumption, setting.with(assumption.what(), low)));
        assertEquals(
                high,
                value(
                        assumption,
                        setting.with(
                                assumption.what(),
                                assumption.range().orElseThrow().high())));
        assertEquals(OptionalDouble.empty(), bout(setting).effort(), "the nominal effort is the mode's");
    }

    private static double value(Assumption assumption, StudyArm.Setting setting) {
        return switch (assumption.what()) {
            case INTENSITY -> bout(setting).intensity();
            case EFFORT -> bout(setting).effort().orElseThrow();
            default -> bout(setting).engaged();
        };
    }

    @Test
    void aStatedEffortIsRead() throws IOException {
        StudyArm arm = arm("\"mode\": \"lift\", \"load\": \"80 %1RM\", \"effort\": 2, \"sets\": 3, \"reps\": 8", "");
        assertEquals(0.8, bout(arm.setting().orElseThrow()).intensity(), 1e-15);
        assertEquals(OptionalDouble.of(2), bout(arm.setting().orElseThrow()).effort());
        assertEquals(0.5, bout(arm.setting().orElseThrow()).engaged(), "the model's default");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"mode\": \"run\", \"intensity\": \"70 %VO2max\" | \"effort\": {\"why\": \"?\", \"range\": [0, 3]}"
                        + " | nothing in this arm has the part that is assumed",
                "\"mode\": \"lift\", \"load\": 0.8 | \"effort\": {\"why\": \"?\", \"range\": [-1, 3]}"
                        + " | lift bout: an effort beyond failure, -1",
                "\"mode\": \"lift\", \"load\": 0.8 | \"engaged\": {\"why\": \"?\", \"range\": [0.5, 2]}"
                        + " | lift bout: engaged muscle 2 is outside (0, 1]",
                "\"mode\": \"run\", \"load\": 0.8 | | run bouts have no load: their intensity is a fraction of VO2max",
                "\"mode\": \"lift\", \"load\": 1.5 | | lift bout: intensity 1.5 is above 1.2, the most that the model knows",
                "\"mode\": \"lift\", \"load\": 0.8 | \"load\": {\"why\": \"?\", \"range\": [0.6, 0.9]}, \"intensity\":"
                        + " {\"why\": \"?\", \"range\": [\"60 %1RM\", \"90 %1RM\"]} | \"load\" and \"intensity\" are two names of one thing"
            })
    void impossibleOnesAreRefused(String bout, String assumed, String what) throws IOException {
        arm(bout, assumed == null ? "" : assumed);
        assertEquals(1, faults.size(), () -> faults.list().toString());
        assertEquals(
                true,
                faults.list().get(0).toString().contains(what),
                () -> faults.list().toString());
    }
}
