package org.myobalance.io;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Located;
import org.myobalance.model.Source;
import org.myobalance.units.Unit;

/**
 * A model file half read: every name it declares with what is known of it, and every law with its place. Faulty parts are
 * present as far as they could be read, so that one slip is reported once. For one thread.
 */
final class ModelDraft {
    /** What a name stands for. */
    enum Kind {
        PARAMETER("parameters", "a parameter"),
        INPUT("inputs", "an input"),
        STATE("states", "a state"),
        RATE("rates", "a rate"),
        OBSERVABLE("observables", "an observable");

        private final String section;
        private final String words;

        Kind(String section, String words) {
            this.section = section;
            this.words = words;
        }

        String section() {
            return section;
        }

        String words() {
            return words;
        }
    }

    /**
     * One declared name.
     *
     * @param unit empty if it could not be read
     * @param dose whether it is an input that adds to a state
     */
    record Declared(Kind kind, String id, JsonObject at, Optional<Unit> unit, boolean dose) {}

    /**
     * One law.
     *
     * @param at the text in the file
     */
    record Law(JsonValue at, Located located) {}

    /** First declaration of each name, in file order of the sections. */
    final Map<String, Declared> names = new LinkedHashMap<>();

    final Map<String, Law> rateLaws = new LinkedHashMap<>();
    final Map<String, Law> observableLaws = new LinkedHashMap<>();
    final Map<String, Law> derivatives = new LinkedHashMap<>();
    /** By mode, then by input. */
    final Map<String, Map<String, Law>> boutLaws = new LinkedHashMap<>();

    final Map<String, Source> sources = new LinkedHashMap<>();
    final Map<String, JsonObject> sourcePlaces = new LinkedHashMap<>();
    /** False when there is no evidence to look sources up in, which is a fault of its own. */
    boolean sourcesRead;

    final Set<String> cited = new LinkedHashSet<>();
    /** Names that something outside of laws needs, such as what a mechanism measures. */
    final Set<String> needed = new LinkedHashSet<>();

    /** Names that a misspelt name or an unreadable law was probably meant to use. */
    final Set<String> suspected = new LinkedHashSet<>();

    Optional<Declared> declared(Kind kind, String id) {
        return Optional.ofNullable(names.get(id)).filter(declared -> declared.kind() == kind);
    }

    Set<String> ids(Kind... kinds) {
        Set<String> ids = new LinkedHashSet<>();
        for (Kind kind : kinds) {
            names.values().stream()
                    .filter(declared -> declared.kind() == kind)
                    .forEach(declared -> ids.add(declared.id()));
        }
        return ids;
    }
}
