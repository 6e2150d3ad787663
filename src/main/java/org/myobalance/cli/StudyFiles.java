package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.inference.FinishedFit;
import org.myobalance.inference.StudyData;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.Model;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.StudyFolder;
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
            description =
                    "Study files, or folders of them (default: models/studies, or those of the fit that is named).")
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

    /** Study files and folders that a command took as arguments of its own. */
    static StudyFiles of(List<Path> files) {
        StudyFiles named = new StudyFiles();
        named.files = List.copyOf(files);
        return named;
    }

    /**
     * Takes the studies of a fit where no files are named.
     *
     * @param fit its {@code fit.json}
     * @throws FaultyInputException if it is none
     */
    void orThoseOf(Path fit) {
        if (files.isEmpty()) {
            files = FinishedFit.read(fit).studyFiles();
        }
    }

    /** The files and folders that were asked for. */
    List<Path> named() {
        return files.isEmpty() ? List.of(SHIPPED) : List.copyOf(files);
    }

    /** Every study file that was asked for, folders opened, in the order of names. */
    List<Path> paths() {
        List<Path> all = new ArrayList<>();
        for (Path file : named()) {
            if (Files.isDirectory(file)) {
                all.addAll(in(file));
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

    /** The JSON files that lie in a folder itself, in order. */
    static List<Path> in(Path folder) {
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

    /**
     * The studies of all files that have no fault; warnings and the faults of the others are told.
     *
     * @param told takes a line of each
     * @throws FaultyInputException if no file is without fault
     */
    StudyFolder readable(Consumer<String> told) {
        StudyFolder read = read(told);
        if (read.studies().isEmpty()) {
            throw new FaultyInputException(read.faults());
        }
        read.faults().forEach(fault -> told.accept(fault.toString()));
        return read;
    }

    /** A line that ends work in which files were left out; empty if none was. */
    Optional<String> leftOut(StudyFolder read) {
        int all = paths().size();
        int faulty = all - read.studies().size();
        return faulty == 0
                ? Optional.empty()
                : Optional.of(faulty + " of " + all + " study files " + (faulty == 1 ? "is" : "are")
                        + " faulty and left out of this.");
    }

    /**
     * All of it, for work that the library does.
     *
     * @param told takes a line for each warning
     * @throws FaultyInputException if a file is faulty
     */
    StudyData data(Consumer<String> told) {
        StudyFolder read = read(told);
        if (!read.faults().isEmpty() && !read.studies().isEmpty()) {
            throw new FaultyRequest(new FaultyInputException(read.faults()).getMessage() + System.lineSeparator()
                    + "Without the faulty files the data would be others, and so would the answer: nothing is done."
                    + " Mend them, or name only the others.");
        }
        if (!read.faults().isEmpty()) {
            throw new FaultyInputException(read.faults());
        }
        return data(read);
    }

    /** The studies that were read, for work that the library does. */
    StudyData data(StudyFolder read) {
        return new StudyData(modelFile(), model(), laboratoryFile(), laboratory(), paths(), read.studies());
    }

    private StudyFolder read(Consumer<String> told) {
        StudyFolder read = new StudyReader(model(), laboratory()).readEach(paths());
        read.warnings().forEach(warning -> told.accept(Loader.warned(warning)));
        return read;
    }
}
