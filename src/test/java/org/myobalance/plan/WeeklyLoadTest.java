package org.myobalance.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Week;

/** Loads that can be added up in the head. */
class WeeklyLoadTest {
    private static final Bout LIFT = new Bout("resistance", 0.7, 0.75, 4, 10, 0.5, List.of(Bout.WHOLE_BODY));
    private static final Bout ARMS = new Bout("resistance", 0.7, 0.25, 2, 10, 0.1, List.of("arms"));
    private static final Bout LEGS = new Bout("resistance", 0.7, 0.25, 3, 10, 0.2, List.of("legs"));
    private static final Bout RIDE = new Bout("endurance", 0.6, 0.5, 0, 0, 0.3, List.of(Bout.WHOLE_BODY));

    private static Regimen regimen(Session... sessions) {
        LifePhase phase = LifePhase.of(Moment.START, Moment.END, new Week(List.of(sessions)));
        return new Regimen("r", "R", List.of(phase), MealPlan.HABITUAL, List.of(), List.of(), MissedSessions.NONE);
    }

    @Test
    void addsUpAWeek() {
        WeeklyLoad load =
                WeeklyLoad.of(regimen(Session.of(0, 17.5, LIFT), Session.of(3, 17.5, LIFT), Session.of(3, 8, RIDE)));
        assertEquals(120, load.minutes(), 1e-9);
        assertEquals(3, load.sessions());
        assertEquals(2, load.days());
        assertEquals(8, load.sets(), 1e-12);
        assertEquals(1.05, load.protein(), 1e-12);
        assertEquals("120 min in 3 sessions a week", load.words());
    }

    /** Monday to Thursday is three days, Thursday to Monday four; the ride is no lift. */
    @Test
    void restsFromOneLiftToTheNext() {
        assertEquals(
                72,
                WeeklyLoad.of(regimen(Session.of(3, 17.5, LIFT), Session.of(0, 17.5, LIFT), Session.of(1, 17.5, RIDE)))
                        .rest(),
                1e-9);
    }

    /** Sunday evening to Monday morning, over the end of the week. */
    @Test
    void restsOverTheEndOfTheWeek() {
        assertEquals(
                12,
                WeeklyLoad.of(regimen(Session.of(0, 8, LIFT), Session.of(6, 20, LIFT)))
                        .rest(),
                1e-9);
    }

    @Test
    void otherMusclesNeedNoRest() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                WeeklyLoad.of(regimen(Session.of(0, 8, ARMS), Session.of(1, 8, LEGS)))
                        .rest());
        assertEquals(
                24,
                WeeklyLoad.of(regimen(Session.of(0, 8, ARMS), Session.of(1, 8, LIFT)))
                        .rest(),
                1e-9);
    }

    @Test
    void noExerciseIsNoLoad() {
        WeeklyLoad load = WeeklyLoad.of(Regimen.sedentary("s", "S"));
        assertEquals("no exercise", load.words());
        assertEquals(0, load.of(WeeklyLoad.Measure.MINUTES));
        assertEquals(Double.POSITIVE_INFINITY, load.rest());
    }
}
