package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the page on model files that add a member to a set, followed on copies of the models. */
class SetRecipesTest {
    private static final Path PAGE = Path.of("src/site/markdown/model-files.md");
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path SHIPPED = Path.of("models/sarcopenia/model.json");
    private static final Path SMALL = RESOURCES.resolve("models/sets.json");

    @TempDir
    Path folder;

    @Test
    void aMuscleIsOneRow() throws IOException {
        String recipe = recipe("### Add a muscle\n");
        copy(Path.of("models"));
        insert(SHIPPED, snippet(recipe, "json"), "muscle");
        assertTrue(follow(recipe).get(0).contains("gluteus_maximus (gluteus maximus)"), "the index of equations");
        String columns = heading(Files.readString(folder.resolve("out/muscle/trajectory.csv")));
        assertTrue(columns.contains(",muscle_size.gluteus_maximus [1],"), columns);
    }

    @Test
    void aPartOfTheBodyIsOneRow() throws IOException {
        String recipe = recipe("### Add a part of the body\n");
        copy(RESOURCES.resolve("models"));
        copy(RESOURCES.resolve("drug"));
        Path model = insert(SMALL, snippet(recipe, "json"), "part");
        String text = Files.readString(model);
        assertTrue(text.contains("\"part_share\": 0.6"), "the share that the recipe lowers");
        Files.writeString(model, text.replace("\"part_share\": 0.6", "\"part_share\": 0.4"));
        List<String> run = follow(recipe);
        assertTrue(run.get(0).contains("muscle protein (leg muscle, type II)"), run.get(0));
        String table = Files.readString(folder.resolve("out/legs/trajectory.csv"));
        for (String column : List.of("muscle_protein.legs.I", "muscle_protein.legs.II", "size.legs")) {
            assertTrue(heading(table).contains("," + column + " [{P}]"), heading(table));
        }
    }

    private static String heading(String table) {
        return table.lines().findFirst().orElseThrow();
    }

    private static String recipe(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String after = page.substring(page.indexOf(heading) + heading.length());
        return after.split("\n##", 2)[0];
    }

    private static String snippet(String recipe, String language) {
        var matcher = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(recipe);
        assertTrue(matcher.find(), language);
        return matcher.group(1);
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Puts a row first among the members of a set. */
    private Path insert(Path file, String row, String set) throws IOException {
        Path model = folder.resolve(file);
        String text = Files.readString(model);
        int at = text.indexOf("\"members\": {", text.indexOf("\n    \"" + set + "\": {")) + "\"members\": {".length();
        return Files.writeString(model, text.substring(0, at) + "\n" + row + text.substring(at));
    }

    /** What each command of the recipe prints. */
    private List<String> follow(String recipe) {
        return snippet(recipe, "sh")
                .lines()
                .map(line -> {
                    Object[] words = Stream.of(
                                    line.substring("./myobalance ".length()).split(" +"))
                            .map(this::inFolder)
                            .toArray();
                    Shell shell = Shell.exactly(words);
                    assertEquals(0, shell.code(), shell.out() + shell.err());
                    return shell.out();
                })
                .toList();
    }

    private String inFolder(String word) {
        return word.startsWith("src/") || word.startsWith("models/") || word.startsWith("out/")
                ? folder.resolve(word).toString()
                : word;
    }
}
