package org.myobalance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.archive.ArchiveReader;
import org.myobalance.archive.Metadata;
import org.myobalance.exchange.SbmlFile;
import org.myobalance.export.CFile;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.Model;
import org.myobalance.simulate.RunOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code export}: writes the compiled equations for other programs. */
@Command(
        name = "export",
        description = "Writes the equations of a model in another language. Of a scenario, one arm: with the person at"
                + " its start and every bout and meal of its regimen.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance export --to c models/sarcopenia/model.json --out model.c",
            "  ./myobalance export --to c models/scenarios/what-if.json --arm resistance-3x --out arm.c",
            "  ./myobalance export --to sbml models/scenarios/what-if.json --arm resistance-3x --out arm.xml",
            "  ./myobalance export --to omex models/scenarios/what-if.json --arm resistance-3x --out life.omex",
            "  ./myobalance export --to petab models/studies/smith-2012.json --out petab"
        })
final class ExportCommand implements Callable<Integer> {
    /** Languages. */
    enum Language {
        c,
        sbml,
        omex,
        petab
    }

    /** What every C file begins with. */
    private static final String C_BEGINNING = "/* Parameter set: ";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--to",
            paramLabel = "LANGUAGE",
            defaultValue = "c",
            description =
                    "Language: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}). c is plain C99, sbml is SBML Level 3"
                            + " Version 2, omex a COMBINE archive with SBML, SED-ML and the files of the run, petab one parameter"
                            + " estimation problem for each arm of studies, in a folder.")
    private Language language = Language.c;

    @Parameters(
            paramLabel = "MODEL|SCENARIO|STUDY",
            arity = "1..*",
            description = "Model or scenario file; for petab, study files or folders of them.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--arm", paramLabel = "ID", description = "Arm of the scenario (default: the first).")
    private Optional<String> arm = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "File to write (default: standard output); for petab, a new folder.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--rtol",
            paramLabel = "R",
            defaultValue = "1e-4",
            description = "Relative tolerance of the way to the start of an arm, as of run (default ${DEFAULT-VALUE}).")
    private double rtol = RunOptions.DEFAULT_RTOL;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Folder of a run of the scenario, whose tables and figures go into the archive.")
    private Optional<Path> results = Optional.empty();

    @Mixin
    private Console console = new Console();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Override
    public Integer call() {
        refuseUnused();
        if (language == Language.petab) {
            return new PetabExport(files, out.orElseThrow(), options(), parameters, console).write();
        }
        out.ifPresent(ExportCommand::refuseForeign);
        ExportSubject subject = ExportSubject.read(
                files.get(0), arm, options(), parameters, spec.commandLine().getErr()::println);
        switch (language) {
            case c -> write(inC(subject));
            case sbml -> write(inSbml(subject));
            case omex ->
                AtomicFiles.write(
                        out.orElseThrow(),
                        ExportArchive.of(subject, inSbml(subject), options(), results)
                                .toBytes());
            case petab -> throw new IllegalStateException("studies are no model");
        }
        return ExitCode.DONE;
    }

    private void refuseUnused() {
        if (language == Language.omex && out.isEmpty()) {
            throw new FaultyRequest("--to omex: an archive is no text for a terminal. Name a file: --out life.omex.");
        }
        if (language == Language.petab && out.isEmpty()) {
            throw new FaultyRequest("--to petab: problems are many files. Name a new folder: --out petab.");
        }
        if (language == Language.petab && arm.isPresent()) {
            throw new FaultyRequest("--arm " + arm.get() + ": --to petab writes every arm of a study. Leave it out.");
        }
        if (language != Language.petab && files.size() > 1) {
            throw new FaultyRequest(files.get(1) + ": --to " + language
                    + " takes one model or scenario. Only --to petab" + " takes several files.");
        }
        if (language != Language.omex && results.isPresent()) {
            throw new FaultyRequest("--results " + results.get() + ": only an archive holds results. Add --to omex.");
        }
    }

    private void write(String text) {
        if (out.isPresent()) {
            AtomicFiles.write(out.get(), text);
        } else {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
    }

    private RunOptions options() {
        try {
            return RunOptions.defaults().withRtol(rtol);
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest("--rtol " + rtol + ": outside 1e-13 to 0.1. The default is 1e-4.");
        }
    }

    /** Only an export of ours is replaced: not, say, the model itself. */
    private static void refuseForeign(Path file) {
        try {
            boolean isOurs = Files.isRegularFile(file)
                    && (startsWith(file, C_BEGINNING) || startsWith(file, SbmlFile.BEGINNING) || isOurArchive(file));
            if (Files.exists(file) && !isOurs) {
                throw new FaultyRequest(
                        "--out " + file + ": it would be replaced, but is no export of myobalance. Move it"
                                + " away, or name another file.");
            }
        } catch (IOException e) {
            throw new FaultyRequest(
                    "--out " + file + ": it cannot be read: " + e.getMessage() + ". Name another file.");
        }
    }

    private static boolean isOurArchive(Path file) {
        try {
            return ArchiveReader.isArchive(file)
                    && ArchiveReader.read(file)
                            .file(Metadata.LOCATION)
                            .filter(metadata -> metadata.text().contains(ExportArchive.CREATOR))
                            .isPresent();
        } catch (FaultyInputException e) {
            return false; // it is not ours, whatever it is
        }
    }

    private static boolean startsWith(Path file, String beginning) throws IOException {
        byte[] start = beginning.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        }
    }

    private static String inC(ExportSubject subject) {
        Model model = subject.model();
        String text = subject.life()
                .map(life -> CFile.of(model, subject.parameters(), life.start(), life.timetable()))
                .orElseGet(() -> CFile.of(model, subject.parameters()));
        return C_BEGINNING + subject.chosen().words().replace("*/", "* /") + ". */\n" + text;
    }

    private static String inSbml(ExportSubject subject) {
        Model model = subject.model();
        String set = "Parameter set: " + subject.chosen().words() + ".";
        return subject.life()
                .map(life -> SbmlFile.of(
                        model,
                        subject.parameters(),
                        life.start(),
                        life.timetable(),
                        "Arm " + life.plan().id() + " of " + subject.file().getFileName() + ". " + set))
                .orElseGet(() -> SbmlFile.of(model, subject.parameters(), set));
    }
}
