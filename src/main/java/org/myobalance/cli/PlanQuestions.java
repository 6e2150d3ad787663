package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.plan.PlanOptions;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;
import org.myobalance.whatif.FinishedRuns;

/** What {@code plan}, {@code dose} and {@code detrain} do alike. */
final class PlanQuestions {
    private PlanQuestions() {}

    /** How a question is run; says which parameter set that is. */
    static PlanOptions options(
            Path modelFile,
            Model model,
            MethodOptions method,
            CalibrationOptions calibration,
            int evaluations,
            Console console) {
        PlanOptions options = new PlanOptions(
                method.runOptions(),
                calibration.chosen(modelFile, model),
                method.hypothesis(model),
                method.changes(model),
                evaluations,
                new FinishedRuns());
        ParameterOptions.announce(
                console, options.parameters().parameters(), options.parameters().words(), method.set);
        return options;
    }

    /** Every file that an answer rests on: those of the question, the model's and the calibration's. */
    static List<Path> files(List<Path> read, Path modelFile, PlanOptions options) {
        List<Path> files = new ArrayList<>(read);
        files.add(modelFile);
        options.parameters().parameters().file().ifPresent(files::add);
        return files;
    }

    /** Writes a figure, if there is one, in every format, after the tables; gives the names of its files. */
    static List<String> figures(OutputFolder output, String name, Optional<Figure> figure) {
        List<String> names = new ArrayList<>();
        try {
            for (Format format : Format.values()) {
                figure.ifPresent(drawn -> names.add(Figures.write(output.staging(), name, drawn, format)));
            }
        } catch (PlotFailure e) {
            throw new FaultyRequest("The tables are in " + output.path() + ", but no figure: " + e.getMessage());
        }
        return names;
    }
}
