package org.myobalance.report;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.study.Study;

/** The reference as Markdown pages by the names of their files, each made from what it describes. For one thread. */
public final class ReferencePages {
    /** Regular expression of the names that pages may have. */
    public static final String NAMES = "(?:index|commands|studies|(?:file|model)-[a-z]+)\\.md";

    /** How the names of pages of formats begin. */
    private static final String FORMAT = "file-";

    /** Longer examples would bury the tables before them. */
    private static final int LONGEST_EXAMPLE = 4_000;

    private final Map<String, String> pages = new LinkedHashMap<>();

    /** A reference without pages yet. */
    public ReferencePages() {}

    /**
     * Adds the page of commands.
     *
     * @param commands in the order of the help
     * @param common options that every command has
     */
    public void commands(List<CommandText> commands, List<CommandText.Argument> common) {
        pages.put("commands.md", CommandPage.of(commands, common));
    }

    /**
     * Adds the page of one format of files.
     *
     * @param kind word for the format, such as {@code regimen}, in lower-case letters
     * @param schema file of its JSON schema
     * @param examples texts of shipped files of that format by their names; the shortest is shown, if it is short
     * @throws org.myobalance.io.FaultyInputException if the schema cannot be read
     */
    public void format(String kind, Path schema, Map<String, String> examples) {
        SchemaNode root = SchemaNode.of(root(schema)).orElseThrow();
        Optional<Map.Entry<String, String>> shortest = examples.entrySet().stream()
                .filter(each -> each.getValue().length() <= LONGEST_EXAMPLE)
                .min(Comparator.comparingInt(each -> each.getValue().length()));
        pages.put(FORMAT + kind + ".md", SchemaPage.of(root, shortest));
    }

    private static JsonValue root(Path file) {
        Faults faults = new Faults();
        JsonValue root = JsonDocument.read(file, faults).root();
        faults.throwIfAny();
        return root;
    }

    /**
     * Adds the pages of a model: states, parameters and their members, equations, and its other parts.
     *
     * @param model any model
     */
    public void model(Model model) {
        pages.put("model-states.md", ModelPages.states(model));
        pages.put("model-parameters.md", ParameterPages.parameters(model));
        String members = ParameterPages.members(model);
        if (!members.isEmpty()) {
            pages.put("model-members.md", members);
        }
        pages.put("model-equations.md", EquationsPage.of(model));
        pages.put("model-parts.md", ModelPages.parts(model));
    }

    /**
     * Adds the page of studies.
     *
     * @param studies in the order of the page
     */
    public void studies(List<Study> studies) {
        pages.put("studies.md", StudiesPage.of(studies));
    }

    /**
     * The pages so far, and one that lists them.
     *
     * @return Markdown by the name of a file
     */
    public Map<String, String> pages() {
        StringBuilder index = new StringBuilder(Markdown.heading(1, "Reference"));
        index.append(
                Markdown.paragraph(
                        "Written by ./myobalance reference from the program, the schemas, the model and the studies themselves."));
        index.append(list(name -> !name.startsWith(FORMAT)));
        String formats = list(name -> name.startsWith(FORMAT));
        index.append(formats.isEmpty() ? "" : "\n" + Markdown.heading(2, "File formats") + formats);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("index.md", index.toString());
        all.putAll(pages);
        return all;
    }

    private String list(Predicate<String> isListed) {
        return pages.entrySet().stream()
                .filter(page -> isListed.test(page.getKey()))
                .map(page -> "* ["
                        + page.getValue().substring(2, page.getValue().indexOf('\n')) + "](" + page.getKey() + ")\n")
                .collect(Collectors.joining());
    }
}
