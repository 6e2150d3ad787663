package org.myobalance.physiology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.Dosing;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.Meal;
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

    private static final double EVENING = 17;

    private static final List<String> BODY = List.of(Bout.WHOLE_BODY);

    private Protocols() {}

    /** Habitual load, three meals. */
    static Regimen habitual() {
        return Regimen.sedentary("habitual", "Habitual days");
    }

    /** Six sets of eight in three quarters of an hour, with the knee extensors of both legs. */
    static Bout resistance(double load) {
        return new Bout("resistance", load, 0.75, 6, 8, 0.13, BODY);
    }

    /** Sets of a lift that end so many repetitions short of failure. */
    static Bout lifting(double load, double sets, double reps, double effort, double engaged, double hours) {
        return new Bout("resistance", load, hours, sets, reps, OptionalDouble.of(effort), engaged, BODY);
    }

    /** A programme of the whole body, as models/studies has it for trials past 50 y. */
    static Bout programme() {
        return lifting(0.7, 6, 10, 2, 0.55, 50.0 / 60);
    }

    static Bout cycling(double intensity, double hours) {
        return new Bout("endurance", intensity, hours, 0, 0, 0.3, BODY);
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

    /** A bout on Mondays, Wednesdays and Fridays for some weeks, then habitual days. */
    static Regimen training(Bout bout, double weeks) {
        return training(bout, weeks, List.of(0, 2, 4));
    }

    /** A bout on some days of the week, 0 for Monday, for some weeks, then habitual days. */
    static Regimen training(Bout bout, double weeks, List<Integer> days) {
        Week week = new Week(
                days.stream().map(day -> Session.of(day, EVENING, bout)).toList());
        return phase("training", LifePhase.of(Moment.START, Moment.afterStart(weeks * Lab.WEEK), week));
    }

    /** No gravity load and no steps for some days, with meals; habitual days after. */
    static Regimen bedRest(double days) {
        return levels("bed-rest", days, Map.of("habitual_load", 0.0, "daily_activity", 0.0));
    }

    /** One leg held still for some days, the rest of the day as with crutches; habitual days after. */
    static Regimen cast(double days) {
        return levels("cast", days, Map.of("immobilisation", 1.0, "daily_activity", 0.7));
    }

    private static Regimen levels(String id, double days, Map<String, Double> levels) {
        return phase(
                id,
                new LifePhase(
                        Moment.START,
                        Moment.afterStart(days * Lab.DAY),
                        Week.REST,
                        Mesocycle.NONE,
                        Optional.empty(),
                        levels));
    }

    private static Regimen phase(String id, LifePhase phase) {
        return new Regimen(id, id, List.of(phase), MealPlan.HABITUAL, List.of(), List.of(), MissedSessions.NONE);
    }

    /** Habitual days with other meals. */
    static Regimen eating(List<Meal> meals) {
        MealPlan plan = new MealPlan(meals, 0);
        return new Regimen("eating", "Meals", List.of(), plan, List.of(), List.of(), MissedSessions.NONE);
    }

    /** Doses and no meals. */
    static Regimen dosed(List<Dosing> dosings) {
        return new Regimen("dosed", "Doses", List.of(), MealPlan.NONE, List.of(), dosings, MissedSessions.NONE);
    }
}
