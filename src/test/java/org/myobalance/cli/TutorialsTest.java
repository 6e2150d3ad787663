package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorials of the site work as they stand. */
class TutorialsTest {
    @TempDir
    private Path folder;

    /** Cells of a line of a table by the heading of its column. */
    private static String cell(List<String> table, int line, String column) {
        return table.get(line)
                .split(",", -1)[List.of(table.get(0).split(",", -1)).indexOf(column)];
    }

    /**
     * The files of results that a page names in its text, each of which its commands must have written.
     *
     * @param others files that it names and that its commands do not write; they must not be there either
     */
    private Set<String> written(String page, Set<String> others) throws IOException {
        String text = Files.readString(Path.of("src/site/markdown/tutorials", page + ".md"))
                .replaceAll("(?s)```.*?```", "");
        Set<String> named = new TreeSet<>();
        Pattern.compile("`((?:out/[\\w/-]+/)?[\\w-]+\\.(?:csv|png|svg|pdf|txt|json))`")
                .matcher(text)
                .results()
                .forEach(file -> named.add(file.group(1)));
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                there.add(file.getFileName().toString());
                there.add(folder.relativize(file).toString());
            });
        }
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(there);
        assertEquals(others, missing, () -> page + " names files that are not there; those are " + there);
        named.removeAll(others);
        return named.stream().map(file -> file.replaceAll(".*/", "")).collect(Collectors.toSet());
    }

    @Test
    void firstRun() throws IOException {
        Tutorial.follow("first-run", folder);
        assertEquals(
                -1,
                Files.mismatch(folder.resolve("out/first/trajectory.csv"), folder.resolve("out/again/trajectory.csv")),
                "the run that is repeated is the same");
        assertEquals(
                Set.of(
                        "reading.txt",
                        "summary.csv",
                        "trajectory.csv",
                        "bands.csv",
                        "effects.csv",
                        "mass.png",
                        "acute.png",
                        "balance.png",
                        "run.json"),
                written("first-run", Set.of()));
    }

    @Test
    void ownRegimen() throws IOException {
        Tutorial.follow("own-regimen", folder);
        assertEquals(
                Set.of(), written("own-regimen", Set.of()), "the page names no file but those that a reader writes");
    }

    @Test
    void ownStudy() throws IOException {
        Tutorial.follow("own-study", folder);
        // one study of folds has no others, as the page says
        Set<String> others = Set.of("forest-numbers-1.png", "forest-directions-1.png");
        assertEquals(
                Set.of(
                        "predictions.csv",
                        "forest-folds-1.png",
                        "residuals-by-study-1.png",
                        "residuals-by-observable-1.png"),
                written("own-study", others));
    }

    @Test
    void fitAndCompare() throws IOException {
        Tutorial.follow("fit-and-compare", folder);
        written("fit-and-compare", Set.of());
        assertTrue(Files.exists(folder.resolve("out/fit/fit.json")));
    }

    /** A fixed amount of vesicles holds a tenth less of it, a volume of plasma up to 1.8 times as much, as the page says. */
    @Test
    void addAMiRna() throws IOException {
        Tutorial.follow("add-a-mirna", folder);
        List<String> table = Files.readAllLines(folder.resolve("out/mirna/trajectory.csv"));
        assertEquals(1, Double.parseDouble(cell(table, 1, "exo_mirna.mir_27a [1]")), 0.01, "at rest");
        double lowest = 1;
        double highest = 1;
        for (int line = 1; line < table.size(); line++) {
            lowest = Math.min(lowest, Double.parseDouble(cell(table, line, "exo_mirna.mir_27a [1]")));
            highest = Math.max(highest, Double.parseDouble(cell(table, line, "exo_mirna_plasma.mir_27a [1]")));
        }
        assertEquals(0.9, lowest, 0.02, "in an amount of vesicles");
        assertEquals(1.8, highest, 0.05, "in plasma");
        assertFalse(table.get(0).contains("mirna_level.trained.mir_27a"), "not yet in muscle");
    }

    @Test
    void addAMechanism() throws IOException {
        Tutorial.follow("add-a-mechanism", folder);
        List<String> summary = Files.readAllLines(folder.resolve("out/inhibitor/summary.csv"));
        double without = Double.parseDouble(cell(summary, 1, "mass at the end [kg]"));
        double with = Double.parseDouble(cell(summary, 2, "mass at the end [kg]"));
        assertTrue(with > without, "less breakdown, more muscle: " + summary);
    }
}
