package org.myobalance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonPlain;
import org.myobalance.io.JsonText;
import org.myobalance.io.JsonValue;

/**
 * What a JSON schema says of one value: its kind, its limits, its meaning and its fields. Immutable.
 *
 * @param object of the schema file
 */
record SchemaNode(JsonObject object) {
    private static final String DEFINITIONS = "#/$defs/";

    /** How the pattern of a quantity begins. */
    private static final String NUMBER = "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? ";

    /** Words of a schema that say how fields go together, which no table shows. */
    private static final List<String> RULES =
            List.of("oneOf", "anyOf", "allOf", "if", "then", "else", "dependentRequired");

    static Optional<SchemaNode> of(JsonValue value) {
        return value.kind() == JsonValue.Kind.OBJECT ? value.object().map(SchemaNode::new) : Optional.empty();
    }

    Optional<SchemaNode> child(String key) {
        return object.find(key).flatMap(SchemaNode::of);
    }

    Map<String, SchemaNode> children(String key) {
        Map<String, SchemaNode> children = new LinkedHashMap<>();
        child(key)
                .ifPresent(parent -> parent.object
                        .entries()
                        .forEach((name, value) -> SchemaNode.of(value).ifPresent(child -> children.put(name, child))));
        return children;
    }

    /** The schemas of which a value fits one. */
    List<SchemaNode> alternatives() {
        return Stream.of("oneOf", "anyOf")
                .flatMap(key -> object.findList(key).stream())
                .flatMap(each -> SchemaNode.of(each).stream())
                .filter(each -> !each.isRule())
                .toList();
    }

    /** A condition on fields, such as that one of two is there, and no kind of value. */
    private boolean isRule() {
        return object.has("required") && !object.has("type") && !object.has("properties");
    }

    String description() {
        return object.findText("description").orElse("");
    }

    boolean requires(String field) {
        return object.findTexts("required").contains(field);
    }

    Optional<String> reference() {
        return object.findText("$ref")
                .filter(target -> target.startsWith(DEFINITIONS))
                .map(target -> target.substring(DEFINITIONS.length()));
    }

    /** What stands there, as Markdown: a kind, a constant, words to choose from, or another part of the page. */
    String kind() {
        List<String> kinds = new ArrayList<>();
        reference()
                .ifPresent(
                        part -> kinds.add("[" + Markdown.escaped(part) + "](#" + part.toLowerCase(Locale.ROOT) + ")"));
        object.find("const").ifPresent(value -> kinds.add(Markdown.code(json(value))));
        if (object.has("enum")) {
            kinds.add(object.findList("enum").stream()
                    .map(each -> Markdown.code(json(each)))
                    .collect(Collectors.joining(" or ")));
        }
        alternatives().forEach(each -> kinds.add(each.kind()));
        object.find("type").ifPresent(type -> kinds.add(type(type)));
        return String.join(
                " or ",
                kinds.stream().filter(kind -> !kind.isEmpty()).distinct().toList());
    }

    private String type(JsonValue type) {
        if (type.kind() == JsonValue.Kind.LIST) {
            return type.list().stream().map(this::type).collect(Collectors.joining(" or "));
        }
        String word = type.text().orElse("");
        return switch (word) {
            case "string" -> "text";
            case "array" ->
                child("items").map(items -> "list of: " + items.kind()).orElse("list");
            case "object" ->
                child("additionalProperties")
                        .map(values -> "object, each value: " + values.kind())
                        .orElse("object");
            default -> word;
        };
    }

    /** Limits of a number, a text or a list, as Markdown. */
    String limits() {
        List<String> limits = new ArrayList<>();
        limit(limits, "minimum", "≥ ");
        limit(limits, "exclusiveMinimum", "&gt; ");
        limit(limits, "maximum", "≤ ");
        limit(limits, "exclusiveMaximum", "&lt; ");
        limit(limits, "minItems", "items ≥ ");
        limit(limits, "maxItems", "items ≤ ");
        limit(limits, "minProperties", "members ≥ ");
        limit(limits, "maxProperties", "members ≤ ");
        limit(limits, "maxLength", "letters ≤ ");
        object.find("uniqueItems").ifPresent(each -> limits.add("items differ"));
        object.findText("pattern").ifPresent(pattern -> limits.add(written(pattern)));
        object.find("default").ifPresent(value -> limits.add("default " + Markdown.code(json(value))));
        child("items")
                .map(SchemaNode::limits)
                .filter(each -> !each.isEmpty())
                .ifPresent(each -> limits.add("each " + each));
        alternatives().stream()
                .map(SchemaNode::limits)
                .filter(each -> !each.isEmpty())
                .forEach(limits::add);
        return String.join("; ", limits.stream().distinct().toList());
    }

    /** A pattern as a reader says it where it is one of quantities, else as it is. */
    private static String written(String pattern) {
        if (!pattern.startsWith(NUMBER)) {
            return "as " + Markdown.code(pattern);
        }
        String unit = pattern.substring(NUMBER.length());
        return unit.matches("\\([a-z|]+\\)\\$")
                ? "a number, a blank and one of "
                        + Markdown.codes(
                                List.of(unit.substring(1, unit.length() - 2).split("\\|", -1)))
                : "a number, a blank and a unit";
    }

    private void limit(List<String> limits, String key, String words) {
        object.find(key).ifPresent(value -> limits.add(words + Markdown.escaped(json(value))));
    }

    /** How its fields go together, as JSON; empty where each stands for itself. */
    String rules() {
        Map<String, Object> rules = new LinkedHashMap<>();
        for (String key : RULES) {
            if (!(key.endsWith("Of") && !alternatives().isEmpty())) {
                object.find(key).ifPresent(value -> rules.put(key, JsonPlain.of(value)));
            }
        }
        return rules.isEmpty() ? "" : JsonText.of(rules);
    }

    private static String json(JsonValue value) {
        return switch (value.kind()) {
            case TEXT -> "\"" + value.text().orElse("") + "\"";
            case LIST -> value.list().stream().map(SchemaNode::json).collect(Collectors.joining(", ", "[", "]"));
            case NULL -> "null";
            default -> JsonPlain.of(value).toString();
        };
    }
}
