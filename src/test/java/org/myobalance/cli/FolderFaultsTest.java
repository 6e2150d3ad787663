package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.myobalance.cli.Shell.assertRefused;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders, names, records and options that would lose or mix up something. */
class FolderFaultsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path scenario() throws IOException {
        return DrugCase.scenario(folder, "2 d", "1 d", DrugCase.arm("dose"));
    }

    private static void refused(Shell shell, String message) {
        assertRefused(shell, message);
        assertFalse(shell.err().contains("defect"), shell.err());
    }

    @Test
    void filesOfTheUserAreNeitherReplacedNorDeleted() throws IOException {
        Path scenario = scenario();
        Path out = Files.createDirectory(folder.resolve("own"));
        Files.writeString(out.resolve("bands.csv"), "mine");
        Files.writeString(out.resolve("acute.png"), "mine");
        refused(
                Shell.run("run", scenario, "--out", out),
                out.resolve("acute.png") + ": it would be replaced, but was not written by myobalance");
        for (String name : List.of("bands.csv", "acute.png")) {
            assertEquals("mine", Files.readString(out.resolve(name)));
        }
        assertFalse(Files.exists(out.resolve("trajectory.csv")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run", "scan", "predict", "fit", "compare", "validate"})
    void anEmptyFolderNameIsRefused(String command) {
        refused(Shell.exactly(command, "--out", "", "x.json"), "the name is empty. Name a file or folder");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"../../escaped", "a/b", "con: x?*", "hidden."})
    void anIdThatIsNoFileNameIsRefused(String id) throws IOException {
        Path scenario = DrugCase.scenario(
                folder, "2 d", "1 d", DrugCase.arm(DrugCase.FILES.resolve("dose.json"), ", \"id\": \"" + id + "\""));
        refused(
                Shell.run("scan", scenario, "--vary", "drug_rate=0.01:1:2", "--out", folder.resolve("out")),
                "/arms/0/id: id \"" + id + "\" cannot be part of the name of a file.");
    }

    /** Arms are never named on the command line: theirs is a wider rule than that of the ids of files. */
    @Test
    void anIdOfTwoWordsNamesAnArm() throws IOException {
        Path scenario = DrugCase.scenario(
                folder, "2 d", "1 d", DrugCase.arm(DrugCase.FILES.resolve("dose.json"), ", \"id\": \"Two Words\""));
        assertEquals(0, Shell.run("check", scenario).code());
    }

    @Test
    void anIdThatIsTooLongIsRefused() throws IOException {
        Path scenario = DrugCase.scenario(
                folder,
                "2 d",
                "1 d",
                DrugCase.arm(DrugCase.FILES.resolve("dose.json"), ", \"id\": \"" + "ab".repeat(41) + "\""));
        refused(Shell.run("run", scenario, "--out", folder.resolve("out")), "Use at most 60 letters, digits, blanks");
    }

    @Test
    void anEditedRecordIsNotRepeated() throws IOException {
        Path out = folder.resolve("out");
        Shell.run("run", scenario(), "--set", "drug_rate=0.2", "--quiet", "--out", out);
        Path record = out.resolve("run.json");
        String text = Files.readString(record);
        assertEquals(
                ExitCode.DONE, Shell.run("run", "--again", record, "--quiet").code());
        Files.writeString(record, text.replace("\"drug_rate\" : \"0.2\"", "\"drug_rate\" : \"0.3\""));
        refused(
                Shell.run("run", "--again", record, "--out", folder.resolve("again")),
                "/recordHash: the record says something else than when it was written.");
        Files.writeString(record, text.replaceFirst("\"seed\" : \"\\d+\"", "\"seed\" : \"abc\""));
        refused(Shell.run("run", "--again", record), "/seed: \"abc\" is no seed.");
    }

    @ParameterizedTest(name = "--set {0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "drug_rate=0x1p-6 | | --set drug_rate=0x1p-6: not a number. Give it in 1/h, such as drug_rate=0.1",
                "drug_rate=0.1d | | --set drug_rate=0.1d: not a number.",
                "drug_rate=NaN | | --set drug_rate=NaN: not a number.",
                "drug_rate=1 | drug_rate=2 | --set drug_rate=2: drug_rate is set twice. Give each parameter once.",
                "drug_rate | | Value for option option '--set' (PARAMETER=VALUE) should be in KEY=VALUE format but was drug_rate",
            })
    void whatIsSetIsDecimalAndSetOnce(String first, String second, String message) throws IOException {
        Path scenario = scenario();
        Path out = folder.resolve("out");
        refused(
                second == null
                        ? Shell.run("run", scenario, "--out", out, "--set", first)
                        : Shell.run("run", scenario, "--out", out, "--set", first, "--set", second),
                message);
    }

    @ParameterizedTest(name = "--rtol {0}")
    @ValueSource(strings = {"1e-4d", "NaN", "0x1p-13"})
    void aToleranceIsDecimal(String text) throws IOException {
        refused(
                Shell.run("run", scenario(), "--out", folder.resolve("out"), "--rtol", text),
                "\"" + text + "\" is no decimal number");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--draws | 1e9 | \"1e9\" is no whole number up to 2147483647",
                "--draws | 2147483648 | \"2147483648\" is no whole number up to 2147483647",
                "--draws | x | \"x\" is no whole number up to 2147483647",
                "--calibration | '' | --calibration: the name is empty. Name a file, or none.",
            })
    void aFaultyValueIsToldInPlainWords(String option, String text, String message) throws IOException {
        refused(Shell.exactly("run", scenario().toString(), option, text), message);
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                true)) {
            System.setOut(full);
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
            assertEquals(ExitCode.FAULTY, Main.execute("--version"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
