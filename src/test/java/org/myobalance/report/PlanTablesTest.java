package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Observable;
import org.myobalance.plan.Aim;
import org.myobalance.plan.Choice;
import org.myobalance.plan.DetrainingAnswer;
import org.myobalance.plan.DetrainingClock;
import org.myobalance.plan.DetrainingQuestion;
import org.myobalance.plan.Evaluation;
import org.myobalance.plan.Limit;
import org.myobalance.plan.Outcome;
import org.myobalance.plan.PlanAnswer;
import org.myobalance.plan.PlanQuestion;
import org.myobalance.plan.Programme;
import org.myobalance.plan.ProgrammeTemplate;
import org.myobalance.plan.WeeklyLoad;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;

/** Tables and sentences of plans and of detraining, whole: inside are grams and hours, and no two numbers are alike. */
class PlanTablesTest {
    private static final Observable MASS = HandMadeModel.MODEL.observables().get(1);
    private static final Observable SHARE = new Observable("share", Unit.ONE, MASS.law(), "a number without unit");
    private static final double START = 70 * Hours.YEAR;
    private static final Outcome AT_END = new Outcome.At(MASS, START + Hours.YEAR);
    private static final Aim MOST = new Aim(Optional.of(AT_END), Optional.empty(), true, Aim.Statistic.BEST);
    private static final Aim FEWEST =
            new Aim(Optional.empty(), Optional.of(WeeklyLoad.Measure.MINUTES), false, Aim.Statistic.BEST);
    private static final Subject SUBJECT = new Subject(
            "s", "S", false, START, 1.8, 75e3, 0, false, 1, 0, Regimen.sedentary("habitual", "Habitual life"));

    private static Evaluation chosen(int days, int sets, WeeklyLoad load, double best, Double... draws) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("days", days == 0 ? "Mon" : "Mon Thu");
        chosen.put("sets", Integer.toString(sets + 3));
        String id = "p-" + (days + 1) + "-" + (sets + 1);
        return evaluation(new Programme(List.of(days, sets), chosen, Regimen.sedentary(id, id), "", load), best, draws);
    }

    private static Evaluation reference(String id, String title, WeeklyLoad load, double best, Double... draws) {
        return evaluation(new Programme(List.of(), Map.of(), Regimen.sedentary(id, title), "", load), best, draws);
    }

    private static Evaluation evaluation(Programme programme, double best, Double... draws) {
        return new Evaluation(programme, Map.of(AT_END, best), Map.of(AT_END, List.of(draws)), Optional.empty());
    }

    /** 59.8 kg without training; two programmes bring 3.2 and 1.4 kg, and a third breaks the limit of 90 minutes. */
    private static PlanAnswer answer() {
        WeeklyLoad much = new WeeklyLoad(84, 2, 4, 17, 1.2, 72);
        WeeklyLoad little = new WeeklyLoad(31, 1, 3, 6, 1.1, 168);
        Evaluation best = chosen(1, 1, much, 63_000, 62_000.0, 64_000.0);
        Evaluation other = chosen(0, 0, little, 61_200, 61_000.0, 61_600.0);
        Evaluation beyond = chosen(1, 0, new WeeklyLoad(95, 5, 6, 18, 1.3, 48), 63_500);
        Evaluation near = chosen(0, 1, new WeeklyLoad(44, 7, 8, 9, 1.4, 96), 62_950);
        PlanQuestion question = new PlanQuestion(
                "q",
                "Q",
                HandMadeModel.MODEL,
                Path.of("m"),
                Path.of("q"),
                SUBJECT,
                START,
                START + Hours.YEAR,
                new ProgrammeTemplate(
                        Map.of(),
                        List.of(
                                new Choice("days", List.of(List.of("Mon"), List.of("Mon", "Thu")), ""),
                                new Choice("sets", List.of(3L, 4L), "")),
                        List.of()),
                List.of(new Limit.Load(WeeklyLoad.Measure.MINUTES, 90)),
                List.of(MOST, FEWEST),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                List.of());
        return new PlanAnswer(
                question,
                List.of(best, other),
                List.of(
                        reference("none", "None", new WeeklyLoad(0, 0, 0, 0, 0.9, 168), 59_800, 59_000.0, 60_600.0),
                        reference(
                                "guideline",
                                "Guideline",
                                new WeeklyLoad(150, 8, 7, 2, 1, 24),
                                62_900,
                                61_000.0,
                                65_000.0)),
                List.of(beyond, near),
                List.of(best, other, beyond, near),
                4,
                true,
                false);
    }

    @Test
    void theFrontStandsBeforeReferences() {
        Lines.assertCsv("""
                programme,kind,days,sets,minutes_per_week,sessions_per_week,days_per_week,sets_per_week,protein_g_kg_d,muscle_mass_kg,muscle_mass_kg_low,muscle_mass_kg_median,muscle_mass_kg_high,muscle_mass_kg_over_none,muscle_mass_kg_over_none_low,muscle_mass_kg_over_none_median,muscle_mass_kg_over_none_high
                p-2-2,front,Mon Thu,4,84.0,2.0,4.0,17.0,1.2,63.0,62.1,63.0,63.9,3.2,3.02,3.2,3.38
                p-1-1,front,Mon,3,31.0,1.0,3.0,6.0,1.1,61.2,61.03,61.3,61.57,1.4,1.05,1.5,1.95
                none,reference,,,0.0,0.0,0.0,0.0,0.9,59.8,59.08,59.8,60.52,0.0,0.0,0.0,0.0
                guideline,reference,,,150.0,8.0,7.0,2.0,1.0,62.9,61.2,63.0,64.8,3.1,2.12,3.2,4.28
                """, path -> PlanTable.write(path, answer()));
    }

    @Test
    void triedProgrammesHaveTheirAims() {
        Lines.assertCsv("""
                days,sets,minutes_per_week,sessions_per_week,days_per_week,sets_per_week,protein_g_kg_d,muscle_mass_kg,limits_broken,trouble
                Mon Thu,4,84.0,2.0,4.0,17.0,1.2,63.0,,
                Mon,3,31.0,1.0,3.0,6.0,1.1,61.2,,
                Mon Thu,3,95.0,5.0,6.0,18.0,1.3,63.5,at most 90 minutes a week,
                Mon,4,44.0,7.0,8.0,9.0,1.4,62.95,,
                """, path -> PlanTable.writeTried(path, answer()));
    }

    @Test
    void neighboursHaveTheLimitsThatTheyBreak() {
        Lines.assertCsv("""
                days,sets,minutes_per_week,sessions_per_week,days_per_week,sets_per_week,protein_g_kg_d,muscle_mass_kg,limits_broken,trouble
                Mon Thu,3,95.0,5.0,6.0,18.0,1.3,63.5,at most 90 minutes a week,
                Mon,4,44.0,7.0,8.0,9.0,1.4,62.95,,
                """, path -> PlanTable.writeNeighbours(path, answer()));
    }

    @Test
    void aTerminalHasMinutesAndGains() {
        assertEquals("""
                programme  kind       days     sets  minutes per week  muscle mass kg  90 % of draws  muscle mass kg over none  90 % of draws
                ---------  ---------  -------  ----  ----------------  --------------  -------------  ------------------------  -------------
                p-2-2      front      Mon Thu  4                84.00           63.00  62.1 to 63.9                      3.200  3.02 to 3.38
                p-1-1      front      Mon      3                31.00           61.20  61.0 to 61.6                      1.400  1.05 to 1.95
                none       reference                                0           59.80  59.1 to 60.5                          0  0.00 to 0.00
                guideline  reference                            150.0           62.90  61.2 to 64.8                      3.100  2.12 to 4.28
                """, PlanTable.text(answer()));
    }

    @Test
    void theReadingIsToTheLetter() {
        assertEquals("""
                All 4 programmes that the limits of load allow were run.
                Most muscle mass at 71 y: days Mon Thu, sets 4 (84 min in 2 sessions a week).
                Against "None" that is +3.2 kg (90 % of draws: 3.02 to 3.38).
                Against "Guideline" that is +0.10 kg (90 % of draws: -0.900 to 0.900), so which is better cannot be told.
                The front goes from 63.00 kg with 84 minutes a week to 61.20 kg with 31 minutes a week.
                These steps change that by less than a twentieth of the gain: days Mon.
                What binds is the limit of at most 90 minutes a week: sets 3 would bring +0.50 kg.
                Bands are of 2 draws: so few do not make a band to be trusted; ask for more (--draws).
                Of a model of a typical person; not a prescription.
                """, String.join("\n", PlanReading.of(answer())) + "\n");
    }

    private static DetrainingClock clock(double gain, double half, double lost, double back) {
        return new DetrainingClock(
                gain,
                half > 0 ? OptionalDouble.of(half * Hours.WEEK) : OptionalDouble.empty(),
                lost > 0 ? OptionalDouble.of(lost * Hours.WEEK) : OptionalDouble.empty(),
                OptionalDouble.of(back * Hours.WEEK));
    }

    private static DetrainingAnswer.AtAge at(
            double age, Observable observable, DetrainingClock best, DetrainingClock... draws) {
        return new DetrainingAnswer.AtAge(
                age * Hours.YEAR, Map.of(observable, best), Map.of(observable, List.of(draws)), Map.of());
    }

    private static DetrainingAnswer detraining(Observable observable) {
        DetrainingQuestion question = new DetrainingQuestion(
                "q",
                "Q",
                HandMadeModel.MODEL,
                Path.of("m"),
                Path.of("q"),
                SUBJECT,
                List.of(70 * Hours.YEAR, 72.5 * Hours.YEAR),
                Regimen.sedentary("train", "Train"),
                12 * Hours.WEEK,
                Regimen.sedentary("rest", "Rest"),
                52 * Hours.WEEK,
                OptionalDouble.of(8 * Hours.WEEK),
                List.of(observable),
                1,
                List.of());
        return new DetrainingAnswer(
                question,
                List.of(
                        at(
                                70,
                                observable,
                                clock(1_500, 6, 25, 3),
                                clock(1_400, 5, 21, 2),
                                clock(1_500, 6, 23, 3),
                                clock(1_600, 7, 0, 4)),
                        at(
                                72.5,
                                observable,
                                clock(900, 9, 0, 4.5),
                                clock(800, 8, 31, 2.5),
                                clock(900, 9, 36, 4.5),
                                clock(1_000, 11, 41, 6.5))),
                List.of(),
                false);
    }

    /** Quantiles of three draws stand a tenth of their distances within; one that is never lost leaves the upper end open. */
    @Test
    void detrainingHasItsClocks() {
        Lines.assertCsv("""
                observable,unit,age [y],gain,"gain, low","gain, high",half left after [wk],"half left after [wk], low","half left after [wk], high",lost after [wk],"lost after [wk], low","lost after [wk], high",back after [wk],"back after [wk], low","back after [wk], high"
                muscle_mass,kg,70,1.5,1.41,1.59,6.0,5.1,6.9,25.0,21.2,,3.0,2.1,3.9
                muscle_mass,kg,72.5,0.9,0.81,0.99,9.0,8.1,10.8,,31.5,40.5,4.5,2.7,6.3
                """, path -> DetrainingTable.write(path, detraining(MASS)));
    }

    @Test
    void aTerminalHasBandsOfClocks() {
        assertEquals("""
                observable   unit  age [y]    gain  90 % of draws   half left after [wk]  90 % of draws  lost after [wk]  90 % of draws  back after [wk]  90 % of draws
                -----------  ----  -------  ------  --------------  --------------------  -------------  ---------------  -------------  ---------------  -------------
                muscle_mass  kg         70   1.500  1.41 to 1.59                   6.000  5.10 to 6.90   25.00            21.2 and more            3.000  2.10 to 3.90
                muscle_mass  kg       72.5  0.9000  0.810 to 0.990                 9.000  8.10 to 10.8   not reached      31.5 to 40.5             4.500  2.70 to 6.30
                """, DetrainingTable.text(detraining(MASS)));
    }

    @Test
    void theReadingOfDetrainingIsToTheLetter() {
        assertEquals("""
                At 70 y 12 weeks of training bring +1.5 kg of muscle mass; then "Rest" leaves half of it after 6 weeks (90 % of draws: 5.10 to 6.90); it is lost after 25 weeks; after a pause of 8 weeks the way back takes 3 weeks.
                At 72.5 y 12 weeks of training bring +0.90 kg of muscle mass; then "Rest" leaves half of it after 9 weeks (90 % of draws: 8.10 to 10.8); it was not lost within the 52 weeks watched; after a pause of 8 weeks the way back takes 4.5 weeks.
                It lasts longer at 72.5 y than at the other age, by 3.0 to 3.9 weeks in 90 % of draws.
                Bands are of 3 draws: so few do not make a band to be trusted; ask for more (--draws).
                Gains are over the same person who never trained; lost means that less than 5 % is left.
                Few studies follow detraining beyond half a year. Of a model of a typical person; not a prescription.
                """, String.join("\n", DetrainingTable.reading(detraining(MASS))) + "\n");
    }

    private static String compared(DetrainingClock[] young, DetrainingClock[] old) {
        DetrainingAnswer answer = detraining(MASS);
        DetrainingAnswer other = new DetrainingAnswer(
                answer.question(),
                List.of(at(70, MASS, young[0], young), at(72.5, MASS, old[0], old)),
                List.of(),
                false);
        return DetrainingTable.reading(other).get(2);
    }

    /** Half is left after 6 and 7 weeks; or for more than the 52 weeks watched, 46 and 45 weeks longer. */
    @Test
    void whatStillLastsAtTheEndCountsWithThatTime() {
        DetrainingClock[] short6 = {clock(1_400, 6, 0, 2), clock(1_400, 7, 0, 2)};
        DetrainingClock[] never = {clock(1_400, 0, 0, 2), clock(1_400, 0, 0, 2)};
        assertEquals(
                "It lasts longer at 72.5 y than at the other age, by 45.1 to 46.0 weeks or more in 90 % of draws.",
                compared(short6, never));
        assertEquals(
                "It lasts longer at 70 y than at the other age, by 45.1 to 46.0 weeks or more in 90 % of draws.",
                compared(never, short6));
        assertEquals("Whether it lasts longer at 70 y or 72.5 y cannot be told.", compared(never, never));
    }

    /** Of a share 0.5 and 0.25 are gained, half of which is left after 20 weeks, and at the end of the 52 weeks watched. */
    @Test
    void furtherObservablesAreTold() {
        DetrainingAnswer of = detraining(MASS);
        DetrainingQuestion asked = of.question();
        DetrainingQuestion both = new DetrainingQuestion(
                asked.id(),
                asked.title(),
                asked.model(),
                asked.modelFile(),
                asked.file(),
                asked.subject(),
                asked.ages(),
                asked.training(),
                asked.trained(),
                asked.after(),
                asked.watched(),
                asked.pause(),
                List.of(MASS, SHARE),
                asked.seed(),
                asked.files());
        List<DetrainingAnswer.AtAge> ages = List.of(
                new DetrainingAnswer.AtAge(
                        70 * Hours.YEAR,
                        Map.of(MASS, clock(1_500, 6, 25, 3), SHARE, clock(0.5, 20, 0, 3)),
                        Map.of(),
                        Map.of()),
                new DetrainingAnswer.AtAge(
                        72.5 * Hours.YEAR,
                        Map.of(MASS, clock(900, 9, 0, 4.5), SHARE, clock(0.25, 0, 0, 3)),
                        Map.of(),
                        Map.of()));
        List<String> sentences = DetrainingTable.reading(new DetrainingAnswer(both, ages, List.of(), false));
        assertEquals(6, sentences.size(), "none of draws, as there are none");
        assertEquals(
                "At 70 y the same training brings +0.50 of share, of which half is left after 20 weeks; at 72.5 y +0.25, of"
                        + " which half is left after more than the 52 weeks watched.",
                sentences.get(3));
    }

    /** A share has no unit, and is no number of years. */
    @Test
    void aGainWithoutUnitIsTold() {
        String first = DetrainingTable.reading(detraining(SHARE)).get(0);
        assertEquals("At 70 y 12 weeks of training bring +1.5e+03 of share", first.substring(0, first.indexOf(';')));
    }
}
