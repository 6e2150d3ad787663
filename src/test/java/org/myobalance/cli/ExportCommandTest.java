package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.archive.ArchiveReader;
import org.myobalance.archive.ArchivedFile;
import org.myobalance.archive.CombineArchive;

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

    @Test
    void aScenarioIsWrittenAsSbml() throws IOException {
        Path scenario = Shell.scenario(folder, "14 d", Shell.arm("resistance-3x"));
        Path file = folder.resolve("arm.xml");
        for (int i = 0; i < 2; i++) {
            Shell shell = Shell.run("export", "--to", "sbml", scenario, "--out", file);
            assertEquals(0, shell.code(), shell.err());
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals("<!-- Written by myobalance. -->", lines.get(1));
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.contains("<listOfReactions>"))
                        .count());
        // two weeks of three bouts, each with a start and an end, and of three meals a day
        long events = lines.stream().filter(line -> line.contains("<event ")).count();
        assertTrue(events >= 6 + 3 && events <= 2 * 6 + 3 + 2, events + " events");
    }

    @Test
    void aModelAloneIsWrittenAsSbmlWithoutEvents() {
        Shell shell = Shell.run("export", "--to", "sbml", DrugCase.FILES.resolve("model.json"));
        assertEquals(0, shell.code(), shell.err());
        assertTrue(shell.out().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), shell.out());
        assertTrue(!shell.out().contains("<event "), "a model alone has no regimen");
    }

    @Test
    void anArchiveIsWrittenTwiceWithTheSameBytesAndChecked() throws IOException {
        Path scenario = DrugCase.scenario(folder, "14 d", "12 h", DrugCase.arm("lift"));
        Path results = folder.resolve("out");
        assertEquals(0, Shell.run("run", scenario, "--out", results).code());
        Path file = folder.resolve("life.omex");
        Shell shell = Shell.run("export", "--to", "omex", scenario, "--results", results, "--out", file);
        assertEquals(0, shell.code(), shell.err());
        byte[] first = Files.readAllBytes(file);
        assertEquals(
                0,
                Shell.run("export", "--to", "omex", scenario, "--results", results, "--out", file)
                        .code());
        assertArrayEquals(first, Files.readAllBytes(file));
        Shell check = Shell.run("check", file);
        assertEquals(0, check.code(), check.err());
        assertTrue(check.out().startsWith(file + ": a valid COMBINE archive of "), check.out());
        CombineArchive archive = ArchiveReader.read(file);
        assertTrue(archive.file("simulation.sedml").orElseThrow().isMaster());
        String model = archive.file("model.xml").orElseThrow().text();
        assertTrue(model.contains("id=\"muscle_mass\""), model);
        assertTrue(archive.file("results/trajectory.csv").isPresent(), "tables of the run");
        assertTrue(archive.file("results/mass.svg").isPresent(), "figures of the run");
        String record = archive.files().stream()
                .filter(each -> each.location().equals("inputs/run.json"))
                .findFirst()
                .orElseThrow()
                .text();
        assertTrue(record.contains("\"format\" : \"myobalance-run/1\""), record);
    }

    /** What is unpacked from an archive repeats the run. */
    @Test
    void theRecordInAnArchiveRepeatsTheRun() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        for (String name : List.of("model.json", "evidence.json", "man-25.json", "lift.json")) {
            Files.copy(DrugCase.FILES.resolve(name), own.resolve(name));
        }
        Path scenario = Files.writeString(
                own.resolve("scenario.json"),
                "{ \"format\": \"myobalance-scenario/1\", \"id\": \"drug\", \"title\": \"Drug\", \"model\": \"model.json\","
                        + " \"lasts\": \"14 d\", \"every\": \"12 h\","
                        + " \"arms\": [{ \"subject\": \"man-25.json\", \"regimen\": \"lift.json\" }] }");
        Path file = folder.resolve("life.omex");
        assertEquals(
                0, Shell.run("export", "--to", "omex", scenario, "--out", file).code());
        Path unpacked = folder.resolve("unpacked");
        for (ArchivedFile each : ArchiveReader.read(file).files()) {
            Path path = unpacked.resolve(each.location());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, each.content());
        }
        Path again = folder.resolve("again");
        Shell repeated = Shell.run("run", "--again", unpacked.resolve("inputs/run.json"), "--out", again);
        assertEquals(0, repeated.code(), repeated.err());
        Path straight = folder.resolve("straight");
        assertEquals(
                0, Shell.run("run", scenario, "--draws", "0", "--out", straight).code());
        assertEquals(
                Files.readString(straight.resolve("trajectory.csv")),
                Files.readString(again.resolve("trajectory.csv")));
    }

    @Test
    void anArchiveNeedsAScenarioAndAFile() throws IOException {
        Path model = DrugCase.FILES.resolve("model.json");
        Path file = folder.resolve("x.omex");
        assertEquals(
                "--to omex " + model
                        + ": an archive describes a simulation. Name a scenario, or write the model: --to sbml.",
                Shell.run("export", "--to", "omex", model, "--out", file).err().strip());
        assertEquals(
                "--to omex: an archive is no text for a terminal. Name a file: --out life.omex.",
                Shell.run("export", "--to", "omex", model).err().strip());
        assertEquals(
                "--results " + folder + ": only an archive holds results. Add --to omex.",
                Shell.run("export", model, "--results", folder).err().strip());
        Path scenario = DrugCase.scenario(folder, "14 d", "12 h", DrugCase.arm("lift"));
        assertEquals(
                "--results " + folder + ": no folder of a run. Name one that holds run.json.",
                Shell.run("export", "--to", "omex", scenario, "--results", folder, "--out", file)
                        .err()
                        .strip());
        assertEquals(
                "--rtol 2.0: outside 1e-13 to 0.1. The default is 1e-4.",
                Shell.run("export", "--to", "sbml", scenario, "--rtol", "2")
                        .err()
                        .strip());
    }

    @Test
    void anArchiveOfOthersIsNotReplaced() throws IOException {
        Path scenario = DrugCase.scenario(folder, "14 d", "12 h", DrugCase.arm("lift"));
        Path foreign = Files.write(
                folder.resolve("other.omex"),
                new CombineArchive(List.of(ArchivedFile.of("a.txt", "f", "x"))).toBytes());
        Shell shell = Shell.run("export", "--to", "omex", scenario, "--out", foreign);
        assertEquals(2, shell.code());
        assertTrue(shell.err().contains("it would be replaced, but is no export of myobalance."), shell.err());
    }

    @Test
    void aBrokenArchiveIsRefusedByCheck() throws IOException {
        Path file = Files.writeString(folder.resolve("x.omex"), "PK\u0003\u0004 and no more");
        Shell shell = Shell.run("check", file);
        assertEquals(2, shell.code());
        assertTrue(shell.err().startsWith(file + ": it is no whole ZIP file: "), shell.err());
    }

    @Test
    void theCreatorIsThatOfTheCitation() throws IOException {
        String citation = Files.readString(Path.of("CITATION.cff"));
        assertTrue(citation.contains("name: \"" + ExportArchive.CREATOR + "\""), citation);
        assertTrue(citation.contains("license: " + ExportArchive.LICENSE + "\n"), citation);
    }

    @Test
    void studiesWithNothingThatPetabHoldsLeaveAList() throws IOException {
        Path out = folder.resolve("petab");
        Shell shell = Shell.run("export", "--to", "petab", "models/studies/smith-2012.json", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(
                shell.out().contains("0 of 6 observations are in 0 problems; not-in-petab.csv says why"), shell.out());
        List<String> lines = Files.readAllLines(out.resolve("not-in-petab.csv"));
        assertEquals("study,arm,observation,part,reason", lines.get(0));
        assertEquals(
                "smith-2012,women,basal-women,observation,it is not used for fitting: no n: not fitted", lines.get(1));
        assertEquals(1 + 6, lines.size());
        Shell again = Shell.run("export", "--to", "petab", "models/studies/smith-2012.json", "--out", out);
        assertEquals(
                "--out " + out + ": the folder is not empty. Name a new one.",
                again.err().strip());
    }

    @Test
    void problemsNeedAFolderAndModelsStandAlone() {
        Shell nowhere = Shell.run("export", "--to", "petab", "models/studies/smith-2012.json");
        assertEquals(
                "--to petab: problems are many files. Name a new folder: --out petab.",
                nowhere.err().strip());
        Shell two = Shell.run("export", MODEL, MODEL);
        assertEquals(
                MODEL + ": --to c takes one model or scenario. Only --to petab takes several files.",
                two.err().strip());
    }
}
