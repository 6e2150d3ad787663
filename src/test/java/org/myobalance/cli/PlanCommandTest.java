package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plans of a model in which an hour of lifting at 0.75 adds 0.00075 of a mass of 30 kg: what is best can be computed in the
 * head.
 */
class PlanCommandTest {
    private static final String CHOICES = """
            "days": { "values": [[], ["Mon"], ["Mon", "Thu"], ["Mon", "Wed", "Fri"]] },
            "length": { "values": [30, 60, 90], "unit": "min" }
            """;
    private static final String REGIMEN = """
            "meals": "none",
            "bouts": { "lift": { "mode": "resistance", "intensity": 0.75, "sets": 6, "reps": 8, "duration": "$length" } },
            "phases": [ { "week": [ { "days": "$days", "at": "17:00", "bouts": ["lift"] } ] } ]
            """;
    private static final String AIMS =
            "[ { \"want\": \"most\", \"of\": \"muscle_mass\" }, { \"want\": \"least\", \"of\": \"minutes\" } ]";

    @TempDir
    private Path folder = Path.of("");

    private Path plan(String choices, String regimen, String more) throws IOException {
        return Files.writeString(folder.resolve("plan.json"), """
                { "format": "myobalance-plan/1", "id": "two-weeks", "title": "Two weeks", "model": "%s",
                  "subject": "%s", "lasts": "14 d",
                  "choices": { %s }, "regimen": { %s },
                  "references": ["%s", "%s"], %s }
                """.formatted(
                        DrugCase.FILES.resolve("model.json"),
                        DrugCase.FILES.resolve("man-25.json"),
                        choices,
                        regimen,
                        DrugCase.FILES.resolve("none.json"),
                        DrugCase.FILES.resolve("lift.json"),
                        more));
    }

    private Path plan(String more) throws IOException {
        return plan(CHOICES, REGIMEN, more);
    }

    @Test
    void theFrontIsTheOneOfTheHead() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.run("plan", plan("\"limits\": { \"minutes\": 120 }, \"aims\": " + AIMS), "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        List<String> rows = Files.readAllLines(out.resolve("plans.csv"));
        assertEquals(
                "programme,kind,days,length,minutes_per_week,sessions_per_week,days_per_week,sets_per_week,protein_g_kg_d,"
                        + "muscle_mass_kg,muscle_mass_kg_low,muscle_mass_kg_median,muscle_mass_kg_high,"
                        + "muscle_mass_kg_over_none,muscle_mass_kg_over_none_low,muscle_mass_kg_over_none_median,"
                        + "muscle_mass_kg_over_none_high",
                rows.get(0));
        // 120, 90, 60, 30 and 0 min a week: hours of two weeks times 0.00075 of 30 kg
        double[] minutes = {120, 90, 60, 30, 0, 0, 180};
        for (int i = 0; i < minutes.length; i++) {
            String[] cells = rows.get(1 + i).split(",", -1);
            assertEquals(i < 5 ? "front" : "reference", cells[1]);
            assertEquals(minutes[i], Double.parseDouble(cells[4]), 1e-9);
            double gain = 30 * 0.75e-3 * 2 * minutes[i] / 60;
            assertEquals(30 + gain, Double.parseDouble(cells[9]), 1e-4, "rtol 1e-4");
            assertEquals(gain, Double.parseDouble(cells[13]), 1e-4);
        }
        assertEquals("Mon Thu", rows.get(1).split(",", -1)[2]);
        assertEquals("60 min", rows.get(1).split(",", -1)[3]);
        assertEquals(1 + 7, Files.readAllLines(out.resolve("tried.csv")).size(), "7 of 10 keep 120 min");
        List<String> near = Files.readAllLines(out.resolve("neighbours.csv"));
        assertEquals(
                List.of("Mon", "Mon Wed Fri", "Mon Thu", "Mon Thu"),
                near.subList(1, 5).stream().map(row -> row.split(",", -1)[0]).toList());
        assertEquals("at most 120 minutes a week", near.get(2).split(",", -1)[8], near.get(2));
        String reading = Files.readString(out.resolve("reading.txt"));
        assertTrue(reading.startsWith("All 7 programmes that the limits of load allow were run."), reading);
        assertTrue(
                reading.contains(
                        "Most muscle mass at 25.04 y: days Mon Thu, length 60 min (120 min in 2 sessions a week)."),
                reading);
        assertTrue(reading.contains("What binds is the limit of at most 120 minutes a week: "), reading);
        // a plan of the front runs as a regimen to the same mass
        Path scenario = DrugCase.scenario(folder, "14 d", "1 d", DrugCase.arm(out.resolve("regimen-1.json"), ""));
        assertEquals(
                ExitCode.DONE,
                Shell.run("run", scenario, "--out", folder.resolve("run")).code());
        List<String> run = Files.readAllLines(folder.resolve("run/trajectory.csv"));
        int column = List.of(run.get(0).split(",", -1)).indexOf("muscle_mass [kg]");
        assertEquals(30.09, Double.parseDouble(run.get(run.size() - 1).split(",", -1)[column]), 1e-4);
    }

    @Test
    void whatIsCalledBestHasNoBetterNeighbour() throws IOException {
        // two runs find little; what lies beside the best of them is looked at, and so on to the top of the hill
        Path out = folder.resolve("out");
        Shell shell = Shell.run("plan", plan("\"aims\": " + AIMS), "--evaluations", 2, "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(
                shell.out()
                        .contains(
                                "Most muscle mass at 25.04 y: days Mon Wed Fri, length 90 min (270 min in 3 sessions"),
                shell.out());
    }

    @Test
    void anAnswerIsGivenAgainFromItsRecord() throws IOException {
        Path out = folder.resolve("out");
        Shell first = Shell.run("plan", plan("\"aims\": " + AIMS), "--evaluations", 4, "--out", out);
        assertEquals(ExitCode.DONE, first.code(), first.err());
        Shell again = Shell.run("plan", "--again", out.resolve("question.json"), "--out", folder.resolve("again"));
        assertEquals(ExitCode.DONE, again.code(), again.err());
        for (String name : List.of("plans.csv", "tried.csv", "reading.txt")) {
            assertEquals(Files.readString(out.resolve(name)), Files.readString(folder.resolve("again/" + name)), name);
        }
        Shell.assertRefused(
                Shell.run("dose", "--again", out.resolve("question.json")),
                "a record of \"plan\". Say: myobalance plan --again ");
        Shell.assertRefused(
                Shell.run("plan", "--again", out.resolve("question.json"), "--rtol", "1e-5"),
                "--again repeats a question as it was asked: leave out --rtol, or ask without --again.");
    }

    @Test
    void limitsThatNothingKeepsAreNamed() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.run(
                "plan",
                plan("\"limits\": { \"outcomes\": [ { \"of\": \"muscle_mass\", \"atLeast\": \"50 kg\" } ] }, \"aims\": "
                        + AIMS),
                "--out",
                out);
        assertEquals(ExitCode.FAILED, shell.code(), shell.err());
        assertTrue(
                shell.out()
                        .contains(
                                "None keeps all limits. Most often broken: muscle mass at 25.04 y of at least 50 kg (by 10); the nearest reaches 30.2 kg."),
                shell.out());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"aims\": []` | /aims: 0 aims.",
                "`\"aims\": [ { \"want\": \"most\", \"of\": \"muscle_mas\" } ]` | /aims/0/of: unknown observable \"muscle_mas\".",
                "`\"aims\": [ { \"want\": \"much\", \"of\": \"muscle_mass\" } ]` | /aims/0/want: ",
                "`\"aims\": [ { \"want\": \"most\", \"of\": \"muscle_mass\", \"at\": \"30 y\" } ]` | /aims/0/at: an age of 30 y is outside the plan.",
                "`\"limits\": { \"minutes\": -1 }, \"aims\": [ { \"want\": \"most\", \"of\": \"muscle_mass\" } ]` | /limits/minutes: a limit of -1 allows nothing.",
                "`\"limits\": { \"minuts\": 1 }, \"aims\": [ { \"want\": \"most\", \"of\": \"muscle_mass\" } ]` | /limits/minuts: ",
                "`\"goal\": { \"gain\": \"1 kg\", \"keeps\": 1 }, \"aims\": [ { \"want\": \"most\", \"of\": \"muscle_mass\" } ]` | /goal: 2 goals are given.",
            })
    void faultsAreToldAtTheirPlace(String more, String message) throws IOException {
        Shell.assertRefused(Shell.run("plan", plan(more)), message);
    }

    @Test
    void choicesThatMakeNoRegimenAreTold() throws IOException {
        String aims = "\"aims\": " + AIMS;
        Shell.assertRefused(
                Shell.run("plan", plan(CHOICES.replace("[]", "[\"Monday\"]"), REGIMEN, aims)), "is no regimen: ");
        Shell.assertRefused(
                Shell.run("plan", plan(CHOICES, REGIMEN.replace("$length", "$lenght"), aims)),
                "unknown choice \"$lenght\"");
        Shell.assertRefused(
                Shell.run("plan", plan(CHOICES, REGIMEN.replace("$length", "1 h"), aims)),
                "/choices/length: the regimen does not name \"$length\".");
        Shell.assertRefused(
                Shell.run("plan", plan("\"days\": { \"from\": 3, \"to\": 1 }", REGIMEN, aims)),
                "/choices/days: no values from 3 to 1 by 1.");
    }

    @Test
    void aStatisticOverDrawsNeedsDraws() throws IOException {
        Shell.assertRefused(
                Shell.run(
                        "plan",
                        plan("\"aims\": [ { \"want\": \"most\", \"of\": \"muscle_mass\", \"statistic\": \"p5\" } ]")),
                "an aim or a limit is over draws, and there are 0.");
    }

    @Test
    void theSmallestDoseIsTheOneOfTheHead() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.run(
                "dose",
                plan(
                        "\"hours\": { \"values\": [0.5, 1, 1.5, 2], \"unit\": \"h\" }",
                        REGIMEN.replace("$length", "$hours").replace("\"$days\"", "[\"Mon\"]"),
                        // the second reference lifts three hours a week: a third is one hour
                        "\"goal\": { \"keeps\": 0.33 }, \"aims\": [ { \"want\": \"most\", \"of\": \"muscle_mass\" } ]"),
                "--out",
                out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        List<String> rows = Files.readAllLines(out.resolve("doses.csv"));
        assertEquals(
                List.of("0.5 h", "1 h", "1.5 h", "2 h"),
                rows.subList(1, 5).stream().map(row -> row.split(",", -1)[0]).toList());
        for (int i = 1; i <= 4; i++) {
            assertEquals(30 * 0.75e-3 * i, Double.parseDouble(rows.get(i).split(",", -1)[5]), 1e-4);
        }
        assertTrue(
                Files.readString(out.resolve("dose.svg")).contains("Gain of muscle mass at 25.04 y"), "what is drawn");
        assertTrue(shell.out().contains("At the best values the smallest hours that brings 33 % of what"), shell.out());
        assertTrue(shell.out().contains(" is 1 h (60 min in 1 session a week)."), shell.out());
        assertTrue(shell.out().contains("The curve does not flatten within these doses."), shell.out());
    }
}
