package org.myobalance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The reference page of one format of files, made from its JSON schema: every field with its kind, limits and meaning. */
final class SchemaPage {
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<String> listed = new TreeSet<>();

    private SchemaPage() {}

    /**
     * The page.
     *
     * @param schema root of the schema
     * @param example name and text of a shipped file of that format, if there is one to show
     * @return Markdown
     */
    static String of(SchemaNode schema, Optional<Map.Entry<String, String>> example) {
        StringBuilder page = new StringBuilder();
        page.append(Markdown.heading(1, title(schema)));
        page.append(Markdown.paragraph(schema.description()));
        page.append(part(schema));
        for (Map.Entry<String, SchemaNode> part : schema.children("$defs").entrySet()) {
            page.append(Markdown.heading(2, part.getKey()));
            page.append(Markdown.paragraph(part.getValue().description()));
            String kind = part.getValue().kind();
            String limits = part.getValue().limits();
            page.append(kind.isEmpty() ? "" : "Kind: " + kind + (limits.isEmpty() ? "" : "; " + limits) + ".\n\n");
            page.append(part(part.getValue()));
        }
        example.ifPresent(file -> page.append("## Example\n\n")
                .append(Markdown.code(file.getKey()))
                .append(":\n\n")
                .append(Markdown.block("json", file.getValue())));
        return page.toString();
    }

    /** {@code A regimen of myobalance} is the page of regimens. */
    static String title(SchemaNode schema) {
        String title = schema.object().findText("title").orElse("A file").replace(" of myobalance", "");
        return "File format: " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private static String part(SchemaNode node) {
        SchemaPage page = new SchemaPage();
        page.within("", node);
        String rules = node.rules();
        return Markdown.table(List.of("field", "", "kind", "limits", "meaning"), page.rows)
                + (rules.isEmpty()
                        ? ""
                        : "How fields go together, in the words of the schema:\n\n" + Markdown.block("json", rules));
    }

    /** The fields of an object, of the items of a list and of the values of a map, however deep they are written. */
    private void within(String path, SchemaNode node) {
        node.children("properties").forEach((name, field) -> {
            String at = path + name;
            if (listed.add(at)) {
                rows.add(List.of(
                        Markdown.code(at),
                        node.requires(name) ? "required" : "",
                        field.kind(),
                        field.limits(),
                        Markdown.escaped(field.description())));
            }
            within(at + ".", field);
        });
        node.child("items").ifPresent(items -> within(path.replaceAll("\\.$", "") + "[].", items));
        node.child("additionalProperties").ifPresent(values -> within(path + "NAME.", values));
        node.alternatives().forEach(each -> within(path, each));
    }
}
