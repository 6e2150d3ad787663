package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.Model;
import org.myobalance.observe.PublishedNumber;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/** Numbers of the study files in the folder {@code studies} beside a model's own folder. For one thread. */
final class PublishedNumbers {
    private final Path folder;
    private final Optional<Laboratory> laboratory;
    private final Optional<StudyReader> reader;
    private final Consumer<String> told;
    private final Map<String, Optional<Study>> studies = new HashMap<>();

    private PublishedNumbers(Path folder, Model model, Optional<Laboratory> laboratory, Consumer<String> told) {
        this.folder = folder;
        this.laboratory = laboratory;
        this.reader = laboratory.map(known -> new StudyReader(model, known));
        this.told = told;
    }

    /**
     * The numbers beside a model.
     *
     * @param told takes a line for each file that is missing or faulty
     */
    static PublishedNumbers beside(Path modelFile, Model model, Consumer<String> told) {
        Path folder = modelFile.resolveSibling("../studies").normalize();
        Path file = Loader.laboratoryBeside(modelFile);
        if (!Files.exists(file)) {
            told.accept(file + ": no such laboratory, so the figures have no published numbers.");
            return new PublishedNumbers(folder, model, Optional.empty(), told);
        }
        try {
            return new PublishedNumbers(folder, model, Optional.of(LaboratoryReader.read(file, model)), told);
        } catch (FaultyInputException e) {
            told.accept(e.getMessage());
            return new PublishedNumbers(folder, model, Optional.empty(), told);
        }
    }

    /**
     * The number of an observation.
     *
     * @param name study and observation with a slash between
     * @return the number; empty if the file is missing or faulty, or has no such number
     */
    Optional<PublishedNumber> of(String name) {
        Optional<Study> study = studies.computeIfAbsent(name.substring(0, name.indexOf('/')), this::study);
        Optional<PublishedNumber> number = study.flatMap(known -> known.measurements().stream()
                .filter(row -> known.name(row).equals(name))
                .findFirst()
                .flatMap(row -> PublishedNumber.of(known, row, laboratory.orElseThrow())));
        if (study.isPresent() && number.isEmpty()) {
            told.accept(name + ": the study has no such number, so it is not in the figures.");
        }
        return number;
    }

    private Optional<Study> study(String id) {
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(id + ".json");
        if (!Files.exists(file)) {
            told.accept(file + ": no such study, so its numbers are not in the figures.");
            return Optional.empty();
        }
        try {
            return Optional.of(reader.get().read(file));
        } catch (FaultyInputException e) {
            told.accept(e.getMessage());
            return Optional.empty();
        }
    }
}
