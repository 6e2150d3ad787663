package org.myobalance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.Regimen;

/** Load, effort and the share of the body of a bout, against a model whose lifts have them. */
class BoutDefaultsTest {
    private static final Model MODEL = ModelReader.read(Path.of("src/test/resources/models/table/lifting.json"));
    private static final String DONE =
            ", \"duration\": \"1 h\"}}, \"phases\": [{\"week\": [{\"at\": \"09:00\", \"bouts\": [\"a\"]}]";

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    private Regimen read(String bout, String more) throws IOException {
        String head = "{\"format\": \"myobalance-regimen/1\", \"id\": \"x\",\n\"bouts\": {\"a\": {";
        Path file = Files.writeString(folder.resolve("x.json"), head + bout + DONE + more + "}]}");
        return new RegimenReader(MODEL).read(file, faults);
    }

    private static Bout only(Regimen regimen) {
        return regimen.phases().get(0).week().sessions().get(0).bouts().get(0);
    }

    private String shown(Object text) {
        return text.toString().replace(folder + "/", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"mode\": \"lift\", \"load\": 0.8, \"intensity\": 0.8 | /load: \"load\" and \"intensity\" are two names of one thing.~  Give one of them.",
                "\"mode\": \"lift\", \"load\": 0 | /load: a load of 0 is nothing to lift.~  Give the fraction of the one-repetition maximum: 0.75, or \"75 %1RM\".",
                "\"mode\": \"lift\", \"load\": \"75 %\" | /load: \"75 %\" is no load.~  Give the fraction of the one-repetition maximum: 0.75, or \"75 %1RM\".",
                "\"mode\": \"lift\", \"load\": \"175 %1RM\" | /load: lift bout: intensity 1.75 is above 1.2, the most that the model knows.~  Give it as a fraction of one-repetition maximum: 0.7, not 70.",
                "\"mode\": \"run\", \"load\": 0.8 | /load: run bouts have no load: their intensity is a fraction of VO2max.~  Give \"intensity\".",
                "\"mode\": \"run\", \"intensity\": 0.8, \"effort\": 2 | /effort: run bouts of this model have no repetitions in reserve.~  Leave \"effort\" out.",
                "\"mode\": \"lift\", \"load\": 0.8, \"effort\": -1 | /effort: lift bout: an effort beyond failure, -1.~  Give the repetitions in reserve: 0 for sets to failure, 2 for sets that end two before it.",
                "\"mode\": \"lift\", \"load\": 0.8, \"effort\": 60 | /effort: effort = 60 is outside 0 to 50, the bounds of the model file.~  Check the number and its unit.",
                "\"mode\": \"lift\", \"load\": 0.8, \"engaged\": 0 | /engaged: lift bout: engaged muscle 0 is outside (0, 1].~  Give the share of the body's muscle that works: 0.5, not 50.",
                "\"mode\": \"lift\", \"load\": 0.8, \"engaged\": 1.2 | /engaged: lift bout: engaged muscle 1.2 is outside (0, 1].~  Give the share of the body's muscle that works: 0.5, not 50."
            })
    void impossibleBoutsAreRefused(String bout, String message) {
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> read(bout, ""));
        assertEquals(
                message.replace("~", "\n"),
                shown(String.valueOf(e.getMessage())).replaceFirst("^x.json:2:\\d+, /bouts/a", ""));
    }

    @Test
    void aLoadIsTheIntensityOfALift() throws IOException {
        String more = ", \"sets\": 3, \"reps\": 8, \"effort\": 2, \"engaged\": 0.3";
        assertEquals(
                only(read("\"mode\": \"lift\", \"intensity\": 0.75" + more, "")),
                only(read("\"mode\": \"lift\", \"load\": \"75 %1RM\"" + more, "")));
        Bout bout = only(read("\"mode\": \"lift\", \"load\": 0.75" + more, ""));
        assertEquals(0.75, bout.intensity());
        assertEquals(OptionalDouble.of(2), bout.effort());
        assertEquals(0.3, bout.engaged());
        assertEquals(List.of(), faults.defaults());
        assertEquals(List.of(), faults.warnings());
    }

    @Test
    void whatAModeTakesIsTold() throws IOException {
        Bout bout = only(read("\"mode\": \"lift\", \"load\": 0.8, \"sets\": 3, \"reps\": 8", ""));
        assertEquals(0.5, bout.engaged());
        assertEquals(OptionalDouble.empty(), bout.effort());
        assertEquals(
                """
                x.json:2:16, /bouts/a: "engaged" is not given: 0.5 of the body's muscle, as the model has it for lift bouts.
                  State another as "engaged".
                x.json:2:16, /bouts/a: "effort" is not given: 2 repetitions in reserve, by the model's max(0, to_failure(intensity) - reps) + spare.
                  State another as "effort": 0 is to failure.""", shown(faults.defaults().get(0) + "\n" + faults.defaults().get(1)));
        assertEquals(1, only(read("\"mode\": \"run\", \"intensity\": 0.8", "")).engaged());
    }

    @Test
    void moreRepetitionsThanTheLoadAllowsAreToldOnce() throws IOException {
        read("\"mode\": \"lift\", \"load\": 0.9, \"sets\": 3, \"reps\": 8", "");
        assertEquals(1, faults.warnings().size());
        assertEquals(
                "x.json:2:65, /bouts/a/reps: 8 repetitions at 90 % of one-repetition maximum are more than the 5.5 to failure"
                        + " that the model's curve gives: counted as to failure.\n"
                        + "  Check load and repetitions, or state \"effort\".",
                shown(faults.warnings().get(0)));
    }

    @Test
    void soAreThoseOfTheHardestWeek() throws IOException {
        String weeks = ", \"mesocycle\": {\"intensity\": [1, 1.125]}";
        read("\"mode\": \"lift\", \"load\": 0.8, \"sets\": 3, \"reps\": 8", weeks);
        assertEquals(1, faults.warnings().size());
        assertEquals(
                true,
                shown(faults.warnings().get(0))
                        .contains(
                                "/phases/0/mesocycle/intensity: 8 repetitions at 90 % of one-repetition maximum in the hardest"
                                        + " week are more than the 5.5 to failure"));
    }

    @Test
    void statedEffortIsNotDoubted() throws IOException {
        read("\"mode\": \"lift\", \"load\": 0.9, \"sets\": 3, \"reps\": 8, \"effort\": 0", "");
        assertEquals(List.of(), faults.warnings());
    }
}
