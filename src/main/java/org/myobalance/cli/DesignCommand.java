package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.design.Design;
import org.myobalance.design.DesignReader;
import org.myobalance.design.DesignResult;
import org.myobalance.design.DesignRun;
import org.myobalance.inference.FitConditions;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.OutputFolder;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.DesignReading;
import org.myobalance.report.DesignTables;
import org.myobalance.report.QuestionRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code design}: which experiment would tell. */
@Command(
        name = "design",
        description = {
            "Weighs experiments before they are done: power, people, and what is learnt for the money.",
            "Tells how many people find a change or tell hypotheses apart at 80 and 90 %%, and which hypotheses no listed experiment"
                    + " separates.",
            "Ctrl-C writes nothing; there is no checkpoint."
        },
        footer = {"", "Example:", "  ./myobalance design models/designs/exo-mir-206.json --out out/design"})
final class DesignCommand implements Callable<Integer> {
    private static final String READING = "reading.txt";
    private static final String FINDS = "finds.csv";
    private static final String PAIRS = "pairs.csv";
    private static final String CURVES = "curves.csv";

    @Parameters(paramLabel = "DESIGN", arity = "0..1", description = "Design file.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private CalibrationOptions calibration = new CalibrationOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        OptionalInt repeated = question.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path asked = file.orElseThrow(
                () -> new FaultyRequest(
                        "No design is named. Give a design file, such as models/designs/exo-mir-206.json, or --again QUESTION.JSON."));
        DesignReader.Read read = new DesignReader(new Loader()::model).read(asked);
        Design design = read.design();
        method.hypothesis(read.data().model());
        FitConditions conditions = method.conditions(read.data().model(), false);
        DrawChoice chosen = calibration.chosen(design.modelFile(), read.data().model());
        ParameterOptions.announce(console, chosen.parameters(), chosen.words(), method.set);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(
                        question.folder(),
                        String.join(
                                "|",
                                READING,
                                FINDS,
                                PAIRS,
                                CURVES,
                                QuestionRecord.NAME,
                                DesignFigures.NAME + "\\.png"));
                ProgressLine progress = console.progress()) {
            DesignRun.Outcome outcome = new DesignRun(read, conditions, chosen).run(interrupt.monitor(progress, ""));
            if (interrupt.wasAsked()) {
                console.complain("Interrupted: nothing is written.");
                return interrupt.code();
            }
            if (outcome instanceof DesignRun.Outcome.Failed failed) {
                console.complain(failed.why());
                return ExitCode.FAILED;
            }
            DesignResult result = ((DesignRun.Outcome.Answered) outcome).result();
            write(output, read, chosen, result);
            console.say(DesignTables.text(design, result));
            console.say(DesignReading.text(design, result));
            String figure = figure(output, result);
            output.commit();
            console.say("Written to " + question.folder() + ": " + String.join(", ", names(result)) + figure + ".");
            return ExitCode.DONE;
        }
    }

    private void write(OutputFolder output, DesignReader.Read read, DrawChoice chosen, DesignResult result) {
        Path staging = output.staging();
        if (!result.finds().isEmpty()) {
            DesignTables.writeFinds(staging.resolve(FINDS), read.design(), result);
        }
        if (!result.separations().isEmpty()) {
            DesignTables.writePairs(staging.resolve(PAIRS), read.design(), result);
        }
        DesignTables.writeCurves(staging.resolve(CURVES), result);
        AtomicFiles.write(staging.resolve(READING), DesignReading.text(read.design(), result));
        List<Path> files =
                new ArrayList<>(List.of(file.orElseThrow(), read.design().modelFile()));
        files.add(read.data().laboratoryFile());
        files.addAll(read.data().studyFiles());
        chosen.parameters().file().ifPresent(files::add);
        question.record(file, files)
                .write(staging.resolve(QuestionRecord.NAME), output.path().resolve(QuestionRecord.NAME));
        output.commit();
    }

    private static List<String> names(DesignResult result) {
        List<String> names = new ArrayList<>();
        if (!result.finds().isEmpty()) {
            names.add(FINDS);
        }
        if (!result.separations().isEmpty()) {
            names.add(PAIRS);
        }
        names.addAll(List.of(CURVES, READING, QuestionRecord.NAME));
        return names;
    }

    private String figure(OutputFolder output, DesignResult result) {
        try {
            return ", " + DesignFigures.write(output.staging(), result);
        } catch (PlotFailure e) {
            throw new FaultyRequest("The tables are in " + question.folder() + ", but no figure: " + e.getMessage());
        }
    }
}
