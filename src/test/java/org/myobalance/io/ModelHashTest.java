package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.model.Model;

/** The fingerprint of a model changes with what it computes, and with nothing else. */
class ModelHashTest {
    private static final Path TINY = Path.of("src/test/resources/models/tiny.json");

    @TempDir
    Path folder = Path.of("");

    private String after(String old, String changed) throws IOException {
        String text = Files.readString(TINY);
        assertTrue(text.contains(old), old);
        Files.copy(TINY.resolveSibling("evidence.json"), folder.resolve("evidence.json"));
        Path experiments = Files.createDirectories(folder.resolve("experiments"));
        try (var files = Files.list(TINY.resolveSibling("experiments"))) {
            for (Path file : files.toList()) {
                Files.copy(file, experiments.resolve(file.getFileName()));
            }
        }
        Path file = Files.writeString(folder.resolve("tiny.json"), text.replace(old, changed));
        return ModelHash.of(ModelReader.read(file));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"value\": 0.7, \"unit\": \"1/h\" | \"value\": 0.71, \"unit\": \"1/h\"",
                "\"value\": 0.7, \"unit\": \"1/h\" | \"value\": 0.7, \"unit\": \"1/d\"",
                "\"bounds\": [0.5, 8] | \"bounds\": [0.5, 9]",
                "\"median\": 0.04 | \"median\": 0.05",
                "\"akt_decay*akt\" | \"0.5*akt_decay*akt\"",
                "akt_half*hill(akt, akt_half, 2) | akt_half*hill(akt, akt_half, 3)",
                "\"amino_gain + amino_production - amino_loss\" | \"amino_gain - amino_loss + amino_production\"",
                "\"rest\": 0 | \"rest\": 1"
            })
    void changesWithWhatIsComputed(String old, String changed) throws IOException {
        assertNotEquals(ModelHash.of(ModelReader.read(TINY)), after(old, changed));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A muscle with one signal | A muscle with a signal",
                "\"meaning\": \"signal decay\" | \"meaning\": \"how fast the signal decays\"",
                "\"akt_decay*akt\" | \"akt_decay * (akt)\"",
                "\"value\": 178, \"unit\": \"cm\" | \"value\": 178.0, \"unit\": \"cm\""
            })
    void doesNotChangeWithWords(String old, String changed) throws IOException {
        assertEquals(ModelHash.of(ModelReader.read(TINY)), after(old, changed));
    }

    @Test
    void doesNotChangeWithADeclaredSum() throws IOException {
        Path sets = TINY.resolveSibling("sets.json");
        String text = Files.readString(sets);
        assertTrue(text.contains(", \"sumsTo\": 1"));
        Files.copy(sets.resolveSibling("evidence.json"), folder.resolve("evidence.json"));
        Files.createDirectories(folder.resolve("experiments"));
        Files.createFile(folder.resolve("experiments/sets.json"));
        Path file = Files.writeString(folder.resolve("sets.json"), text.replace(", \"sumsTo\": 1", ""));
        Model without = ModelReader.read(file);
        assertEquals(List.of(), without.families().sums());
        assertEquals(ModelHash.of(ModelReader.read(sets)), ModelHash.of(without));
    }
}
