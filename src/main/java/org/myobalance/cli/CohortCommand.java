package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.cohort.ClusterCohort;
import org.myobalance.cohort.CohortParcel;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortWork;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.cohort.PartFolders;
import org.myobalance.cohort.Partitions;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableFormats;
import org.myobalance.report.CohortSummaryTable;
import org.myobalance.report.QuestionRecord;
import org.myobalance.simulate.RunOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code cohort}: many persons of a population under several regimens. */
@Command(
        name = "cohort",
        description = {
            "Lives many persons of a population under each of several regimens, on all cores or on a cluster, and writes a row for"
                    + " each life and age, the events of each life, and a summary.",
            "Persons that are finished are kept: Ctrl-C, a deadline or a crash lose the one that each core is at; --resume goes on."
        },
        footer = {
            "",
            "Example:",
            "  ./myobalance cohort models/cohorts/four-programmes.json --persons 100 --out out",
            "  ./myobalance cohort models/cohorts/four-programmes.json --only 4711 --out out"
        })
final class CohortCommand implements Callable<Integer> {
    private static final String OWN = QuestionOptions.FILES
            + "|(summary|cut-offs|person-(rows|events|curves))\\.csv|(below-cut-offs|quantities)\\.(png|svg|pdf)";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Cohort file.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--persons",
            paramLabel = "N",
            description = "How many persons, numbered from 0 (default: that of the file).")
    private Optional<Long> persons = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "PERSON",
            description = "Live this person alone, and write its whole curves; the same numbers as among all others.")
    private Optional<Long> only = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the persons and of all that comes by chance (default: that of the file).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads on this machine (default: one for each core); the numbers do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "Files that the persons are spread over (default: 32, more where one would hold more than 256 persons).")
    private Optional<Integer> parts = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "csv",
            description = "Format of rows and events: csv, parquet, or both with a comma (default ${DEFAULT-VALUE}).")
    private List<String> formats = List.of("csv");

    @Option(
            names = "--on",
            paramLabel = "MASTER",
            description = "Live the cohort on Spark: local[2], spark://host:7077, ...; needs the module spark.")
    private Optional<String> master = Optional.empty();

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
                spec.commandLine(), "Missing FILE. Give one, such as models/cohorts/four-programmes.json."));
        CohortQuestion question = question(path);
        Path modelFile = question.population().modelFile();
        ParameterChoice chosen =
                parameters.chosen(modelFile, question.population().model());
        RunOptions options = method.runOptions();
        List<Path> files = new ArrayList<>(question.files());
        files.add(modelFile);
        Loader.evidenceFile(modelFile).ifPresent(files::add);
        chosen.file().ifPresent(files::add);
        Optional<String> hypothesis = method.hypothesis(question.population().model());
        Map<String, Double> changes = method.changes(question.population().model());
        if (master.isPresent() && resume) {
            throw new FaultyRequest(
                    "--resume: a cohort that was stopped on a cluster begins anew. Leave out --resume.");
        }
        // a cluster has writers of its own
        List<TableFormat> written = master.isPresent() ? List.of() : tableFormats();
        if (master.isPresent() && formats.size() > 1) {
            throw new FaultyRequest("--format " + String.join(",", formats) + ": on a cluster tables have one format.");
        }
        QuestionRecord record = asked.record(Optional.of(path), files);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(asked.folder(), OWN)) {
            if (only.isPresent()) {
                if (PartFolders.holdsCohort(asked.folder())) {
                    throw new FaultyRequest(
                            asked.folder()
                                    + ": it holds a cohort, whose summary one person would replace. Give --out another folder.");
                }
                ParameterOptions.announce(console, chosen, "person " + only.get() + " alone", method.set);
                CohortWork work = new CohortWork(question, chosen, options, hypothesis, changes);
                return new OnePerson(work, Math.toIntExact(only.get())).tell(output, record, interrupt, console);
            }
            if (resume && PartFolders.isFinished(asked.folder(), record.words())) {
                console.say(asked.folder() + ": this cohort is finished; there is nothing to go on with.");
                return ExitCode.DONE;
            }
            ParameterOptions.announce(
                    console,
                    chosen,
                    String.format(
                            Locale.ROOT,
                            "%d persons, %d lives%s",
                            question.persons(),
                            question.lives(),
                            chosen.calibration().isPresent() ? ", each under a draw of it" : ""),
                    method.set);
            Partitions partitions = parts.isPresent()
                    ? Partitions.into(question.persons(), parts.get())
                    : Partitions.usual(question.persons());
            try {
                LocalCohort.Result result;
                try (ProgressLine progress = console.progress()) {
                    if (master.isPresent()) {
                        CohortParcel parcel =
                                CohortParcel.of(question, files, chosen.file(), options, hypothesis, changes);
                        result = cluster(master.get())
                                .run(
                                        master.get(),
                                        parcel,
                                        partitions,
                                        asked.folder(),
                                        formats.get(0),
                                        interrupt.watch(progress, "persons"));
                    } else {
                        PartFolders folders = PartFolders.open(asked.folder(), record.words(), resume);
                        CohortWork work = new CohortWork(question, chosen, options, hypothesis, changes);
                        result = new LocalCohort(work, partitions, folders, written)
                                .run(cores(), interrupt.watch(progress, "persons"));
                    }
                }
                return tell(question, result, output, record, interrupt);
            } catch (CancellationException e) {
                console.complain(interrupt.ending() + ": no summary was written. "
                        + (master.isPresent()
                                ? "On a cluster the same command begins anew."
                                : "Finished persons are kept in " + asked.folder()
                                        + ": go on with the same command and --resume."));
                return interrupt.code();
            }
        }
    }

    private CohortQuestion question(Path path) {
        CohortQuestion read = new Loader().cohort(path, console::complain);
        long number = persons.orElse((long) read.persons());
        if (number < 1 || number > CohortQuestion.MOST) {
            throw new FaultyRequest("--persons " + number + ": give a number from 1 to " + CohortQuestion.MOST + ".");
        }
        if (only.isPresent() && (only.get() < 0 || only.get() >= CohortQuestion.MOST)) {
            throw new FaultyRequest(
                    "--only " + only.get() + ": persons are numbered from 0 to " + (CohortQuestion.MOST - 1) + ".");
        }
        if (only.isPresent() && (resume || master.isPresent())) {
            throw new FaultyRequest("--only " + only.get() + ": one person is lived here and at once; leave out "
                    + (resume ? "--resume." : "--on."));
        }
        if (parts.isPresent() && parts.get() < 1) {
            throw new FaultyRequest("--partitions " + parts.get() + ": give 1 or more.");
        }
        if (threads.isPresent() && threads.get() < 1) {
            throw new FaultyRequest("--threads " + threads.get() + ": give 1 or more.");
        }
        return read.of((int) number, seed.orElse(read.seed()));
    }

    private int cores() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }

    private List<TableFormat> tableFormats() {
        return formats.stream().distinct().map(TableFormats::named).toList();
    }

    private static ClusterCohort cluster(String master) {
        for (ClusterCohort each : ServiceLoader.load(ClusterCohort.class, CohortCommand.class.getClassLoader())) {
            if (each.understands(master)) {
                return each;
            }
        }
        throw new FaultyRequest("--on " + master
                + ": the module for Spark is not on the class path, or knows no such master. Build it once: mvn -q -f reactor.xml"
                + " -Pspark -pl spark -am -Dmaven.test.skip=true package");
    }

    private int tell(
            CohortQuestion question,
            LocalCohort.Result result,
            OutputFolder output,
            QuestionRecord record,
            Interrupt interrupt) {
        CohortSummaryTable.write(output.staging().resolve("summary.csv"), question, result.summary());
        CohortSummaryTable.writeLow(output.staging().resolve("cut-offs.csv"), question, result.summary());
        List<String> sentences = new ArrayList<>(CohortSummaryTable.reading(question, result.summary()));
        CohortSummaryTable.noShares(question).ifPresent(sentences::add);
        QuestionOptions.write(output, sentences, record);
        output.commit();
        List<String> names = new ArrayList<>(List.of("rows", "events", "summary.csv", "cut-offs.csv"));
        if (!interrupt.wasAsked()) {
            names.addAll(draw(question, result, output));
        }
        names.addAll(List.of(QuestionOptions.READING, QuestionRecord.NAME));
        if (master.isEmpty()) {
            PartFolders.dropLives(asked.folder());
        }
        console.say(CohortSummaryTable.text(question, result.summary()));
        sentences.forEach(console::say);
        console.say("Written to " + asked.folder() + ": " + String.join(", ", names) + ".");
        result.troubles().forEach(console::complain);
        return result.troubles().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static List<String> draw(CohortQuestion question, LocalCohort.Result result, OutputFolder output) {
        List<String> names = new ArrayList<>(PlanQuestions.figures(
                output, "quantities", Optional.of(CohortFigures.quantities(question, result.summary()))));
        names.addAll(PlanQuestions.figures(output, "below-cut-offs", CohortFigures.low(question, result.summary())));
        output.commit();
        return names;
    }
}
