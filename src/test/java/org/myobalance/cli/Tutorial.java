package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tutorial, followed from top to bottom as a reader does, on a copy of the models: files are written, members put into the model
 * file, commands run in the JVM of the test, and each line that the page shows as output must have been printed.
 */
final class Tutorial {
    private static final Path PAGES = Path.of("src/site/markdown/tutorials");
    private static final String PROGRAM = "./myobalance ";

    /** A block of code, or one of the sentences that say what to change in a file. */
    private static final Pattern STEP = Pattern.compile("(?s)```(\\w+)\\n(.*?)```"
            + "|In the rate `(\\w+)`, put it into the law: `([^`]+)`"
            + "|write `(\"\\w+\")` among the members of `\"(\\w+)\"`");
    /** What stands before a block of JSON: where it goes in a file, or the name of a new file. */
    private static final Pattern INSERT = Pattern.compile("[Ii]n `([^`]+)`, under ((?:`\"\\w+\"`(?:, )?)+):\\s*$");

    private static final Pattern NEW_FILE = Pattern.compile("`([^`]+\\.json)`:\\s*$");

    private final Path folder;
    private final String text;
    private String printed = "";

    private Tutorial(Path folder, String text) {
        this.folder = folder;
        this.text = text;
    }

    /**
     * Follows a page.
     *
     * @param page its name without {@code .md}
     * @param folder where its files go; empty
     */
    static void follow(String page, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("models"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        String text = Files.readString(PAGES.resolve(page + ".md"));
        Tutorial tutorial = new Tutorial(folder, text);
        List<MatchResult> steps = STEP.matcher(text).results().toList();
        assertTrue(steps.size() > 1, "a tutorial has steps");
        for (MatchResult step : steps) {
            tutorial.take(step);
        }
    }

    private void take(MatchResult step) throws IOException {
        if (step.group(3) != null) {
            changeLaw(step.group(3), step.group(4));
        } else if (step.group(5) != null) {
            addMember(step.group(5), step.group(6));
        } else {
            switch (step.group(1)) {
                case "json" -> write(text.substring(0, step.start()), step.group(2));
                case "sh" -> run(step.group(2));
                case "text" -> compare(step.group(2));
                default -> throw new AssertionError("no such step in a tutorial: " + step.group(1));
            }
        }
    }

    private void write(String before, String json) throws IOException {
        Matcher insert = INSERT.matcher(before);
        if (insert.find()) {
            Path file = folder.resolve(insert.group(1));
            List<String> keys = new ArrayList<>();
            Pattern.compile("\"\\w+\"").matcher(insert.group(2)).results().forEach(key -> keys.add(key.group()));
            Files.writeString(file, inserted(Files.readString(file), keys, json));
        } else {
            Matcher name = NEW_FILE.matcher(before);
            assertTrue(name.find(), () -> "no file is named for\n" + json);
            Files.writeString(folder.resolve(name.group(1)), json);
        }
    }

    /** A snippet as the first member of an object; the text itself where someone has followed the tutorial before. */
    private static String inserted(String text, List<String> keys, String snippet) {
        if (text.contains(snippet.strip())) {
            return text;
        }
        int at = text.indexOf("\n  " + keys.get(0) + ": {");
        for (String key : keys) {
            String opening = key + ": {";
            at = text.indexOf(opening, at) + opening.length();
            assertTrue(at >= opening.length(), key);
        }
        return text.substring(0, at) + "\n" + snippet + text.substring(at);
    }

    private Path model() {
        return folder.resolve("models/sarcopenia/model.json");
    }

    private void changeLaw(String rate, String law) throws IOException {
        String old = Files.readString(model());
        int start = old.indexOf("\n    \"" + rate + "\": {");
        assertTrue(start > 0, rate);
        String opening = "\"law\": \"";
        int from = old.indexOf(opening, start) + opening.length();
        Files.writeString(model(), old.substring(0, from) + law + old.substring(old.indexOf('"', from)));
    }

    private void addMember(String member, String set) throws IOException {
        String old = Files.readString(model());
        String opening = "\"members\": [";
        int at = old.indexOf(opening, old.indexOf("\n    \"" + set + "\": {")) + opening.length();
        Files.writeString(model(), old.substring(0, at) + member + ", " + old.substring(at));
    }

    private void run(String commands) {
        StringBuilder out = new StringBuilder();
        for (String line : commands.lines().toList()) {
            // hours on all studies: DocumentationTest parses it
            if (!line.startsWith(PROGRAM) || line.contains("--deadline")) {
                continue;
            }
            Object[] words = Stream.of(line.substring(PROGRAM.length()).split(" +", -1))
                    .map(this::inFolder)
                    .toArray();
            Shell shell = Shell.exactly(words);
            assertEquals(0, shell.code(), () -> line + "\n" + shell.out() + shell.err());
            out.append(shell.out());
        }
        printed = out.toString().replace(folder + "/", "");
    }

    private String inFolder(String word) {
        return word.startsWith("models/") || word.startsWith("out/")
                ? folder.resolve(word).toString()
                : word;
    }

    private void compare(String shown) {
        for (String line : shown.lines().toList()) {
            assertTrue(printed.contains(line), () -> "\"" + line + "\" was not printed:\n" + printed);
        }
    }
}
