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

/** The recipes "Add a miRNA" and "Add a muscle" of the page on model files, followed on a copy of the small model. */
class SetRecipesTest {
    private static final Path PAGE = Path.of("src/site/markdown/model-files.md");
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    Path folder;

    @Test
    void aMiRnaIsOneRow() throws IOException {
        String recipe = recipe("### Add a miRNA");
        copyModels();
        insert(snippet(recipe, "json"), "mirna");
        List<String> run = follow(recipe);
        assertTrue(
                run.get(0).contains("mir_gain[mirna] = turnover*ref(mir)*sum(vesicle, abundance*exo/ref(exo))"),
                run.get(0));
        assertTrue(run.get(0).contains("mir_133a (miR-133a)"), run.get(0));
        String table = Files.readString(folder.resolve("out/mirna/trajectory.csv"));
        assertTrue(heading(table).contains(",mir.mir_133a mean [{mir}],"), heading(table));
    }

    @Test
    void aMuscleIsOneRow() throws IOException {
        String recipe = recipe("### Add a muscle");
        copyModels();
        Path model = insert(snippet(recipe, "json"), "part");
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

    private void copyModels() throws IOException {
        for (String part : List.of("models", "drug")) {
            try (Stream<Path> files = Files.walk(RESOURCES.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(file.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** Puts a row first among the members of a set. */
    private Path insert(String row, String set) throws IOException {
        Path model = folder.resolve(RESOURCES.resolve("models/sets.json"));
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
        return word.startsWith("src/") || word.startsWith("out/")
                ? folder.resolve(word).toString()
                : word;
    }
}
