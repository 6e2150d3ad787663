package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;

/**
 * What {@code fit.json} says of a finished fit, as far as others go on from it.
 *
 * @param inputs SHA-256 of the model file and of the data, by what they are called in a message
 * @param settings as on the command line
 * @param parameters ids, in order
 * @param coordinates fitted, in the same order
 */
public record FitResult(
        Map<String, String> inputs, Map<String, String> settings, List<String> parameters, List<Double> coordinates) {
    /** Its name in the folder of a fit. */
    public static final String FILE = "fit.json";

    private static final String FORMAT = "myobalance-fit/1";

    /** Copies every collection. */
    public FitResult {
        inputs = Map.copyOf(inputs);
        settings = Map.copyOf(settings);
        parameters = List.copyOf(parameters);
        coordinates = List.copyOf(coordinates);
    }

    /**
     * Reads it.
     *
     * @throws FaultyInputException if it is no finished fit
     */
    public static FitResult read(Path path) {
        JsonDocument document = JsonDocument.read(path);
        JsonObject object = document.root()
                .object()
                .orElseThrow(() -> new FaultyInputException(document.faults().list()));
        object.text("format")
                .filter(format -> !format.equals(FORMAT))
                .ifPresent(format -> object.faultAtKey(
                        "format", "\"" + format + "\" is no finished fit", "Give the folder of ./myobalance fit."));
        document.faults().throwIfAny();
        List<String> ids = new ArrayList<>();
        List<Double> coordinates = new ArrayList<>();
        for (JsonValue value : object.list("parameters")) {
            value.object().ifPresent(each -> {
                each.text("id").ifPresent(ids::add);
                each.number("coordinate").ifPresent(coordinates::add);
            });
        }
        Map<String, String> inputs = texts(object, "inputs");
        Map<String, String> settings = texts(object, "settings");
        document.faults().throwIfAny();
        return new FitResult(inputs, settings, ids, coordinates);
    }

    private static Map<String, String> texts(JsonObject object, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.object(key)
                .ifPresent(inner -> inner.entries()
                        .forEach((name, value) -> value.text().ifPresent(text -> texts.put(name, text))));
        return texts;
    }
}
