package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.inference.ComparisonRequest;
import org.myobalance.inference.ComparisonResult;
import org.myobalance.inference.ComparisonStart;
import org.myobalance.inference.HypothesisComparison;
import org.myobalance.inference.StudyData;
import org.myobalance.io.OutputFolder;
import org.myobalance.report.ClassScoreTable;
import org.myobalance.report.ComparisonTable;
import org.myobalance.simulate.ProgressMonitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code compare}: which hypothesis best predicts studies that it has not seen. */
@Command(
        name = "compare",
        description = {
            "Fits the model under several hypotheses and compares them by AICc, BIC and how well each study is"
                    + " predicted from the others, beside null models.",
            "Into DIR go compare.csv, compare.png and a folder for each fit with its checkpoint. "
                    + FitCommand.LOSS_WHEN_KILLED + " Studies left out are scored anew when it goes on."
        },
        footer = {
            "",
            "Examples:",
            "  ./myobalance compare --out out/compare                      # seven hypotheses, all studies: hours",
            "  ./myobalance compare --out out/compare --resume",
            "  ./myobalance compare models/studies/louis-2007.json models/studies/leger-2006.json \\",
            "      --hypotheses default,no-exo --parameters murf1_stress --out out/compare"
        })
final class CompareCommand implements Callable<Integer> {
    private static final String OPTION = "--hypotheses";
    private static final String NOTE =
            "Each report as expected without its study, on the model linearised at its optimum.";
    private static final String NAMES = "compare\\.(csv|png)|" + ScoreFiles.NAMES;

    @Mixin
    private FitOptions options = new FitOptions();

    @Mixin
    private FitOptions.Chosen parameters = new FitOptions.Chosen();

    @Mixin
    private FitOptions.Resume resume = new FitOptions.Resume();

    @Mixin
    private SeedOption random = new SeedOption();

    @Option(
            names = OPTION,
            paramLabel = "H,I,J",
            defaultValue = "no-exo,quantity,quality,both,paracrine,neurogenic,inflammation",
            description = "Which to compare (default ${DEFAULT-VALUE}); \"" + ComparisonRequest.DEFAULT
                    + "\" is none. Parameters that a hypothesis sets are left out of its fit.")
    private String hypotheses = "";

    @Option(
            names = "--null-model",
            paramLabel = "FILE",
            description = "Null model for mass (default: null/model.json beside the folder of the model).")
    private Optional<Path> nullModel = Optional.empty();

    @Option(
            names = "--leave-out",
            paramLabel = "WHAT",
            defaultValue = "study",
            description = "What is predicted from the rest: each study (study), or beside that each class of studies"
                    + " (class): vesicles, disuse, training of the old, training, single bouts, rest and meals.")
    private LeftOutParts leftOut = LeftOutParts.STUDY;

    /** What is left out and predicted from the rest. */
    private enum LeftOutParts {
        STUDY,
        CLASS
    }

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        options.hypothesis().ifPresent(one -> {
            throw new FaultyRequest("--hypothesis " + one + ": several are compared. Name them: " + OPTION + " "
                    + ComparisonRequest.DEFAULT + "," + one);
        });
        StudyData data = options.data(console);
        Optional<Path> mass = nullModel(data);
        HypothesisComparison comparison = HypothesisComparison.of(new ComparisonRequest(
                data,
                options.conditions(),
                Stream.of(hypotheses.split(",", -1)).map(String::strip).toList(),
                parameters.namesOrAll(),
                random.seed,
                mass,
                leftOut == LeftOutParts.CLASS));
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output =
                        OutputFolder.open(options.folder(), NAMES, comparison.checkpoints(options.folder()));
                ProgressLine line = console.progress()) {
            ProgressMonitor monitor = interrupt.monitor(line, "compare: ");
            Listener listener = new Listener(mass.isPresent(), output);
            ComparisonResult result = resume.isAsked()
                    ? comparison.resume(options.folder(), monitor, listener)
                    : comparison.begin(options.folder(), monitor, listener);
            return report(result, interrupt, output);
        }
    }

    private Optional<Path> nullModel(StudyData data) {
        if (nullModel.isPresent() && !Files.exists(nullModel.get())) {
            throw new FaultyRequest("--null-model " + nullModel.get() + ": no such file.");
        }
        return nullModel.isPresent() ? nullModel : ComparisonRequest.nullModelBeside(data.modelFile());
    }

    private int report(ComparisonResult result, Interrupt interrupt, OutputFolder output) {
        if (!result.groups().isEmpty()) {
            console.say(new ComparisonTable(result.groups()).text());
            List<ClassScoreTable.Scored> scored = scored(result);
            Optional.of(ClassScoreTable.text(scored))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(console::say);
            if (!result.isComplete() && output.hasEarlier()) {
                console.say("compare.csv, scores.csv and figures of an earlier command in " + output.path()
                        + " are left as they were.");
            } else {
                write(result, output);
                output.commit();
                // a JVM on its way out draws no figures
                String figures = interrupt.wasAsked()
                        ? ""
                        : Stream.concat(
                                        Stream.of(ComparisonFigures.write(output, result)),
                                        ScoreFiles.figure(output.staging(), scored, NOTE).stream())
                                .map(name -> name + ", ")
                                .collect(Collectors.joining());
                output.commit();
                console.say("Written to " + output.path() + ": compare.csv, scores.csv, " + figures
                        + "and a folder for each fit.");
            }
        }
        result.failures().forEach(each -> console.complain(each.name() + ": " + Refusals.text(each.why())));
        if (!result.isComplete()) {
            console.complain(interrupt.ending() + ": go on with the same command and --resume.");
            return interrupt.code();
        }
        return result.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void write(ComparisonResult result, OutputFolder output) {
        new ComparisonTable(result.groups()).writeCsv(output.staging().resolve("compare.csv"));
        ClassScoreTable.write(output.staging().resolve("scores.csv"), scored(result));
    }

    /** Scores by class of each hypothesis, whole classes of studies left out after its name. */
    private static List<ClassScoreTable.Scored> scored(ComparisonResult result) {
        return result.groups().stream()
                .flatMap(group -> group.entries().stream()
                        .filter(entry -> !entry.classes().isEmpty())
                        .map(entry -> new ClassScoreTable.Scored(
                                entry.name() + (group.id().equals("all") ? "" : ", classes left out"),
                                entry.classes())))
                .toList();
    }

    /** Tells the beginning, and writes the table anew after each hypothesis where no earlier one would be replaced. */
    private final class Listener implements HypothesisComparison.Listener {
        private final boolean hasNullModel;
        private final OutputFolder output;

        Listener(boolean hasNullModel, OutputFolder output) {
            this.hasNullModel = hasNullModel;
            this.output = output;
        }

        @Override
        public void begins(ComparisonStart start) {
            int all = start.observations();
            console.say("Comparing " + start.hypotheses()
                    + (start.hypotheses() == 1 ? " hypothesis on " : " hypotheses on ") + all
                    + (all == 1 ? " observation." : " observations."));
            console.say(
                    "Constant folds, one for each observable (log-normal around 1 with SD ln 3, assumed), stand for the "
                            + (start.folds() == all
                                    ? "same observations."
                                    : start.folds() + " observations that are folds or directions; "
                                            + (all - start.folds())
                                            + " values and differences are left out there, for all."));
            console.say(start.massModel()
                    .map(file -> "Impulse responses (" + file + ") stand for the " + start.mass()
                            + " observations of mass that they can simulate.")
                    .orElse((hasNullModel
                                    ? "The null model of mass has none of what these observations measure"
                                    : "There is no null model of mass beside the model")
                            + ": constant folds stand for mass as well."));
        }

        @Override
        public void reached(ComparisonResult soFar) {
            if (!output.hasEarlier()) {
                write(soFar, output);
                output.commit();
            }
        }
    }
}
