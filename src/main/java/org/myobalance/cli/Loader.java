package org.myobalance.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;

/** Reads files, each model once. */
final class Loader {
    private final Map<Path, Model> models = new LinkedHashMap<>();

    Model model(Path path) {
        Path file = path.toAbsolutePath().normalize();
        Model known = models.get(file);
        if (known != null) {
            return known;
        }
        Model read = ModelReader.read(path);
        models.put(file, read);
        return read;
    }

    /** The model that files of another folder of the same tree are read against, whether it is there or not. */
    static Path modelBeside(Path file) {
        return file.toAbsolutePath().resolveSibling("../sarcopenia/model.json").normalize();
    }

    /** The laboratory that lies beside a model. */
    static Path laboratoryBeside(Path modelFile) {
        return modelFile.resolveSibling("laboratory.json");
    }

    /** The evidence file that a model file names. */
    static Optional<Path> evidenceFile(Path modelFile) {
        return JsonDocument.read(modelFile)
                .root()
                .object()
                .flatMap(object -> object.findText("evidence"))
                .map(modelFile::resolveSibling);
    }

    Scenario scenario(Path path) {
        return new ScenarioReader(this::model).read(path);
    }
}
