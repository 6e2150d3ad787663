package org.myobalance.physiology;

import java.util.List;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.Trajectory;

/** What weeks of lifting or cycling bring, to whom, and how long it stays. */
final class Training implements Experiment {
    private static final double YOUNG = 25;
    /** Age of the pooled trials past 50 y (Peterson 2011) and of the unilateral ones. */
    private static final double OLD = 65;

    /** Age of the old men of Harber 2012. */
    private static final double CYCLIST = 74;

    private static final String LIMB = "limb_size";
    private static final String STRENGTH = "strength_relative";

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "lean-old",
                        "muscle gained in 20 weeks of whole-body lifting at 65 y",
                        "kg",
                        0.7,
                        1.5,
                        "Peterson 2011: lean mass +1.1 (0.9 to 1.2), studies differ"),
                new Target(
                        "lean-young",
                        "the same at 25 y",
                        "kg",
                        1,
                        3,
                        "Abe 2003: fat-free mass +2.6, n = 3; the lower bound is assumed"),
                new Target(
                        "strength-old",
                        "leg press after the 20 weeks at 65 y",
                        "%",
                        20,
                        40,
                        "Peterson 2010: +24 to +33 by lift"),
                new Target(
                        "flat-39",
                        "size gained in 12 weeks of the same at 39 y, against 25 y",
                        "ratio",
                        0.95,
                        1.05,
                        "Lowndes 2009: no relation with age, 18 to 39 y, n = 826"),
                new Target(
                        "gain-75",
                        "the same at 75 y, against 25 y",
                        "ratio",
                        0.35,
                        1,
                        "Ahtiainen 2016, Roth 2001: no effect of age; Brook 2016: a third"),
                new Target(
                        "size-high",
                        "size after 10 weeks of 3 sets to failure at 80 % 1RM at 25 y",
                        "%",
                        3.5,
                        10.9,
                        "Mitchell 2012: +7.2 ± 1.9"),
                new Target(
                        "low-high",
                        "the same at 30 %, gain against that at 80 %",
                        "ratio",
                        0.85,
                        1.1,
                        "Mitchell 2012: +6.8 against +7.2"),
                new Target(
                        "untrained-leg",
                        "size of the leg that does not train, after 10 weeks of the other at 65 y",
                        "%",
                        -1,
                        1.5,
                        "PMC2991130: +0.1 (men), +0.6 (women)"),
                new Target(
                        "endurance-young",
                        "size after 12 weeks of cycling at 25 y",
                        "%",
                        3.5,
                        8,
                        "Harber 2012: +5 ± 1"),
                new Target("endurance-old", "the same at 74 y", "%", 3.5, 8, "Harber 2012: +6 ± 1"),
                new Target(
                        "endurance-strength",
                        "strength after the 12 weeks of cycling at 25 y",
                        "%",
                        0,
                        10,
                        "little is learnt for a lift; range assumed"),
                new Target("detraining-week", "gain lost 7 d after 6 weeks of lifting", "%", 0, 20, "months, not days"),
                new Target(
                        "detraining-months",
                        "the same 18 weeks after",
                        "%",
                        40,
                        90,
                        "Grgic 2022: about 60 by 4 months"));
    }

    @Override
    public double[] values(Lab lab) {
        Trajectory young = follow(lab, YOUNG, Protocols.programme(), 20);
        Trajectory old = follow(lab, OLD, Protocols.programme(), 20);
        double at25 = percent(lab, YOUNG, young, LIMB, 12);
        double high = oneLeg(lab, 0.8, 9);
        Trajectory other = follow(lab, OLD, Protocols.lifting(0.7, 5, 10, 2, 0.06, 1.0 / 3), 10);
        Trajectory cycling = cycling(lab, YOUNG);
        Trajectory stopped = lab.follow(YOUNG, Protocols.training(Protocols.programme(), 6), 24 * Lab.WEEK, Lab.DAY);
        Trajectory never = lab.follow(YOUNG, Protocols.habitual(), 24 * Lab.WEEK, Lab.DAY);
        double gained = gain(stopped, never, 6);
        return new double[] {
            kilograms(old, 20),
            kilograms(young, 20),
            percent(lab, OLD, old, STRENGTH, 20),
            programme(lab, 39) / at25,
            programme(lab, 75) / at25,
            high,
            oneLeg(lab, 0.3, 25) / high,
            percent(lab, OLD, other, "untrained_limb_size", 10),
            percent(lab, YOUNG, cycling, LIMB, 12),
            percent(lab, CYCLIST, cycling(lab, CYCLIST), LIMB, 12),
            percent(lab, YOUNG, cycling, STRENGTH, 12),
            100 * (1 - gain(stopped, never, 7) / gained),
            100 * (1 - gain(stopped, never, 24) / gained)
        };
    }

    private static Trajectory follow(Lab lab, double age, Bout bout, double weeks) {
        return lab.follow(age, Protocols.training(bout, weeks), weeks * Lab.WEEK, Lab.DAY);
    }

    /** Size gained in twelve weeks of whole-body lifting [%]. */
    private static double programme(Lab lab, double age) {
        return percent(lab, age, follow(lab, age, Protocols.programme(), 12), LIMB, 12);
    }

    /** Size gained in ten weeks of three sets of one knee extension to failure, three times a week [%]. */
    private static double oneLeg(Lab lab, double load, double reps) {
        Bout bout = Protocols.lifting(load, 3, reps, 0, 0.06, 0.2);
        return percent(lab, YOUNG, follow(lab, YOUNG, bout, 10), LIMB, 10);
    }

    /** Twelve weeks of four rides at 70 % of heart-rate reserve, about 72 % of VO2max. */
    private static Trajectory cycling(Lab lab, double age) {
        Regimen rides = Protocols.training(Protocols.cycling(0.72, 35.0 / 60), 12, List.of(0, 1, 3, 5));
        return lab.follow(age, rides, 12 * Lab.WEEK, Lab.DAY);
    }

    private static double kilograms(Trajectory run, double weeks) {
        return (run.valueAt("muscle_mass", weeks * Lab.WEEK) - run.valueAt("muscle_mass", 0)) / Lab.GRAMS;
    }

    /** Against a habitual day at the age at which the weeks begin. */
    private static double percent(Lab lab, double age, Trajectory run, String id, double weeks) {
        return 100 * (run.valueAt(id, weeks * Lab.WEEK) / lab.habitual(age, id) - 1);
    }

    private static double gain(Trajectory after, Trajectory never, double weeks) {
        return after.valueAt(LIMB, weeks * Lab.WEEK) - never.valueAt(LIMB, weeks * Lab.WEEK);
    }
}
