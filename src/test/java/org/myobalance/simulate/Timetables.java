package org.myobalance.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Mesocycle;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Timetable;
import org.myobalance.regimen.Week;

/** Timetables from 25 y on that tests run. */
final class Timetables {
    private Timetables() {}

    /** Nothing happens. */
    static Timetable restDays(double hours) {
        return of(hours, List.of(), MealPlan.NONE);
    }

    /** A bout at intensity 0.5 on Mondays from 09:00. */
    static Timetable weeklyBout(double hours, double duration, MealPlan meals) {
        Bout bout = new Bout("resistance", 0.5, duration, 3, 8, 1, List.of(Bout.WHOLE_BODY));
        return of(hours, List.of(Session.of(0, 9, bout)), meals);
    }

    /** Rest, then the input drive at a level from some time on, which is the only stop. */
    static Timetable restAndDrive(double start, double drive, double hours) {
        return of(
                hours,
                List.of(
                        phase(Moment.START, Moment.afterStart(start), List.of(), Map.of()),
                        phase(Moment.afterStart(start), Moment.END, List.of(), Map.of("drive", drive))));
    }

    /** Rest, then a bout at intensity 0.5 on Mondays from 09:00. */
    static Timetable boutsFrom(double start, double duration, double hours) {
        Bout bout = new Bout("resistance", 0.5, duration, 3, 8, 1, List.of(Bout.WHOLE_BODY));
        return of(
                hours, List.of(phase(Moment.afterStart(start), Moment.END, List.of(Session.of(0, 9, bout)), Map.of())));
    }

    private static LifePhase phase(Moment from, Moment to, List<Session> sessions, Map<String, Double> levels) {
        return new LifePhase(from, to, new Week(sessions), Mesocycle.NONE, Optional.empty(), levels);
    }

    private static Timetable of(double hours, List<LifePhase> phases) {
        Regimen regimen = new Regimen("test", "Test", phases, MealPlan.NONE, List.of(), List.of(), MissedSessions.NONE);
        return Timetable.of(regimen, Baseline.AGE, Baseline.AGE + hours, 1);
    }

    private static Timetable of(double hours, List<Session> sessions, MealPlan meals) {
        LifePhase phase =
                new LifePhase(Moment.START, Moment.END, new Week(sessions), Mesocycle.NONE, Optional.empty(), Map.of());
        Regimen regimen = new Regimen("test", "Test", List.of(phase), meals, List.of(), List.of(), MissedSessions.NONE);
        return Timetable.of(regimen, Baseline.AGE, Baseline.AGE + hours, 1);
    }
}
