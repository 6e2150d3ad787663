package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.report.ReferencePages;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.StudyReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code reference}: writes the reference of commands, file formats, model and studies. */
@Command(
        name = "reference",
        description = "Writes reference pages in Markdown: commands with their options, file formats with their fields,"
                + " the states, parameters and equations of a model, and the studies beside it.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance reference --out out/reference",
            "  ./myobalance reference models/null/model.json --out out/null"
        })
final class ReferenceCommand implements Callable<Integer> {
    private static final String SCHEMA = ".schema.json";

    private static final Pattern FORMAT = Pattern.compile("myobalance-(\\w+)/\\d+");

    @Mixin
    private Console console = new Console();

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "Model file (default: ${DEFAULT-VALUE}); schemas and studies are those beside its folder.")
    private Path modelFile = Path.of("models/sarcopenia/model.json");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the pages.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        ReferencePages reference = new ReferencePages();
        CommandLine line = Main.line();
        reference.commands(CommandTexts.of(line), CommandTexts.common(line));
        Model model = new Loader().model(modelFile);
        Path models =
                modelFile.toAbsolutePath().normalize().resolveSibling("..").normalize();
        List<Path> files = files(models);
        Map<String, Map<String, String>> examples = examples(models, files);
        for (Path schema : files) {
            String name = String.valueOf(schema.getFileName());
            if (name.endsWith(SCHEMA)) {
                String kind = name.substring(0, name.length() - SCHEMA.length());
                reference.format(kind, schema, examples.getOrDefault(kind, Map.of()));
            }
        }
        reference.model(model);
        Path laboratory = Loader.laboratoryBeside(modelFile);
        if (Files.exists(laboratory)) {
            StudyReader reader = new StudyReader(model, LaboratoryReader.read(laboratory, model));
            Path studies = models.resolve("studies");
            reference.studies(reader.readAll(files.stream()
                    .filter(file -> studies.equals(file.getParent()))
                    .toList()));
        }
        try (OutputFolder folder = OutputFolder.open(out, ReferencePages.NAMES)) {
            reference
                    .pages()
                    .forEach((name, text) -> AtomicFiles.write(folder.staging().resolve(name), text));
            folder.commit();
        }
        console.say(reference.pages().size() + " pages are in " + out + "; begin with index.md.");
        return ExitCode.DONE;
    }

    /** Every JSON file below a folder, in order. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FaultyInputException(folder.toString(), "cannot be read", "Check its permissions.");
        }
    }

    /** Text of each file by its name, by the kind that its format states; names begin with the folder's own. */
    private static Map<String, Map<String, String>> examples(Path models, List<Path> files) {
        Map<String, Map<String, String>> examples = new TreeMap<>();
        for (Path file : files) {
            String name = models.resolveSibling("").relativize(file).toString().replace('\\', '/');
            JsonDocument.read(file, new Faults())
                    .root()
                    .object()
                    .flatMap((JsonObject object) -> object.findText("format"))
                    .map(FORMAT::matcher)
                    .filter(Matcher::matches)
                    .ifPresent(format -> examples.computeIfAbsent(format.group(1), kind -> new TreeMap<>())
                            .put(name, text(file)));
        }
        return examples;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new FaultyInputException(file.toString(), "cannot be read", "Check its permissions.");
        }
    }
}
