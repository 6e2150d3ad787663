package org.myobalance.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Ids as SBML allows them: letters, digits and underscores. A dot of ours becomes an underscore; should two ids be the same
 * then, the later one gets another underscore at its end. Mutable; one file, one thread.
 */
final class SbmlIds {
    private final Map<String, String> known = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The id of a part of the model; the same part has the same id each time. */
    String of(String id) {
        String there = known.get(id);
        if (there != null) {
            return there;
        }
        String made = fresh(id);
        known.put(id, made);
        return made;
    }

    /**
     * Takes an id as it is.
     *
     * @throws IllegalArgumentException if something has it
     */
    void claim(String id) {
        if (!fresh(id).equals(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is no id of SBML, or that of something else");
        }
    }

    /** An id that nothing has yet, for what the model has no name for. */
    String fresh(String wish) {
        String id = wish.replaceAll("[^A-Za-z0-9_]", "_");
        if (id.isEmpty() || Character.isDigit(id.charAt(0))) {
            id = "_" + id;
        }
        while (!taken.add(id)) {
            id += "_";
        }
        return id;
    }
}
