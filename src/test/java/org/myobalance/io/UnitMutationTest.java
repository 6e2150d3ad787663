package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.model.Model;

/** Slips in units are refused when the file is loaded: at least 95 of 100, of each kind. */
class UnitMutationTest {
    private static final double WANTED = 0.95;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, seed {1}, {2} of each kind")
    @CsvSource({"src/test/resources/models/tiny.json, 1, 300", "models/sarcopenia/model.json, 2, 100"})
    void slipsInUnitsAreRefused(Path file, long seed, int count) throws IOException {
        assumeTrue(Files.exists(file), () -> file + " is not there");
        copyFolder(file.resolveSibling("."));
        Model model = ModelReader.read(folder.resolve(file.getFileName()));
        ModelMutator mutator = new ModelMutator(Files.readString(file), model, seed);
        Path mutant = folder.resolve("mutant.json");
        Files.copy(file, mutant);
        assertFalse(isRefused(mutant), "the file itself is fine");
        List<String> shares = new ArrayList<>();
        boolean enough = true;
        for (ModelMutator.Kind kind : ModelMutator.Kind.values()) {
            int refused = 0;
            for (int i = 0; i < count; i++) {
                Files.writeString(mutant, mutator.next(kind));
                refused += isRefused(mutant) ? 1 : 0;
            }
            // two standard errors of a count: another law of the model brings other slips
            enough &= refused >= WANTED * count - 2 * Math.sqrt(count * WANTED * (1 - WANTED));
            shares.add(String.format(Locale.ROOT, "%s %.1f %%", kind, 100.0 * refused / count));
        }
        assertTrue(enough, () -> file + ": " + shares);
    }

    private static boolean isRefused(Path mutant) {
        try {
            ModelReader.read(mutant);
            return false;
        } catch (FaultyInputException e) {
            return true;
        }
    }

    private void copyFolder(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }
}
