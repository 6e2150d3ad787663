package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The reference that the program writes of itself and of the shipped files leaves nothing out. */
class ReferenceCommandTest {
    private static final Path SCHEMAS = Path.of("models/schema");
    private static final Map<String, String> PAGES = new TreeMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Path out = folder.resolve("reference");
        Shell shell = Shell.exactly("reference", "--out", out);
        assertEquals("", shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        try (Stream<Path> files = Files.list(out)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                PAGES.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertEquals(PAGES.size() + " pages are in " + out + "; begin with index.md.\n", shell.out());
    }

    private static String page(String name) {
        String page = PAGES.get(name);
        assertTrue(page != null, () -> name + " is not among " + PAGES.keySet());
        return String.valueOf(page);
    }

    /** As pages write a word of the program. */
    private static String code(String word) {
        return "<code>"
                + word.replaceAll("([_\\[\\]|~])", "\u0001$1")
                        .replace("\u0001_", "&#95;")
                        .replace("\u0001[", "&#91;")
                        .replace("\u0001]", "&#93;")
                        .replace("\u0001|", "&#124;")
                        .replace("--", "-&#45;")
                + "</code>";
    }

    static Stream<CommandSpec> commands() {
        return Main.line().getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.name().equals("help"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandHasItsOptionsAndArguments(CommandSpec command) {
        String page = page("commands.md");
        int start = page.indexOf("\n## " + command.name() + "\n");
        assertTrue(start > 0, command.name());
        int next = page.indexOf("\n## ", start + 1);
        // what every command has stands before the first
        String section =
                page.substring(0, page.indexOf("\n## ")) + page.substring(start, next < 0 ? page.length() : next);
        for (OptionSpec option : command.options()) {
            for (String name : option.names()) {
                assertTrue(section.contains(code(name)), () -> command.name() + " " + name);
            }
        }
        for (ArgSpec argument : command.positionalParameters()) {
            String opening = argument.arity().min() == 0 ? "| <code>&#91;" : "| <code>";
            assertTrue(section.contains(opening + argument.paramLabel().replace("|", "&#124;")), argument.paramLabel());
        }
    }

    /** Usage lines as the help has them: brackets where a word may be left out; an option that must be given says so. */
    @Test
    void aWordThatMayBeLeftOutIsInBrackets() {
        String page = page("commands.md");
        for (String usage :
                List.of("explore [OPTIONS] [SCENARIO]", "check [OPTIONS] FILE...", "reference [OPTIONS] [MODEL]")) {
            assertTrue(page.contains("\n./myobalance " + usage + "\n"), usage);
        }
        assertTrue(page.contains("| <code>-&#45;out</code> | <code>DIR</code> | Required. Folder for the pages. |"));
        long required = commands()
                .flatMap(command -> command.options().stream())
                .filter(OptionSpec::required)
                .count();
        assertEquals(required, page.split("\\| Required\\. ", -1).length - 1);
    }

    @Test
    void aQuietReferenceSaysNothing() {
        Shell shell = Shell.exactly("reference", "--quiet", "--out", folder.resolve("quiet"));
        assertEquals("", shell.out() + shell.err());
        assertEquals(ExitCode.DONE, shell.code());
        assertTrue(Files.exists(folder.resolve("quiet/index.md")));
    }

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void everySchemaHasItsFields(Path schema) {
        String kind = schema.getFileName().toString().replace(".schema.json", "");
        String page = page("file-" + kind + ".md");
        Set<String> fields = new TreeSet<>();
        fields("", JsonDocument.read(schema, new Faults()).root(), fields);
        assertTrue(fields.size() > 2, fields::toString);
        fields.removeIf(
                field -> page.contains("." + field + "</code> |") || page.contains("| <code>" + field + "</code> |"));
        assertEquals(Set.of(), fields, "fields that are not on the page");
    }

    /** Names under every "properties"; where one of them is only forbidden or narrowed by a rule, it stands elsewhere in the schema as well. */
    private static void fields(String key, JsonValue value, Set<String> fields) {
        switch (value.kind()) {
            case OBJECT -> {
                JsonObject object = value.object().orElseThrow();
                object.entries().forEach((name, child) -> {
                    if (key.equals("properties") && child.kind() == JsonValue.Kind.OBJECT) {
                        fields.add(name.replace("_", "&#95;"));
                        fields("", child, fields);
                    } else {
                        fields(name, child, fields);
                    }
                });
            }
            case LIST -> value.list().forEach(item -> fields("", item, fields));
            default -> {}
        }
    }

    @Test
    void everyPartOfTheModelIsThere() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        assertAll(page("model-states.md"), model.states().stream().map(each -> each.id()));
        Set<String> quantities = new TreeSet<>();
        model.parameters().forEach(each -> quantities.add(each.id().replaceAll("\\..*", "")));
        assertAll(page("model-parameters.md"), quantities.stream());
        assertEquals(
                quantities.size(), page("model-parameters.md").split("\n\\| <code>", -1).length - 1, "a line for each");
        assertAll(
                page("model-members.md"),
                model.parameters().stream().map(each -> each.id()).filter(id -> id.contains(".")));
        String parts = page("model-parts.md");
        assertAll(parts, model.observables().stream().map(each -> each.id()));
        assertAll(parts, model.hypotheses().stream().map(each -> each.id()));
        assertAll(parts, model.mechanisms().stream().map(each -> each.id()));
        assertAll(parts, model.sources().keySet().stream());
        String equations = page("model-equations.md");
        Stream.concat(
                        model.rates().stream().map(each -> each.id()),
                        model.observables().stream().map(each -> each.id()))
                .map(id -> id.replaceAll("\\..*", "").replace("_", "&#95;"))
                .forEach(id -> assertTrue(equations.contains("\n<code>" + id + "</code> "), id));
    }

    private static void assertAll(String page, Stream<String> ids) {
        ids.forEach(id -> assertTrue(page.contains("\n| " + code(id) + " |"), id));
    }

    @Test
    void everyStudyIsThere() throws IOException {
        try (Stream<Path> studies = Files.list(Path.of("models/studies"))) {
            assertAll(
                    page("studies.md"),
                    studies.map(each -> each.getFileName().toString().replace(".json", "")));
        }
    }

    /** No name or text of a file breaks a table: each line has as many cells as its heading. */
    @Test
    void everyTableIsWhole() {
        PAGES.forEach((name, page) -> {
            long columns = 0;
            boolean inCode = false;
            for (String line : page.lines().toList()) {
                inCode ^= line.startsWith("```");
                if (inCode || !line.startsWith("|")) {
                    columns = 0;
                    continue;
                }
                long bars = line.chars().filter(letter -> letter == '|').count();
                assertTrue(columns == 0 || columns == bars, () -> name + ": " + line);
                columns = bars;
            }
        });
    }

    /** Links within the reference lead to its pages and their headings. */
    @Test
    void linksLeadSomewhere() {
        Pattern link = Pattern.compile("\\]\\(([^):]*\\.md)?(?:#([^)]+))?\\)");
        PAGES.forEach((name, page) -> {
            for (MatchResult found : link.matcher(page).results().toList()) {
                String target = page(found.group(1) == null ? name : found.group(1));
                assertTrue(
                        found.group(2) == null
                                || target.toLowerCase(Locale.ROOT).contains("\n## " + found.group(2) + "\n"),
                        () -> name + ": " + found.group());
            }
        });
    }

    /** Another model has no studies and formats beside it that are not there. */
    @Test
    void aModelOfOnesOwn() throws IOException {
        Path model = folder.resolve("own/tiny/model.json");
        Files.createDirectories(model.getParent());
        Files.copy(Path.of("models/null/model.json"), model);
        Files.copy(Path.of("models/null/evidence.json"), model.resolveSibling("evidence.json"));
        Path out = folder.resolve("tiny");
        assertEquals(
                ExitCode.DONE, Shell.exactly("reference", model, "--out", out).code());
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    List.of(
                            "commands.md",
                            "index.md",
                            "model-equations.md",
                            "model-parameters.md",
                            "model-parts.md",
                            "model-states.md"),
                    files.map(each -> each.getFileName().toString())
                            .filter(each -> each.endsWith(".md"))
                            .sorted()
                            .toList());
        }
    }
}
