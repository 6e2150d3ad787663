package org.myobalance.regimen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run leaves out of its regimen is said, part by part, with counts known in the head. */
class ShortfallsTest {
    private static final double DAY = 24;
    private static final double YEAR = Ticks.HOURS_PER_YEAR;
    private static final double START = 25 * YEAR;

    private static Bout lift(double minutes) {
        return new Bout("resistance", 0.75, minutes / 60, 6, 8, 1, List.of(Bout.WHOLE_BODY));
    }

    private static LifePhase phase(Moment from, Moment to, Session... sessions) {
        return LifePhase.of(from, to, new Week(List.of(sessions)));
    }

    private static Session session(int day, double clock, double minutes) {
        return new Session(day, clock, List.of(lift(minutes)));
    }

    private static Episode illness(Moment from, double days, Recurrence recurrence) {
        return new Episode(from, days * DAY, recurrence, Map.of("illness", 1.0), true, 1);
    }

    private static List<String> shortfalls(
            double days, List<LifePhase> phases, List<Episode> episodes, List<Dosing> dosings) {
        Regimen regimen = new Regimen("r", "R", phases, MealPlan.NONE, episodes, dosings, MissedSessions.NONE);
        Timetable timetable = Timetable.of(regimen, START, START + days * DAY, 1);
        return timetable.shortfalls();
    }

    private static List<String> ofPhases(double days, LifePhase... phases) {
        return shortfalls(days, List.of(phases), List.of(), List.of());
    }

    private static List<String> ofEpisode(double days, Episode episode) {
        return shortfalls(days, List.of(), List.of(episode), List.of());
    }

    private static List<String> ofDose(double days, Moment from, Recurrence recurrence) {
        return shortfalls(days, List.of(), List.of(), List.of(new Dosing("drug", 1, from, recurrence)));
    }

    @Test
    void whatTakesPlaceIsNotListed() {
        assertEquals(List.of(), ofPhases(14, phase(Moment.START, Moment.END, session(0, 17, 60))));
        assertEquals(List.of(), ofEpisode(14, illness(Moment.afterStart(DAY), 7, Recurrence.ONCE)));
        assertEquals(List.of(), ofDose(10, Moment.START, Recurrence.each(DAY)));
        assertEquals(List.of(), ofDose(10, Moment.START, new Recurrence(DAY, 10)));
    }

    @Test
    void aPhaseOutsideTheRunOrCutByItIsNamed() {
        assertEquals(
                List.of("phase 1 (65 y to 70 y) lies outside the run: nothing of it takes place"),
                ofPhases(365, phase(Moment.years(65), Moment.years(70), session(0, 17, 60))));
        assertEquals(
                List.of("phase 1 (20 y to 24 y) lies outside the run: nothing of it takes place"),
                ofPhases(365, phase(Moment.years(20), Moment.years(24), session(0, 17, 60))));
        assertEquals(
                List.of("phase 1 (20 y to 26 y) lies only in part within the run: 10 d of it"),
                ofPhases(10, phase(Moment.years(20), Moment.years(26), session(0, 17, 60))));
    }

    @Test
    void boutsThatDoNotFitIntoTheirPhaseAreCounted() {
        // two weeks in two phases: on each Sunday the bout would end at 01:00 of the next phase
        LifePhase first = phase(Moment.START, Moment.afterStart(7 * DAY), session(6, 23.5, 90));
        LifePhase second = phase(Moment.afterStart(7 * DAY), Moment.afterStart(14 * DAY), session(6, 23.5, 90));
        assertEquals(
                List.of(
                        "phase 1 (0 min after the start to 7 d after the start): 1 of 1 bout left out, because it would"
                                + " run beyond the end of the phase",
                        "phase 2 (7 d after the start to 14 d after the start): 1 of 1 bout left out, because it would"
                                + " run beyond the end of the phase"),
                ofPhases(14, first, second));
        // without a border at midnight it takes place; the one of the last night is cut
        assertEquals(
                List.of("phase 1 (0 min after the start to the end): 1 bout is cut short by the end of the run"),
                ofPhases(14, phase(Moment.START, Moment.END, session(6, 23.5, 90))));
    }

    @Test
    void sessionsWithoutADayAreNamed() {
        assertEquals(
                List.of(
                        "phase 1 (0 min after the start to the end): no time in the run for resistance on Friday 17:00"),
                ofPhases(3, phase(Moment.START, Moment.END, session(0, 17, 60), session(4, 17, 60))));
    }

    @Test
    void boutsWithinEpisodesAreCounted() {
        LifePhase each = phase(Moment.START, Moment.END, session(0, 17, 60), session(3, 17, 60));
        assertEquals(
                List.of("phase 1 (0 min after the start to the end): 2 of 4 bouts left out, because they would meet an"
                        + " episode"),
                shortfalls(
                        14,
                        List.of(each),
                        List.of(illness(Moment.afterStart(2 * DAY), 7, Recurrence.ONCE)),
                        List.of()));
    }

    @ParameterizedTest(name = "from day {0}, {1} d, every {2} d, {3} times")
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 7 | 0 | 1 | lies outside the run: nothing of it takes place",
                "10 | 7 | 0 | 1 | is cut short by the end of the run",
                "0 | 2 | 7 | 5 | : 2 of 5 occurrences within the run",
                "0 | 2 | 7 | 2 | ",
                "6 | 2 | 7 | 2 | : an occurrence is cut short by the end of the run",
            })
    void episodesAreCounted(double day, double lasts, double every, long times, String line) {
        Recurrence recurrence = times == 1 ? Recurrence.ONCE : new Recurrence(every * DAY, times);
        String name = "episode 1 (" + Numbers.duration(lasts * DAY) + " from " + Moment.afterStart(day * DAY) + ")";
        List<String> expected = new ArrayList<>();
        Optional.ofNullable(line).ifPresent(said -> expected.add(name + (said.startsWith(":") ? "" : " ") + said));
        assertEquals(expected, ofEpisode(14, illness(Moment.afterStart(day * DAY), lasts, recurrence)));
    }

    @Test
    void dosesAreCounted() {
        assertEquals(
                List.of("dose 1 (drug from 70 y) lies outside the run: it is never given"),
                ofDose(10, Moment.years(70), Recurrence.ONCE));
        // a dose at the horizon itself is not given
        assertEquals(
                List.of("dose 1 (drug from 0 min after the start): given 10 of 11 times within the run"),
                ofDose(10, Moment.START, new Recurrence(DAY, 11)));
        assertEquals(
                List.of("dose 1 (drug from 24 y): given 10 of 376 times within the run"),
                ofDose(10, Moment.years(24), Recurrence.each(DAY)));
    }
}
