package org.myobalance.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.explain.ExplainOptions;
import org.myobalance.explain.GlobalSensitivity;
import org.myobalance.explain.OutputSensitivity;
import org.myobalance.explain.Question;
import org.myobalance.explain.SensitivityAnswer;
import org.myobalance.explain.SensitivityMethod;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.SensitivityTables;
import org.myobalance.report.SensitivityText;
import org.myobalance.scenario.Scenario;
import org.myobalance.units.Names;
import org.myobalance.whatif.FinishedRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code sensitivity}: which inputs move numbers of a scenario when all of them vary at once. */
@Command(
        name = "sensitivity",
        description = {
            "Varies all uncertain inputs of a scenario at once and tells which of them move its numbers, bends and interactions"
                    + " included.",
            "Ctrl-C and a deadline end it without an answer, since measures need every run; finished runs are kept for --resume."
        },
        footer = {
            "",
            "Example:",
            "  ./myobalance sensitivity models/scenarios/detraining-short.json --method sobol --inputs ribosome_nuclei,satellite_load"
        })
final class SensitivityCommand implements Callable<Integer> {
    private static final String FILES = "sensitivity\\.csv|(ranking|plane)-.*\\.(png|svg)|" + QuestionOptions.FILES;
    private static final int SHOWN = 12;

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "Scenario file.")
    private Optional<Path> scenarioFile = Optional.empty();

    @Option(
            names = "--of",
            paramLabel = "OBSERVABLE",
            split = ",",
            description = "What is read, several from the same runs (default: muscle_mass_relative, or muscle_mass).")
    private List<String> observables = new ArrayList<>();

    @Option(names = "--arm", paramLabel = "ARM", description = "Arm whose numbers they are (default: the first).")
    private Optional<String> arm = Optional.empty();

    @Option(names = "--against", paramLabel = "ARM", description = "Take off the numbers of this arm.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--age",
            paramLabel = "YEARS",
            description = "When they are read [y] (default: the end of the arm).")
    private Optional<Double> age = Optional.empty();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "morris",
            description =
                    "How (default ${DEFAULT-VALUE}): morris, elementary effects from a radial design, for many inputs;"
                            + " morris-trajectories, along trajectories, also for groups; sobol, shares of the variance, for few.")
    private String method = "morris";

    @Option(
            names = "--points",
            paramLabel = "N",
            description =
                    "Base points, from each of which every input is moved: a power of two for sobol (default: 4, or 128"
                            + " for sobol).")
    private Optional<Long> points = Optional.empty();

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private MethodOptions simulation = new MethodOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        OptionalInt repeated = question.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path file = scenarioFile.orElseThrow(() -> new FaultyRequest(
                "sensitivity: no scenario. Name one: ./myobalance sensitivity models/scenarios/detraining-short.json"));
        Scenario scenario = new Loader().scenario(file, console::complain);
        Model model = scenario.model();
        ParameterChoice chosen = parameters.chosen(scenario.modelFile(), model);
        ParameterOptions.announce(console, chosen, "", simulation.set);
        ExplainOptions options = new ExplainOptions(
                new DrawChoice(chosen, 0),
                simulation.hypothesis(model),
                simulation.changes(model),
                simulation.runOptions(),
                new FinishedRuns());
        GlobalSensitivity sensitivity =
                new GlobalSensitivity(questions(scenario), options, inputs.request(model), method());
        List<Path> read = new ArrayList<>(scenario.files());
        read.add(scenario.modelFile());
        Loader.evidenceFile(scenario.modelFile()).ifPresent(read::add);
        chosen.file().ifPresent(read::add);
        QuestionRecord record = question.record(Optional.of(file), read);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(question.folder(), FILES)) {
            resume.begin(output, record, options.finished(), console);
            announce(sensitivity);
            SensitivityAnswer answer = run(sensitivity, interrupt);
            if (answer instanceof SensitivityAnswer.Missing missing) {
                console.complain(missing.why() + " " + ResumeOption.keep(output, record, options.finished()));
                return interrupt.wasAsked() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
            }
            SensitivityAnswer.Found found = (SensitivityAnswer.Found) answer;
            ResumeOption.keep(output, record, options.finished());
            write(output, found, record);
            ResumeOption.end(output, !interrupt.wasAsked(), console);
            found.reasons().forEach(console::complain);
            return found.failed() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private List<Question> questions(Scenario scenario) {
        OptionalDouble at = age.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        List<Optional<String>> asked = observables.isEmpty()
                ? List.of(Optional.empty())
                : observables.stream().map(Optional::of).toList();
        if (asked.stream().distinct().count() < asked.size()) {
            throw new FaultyRequest("--of " + String.join(",", observables) + ": one is named twice. Name each once.");
        }
        return asked.stream()
                .map(id -> Question.of(scenario, arm, against, id, at))
                .toList();
    }

    private SensitivityMethod method() {
        List<SensitivityMethod.Kind> kinds = List.of(SensitivityMethod.Kind.values());
        SensitivityMethod.Kind kind = kinds.stream()
                .filter(each -> each.word().equals(method))
                .findFirst()
                .orElseThrow(() -> new FaultyRequest("--method " + method + ": no such method. "
                        + Names.hint(
                                method,
                                kinds.stream().map(SensitivityMethod.Kind::word).toList())));
        return new SensitivityMethod(kind, points.orElse((long) kind.usual()), seed.seed);
    }

    private void announce(GlobalSensitivity sensitivity) {
        int count = sensitivity.design().factors().size();
        List<String> leftOut = sensitivity.leftOut();
        console.sayIfAny(
                leftOut.isEmpty()
                        ? ""
                        : "Not varied, because they are parts of a whole that the model file declares: "
                                + String.join(", ", leftOut) + ".");
        console.say(count + (count == 1 ? " input" : " inputs") + ", " + sensitivity.runs() + " runs.");
    }

    private SensitivityAnswer run(GlobalSensitivity sensitivity, Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            return sensitivity.answer(interrupt.monitor(progress, ""), left -> {
                progress.clear();
                console.say("They will take about " + words(left) + ".");
            });
        }
    }

    /** A rough time for people. */
    static String words(Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        if (minutes < 1) {
            return Math.max(1, time.toSeconds()) + " s";
        }
        return minutes < 120 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }

    private void write(OutputFolder output, SensitivityAnswer.Found found, QuestionRecord record) {
        List<String> reading = SensitivityText.reading(found);
        SensitivityTables.write(output.staging(), found);
        QuestionOptions.write(output, reading, record);
        output.commit();
        for (OutputSensitivity each : found.outputs()) {
            console.say(each.question().title());
            console.say(SensitivityTables.text(each, found, SHOWN));
        }
        reading.forEach(console::say);
        List<String> figures = new ArrayList<>();
        try {
            found.outputs().forEach(each -> figures.addAll(SensitivityFigures.write(output.staging(), each)));
            output.commit();
        } catch (PlotFailure e) {
            console.complain("No figure: " + e.getMessage());
        }
        List<String> written =
                new ArrayList<>(List.of(SensitivityTables.NAME, QuestionOptions.READING, QuestionRecord.NAME));
        written.addAll(figures);
        console.say("Written to " + question.folder() + ": " + String.join(", ", written) + ".");
    }
}
