package org.myobalance.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.fit.Ending;
import org.myobalance.fit.FitState;
import org.myobalance.fit.ParameterPoint;
import org.myobalance.fit.Stage;
import org.myobalance.fit.TrustRegionState;
import org.myobalance.io.EnumNames;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;

/** Reads what {@link FitStateWriter} wrote. Faults are recorded in the file; what is returned after one is of no use. */
final class FitStateReader {
    private static final int MANY = 1_000_000_000;
    private static final Map<String, Double> INFINITIES =
            Map.of("-Infinity", Double.NEGATIVE_INFINITY, "Infinity", Double.POSITIVE_INFINITY);

    private final int parameters;

    /** @param parameters how many coordinates a place has */
    FitStateReader(int parameters) {
        this.parameters = parameters;
    }

    /** The words of endings; earlier versions wrote one of them otherwise. */
    private static Map<String, Ending> endings() {
        Map<String, Ending> words = new LinkedHashMap<>(EnumNames.of(Ending.values()));
        words.put("no-slopes", Ending.NO_JACOBIAN);
        return words;
    }

    FitState state(JsonObject object) {
        int start = count(object, "start");
        int plain = count(object, "plainEvaluations");
        int withSlopes = count(object, "evaluationsWithSlopes");
        List<FitState.Ended> ended = object.list("ended").stream()
                .flatMap(value -> value.object().stream())
                .map(each ->
                        new FitState.Ended(each.choice("why", endings()).orElse(Ending.STALLED), number(each, "log")))
                .toList();
        Optional<FitState.Best> best = object.findObject("best")
                .map(found -> new FitState.Best(
                        count(found, "start"),
                        number(found, "log"),
                        found.object("place").map(this::place).orElse(nowhere())));
        Stage stage = object.object("stage").map(this::stage).orElse(new Stage.Done());
        object.refuseOthers();
        return new FitState(start, stage, ended, best, plain, withSlopes);
    }

    private Stage stage(JsonObject object) {
        String is = object.text("is").orElse("");
        return switch (is) {
            case "beginning" -> new Stage.Beginning(coordinates(object, "x"), object.flag("wasSearched", false));
            case "climbing" ->
                object.object("climb")
                        .<Stage>map(climb -> new Stage.Climbing(climb(climb), object.flag("wasSearched", false)))
                        .orElse(new Stage.Done());
            case "searching" ->
                new Stage.Searching(
                        coordinates(object, "from"),
                        number(object, "target"),
                        object.list("losses").stream()
                                .map(FitStateReader::number)
                                .toList(),
                        object.findObject("best").map(this::place));
            case "confirming" -> new Stage.Confirming();
            case "done" -> new Stage.Done();
            default -> {
                object.faultAtKey("is", "unknown stage \"" + is + "\"", "Start the fit anew.");
                yield new Stage.Done();
            }
        };
    }

    private TrustRegionState climb(JsonObject object) {
        return new TrustRegionState(
                coordinates(object, "x"),
                numbers(object.list("predicted")),
                rows(object, "slopes"),
                object.flag("isExact", false),
                object.flag("wantsSlopes", false),
                number(object, "radius"),
                count(object, "accepted"),
                count(object, "evaluations"),
                number(object, "first"),
                number(object, "promised"));
    }

    private ParameterPoint place(JsonObject object) {
        return new ParameterPoint(
                coordinates(object, "x"),
                numbers(object.list("predicted")),
                object.has("slopes") ? Optional.of(rows(object, "slopes")) : Optional.empty());
    }

    private static ParameterPoint nowhere() {
        return new ParameterPoint(new double[0], new double[0], Optional.empty());
    }

    private static int count(JsonObject object, String key) {
        return object.integer(key, 0, MANY).orElse(0);
    }

    private static double number(JsonObject object, String key) {
        return object.get(key).map(FitStateReader::number).orElse(0.0);
    }

    static double number(JsonValue value) {
        return value.kind() == JsonValue.Kind.TEXT
                ? value.choice(INFINITIES).orElse(0.0)
                : value.number().orElse(0);
    }

    private static double[] numbers(List<JsonValue> values) {
        return values.stream().mapToDouble(FitStateReader::number).toArray();
    }

    private double[] coordinates(JsonObject object, String key) {
        return exactly(object, key, numbers(object.list(key)));
    }

    private double[][] rows(JsonObject object, String key) {
        return object.list(key).stream()
                .map(row -> exactly(object, key, numbers(row.list())))
                .toArray(double[][]::new);
    }

    private double[] exactly(JsonObject object, String key, double[] numbers) {
        if (numbers.length != parameters) {
            object.faultAtKey(
                    key, numbers.length + " numbers for " + parameters + " parameters", "Start the fit anew.");
        }
        return numbers;
    }
}
