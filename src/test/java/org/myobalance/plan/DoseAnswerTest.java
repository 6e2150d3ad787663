package org.myobalance.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;

/** Doses under four draws, whose answers can be counted. */
class DoseAnswerTest {
    private static final Model MODEL = ModelReader.read(Path.of("src/test/resources/drug/model.json"));
    private static final Outcome MASS = new Outcome.At(
            MODEL.observables().stream()
                    .filter(each -> each.id().equals("muscle_mass"))
                    .findFirst()
                    .orElseThrow(),
            70 * 8766);
    private static final Regimen NONE = Regimen.sedentary("none", "None");

    private static Evaluation evaluation(List<Integer> picks, double best, Double... draws) {
        Programme programme = new Programme(picks, Map.of(), NONE, "", WeeklyLoad.of(NONE));
        return new Evaluation(programme, Map.of(MASS, best), Map.of(MASS, List.of(draws)), Optional.empty());
    }

    private static DoseAnswer answer(Goal goal) {
        Choice choice = new Choice("sets", List.of(1L, 2L, 3L), "");
        Subject subject = new Subject("s", "S", false, 69 * 8766, 1.8, 75e3, 0, false, 1, 0, NONE);
        PlanQuestion question = new PlanQuestion(
                "q",
                "Q",
                MODEL,
                Path.of("m"),
                Path.of("q"),
                subject,
                69 * 8766,
                70 * 8766,
                new ProgrammeTemplate(Map.of(), List.of(choice), List.of()),
                List.of(),
                List.of(Aim.of(MASS, true, Aim.Statistic.BEST)),
                List.of(NONE, NONE),
                Optional.of(goal),
                Optional.empty(),
                1,
                List.of());
        // without: 10 under every draw; full: 14
        List<Evaluation> doses = new ArrayList<>(List.of(
                evaluation(List.of(0), 11, 10.0, 11.0, 12.0, 13.0),
                evaluation(List.of(1), 13, 11.0, 12.0, 13.0, 14.0),
                evaluation(List.of(2), 13.1, 12.0, 13.0, 13.0, Double.NaN)));
        return new DoseAnswer(
                question,
                doses,
                List.of(
                        evaluation(List.of(), 10, 10.0, 10.0, 10.0, 10.0),
                        evaluation(List.of(), 14, 14.0, 14.0, 14.0, 14.0)),
                false);
    }

    @Test
    void sharesOfDrawsAreCounted() {
        DoseAnswer answer = answer(new Goal(Goal.Kind.GAIN, 2, 0.75));
        assertEquals(0.5, answer.probability(answer.doses().get(0)).orElseThrow(), 1e-12);
        assertEquals(0.75, answer.probability(answer.doses().get(1)).orElseThrow(), 1e-12);
        // the draw that failed counts neither way
        assertEquals(1, answer.probability(answer.doses().get(2)).orElseThrow(), 1e-12);
        assertEquals(List.of(1), answer.smallestSure().orElseThrow().programme().picks());
        assertEquals(
                List.of(1), answer.smallestAtBest().orElseThrow().programme().picks());
    }

    /** Half of the gain of four: two, as above; nine tenths: none, at the best values. */
    @Test
    void keepingIsAShareOfTheFullGain() {
        assertEquals(
                List.of(1),
                answer(new Goal(Goal.Kind.KEEPS, 0.5, 0.75))
                        .smallestAtBest()
                        .orElseThrow()
                        .programme()
                        .picks());
        assertTrue(answer(new Goal(Goal.Kind.KEEPS, 0.9, 0.75)).smallestAtBest().isEmpty());
        assertTrue(
                answer(new Goal(Goal.Kind.AT_LEAST, 12.5, 0.9)).smallestSure().isEmpty());
    }

    /** 1, 3, 3.1 over 10: nine tenths of 3.1 is reached by 3. */
    @Test
    void theCurveFlattens() {
        assertEquals(
                List.of(1),
                answer(new Goal(Goal.Kind.GAIN, 2, 0.75))
                        .flattens()
                        .orElseThrow()
                        .programme()
                        .picks());
    }
}
