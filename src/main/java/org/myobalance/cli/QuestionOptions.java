package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.ProgramVersion;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.RecordedFiles;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options that all questions share: where the answer goes, and to ask an earlier question again from its record. */
final class QuestionOptions {
    /** They say where an answer goes and how loudly, not what it is. */
    private static final Set<String> NO_PART =
            Set.of("--out", "--again", "--quiet", "--debug", "--deadline", "--resume", "--threads", "--on", "--help");

    /** File of the reading. */
    static final String READING = "reading.txt";
    /** Names of the files that every answer has, as a part of a pattern. */
    static final String FILES = "reading\\.txt|question\\.json";
    /** Name of the record, as a part of a pattern. */
    static final String RECORD = "question\\.json";

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the answer; made if missing (default: out, or that of --again).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--again",
            paramLabel = "QUESTION.JSON",
            description = "Ask an earlier question again from its record.")
    private Optional<Path> again = Optional.empty();

    /** Folder for the answer. */
    Path folder() {
        return out.orElse(Path.of("out"));
    }

    /**
     * Asks again what a record holds, if one was given.
     *
     * @param console hears what differs from then
     * @return the exit code of the repeated command; empty where no record was given
     * @throws FaultyRequest if anything else is asked for beside it, or the record is one of another command
     */
    OptionalInt repeated(Console console) {
        if (again.isEmpty()) {
            return OptionalInt.empty();
        }
        ParseResult parsed = spec.commandLine().getParseResult();
        List<String> beside = new ArrayList<>();
        parsed.matchedPositionals().forEach(each -> beside.addAll(each.originalStringValues()));
        asked(parsed).forEach(option -> beside.add(option.longestName()));
        if (!beside.isEmpty()) {
            throw new FaultyRequest("--again repeats a question as it was asked: leave out " + String.join(", ", beside)
                    + ", or ask without --again.");
        }
        QuestionRecord record = QuestionRecord.read(again.get());
        if (!record.command().equals(spec.name())) {
            throw new FaultyRequest("--again " + again.get() + ": a record of \"" + record.command()
                    + "\". Say: myobalance " + record.command() + " --again " + again.get());
        }
        record.differenceTo(ProgramVersion.program(), ProgramVersion.jdk()).ifPresent(console::say);
        List<String> words = new ArrayList<>(record.line());
        Path folder = out.or(
                        () -> Optional.ofNullable(again.get().toAbsolutePath().getParent()))
                .orElse(Path.of("out"));
        words.add("--out=" + folder);
        for (String kept : List.of("--quiet", "--debug", "--resume")) {
            if (parsed.hasMatchedOption(kept)) {
                words.add(kept);
            }
        }
        if (parsed.hasMatchedOption("--deadline")) {
            words.add("--deadline="
                    + parsed.matchedOption("--deadline").originalStringValues().get(0));
        }
        String[] line = words.toArray(String[]::new);
        return OptionalInt.of(Main.line(line)
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr())
                .execute(line));
    }

    /**
     * The record of the question as it is being asked.
     *
     * @param question file that holds it, if one does
     * @param files every file that was read
     * @return command, options and fingerprints
     */
    QuestionRecord record(Optional<Path> question, List<Path> files) {
        return record(question, List.of(), files);
    }

    /**
     * The record of a question that may have many files.
     *
     * @param question file that holds it, if one does
     * @param named files or folders that stand on the command line beside options
     * @param files every file that was read
     * @return command, options with the named files after them, and fingerprints
     */
    QuestionRecord record(Optional<Path> question, List<Path> named, List<Path> files) {
        List<String> options = new ArrayList<>();
        for (OptionSpec option : asked(spec.commandLine().getParseResult())) {
            for (String value : option.originalStringValues()) {
                // a repeat may be asked for from another folder
                boolean isFile = option.paramLabel().equals("FILE") && !value.equals("none") && !value.isEmpty();
                options.add(option.longestName() + "="
                        + (isFile ? Path.of(value).toAbsolutePath().normalize() : value));
            }
        }
        named.forEach(file -> options.add(file.toAbsolutePath().normalize().toString()));
        return new QuestionRecord(
                ProgramVersion.program(),
                ProgramVersion.jdk(),
                spec.name(),
                question,
                options,
                RecordedFiles.fingerprints(files));
    }

    /**
     * Writes the reading of an answer, and the record of its question.
     *
     * @param output folder of the answer
     * @param sentences of the reading
     * @param record of the question
     */
    static void write(OutputFolder output, List<String> sentences, QuestionRecord record) {
        AtomicFiles.write(output.staging().resolve(READING), String.join("\n", sentences) + "\n");
        write(output, record);
    }

    /** Writes the record of a question. */
    static void write(OutputFolder output, QuestionRecord record) {
        record.write(
                output.staging().resolve(QuestionRecord.NAME), output.path().resolve(QuestionRecord.NAME));
    }

    /** Whether an option says what is asked, and not where the answer goes or how loudly. */
    static boolean isPart(OptionSpec option) {
        return !NO_PART.contains(option.longestName());
    }

    private static List<OptionSpec> asked(ParseResult parsed) {
        return parsed.matchedOptions().stream().filter(QuestionOptions::isPart).toList();
    }
}
