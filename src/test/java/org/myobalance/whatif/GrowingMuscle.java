package org.myobalance.whatif;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Pieces;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Unit;

/** Muscle that grows by {@code M' = training·(1 + gain)}, on paper; its mass is 1,000 times that. */
final class GrowingMuscle {
    private GrowingMuscle() {}

    static Model model(List<Hypothesis> hypotheses) {
        return new Model(
                "growing",
                "Growing",
                List.of(Pieces.state("muscle", 1, Clock.SLOW, List.of(new State.Term(1, "growth")))),
                List.of(Pieces.parameter("training", 0), Pieces.parameter("gain", 0.25)),
                Pieces.driveAndMeals("muscle").subList(0, 1),
                List.of(Pieces.rate("growth", "training*(1 + gain) + 0*muscle")),
                List.of(new Observable("muscle_mass", Unit.ONE, ExprParser.parse("1000*muscle"), "mass")),
                Map.of(),
                hypotheses,
                List.of(),
                Optional.empty(),
                Map.of());
    }

    static Model model() {
        return model(List.of(new Hypothesis("no-exo", "without", Map.of("gain", 0.0), List.of())));
    }

    static Subject person(String id) {
        Regimen rest = Regimen.sedentary("rest", "Rest");
        return new Subject(id, id, false, Subject.REFERENCE_AGE, 1.78, 75_000, 0, false, 1, 0, rest);
    }

    static Arm arm(String id, String who, double training, double days) {
        return new Arm(
                id,
                id,
                person(who),
                Regimen.sedentary("rest", "Rest"),
                Optional.empty(),
                Map.of("training", training),
                Subject.REFERENCE_AGE,
                Subject.REFERENCE_AGE + 24 * days);
    }

    static Scenario scenario(Model model, Arm... arms) {
        return new Scenario(
                "s", "S", model, List.of(arms), 24, Optional.empty(), 1, List.of(Path.of("s.json")), Path.of("m.json"));
    }
}
