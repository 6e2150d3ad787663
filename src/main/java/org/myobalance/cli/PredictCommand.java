package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.fit.FittedObservations;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.observe.Course;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictive;
import org.myobalance.observe.Predictor;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.LikelihoodTable;
import org.myobalance.report.PredictionSummary;
import org.myobalance.report.PredictionTable;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Study;
import org.myobalance.study.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code predict}: predicts every observation of studies and compares it with the report. */
@Command(
        name = "predict",
        description = "Simulates every observation of study files, excluded ones too, and compares it with the report.",
        footer = {"", "Example:", "  ./myobalance predict models/studies/louis-2007.json --out out/louis"})
final class PredictCommand implements Callable<Integer> {
    @Mixin
    private StudyFiles files = new StudyFiles();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", description = "Folder for predictions.csv.")
    private Path folder = Path.of("out");

    @Option(
            names = "--explain",
            description = "Print the likelihood of each observation used for fitting, and of each study.")
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
            description = "Add the band that reports are expected in, from draws of the calibration. With FILE as"
                    + " --calibration FILE beside it. Put it last, or write --ensemble=FILE.")
    private Optional<String> ensemble = Optional.empty();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the calibration to predict with (default: none; with --ensemble "
                    + CalibrationOptions.DRAWS + ", or all if the file has fewer).")
    private Optional<Integer> draws = Optional.empty();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        Model model = files.model();
        Optional<String> hypothesis = method.hypothesis(model);
        StudyFolder read = files.readable(console::complain);
        List<Study> studies = read.studies();
        Laboratory laboratory = files.laboratory();
        RunOptions options = method.runOptions();
        CalibrationOptions.Chosen chosen = chosen(model);
        Map<String, Double> best = values(model, chosen.parameters().values());
        ParameterOptions.announce(console, chosen.parameters(), chosen.words(), method.set);
        Predictor predictor = new Predictor(
                new Simulator(CompiledModel.of(model)),
                laboratory,
                options,
                Runtime.getRuntime().availableProcessors());
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = new Interrupt();
                OutputFolder output = OutputFolder.open(folder, "predictions\\.csv|" + PredictionFigures.OF_PREDICT);
                ProgressLine progress = console.progress()) {
            List<Prediction> predictions =
                    predictor.predict(studies, hypothesis, best, interrupt.watch(progress, "predict"));
            List<List<Prediction>> underDraws =
                    underDraws(predictor, studies, chosen, interrupt, progress, chosen.draws() + " draws");
            List<Optional<Predictive>> bands =
                    underDraws.isEmpty() ? List.of() : Predictive.of(predictions, underDraws);
            List<Prediction> shown = Predictive.replaceAll(predictions, bands);
            List<String> failures = failures(predictions);
            boolean isCut = interrupt.wasAsked()
                    || (!failures.isEmpty() && options.deadline().isPassed());
            if (isCut && output.hasEarlier()) {
                console.complain(CutShort.leaves(interrupt.wasAsked(), "predictions of an earlier run", folder));
                return interrupt.wasAsked() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
            }
            PredictionTable.write(output.staging().resolve("predictions.csv"), predictions, bands);
            output.commit();
            console.say(PredictionTable.text(shown));
            console.say(PredictionSummary.text(shown, laboratory));
            if (!underDraws.isEmpty()) {
                console.say("Bands and verdicts are those of the draws.");
            }
            if (explain) {
                console.say(LikelihoodTable.text(FittedObservations.of(predictions), robust));
            }
            // not of interrupted work, in which some observations are missing
            List<String> figures = new ArrayList<>();
            if (!interrupt.wasAsked()) {
                figures.addAll(figures(() -> PredictionFigures.write(output.staging(), shown)));
                List<Course> courses = Course.of(studies);
                figures.addAll(figures(() ->
                        courses(output.staging(), predictor, courses, predictions, chosen, best, interrupt, progress)));
            }
            output.commit();
            console.say("Written to " + folder + ": predictions.csv"
                    + (figures.isEmpty() ? "." : ", " + String.join(", ", figures) + "."));
            if (interrupt.wasAsked()) {
                console.complain("Interrupted: observations whose runs were not done say so.");
                return ExitCode.INTERRUPTED;
            }
            failures.forEach(console::complain);
            files.leftOut(read).ifPresent(console::complain);
            if (!read.faults().isEmpty()) {
                return ExitCode.FAULTY;
            }
            return failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private CalibrationOptions.Chosen chosen(Model model) {
        Optional<String> file = ensemble.filter(name -> !name.isEmpty());
        if (file.isPresent() && parameters.calibration.isPresent()) {
            throw new FaultyRequest("--ensemble=" + file.get() + " beside --calibration " + parameters.calibration.get()
                    + ": name the calibration once.");
        }
        if (file.isPresent()) {
            parameters.calibration = file;
        }
        ParameterChoice choice = parameters.chosen(files.modelFile(), model);
        if (ensemble.isPresent() && choice.calibration().isEmpty()) {
            throw new FaultyRequest("--ensemble: no calibration to draw from. Name one: --ensemble=FILE.");
        }
        return CalibrationOptions.of(
                choice, files.modelFile(), ensemble.isEmpty() ? draws.or(() -> Optional.of(0)) : draws);
    }

    /** Calibrated values, and what is stronger. */
    private Map<String, Double> values(Model model, Map<String, Double> calibrated) {
        return ParameterChoice.under(calibrated, model, method.hypothesis, method.changes(model));
    }

    /** Nominal predictions under each draw; draws whose runs were cut short are left out. */
    private List<List<Prediction>> underDraws(
            Predictor predictor,
            List<Study> studies,
            CalibrationOptions.Chosen chosen,
            Interrupt interrupt,
            ProgressLine progress,
            String what) {
        List<List<Prediction>> underDraws = new ArrayList<>();
        for (Map<String, Double> draw : chosen.picked()) {
            int number = underDraws.size();
            ProgressMonitor watch = interrupt.watch(progress, what);
            underDraws.add(predictor.predictNominal(
                    studies,
                    method.hypothesis,
                    values(files.model(), draw),
                    ProgressMonitor.of(
                            (part, share) -> watch.report(what, (number + share) / chosen.draws()),
                            watch::isCancelled)));
        }
        // with interrupted draws some observations would have bands and others not
        return interrupt.wasAsked() ? List.of() : List.copyOf(underDraws);
    }

    /** Figures of time courses, simulated all along; none if that was cut short. */
    private List<String> courses(
            Path staging,
            Predictor predictor,
            List<Course> courses,
            List<Prediction> predictions,
            CalibrationOptions.Chosen chosen,
            Map<String, Double> best,
            Interrupt interrupt,
            ProgressLine progress) {
        List<Study> along = courses.stream().map(Course::along).toList();
        List<Prediction> middle =
                predictor.predictNominal(along, method.hypothesis, best, interrupt.watch(progress, "time courses"));
        List<List<Prediction>> draws =
                underDraws(predictor, along, chosen, interrupt, progress, "time courses, " + chosen.draws() + " draws");
        if (interrupt.wasAsked()) {
            return List.of();
        }
        return new CourseFigures(courses, predictions)
                .write(
                        staging,
                        byCourse(courses, middle),
                        draws.stream().map(draw -> byCourse(courses, draw)).toList());
    }

    private static List<List<Prediction>> byCourse(List<Course> courses, List<Prediction> predictions) {
        List<List<Prediction>> parts = new ArrayList<>();
        int from = 0;
        for (Course course : courses) {
            int to = from + course.along().measurements().size();
            parts.add(predictions.subList(from, to));
            from = to;
        }
        return parts;
    }

    private List<String> figures(Supplier<List<String>> drawing) {
        try {
            return drawing.get();
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
