package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.plan.Aim;
import org.myobalance.plan.Choice;
import org.myobalance.plan.DoseAnswer;
import org.myobalance.plan.Evaluation;
import org.myobalance.plan.Goal;
import org.myobalance.plan.Outcome;
import org.myobalance.plan.PlanQuestion;
import org.myobalance.plan.Programme;
import org.myobalance.plan.ProgrammeTemplate;
import org.myobalance.plan.WeeklyLoad;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;
import org.myobalance.whatif.CutOff;

/** What is read of years until a cut-off, of which some end with the plan of ten years. */
class DoseTableTest {
    private static final Model MODEL = ModelReader.read(Path.of("src/test/resources/drug/model.json"));
    private static final Outcome YEARS = new Outcome.YearsUntil(CutOff.EWGSOP2);
    private static final Regimen NONE = Regimen.sedentary("none", "None");
    private static final double YEAR = 8766;

    private static Evaluation evaluation(List<Integer> picks, double best, Double... draws) {
        Programme programme = new Programme(picks, Map.of(), NONE, "", WeeklyLoad.of(NONE));
        return new Evaluation(programme, Map.of(YEARS, best), Map.of(YEARS, List.of(draws)), Optional.empty());
    }

    private static DoseAnswer answer() {
        return answer(3);
    }

    /** @param gain in years that is asked for */
    private static DoseAnswer answer(double gain) {
        Subject subject = new Subject("s", "S", false, 70 * YEAR, 1.8, 75e3, 0, false, 1, 0, NONE);
        PlanQuestion question = new PlanQuestion(
                "q",
                "Q",
                MODEL,
                Path.of("m"),
                Path.of("q"),
                subject,
                70 * YEAR,
                80 * YEAR,
                new ProgrammeTemplate(Map.of(), List.of(new Choice("sets", List.of(1L, 2L), "")), List.of()),
                List.of(),
                List.of(new Aim(Optional.of(YEARS), Optional.empty(), true, Aim.Statistic.BEST)),
                List.of(NONE),
                Optional.of(new Goal(Goal.Kind.GAIN, gain, 0.5)),
                Optional.empty(),
                1,
                List.of());
        return new DoseAnswer(
                question,
                List.of(evaluation(List.of(0), 7, 6.0, 8.0), evaluation(List.of(1), 10, 9.0, 10.0)),
                List.of(evaluation(List.of(), 5, 4.0, 6.0)),
                false);
    }

    @Test
    void yearsThatEndWithThePlanAreAtLeast() {
        assertEquals(
                List.of(
                        "At the best values the smallest sets that brings +3.0 years until the index is below EWGSOP2 over"
                                + " \"None\" is 2 (no exercise).",
                        "In 50 % of draws or more 2 is enough.",
                        "Draw by draw the smallest is 2 to 2 (middle 90 %).",
                        "The curve does not flatten within these doses.",
                        "In 33 % of the runs the index stays above to the end of the plan: their years, and so gains, are"
                                + " at least what is told, and the curve seems flatter than it is.",
                        "The largest dose, 2, brings +5.0 years until the index is below EWGSOP2 (90 % of draws: 4.05 to"
                                + " 4.95).",
                        "Bands are of 2 draws: so few do not make a band to be trusted; ask for more (--draws).",
                        "No training study lasts so long: what lies beyond a year is scenario arithmetic.",
                        "Of a model of a typical person; not a prescription."),
                DoseTable.reading(answer()));
    }

    /** "No sets brings it" would read as if doing nothing brought it. */
    @Test
    void aGoalThatNoDoseReachesIsToldAsSuch() {
        assertEquals(
                List.of(
                        "At the best values none of the doses tried (sets) brings +20 years until the index is below"
                                + " EWGSOP2 over \"None\".",
                        "None of them brings it in 50 % of draws.",
                        "The curve does not flatten within these doses."),
                DoseTable.reading(answer(20)).subList(0, 3));
    }

    @Test
    void columnsAreThoseOfTheirHeadings() {
        assertEquals(
                List.of("1", "0", "7.000", "6.100", "7.900", "2.000", "2.000", "2.000", "0"),
                List.of(DoseTable.text(answer()).split("\n", -1)[2].strip().split(" +", -1)));
    }

    /** Bands of two draws stand a twentieth of their distance within. */
    @Test
    void theFileHasEveryNumber() {
        Lines.assertCsv("""
                sets,minutes per week,years until the index is below EWGSOP2 [y],low [y],high [y],over none [y],"over none, low [y]","over none, high [y]",reaches the goal [share of draws]
                1,0.0,7.0,6.1,7.9,2.0,2.0,2.0,0.0
                2,0.0,10.0,9.05,9.95,5.0,4.05,4.95,1.0
                """, path -> DoseTable.write(path, answer()));
    }
}
