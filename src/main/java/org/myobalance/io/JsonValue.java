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
import org.myobalance.units.UnitException;
import org.myobalance.units.UnitParser;

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

        private final String words;

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

    /** JSON pointer; empty for the root. */
    public String pointer() {
        return place.pointer();
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Where the faults of its file are collected. */
    public Faults faults() {
        return faults;
    }

    /** Records a fault at this value. */
    public void fault(String what, String remedy) {
        faults.add(file.fault(pointer(), offset, what, remedy));
    }

    /** Records something at this value that is allowed but most likely not meant. */
    public void warn(String what, String remedy) {
        faults.warn(file.fault(pointer(), offset, what, remedy));
    }

    /**
     * Records a fault within a text.
     *
     * @param letters letters of the text before the place
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

    /** Its members. */
    public Optional<JsonObject> object() {
        return is(Kind.OBJECT, "Write { … }.") ? object : Optional.empty();
    }

    /** Its items; none if it is no list. */
    public List<JsonValue> list() {
        return is(Kind.LIST, "Write [ … ].") ? items : List.of();
    }

    /** The items of a list of texts; those that are no text are left out. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        list().forEach(item -> item.text().ifPresent(texts::add));
        return texts;
    }

    /** Its text, which must hold more than blanks. */
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

    /** Its number, finite. */
    public OptionalDouble number() {
        return is(Kind.NUMBER, "Write a plain number without quotes.")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** Its number, whole and between two bounds. */
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

    /** Its number, between two bounds that are allowed themselves. */
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

    /** True or false. */
    public Optional<Boolean> flag() {
        return is(Kind.BOOLEAN, "Write true or false without quotes.")
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty();
    }

    /** What its text stands for, among known words. */
    public <T> Optional<T> choice(Map<String, T> words) {
        Optional<String> word = text();
        Optional<T> meant = word.map(words::get);
        if (word.isPresent() && meant.isEmpty()) {
            fault("unknown word \"" + word.get() + "\"", Names.hint(word.get(), words.keySet()));
        }
        return meant;
    }

    /** The unit that its text spells. */
    public Optional<Unit> unit() {
        return text().flatMap(spelling -> unit(spelling, 0));
    }

    private Optional<Unit> unit(String spelling, int start) {
        try {
            return Optional.of(UnitParser.parse(spelling));
        } catch (UnitException e) {
            faultWithin(start + e.offset(), e.what(), e.remedy());
            return Optional.empty();
        }
    }

    /** A value with its unit: <code>{"value": 3, "unit": "h"}</code> or {@code "3 h"}. */
    public Optional<Quantity> quantity() {
        if (kind == Kind.TEXT) {
            return spelled();
        }
        if (kind != Kind.OBJECT) {
            if (kind != Kind.REFUSED) {
                fault(
                        kind == Kind.NUMBER
                                ? "the unit of " + text + " is missing"
                                : "expected a quantity, found " + kind.words,
                        "Write it with its unit: \"3 h\" or {\"value\": 3, \"unit\": \"h\"}.");
            }
            return Optional.empty();
        }
        JsonObject at = object.orElseThrow();
        OptionalDouble value = at.number("value");
        Optional<Unit> unit = at.unit("unit");
        at.refuseOthers();
        return value.isPresent() && unit.isPresent()
                ? Optional.of(new Quantity(value.getAsDouble(), unit.get()))
                : Optional.empty();
    }

    /** A value in base units, after checking what it measures. */
    public OptionalDouble quantity(Dimension expected) {
        Optional<Quantity> quantity = quantity();
        if (quantity.isEmpty()) {
            return OptionalDouble.empty();
        }
        Unit unit = quantity.get().unit();
        if (!unit.dimension().equals(expected)) {
            fault(
                    "the unit \"" + unit + "\" does not fit here",
                    "A quantity in " + UnitParser.spell(expected) + " is wanted.");
            return OptionalDouble.empty();
        }
        return inBase(quantity.get());
    }

    /** A value in the base unit of its unit; a fault if it leaves the range of numbers there. */
    public OptionalDouble inBase(Quantity quantity) {
        double base = quantity.base();
        if (!Double.isFinite(base)) {
            fault("the quantity is too large", "Write a smaller number or unit.");
            return OptionalDouble.empty();
        }
        if (Math.abs(base) < Double.MIN_NORMAL && quantity.value() != 0) {
            fault("the quantity is too small", "Write 0, or a larger number or unit.");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(base);
    }

    /** Its number, given in that unit, in the base unit. */
    public OptionalDouble numberIn(Unit unit) {
        OptionalDouble number = number();
        return number.isPresent() ? inBase(new Quantity(number.getAsDouble(), unit)) : number;
    }

    private Optional<Quantity> spelled() {
        int blank = text.indexOf(' ');
        String number = blank < 0 ? text : text.substring(0, blank);
        if (!Numerals.isNumeral(number)) {
            fault("\"" + text + "\" is not a quantity", "Write a number, a blank and a unit: \"3 h\".");
            return Optional.empty();
        }
        if (blank < 0) {
            fault("the unit of \"" + text + "\" is missing", "Write it after a blank: \"3 h\".");
            return Optional.empty();
        }
        Numerals.Read value = Numerals.read(number);
        if (value.value().isEmpty()) {
            fault(value.refusal().what(), value.refusal().remedy());
            return Optional.empty();
        }
        return unit(text.substring(blank + 1), blank + 1)
                .map(unit -> new Quantity(value.value().getAsDouble(), unit));
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
