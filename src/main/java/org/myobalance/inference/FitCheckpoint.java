package org.myobalance.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.fit.FitState;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonText;
import org.myobalance.io.OutputFolder;

/**
 * {@code fit-checkpoint.json}: a fit that was stopped, and what it was a fit of. It goes on only with the same model, data
 * and settings: anything else would end where neither fit would.
 *
 * @param version of the program
 * @param jdk version and vendor of the JDK
 * @param inputs SHA-256 of the model file and of the data, by what they are called in a message
 * @param settings as on the command line, by what they are called in a message
 * @param parameters ids, in order
 * @param state where the fit is
 */
public record FitCheckpoint(
        String version,
        String jdk,
        Map<String, String> inputs,
        Map<String, String> settings,
        List<String> parameters,
        FitState state) {
    /** Its name in the folder of the results. */
    public static final String FILE = "fit-checkpoint.json";

    private static final String FORMAT = "myobalance-fit-checkpoint/1";

    /** Copies every collection, in order. {@inheritDoc} */
    public FitCheckpoint {
        inputs = new LinkedHashMap<>(inputs);
        settings = new LinkedHashMap<>(settings);
        parameters = List.copyOf(parameters);
    }

    /**
     * The same fit in another state.
     *
     * @param other state
     * @return the changed checkpoint
     */
    public FitCheckpoint at(FitState other) {
        return new FitCheckpoint(version, jdk, inputs, settings, parameters, other);
    }

    /**
     * The same fit of one more input.
     *
     * @param input what it is called in messages
     * @param hash SHA-256
     * @return the changed checkpoint
     */
    public FitCheckpoint with(String input, String hash) {
        Map<String, String> more = new LinkedHashMap<>(inputs);
        more.put(input, hash);
        return new FitCheckpoint(version, jdk, more, settings, parameters, state);
    }

    /**
     * The text of the file.
     *
     * @return JSON
     */
    public String text() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("version", version);
        members.put("jdk", jdk);
        members.put("inputs", inputs);
        members.put("settings", settings);
        members.put("parameters", parameters);
        members.put("state", FitStateWriter.members(state));
        return JsonText.of(members);
    }

    /**
     * Writes the checkpoint into a folder.
     *
     * @param folder that is open
     */
    public void write(OutputFolder folder) {
        folder.checkpoint(FILE, text());
    }

    /**
     * Reads a checkpoint.
     *
     * @param path of the file
     * @return the checkpoint
     * @throws FaultyInputException if it is none
     */
    public static FitCheckpoint read(Path path) {
        JsonDocument document = JsonDocument.read(path);
        JsonObject object = document.ofFormat(FORMAT, "checkpoint of a fit", "Start the fit anew.");
        String version = object.text("version").orElse("");
        String jdk = object.text("jdk").orElse("");
        Map<String, String> inputs = texts(object, "inputs");
        Map<String, String> settings = texts(object, "settings");
        List<String> parameters = object.findTexts("parameters");
        FitStateReader reader = new FitStateReader(parameters.size());
        FitState state = object.object("state")
                .map(reader::state)
                .orElseThrow(() -> new FaultyInputException(document.faults().list()));
        object.refuseOthers();
        document.faults().throwIfAny();
        return new FitCheckpoint(version, jdk, inputs, settings, parameters, state);
    }

    static Map<String, String> texts(JsonObject object, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.object(key)
                .ifPresent(inner -> inner.entries()
                        .forEach((name, value) -> value.text().ifPresent(text -> texts.put(name, text))));
        return texts;
    }

    /**
     * What differs from a fit that is asked for now.
     *
     * @param now the fit that is asked for, before its first evaluation
     * @return each difference in a few words; empty if this checkpoint may go on as that fit
     */
    public List<String> differencesTo(FitCheckpoint now) {
        List<String> differences = new ArrayList<>();
        now.inputs.forEach((name, hash) -> {
            if (!hash.equals(inputs.get(name))) {
                differences.add(name + " changed");
            }
        });
        now.settings.forEach((name, value) -> {
            String then = settings.getOrDefault(name, "not set");
            if (!value.equals(then)) {
                differences.add(name + " was " + then + ", is " + value);
            }
        });
        if (!parameters.equals(now.parameters)) {
            differences.add(
                    "parameters were " + String.join(",", parameters) + ", are " + String.join(",", now.parameters));
        }
        return differences;
    }
}
