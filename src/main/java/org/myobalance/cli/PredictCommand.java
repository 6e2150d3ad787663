package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.fit.FittedObservations;
import org.myobalance.inference.BandedPredictions;
import org.myobalance.inference.FitConditions;
import org.myobalance.inference.PredictionRun;
import org.myobalance.inference.StudyData;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.SampleReport;
import org.myobalance.observe.VesicleCourse;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.ClassScoreTable;
import org.myobalance.report.LikelihoodTable;
import org.myobalance.report.PredictionSummary;
import org.myobalance.report.PredictionTable;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.SampleReportTable;
import org.myobalance.report.VesiclePointTable;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Laboratory;
import org.myobalance.study.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code predict}: predicts every observation of studies and compares it with the report. */
@Command(
        name = "predict",
        description = {
            "Simulates every observation of study files, excluded ones too, and compares it with the report.",
            "Of observations without a report, of a study before it is done, it prints where the report is expected."
        },
        footer = {"", "Example:", "  ./myobalance predict models/studies/louis-2007.json --out out/louis"})
final class PredictCommand implements Callable<Integer> {
    @Mixin
    private StudyFiles files = new StudyFiles();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

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
            description = "Draws of the calibration to predict with (default: none; with --ensemble " + DrawChoice.USUAL
                    + ", or all if the file has fewer).")
    private Optional<Integer> draws = Optional.empty();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        OptionalInt repeated = question.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Model model = files.model();
        method.hypothesis(model);
        StudyFolder read = files.readable(console::complain);
        StudyData data = files.data(read);
        FitConditions conditions = method.conditions(model, robust);
        DrawChoice chosen = chosen(model);
        ParameterOptions.announce(console, chosen.parameters(), chosen.words(), method.set);
        PredictionRun run = new PredictionRun(data, conditions, chosen);
        QuestionRecord record = question.record(Optional.empty(), files.named(), read(chosen));
        Path folder = question.folder();
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(
                        folder,
                        QuestionOptions.RECORD + "|(predictions|misev|exo-points)\\.csv|" + ScoreFiles.NAMES + "|"
                                + PredictionFigures.OF_PREDICT);
                ProgressLine progress = console.progress()) {
            BandedPredictions predictions = run.withBands(interrupt.monitor(progress, ""));
            List<String> failures = failures(predictions.best());
            boolean isCut = interrupt.wasAsked()
                    || (!failures.isEmpty() && conditions.deadline().isPassed());
            if (isCut && output.hasEarlier()) {
                console.complain(CutShort.leaves(interrupt.wasAsked(), "predictions of an earlier run", folder));
                return interrupt.code();
            }
            PredictionTable.write(output.staging().resolve("predictions.csv"), predictions.best(), predictions.bands());
            List<ClassScoreTable.Scored> scored =
                    List.of(new ClassScoreTable.Scored("", predictions.scores(data.laboratory())));
            ClassScoreTable.write(output.staging().resolve("scores.csv"), scored);
            List<String> written = new ArrayList<>(List.of("predictions.csv", "scores.csv"));
            List<SampleReport> samples = SampleReport.of(data.studies(), data.laboratory());
            if (!samples.isEmpty()) {
                SampleReportTable.write(output.staging().resolve("misev.csv"), samples);
                written.add("misev.csv");
            }
            QuestionOptions.write(output, record);
            written.add(QuestionRecord.NAME);
            output.commit();
            report(predictions, scored, data.laboratory());
            // not of interrupted work, in which some observations are missing
            if (!interrupt.wasAsked()) {
                written.addAll(
                        figures(run, predictions, data, scored, output.staging(), interrupt.monitor(progress, "")));
            }
            output.commit();
            boolean isWithoutFigures =
                    interrupt.wasAsked() || conditions.deadline().isPassed();
            console.say("Written to " + folder + ": " + String.join(", ", written)
                    + (isWithoutFigures ? CutShort.notAllFigures(interrupt.wasAsked()) : "."));
            if (!samples.isEmpty()) {
                console.say("In misev.csv " + SampleReportTable.NOTE);
            }
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

    /** Every file that predictions rest on. */
    private List<Path> read(DrawChoice chosen) {
        List<Path> all = new ArrayList<>(List.of(files.modelFile(), files.laboratoryFile()));
        Loader.evidenceFile(files.modelFile()).ifPresent(all::add);
        chosen.parameters().file().ifPresent(all::add);
        all.addAll(files.paths());
        return all;
    }

    private DrawChoice chosen(Model model) {
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
        return DrawChoice.of(
                choice,
                files.modelFile(),
                CalibrationOptions.number(ensemble.isEmpty() ? draws.or(() -> Optional.of(0)) : draws));
    }

    private void report(BandedPredictions predictions, List<ClassScoreTable.Scored> scored, Laboratory laboratory) {
        console.say(PredictionTable.text(predictions.shown()));
        console.sayIfAny(PredictionSummary.text(predictions.shown(), laboratory));
        Optional.of(ClassScoreTable.text(scored))
                .filter(text -> !text.isEmpty())
                .ifPresent(console::say);
        if (!predictions.bands().isEmpty()) {
            console.say("Bands and verdicts are those of the draws.");
        }
        if (explain) {
            console.say(LikelihoodTable.text(FittedObservations.of(predictions.best()), robust));
        }
    }

    private List<String> figures(
            PredictionRun run,
            BandedPredictions predictions,
            StudyData data,
            List<ClassScoreTable.Scored> scored,
            Path staging,
            ProgressMonitor monitor) {
        String expected = "Reports as expected "
                + (predictions.bands().isEmpty() ? "around the best values." : "from the draws.");
        try {
            List<String> written =
                    new ArrayList<>(new PredictionFigures(predictions.shown(), data.laboratory()).write(staging));
            written.addAll(ScoreFiles.figure(staging, scored, expected));
            written.addAll(CourseFigures.write(staging, run.courses(predictions.best(), monitor)));
            written.addAll(vesicles(run.vesicles(monitor), predictions.best(), data, staging));
            return written;
        } catch (PlotFailure e) {
            throw new FaultyRequest("The table is in " + question.folder() + ", but no figure: " + e.getMessage());
        }
    }

    private static List<String> vesicles(
            List<VesicleCourse> all, List<Prediction> predictions, StudyData data, Path staging) {
        List<VesicleCourse> courses =
                all.stream().filter(course -> !course.curves().isEmpty()).toList();
        if (courses.isEmpty()) {
            return List.of();
        }
        VesicleFigure figure = new VesicleFigure(courses, data.model(), data.laboratory(), predictions);
        VesiclePointTable.write(
                staging.resolve(VesicleFigure.TABLE),
                courses.stream().map(VesicleCourse::bouts).toList(),
                figure.numbers(),
                predictions);
        Figure drawn = figure.figure();
        return List.of(
                VesicleFigure.TABLE,
                Figures.write(staging, VesicleFigure.NAME, drawn, Format.PNG),
                Figures.write(staging, VesicleFigure.NAME, drawn, Format.SVG));
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
