package org.myobalance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the page: all are served, both languages are complete, nothing is inline, nothing comes from elsewhere. */
class PageTest {
    private static final Path PAGE = Path.of("src/main/resources/org/myobalance/explore/page");
    private static final Pattern ENTRY = Pattern.compile("(?m)^ {2}\"([^\"]+)\": \"((?:[^\"\\\\]|\\\\.)*)\",$");
    private static final Pattern USED = Pattern.compile("\\bt\\(\"([^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("from \"\\./([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private static Map<String, String> strings(String file) throws IOException {
        Map<String, String> strings = new TreeMap<>();
        for (MatchResult entry : ENTRY.matcher(
                        Files.readString(PAGE.resolve("js").resolve(file)))
                .results()
                .toList()) {
            assertEquals(null, strings.put(entry.group(1), entry.group(2)), () -> entry.group(1) + " stands twice");
        }
        return strings;
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(PAGE.resolve("js"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertTrue(strings("strings-en.js").size() > 150);
        assertEquals(strings("strings-en.js").keySet(), strings("strings-zh.js").keySet());
    }

    /** A placeholder that a translation lacks would leave out a number. */
    @Test
    void bothLanguagesHaveTheSamePlaceholders() throws IOException {
        Map<String, String> chinese = strings("strings-zh.js");
        strings("strings-en.js")
                .forEach((key, text) -> assertEquals(
                        placeholders(text),
                        placeholders(chinese.getOrDefault(key, "")),
                        () -> "placeholders of " + key));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextThatScriptsAndPageAskForIsThere() throws IOException {
        Set<String> known = strings("strings-en.js").keySet();
        Set<String> used = new LinkedHashSet<>();
        for (Path script : scripts()) {
            USED.matcher(Files.readString(script))
                    .results()
                    .map(each -> each.group(1))
                    .forEach(used::add);
        }
        Pattern.compile("data-(?:text|label)=\"([^\"]+)\"")
                .matcher(Files.readString(PAGE.resolve("index.html")))
                .results()
                .map(each -> each.group(1))
                .forEach(used::add);
        // those that end in a point are put together with an id
        used.removeIf(key -> key.endsWith("."));
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    @Test
    void whatIsServedIsWhatIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(PAGE)) {
            assertEquals(
                    files.filter(Files::isRegularFile)
                            .map(file -> PAGE.relativize(file).toString().replace('\\', '/'))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(PageFiles.NAMES));
        }
    }

    @Test
    void importsLeadToServedScripts() throws IOException {
        for (Path script : scripts()) {
            IMPORTED.matcher(Files.readString(script))
                    .results()
                    .map(each -> "js/" + each.group(1))
                    .forEach(name -> assertTrue(PageFiles.NAMES.contains(name), () -> script + " imports " + name));
        }
    }

    /** The policy of the server refuses inline scripts and styles: one would silently do nothing. */
    @Test
    void nothingIsInline() throws IOException {
        String html = Files.readString(PAGE.resolve("index.html"));
        assertFalse(Pattern.compile("<script(?![^>]*src=)").matcher(html).find());
        assertFalse(Pattern.compile("<style|\\sstyle=|\\son\\w+=").matcher(html).find());
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        try (Stream<Path> files = Files.walk(PAGE)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().contains("uplot"))
                    .toList()) {
                String rest = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
                assertFalse(
                        Pattern.compile("https?://|//[a-z]+\\.[a-z]|@import|url\\(\"?h")
                                .matcher(rest)
                                .find(),
                        file::toString);
            }
        }
    }

    /** Scripts put texts into the page as texts: a title of a scenario cannot become a part of the page. */
    @Test
    void noScriptMakesMarkupOfTexts() throws IOException {
        for (Path script : scripts()) {
            String text = Files.readString(script);
            for (String way :
                    List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")) {
                assertFalse(text.contains(way), () -> script + " uses " + way);
            }
        }
    }

    @Test
    void theLicenceOfThePlottingLibraryIsKept() throws IOException {
        assertTrue(Files.readString(PAGE.resolve("uplot/LICENSE.txt")).contains("Permission is hereby granted"));
    }
}
