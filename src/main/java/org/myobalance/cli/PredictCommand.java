package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.fit.FittedRows;
import org.myobalance.io.AtomicFiles;
import org.myobalance.model.Model;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictor;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.LikelihoodTable;
import org.myobalance.report.PredictionSummary;
import org.myobalance.report.PredictionTable;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Study;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code predict}: what the model gives for every row of a study. */
@Command(
        name = "predict",
        description = "Simulates every row of study files, excluded ones too, and holds it against what was reported.",
        footer = {"", "Example:", "  ./myobalance predict models/studies/louis-2007.json --out out/louis"})
final class PredictCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private StudyFiles files = new StudyFiles();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", description = "Folder for predictions.csv.")
    private Path folder = Path.of("out");

    @Option(
            names = "--explain",
            description = "Print the likelihood of the rows used for fitting, row by row and study by study.")
    private boolean explain;

    @Option(
            names = "--robust",
            description = "With --explain: bear outliers, by Student t with 4 degrees of freedom instead of normal.")
    private boolean robust;

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Override
    public Integer call() {
        Model model = files.model();
        Optional<String> hypothesis = method.hypothesis(model);
        Map<String, Double> changes = method.changes(model);
        List<Study> studies = files.studies();
        Laboratory laboratory = files.laboratory();
        RunOptions options = method.runOptions();
        AtomicFiles.makeFolder(folder);
        Predictor predictor = new Predictor(
                new Simulator(CompiledModel.of(model)),
                laboratory,
                options,
                Runtime.getRuntime().availableProcessors());
        try (Interrupt interrupt = new Interrupt();
                ProgressLine progress = ProgressLine.onTerminal(quiet)) {
            List<Prediction> predictions =
                    predictor.predict(studies, hypothesis, changes, interrupt.watch(progress, "predict"));
            // figures of an earlier run beside this table would be taken for its own
            Figures.remove(folder, PredictionFigures.OF_PREDICT);
            PredictionTable.write(folder.resolve("predictions.csv"), predictions);
            // not of runs cut short, whose rows lack some that were used
            List<String> figures = interrupt.wasAsked() ? List.of() : figures(predictions);
            if (!quiet) {
                var out = spec.commandLine().getOut();
                out.println(PredictionTable.text(predictions));
                out.println(PredictionSummary.text(predictions, laboratory));
                if (explain) {
                    out.println(LikelihoodTable.text(FittedRows.of(predictions), robust));
                }
                out.println("Written to " + folder + ": predictions.csv"
                        + (figures.isEmpty() ? "." : ", " + String.join(", ", figures) + "."));
                out.flush();
            }
            if (interrupt.wasAsked()) {
                spec.commandLine().getErr().println("Interrupted: rows whose runs were not done say so.");
                return ExitCode.INTERRUPTED;
            }
            List<String> failures = failures(predictions);
            failures.forEach(spec.commandLine().getErr()::println);
            return failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private List<String> figures(List<Prediction> predictions) {
        try {
            return PredictionFigures.write(folder, predictions);
        } catch (PlotFailure e) {
            throw new FaultyRequest("The table is in " + folder + ", but no figure: " + e.getMessage());
        }
    }

    /** Why runs failed, each reason once. */
    private static List<String> failures(List<Prediction> predictions) {
        return predictions.stream()
                .map(Prediction::result)
                .filter(Prediction.Result.Missing.class::isInstance)
                .map(Prediction.Result.Missing.class::cast)
                .filter(Prediction.Result.Missing::isFailure)
                .map(Prediction.Result.Missing::why)
                .distinct()
                .toList();
    }
}
