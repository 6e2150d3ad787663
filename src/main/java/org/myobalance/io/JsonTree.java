package org.myobalance.io;

import java.util.ArrayList;
import java.util.HashMap;
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
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds the tree of a JSON or YAML text. Faults that leave a tree (a key twice, a number too large) are collected; others end it. */
final class JsonTree {
    private static final int DEEPEST = 64;
    /** About 200 MB of memory. */
    private static final int MOST = 2_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // NaN is refused here, with its pointer and beside all other faults, not as a syntax error that hides them
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    // a file is at most 20 MB; longer parts of it are refused here, in our own words
                    .maxStringLength(32 << 20)
                    .maxNameLength(32 << 20)
                    .maxNumberLength(32 << 20)
                    .maxNestingDepth(2 * DEEPEST)
                    .build())
            .build();

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(2 * DEEPEST).build())
            .build();

    private final TextFile file;
    private final Faults faults;
    private final JsonParser parser;
    private JsonPlace inside = JsonPlace.ROOT;
    private int values;

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

    /** @throws FaultyInputException if the text is no YAML, or has what JSON has not: anchors, aliases, several documents */
    static JsonValue buildYaml(TextFile file, Faults faults) {
        if (file.text().isBlank()) {
            throw failed(file, "", 0, "the file is empty", "Restore it.");
        }
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), file.text())) {
            return new JsonTree(file, faults, parser).wholeYaml();
        }
    }

    private JsonValue wholeYaml() {
        try {
            parser.nextToken();
            if (parser.currentToken() == null) {
                throw failed(file, "", 0, "the file holds comments only", "Restore it.");
            }
            JsonValue root = value(JsonPlace.ROOT, 0);
            if (parser.nextToken() != null) {
                throw failed(file, "", offset(), "a second document in one file", "Keep one.");
            }
            return root;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            long near = at == null ? 0 : at.getCharOffset();
            String said = e.getOriginalMessage().lines().findFirst().orElse("");
            throw failed(
                    file,
                    inside.pointer(),
                    (int) Math.max(0, Math.min(near, file.text().length())),
                    "this is not YAML: " + said,
                    "Check the indentation and the colons near this place.");
        }
    }

    private JsonValue whole() {
        try {
            parser.nextToken();
            JsonValue root = value(JsonPlace.ROOT, 0);
            if (parser.nextToken() != null) {
                throw failed(file, "", offset(), "text after the end of the JSON value", "Remove it.");
            }
            return root;
        } catch (UnexpectedEndOfInputException e) {
            String pointer = inside.pointer();
            throw failed(
                    file,
                    pointer,
                    file.text().length(),
                    "the file ends" + (pointer.isEmpty() ? "" : " inside " + pointer) + " before its JSON does",
                    "It seems cut off: restore the rest, or close what is open.");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            long near = at == null ? 0 : at.getCharOffset();
            int offset = (int) Math.max(0, Math.min(near, file.text().length()));
            JsonSyntax.Slip slip = JsonSyntax.slip(file.text(), offset);
            throw failed(file, inside.pointer(), slip.offset(), slip.what(), slip.remedy());
        }
    }

    private JsonValue value(JsonPlace place, int depth) {
        int offset = offset();
        inside = place;
        if (depth > DEEPEST) {
            throw failed(file, "", offset, "JSON nested deeper than " + DEEPEST + " levels", "No file of ours is.");
        }
        if (++values > MOST) {
            throw failed(file, "", offset, "more than " + MOST + " values in one file", "No file of ours has as many.");
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw failed(file, place.pointer(), offset, "an alias (*name) of YAML", "Write the value itself.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place, offset, depth);
            case START_ARRAY -> JsonValue.list(file, faults, place, offset, list(place, depth));
            case VALUE_STRING -> leaf(place, offset, JsonValue.Kind.TEXT, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place, offset);
            case VALUE_TRUE, VALUE_FALSE -> leaf(place, offset, JsonValue.Kind.BOOLEAN, parser.getString());
            default -> leaf(place, offset, JsonValue.Kind.NULL, "");
        };
    }

    private JsonValue leaf(JsonPlace place, int offset, JsonValue.Kind kind, String text) {
        return JsonValue.leaf(file, faults, place, offset, kind, text);
    }

    private JsonValue number(JsonPlace place, int offset) {
        String text = parser.getString();
        if (text.contains("N") || text.contains("I")) {
            return refused(place, offset, text + " is not a number", "Write a finite number.");
        }
        Numerals.Read read = Numerals.read(text);
        return read.value().isPresent()
                ? leaf(place, offset, JsonValue.Kind.NUMBER, text)
                : refused(place, offset, read.refusal().what(), read.refusal().remedy());
    }

    private JsonValue refused(JsonPlace place, int offset, String what, String remedy) {
        faults.add(file.fault(place.pointer(), offset, what, remedy));
        return leaf(place, offset, JsonValue.Kind.REFUSED, "");
    }

    private JsonValue object(JsonPlace place, int offset, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyOffset = offset();
            JsonPlace member = place.member(key);
            inside = member;
            parser.nextToken();
            JsonValue value = value(member, depth + 1);
            inside = place;
            if (keys.putIfAbsent(key, keyOffset) == null) {
                members.put(key, value);
            } else {
                int first = file.line(keys.getOrDefault(key, 0));
                faults.add(file.fault(
                        member.pointer(),
                        keyOffset,
                        "key \"" + key + "\" appears twice",
                        "It is also in line " + first + "; keep one."));
            }
        }
        return JsonValue.object(file, faults, place, offset, members, keys);
    }

    private List<JsonValue> list(JsonPlace place, int depth) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place.item(items.size()), depth + 1));
            inside = place;
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
