package org.myobalance.io;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a value stands: one step below another place. The JSON pointer is spelled only when a fault needs it, so that a
 * list of many items under a long key costs no copy of that key for each item. Immutable.
 */
final class JsonPlace {
    /** The outermost value. */
    static final JsonPlace ROOT = new JsonPlace();

    private static final int LONGEST_STEP = 200;

    /** Of the root, the root itself. */
    private final JsonPlace parent;

    private final String key;
    /** Position in a list; below zero for a key. */
    private final int index;

    private JsonPlace() {
        this.parent = this;
        this.key = "";
        this.index = -1;
    }

    private JsonPlace(JsonPlace parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The value of a key of the object at this place. */
    JsonPlace member(String name) {
        return new JsonPlace(this, name, -1);
    }

    /** An item of the list at this place, from 0. */
    JsonPlace item(int position) {
        return new JsonPlace(this, "", position);
    }

    /** The JSON pointer, empty for the root; the middle of a step of more than 200 letters is left out. */
    String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        JsonPlace place = this;
        while (place.parent != place) {
            steps.push(place.step());
            place = place.parent;
        }
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }

    private String step() {
        return index >= 0
                ? Integer.toString(index)
                : Fault.shortened(key, LONGEST_STEP).replace("~", "~0").replace("/", "~1");
    }
}
