package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final String MODEL = "models/sarcopenia/model.json";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aModelGoesToStandardOutput() {
        Shell shell = Shell.run("export", "--to", "c", MODEL);
        assertEquals(0, shell.code(), shell.err());
        assertTrue(shell.out().contains("#define MODEL_STATES 120\n"), "states of the shipped model");
        assertTrue(shell.out().contains("void model_jacobian("), "a Jacobian");
        assertTrue(!shell.out().contains("MODEL_STOPS"), "a model alone has no regimen");
    }

    @Test
    void onlyAnExportOfOursIsReplaced() throws IOException {
        Path model = DrugCase.FILES.resolve("model.json");
        Path own = Files.writeString(folder.resolve("model.c"), "mine");
        Shell refused = Shell.run("export", model, "--out", own);
        assertEquals(ExitCode.FAULTY, refused.code());
        assertTrue(
                refused.err()
                        .contains(
                                "--out " + own + ": it would be replaced, but is no export of myobalance. Move it away,"
                                        + " or name another file."),
                refused.err());
        assertEquals("mine", Files.readString(own));
        Files.delete(own);
        for (int i = 0; i < 2; i++) {
            assertEquals(ExitCode.DONE, Shell.run("export", model, "--out", own).code());
        }
    }

    @Test
    void whatNoStudyCoversIsWarnedOf() throws IOException {
        Path scenario = Shell.scenario(folder, "14 d", Shell.arm("concurrent-session"));
        Shell shell = Shell.run("export", scenario, "--out", folder.resolve("arm.c"));
        assertEquals(ExitCode.DONE, shell.code());
        assertTrue(shell.err().startsWith("warning: "), shell.err());
        assertTrue(
                shell.err().contains("duration = 50 min is outside 55 to 80 min, which studies cover."), shell.err());
    }

    @Test
    void anArmHasEveryBoutAndMealOfItsRegimen() throws IOException {
        Path scenario = Shell.scenario(folder, "14 d", Shell.arm("resistance-3x"));
        Path file = folder.resolve("arm.c");
        Shell shell = Shell.run("export", scenario, "--arm", "resistance-3x", "--out", file);
        assertEquals(0, shell.code(), shell.err());
        List<String> lines = Files.readAllLines(file);
        // two weeks of three bouts, each with a start and an end, and of three meals a day
        int stops = 2 * (2 * 3) + 14 * 3;
        assertTrue(
                lines.contains("#define MODEL_STOPS " + stops),
                () -> lines.stream()
                                .filter(line -> line.contains("MODEL_STOPS"))
                                .toList() + " for " + stops);
        assertTrue(lines.contains("const double model_horizon = 336.0;"), "two weeks");
    }

    @Test
    void anUnknownArmIsNamedWithTheNearest() throws IOException {
        Path scenario = Shell.scenario(folder, "14 d", Shell.arm("resistance-3x"));
        Shell shell = Shell.run("export", scenario, "--arm", "resistance-3");
        assertEquals(2, shell.code());
        assertTrue(shell.err().startsWith("--arm resistance-3: no such arm. "), shell.err());
        assertTrue(shell.err().contains("resistance-3x"), shell.err());
    }

    @Test
    void aModelHasNoArms() {
        Shell shell = Shell.run("export", MODEL, "--arm", "sedentary");
        assertEquals(2, shell.code());
        assertEquals(
                "--arm sedentary: " + MODEL + " is no scenario, and only one has arms.",
                shell.err().strip());
    }
}
