package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detraining in a model in which nothing is ever lost, and faults of its files. */
class DetrainCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String ages, String training, String more) throws IOException {
        return Files.writeString(folder.resolve("detraining.json"), """
                { "format": "myobalance-detraining/1", "id": "d", "title": "D", "model": "%s", "subject": "%s",
                  "ages": [%s], "training": "%s", "then": "%s", "watched": "8 wk", %s }
                """.formatted(
                        DrugCase.FILES.resolve("model.json"),
                        DrugCase.FILES.resolve("man-25.json"),
                        ages,
                        DrugCase.FILES.resolve(training + ".json"),
                        DrugCase.FILES.resolve("none.json"),
                        more));
    }

    /** Six sessions of an hour at 0.75 add 0.00075 each of 30 kg, and they stay. */
    @Test
    void whatIsNeverLostHasNoClock() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.run(
                "detrain",
                file("\"25 y\"", "lift", "\"for\": \"2 wk\", \"again\": \"4 wk\", \"of\": [\"muscle_mass\"]"),
                "--out",
                out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        List<String> rows = Files.readAllLines(out.resolve("detraining.csv"));
        assertEquals(
                "observable,unit,age [y],gain,\"gain, low\",\"gain, high\",half left after [wk],\"half left after [wk], low\","
                        + "\"half left after [wk], high\",lost after [wk],\"lost after [wk], low\",\"lost after [wk], high\","
                        + "back after [wk],\"back after [wk], low\",\"back after [wk], high\"",
                rows.get(0));
        assertTrue(
                Files.readString(out.resolve("detraining.svg"))
                        .contains("<title>Muscle mass: Gain of muscle mass (kg) against"),
                "what is drawn");
        String[] cells = rows.get(1).split(",", -1);
        assertEquals(List.of("muscle_mass", "kg"), List.of(cells[0], cells[1]));
        assertEquals(25, Double.parseDouble(cells[2]), 1e-9);
        assertEquals(30 * 6 * 0.75e-3, Double.parseDouble(cells[3]), 1e-4, "rtol 1e-4");
        assertEquals(List.of("", ""), List.of(cells[6], cells[9]));
        assertTrue(
                Files.readString(out.resolve("reading.txt"))
                        .contains(
                                "leaves half of it after more than the 8 weeks watched; it was not lost within the 8 weeks"
                                        + " watched"),
                shell.out());
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"25 y\", \"25 y\"` | lift | `\"for\": \"2 wk\", \"of\": [\"muscle_mass\"]` | /ages/1: ages do not ascend.",
                "`\"150 y\"` | lift | `\"for\": \"2 wk\", \"of\": [\"muscle_mass\"]` | /ages/0: an age of 150 y is outside 25 y, that of the subject, to 110 y.",
                "`\"25 y\"` | lift | `\"for\": \"10 d\", \"of\": [\"muscle_mass\"]` | /for: \"for\" is no number of whole weeks from 1 wk to 20 y.",
                "`\"25 y\"` | lift | `\"for\": \"2 wk\", \"of\": [\"muscle_mas\"]` | /of/0: unknown observable \"muscle_mas\".",
                "`\"25 y\"` | lift | `\"for\": \"2 wk\", \"of\": []` | /of: nothing to read.",
            })
    void faultsAreToldAtTheirPlace(String ages, String training, String more, String message) throws IOException {
        Shell.assertRefused(Shell.run("detrain", file(ages, training, more)), message);
    }
}
