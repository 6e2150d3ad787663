package org.myobalance.scenario;

import java.util.Map;
import java.util.Optional;
import org.myobalance.io.JsonObject;

/**
 * What every file of this package begins with.
 *
 * @param id name on the command line; empty after a fault
 * @param title for tables and figures; the id where there is none
 */
record Headings(String id, String title) {
    static Headings read(JsonObject object, String format) {
        object.findText("$schema");
        object.findText("description");
        object.get("format", "Add \"format\": \"" + format + "\".")
                .ifPresent(value -> value.choice(Map.of(format, format)));
        Optional<String> id = object.text("id");
        id.filter(text -> !text.matches("[a-z0-9][a-z0-9-]*"))
                .ifPresent(text -> object.find("id")
                        .ifPresent(value -> value.fault(
                                "id \"" + text + "\" cannot be typed on the command line",
                                "Use small letters, digits and hyphens: \"resistance-3x\".")));
        String title = object.findText("title").orElse(id.orElse(""));
        return new Headings(id.orElse(""), title);
    }
}
