package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names with members in commands, laboratory, studies and calibrations. */
class SetCommandsTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    Path folder;

    private Path model;
    private Path scenario;

    @BeforeEach
    void copyFiles() throws IOException {
        for (String part : new String[] {"models/sets.json", "models/evidence.json", "models/experiments", "drug"}) {
            try (Stream<Path> files = Files.walk(RESOURCES.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(RESOURCES.relativize(file).toString());
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.copy(file, copy);
                }
            }
        }
        model = folder.resolve("models/sets.json");
        scenario = folder.resolve("models/experiments/sets.json");
    }

    private double massWith(String... changes) throws IOException {
        Path out = folder.resolve("out");
        Object[] words = Stream.concat(
                        Stream.of("run", scenario, "--draws", "0", "--out", out),
                        Stream.of(changes).flatMap(change -> Stream.of("--set", change)))
                .toArray();
        Shell shell = Shell.run(words);
        assertEquals(0, shell.code(), shell.err());
        return Double.parseDouble(
                Files.readAllLines(out.resolve("summary.csv")).get(2).split(",", -1)[3]);
    }

    @Test
    void aNameOverSetsSetsAllMembersAndANamedMemberOne() throws IOException {
        double all = massWith("load_gain=0");
        double both = massWith("load_gain.I=0", "load_gain.II=0");
        double one = massWith("load_gain.trained.II=0");
        assertEquals(all, both, 0, "both fibre types are all");
        assertTrue(one > all, one + " kg with the gain of type I, " + all + " kg without");
        assertTrue(massWith() > one);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--set gain_exo=0 --set gain_exo.mir_206=0 | --set gain_exo.mir_206=0: gain_exo.mir_206 is set twice. Set each once.",
                "--set gain_exo.mir_207=0 | --set gain_exo.mir_207: model \"sets\" has no such parameter. Did you mean \"gain_exo.mir_206\"?"
                        + " All names: myobalance check <model> --show parameters",
                "--set rest_share.I=0.5 | --set: the sum of \"rest_share\" over fibre is 1.05, not 1: I 0.5, II 0.55."
                        + " Set the others with it, so that they sum to what the model file declares.",
                "--set rest_share=0.5 --set part_share.trained=0.5 | --set: the sum of \"part_share\" over part is 1.1, not 1:"
                        + " trained 0.5, other 0.6. Set the others with it, so that they sum to what the model file declares.",
                "--set gain_exoo=0 | --set gain_exoo: model \"sets\" has no such parameter. Did you mean \"gain_exo\"?"
                        + " All names: myobalance check <model> --show parameters"
            })
    void refusals(String options, String message) {
        Object[] words = Stream.concat(
                        Stream.of("run", scenario, "--draws", "0", "--out", folder.resolve("out")),
                        Stream.of(options.split(" ")))
                .toArray();
        Shell shell = Shell.run(words);
        assertEquals(2, shell.code());
        assertEquals(message, shell.err().strip());
    }

    @Test
    void sharesThatStillSumAreTaken() throws IOException {
        assertTrue(massWith("rest_share=0.5") > 0);
        assertTrue(massWith("rest_share.I=0.4", "rest_share.II=0.6") > 0);
    }

    @Test
    void anArmMayNotBreakASum() throws IOException {
        String text = Files.readString(scenario);
        assertTrue(text.contains("\"subject\""), text);
        Files.writeString(
                scenario, text.replaceFirst("\"subject\"", "\"set\": { \"rest_share.I\": 0.5 }, \"subject\""));
        Shell shell = Shell.run("check", scenario);
        assertEquals(2, shell.code(), shell.out());
        assertTrue(
                shell.err()
                        .contains("/set: the sum of \"rest_share\" over fibre is 1.05, not 1: I 0.5, II 0.55.\n"
                                + "  Set the others with it, so that they sum to what the model file declares."),
                shell.err());
    }

    @Test
    void aShareIsNeitherScannedNorFitted() {
        Shell scan = Shell.run("scan", scenario, "--vary", "rest_share.I=0.1:0.5:3", "--out", folder.resolve("out"));
        assertEquals(2, scan.code());
        assertEquals(
                "--vary rest_share.I: it is a term of the sum of \"rest_share\" over fibre, which the model file declares and a"
                        + " scan would not keep. Vary another, or set all terms with --set.",
                scan.err().strip());
        Shell fit = Shell.run(
                "fit",
                "models/studies/lai-2014.json",
                "--parameters",
                "cell_share.platelet",
                "--out",
                folder.resolve("fit"));
        assertEquals(2, fit.code());
        assertEquals(
                "--parameters cell_share.platelet: it is a term of the sum of \"cell_share\" over cell, which the model file"
                        + " declares and a fit would not keep. Fit another, or take \"sumsTo\" out of the model file.",
                fit.err().strip());
    }

    @Test
    void changesThatBreakASumTogetherAreRefused() throws IOException {
        String text = Files.readString(model);
        Files.writeString(
                model,
                text.replace(
                        "\"no-mir-206\": {",
                        "\"slow\": { \"meaning\": \"slow muscle\", \"set\": { \"rest_share.I\": 0.6, \"rest_share.II\": 0.4 } },"
                                + " \"no-mir-206\": {"));
        Path out = folder.resolve("out");
        Shell slow = Shell.run("run", scenario, "--draws", "0", "--hypothesis", "slow", "--out", out);
        assertEquals(0, slow.code(), slow.err());
        Shell both = Shell.run(
                "run", scenario, "--draws", "0", "--hypothesis", "slow", "--set", "rest_share.I=0.45", "--out", out);
        assertEquals(2, both.code(), both.err());
        assertEquals(
                "arm \"none\": the sum of \"rest_share\" over fibre is 0.85, not 1: I 0.45, II 0.4. Calibration, hypothesis,"
                        + " \"set\" of the arm and --set must together keep what the model file declares.",
                both.err().strip());
    }

    @Test
    void aScanVariesOneMember() {
        Shell all = Shell.run("scan", scenario, "--vary", "gain_exo=0:0.1:3", "--out", folder.resolve("out"));
        assertEquals(2, all.code());
        assertEquals(
                "--vary gain_exo: it stands for 2 members. Name one, such as gain_exo.mir_206.",
                all.err().strip());
        Shell one = Shell.run(
                "scan",
                scenario,
                "--vary",
                "gain_exo.mir_486=0:0.1:2",
                "--result",
                "muscle_mass",
                "--out",
                folder.resolve("out"));
        assertEquals(0, one.code(), one.err());
    }

    @Test
    void aMechanismMovesAllMembers() {
        Shell shell = Shell.run("check", model, "--show", "mechanisms");
        assertEquals(0, shell.code(), shell.err());
        assertTrue(shell.out().contains("M1         gain_exo  muscle_protein  +10 %"), shell.out());
        assertTrue(shell.out().contains("Every carrier moves its observable."), shell.out());
    }

    @Test
    void aStudyOfAMemberIsFittedAndItsCalibrationUsed() throws IOException {
        Files.writeString(folder.resolve("models/laboratory.json"), """
                { "format": "myobalance-laboratory/1", "id": "sets", "groups": { "size": ["size.trained", "size.other"] },
                  "observables": { "size.trained": { "meaning": "size of trained muscle", "is": "size.trained" } },
                  "assays": { "scan": { "meaning": "a scan", "gain": 0.05, "person": 0.3, "status": "assumed", "why": "test" } },
                  "isolations": {}, "intensities": {
                    "%1RM": { "of": "one-repetition maximum", "scale": 1, "offset": 0, "status": "definition", "source": "by definition" } } }
                """);
        Files.createDirectory(folder.resolve("studies"));
        Path study = folder.resolve("studies/made-up-2000.json");
        String text = """
                { "format": "myobalance-study/1", "id": "made-up-2000", "title": "T", "citation": "T 2000", "species": "human",
                  "read": "abstract",
                  "arms": { "lift": { "n": 20, "subject": { "sex": "male", "age": "27 y" }, "protocol": { "rest": "7 d" } } },
                  "measurements": [
                    { "id": "size", "arm": "lift", "observable": "%s", "assay": "scan", "when": { "fromStart": ["6 d", "7 d"] },
                      "reported": { "kind": "value", "value": 1.1, "unit": "{P}", "spread": { "kind": "se", "value": 0.01 } },
                      "status": "verified", "use": "fit" } ] }
                """;
        Files.writeString(study, text.formatted("size.traind"));
        Shell misspelt = Shell.run("check", study, "--model", model);
        assertEquals(2, misspelt.code());
        assertTrue(misspelt.err().contains("Did you mean \"size.trained\"?"), misspelt.err());

        Files.writeString(study, text.formatted("size.trained"));
        Shell fit = Shell.run(
                "fit",
                "--model",
                model,
                study,
                "--parameters",
                "breakdown_rate",
                "--starts",
                "1",
                "--out",
                folder.resolve("fit"));
        assertEquals(0, fit.code(), fit.out() + fit.err());
        Shell sample = Shell.run(
                "sample",
                study,
                "--model",
                model,
                "--fit",
                folder.resolve("fit/fit.json"),
                "--draws",
                "100",
                "--out",
                folder.resolve("sample"));
        assertEquals(0, sample.code(), sample.out() + sample.err());
        Path calibration = folder.resolve("sample/calibrated.json");
        String drawn = Files.readString(calibration);
        assertTrue(drawn.contains("\"breakdown_rate.I\"") && drawn.contains("\"breakdown_rate.II\""), drawn);
        Shell run = Shell.run(
                "run", scenario, "--draws", "0", "--calibration", calibration, "--out", folder.resolve("out"));
        assertEquals(0, run.code(), run.err());
    }
}
