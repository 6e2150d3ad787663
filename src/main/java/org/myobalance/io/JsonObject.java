package org.myobalance.io;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.myobalance.units.Dimension;
import org.myobalance.units.Names;
import org.myobalance.units.Quantity;
import org.myobalance.units.Unit;

/**
 * The members of a JSON object. It remembers which keys were asked for; {@link #refuseOthers()} then reports the rest. A
 * getter named after a kind of value records a fault when its key is missing, one that starts with {@code find} does not.
 * For one thread.
 */
public final class JsonObject {
    private final JsonValue value;
    private final Map<String, JsonValue> members;
    private final Map<String, Integer> keyOffsets;
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * @param members owned by this object from now on, in file order
     * @param keyOffsets where each key stands; owned too
     */
    JsonObject(JsonValue value, Map<String, JsonValue> members, Map<String, Integer> keyOffsets) {
        this.value = value;
        this.members = members;
        this.keyOffsets = keyOffsets;
    }

    /** The object as a value, with its place. */
    public JsonValue value() {
        return value;
    }

    /** Records a fault at this object. */
    public void fault(String what, String remedy) {
        value.fault(what, remedy);
    }

    /** Records a fault at a key. */
    public void faultAtKey(String key, String what, String remedy) {
        value.faultAtKey(key, keyOffsets.getOrDefault(key, value.offset()), what, remedy);
    }

    /** All members in file order, keys being ids of the user's choice. */
    public Map<String, JsonValue> entries() {
        asked.addAll(members.keySet());
        return new LinkedHashMap<>(members);
    }

    /** Records a fault for every key that was never asked for, with the nearest that was. */
    public void refuseOthers() {
        for (String key : members.keySet()) {
            if (!asked.contains(key)) {
                Set<String> free = new LinkedHashSet<>(asked);
                free.removeAll(members.keySet());
                // A misspelt key most likely stands for one that is absent
                Set<String> known = Names.nearest(key, free).isPresent() ? free : asked;
                faultAtKey(key, "unknown key \"" + key + "\"", Names.hint(key, known));
            }
        }
    }

    /** Whether a key is there; counts as asking for it. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The value of a key, if it is there. */
    public Optional<JsonValue> find(String key) {
        asked.add(key);
        return Optional.ofNullable(members.get(key));
    }

    /** The value of a key; a fault if it is missing. */
    public Optional<JsonValue> get(String key) {
        return get(key, "Add \"" + key + "\": …");
    }

    /** The value of a key; a fault with this remedy if it is missing. */
    public Optional<JsonValue> get(String key, String remedy) {
        Optional<JsonValue> found = find(key);
        if (found.isEmpty()) {
            fault("key \"" + key + "\" is missing", remedy);
        }
        return found;
    }

    /** Text that must be there. */
    public Optional<String> text(String key) {
        return get(key).flatMap(JsonValue::text);
    }

    /** Text that may be there. */
    public Optional<String> findText(String key) {
        return find(key).flatMap(JsonValue::text);
    }

    /** A list of texts that may be there. */
    public List<String> findTexts(String key) {
        return find(key).map(JsonValue::texts).orElse(List.of());
    }

    /** A number that must be there. */
    public OptionalDouble number(String key) {
        return get(key).map(JsonValue::number).orElse(OptionalDouble.empty());
    }

    /** A number that may be there. */
    public OptionalDouble findNumber(String key) {
        return find(key).map(JsonValue::number).orElse(OptionalDouble.empty());
    }

    /** A whole number between two bounds that must be there. */
    public OptionalInt integer(String key, int lowest, int highest) {
        return get(key).map(v -> v.integer(lowest, highest)).orElse(OptionalInt.empty());
    }

    /** A whole number between two bounds that may be there. */
    public OptionalInt findInteger(String key, int lowest, int highest) {
        return find(key).map(v -> v.integer(lowest, highest)).orElse(OptionalInt.empty());
    }

    /** True or false, with what holds when the key is absent. */
    public boolean flag(String key, boolean otherwise) {
        return find(key).flatMap(JsonValue::flag).orElse(otherwise);
    }

    /** What a word that must be there stands for. */
    public <T> Optional<T> choice(String key, Map<String, T> words) {
        return get(key).flatMap(v -> v.choice(words));
    }

    /** What a word that may be there stands for. */
    public <T> Optional<T> findChoice(String key, Map<String, T> words) {
        return find(key).flatMap(v -> v.choice(words));
    }

    /** A unit that must be there. */
    public Optional<Unit> unit(String key) {
        return get(key, "Add \"unit\": \"h\", or \"1\" for a plain number.").flatMap(JsonValue::unit);
    }

    /** A value with its unit that must be there. */
    public Optional<Quantity> quantity(String key) {
        return get(key).flatMap(JsonValue::quantity);
    }

    /** A value with its unit that may be there. */
    public Optional<Quantity> findQuantity(String key) {
        return find(key).flatMap(JsonValue::quantity);
    }

    /** A value in base units that must be there. */
    public OptionalDouble quantity(String key, Dimension expected) {
        return get(key).map(v -> v.quantity(expected)).orElse(OptionalDouble.empty());
    }

    /** A value in base units that may be there. */
    public OptionalDouble findQuantity(String key, Dimension expected) {
        return find(key).map(v -> v.quantity(expected)).orElse(OptionalDouble.empty());
    }

    /** An object that must be there. */
    public Optional<JsonObject> object(String key) {
        return get(key).flatMap(JsonValue::object);
    }

    /** An object that may be there. */
    public Optional<JsonObject> findObject(String key) {
        return find(key).flatMap(JsonValue::object);
    }

    /** A list that must be there; empty after a fault. */
    public List<JsonValue> list(String key) {
        return get(key).map(JsonValue::list).orElse(List.of());
    }

    /** A list that may be there. */
    public List<JsonValue> findList(String key) {
        return find(key).map(JsonValue::list).orElse(List.of());
    }
}
