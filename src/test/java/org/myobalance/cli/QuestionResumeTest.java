package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.explain.ExplainOptions;
import org.myobalance.explain.GlobalSensitivity;
import org.myobalance.explain.InputRequest;
import org.myobalance.explain.Question;
import org.myobalance.explain.SensitivityMethod;
import org.myobalance.io.Faults;
import org.myobalance.io.OutputFolder;
import org.myobalance.person.Person;
import org.myobalance.person.PersonReader;
import org.myobalance.person.PersonRun;
import org.myobalance.plan.Detraining;
import org.myobalance.plan.DoseResponse;
import org.myobalance.plan.PlanAnswer;
import org.myobalance.plan.PlanOptions;
import org.myobalance.plan.Planning;
import org.myobalance.report.PlanReading;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.UnfinishedQuestion;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.whatif.FinishedRuns;

/** Questions that are stopped in the middle and gone on with end with the same files as if they had not been. */
class QuestionResumeTest {
    @TempDir
    private Path folder = Path.of("");

    private Path plan(String aims, String lengths) throws IOException {
        return Files.writeString(folder.resolve("plan.json"), """
                { "format": "myobalance-plan/1", "id": "two-weeks", "title": "Two weeks", "model": "%s",
                  "subject": "%s", "lasts": "14 d",
                  "choices": { "length": { "values": %s, "unit": "min" } },
                  "regimen": {
                    "meals": "none",
                    "bouts": { "lift": { "mode": "resistance", "intensity": 0.75, "sets": 6, "reps": 8, "duration": "$length" } },
                    "phases": [ { "week": [ { "days": ["Mon", "Thu"], "at": "17:00", "bouts": ["lift"] } ] } ] },
                  "references": ["%s"], "aims": %s }
                """.formatted(
                        DrugCase.FILES.resolve("model.json"),
                        DrugCase.FILES.resolve("man-25.json"),
                        lengths,
                        DrugCase.FILES.resolve("none.json"),
                        aims));
    }

    private Path detraining() throws IOException {
        return Files.writeString(folder.resolve("detraining.json"), """
                { "format": "myobalance-detraining/1", "id": "d", "title": "D", "model": "%s", "subject": "%s",
                  "ages": ["25 y", "30 y", "40 y"], "training": "%s", "then": "%s", "watched": "8 wk",
                  "for": "2 wk", "again": "4 wk", "of": ["muscle_mass"] }
                """.formatted(
                        DrugCase.FILES.resolve("model.json"),
                        DrugCase.FILES.resolve("man-25.json"),
                        DrugCase.FILES.resolve("lift.json"),
                        DrugCase.FILES.resolve("none.json")));
    }

    private static PlanOptions options(FinishedRuns finished) {
        return new PlanOptions(
                new MethodOptions().runOptions(),
                DrawChoice.of(ParameterChoice.ofModelFile(), Path.of("m.json"), OptionalInt.empty()),
                Optional.empty(),
                Map.of(),
                PlanOptions.EVALUATIONS,
                finished);
    }

    /** Ctrl-C when three tenths are done. */
    private static ProgressMonitor stopped() {
        return stopped(0.3);
    }

    private static ProgressMonitor stopped(double at) {
        AtomicBoolean isStopped = new AtomicBoolean();
        return ProgressMonitor.of(
                (what, share) -> {
                    if (share > at) {
                        isStopped.set(true);
                    }
                },
                isStopped::get);
    }

    /** Asks, keeps the finished runs of a question that was stopped beside the answer, and asks again with --resume. */
    private void assertGoesOn(List<Object> words, FinishedRuns finished, List<String> names) throws IOException {
        Path whole = folder.resolve("whole");
        assertEquals(ExitCode.DONE, asked(words, "--out", whole).code());
        int known = finished.all().size();
        assertTrue(known > 0, "nothing was finished");
        Path out = folder.resolve("out");
        assertEquals(ExitCode.DONE, asked(words, "--out", out).code());
        QuestionRecord record = QuestionRecord.read(out.resolve(QuestionRecord.NAME));
        try (OutputFolder open = OutputFolder.open(out, "nothing")) {
            UnfinishedQuestion.write(open, record, finished);
        }
        Shell shell = asked(words, "--out", out, "--resume");
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(
                shell.out().contains("Going on from " + known + " finished " + (known == 1 ? "run." : "runs.")),
                shell.out());
        for (String name : names) {
            assertEquals(Files.readString(whole.resolve(name)), Files.readString(out.resolve(name)), name);
        }
        assertFalse(Files.exists(out.resolve(UnfinishedQuestion.NAME)), "it is of no more use");
    }

    private static Shell asked(List<Object> words, Object... more) {
        return Shell.run(Stream.concat(words.stream(), Stream.of(more)).toArray());
    }

    @Test
    void aPlanGoesOn() throws IOException {
        Path question = plan(
                "[ { \"want\": \"most\", \"of\": \"muscle_mass\" }, { \"want\": \"least\", \"of\": \"minutes\" } ]",
                "[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200]");
        FinishedRuns finished = new FinishedRuns();
        new Planning(new Loader().plan(question, warning -> {}), options(finished)).answer(stopped());
        assertTrue(
                finished.all().size() < 20, "it was stopped: " + finished.all().size());
        assertGoesOn(
                List.of("plan", question),
                finished,
                List.of("plans.csv", "tried.csv", "neighbours.csv", "reading.txt"));
    }

    @Test
    void aPlanThatRanNothingBlamesNoLimit() throws IOException {
        Path question = plan("[ { \"want\": \"most\", \"of\": \"muscle_mass\" } ]", "[10, 20]");
        PlanAnswer answer = new Planning(new Loader().plan(question, warning -> {}), options(new FinishedRuns()))
                .answer(ProgressMonitor.of((what, share) -> {}, () -> true));
        assertEquals(
                "No programme was run before that: nothing can be told.",
                PlanReading.of(answer).get(1));
        Path out = folder.resolve("out");
        Shell late = Shell.run("plan", question, "--out", out, "--deadline", "0.001 s");
        assertEquals(ExitCode.FAILED, late.code(), late.out());
        assertTrue(late.err().contains("No programme was run before that: nothing is told."), late.err());
        assertFalse(Files.exists(out.resolve("plans.csv")));
    }

    @Test
    void dosesGoOn() throws IOException {
        Path question = plan(
                "[ { \"want\": \"most\", \"of\": \"muscle_mass\" } ]",
                "[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200]");
        FinishedRuns finished = new FinishedRuns();
        assertTrue(DoseResponse.of(new Loader().plan(question, warning -> {}), options(finished), stopped())
                .isCut());
        assertTrue(
                finished.all().size() < 20, "it was stopped: " + finished.all().size());
        assertGoesOn(List.of("dose", question), finished, List.of("doses.csv", "reading.txt"));
    }

    @Test
    void detrainingGoesOn() throws IOException {
        Path question = detraining();
        FinishedRuns finished = new FinishedRuns();
        assertTrue(Detraining.of(new Loader().detraining(question, warning -> {}), options(finished), stopped())
                .isCut());
        assertTrue(
                finished.all().size() < 9, "it was stopped: " + finished.all().size());
        assertGoesOn(List.of("detrain", question), finished, List.of("detraining.csv", "reading.txt"));
    }

    @Test
    void aSensitivityGoesOn() throws IOException {
        Path question = DrugCase.withPriors(folder);
        FinishedRuns finished = new FinishedRuns();
        new GlobalSensitivity(
                        List.of(Question.of(
                                new Loader().scenario(question, warning -> {}),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("muscle_mass"),
                                OptionalDouble.empty())),
                        new ExplainOptions(
                                new DrawChoice(ParameterChoice.ofModelFile(), 0),
                                Optional.empty(),
                                Map.of(),
                                new MethodOptions().runOptions(),
                                finished),
                        InputRequest.ALL,
                        new SensitivityMethod(SensitivityMethod.Kind.MORRIS, 200, 1))
                .answer(stopped(), estimate -> {});
        assertTrue(
                finished.all().size() < 600, "it was stopped: " + finished.all().size());
        assertGoesOn(
                List.of("sensitivity", question, "--of", "muscle_mass", "--points", "200"),
                finished,
                List.of("sensitivity.csv", "reading.txt"));
    }

    @Test
    void whatIsNotKeptIsNoStart() throws IOException {
        Path out = folder.resolve("out");
        Shell.assertRefused(
                Shell.run("detrain", detraining(), "--out", out, "--resume"),
                "finished-runs.json: no such file, so nothing to go on from. Ask without --resume, or give the folder of the"
                        + " question that was stopped.");
        assertEquals(
                ExitCode.DONE, Shell.run("detrain", detraining(), "--out", out).code());
        FinishedRuns one = new FinishedRuns();
        one.keep("some run", 1, Double.NaN, 1e-300);
        Path kept = out.resolve(UnfinishedQuestion.NAME);
        try (OutputFolder open = OutputFolder.open(out, "nothing")) {
            UnfinishedQuestion.write(open, QuestionRecord.read(out.resolve(QuestionRecord.NAME)), one);
        }
        double[] read = Objects.requireNonNull(
                UnfinishedQuestion.read(out).orElseThrow().runs().get("some run"));
        assertArrayEquals(new double[] {1, Double.NaN, 1e-300}, read, "bit by bit");
        Shell.assertRefused(
                Shell.run("detrain", detraining(), "--out", out, "--resume", "--rtol", "1e-5"),
                "finished-runs.json: finished runs of another question, which differs in \"--rtol=1e-5\" now. Ask as before, or"
                        + " without --resume.");
        Files.writeString(kept, Files.readString(kept).replace("some run", "some other run"));
        Shell.assertRefused(
                Shell.run("detrain", detraining(), "--out", out, "--resume"),
                "/runsHash: the runs are not those that were written.");
    }

    @Test
    void whoDoesNotGoOnIsTold() throws IOException {
        Path out = folder.resolve("out");
        assertEquals(
                ExitCode.DONE, Shell.run("detrain", detraining(), "--out", out).code());
        FinishedRuns one = new FinishedRuns();
        one.keep("some run", 1);
        try (OutputFolder open = OutputFolder.open(out, "nothing")) {
            UnfinishedQuestion.write(open, QuestionRecord.read(out.resolve(QuestionRecord.NAME)), one);
        }
        Shell shell = Shell.run("detrain", detraining(), "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(
                shell.out()
                        .contains(
                                "finished-runs.json has finished runs of a question that was stopped; they are not used and"
                                        + " will be replaced."),
                shell.out());
        assertFalse(Files.exists(out.resolve(UnfinishedQuestion.NAME)));
    }

    @Test
    void aDamagedFileStopsOnlyWhoGoesOn() throws IOException {
        Path out = folder.resolve("out");
        assertEquals(
                ExitCode.DONE, Shell.run("detrain", detraining(), "--out", out).code());
        try (OutputFolder open = OutputFolder.open(out, "nothing")) {
            open.checkpoint(UnfinishedQuestion.NAME, "{ \"format\": \"myobalance-finished-runs/1\", \"runs\": { ");
        }
        Shell.assertRefused(Shell.run("detrain", detraining(), "--out", out, "--resume"), "the file ends inside");
        Shell anew = Shell.run("detrain", detraining(), "--out", out);
        assertEquals(ExitCode.DONE, anew.code(), anew.err());
    }

    @Test
    void theOrderOfOptionsIsNoDifference() throws IOException {
        Path out = folder.resolve("out");
        Shell asked = Shell.run("detrain", detraining(), "--out", out, "--rtol", "1e-5", "--engine", "rosenbrock");
        assertEquals(ExitCode.DONE, asked.code(), asked.err());
        FinishedRuns one = new FinishedRuns();
        one.keep("some run", 1);
        try (OutputFolder open = OutputFolder.open(out, "nothing")) {
            UnfinishedQuestion.write(open, QuestionRecord.read(out.resolve(QuestionRecord.NAME)), one);
        }
        Shell again = Shell.run(
                "detrain", detraining(), "--engine", "rosenbrock", "--rtol", "1e-5", "--out", out, "--resume");
        assertEquals(ExitCode.DONE, again.code(), again.err());
    }

    @Test
    void aPersonGoesOn() throws IOException {
        Path file = Path.of("models/persons/woman-68.json");
        Person person = new PersonReader(new Loader()::model).read(file, new Faults());
        FinishedRuns finished = new FinishedRuns();
        PersonRun run = new PersonRun(
                person,
                LaboratoryReader.methods(
                                Loader.laboratoryBeside(person.population().modelFile()))
                        .values(),
                ParameterChoice.ofModelFile(),
                3,
                new MethodOptions().runOptions(),
                1,
                finished);
        assertTrue(run.run(stopped(0.75)).isEmpty());
        int stages = 1 + person.regimens().size();
        assertTrue(
                finished.all().size() < 3 * stages,
                "it was stopped: " + finished.all().size());
        assertGoesOn(
                List.of("person", file, "--lives", 3, "--calibration", "none"),
                finished,
                List.of("curve.csv", "cut-offs.csv", "next.csv", "reading.txt"));
    }

    @Test
    void aDeadlineLeavesTheEarlierAnswer() throws IOException {
        Path out = folder.resolve("out");
        assertEquals(
                ExitCode.DONE, Shell.run("detrain", detraining(), "--out", out).code());
        String before = Files.readString(out.resolve("detraining.csv"));
        Shell late = Shell.run("detrain", detraining(), "--out", out, "--deadline", "0.001 s");
        assertEquals(ExitCode.FAILED, late.code(), late.out());
        assertTrue(
                late.err()
                        .contains(
                                "The deadline has passed before the runs were done: nothing is told. No run was finished."),
                late.err());
        assertEquals(before, Files.readString(out.resolve("detraining.csv")));
    }
}
