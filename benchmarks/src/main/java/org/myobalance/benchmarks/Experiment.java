package org.myobalance.benchmarks;

import java.util.List;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Timetable;
import org.myobalance.regimen.Week;

/**
 * What a laboratory measures and a fit asks for: 48 h with one bout, 24 samples of every state, 20 parameters.
 *
 * @param parameters ids of the parameters that are varied
 */
record Experiment(Workload workload, List<String> parameters) {
    static final List<String> NAMES = List.of("proxy25", "shipped");

    /** Dense around the bout from 2 h to 3 h [h]. */
    static final List<Double> TIMES = List.of(
            0.5, 1.0, 2.125, 2.25, 2.375, 2.5, 2.75, 3.0, 3.0625, 3.125, 3.25, 3.5, 3.75, 4.0, 4.5, 5.0, 6.0, 8.0, 10.0,
            12.0, 18.0, 24.0, 36.0, 48.0);

    private static final double HOURS = 48;
    private static final double ONSET = 2;
    private static final List<String> OF_PROXY = List.of(
            "a_cat", "a_amp", "v_lac", "V_lac", "k_epo", "b_xp", "s_xp", "K_xp", "k_xp", "V_xp", "s_xe", "k_xi", "k_up",
            "k_mir", "k_ak", "K_ak", "r_il6", "k_il6", "v_pg", "k_pgm");
    private static final List<String> OF_SHIPPED = List.of(
            "absorption_rate",
            "amino_acid_yield",
            "amino_acid_clearance",
            "amino_acid_half",
            "insulin_carbohydrate",
            "insulin_clearance",
            "signal_per_load",
            "signal_rate",
            "late_rate",
            "late_per_signal",
            "damage_rate",
            "ampk_rate",
            "ampk_per_metabolic",
            "ros_rate",
            "stress_rate",
            "stress_per_load",
            "plasma_clearance",
            "liver_clearance",
            "muscle_plasma_yield",
            "delivered_rate");

    static Experiment named(String name) {
        return switch (name) {
            case "proxy25" -> {
                Bout bout = new Bout(Proxy25.MODE, 0.8, 1, 0, 0, 1, List.of(Bout.WHOLE_BODY));
                yield new Experiment(once(Workload.proxyA(1), bout, MealPlan.NONE, 0), OF_PROXY);
            }
            case "shipped" -> {
                Bout bout = new Bout("resistance", 0.8, 1, 6, 8, 1, List.of(Bout.WHOLE_BODY));
                Workload weekly = Workload.shipped(1);
                yield new Experiment(
                        once(weekly, bout, MealPlan.HABITUAL, weekly.timetable().startAge()), OF_SHIPPED);
            }
            default -> throw new IllegalArgumentException("no experiment " + name + "; known: " + NAMES);
        };
    }

    private static Workload once(Workload of, Bout bout, MealPlan meals, double age) {
        LifePhase day = LifePhase.of(Moment.START, Moment.END, new Week(List.of(Session.of(0, ONSET, bout))));
        Regimen regimen = new Regimen("experiment", "", List.of(day), meals, List.of(), List.of(), MissedSessions.NONE);
        return new Workload(
                of.name(), of.compiled(), of.parameters(), of.start(), Timetable.of(regimen, age, age + HOURS, 0));
    }
}
