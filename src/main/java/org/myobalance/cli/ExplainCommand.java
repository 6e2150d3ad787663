package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.explain.Answer;
import org.myobalance.explain.ExplainOptions;
import org.myobalance.explain.Explaining;
import org.myobalance.explain.Explanation;
import org.myobalance.explain.Question;
import org.myobalance.explain.StudyLinks;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.ExplanationTables;
import org.myobalance.report.ExplanationText;
import org.myobalance.report.QuestionRecord;
import org.myobalance.scenario.Scenario;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.StudyFolder;
import org.myobalance.study.StudyReader;
import org.myobalance.whatif.FinishedRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code explain}: why a number is what it is, and on which evidence it rests. */
@Command(
        name = "explain",
        description = {
            "Explains one number of a scenario: which parameters and mechanisms move it, and on which evidence it rests.",
            "Ctrl-C and a deadline end it without an answer: shares need every run."
        },
        footer = {
            "",
            "Example:",
            "  ./myobalance explain models/scenarios/what-if.json --arm resistance-3x --observable muscle_mass --age 75"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final String FILES =
            "(parameters|groups|sources|mechanisms)\\.csv|shares\\.png|reading\\.txt|question\\.json";
    private static final int SHOWN = 12;

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "Scenario file.")
    private Optional<Path> scenarioFile = Optional.empty();

    @Option(names = "--arm", paramLabel = "ARM", description = "Arm whose number it is (default: the first).")
    private Optional<String> arm = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "ARM",
            description = "Explain how far the number lies above that of this arm.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--observable",
            paramLabel = "OBSERVABLE",
            description = "What is read (default: muscle_mass_relative, or muscle_mass).")
    private Optional<String> observable = Optional.empty();

    @Option(names = "--age", paramLabel = "YEARS", description = "When it is read [y] (default: the end of the arm).")
    private Optional<Double> age = Optional.empty();

    @Option(
            names = "--studies",
            paramLabel = "FILE",
            description =
                    "Folder of studies that can inform mechanisms (default: studies beside the folder of the model).")
    private Optional<Path> studies = Optional.empty();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Mixin
    private CalibrationOptions calibration = new CalibrationOptions();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        OptionalInt repeated = question.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path file = scenarioFile.orElseThrow(() -> new FaultyRequest(
                "explain: no scenario. Name one: ./myobalance explain models/scenarios/what-if.json"));
        Scenario scenario = new Loader().scenario(file, console::complain);
        Model model = scenario.model();
        Question asked = Question.of(
                scenario, arm, against, observable, age.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        DrawChoice chosen = calibration.chosen(scenario.modelFile(), model);
        ParameterOptions.announce(console, chosen.parameters(), chosen.words(), method.set);
        if (chosen.parameters().calibration().isEmpty()) {
            console.say("Without a calibration nothing was learnt: every parameter varies as its prior says.");
        }
        List<Path> read = new ArrayList<>(scenario.files());
        read.add(scenario.modelFile());
        Loader.evidenceFile(scenario.modelFile()).ifPresent(read::add);
        chosen.parameters().file().ifPresent(read::add);
        Optional<StudyLinks> links = links(scenario, read);
        ExplainOptions options = new ExplainOptions(
                chosen, method.hypothesis(model), method.changes(model), method.runOptions(), new FinishedRuns());
        Explaining explaining = new Explaining(asked, options, links);
        QuestionRecord record = question.record(Optional.of(file), read);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(question.folder(), FILES)) {
            resume.begin(output, record, options.finished(), console);
            Answer answer = run(explaining, interrupt);
            if (answer instanceof Answer.Missing missing) {
                console.complain(missing.why() + " " + ResumeOption.keep(output, record, options.finished()));
                return interrupt.wasAsked() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
            }
            Explanation explanation = ((Answer.Explained) answer).explanation();
            ResumeOption.keep(output, record, options.finished());
            write(output, explanation, record);
            ResumeOption.end(output, !interrupt.wasAsked(), console);
            explanation.troubles().forEach(console::complain);
            return explanation.troubles().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private Answer run(Explaining explaining, Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            return explaining.explain(interrupt.monitor(progress, ""));
        }
    }

    private void write(OutputFolder output, Explanation explanation, QuestionRecord record) {
        Path folder = question.folder();
        String reading = ExplanationText.reading(explanation);
        ExplanationTables.write(output.staging(), explanation);
        AtomicFiles.write(output.staging().resolve("reading.txt"), reading + System.lineSeparator());
        record.write(output.staging().resolve(QuestionRecord.NAME), folder.resolve(QuestionRecord.NAME));
        output.commit();
        console.say(ExplanationTables.parameterText(explanation, SHOWN));
        console.say(ExplanationTables.mechanismText(explanation));
        console.say(reading);
        String figure = "";
        try {
            if (explanation.rests().now() > 0) {
                figure = Figures.write(output.staging(), "shares", ExplanationFigures.shares(explanation), Format.PNG);
                output.commit();
            }
        } catch (PlotFailure e) {
            console.complain("No figure: " + e.getMessage());
        }
        console.say("Written to " + folder
                + ": parameters.csv, groups.csv, sources.csv, mechanisms.csv, reading.txt, question.json"
                + (figure.isEmpty() ? "." : ", " + figure + "."));
    }

    /** The studies beside the model, or those that were named; none where there are none or no laboratory reads them. */
    private Optional<StudyLinks> links(Scenario scenario, List<Path> read) {
        Path folder = studies.orElseGet(
                () -> scenario.modelFile().resolveSibling("../studies").normalize());
        Path laboratoryFile = Loader.laboratoryBeside(scenario.modelFile());
        if (!Files.isDirectory(folder) || !Files.isRegularFile(laboratoryFile)) {
            if (studies.isPresent()) {
                throw new FaultyRequest("--studies " + folder + ": "
                        + (Files.isDirectory(folder)
                                ? "no " + laboratoryFile + " to read them with."
                                : "no such folder.")
                        + " Name a folder of studies of this model.");
            }
            console.say("No studies beside the model: what can inform a mechanism is not told.");
            return Optional.empty();
        }
        Laboratory laboratory = LaboratoryReader.read(laboratoryFile, scenario.model());
        List<Path> files = StudyFiles.in(folder);
        StudyFolder found = new StudyReader(scenario.model(), laboratory).readEach(files);
        found.faults().forEach(fault -> console.complain(fault.toString()));
        read.add(laboratoryFile);
        read.addAll(files);
        return Optional.of(new StudyLinks(scenario.model(), laboratory, found.studies()));
    }
}
