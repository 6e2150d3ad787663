package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of every kind of folder, made by the commands themselves on small models. */
class ReportCommandTest {
    private static final Path QUESTIONS = Path.of("src/test/resources/questions");

    @TempDir
    private Path folder = Path.of("");

    private Path out = Path.of("");

    @BeforeEach
    void files() throws IOException {
        out = folder.resolve("out");
        for (String name : List.of("evidence.json", "man-25.json", "lift.json", "none.json")) {
            Files.copy(DrugCase.FILES.resolve(name), folder.resolve(name));
        }
        // a prior, so that there is something to explain
        String model = Files.readString(DrugCase.FILES.resolve("model.json"))
                .replace(
                        "\"meaning\": \"muscle at the start\", \"identifiability\": \"fixed\"",
                        "\"meaning\": \"muscle at the start\", \"prior\": { \"normal\": { \"mean\": 30, \"sd\": 3 } },"
                                + " \"identifiability\": \"prior-only\"");
        Files.writeString(folder.resolve("model.json"), model);
        try (Stream<Path> questions = Files.list(QUESTIONS)) {
            for (Path file : questions.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("scenario.json"), """
                { "format": "myobalance-scenario/1", "id": "drug", "title": "Lift or not", "model": "model.json",
                  "lasts": "10 d", "every": "1 d", "arms": [
                    { "subject": "man-25.json", "regimen": "lift.json" },
                    { "subject": "man-25.json", "regimen": "none.json" } ] }
                """);
    }

    private void done(Object... words) {
        Shell shell = Shell.exactly(
                Stream.concat(Stream.of(words), Stream.of("--out", out)).toArray());
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
    }

    private void ran() {
        done("run", folder.resolve("scenario.json"), "--calibration", "none");
    }

    private Document page(Object... more) throws IOException {
        Shell shell = Shell.exactly(
                Stream.concat(Stream.of("report", out), Stream.of(more)).toArray());
        assertEquals("", shell.err());
        assertEquals("Written: " + out.resolve("report.html") + "\n", shell.out());
        return Jsoup.parse(Files.readString(out.resolve("report.html")));
    }

    @Test
    void aRunBecomesAPage() throws IOException {
        ran();
        Document page = page();
        assertEquals("Lift or not", page.select("h1").text());
        assertEquals(
                "lift (Lift): muscle mass 30.00 kg at 25.00 y and 30.11 kg at 25.03 y (+0.4 %).",
                page.select(".reading p").get(0).text());
        assertEquals(
                "./myobalance run scenario.json --engine=auto --rtol=1e-4 --calibration=none --out out",
                page.select("#question pre").text());
        assertEquals(
                "./myobalance run --again out/run.json",
                page.select("#record pre").get(0).text());
        assertEquals(
                Files.readString(out.resolve("run.json")).strip(),
                page.select("#record details pre").get(0).wholeText());
        assertTrue(page.select("figure svg").size() >= 1, "drawn");
        assertEquals(0, page.select("script").size());
        assertTrue(page.select("#evidence").text().contains("Model “drug”"));
    }

    @Test
    void theCommandThatItShowsGivesTheSameRun() throws IOException {
        ran();
        String[] words = page().select("#question pre").text().split(" ", -1);
        Path again = folder.resolve("again");
        Shell shell = Shell.exactly(Stream.concat(
                        Stream.of(words)
                                .skip(1)
                                .takeWhile(word -> !word.equals("--out"))
                                .map(word -> word.equals("scenario.json")
                                        ? folder.resolve(word).toString()
                                        : word),
                        Stream.of("--out", again.toString()))
                .toArray());
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertEquals(
                Files.readString(out.resolve("trajectory.csv")), Files.readString(again.resolve("trajectory.csv")));
    }

    @ParameterizedTest
    @CsvSource({
        "plan, Two weeks, Which programme is best under given limits?",
        "dose, Hours, How little is enough?",
        "detrain, '', How long does a gain last?",
        "person, '', What can be said of one person?",
        "population, '', How do persons of a population differ?"
    })
    void everyQuestionBecomesAPage(String command, String title, String kind) throws IOException {
        Path file = folder.resolve(command + ".json");
        if (command.startsWith("p") && !command.equals("plan")) {
            done(command, file, "--lives", 3, "--calibration", "none");
        } else {
            done(command, file, "--calibration", "none");
        }
        Document page = page();
        assertEquals(kind, page.select("#question .kind").text());
        if (!title.isEmpty()) {
            assertEquals(title, page.select("h1").text());
        }
        assertEquals(
                "./myobalance " + command + " --again out/question.json",
                page.select("#record pre").get(0).text());
        assertEquals(
                Files.readString(out.resolve("reading.txt"))
                        .replaceAll("\\s+", " ")
                        .strip(),
                page.select(".reading").text());
        assertTrue(page.select("#evidence").text().contains("Model “drug”"), "model found");
        assertTrue(page.select("#tables table").size() >= 1, "tables");
    }

    @Test
    void anExplanationAndADesignBecomePages() throws IOException {
        done("explain", folder.resolve("scenario.json"), "--observable", "muscle_mass");
        Document page = page();
        assertEquals("Lift or not", page.select("h1").text());
        assertTrue(page.select("#evidence").text().contains("The tables of this page tell"), page::text);
        assertEquals("muscle_mass", setting(page, "observable"));
        assertEquals("auto", setting(page, "engine"));
        Path tiny = Files.createDirectory(folder.resolve("tiny"));
        TinyStudy.files(tiny);
        Files.copy(QUESTIONS.resolve("two-groups.json"), tiny.resolve("two-groups.json"));
        Files.copy(QUESTIONS.resolve("design.json"), tiny.resolve("design.json"));
        out = folder.resolve("design");
        done("design", tiny.resolve("design.json"), "--calibration", "none");
        assertEquals("D", page().select("h1").text());
    }

    @Test
    void aSensitivityBecomesAPage() throws IOException {
        done("sensitivity", folder.resolve("scenario.json"), "--of", "muscle_mass", "--calibration", "none");
        Document page = page();
        assertEquals("Lift or not", page.select("h1").text());
        assertEquals(
                "Which inputs move a number when all of them vary at once?",
                page.select("#question .kind").text());
        assertEquals("muscle_mass", setting(page, "of"));
        assertEquals("morris", setting(page, "method"));
        assertTrue(page.text().contains("mu* low"), "the table");
        assertEquals(2, page.select("img, figure svg").stream().distinct().count(), "the ranking and the plane");
    }

    private static String setting(Document page, String name) {
        return page.select("#question tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .map(row -> row.select("td").text())
                .findFirst()
                .orElse("");
    }

    @Test
    void aScanBecomesAPageAndIsAskedAgain() throws IOException {
        done(
                "scan",
                folder.resolve("scenario.json"),
                "--vary",
                "drug_rate=0.1:0.2:2",
                "--result",
                "muscle_mass",
                "--calibration",
                "none");
        Document page = page();
        assertEquals("Lift or not", page.select("h1").text());
        assertEquals("drug_rate=0.1:0.2:2", setting(page, "vary"));
        byte[] first = Files.readAllBytes(out.resolve("scan.csv"));
        Path again = folder.resolve("again");
        Shell shell = Shell.exactly("scan", "--again", out.resolve("question.json"), "--out", again);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertArrayEquals(first, Files.readAllBytes(again.resolve("scan.csv")));
        assertFalse(Shell.exactly("scan", folder.resolve("scenario.json")).err().isEmpty(), "nothing is varied");
    }

    @Test
    void predictionsAFitAndItsDrawsBecomePages() throws IOException {
        Path tiny = Files.createDirectory(folder.resolve("tiny"));
        TinyStudy.files(tiny);
        Path model = TinyStudy.model(tiny);
        Path study = TinyStudy.write(tiny, "fit", "fit");
        done("predict", study, "--model", model, "--explain", "--calibration", "none");
        assertTrue(page().select("#evidence").text().contains("Model “tiny”"), "model found");
        byte[] first = Files.readAllBytes(out.resolve("predictions.csv"));
        Path again = folder.resolve("again");
        Shell shell = Shell.exactly("predict", "--again", out.resolve("question.json"), "--out", again);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertArrayEquals(first, Files.readAllBytes(again.resolve("predictions.csv")));

        out = folder.resolve("fit");
        done("fit", study, "--model", model, "--parameters", "k_breakdown");
        String untold = page().select("#evidence").text();
        assertTrue(untold.contains("does not tell which model file"), untold);
        assertTrue(page("--model", model).select("#evidence").text().contains("Model “tiny”"), "model named");
        Shell other = Shell.exactly("report", out, "--model", folder.resolve("model.json"));
        Shell.assertRefused(other, "the folder was made with another model, or with this one before it was changed.");

        Path fit = out.resolve("fit.json");
        out = folder.resolve("sample");
        done("sample", study, "--model", model, "--fit", fit, "--draws", 200);
        String evidence = page("--model", model).select("#evidence").text();
        assertTrue(
                evidence.contains("This folder holds the calibration itself: 1 parameters fitted to 2 observations"),
                evidence);
    }

    @Test
    void theSameFolderGivesTheSameBytesInEitherLanguage() throws IOException {
        ran();
        page("--language", "zh");
        byte[] first = Files.readAllBytes(out.resolve("report.html"));
        page();
        Document page = page("--language", "zh");
        assertArrayEquals(first, Files.readAllBytes(out.resolve("report.html")));
        assertEquals("问题", page.select("h2").get(0).text());
        Shell.assertRefused(
                Shell.exactly("report", out, "--language", "de"), "--language de: no such language. Known: en, zh.");
    }

    @Test
    void changedFilesAreRefused() throws IOException {
        ran();
        String summary = Files.readString(out.resolve("summary.csv"));
        Files.writeString(out.resolve("summary.csv"), summary.replace("30.0", "90.0"));
        Shell.assertRefused(
                Shell.exactly("report", out), out.resolve("summary.csv") + ": it has changed since it was written");
        assertFalse(Files.exists(out.resolve("report.html")), "no page of it");
        Files.writeString(out.resolve("summary.csv"), summary);
        page();
        Path regimen = folder.resolve("lift.json");
        Files.writeString(regimen, Files.readString(regimen) + " ");
        Shell.assertRefused(Shell.exactly("report", out), regimen + " has changed since that run");
    }

    /** Who changes a record and the list of hashes as well still meets the hash inside of the record. */
    @Test
    void aRecordThatWasEditedIsRefused() throws IOException {
        ran();
        Path record = out.resolve("run.json");
        String before = org.myobalance.io.Hashes.sha256(record);
        Files.writeString(record, Files.readString(record).replace("\"seed\" : \"1\"", "\"seed\" : \"2\""));
        Path list = out.resolve(".myobalance.json");
        Files.writeString(list, Files.readString(list).replace(before, org.myobalance.io.Hashes.sha256(record)));
        Shell.assertRefused(Shell.exactly("report", out), "the record says something else than when it was written");
    }

    @Test
    void foldersOfNothingAndOfSeveralCommandsAreTold() throws IOException {
        Shell.assertRefused(Shell.exactly("report", folder.resolve("nowhere")), "no such folder");
        assertFalse(Files.exists(folder.resolve("nowhere")));
        Shell.assertRefused(Shell.exactly("report", folder), "no results of a command are here");
        ran();
        done("dose", folder.resolve("dose.json"), "--calibration", "none");
        Shell.assertRefused(
                Shell.exactly("report", out),
                out + ": results of several commands are here: run, dose.\n  Run each with an --out of its own.");
    }

    @Test
    void aRunWritesItsOwnPageAndTheNextRunRemovesIt() throws IOException {
        Shell shell = Shell.exactly(
                "run",
                folder.resolve("scenario.json"),
                "--calibration",
                "none",
                "--out",
                out,
                "--report",
                "--language",
                "zh");
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(shell.out().endsWith("Written: " + out.resolve("report.html") + "\n"), shell.out());
        assertTrue(Files.readString(out.resolve("report.html")).contains("lang=\"zh-Hans\""));
        ran();
        assertFalse(Files.exists(out.resolve("report.html")), "a page of an earlier run");
        Shell.assertRefused(
                Shell.exactly("run", folder.resolve("scenario.json"), "--out", out, "--language", "zh"),
                "--language zh: only the report has a language. Add --report.");
    }

    @Test
    void aPageMayStandElsewhere() throws IOException {
        ran();
        Path elsewhere = folder.resolve("pages");
        Shell shell = Shell.exactly("report", out, "--out", elsewhere);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(Files.exists(elsewhere.resolve("report.html")));
        assertFalse(Files.exists(out.resolve("report.html")));
    }

    @Test
    void aTitleThatIsAScriptIsText() throws IOException {
        Path scenario = folder.resolve("scenario.json");
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Files.writeString(scenario, Files.readString(scenario).replace("Lift or not", hostile));
        ran();
        Document page = page();
        assertEquals(hostile, page.select("h1").text());
        assertEquals(0, page.select("script, [onerror]").size());
    }

    @Test
    void wordsOfACommandLineAreQuotedForAShell() {
        assertEquals("--set=a=1", CommandWords.quoted("--set=a=1"));
        assertEquals("'my file.json'", CommandWords.quoted("my file.json"));
        assertEquals("'it'\\''s; rm'", CommandWords.quoted("it's; rm"));
    }
}
