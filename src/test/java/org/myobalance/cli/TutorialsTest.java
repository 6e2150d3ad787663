package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void firstRun() throws IOException {
        Tutorial.follow("first-run", folder);
        assertEquals(
                -1,
                Files.mismatch(folder.resolve("out/first/trajectory.csv"), folder.resolve("out/again/trajectory.csv")),
                "the run that is repeated is the same");
        for (String name : List.of("reading.txt", "summary.csv", "bands.csv", "effects.csv", "mass.png", "acute.png")) {
            assertTrue(Files.exists(folder.resolve("out/first").resolve(name)), name);
        }
    }

    @Test
    void ownRegimen() throws IOException {
        Tutorial.follow("own-regimen", folder);
    }

    @Test
    void ownStudy() throws IOException {
        Tutorial.follow("own-study", folder);
        assertTrue(Files.exists(folder.resolve("out/predict/forest-1.png")));
    }

    @Test
    void fitAndCompare() throws IOException {
        Tutorial.follow("fit-and-compare", folder);
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
