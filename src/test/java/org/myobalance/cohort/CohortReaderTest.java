package org.myobalance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.FaultyInputException;
import org.myobalance.units.Hours;

/** What a cohort file means where it says little, and what its population must hold. */
class CohortReaderTest {
    @TempDir
    private Path folder = Path.of("");

    private static void replace(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replaceAll(from, to));
    }

    @Test
    void womenAreNotDrawnFromAPopulationOfMen() throws IOException {
        Path file = SmallCohort.files(folder);
        replace(folder.resolve("population.json"), "(?s)\"a test\" \\},\\s*\"female\".*?\\}", "\"a test\" }");
        assertEquals(
                List.of(false, false),
                List.of(
                        SmallCohort.question(file).women(),
                        SmallCohort.question(file).isWoman(1)));
        replace(file, "\"persons\": 10", "\"persons\": 10, \"sexes\": \"both\"");
        FaultyInputException fault = assertThrows(FaultyInputException.class, () -> SmallCohort.question(file));
        assertEquals(
                file + ":3:18, /sexes: population \"small\" holds no women.\n"
                        + "  Write \"men\", or name another population.",
                fault.getMessage());
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        Path file = SmallCohort.files(folder);
        replace(
                file,
                "\"persons\": 10, \"from\": \"25 y\", \"to\": \"27 y\", \"every\": \"1 y\",",
                "\"lasts\": \"2 y\",");
        replace(file, "(?s)\"quantities\": \\[.*?\\],", "");
        replace(file, "(?s),\\s*\"dropOut\".*\\}\\s*$", "}");
        CohortQuestion question = SmallCohort.question(file);
        assertEquals(100, question.persons());
        assertEquals(1, question.draws());
        assertEquals(List.of(25 * Hours.YEAR, 26 * Hours.YEAR, 27 * Hours.YEAR), question.ages());
        assertEquals(
                List.of("alm_index", "grip_strength"),
                question.quantities().stream().map(Quantity::id).toList());
        assertEquals(Adherence.IRREGULAR, question.adherence());
        assertEquals(List.of(true, true), List.of(question.women(), question.men()));
        assertEquals(
                List.of(false, true, false), List.of(question.isWoman(0), question.isWoman(1), question.isWoman(2)));
        assertEquals(
                List.of("none", "lifts"),
                question.arms().stream().map(CohortArm::id).toList());
        assertEquals(200, question.lives());
    }
}
