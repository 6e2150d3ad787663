package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortWork;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.cohort.PartFolders;
import org.myobalance.cohort.Partitions;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.TableFormats;
import org.myobalance.plot.Figure;
import org.myobalance.plot.PowerFigure;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.TrialTables;
import org.myobalance.simulate.RunOptions;
import org.myobalance.trial.Participant;
import org.myobalance.trial.TrialQuestion;
import org.myobalance.trial.Trials;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code trial}: randomised trials on persons of a cohort. */
@Command(
        name = "trial",
        description = {
            "Runs many randomised trials of two regimens on simulated persons, with a blinded assessor's error, drop-out and losses: how"
                    + " often do they find the difference, by intention to treat and per protocol?",
            "Ctrl-C and a deadline keep the persons that are finished; --resume goes on from there."
        },
        footer = {"", "Example:", "  ./myobalance trial models/trials/lifts-at-70.json --out out"})
final class TrialCommand implements Callable<Integer> {
    private static final String OWN = QuestionOptions.FILES + "|(power|trial)\\.csv|power\\.(png|svg|pdf)";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Trial file.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--persons",
            paramLabel = "N",
            description = "How many persons participants are drawn from (default: that of the cohort).")
    private Optional<Integer> persons = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "Seed of the persons, of randomisation, readings and losses (default: those of the cohort and of the file).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: one for each core); the numbers do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--resume",
            description = "Go on from the persons that DIR keeps: the same question, stopped before its end.")
    private boolean resume;

    @Mixin
    private Console console = new Console();

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Override
    public Integer call() {
        OptionalInt repeated = asked.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path path = file.orElseThrow(() -> new CommandLine.ParameterException(
                spec.commandLine(), "Missing FILE. Give one, such as models/trials/lifts-at-70.json."));
        TrialQuestion question = question(path);
        CohortQuestion cohort = question.cohort();
        Path modelFile = cohort.population().modelFile();
        ParameterChoice chosen =
                parameters.chosen(modelFile, cohort.population().model());
        RunOptions options = method.runOptions();
        List<Path> files = new ArrayList<>(question.files());
        files.add(modelFile);
        Loader.evidenceFile(modelFile).ifPresent(files::add);
        chosen.file().ifPresent(files::add);
        QuestionRecord record = asked.record(Optional.of(path), files);
        CohortWork work = new CohortWork(
                cohort,
                chosen,
                options,
                method.hypothesis(cohort.population().model()),
                method.changes(cohort.population().model()));
        ParameterOptions.announce(
                console,
                chosen,
                String.format(Locale.ROOT, "%d persons, each in both arms", cohort.persons()),
                method.set);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(asked.folder(), OWN)) {
            List<Participant> pool = new ArrayList<>();
            LocalCohort.Result lived;
            try (ProgressLine progress = console.progress()) {
                PartFolders folders = PartFolders.open(asked.folder(), record.words(), resume);
                lived = new LocalCohort(
                                work, Partitions.usual(cohort.persons()), folders, List.of(TableFormats.named("csv")))
                        .run(
                                threads.orElse(Runtime.getRuntime().availableProcessors()),
                                interrupt.watch(progress, "persons"));
                folders.forEach(
                        Partitions.usual(cohort.persons()),
                        person -> Participant.of(
                                        person,
                                        question.outcome(),
                                        cohort.quantities().size())
                                .ifPresent(pool::add));
            } catch (CancellationException e) {
                console.complain(interrupt.ending() + ": no trial was run. Finished persons are kept in "
                        + asked.folder() + ": go on with the same command and --resume.");
                return interrupt.code();
            }
            return tell(question, pool, lived.troubles(), output, record, interrupt);
        }
    }

    private TrialQuestion question(Path path) {
        TrialQuestion read = new Loader().trial(path, console::complain);
        int needed = 2 * largest(read);
        int number = persons.orElse(read.cohort().persons());
        if (number < needed || number > CohortQuestion.MOST) {
            throw new FaultyRequest("--persons " + number + ": give a number from " + needed
                    + ", both of the largest arms, to " + CohortQuestion.MOST + ".");
        }
        if (threads.isPresent() && threads.get() < 1) {
            throw new FaultyRequest("--threads " + threads.get() + ": give 1 or more.");
        }
        return read.of(number, seed);
    }

    private static int largest(TrialQuestion question) {
        return question.perArm().get(question.perArm().size() - 1);
    }

    private int tell(
            TrialQuestion question,
            List<Participant> pool,
            List<String> troubles,
            OutputFolder output,
            QuestionRecord record,
            Interrupt interrupt) {
        int largest = largest(question);
        if (pool.size() < 2) {
            troubles.forEach(console::complain);
            console.complain("No trial was run: fewer than two of "
                    + question.cohort().persons() + " persons reached the end of both arms.");
            return ExitCode.FAILED;
        }
        Trials trials = new Trials(question, pool);
        List<Trials.Power> rows = new ArrayList<>();
        question.perArm().forEach(number -> rows.addAll(trials.power(number)));
        Trials.Trial first = trials.trial(largest, 0);
        TrialTables.writePower(output.staging().resolve("power.csv"), question, rows);
        TrialTables.writeTrial(output.staging().resolve("trial.csv"), question, first);
        List<String> sentences = TrialTables.reading(question, trials, rows);
        QuestionOptions.write(output, sentences, record);
        output.commit();
        if (!interrupt.wasAsked()) {
            PlanQuestions.figures(output, "power", Optional.of(figure(question, rows)));
            output.commit();
        }
        PartFolders.dropLives(asked.folder());
        console.say(TrialTables.powerText(question, rows));
        console.say("The first trial of " + largest + " in each arm (" + first.lostControls() + " and "
                + first.lostTreated() + " lost):");
        console.say(TrialTables.trialText(question, first));
        sentences.forEach(console::say);
        console.say(
                "Written to " + asked.folder()
                        + ": rows, events, power.csv, trial.csv, power.png, power.svg, power.pdf, reading.txt and question.json.");
        troubles.forEach(console::complain);
        return troubles.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Figure figure(TrialQuestion question, List<Trials.Power> rows) {
        List<PowerFigure.Curve> curves = new ArrayList<>();
        for (Trials.Set set : Trials.Set.values()) {
            List<Trials.Power> own =
                    rows.stream().filter(row -> row.set() == set).toList();
            curves.add(new PowerFigure.Curve(
                    set == Trials.Set.INTENTION_TO_TREAT ? "Intention to treat" : "Per protocol",
                    own.stream().mapToDouble(Trials.Power::perArm).toArray(),
                    own.stream().mapToDouble(Trials.Power::found).toArray()));
        }
        return PowerFigure.of(
                "Randomised to each arm",
                List.of(new PowerFigure.Question(question.title(), curves)),
                List.of("Share of " + question.replicates()
                        + " simulated trials that find a difference of the true sign."));
    }
}
