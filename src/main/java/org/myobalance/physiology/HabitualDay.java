package org.myobalance.physiology;

import java.util.List;
import org.myobalance.regimen.Dosing;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Recurrence;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.Trajectory;

/** Habitual load and three meals at 25 y, and what age changes of it. */
final class HabitualDay implements Experiment {
    /** Mean age of the old men of Wall 2015. */
    private static final double OLD = 75;

    /** 20 g of protein in a man of 75 kg [kg/kg]. */
    private static final double PROTEIN = 20e-3 / 75;

    private static final double DRINK = 8;

    private static final String PROTEIN_II = "muscle_protein.trained.II";

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "steady-day",
                        "protein per type II fibre, change over 30 habitual days at 25 y",
                        "%",
                        -0.02,
                        0.02,
                        "balance at 25 y is the definition of the synthesis scale"),
                new Target(
                        "turnover",
                        "fractional synthetic rate, daily mean at 25 y",
                        "%/d",
                        1.25,
                        1.45,
                        "Brook 2016, D2O: 1.35 ± 0.1"),
                new Target(
                        "fasted-balance",
                        "net balance before breakfast (06:00 to 07:30)",
                        "%/h",
                        -0.05,
                        -1e-4,
                        "Biolo-derived three-pool rates (second-hand): synthesis about 0.885 of breakdown"),
                new Target(
                        "fed-balance",
                        "net balance 0.5 to 2 h after breakfast",
                        "%/h",
                        1e-4,
                        0.1,
                        "Mitchell 2015: synthesis more than doubles after 20 g protein"),
                new Target(
                        "basal-old",
                        "synthesis per protein after a night's fast, 75 y against 25 y",
                        "ratio",
                        0.95,
                        1.05,
                        "Wall 2015: no difference"),
                new Target(
                        "fed-old",
                        "synthesis per protein 0 to 2 h after 20 g protein, 75 y against 25 y",
                        "ratio",
                        0.79,
                        0.89,
                        "Wall 2015: −16 %"));
    }

    @Override
    public double[] values(Lab lab) {
        Trajectory month = lab.follow(25, Protocols.habitual(), 30 * Lab.DAY, Lab.DAY);
        double drift = 100 * (month.valueAt(PROTEIN_II, 30 * Lab.DAY) / month.valueAt(PROTEIN_II, 0) - 1);
        int column = month.column("fractional_synthetic_rate").orElseThrow();
        double turnover = 100 * Lab.DAY * month.value(column, 1);
        Trajectory day = lab.follow(25, Protocols.habitual(), 10, 0.05);
        Trajectory young = lab.follow(25, drink(), 10, 0.05);
        Trajectory old = lab.follow(OLD, drink(), 10, 0.05);
        return new double[] {
            drift,
            turnover,
            100 * day.mean("net_balance", 6, 7.5),
            100 * day.mean("net_balance", 8, 9.5),
            fasted(old) / fasted(young),
            fed(old) / fed(young)
        };
    }

    /** Protein alone after a night's fast. */
    private static Regimen drink() {
        return Protocols.dosed(List.of(new Dosing("meal_protein", PROTEIN, Moment.afterStart(DRINK), Recurrence.ONCE)));
    }

    private static double fasted(Trajectory day) {
        return day.mean("fractional_synthetic_rate", DRINK - 3, DRINK);
    }

    private static double fed(Trajectory day) {
        return day.mean("fractional_synthetic_rate", DRINK, DRINK + 2);
    }
}
