package org.myobalance.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.units.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark model. Its units are {@code 1} and {@code 1/h} throughout, so numbers in the file are base units. */
final class Proxy25 {
    /** The only kind of bout; its intensity is the input. */
    static final String MODE = "exercise";

    /** States that move over days to decades; the error of a run is theirs. */
    private static final Set<String> SLOW = Set.of("HSP", "MIT", "CAP", "SAT", "INF", "CAPX", "MUS", "DAM");

    private static final String FILE = "/proxy25/model.json";

    private Proxy25() {}

    static Model model() {
        JsonNode file = read();
        List<State> states = new ArrayList<>();
        file.get("states").properties().forEach(entry -> states.add(state(entry.getKey(), entry.getValue())));
        List<Parameter> parameters = new ArrayList<>();
        file.get("parameters")
                .properties()
                .forEach(entry -> parameters.add(parameter(entry.getKey(), entry.getValue())));
        List<Input> inputs = new ArrayList<>();
        file.get("inputs").propertyNames().forEach(id -> inputs.add(new Input(id, Unit.ONE, 0, Optional.empty(), "")));
        List<Rate> rates = new ArrayList<>();
        file.get("rates")
                .properties()
                .forEach(entry -> rates.add(new Rate(
                        entry.getKey(),
                        Unit.ONE,
                        ExprParser.parse(entry.getValue().get("law").stringValue()),
                        "")));
        return new Model(
                "proxy25",
                "",
                states,
                parameters,
                inputs,
                rates,
                List.of(),
                Map.of(
                        MODE,
                        new BoutLaw(
                                MODE, "exercise intensity", 1, Map.of("exercise", ExprParser.parse("intensity")), "")),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    static double[] initial(Model model) {
        return model.states().stream().mapToDouble(State::initial).toArray();
    }

    static double[] parameters(Model model) {
        return model.parameters().stream().mapToDouble(Parameter::value).toArray();
    }

    private static JsonNode read() {
        try (InputStream stream = Objects.requireNonNull(Proxy25.class.getResourceAsStream(FILE), FILE)) {
            return new JsonMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static State state(String id, JsonNode node) {
        List<State.Term> terms = new ArrayList<>();
        int sign = 1;
        for (String word : node.get("derivative").stringValue().split(" ")) {
            switch (word) {
                case "+" -> sign = 1;
                case "-" -> sign = -1;
                default -> terms.add(new State.Term(sign, word));
            }
        }
        return new State(
                id,
                Unit.ONE,
                node.get("initial").doubleValue(),
                1,
                SLOW.contains(id) ? Clock.SLOW : Clock.FAST,
                "",
                terms);
    }

    private static Parameter parameter(String id, JsonNode node) {
        return new Parameter(
                id,
                Unit.ONE,
                node.get("value").doubleValue(),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                false,
                Optional.empty(),
                Identifiability.FIXED,
                "proxy25",
                Status.DEFINITION,
                Optional.empty(),
                Optional.empty(),
                false,
                "");
    }
}
