package org.myobalance.io;

import java.util.Optional;

/** What a file says that it is. One of another kind has this one fault, not one for each of its keys. */
public final class FileFormat {
    private FileFormat() {}

    /**
     * Whether a file is of a kind; a fault if not.
     *
     * @param format {@code myobalance-study/1}
     * @param kind for the message, {@code study}
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
