package org.myobalance.regimen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the records and the layout refuse themselves; the broken files hold the rest. */
class RegimenFaultsTest {
    private static final double YEAR = Ticks.HOURS_PER_YEAR;

    private static void assertRefused(String message, Executable making) {
        assertEquals(message, assertThrows(RegimenException.class, making).getMessage());
    }

    private static Regimen of(List<LifePhase> phases, Episode... episodes) {
        return new Regimen("r", "r", phases, MealPlan.NONE, List.of(episodes), List.of(), MissedSessions.NONE);
    }

    @Test
    void ageRunsBackwards() {
        assertRefused(
                "a run from 85 y to 25 y has no length, or leaves 0 to 200 y.\n  Age only goes up: start with the smaller.",
                () -> Timetable.of(of(List.of()), 85 * YEAR, 25 * YEAR, 1));
    }

    @Test
    void notANumberIsRefused() {
        assertRefused(
                "/intensity: resistance bout: intensity NaN is outside (0, 2].\n"
                        + "  Give it as a fraction of the maximum: 0.7, not 70.",
                () -> new Bout("resistance", Double.NaN, 1, 6, 8, 1, List.of(Bout.WHOLE_BODY)));
        assertRefused(
                "/duration: resistance bout: a duration of NaN y is outside (0, 24 h].\n"
                        + "  Give the length of the whole bout, pauses between sets included: \"45 min\".",
                () -> new Bout("resistance", 1, Double.NaN, 6, 8, 1, List.of(Bout.WHOLE_BODY)));
        assertRefused(
                "/levels/illness: level illness = NaN is not finite.\n  Give a number.",
                () -> new Episode(Moment.START, 1, Recurrence.ONCE, Map.of("illness", Double.NaN), true, 1));
        assertRefused(
                "a run from NaN y to 85 y has no length, or leaves 0 to 200 y.\n"
                        + "  Age only goes up: start with the smaller.",
                () -> Timetable.of(of(List.of()), Double.NaN, 85 * YEAR, 1));
    }

    @Test
    void aPhaseByAgeMeetsAPhaseByTimeOnlyInSomeRuns() {
        Regimen regimen = of(List.of(
                LifePhase.of(Moment.years(65), Moment.years(70), Week.REST),
                LifePhase.of(Moment.START, Moment.afterStart(168), Week.REST)));
        assertEquals(0, Timetable.of(regimen, 25 * YEAR, 30 * YEAR, 1).expectedBouts());
        assertRefused(
                "/phases/1: the phase from 0 min after the start to 7 d after the start overlaps the one from 65 y to 70 y.\n"
                        + "  A phase ends where the next begins: [25 y, 45 y), then [45 y, 60 y).",
                () -> Timetable.of(regimen, 66 * YEAR, 67 * YEAR, 1));
    }

    @Test
    void episodesThatDifferInWhatTheyHoldMayOverlap() {
        Episode illness = new Episode(Moment.START, 240, Recurrence.ONCE, Map.of("illness", 1.0), false, 1);
        Episode rest = new Episode(Moment.START, 240, Recurrence.ONCE, Map.of("habitual_load", 0.0), true, 0.8);
        assertEquals(0, Timetable.of(of(List.of(), illness, rest), 0, 300, 1).expectedMeals());
        assertRefused(
                "/episodes/2: two episodes set meals at once, 0 min after the start of the run.\n"
                        + "  Join them into one episode, or move one of them.",
                () -> Timetable.of(
                        of(List.of(), illness, rest, new Episode(Moment.START, 5, Recurrence.ONCE, Map.of(), false, 0)),
                        0,
                        300,
                        1));
    }

    @Test
    void boutsOfOtherMusclesAndDailyActivityRunBesideEachOther() {
        Bout legs = new Bout("resistance", 0.7, 1, 3, 8, 0.5, List.of("legs"));
        Bout arms = new Bout("resistance", 0.7, 1, 3, 8, 0.2, List.of("arms"));
        Bout walk = new Bout(Bout.DAILY_ACTIVITY, 0.3, 3, 0, 0, 1, List.of(Bout.WHOLE_BODY));
        Week week = new Week(List.of(Session.of(0, 9, legs), Session.of(0, 9.5, arms), Session.of(0, 8, walk)));
        LifePhase phase = LifePhase.of(Moment.START, Moment.END, week);
        assertEquals(3, Timetable.of(of(List.of(phase)), 0, 168, 1).expectedBouts());
        Bout run = new Bout("endurance", 0.6, 1, 0, 0, 1, List.of(Bout.WHOLE_BODY));
        assertRefused(
                "/week/1: resistance on Monday 09:00 (60 min) and endurance on Monday 09:30 (60 min) overlap.\n"
                        + "  Move one, shorten it, or give them muscles that differ.",
                () -> new LifePhase(
                        Moment.START,
                        Moment.END,
                        new Week(List.of(Session.of(0, 9, legs), Session.of(0, 9.5, run))),
                        Mesocycle.NONE,
                        Optional.empty(),
                        Map.of()));
    }
}
