package org.myobalance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.cli.Main;
import org.myobalance.site.StagePages;

/** What README, CONTRIBUTING and the pages name is there: classes, files, links; the commands they show parse. */
class DocumentationTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java/org/myobalance"), Path.of("src/test/java/org/myobalance"));
    private static final Pattern CLASS = Pattern.compile("`([a-z]+)[./]([A-Z][a-z]\\w*)(?:\\.java)?`");
    private static final Pattern BARE_CLASS = Pattern.compile("`([A-Z][a-z0-9]+[A-Z]\\w+)(?:\\.\\w+)?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern ANCHOR = Pattern.compile("\\]\\(([^)#:]*)#([^)]*)\\)");
    private static final Pattern FILE = Pattern.compile("`((?:src|models|benchmarks)/[\\w./-]+)`");
    /** A command line up to a comment, the next command or the end of the code. */
    private static final Pattern COMMAND = Pattern.compile("\\./myobalance ([^#`&\\n…]+)");

    /** What tutorials tell a reader to write. */
    private static final Set<String> MADE_BY_THE_READER = Set.of(
            "models/regimens/inhibitor.json",
            "models/scenarios/inhibitor.json",
            "models/regimens/my-week.json",
            "models/scenarios/my-question.json",
            "models/studies/my-bout.json");

    private static final int README_WORDS = 900;
    private static final int TUTORIAL_WORDS = 600;

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(
                Path.of("README.md"),
                Path.of("CONTRIBUTING.md"),
                Path.of("models/sarcopenia/README.md"),
                Path.of("benchmarks/README.md")));
        try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
            site.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void classesExist(Path page) {
        assertEquals(
                Set.of(),
                missing(
                        CLASS,
                        page,
                        match -> SOURCES.stream()
                                .map(source -> source.resolve(match.group(1)).resolve(match.group(2) + ".java"))
                                .anyMatch(Files::exists)),
                () -> page + " names classes that do not exist");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CONTRIBUTING.md", "src/site/markdown/architecture.md"})
    void classesNamedWithoutTheirPackageExist(String page) throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.forEach(file -> known.add(file.getFileName().toString().replace(".java", "")));
            }
        }
        assertEquals(Set.of(), missing(BARE_CLASS, Path.of(page), match -> known.contains(match.group(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) {
        assertEquals(
                Set.of(),
                missing(LINK, page, match -> Files.exists(page.resolveSibling(match.group(1)))),
                () -> page + " links to files that do not exist");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void filesExist(Path page) {
        assertEquals(
                Set.of(),
                missing(
                        FILE,
                        page,
                        match -> MADE_BY_THE_READER.contains(match.group(1)) || Files.exists(Path.of(match.group(1)))),
                () -> page + " names files that do not exist");
    }

    /** Commands are parsed, not run: options, their values and the number of arguments are right. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void commandsParse(Path page) throws IOException {
        for (MatchResult match :
                COMMAND.matcher(Files.readString(page)).results().toList()) {
            String[] words = match.group(1).strip().replace("\"", "").split("\\s+", -1);
            assertDoesNotThrow(
                    () -> Main.line().setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words),
                    () -> page + ": " + match.group());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readmeAndTutorialsAreShort(Path page) throws IOException {
        int most = page.equals(Path.of("README.md"))
                ? README_WORDS
                : page.getParent() != null && page.getParent().endsWith("tutorials")
                        ? TUTORIAL_WORDS
                        : Integer.MAX_VALUE;
        int words = Files.readString(page).strip().split("\\s+", -1).length;
        assertTrue(words <= most, () -> page + " has " + words + " words; move details to other pages");
    }

    /** An anchor of a link is a heading of its page, as code hosts name it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void anchorsAreHeadings(Path page) {
        assertEquals(
                Set.of(),
                missing(ANCHOR, page, match -> {
                    Path target = match.group(1).isEmpty() ? page : page.resolveSibling(match.group(1));
                    return StagePages.anchors(target).contains(match.group(2));
                }),
                () -> page + " links to headings that do not exist");
    }

    /** What a page names although it does not exist. */
    private static Set<String> missing(Pattern pattern, Path page, Predicate<MatchResult> exists) {
        try {
            return pattern.matcher(Files.readString(page))
                    .results()
                    .filter(exists.negate())
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
