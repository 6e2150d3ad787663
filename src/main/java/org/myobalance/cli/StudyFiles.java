package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.inference.StudyData;
import org.myobalance.model.Model;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The arguments that commands about studies share: study files, and the model and laboratory that they are read
 * against.
 */
final class StudyFiles {
    private static final Path SHIPPED = Path.of("models/studies");

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Study files, or folders of them (default: models/studies).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Model (default: sarcopenia/model.json beside the folder of the first study).")
    private Optional<Path> modelFile = Optional.empty();

    @Option(
            names = "--laboratory",
            paramLabel = "FILE",
            description =
                    "What of the model stands for each word of studies (default: laboratory.json beside the model).")
    private Optional<Path> laboratoryFile = Optional.empty();

    private final Loader loader = new Loader();
    private Optional<Laboratory> laboratory = Optional.empty();

    /** Every study file that was asked for, folders opened, in the order of names. */
    List<Path> paths() {
        List<Path> all = new ArrayList<>();
        for (Path file : files.isEmpty() ? List.of(SHIPPED) : files) {
            if (Files.isDirectory(file)) {
                all.addAll(folder(file));
            } else if (Files.isRegularFile(file)) {
                all.add(file);
            } else {
                throw new FaultyRequest(file + ": no such file or folder. Name study files, or a folder of them.");
            }
        }
        if (all.isEmpty()) {
            String folders = files.stream().map(Path::toString).collect(Collectors.joining(", "));
            throw new FaultyRequest(folders + ": no study file in it. Study files end in .json.");
        }
        return all;
    }

    private static List<Path> folder(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FaultyRequest(folder + ": the folder cannot be read. Check its permissions.");
        }
    }

    /** The model file. */
    Path modelFile() {
        if (modelFile.isPresent()) {
            return modelFile.get();
        }
        Path first = paths().get(0);
        Path beside = Loader.modelBeside(first);
        if (!Files.exists(beside)) {
            throw new FaultyRequest(
                    first + ": no model to read it against. Name one: --model models/sarcopenia/model.json.");
        }
        return beside;
    }

    /** The model. */
    Model model() {
        return loader.model(modelFile());
    }

    /** The laboratory's file, whether it is there or not. */
    Path laboratoryFile() {
        return laboratoryFile.orElseGet(() -> Loader.laboratoryBeside(modelFile()));
    }

    /** The laboratory of the model, read once. */
    Laboratory laboratory() {
        if (laboratory.isEmpty()) {
            Path file = laboratoryFile();
            if (!Files.exists(file)) {
                throw new FaultyRequest(file + ": no such laboratory. Name one: --laboratory FILE.");
            }
            laboratory = Optional.of(LaboratoryReader.read(file, model()));
        }
        return laboratory.get();
    }

    /** All studies. */
    List<Study> studies() {
        return new StudyReader(model(), laboratory()).readAll(paths());
    }

    /** All of it, for work that the library does. */
    StudyData data() {
        return new StudyData(modelFile(), model(), laboratoryFile(), laboratory(), paths(), studies());
    }
}
