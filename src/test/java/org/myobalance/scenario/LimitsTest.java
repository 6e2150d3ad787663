package org.myobalance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

/** What is given is held against the bounds of the model file: impossible numbers are refused, unstudied ones told. */
class LimitsTest {
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));
    private static final String HEAD = "{\"format\": \"myobalance-regimen/1\", \"id\": \"x\",\n";

    @TempDir
    private Path folder;

    private Faults read(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), HEAD + body + "}");
        Faults faults = new Faults();
        new RegimenReader(MODEL).read(file, faults);
        return faults;
    }

    private String shown(Object text) {
        return text.toString().replace(folder + "/", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"episodes\": [{\"lasts\": \"7 d\", \"levels\": {\"illness\": 50}}] | x.json:2:53, /episodes/0/levels/illness:"
                        + " illness = 50 {ill} is outside 0 to 1 {ill}, the bounds of the model file.~  Check the number and its unit.",
                "\"episodes\": [{\"lasts\": \"7 d\", \"levels\": {\"illness\": -0.1}}] | x.json:2:53, /episodes/0/levels/illness:"
                        + " illness = -0.1 {ill} is outside 0 to 1 {ill}, the bounds of the model file.~  Check the number and its unit.",
                "\"meals\": [{\"at\": [\"07:30\"], \"protein\": \"35 g/kg\"}] | x.json:2:40, /meals/0/protein:"
                        + " protein = 35 g{protein}/kg{body} is outside 0 to 3 g{protein}/kg{body}, the bounds of the model file."
                        + "~  Check the number and its unit.",
                "\"supplement\": \"35 g/kg\" | x.json:2:15, /supplement:"
                        + " supplement = 35 g{protein}/kg{body} is outside 0 to 3 g{protein}/kg{body}, the bounds of the model file."
                        + "~  Check the number and its unit.",
                "\"doses\": [{\"input\": \"msc_exo_dose\", \"amount\": 100}] | x.json:2:47, /doses/0/amount:"
                        + " msc_exo_dose = 100 {msc} is outside 0 to 10 {msc}, the bounds of the model file."
                        + "~  Check the number and its unit.",
                "\"bouts\": {\"a\": {\"mode\": \"resistance\", \"intensity\": 0.7, \"duration\": \"45 min\", \"sets\": 1000, \"reps\": 8}}"
                        + "| x.json:2:87, /bouts/a/sets: sets = 1000 is outside 0.1 to 60, the bounds of the model file."
                        + "~  Check the number and its unit.",
                "\"bouts\": {\"a\": {\"mode\": \"resistance\", \"intensity\": 0.7, \"duration\": \"9 h\", \"sets\": 6, \"reps\": 8}}"
                        + "| x.json:2:69, /bouts/a/duration: duration = 540 min is outside 0.5 to 300 min, the bounds of the model file."
                        + "~  Check the number and its unit.",
                "\"bouts\": {\"a\": {\"mode\": \"resistance\", \"intensity\": 0.7, \"duration\": \"45 min\"}}"
                        + "| x.json:2:16, /bouts/a: resistance bout: \"sets\" is missing."
                        + "~  Give \"sets\" and \"reps\": without them this mode does nothing.",
                "\"phases\": [{\"from\": \"140 y\"}] | x.json:2:21, /phases/0/from: an age of 140 y is above 130 y."
                        + "~  Check the number and its unit.",
                "\"doses\": [{\"input\": \"msc_exo_dose\", \"amount\": 1, \"every\": \"2 s\"}] | x.json:2:59, /doses/0/every:"
                        + " an interval of 2 s is below a minute.~  Give what is held as a level, not as doses; or check the unit.",
            })
    void impossibleNumbersAreRefused(String body, String message) {
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> read(body));
        assertEquals(message.replace("~", "\n"), shown(String.valueOf(e.getMessage())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"episodes\": [{\"lasts\": \"7 d\", \"levels\": {\"daily_activity\": 2}}] | x.json:2:60,"
                        + " /episodes/0/levels/daily_activity: daily_activity = 2 {day} is outside 0 to 1 {day}, which studies cover."
                        + "~  What the model says of it is a guess.",
                "\"meals\": [{\"at\": [\"07:30\", \"19:00\"], \"protein\": \"1.1 g/kg\"}] | x.json:2:49, /meals/0/protein:"
                        + " protein = 1.1 g{protein}/kg{body} is outside 0 to 0.93 g{protein}/kg{body}, which studies cover."
                        + "~  What the model says of it is a guess.",
                "\"bouts\": {\"a\": {\"mode\": \"endurance\", \"intensity\": 0.7, \"duration\": \"45 min\", \"sets\": 6, \"reps\": 8}},"
                        + " \"phases\": [{\"week\": [{\"at\": \"09:00\", \"bouts\": [\"a\"]}]}] | x.json:2:86, /bouts/a/sets:"
                        + " \"sets\" has no effect: endurance bouts count minutes only.~  Leave it out.",
                "\"bouts\": {\"a\": {\"mode\": \"endurance\", \"intensity\": 0.7, \"duration\": \"45 min\"}} | x.json:2:16, /bouts/a:"
                        + " bout \"a\" is in no week.~  Name it in a week, or remove it.",
                "\"phases\": [{\"mesocycle\": {\"volume\": [1, 2]}}] | x.json:2:26, /phases/0/mesocycle:"
                        + " a mesocycle without sessions has no effect.~  Add a \"week\", or leave it out.",
                "\"missed\": {\"share\": 0.1} | x.json:2:11, /missed: there is no session that could be missed."
                        + "~  Leave \"missed\" out.",
            })
    void whatIsAllowedButDoubtfulIsTold(String body, String message) throws IOException {
        assertEquals(message.replace("~", "\n"), shown(read(body).warnings().get(0)));
    }

    @Test
    void theLargestWeekKeepsTheBounds() {
        FaultyInputException e = assertThrows(
                FaultyInputException.class,
                () -> read(
                        "\"bouts\": {\"a\": {\"mode\": \"resistance\", \"intensity\": 0.7, \"duration\": \"45 min\", \"sets\": 20,"
                                + " \"reps\": 8}}, \"phases\": [{\"week\": [{\"at\": \"09:00\", \"bouts\": [\"a\"]}],\n"
                                + "\"mesocycle\": {\"volume\": [1, 4]}}]"));
        assertEquals(
                "x.json:3:25, /phases/0/mesocycle/volume: sets in the largest week = 80 is outside 0.1 to 60,"
                        + " the bounds of the model file.\n  Check the number and its unit.",
                shown(String.valueOf(e.getMessage())));
    }

    @Test
    void aThingIsToldOnce() throws IOException {
        Faults faults = read(
                "\"bouts\": {\"a\": {\"mode\": \"hiit\", \"intensity\": 0.7, \"duration\": \"90 min\"}},"
                        + " \"phases\": [{\"week\": [{\"at\": \"09:00\", \"bouts\": [\"a\"]}, {\"at\": \"18:00\", \"bouts\": [\"a\"]}]}]");
        assertEquals(1, faults.warnings().size());
    }

    @Test
    void layoutsStaySmall() {
        FaultyInputException e = assertThrows(
                FaultyInputException.class,
                () -> read("\"episodes\": [{\"lasts\": \"1 d\"}" + ", {\"lasts\": \"1 d\"}".repeat(1000) + "]"));
        assertEquals(
                "x.json:2:13, /episodes: 1001 episodes.\n  The limit is 1000; repeat with \"every\" or by the week.",
                shown(String.valueOf(e.getMessage())));
    }

    @Test
    void fieldsThatAModelLacksAreTold() throws IOException {
        Model small = SmallModel.MODEL;
        Path file = Files.writeString(folder.resolve("s.json"), """
                {"format": "myobalance-subject/1", "id": "s", "sex": "male", "age": "30 y", "height": "1.8 m", "mass": "80 kg",
                 "obesity": 1}
                """);
        Faults faults = new Faults();
        SubjectReader.read(file, small, faults);
        assertEquals(
                List.of("s.json:2:13, /obesity: \"obesity\" has no effect in this model.\n"
                        + "  Leave it out, or use another model."),
                faults.warnings().stream().map(this::shown).toList());
    }
}
