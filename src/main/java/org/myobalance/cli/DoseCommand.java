package org.myobalance.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.io.OutputFolder;
import org.myobalance.plan.DoseAnswer;
import org.myobalance.plan.DoseResponse;
import org.myobalance.plan.PlanOptions;
import org.myobalance.plan.PlanQuestion;
import org.myobalance.report.DoseTable;
import org.myobalance.report.QuestionRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code dose}: how little is enough. */
@Command(
        name = "dose",
        description = {
            "Runs each value of the one choice of a plan file, and tells the smallest that reaches the goal of the file.",
            "Ctrl-C and a deadline keep the runs that are finished; --resume goes on from there."
        },
        footer = {"", "Example:", "  ./myobalance dose models/plans/keep-the-gain.json --out out"})
final class DoseCommand implements Callable<Integer> {
    private static final String OWN = QuestionOptions.FILES + "|doses\\.csv|dose\\.(png|svg|pdf)";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "PLAN", arity = "0..1", description = "Plan file of one choice.")
    private Optional<Path> file = Optional.empty();

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
                spec.commandLine(), "Missing PLAN. Give one, such as models/plans/keep-the-gain.json."));
        PlanQuestion question = new Loader().plan(path, console::complain);
        PlanOptions options = PlanQuestions.options(
                question.modelFile(), question.model(), method, calibration, PlanOptions.EVALUATIONS, console);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(asked.folder(), OWN)) {
            QuestionRecord record = asked.record(
                    Optional.of(path), PlanQuestions.files(question.files(), question.modelFile(), options));
            resume.begin(output, record, options.finished(), console);
            DoseAnswer answer = answer(question, options, interrupt);
            if (answer.isCut()) {
                console.complain(interrupt.ending() + " before the doses were run: nothing is told. "
                        + ResumeOption.keep(output, record, options.finished()));
                return interrupt.code();
            }
            return new ToldAnswer(
                            "doses.csv",
                            file -> DoseTable.write(file, answer),
                            DoseTable.text(answer),
                            DoseTable.reading(answer),
                            "dose",
                            () -> PlanFigures.of(answer),
                            answer.doses().stream()
                                    .flatMap(dose -> dose.trouble().stream())
                                    .distinct()
                                    .toList())
                    .tell(output, record, options.finished(), interrupt, console);
        }
    }

    private DoseAnswer answer(PlanQuestion question, PlanOptions options, Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            return DoseResponse.of(question, options, interrupt.watch(progress, "doses"));
        }
    }
}
