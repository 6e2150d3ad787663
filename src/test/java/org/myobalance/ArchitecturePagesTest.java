package org.myobalance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The diagram and the tables of packages in the documentation say what {@link PackageTable} says. */
class ArchitecturePagesTest {
    private static final Path PAGE = Path.of("src/site/markdown/architecture.md");
    private static final Path README = Path.of("README.md");
    private static final PackageTable TABLE = PackageTable.read();

    @Test
    void thePageDrawsTheArrowsOfTheTable() throws IOException {
        assertHolds(PAGE, TABLE.arrowsAsMermaid());
    }

    @Test
    void thePageListsEveryPackage() throws IOException {
        assertHolds(PAGE, TABLE.packagesAsMarkdown());
    }

    @Test
    void readmeListsEveryPackage() throws IOException {
        assertHolds(README, TABLE.groupsAsMarkdown());
    }

    private static void assertHolds(Path file, String text) throws IOException {
        assertTrue(
                Files.readString(file).contains("\n" + text),
                () -> file + " does not hold the present table of packages. Put this in place of the old one:\n\n"
                        + text);
    }
}
