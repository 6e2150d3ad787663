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

    /**
     * Returns this object as a value, which knows its place.
     *
     * @return the value
     */
    public JsonValue value() {
        return value;
    }

    /**
     * Reports a fault at this object.
     *
     * @param what what is wrong, one sentence without the full stop
     * @param remedy what to try, a full sentence
     */
    public void fault(String what, String remedy) {
        value.fault(what, remedy);
    }

    /**
     * Reports a fault at a key.
     *
     * @param key name of the member
     * @param what what is wrong, one sentence without the full stop
     * @param remedy what to try, a full sentence
     */
    public void faultAtKey(String key, String what, String remedy) {
        value.faultAtKey(key, keyOffsets.getOrDefault(key, value.offset()), what, remedy);
    }

    /**
     * Returns all members; their keys are ids that the user chose.
     *
     * @return values by key, in file order
     */
    public Map<String, JsonValue> entries() {
        asked.addAll(members.keySet());
        return new LinkedHashMap<>(members);
    }

    /** The keys in file order; none of them counts as read. */
    Set<String> keys() {
        return new LinkedHashSet<>(members.keySet());
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

    /**
     * Tells whether a key is present. The key then counts as read.
     *
     * @param key name of the member
     * @return true if it is present
     */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /**
     * Returns an optional value.
     *
     * @param key name of the member
     * @return the value; empty if the key is absent
     */
    public Optional<JsonValue> find(String key) {
        asked.add(key);
        return Optional.ofNullable(members.get(key));
    }

    /**
     * Returns a required value; its absence is a fault.
     *
     * @param key name of the member
     * @return the value; empty after a fault
     */
    public Optional<JsonValue> get(String key) {
        return get(key, "Add \"" + key + "\": …");
    }

    /**
     * Returns a required value; its absence is a fault with this remedy.
     *
     * @param key name of the member
     * @param remedy what to try, a full sentence
     * @return the value; empty after a fault
     */
    public Optional<JsonValue> get(String key, String remedy) {
        Optional<JsonValue> found = find(key);
        if (found.isEmpty()) {
            fault("key \"" + key + "\" is missing", remedy);
        }
        return found;
    }

    /**
     * Returns a required text.
     *
     * @param key name of the member
     * @return the text; empty after a fault
     */
    public Optional<String> text(String key) {
        return get(key).flatMap(JsonValue::text);
    }

    /**
     * Returns an optional text.
     *
     * @param key name of the member
     * @return the text; empty if the key is absent or after a fault
     */
    public Optional<String> findText(String key) {
        return find(key).flatMap(JsonValue::text);
    }

    /**
     * Returns an optional list of texts.
     *
     * @param key name of the member
     * @return the texts; empty if the key is absent or after a fault
     */
    public List<String> findTexts(String key) {
        return find(key).map(JsonValue::texts).orElse(List.of());
    }

    /**
     * Returns a required number.
     *
     * @param key name of the member
     * @return the number as written; empty after a fault
     */
    public OptionalDouble number(String key) {
        return get(key).map(JsonValue::number).orElse(OptionalDouble.empty());
    }

    /**
     * Returns an optional number.
     *
     * @param key name of the member
     * @return the number as written; empty if the key is absent or after a fault
     */
    public OptionalDouble findNumber(String key) {
        return find(key).map(JsonValue::number).orElse(OptionalDouble.empty());
    }

    /**
     * Returns a required whole number between two bounds.
     *
     * @param key name of the member
     * @param lowest smallest allowed number
     * @param highest largest allowed number
     * @return the number; empty after a fault
     */
    public OptionalInt integer(String key, int lowest, int highest) {
        return get(key).map(v -> v.integer(lowest, highest)).orElse(OptionalInt.empty());
    }

    /**
     * Returns an optional whole number between two bounds.
     *
     * @param key name of the member
     * @param lowest smallest allowed number
     * @param highest largest allowed number
     * @return the number; empty if the key is absent or after a fault
     */
    public OptionalInt findInteger(String key, int lowest, int highest) {
        return find(key).map(v -> v.integer(lowest, highest)).orElse(OptionalInt.empty());
    }

    /**
     * Returns true or false.
     *
     * @param key name of the member
     * @param otherwise what holds when the key is absent
     * @return the value
     */
    public boolean flag(String key, boolean otherwise) {
        return find(key).flatMap(JsonValue::flag).orElse(otherwise);
    }

    /**
     * Returns what a required word stands for.
     *
     * @param <T> what words stand for
     * @param key name of the member
     * @param words known words and their meanings
     * @return the meaning; empty after a fault
     */
    public <T> Optional<T> choice(String key, Map<String, T> words) {
        return get(key).flatMap(v -> v.choice(words));
    }

    /**
     * Returns what an optional word stands for.
     *
     * @param <T> what words stand for
     * @param key name of the member
     * @param words known words and their meanings
     * @return the meaning; empty if the key is absent or after a fault
     */
    public <T> Optional<T> findChoice(String key, Map<String, T> words) {
        return find(key).flatMap(v -> v.choice(words));
    }

    /**
     * Returns a required unit.
     *
     * @param key name of the member
     * @return the unit; empty after a fault
     */
    public Optional<Unit> unit(String key) {
        return get(key, "Add \"unit\": \"h\", or \"1\" for a plain number.").flatMap(JsonValue::unit);
    }

    /**
     * Returns a required value with its unit.
     *
     * @param key name of the member
     * @return the quantity; empty after a fault
     */
    public Optional<Quantity> quantity(String key) {
        return get(key).flatMap(JsonValue::quantity);
    }

    /**
     * Returns an optional value with its unit.
     *
     * @param key name of the member
     * @return the quantity; empty if the key is absent or after a fault
     */
    public Optional<Quantity> findQuantity(String key) {
        return find(key).flatMap(JsonValue::quantity);
    }

    /**
     * Returns a required value in base units.
     *
     * @param key name of the member
     * @param expected dimension that the value must have
     * @return the value [base unit]; empty after a fault
     */
    public OptionalDouble quantity(String key, Dimension expected) {
        return get(key).map(v -> v.quantity(expected)).orElse(OptionalDouble.empty());
    }

    /**
     * Returns an optional value in base units.
     *
     * @param key name of the member
     * @param expected dimension that the value must have
     * @return the value [base unit]; empty if the key is absent or after a fault
     */
    public OptionalDouble findQuantity(String key, Dimension expected) {
        return find(key).map(v -> v.quantity(expected)).orElse(OptionalDouble.empty());
    }

    /**
     * Returns a required object.
     *
     * @param key name of the member
     * @return the object; empty after a fault
     */
    public Optional<JsonObject> object(String key) {
        return get(key).flatMap(JsonValue::object);
    }

    /**
     * Returns an optional object.
     *
     * @param key name of the member
     * @return the object; empty if the key is absent or after a fault
     */
    public Optional<JsonObject> findObject(String key) {
        return find(key).flatMap(JsonValue::object);
    }

    /**
     * Returns a required list.
     *
     * @param key name of the member
     * @return the items; empty after a fault
     */
    public List<JsonValue> list(String key) {
        return get(key).map(JsonValue::list).orElse(List.of());
    }

    /**
     * Returns an optional list.
     *
     * @param key name of the member
     * @return the items; empty if the key is absent or after a fault
     */
    public List<JsonValue> findList(String key) {
        return find(key).map(JsonValue::list).orElse(List.of());
    }
}
