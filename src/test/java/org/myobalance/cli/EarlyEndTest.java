package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.Hashes;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Deadline;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;

/** The search for a bout and the drawing of figures end at a deadline that has passed, and at Ctrl-C. */
class EarlyEndTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSearchForABoutEndsAtTheDeadlineAndAtCtrlC() throws IOException {
        Scenario scenario = new Loader().scenario(DrugCase.scenario(folder, "14 d", "1 d", DrugCase.arm("lift")));
        ArmPlan plan =
                ArmPlans.of(scenario, Optional.empty(), Map.of(), Map.of()).get(0);
        Simulator simulator = new Simulator(CompiledModel.of(scenario.model()));
        ArmRunner runner = new ArmRunner(simulator, RunOptions.defaults());
        assertTrue(runner.closeUp(plan, plan.from(), 4, 1, ProgressMonitor.NONE).isPresent(), "there is a bout");
        ProgressMonitor cancelled = ProgressMonitor.of((what, share) -> {}, () -> true);
        assertEquals(Optional.empty(), runner.closeUp(plan, plan.from(), 4, 1, cancelled));
        Deadline passed = Deadline.after(Duration.ofNanos(1));
        ArmRunner late = new ArmRunner(simulator, RunOptions.defaults().withDeadline(passed));
        assertEquals(Optional.empty(), late.closeUp(plan, plan.from(), 4, 1, ProgressMonitor.NONE));
    }

    @Test
    void afterTheDeadlineNoFigureIsDrawn() throws IOException {
        Path scenario = DrugCase.scenario(folder, "14 d", "1 d", DrugCase.arm("lift"));
        Path out = folder.resolve("out");
        Shell shell = Shell.run("run", scenario, "--deadline", "1e-6min", "--out", out);
        assertEquals(ExitCode.FAILED, shell.code(), shell.err());
        assertTrue(shell.out().contains("; not all figures, because the deadline has passed."), shell.out());
        assertTrue(Files.exists(out.resolve("summary.csv")));
        assertEquals(
                List.of(false, false),
                List.of("mass.png", "acute.png").stream()
                        .map(name -> Files.exists(out.resolve(name)))
                        .toList());
    }

    @Test
    void predictSaysThatTheDeadlineCutItsFigures() {
        Path out = folder.resolve("out");
        Path models = Path.of("src/test/resources/models");
        Shell shell = Shell.run(
                "predict",
                models.resolve("studies/a-2000.json"),
                "--model",
                models.resolve("tiny.json"),
                "--deadline",
                "1e-6s",
                "--out",
                out);
        assertEquals(ExitCode.FAILED, shell.code(), shell.err());
        assertTrue(
                shell.out()
                        .contains(
                                "Written to " + out
                                        + ": predictions.csv, scores.csv, question.json; not all figures, because the deadline has passed."),
                shell.out());
        assertEquals("; not all figures, because the run was interrupted.", CutShort.notAllFigures(true));
    }

    @Test
    void theModelBesideStudiesIsNamedAsTheyWere() {
        assertEquals(
                Path.of("models/sarcopenia/model.json"), Loader.modelBeside(Path.of("models/studies/brook-2016.json")));
        assertEquals(Path.of("../sarcopenia/model.json"), Loader.modelBeside(Path.of("brook-2016.json")));
    }

    @Test
    void aDeadlineInARerunReplacesNothing() throws IOException {
        Path scenario = DrugCase.scenario(folder, "2 d", "1 d", DrugCase.arm("lift"));
        for (List<String> command : List.of(List.of("run"), List.of("scan", "--vary", "drug_rate=0.01:1:2"))) {
            Path out = folder.resolve(command.get(0));
            assertEquals(ExitCode.DONE, shell(command, scenario, out).code());
            Map<String, String> before = contents(out);
            Shell late = shell(command, scenario, out, "--deadline", "1e-6s");
            assertEquals(ExitCode.FAILED, late.code(), late.err());
            assertTrue(
                    (late.out() + late.err())
                            .contains("The deadline has passed: nothing is written, the results of the earlier "
                                    + command.get(0) + " in " + out
                                    + " are left as they were. Give it longer, or --out another folder."),
                    late.out() + late.err());
            assertEquals(before, contents(out));
        }
    }

    @Test
    void aScanThatDrewNothingNamesNoFigure() throws IOException {
        Path scenario = DrugCase.scenario(folder, "2 d", "1 d", DrugCase.arm("lift"));
        Path out = folder.resolve("late");
        Shell late = shell(List.of("scan", "--vary", "drug_rate=0.01:1:2"), scenario, out, "--deadline", "1e-6s");
        assertTrue(late.out().contains("Written to " + out + ": scan.csv, question.json.\n"), late.out());
    }

    private static Shell shell(List<String> command, Path scenario, Path out, String... more) {
        List<Object> words = new ArrayList<>(command);
        words.addAll(List.of(scenario, "--out", out));
        words.addAll(List.of(more));
        return Shell.run(words.toArray());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> hashes.put(file.getFileName().toString(), Hashes.sha256(file)));
        }
        return hashes;
    }
}
