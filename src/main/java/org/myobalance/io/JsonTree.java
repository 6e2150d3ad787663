package org.myobalance.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Builds the tree of a JSON text. Faults that leave a tree (a key twice, a number too large) are collected; others end it. */
final class JsonTree {
    private static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // NaN is refused here, with its pointer and beside all other faults, not as a syntax error that hides them
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(32 << 20)
                    .maxNestingDepth(2 * DEEPEST)
                    .build())
            .build();

    private final TextFile file;
    private final Faults faults;
    private final JsonParser parser;
    private final Deque<String> pointers = new ArrayDeque<>();

    private JsonTree(TextFile file, Faults faults, JsonParser parser) {
        this.file = file;
        this.faults = faults;
        this.parser = parser;
    }

    /** @throws FaultyInputException if the text is no JSON */
    static JsonValue build(TextFile file, Faults faults) {
        if (file.text().isBlank()) {
            throw failed(file, "", 0, "the file is empty", "Restore it, or write at least {}.");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), file.text())) {
            return new JsonTree(file, faults, parser).whole();
        }
    }

    private JsonValue whole() {
        pointers.push("");
        try {
            parser.nextToken();
            JsonValue root = value(0);
            if (parser.nextToken() != null) {
                throw failed(file, "", offset(), "text after the end of the JSON value", "Remove it.");
            }
            return root;
        } catch (UnexpectedEndOfInputException e) {
            String inside = pointers.getFirst().isEmpty() ? "" : " inside " + pointers.getFirst();
            throw failed(
                    file,
                    pointers.getFirst(),
                    file.text().length(),
                    "the file ends" + inside + " before its JSON does",
                    "It seems cut off: restore the rest, or close what is open.");
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private FaultyInputException broken(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        long offset = at == null ? 0 : at.getCharOffset();
        String said = e.getOriginalMessage() == null ? "unknown" : e.getOriginalMessage();
        return failed(
                file,
                pointers.getFirst(),
                (int) Math.max(0, Math.min(offset, file.text().length())),
                "this is not JSON: " + said.lines().findFirst().orElse("").replaceAll("\\.$", ""),
                "Check the commas, quotes and braces just before this place.");
    }

    private JsonValue value(int depth) {
        int offset = offset();
        String pointer = pointers.getFirst();
        if (depth > DEEPEST) {
            throw failed(file, "", offset, "JSON nested deeper than " + DEEPEST + " levels", "No file of ours is.");
        }
        JsonToken token = parser.currentToken();
        JsonValue.Kind kind = switch (token) {
            case START_OBJECT -> JsonValue.Kind.OBJECT;
            case START_ARRAY -> JsonValue.Kind.LIST;
            case VALUE_STRING -> JsonValue.Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonValue.Kind.BOOLEAN;
            default -> JsonValue.Kind.NULL;
        };
        return switch (kind) {
            case OBJECT -> object(pointer, offset, depth);
            case LIST -> new JsonValue(file, faults, pointer, offset, kind, "", list(pointer, depth), Map.of());
            case NUMBER -> number(pointer, offset);
            default -> leaf(pointer, offset, kind, parser.getString());
        };
    }

    private JsonValue leaf(String pointer, int offset, JsonValue.Kind kind, String text) {
        return new JsonValue(file, faults, pointer, offset, kind, text, List.of(), Map.of());
    }

    private JsonValue number(String pointer, int offset) {
        String text = parser.getString();
        if (text.matches("[+-]?[IN].*")) {
            return refused(pointer, offset, text + " is not a number", "Write a finite number.");
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            return refused(pointer, offset, "number " + text + " is too large", "Write a number below 1.8e308.");
        }
        if (value == 0 && text.matches("[^eE]*[1-9].*")) {
            return refused(pointer, offset, "number " + text + " is too small", "Write 0, or a number above 1e-307.");
        }
        return leaf(pointer, offset, JsonValue.Kind.NUMBER, text);
    }

    private JsonValue refused(String pointer, int offset, String what, String remedy) {
        faults.add(file.fault(pointer, offset, what, remedy));
        return leaf(pointer, offset, JsonValue.Kind.REFUSED, "");
    }

    private JsonValue object(String pointer, int offset, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Map<String, Integer> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyOffset = offset();
            parser.nextToken();
            pointers.push(pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
            JsonValue value = value(depth + 1);
            if (keys.putIfAbsent(key, keyOffset) == null) {
                members.put(key, value);
            } else {
                int first = file.line(keys.getOrDefault(key, 0));
                faults.add(file.fault(
                        pointers.getFirst(),
                        keyOffset,
                        "key \"" + key + "\" appears twice",
                        "It is also in line " + first + "; keep one."));
            }
            pointers.pop();
        }
        JsonValue value = new JsonValue(file, faults, pointer, offset, JsonValue.Kind.OBJECT, "", List.of(), members);
        value.keyOffsets().putAll(keys);
        return value;
    }

    private List<JsonValue> list(String pointer, int depth) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            pointers.push(pointer + "/" + items.size());
            items.add(value(depth + 1));
            pointers.pop();
        }
        return items;
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static FaultyInputException failed(TextFile file, String pointer, int offset, String what, String remedy) {
        return new FaultyInputException(List.of(file.fault(pointer, offset, what, remedy)));
    }
}
