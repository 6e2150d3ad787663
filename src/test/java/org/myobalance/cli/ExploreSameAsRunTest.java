package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.explore.ExploreServer;
import org.myobalance.explore.Setting;
import org.myobalance.scenario.Scenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page and the command {@code run} give the same numbers for one scenario file. */
class ExploreSameAsRunTest {
    private static final Path MODEL = Path.of("models/sarcopenia/model.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Tables have nine digits. */
    private static final double NINE_DIGITS = 1e-8;
    /** Draws follow what the page shows, which holds strength besides: as exactly as draws are followed. */
    private static final double OF_A_DRAW = 1e-4;

    @TempDir
    private Path folder;

    @Test
    void bestValuesBandsAndTheTwinWithoutExo() throws IOException, InterruptedException {
        String model = folder.toAbsolutePath()
                .relativize(MODEL.toAbsolutePath())
                .toString()
                .replace('\\', '/');
        String text = """
                {"format": "myobalance-scenario/1", "id": "both", "model": "%s", "lasts": "42 d", "every": "7 d",
                 "arms": [
                  {"subject": {"format": "myobalance-subject/1", "id": "woman", "sex": "female", "age": "70 y",
                    "height": "1.62 m", "mass": "66 kg"},
                   "regimen": {"format": "myobalance-regimen/1", "id": "lift",
                    "bouts": {"press": {"mode": "resistance", "intensity": 0.7, "sets": 3, "reps": 10, "duration": "30 min"}},
                    "phases": [{"week": [{"days": ["Mon", "Thu"], "at": "17:30", "bouts": ["press"]}],
                     "mesocycle": {"intensity": [0.95, 1.05]}}]}}]}
                """.formatted(model);
        Path file = Files.writeString(folder.resolve("both.json"), text);
        Shell run = Shell.exactly("run", file, "--out", folder.resolve("out"), "--draws", "6");
        assertEquals(ExitCode.DONE, run.code(), run.err());

        List<JsonNode> events = asked(file, text);
        JsonNode best = only(events, "best");
        List<NamedCsvRecord> rows = rows("trajectory.csv");
        assertEquals(rows.size(), best.get("ages").size());
        for (int row = 0; row < rows.size(); row++) {
            assertEquals(number(rows, row, "age [y]"), best.get("ages").get(row).asDouble(), 1e-6);
            for (String column : List.of("muscle_mass [kg]", "appendicular_lean_mass_index [kg/m^2]")) {
                same(number(rows, row, column), best, "/columns/" + id(column) + "/" + row, NINE_DIGITS);
            }
            String strength = "/columns/strength_relative/" + row;
            if (row == 0) {
                // a mean, of which there is none before the first interval
                assertEquals("", best.at(strength).asString());
            } else {
                same(number(rows, row, "strength_relative mean [1]"), best, strength, NINE_DIGITS);
            }
        }
        List<NamedCsvRecord> bands = rows("bands.csv");
        JsonNode band = only(events, "band");
        assertEquals(6, band.get("draws").asInt());
        for (int row = 0; row < rows.size(); row++) {
            same(number(bands, row, "muscle_mass 5 % [kg]"), band, "/bands/muscle_mass/low/" + row, OF_A_DRAW);
            same(number(bands, row, "muscle_mass 95 % [kg]"), band, "/bands/muscle_mass/high/" + row, OF_A_DRAW);
            same(
                    number(bands, row, "muscle_mass without EXO [kg]"),
                    only(events, "no-exo"),
                    "/columns/muscle_mass/" + row,
                    OF_A_DRAW);
        }
    }

    private static void same(double expected, JsonNode event, String pointer, double relative) {
        assertEquals(expected, event.at(pointer).asDouble(), relative * Math.abs(expected), pointer);
    }

    private static String id(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    private static JsonNode only(List<JsonNode> events, String name) {
        List<JsonNode> found = events.stream()
                .filter(event -> event.get("event").asString().equals(name))
                .toList();
        assertEquals(1, found.size(), name);
        return found.get(0);
    }

    private List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("out").resolve(name))) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            assertTrue(rows.size() > 5, name);
            return rows;
        }
    }

    private static double number(List<NamedCsvRecord> rows, int row, String column) {
        return Double.parseDouble(rows.get(row).getField(column));
    }

    private static List<JsonNode> asked(Path file, String text) throws IOException, InterruptedException {
        Scenario scenario = new Loader().scenario(file);
        ParameterChoice choice = ParameterChoice.usual(MODEL, scenario.model());
        try (ExploreServer server = ExploreServer.start(
                Setting.of(scenario, file, choice, OptionalInt.of(6)), 0, (words, said, watch) -> 1)) {
            HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/api/run"))
                    .header("Content-Type", "application/json")
                    .header("X-Myobalance-Tab", "same")
                    .POST(HttpRequest.BodyPublishers.ofString(text))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return answer.body()
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .map(JSON::readTree)
                    .toList();
        }
    }
}
