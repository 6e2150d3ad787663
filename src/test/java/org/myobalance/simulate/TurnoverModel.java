package org.myobalance.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.units.Unit;

/**
 * Protein with zero-order synthesis and first-order breakdown, {@code P' = s·(1 + u) − k·P}, and a gut that empties,
 * {@code G' = −a·G}: everything about it is known on paper.
 */
final class TurnoverModel {
    static final double SYNTHESIS = 0.02;
    static final double BREAKDOWN = 0.01;
    static final double ABSORPTION = 0.8;

    private TurnoverModel() {}

    static Model model() {
        return model("s*(1 + drive)");
    }

    static Model model(String synthesis) {
        return new Model(
                "turnover",
                "Turnover",
                List.of(
                        state("protein", 1, Clock.SLOW, List.of(new State.Term(1, "make"), new State.Term(-1, "lose"))),
                        state("gut", 0, Clock.FAST, List.of(new State.Term(-1, "empty")))),
                List.of(parameter("s", SYNTHESIS), parameter("k", BREAKDOWN), parameter("a", ABSORPTION)),
                List.of(
                        new Input("drive", Unit.ONE, 0, Optional.empty(), "drive"),
                        new Input("meal_protein", Unit.ONE, 0, Optional.of("gut"), "meal"),
                        new Input("meal_carbohydrate", Unit.ONE, 0, Optional.of("gut"), "meal")),
                List.of(rate("make", synthesis), rate("lose", "k*protein"), rate("empty", "a*gut")),
                List.of(new Observable("fullness", Unit.ONE, ExprParser.parse("2*gut"), "fullness")),
                Map.of(
                        "resistance",
                        new BoutLaw("resistance", "1RM", 1.2, Map.of("drive", ExprParser.parse("intensity*s/s")), "")),
                List.of(),
                List.of(),
                Optional.of(new Solved("s", "protein", List.of("protein"), 48)),
                Map.of());
    }

    private static State state(String id, double initial, Clock clock, List<State.Term> terms) {
        return new State(id, Unit.ONE, initial, 1, clock, id, terms);
    }

    private static Rate rate(String id, String law) {
        return new Rate(id, Unit.ONE, ExprParser.parse(law), id);
    }

    private static Parameter parameter(String id, double value) {
        return new Parameter(
                id,
                Unit.ONE,
                value,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                false,
                Optional.empty(),
                Identifiability.FIXED,
                "paper",
                Status.DEFINITION,
                Optional.empty(),
                Optional.empty(),
                false,
                id);
    }
}
