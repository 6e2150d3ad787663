package org.myobalance.scenario;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonObject;
import org.myobalance.model.Model;

/**
 * The model that a file names under {@code "model"}.
 *
 * @param file of the model
 * @param model that it holds
 */
public record LinkedModel(Path file, Model model) {
    /**
     * Reads it.
     *
     * @param object outermost object of the file
     * @param from the file, from which the path is seen
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     * @param faults collects the faults of the model file; those of the name stand with the object
     * @return the model; empty after a fault
     */
    public static Optional<LinkedModel> read(
            JsonObject object, Path from, Function<Path, Model> models, Faults faults) {
        return object.get("model", "Add \"model\": \"../sarcopenia/model.json\".")
                .flatMap(value -> LinkedFiles.named(from, value, "model"))
                .flatMap(file -> read(file, models, faults));
    }

    private static Optional<LinkedModel> read(Path file, Function<Path, Model> models, Faults faults) {
        try {
            return Optional.of(new LinkedModel(file, models.apply(file)));
        } catch (FaultyInputException e) {
            e.faults().forEach(faults::add);
            return Optional.empty();
        }
    }
}
