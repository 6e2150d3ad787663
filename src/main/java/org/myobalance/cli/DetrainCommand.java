package org.myobalance.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.io.OutputFolder;
import org.myobalance.plan.Detraining;
import org.myobalance.plan.DetrainingAnswer;
import org.myobalance.plan.DetrainingQuestion;
import org.myobalance.plan.PlanOptions;
import org.myobalance.report.DetrainingTable;
import org.myobalance.report.QuestionRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code detrain}: how long a gain lasts, and how long the way back takes. */
@Command(
        name = "detrain",
        description = {
            "Runs training that stops, or is followed by bed rest, at several ages: when half and all of the gain is lost, and"
                    + " how long renewed training needs to bring it back.",
            "Ctrl-C and a deadline keep the runs that are finished; --resume goes on from there."
        },
        footer = {"", "Example:", "  ./myobalance detrain models/plans/detraining-by-age.json --out out"})
final class DetrainCommand implements Callable<Integer> {
    private static final String OWN = QuestionOptions.FILES + "|detraining\\.csv|detraining\\.(png|svg|pdf)";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Detraining file.")
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
                spec.commandLine(), "Missing FILE. Give one, such as models/plans/detraining-by-age.json."));
        DetrainingQuestion question = new Loader().detraining(path, console::complain);
        PlanOptions options = PlanQuestions.options(
                question.modelFile(), question.model(), method, calibration, PlanOptions.EVALUATIONS, console);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(asked.folder(), OWN)) {
            QuestionRecord record = asked.record(
                    Optional.of(path), PlanQuestions.files(question.files(), question.modelFile(), options));
            resume.begin(output, record, options.finished(), console);
            DetrainingAnswer answer = answer(question, options, interrupt);
            if (answer.isCut()) {
                console.complain(interrupt.ending() + " before the runs were done: nothing is told. "
                        + ResumeOption.keep(output, record, options.finished()));
                return interrupt.code();
            }
            return new ToldAnswer(
                            "detraining.csv",
                            file -> DetrainingTable.write(file, answer),
                            DetrainingTable.text(answer),
                            DetrainingTable.reading(answer),
                            "detraining",
                            () -> PlanFigures.of(answer),
                            answer.troubles())
                    .tell(output, record, options.finished(), interrupt, console);
        }
    }

    private DetrainingAnswer answer(DetrainingQuestion question, PlanOptions options, Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            return Detraining.of(question, options, interrupt.watch(progress, "detraining"));
        }
    }
}
