package org.myobalance.io;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** What a file says that it is. One of another kind has this one fault, not one for each of its keys. */
public final class FileFormat {
    private FileFormat() {}

    /**
     * Reads a file of a format.
     *
     * @param <T> what such a file holds
     * @param path the file
     * @param format {@code myobalance-plan/1}
     * @param faults collects the faults of every file, and what is allowed but doubtful
     * @param reader reads the outermost object; empty after a fault
     * @return what the file holds
     * @throws FaultyInputException with every fault that was collected
     */
    public static <T> T read(Path path, String format, Faults faults, Function<JsonObject, Optional<T>> reader) {
        Optional<T> read = JsonDocument.read(path, faults)
                .root()
                .object()
                .filter(object -> isReadable(object, format))
                .flatMap(reader);
        faults.throwIfAny();
        return read.orElseThrow();
    }

    /**
     * Tells whether a file can be read as one of a format. One of another format has this one fault; one of none has others as
     * well.
     *
     * @param root outermost object of the file
     * @param format {@code myobalance-model/1}
     * @return true if it is of the format, or says no format
     */
    public static boolean isReadable(JsonObject root, String format) {
        Optional<JsonValue> value = root.get("format", "Add \"format\": \"" + format + "\".");
        Optional<String> text = value.flatMap(JsonValue::text);
        text.filter(said -> !said.equals(format))
                .ifPresent(said -> value.get()
                        .fault("format \"" + said + "\" is not known here", "This version reads \"" + format + "\"."));
        return value.isEmpty() || text.equals(Optional.of(format));
    }

    /**
     * Tells whether a file is of a kind, and reports a fault if it is not.
     *
     * @param root outermost object of the file
     * @param format {@code myobalance-study/1}
     * @param kind for the message, {@code study}
     * @return true if its format is the one asked for
     */
    public static boolean is(JsonObject root, String format, String kind) {
        Optional<String> said = root.findText("format");
        if (said.equals(Optional.of(format))) {
            return true;
        }
        String remedy = "Write \"format\": \"" + format + "\", or leave the file out.";
        if (said.isPresent()) {
            root.faultAtKey("format", "no " + kind + " file, but \"" + said.get() + "\"", remedy);
        } else if (!root.has("format")) {
            root.fault("no " + kind + " file: it has no \"format\"", remedy);
        }
        return false;
    }
}
