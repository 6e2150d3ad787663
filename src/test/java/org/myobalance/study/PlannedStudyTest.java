package org.myobalance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

/** Studies before they are done. */
class PlannedStudyTest {
    private static final Path MODELS = Path.of("models/sarcopenia");
    private static final Model MODEL = ModelReader.read(MODELS.resolve("model.json"));
    private static final Laboratory LABORATORY = LaboratoryReader.read(MODELS.resolve("laboratory.json"), MODEL);
    private static final String FOLD =
            "{ \"id\": \"fold\", \"arm\": \"bout\", \"observable\": \"murf1_mrna\", \"assay\": \"qpcr\","
                    + " \"when\": { \"after\": \"2 h\" }, \"relativeTo\": \"before\"%s }";
    private static final String MASS = "{ \"id\": \"mass\", \"arm\": \"bout\", \"observable\": \"muscle_mass\","
            + " \"assay\": \"dxa\", \"when\": { \"fromStart\": \"1 d\" }%s }";

    @TempDir
    private Path folder = Path.of("");

    private Study read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("planned.json"), """
                { "format": "myobalance-study/1", "id": "planned", "title": "T", "species": "human",
                  "arms": { "bout": { "n": 12, "subject": { "sex": "male", "age": "27 y" }, "protocol": {
                    "bout": { "mode": "resistance", "intensity": "75 %%1RM", "duration": "45 min", "sets": 6, "reps": 8 } } } },
                  "measurements": [ %s ] }
                """.formatted(rows));
        return new StudyReader(MODEL, LABORATORY).read(file);
    }

    private void assertRefused(String what, String rows) {
        FaultyInputException fault = assertThrows(FaultyInputException.class, () -> read(rows));
        assertTrue(String.valueOf(fault.getMessage()).contains(what), fault.getMessage());
    }

    @Test
    void withoutAReportAFoldOrAValueIsExpected() throws IOException {
        List<Measurement> rows =
                read(FOLD.formatted("") + "," + MASS.formatted("")).measurements();
        assertEquals(Reported.Kind.FOLD, rows.get(0).reported().kind());
        assertEquals(Reported.Kind.VALUE, rows.get(1).reported().kind());
        assertEquals("kg", rows.get(1).reported().unit().text());
        for (Measurement row : rows) {
            assertTrue(row.isPlanned());
            assertFalse(row.isFitted());
            assertEquals(Optional.of(Exclusion.PLANNED), row.excluded());
        }
    }

    @Test
    void anotherKindIsAskedFor() throws IOException {
        Measurement row = read(FOLD.formatted(", \"toReport\": { \"kind\": \"percent\" }"))
                .measurements()
                .get(0);
        assertEquals(Reported.Kind.PERCENT, row.reported().kind());
        assertRefused("murf", FOLD.formatted(", \"toReport\": { \"kind\": \"difference\", \"unit\": \"kg\" }"));
        assertRefused("direction", FOLD.formatted(", \"toReport\": { \"kind\": \"direction\" }"));
        assertRefused(
                "it is not said what this is relative to", MASS.formatted(", \"toReport\": { \"kind\": \"fold\" }"));
    }

    @Test
    void wordsAboutAResultAreRefusedWhereThereIsNone() {
        assertRefused("\"use\" of a measurement that is not \"reported\" yet", FOLD.formatted(", \"use\": \"fit\""));
        assertRefused("\"status\" of a measurement", FOLD.formatted(", \"status\": \"verified\""));
        assertRefused(
                "\"toReport\" beside what is \"reported\"",
                FOLD.formatted(
                        ", \"toReport\": { \"kind\": \"fold\" }, \"reported\": { \"kind\": \"fold\", \"value\": 2 },"
                                + " \"status\": \"verified\", \"use\": \"fit\""));
    }

    @Test
    void aStudyWithAReportNamesItsPaper() {
        assertRefused(
                "citation",
                FOLD.formatted(
                        ", \"reported\": { \"kind\": \"fold\", \"value\": 2 }, \"status\": \"verified\", \"use\": \"fit\""));
    }
}
