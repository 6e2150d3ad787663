package org.myobalance.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.explore.ExploreServer;
import org.myobalance.explore.Setting;
import org.myobalance.scenario.Scenario;
import org.myobalance.whatif.Scenarios;

/**
 * How long the page of {@code explore} waits after a slider has moved: the server runs as it does for the page, one arm of two
 * is changed in small steps, and the time from the question to each answer is taken by the wall clock, over HTTP.
 */
final class PageLatency {
    private static final Pattern EVENT = Pattern.compile("\\{\"event\":\"([a-z-]+)\"");
    private static final Pattern COST = Pattern.compile("\"cpu\":([0-9.]+)");
    private static final Pattern DRAWS = Pattern.compile("\"draws\":(\\d+)");
    private static final String SEDENTARY = """
            {"subject": %1$s, "regimen": {"format": "myobalance-regimen/1", "id": "sedentary"}}""";

    /** Programmes whose number is a slider; the last is the fraction of the way that it has come. */
    private static final Map<String, String> PROGRAMMES = new TreeMap<>(Map.of(
            "resistance, 3 a week, with mesocycle", """
            {"format": "myobalance-regimen/1", "id": "lift",
             "bouts": {"lift": {"mode": "resistance", "intensity": %2$s, "sets": 6, "reps": 8, "duration": "45 min"}},
             "phases": [{"week": [{"days": ["Mon", "Wed", "Fri"], "at": "17:30", "bouts": ["lift"]}],
              "mesocycle": {"intensity": [0.94, 0.98, 1.02], "volume": [1, 1, 1], "deload": {"intensity": 0.9, "volume": 0.5}}}]}""",
            "resistance, 3 a week", """
            {"format": "myobalance-regimen/1", "id": "lift",
             "bouts": {"lift": {"mode": "resistance", "intensity": %2$s, "sets": 4, "reps": 10, "duration": "45 min"}},
             "phases": [{"week": [{"days": ["Mon", "Wed", "Fri"], "at": "17:30", "bouts": ["lift"]}]}]}""",
            "endurance, 5 a week", """
            {"format": "myobalance-regimen/1", "id": "run",
             "bouts": {"run": {"mode": "endurance", "intensity": %2$s, "duration": "30 min"}},
             "phases": [{"week": [{"days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "at": "17:30", "bouts": ["run"]}]}]}"""));

    private static final String SUBJECT = """
            {"format": "myobalance-subject/1", "id": "man-25", "sex": "male", "age": "25 y", "height": "1.78 m", "mass": "75 kg"}""";

    private static final double NANOSECONDS = 1e6;

    private final PrintStream out = System.out;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private PageLatency(URI address) {
        this.address = address;
    }

    /** @param words {@code moves=12 warm=4 bands=3 only=WORD}: moves of the slider, those before they count, how many wait for bands, and
     *     a part of the name of the only programme */
    static void run(List<String> words) throws IOException, InterruptedException {
        Options options = Options.of(words);
        Path file = Path.of(options.text("scenario", "models/scenarios/what-if.json"));
        Scenario scenario = Scenarios.read(file);
        ParameterChoice choice = ParameterChoice.usual(scenario.modelFile(), scenario.model());
        Setting setting = Setting.of(scenario, file, choice, OptionalInt.empty());
        try (ExploreServer server = ExploreServer.start(setting, 0, (line, said, watch) -> 1)) {
            PageLatency latency = new PageLatency(server.address());
            for (Map.Entry<String, String> programme : PROGRAMMES.entrySet()) {
                if (!programme.getKey().contains(options.text("only", ""))) {
                    continue;
                }
                latency.measure(
                        programme.getKey(),
                        programme.getValue(),
                        (int) options.number("warm", 4),
                        (int) options.number("moves", 12),
                        (int) options.number("bands", 3));
            }
        }
    }

    private void measure(String name, String programme, int warm, int moves, int bands)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new TreeMap<>();
        for (int move = 0; move < warm + moves; move++) {
            // two decimals, as a slider gives them; none twice, so that nothing is known already
            String intensity = String.format(Locale.ROOT, "%.4f", 0.6 + 0.01 * move + 0.0001 * (move % 7));
            Map<String, Double> reached = ask(question(programme, intensity), move >= warm + moves - bands);
            if (move >= warm) {
                reached.forEach((event, time) ->
                        times.computeIfAbsent(event, key -> new ArrayList<>()).add(time));
            }
        }
        out.printf(Locale.ROOT, "%s%n", name);
        times.forEach((event, all) -> {
            Collections.sort(all);
            out.printf(
                    Locale.ROOT,
                    "  %-14s median %6.0f ms, least %6.0f, most %6.0f, of %d%n",
                    event,
                    all.get(all.size() / 2),
                    all.get(0),
                    all.get(all.size() - 1),
                    all.size());
        });
    }

    private static String question(String programme, String intensity) {
        return String.format(
                Locale.ROOT,
                "{\"format\": \"myobalance-scenario/1\", \"id\": \"page\", \"model\": \"../sarcopenia/model.json\","
                        + " \"to\": \"85 y\", \"every\": \"28 d\", \"arms\": [" + SEDENTARY
                        + ", {\"subject\": %1$s, \"regimen\": "
                        + programme + "}]}",
                SUBJECT,
                intensity);
    }

    /** Time to each kind of event about the second arm; ends at its best values, or at its last band. */
    private Map<String, Double> ask(String scenario, boolean waits) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/run"))
                .header("Content-Type", "application/json")
                .header("X-Myobalance-Tab", "latency")
                .POST(HttpRequest.BodyPublishers.ofString(scenario))
                .build();
        long begun = System.nanoTime();
        Map<String, Double> reached = new TreeMap<>();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher event = EVENT.matcher(line);
                if (!event.find() || !line.contains("\"arm\":1,")) {
                    continue;
                }
                double time = (System.nanoTime() - begun) / NANOSECONDS;
                Matcher draws = DRAWS.matcher(line);
                String what = event.group(1) + (draws.find() ? " of " + draws.group(1) : "");
                reached.putIfAbsent(what, time);
                Matcher cost = COST.matcher(line);
                if (cost.find()) {
                    reached.putIfAbsent(what + ", CPU", Double.valueOf(cost.group(1)));
                }
                if ((what.equals("best") && !waits) || what.equals("band of 24")) {
                    break;
                }
            }
        }
        return reached;
    }
}
