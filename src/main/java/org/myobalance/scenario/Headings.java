package org.myobalance.scenario;

import java.util.Optional;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;

/**
 * What every file of this package begins with.
 *
 * @param id name on the command line; empty after a fault
 * @param title for tables and figures; the id where there is none
 */
public record Headings(String id, String title) {
    private static final int LONGEST = 80;

    /**
     * Reads them, and passes over schema and description.
     *
     * @param object the outermost object of a file
     * @return id and title
     */
    public static Headings read(JsonObject object) {
        object.findText("$schema");
        object.findText("description");
        Optional<String> id = object.text("id");
        object.find("id").ifPresent(Headings::checkId);
        String title = object.findText("title").orElse(id.orElse(""));
        return new Headings(id.orElse(""), title);
    }

    /** A fault if an id cannot be typed on the command line or be part of the name of a file. */
    private static void checkId(JsonValue value) {
        value.text()
                .filter(text -> !text.matches("[a-z0-9][a-z0-9-]*") || text.length() > LONGEST)
                .ifPresent(text -> value.fault(
                        "id \"" + text + "\" cannot be typed on the command line or be part of the name of a file",
                        "Use at most " + LONGEST + " small letters, digits and hyphens: \"resistance-3x\"."));
    }
}
