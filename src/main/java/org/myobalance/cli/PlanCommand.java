package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.OutputFolder;
import org.myobalance.plan.Evaluation;
import org.myobalance.plan.PlanAnswer;
import org.myobalance.plan.PlanOptions;
import org.myobalance.plan.PlanQuestion;
import org.myobalance.plan.Planning;
import org.myobalance.report.PlanReading;
import org.myobalance.report.PlanTable;
import org.myobalance.report.QuestionRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code plan}: the best programme under limits. */
@Command(
        name = "plan",
        description = {
            "Seeks the best programmes that a plan file allows, and tells the Pareto front of its aims.",
            "Ctrl-C and a deadline keep what was tried so far, without bands; --resume goes on from there."
        },
        footer = {"", "Example:", "  ./myobalance plan models/plans/ninety-minutes-at-70.json --out out"})
final class PlanCommand implements Callable<Integer> {
    private static final String FILES =
            QuestionOptions.FILES + "|(plans|tried|neighbours)\\.csv|plan\\.(png|svg|pdf)|regimen-[0-9]+\\.json";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "PLAN", arity = "0..1", description = "Plan file.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "Most programmes that are run (default: " + PlanOptions.EVALUATIONS + ").")
    private int evaluations = PlanOptions.EVALUATIONS;

    @Mixin
    private Console console = new Console();

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private CalibrationOptions calibration = new CalibrationOptions();

    @Override
    public Integer call() {
        OptionalInt repeated = asked.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path path = file.orElseThrow(() -> new CommandLine.ParameterException(
                spec.commandLine(), "Missing PLAN. Give one, such as models/plans/ninety-minutes-at-70.json."));
        PlanQuestion question = new Loader().plan(path, console::complain);
        PlanOptions options = PlanQuestions.options(
                question.modelFile(), question.model(), method, calibration, evaluations, console);
        Planning planning = new Planning(question, options);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(asked.folder(), FILES)) {
            QuestionRecord record = asked.record(
                    Optional.of(question.file()), PlanQuestions.files(question.files(), question.modelFile(), options));
            resume.begin(output, record, options.finished(), console);
            PlanAnswer answer;
            try (ProgressLine progress = console.progress()) {
                answer = planning.answer(interrupt.watch(progress, "plan"));
            }
            String kept = ResumeOption.keep(output, record, options.finished());
            if (answer.isCut()) {
                console.complain(interrupt.ending() + ". " + kept);
            }
            if (answer.isCut() && answer.tried().isEmpty()) {
                console.complain("No programme was run before that: nothing is told.");
                return interrupt.code();
            }
            if (answer.isCut() && output.hasEarlier()) {
                console.complain(CutShort.leaves(interrupt.wasAsked(), "the earlier answer", asked.folder()));
                return interrupt.code();
            }
            write(output, answer, record);
            if (answer.isPossible()) {
                console.say(PlanTable.text(answer));
            }
            String reading = String.join(" ", PlanReading.of(answer));
            console.say(reading);
            List<String> figures = interrupt.wasAsked() || !answer.isPossible()
                    ? List.of()
                    : PlanQuestions.figures(output, "plan", PlanFigures.of(answer));
            output.commit();
            if (!answer.isCut()) {
                ResumeOption.end(output, !interrupt.wasAsked(), console);
            }
            console.say("Written to " + asked.folder()
                    + ": plans.csv, tried.csv, neighbours.csv, reading.txt, question.json"
                    + (answer.isPossible() ? ", a regimen file for each programme of the front" : "")
                    + (figures.isEmpty() ? "." : ", " + String.join(", ", figures) + "."));
            if (interrupt.wasAsked()) {
                return ExitCode.INTERRUPTED;
            }
            return answer.isPossible() && !answer.isCut() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static void write(OutputFolder output, PlanAnswer answer, QuestionRecord record) {
        Path staging = output.staging();
        PlanTable.write(staging.resolve("plans.csv"), answer);
        PlanTable.writeTried(staging.resolve("tried.csv"), answer);
        PlanTable.writeNeighbours(staging.resolve("neighbours.csv"), answer);
        int number = 0;
        for (Evaluation each : answer.front()) {
            number++;
            AtomicFiles.write(
                    staging.resolve("regimen-" + number + ".json"),
                    each.programme().text());
        }
        QuestionOptions.write(output, PlanReading.of(answer), record);
        output.commit();
    }
}
