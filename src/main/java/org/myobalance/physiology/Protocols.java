package org.myobalance.physiology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.Dosing;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Mesocycle;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Week;

/** The bouts and regimens that the experiments share. */
final class Protocols {
    /** Onset of a single bout, on the first day [h]. */
    static final double ONSET = 9;

    private static final List<String> BODY = List.of(Bout.WHOLE_BODY);

    private Protocols() {}

    /** Habitual load, three meals. */
    static Regimen habitual() {
        return Regimen.sedentary("habitual", "Habitual days");
    }

    /** Six sets of eight in three quarters of an hour. */
    static Bout resistance(double intensity) {
        return new Bout("resistance", intensity, 0.75, 6, 8, 1, BODY);
    }

    static Bout endurance(double intensity, double hours) {
        return new Bout("endurance", intensity, hours, 0, 0, 1, BODY);
    }

    /** One bout at {@link #ONSET} of the first day. */
    static Regimen once(Bout bout, MealPlan meals) {
        LifePhase day = new LifePhase(
                Moment.START,
                Moment.afterStart(Lab.DAY),
                new Week(List.of(Session.of(0, ONSET, bout))),
                Mesocycle.NONE,
                Optional.empty(),
                Map.of());
        return new Regimen("one-bout", "One bout", List.of(day), meals, List.of(), List.of(), MissedSessions.NONE);
    }

    /** Resistance three times a week for some weeks, then habitual days. */
    static Regimen training(double weeks) {
        Week week = new Week(List.of(
                Session.of(0, 17, resistance(0.75)),
                Session.of(2, 17, resistance(0.75)),
                Session.of(4, 17, resistance(0.75))));
        LifePhase phase = LifePhase.of(Moment.START, Moment.afterStart(weeks * Lab.WEEK), week);
        return new Regimen(
                "training",
                "Resistance three times a week",
                List.of(phase),
                MealPlan.HABITUAL,
                List.of(),
                List.of(),
                MissedSessions.NONE);
    }

    /** No gravity load and no steps for some days, with meals. */
    static Regimen bedRest(double days) {
        LifePhase phase = new LifePhase(
                Moment.START,
                Moment.afterStart(days * Lab.DAY),
                Week.REST,
                Mesocycle.NONE,
                Optional.empty(),
                Map.of("habitual_load", 0.0, "daily_activity", 0.0));
        return new Regimen(
                "bed-rest", "Bed rest", List.of(phase), MealPlan.HABITUAL, List.of(), List.of(), MissedSessions.NONE);
    }

    /** Doses and no meals. */
    static Regimen dosed(List<Dosing> dosings) {
        return new Regimen("dosed", "Doses", List.of(), MealPlan.NONE, List.of(), dosings, MissedSessions.NONE);
    }
}
