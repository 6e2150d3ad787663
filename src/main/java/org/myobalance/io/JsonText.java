package org.myobalance.io;

import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON out: indented, members in the order they were put in, numbers that read back as the same numbers. */
public final class JsonText {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper COMPACT = JsonMapper.builder().build();

    private JsonText() {}

    /**
     * Writes an object as JSON text.
     *
     * @param members strings, numbers, booleans, lists and maps of them; use a map that keeps its order
     * @return the text
     */
    public static String of(Map<String, ?> members) {
        return MAPPER.writeValueAsString(members) + "\n";
    }

    /**
     * Writes an object as one line of JSON.
     *
     * @param members strings, numbers, booleans, lists and maps of them; use a map that keeps its order
     * @return the text, without blanks, ended by a line feed
     */
    public static String line(Map<String, ?> members) {
        return COMPACT.writeValueAsString(members) + "\n";
    }
}
