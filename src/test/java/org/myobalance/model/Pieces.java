package org.myobalance.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.units.Unit;

/** Pieces of small models in plain numbers, without bounds, priors or sources that matter. */
public final class Pieces {
    private Pieces() {}

    public static State state(String id, double initial, Clock clock, List<State.Term> terms) {
        return new State(id, Unit.ONE, initial, 1, clock, id, terms);
    }

    public static Rate rate(String id, String law) {
        return new Rate(id, Unit.ONE, ExprParser.parse(law), id);
    }

    public static Parameter parameter(String id, double value) {
        return Parameter.constant(id, value, "paper", Status.DEFINITION, id);
    }

    /** A model of states, parameters and hypotheses, without rates: nothing in it moves. */
    public static Model model(List<State> states, List<Parameter> parameters, List<Hypothesis> hypotheses) {
        return new Model(
                "pieces",
                "Pieces",
                states,
                parameters,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                hypotheses,
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** What bouts drive and meals fill: an input each, and two doses into one state. */
    public static List<Input> driveAndMeals(String into) {
        return List.of(
                new Input("drive", Unit.ONE, 0, Optional.empty(), "drive"),
                new Input("meal_protein", Unit.ONE, 0, Optional.of(into), "meal"),
                new Input("meal_carbohydrate", Unit.ONE, 0, Optional.of(into), "meal"));
    }
}
