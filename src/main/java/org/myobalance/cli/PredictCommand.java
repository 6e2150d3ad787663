package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.fit.FittedRows;
import org.myobalance.io.AtomicFiles;
import org.myobalance.model.Model;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictive;
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
import org.myobalance.whatif.SideBySide;
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

    @Option(
            names = "--ensemble",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Predict with the best values of a calibration, and from its draws the band that reports are"
                            + " expected in (default: calibrated.json beside the model). Put it last, or write --ensemble=FILE.")
    private Optional<String> ensemble = Optional.empty();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "With --ensemble: draws to predict with (default: " + CalibrationOptions.DRAWS
                    + ", or all if the file has fewer).")
    private Optional<Integer> draws = Optional.empty();

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Override
    public Integer call() {
        Model model = files.model();
        Optional<String> hypothesis = method.hypothesis(model);
        List<Study> studies = files.studies();
        Laboratory laboratory = files.laboratory();
        RunOptions options = method.runOptions();
        Optional<CalibrationOptions.Chosen> chosen = chosen(model);
        Map<String, Double> best =
                values(model, chosen.map(CalibrationOptions.Chosen::best).orElse(Map.of()));
        AtomicFiles.makeFolder(folder);
        Predictor predictor = new Predictor(
                new Simulator(CompiledModel.of(model)),
                laboratory,
                options,
                Runtime.getRuntime().availableProcessors());
        try (Interrupt interrupt = new Interrupt();
                ProgressLine progress = ProgressLine.onTerminal(quiet)) {
            List<Prediction> predictions =
                    predictor.predict(studies, hypothesis, best, interrupt.watch(progress, "predict"));
            List<Optional<Predictive>> bands = chosen.isEmpty()
                    ? List.of()
                    : bands(predictor, studies, predictions, chosen.get(), interrupt, progress);
            List<Prediction> shown = Predictive.replaceAll(predictions, bands);
            // figures of an earlier run beside this table would be taken for its own
            Figures.remove(folder, PredictionFigures.OF_PREDICT);
            PredictionTable.write(folder.resolve("predictions.csv"), predictions, bands);
            // not of runs cut short, whose rows lack some that were used
            List<String> figures = interrupt.wasAsked() ? List.of() : figures(shown);
            if (!quiet) {
                var out = spec.commandLine().getOut();
                out.println(PredictionTable.text(shown));
                out.println(PredictionSummary.text(shown, laboratory));
                chosen.ifPresent(c -> out.println(c.words() + "; bands and verdicts are those of the draws."));
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

    private Optional<CalibrationOptions.Chosen> chosen(Model model) {
        if (ensemble.isEmpty() && draws.isPresent()) {
            throw new FaultyRequest("--draws " + draws.get() + ": draws of what? Add --ensemble.");
        }
        return ensemble.map(name -> CalibrationOptions.read(
                name.isEmpty() ? files.modelFile().resolveSibling(CalibrationOptions.FILE) : Path.of(name),
                model,
                draws));
    }

    /** Calibrated values, and what is stronger. */
    private Map<String, Double> values(Model model, Map<String, Double> calibrated) {
        return CalibrationOptions.under(calibrated, model, method.hypothesis, method.changes(model));
    }

    private List<Optional<Predictive>> bands(
            Predictor predictor,
            List<Study> studies,
            List<Prediction> best,
            CalibrationOptions.Chosen chosen,
            Interrupt interrupt,
            ProgressLine progress) {
        List<List<Prediction>> underDraws = new ArrayList<>();
        for (Map<String, Double> draw : chosen.picked()) {
            int number = underDraws.size();
            SideBySide.Watch watch = interrupt.watch(progress, chosen.draws() + " draws");
            underDraws.add(predictor.predictAsTold(
                    studies, method.hypothesis, values(files.model(), draw), new SideBySide.Watch() {
                        @Override
                        public void progress(double share) {
                            watch.progress((number + share) / chosen.draws());
                        }

                        @Override
                        public boolean goesOn() {
                            return watch.goesOn();
                        }
                    }));
        }
        // of draws cut short some rows would have bands and others not
        return interrupt.wasAsked() ? List.of() : Predictive.of(best, underDraws);
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
