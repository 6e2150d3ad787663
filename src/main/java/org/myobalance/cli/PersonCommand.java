package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.Faults;
import org.myobalance.io.OutputFolder;
import org.myobalance.person.Person;
import org.myobalance.person.PersonReader;
import org.myobalance.person.PersonResult;
import org.myobalance.person.PersonRun;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.PersonReading;
import org.myobalance.report.PersonTables;
import org.myobalance.report.QuestionRecord;
import org.myobalance.simulate.RunOptions;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.MethodError;
import org.myobalance.whatif.FinishedRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code person}: what can be said of one human. */
@Command(
        name = "person",
        description = {
            "Says what can be said of one human from what was measured.",
            "Tells the person's curve with its band, the place in the population, the probability of being below each cut-off, and which"
                    + " measurement would narrow the answer most.",
            "Ctrl-C and a deadline keep the lives that are finished; --resume goes on from there."
        },
        footer = {"", "Example:", "  ./myobalance person models/persons/man-70.json --out out"})
final class PersonCommand implements Callable<Integer> {
    private static final int FEWEST = 2;
    private static final int MOST = 10_000;

    @Parameters(paramLabel = "PERSON", arity = "0..1", description = "Person file.")
    private Optional<Path> personFile = Optional.empty();

    @Option(
            names = "--lives",
            paramLabel = "N",
            defaultValue = "48",
            description = "Lives to simulate for the person (default ${DEFAULT-VALUE}).")
    private int number = 48;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private Console console = new Console();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private SeedOption seed = new SeedOption();

    @Override
    public Integer call() {
        OptionalInt repeated = question.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path file = personFile.orElseThrow(
                () -> new FaultyRequest("person: name a person file, such as models/persons/man-70.json, or --again."));
        if (!(number >= FEWEST && number <= MOST)) {
            throw new FaultyRequest("--lives " + number + ": give a number from " + FEWEST + " to " + MOST + ".");
        }
        Faults faults = new Faults();
        Person person = new PersonReader(new Loader()::model).read(file, faults);
        faults.warnings().forEach(warning -> console.complain(Loader.warned(warning)));
        Path modelFile = person.population().modelFile();
        ParameterChoice chosen =
                parameters.chosen(modelFile, person.population().model());
        ParameterOptions.announce(console, chosen, number + " lives", Map.of());
        Collection<MethodError> methods =
                LaboratoryReader.methods(Loader.laboratoryBeside(modelFile)).values();
        FinishedRuns finished = new FinishedRuns();
        RunOptions options = method.runOptions();
        PersonRun run = new PersonRun(person, methods, chosen, number, options, seed.seed, finished);
        List<Path> files = new ArrayList<>(person.files());
        chosen.file().filter(Files::isRegularFile).ifPresent(files::add);
        QuestionRecord record = question.record(Optional.of(file), files);
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(
                        question.folder(),
                        "(curve|cut-offs|next)\\.csv|person\\.(png|svg)|reading\\.txt|question\\.json")) {
            resume.begin(output, record, finished, console);
            Optional<PersonResult> result = simulated(run, interrupt);
            if (interrupt.wasAsked() || options.deadline().isPassed()) {
                console.complain(
                        interrupt.ending() + ": no answer was written. " + ResumeOption.keep(output, record, finished));
                return interrupt.code();
            }
            if (result.isEmpty()) {
                console.complain("Too few lives reached their end for an answer.");
                return ExitCode.FAILED;
            }
            ResumeOption.keep(output, record, finished);
            write(output, record, result.get());
            ResumeOption.end(output, !interrupt.wasAsked(), console);
            result.get().troubles().stream().limit(3).forEach(console::complain);
            return result.get().troubles().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private Optional<PersonResult> simulated(PersonRun run, Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            return run.run(interrupt.monitor(progress, ""));
        }
    }

    private void write(OutputFolder output, QuestionRecord record, PersonResult result) {
        Path staging = output.staging();
        PersonTables.writeCurve(staging.resolve("curve.csv"), result);
        PersonTables.writeCutOffs(staging.resolve("cut-offs.csv"), result);
        PersonTables.writeNext(staging.resolve("next.csv"), result);
        List<String> reading = PersonReading.sentences(result);
        QuestionOptions.write(output, reading, record);
        output.commit();
        try {
            for (Format format : List.of(Format.PNG, Format.SVG)) {
                Figures.write(staging, "person", PersonFigure.of(result), format);
            }
        } catch (PlotFailure e) {
            console.complain("No figure: " + e.getMessage());
        }
        output.commit();
        console.say(PersonTables.cutOffs(result));
        console.say(PersonTables.next(result));
        reading.forEach(console::say);
        console.say("Written to " + question.folder()
                + ": curve.csv, cut-offs.csv, next.csv, person.png, person.svg, reading.txt and question.json.");
    }
}
