package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's "Add a mechanism, without Java", followed word by word on a copy of the models: check and run must succeed. */
class ReadmeRecipeTest {
    private static final Pattern FENCE = Pattern.compile("(?s)```(json|sh)\\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void theRecipeWorksThroughToARun() throws IOException {
        String recipe = recipe();
        copyModels();
        List<String> snippets = new ArrayList<>();
        Matcher fences = FENCE.matcher(recipe);
        while (fences.find()) {
            snippets.add(fences.group(2));
        }
        assertEquals(5, snippets.size(), "an input, a parameter, a regimen, an arm, the commands");
        Path model = folder.resolve("models/sarcopenia/model.json");
        String text = Files.readString(model);
        text = inserted(text, "\"inputs\": {", snippets.get(0));
        text = inserted(text, "\"parameters\": {", snippets.get(1));
        Files.writeString(model, withLaw(text, recipe));
        Path regimen = folder.resolve(found(recipe, "`(models/regimens/[^`]+\\.json)`"));
        Files.writeString(regimen, snippets.get(2));
        nameInAnArm(snippets.get(3));

        List<List<String>> commands = snippets.get(4)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("./myobalance "))
                .map(line -> List.of(line.substring("./myobalance ".length()).split(" +", -1)))
                .toList();
        assertEquals(
                List.of("check", "run"),
                commands.stream().map(words -> words.get(0)).toList());
        for (List<String> words : commands) {
            Shell shell = Shell.exactly(words.stream().map(this::inFolder).toArray());
            assertEquals(0, shell.code(), shell.out() + shell.err());
            assertEquals("", shell.err());
            assertFalse(shell.out().contains("Not done"), shell.out());
        }
        List<String> summary = Files.readAllLines(folder.resolve("out/inhibitor/summary.csv"));
        assertTrue(end(summary.get(2)) > end(summary.get(1)), "less breakdown, more muscle: " + summary);
    }

    private static String recipe() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("## Add a mechanism");
        return readme.substring(from, readme.indexOf("\n## ", from + 1)).replaceAll("(?m)^   ", "");
    }

    private void copyModels() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("models"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** A snippet as the first member of an object; the text itself where someone has followed the recipe before. */
    private static String inserted(String text, String opening, String snippet) {
        if (text.contains(snippet.strip())) {
            return text;
        }
        int at = text.indexOf("\n  " + opening);
        assertTrue(at > 0, opening);
        int after = at + 3 + opening.length();
        return text.substring(0, after) + "\n" + snippet + text.substring(after);
    }

    /** The recipe's law in place of the one of its rate. */
    private static String withLaw(String text, String recipe) {
        String rate = found(recipe, "In the rate `(\\w+)`");
        String law = found(recipe, "put it into the law: `([^`]+)`");
        String changed = Pattern.compile("(\\n    \"" + rate + "\": \\{[^}]*?\"law\": \")[^\"]*\"")
                .matcher(text.replace("{P}", "\u0001"))
                .replaceFirst("$1" + Matcher.quoteReplacement(law) + "\"")
                .replace("\u0001", "{P}");
        assertTrue(changed.contains(law), law);
        return changed;
    }

    /** Two arms of two days in the scenario that the recipe runs: at rest, and the arm of the recipe. */
    private void nameInAnArm(String arm) throws IOException {
        Path scenario = folder.resolve("models/scenarios/late-start.json");
        String text = Files.readString(scenario);
        String rest = "{ \"subject\": \"../subjects/man-70.json\", \"regimen\": \"../regimens/sedentary.json\" }";
        String arms = "\"arms\": [" + rest + ", " + arm.strip().replaceAll(",$", "") + "]";
        Files.writeString(
                scenario,
                text.replaceAll("(?s)\"arms\": \\[.*?\\]", Matcher.quoteReplacement(arms))
                        .replaceAll("\"to\": \"[^\"]*\"", "\"lasts\": \"2 d\""));
    }

    private String inFolder(String word) {
        return word.startsWith("models/") || word.startsWith("out/")
                ? folder.resolve(word).toString()
                : word;
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }

    /** Muscle mass at the end [kg]. */
    private static double end(String line) {
        List<String> cells = Arrays.asList(line.split(",", -1));
        return Double.parseDouble(cells.get(3));
    }
}
