package org.myobalance.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Pieces;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
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
                        Pieces.state(
                                "protein",
                                1,
                                Clock.SLOW,
                                List.of(new State.Term(1, "make"), new State.Term(-1, "lose"))),
                        Pieces.state("gut", 0, Clock.FAST, List.of(new State.Term(-1, "empty")))),
                List.of(
                        Pieces.parameter("s", SYNTHESIS),
                        Pieces.parameter("k", BREAKDOWN),
                        Pieces.parameter("a", ABSORPTION)),
                Pieces.driveAndMeals("gut"),
                List.of(
                        Pieces.rate("make", synthesis),
                        Pieces.rate("lose", "k*protein"),
                        Pieces.rate("empty", "a*gut")),
                List.of(new Observable("fullness", Unit.ONE, ExprParser.parse("2*gut"), "fullness")),
                Map.of(
                        "resistance",
                        new BoutLaw("resistance", "1RM", 1.2, Map.of("drive", ExprParser.parse("intensity*s/s")), "")),
                List.of(),
                List.of(),
                Optional.of(new Solved("s", "protein", List.of("protein"), 48)),
                Map.of());
    }
}
