package org.myobalance.inference;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.units.Unit;

/**
 * What {@code fit.json} says of a fit that is over, as far as others begin with it.
 *
 * @param model id of the model
 * @param inputs SHA-256 of what was read, by what it is called in a message
 * @param settings as on the command line
 * @param values fitted, by parameter in the order of the fit [base units]
 * @param studyFiles files of the studies; none where the fit does not say
 */
public record FinishedFit(
        String model,
        Map<String, String> inputs,
        Map<String, String> settings,
        Map<String, Double> values,
        List<Path> studyFiles) {
    static final String FORMAT = "myobalance-fit/1";

    /** Copies the maps, in order, and the list. {@inheritDoc} */
    public FinishedFit {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        studyFiles = List.copyOf(studyFiles);
    }

    /**
     * Reads a file that {@link FitFiles} wrote.
     *
     * @param path of the file
     * @return what it says
     * @throws FaultyInputException if it is none
     */
    public static FinishedFit read(Path path) {
        JsonDocument document = JsonDocument.read(path);
        JsonObject object = document.ofFormat(FORMAT, "fit that is over", "Name the fit.json in the folder of a fit.");
        String model = object.text("model").orElse("");
        Map<String, String> inputs = FitCheckpoint.texts(object, "inputs");
        Map<String, String> settings = FitCheckpoint.texts(object, "settings");
        Map<String, Double> values = new LinkedHashMap<>();
        for (JsonValue value : object.list("parameters")) {
            value.object().ifPresent(each -> {
                Optional<String> id = each.text("id");
                Optional<Unit> unit = each.unit("unit");
                OptionalDouble number = each.number("value");
                if (id.isPresent() && unit.isPresent() && number.isPresent()) {
                    values.put(id.get(), unit.get().toBase(number.getAsDouble()));
                }
            });
        }
        List<Path> studyFiles = object.findTexts("studyFiles").stream()
                .map(name -> path.resolveSibling(name).normalize())
                .toList();
        document.faults().throwIfAny();
        return new FinishedFit(model, inputs, settings, values, studyFiles);
    }
}
