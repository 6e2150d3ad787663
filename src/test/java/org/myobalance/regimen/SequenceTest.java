package org.myobalance.regimen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parts one after the other have the bouts, doses and levels that each has alone. */
class SequenceTest {
    private static final double WEEK = 7 * 24;
    private static final Bout LIFT = new Bout("resistance", 0.7, 0.75, 4, 10, 0.5, List.of(Bout.WHOLE_BODY));

    private static final Regimen LIFTS = new Regimen(
            "lifts",
            "Lifts",
            List.of(LifePhase.of(
                    Moment.START, Moment.END, new Week(List.of(Session.of(0, 9, LIFT), Session.of(3, 9, LIFT))))),
            MealPlan.HABITUAL,
            List.of(),
            List.of(new Dosing("drug", 1, Moment.afterStart(1), Recurrence.each(24))),
            MissedSessions.NONE);

    private static final Regimen NONE = Regimen.sedentary("none", "None");

    private static final Regimen BED = new Regimen(
            "bed",
            "Bed",
            List.of(),
            MealPlan.HABITUAL,
            List.of(new Episode(Moment.START, 48, Recurrence.ONCE, Map.of("habitual_load", 0.0), true, 1)),
            List.of(),
            MissedSessions.NONE);

    @Test
    void countsOfPartsAddUp() {
        Regimen all = Sequence.of(
                "all",
                "All",
                List.of(
                        new Sequence.Part(LIFTS, 3 * WEEK),
                        new Sequence.Part(NONE, 2 * WEEK),
                        new Sequence.Part(LIFTS, WEEK)));
        double age = 70 * 8766;
        Timetable timetable = Timetable.of(all, age, age + 6 * WEEK, 0);
        assertEquals(6, timetable.expectedBouts(0, 3 * WEEK));
        assertEquals(0, timetable.expectedBouts(3 * WEEK, 5 * WEEK));
        assertEquals(2, timetable.expectedBouts(5 * WEEK, 6 * WEEK));
        assertEquals(21 + 7, timetable.expectedDoses(0, 6 * WEEK));
        assertEquals(0, timetable.expectedDoses(3 * WEEK, 5 * WEEK));
    }

    @Test
    void episodesAreMoved() {
        Regimen all = Sequence.of(
                "all", "All", List.of(new Sequence.Part(LIFTS, 3 * WEEK), new Sequence.Part(BED, 2 * WEEK)));
        assertEquals(3 * WEEK, all.episodes().get(0).from().hours());
        assertEquals(Map.of("habitual_load", 0.0), all.episodes().get(0).levels());
    }

    @Test
    void otherMealsAreRefused() {
        Regimen fasts =
                new Regimen("fasts", "Fasts", List.of(), MealPlan.NONE, List.of(), List.of(), MissedSessions.NONE);
        RegimenException e = assertThrows(
                RegimenException.class,
                () -> Sequence.of(
                        "all", "All", List.of(new Sequence.Part(LIFTS, WEEK), new Sequence.Part(fasts, WEEK))));
        assertEquals(
                "regimens \"lifts\" and \"fasts\" cannot follow each other: their meals or missed sessions differ",
                e.fault());
    }

    @Test
    void agesAreRefused() {
        Regimen byAge = new Regimen(
                "by-age",
                "By age",
                List.of(new LifePhase(
                        Moment.years(40), Moment.years(50), Week.REST, Mesocycle.NONE, Optional.empty(), Map.of())),
                MealPlan.HABITUAL,
                List.of(),
                List.of(),
                MissedSessions.NONE);
        RegimenException e = assertThrows(
                RegimenException.class, () -> Sequence.of("all", "All", List.of(new Sequence.Part(byAge, WEEK))));
        assertEquals("regimen \"by-age\" counts by age, so it cannot follow another", e.fault());
    }
}
