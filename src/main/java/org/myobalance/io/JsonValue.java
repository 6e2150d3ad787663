package org.myobalance.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.units.Dimension;
import org.myobalance.units.Names;
import org.myobalance.units.Quantity;
import org.myobalance.units.Unit;

/**
 * One value of a JSON file with its place. Its getters answer with the value, or record a fault and answer with nothing.
 * For one thread.
 */
public final class JsonValue {
    /** What a value is. */
    public enum Kind {
        /** Keys and values in braces. */
        OBJECT("an object"),
        /** Values in brackets. */
        LIST("a list"),
        /** Text in quotes. */
        TEXT("text"),
        /** A finite number. */
        NUMBER("a number"),
        /** True or false. */
        BOOLEAN("true or false"),
        /** The word null. */
        NULL("null"),
        /** A number that was refused when the file was read, so that further complaints would repeat the fault. */
        REFUSED("a number out of range");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final TextFile file;
    private final Faults faults;
    private final JsonPlace place;
    private final int offset;
    private final Kind kind;
    private final String text;
    private final List<JsonValue> items;
    private final Optional<JsonObject> object;

    private JsonValue(
            TextFile file, Faults faults, JsonPlace place, int offset, Kind kind, String text, List<JsonValue> items) {
        this.file = file;
        this.faults = faults;
        this.place = place;
        this.offset = offset;
        this.kind = kind;
        this.text = text;
        this.items = items;
        this.object = Optional.empty();
    }

    private JsonValue(
            TextFile file,
            Faults faults,
            JsonPlace place,
            int offset,
            Map<String, JsonValue> members,
            Map<String, Integer> keyOffsets) {
        this.file = file;
        this.faults = faults;
        this.place = place;
        this.offset = offset;
        this.kind = Kind.OBJECT;
        this.text = "";
        this.items = List.of();
        this.object = Optional.of(new JsonObject(this, members, keyOffsets));
    }

    /** Text, number, true, false, null or a number that was refused. */
    static JsonValue leaf(TextFile file, Faults faults, JsonPlace place, int offset, Kind kind, String text) {
        return new JsonValue(file, faults, place, offset, kind, text, List.of());
    }

    static JsonValue list(TextFile file, Faults faults, JsonPlace place, int offset, List<JsonValue> items) {
        return new JsonValue(file, faults, place, offset, Kind.LIST, "", List.copyOf(items));
    }

    /** @param keyOffsets where each key stands */
    static JsonValue object(
            TextFile file,
            Faults faults,
            JsonPlace place,
            int offset,
            Map<String, JsonValue> members,
            Map<String, Integer> keyOffsets) {
        return new JsonValue(file, faults, place, offset, members, keyOffsets);
    }

    /**
     * Returns the place of the value.
     *
     * @return JSON pointer; empty for the root
     */
    public String pointer() {
        return place.pointer();
    }

    /**
     * Returns what the value is.
     *
     * @return its kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns where the faults of its file are collected.
     *
     * @return the faults
     */
    public Faults faults() {
        return faults;
    }

    /**
     * Reports a fault at this value.
     *
     * @param what what is wrong, one sentence without the full stop
     * @param remedy what to try, a full sentence
     */
    public void fault(String what, String remedy) {
        faults.add(file.fault(pointer(), offset, what, remedy));
    }

    /**
     * Reports something at this value that is allowed but probably not meant.
     *
     * @param what what is unusual, one sentence without the full stop
     * @param remedy what to try, a full sentence
     */
    public void warn(String what, String remedy) {
        faults.warn(file.fault(pointer(), offset, what, remedy));
    }

    /**
     * Tells what is taken at this value because the file says nothing.
     *
     * @param what what is taken, one sentence without the full stop
     * @param remedy how to state another, a full sentence
     */
    public void tell(String what, String remedy) {
        faults.tell(file.fault(pointer(), offset, what, remedy));
    }

    /**
     * Reports a fault within a text.
     *
     * @param letters letters of the text before the place
     * @param what what is wrong, one sentence without the full stop
     * @param remedy what to try, a full sentence
     */
    public void faultWithin(int letters, String what, String remedy) {
        int at = offset + 1;
        String raw = file.text();
        for (int i = 0; i < letters && at < raw.length(); i++) {
            // An escape such as \n or ␠ is one letter of the text but more in the file
            at += raw.charAt(at) != '\\' ? 1 : at + 1 < raw.length() && raw.charAt(at + 1) == 'u' ? 6 : 2;
        }
        faults.add(file.fault(pointer(), Math.min(at, raw.length()), what, remedy));
    }

    /** Records a fault at a key of this object. */
    void faultAtKey(String key, int keyOffset, String what, String remedy) {
        faults.add(file.fault(place.member(key).pointer(), keyOffset, what, remedy));
    }

    int offset() {
        return offset;
    }

    private boolean is(Kind expected, String remedy) {
        if (kind == expected) {
            return true;
        }
        if (kind != Kind.REFUSED) {
            String found = kind == Kind.NULL ? "null" : kind.words;
            fault(
                    "expected " + expected.words + ", found " + found,
                    kind == Kind.NULL ? "Write a value, or leave the key out if it is optional." : remedy);
        }
        return false;
    }

    /**
     * Returns the value as an object.
     *
     * @return the object; empty after a fault
     */
    public Optional<JsonObject> object() {
        return is(Kind.OBJECT, "Write { … }.") ? object : Optional.empty();
    }

    /**
     * Returns the items of a list.
     *
     * @return the items; none after a fault
     */
    public List<JsonValue> list() {
        return is(Kind.LIST, "Write [ … ].") ? items : List.of();
    }

    /**
     * Returns the items of a list of texts; items that are no text are faults.
     *
     * @return the texts
     */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        list().forEach(item -> item.text().ifPresent(texts::add));
        return texts;
    }

    /**
     * Returns the value as a text, which must not be blank.
     *
     * @return the text; empty after a fault
     */
    public Optional<String> text() {
        if (!is(Kind.TEXT, "Put it in quotes.")) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            fault("text is empty", "Write it, or leave the key out if it is optional.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /**
     * Returns the value as a finite number.
     *
     * @return the number as written; empty after a fault
     */
    public OptionalDouble number() {
        return is(Kind.NUMBER, "Write a plain number without quotes.")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /**
     * Returns the value as a whole number between two bounds.
     *
     * @param lowest smallest allowed number
     * @param highest largest allowed number
     * @return the number; empty after a fault
     */
    public OptionalInt integer(int lowest, int highest) {
        OptionalDouble number = number();
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (!(value == Math.rint(value) && value >= lowest && value <= highest)) {
            fault(
                    "expected a whole number from " + lowest + " to " + highest + ", found " + text,
                    "Write such a number.");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    /**
     * Returns the value as a number between two bounds.
     *
     * @param lowest smallest allowed number
     * @param highest largest allowed number
     * @return the number as written; empty after a fault
     */
    public OptionalDouble number(double lowest, double highest) {
        OptionalDouble number = number();
        if (number.isPresent() && !(number.getAsDouble() >= lowest && number.getAsDouble() <= highest)) {
            fault(
                    String.format(Locale.ROOT, "%s is outside %s to %s", text, plain(lowest), plain(highest)),
                    "Write a number within.");
            return OptionalDouble.empty();
        }
        return number;
    }

    /**
     * The file that its text names.
     *
     * @param from file that holds the value: names are relative to its folder
     * @return the file, there or not; empty after a fault, where the text cannot be the name of a file at all
     */
    public Optional<Path> file(Path from) {
        return text().flatMap(name -> {
            try {
                return Optional.of(from.resolveSibling(name));
            } catch (InvalidPathException e) {
                fault("\"" + name + "\" cannot be the name of a file", "Use letters, digits, -, _, . and /.");
                return Optional.empty();
            }
        });
    }

    /**
     * Returns the value as true or false.
     *
     * @return the value; empty after a fault
     */
    public Optional<Boolean> flag() {
        return is(Kind.BOOLEAN, "Write true or false without quotes.")
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty();
    }

    /**
     * Returns what the text stands for among known words.
     *
     * @param <T> what words stand for
     * @param words known words and their meanings
     * @return the meaning; empty after a fault
     */
    public <T> Optional<T> choice(Map<String, T> words) {
        Optional<String> word = text();
        Optional<T> meant = word.map(words::get);
        if (word.isPresent() && meant.isEmpty()) {
            fault("unknown word \"" + word.get() + "\"", Names.hint(word.get(), words.keySet()));
        }
        return meant;
    }

    /**
     * Returns the unit that the text spells.
     *
     * @return the unit; empty after a fault
     */
    public Optional<Unit> unit() {
        return text().flatMap(spelling -> JsonQuantities.unit(this, spelling, 0));
    }

    /**
     * Returns a value with its unit: <code>{"value": 3, "unit": "h"}</code> or {@code "3 h"}.
     *
     * @return the quantity; empty after a fault
     */
    public Optional<Quantity> quantity() {
        return JsonQuantities.read(this, text);
    }

    /**
     * Returns a value in base units after checking its dimension.
     *
     * @param expected dimension that it must have
     * @return the value [base unit]; empty after a fault
     */
    public OptionalDouble quantity(Dimension expected) {
        return JsonQuantities.inBase(this, quantity(), expected);
    }

    /**
     * Converts a quantity to base units. A value outside the range of floating-point numbers is a fault.
     *
     * @param quantity the quantity
     * @return the value [base unit]; empty after a fault
     */
    public OptionalDouble inBase(Quantity quantity) {
        return JsonQuantities.inBase(this, quantity);
    }

    /**
     * Returns a number that is given in a unit, in base units.
     *
     * @param unit the unit of the number
     * @return the value [base unit]; empty after a fault
     */
    public OptionalDouble numberIn(Unit unit) {
        OptionalDouble number = number();
        return number.isPresent() ? inBase(new Quantity(number.getAsDouble(), unit)) : number;
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
