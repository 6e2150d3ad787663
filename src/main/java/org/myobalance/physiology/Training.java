package org.myobalance.physiology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.myobalance.physiology.Chart.Comparison;
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
        return oneLeg(lab, load, reps, 0);
    }

    /** The same, with sets that end so many repetitions short of failure [%]. */
    private static double oneLeg(Lab lab, double load, double reps, double effort) {
        Bout bout = Protocols.lifting(load, 3, reps - effort, effort, 0.06, 0.2);
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

    @Override
    public List<Supplier<Chart>> charts(Lab lab) {
        return List.of(() -> byAge(lab), () -> loadEffort(lab), () -> endurance(lab));
    }

    private static Chart byAge(Lab lab) {
        List<Chart.Point> size = new ArrayList<>();
        List<Chart.Point> mass = new ArrayList<>();
        for (double age : new double[] {YOUNG, 39, 50, OLD, 75}) {
            Trajectory weeks = follow(lab, age, Protocols.programme(), 20);
            size.add(new Chart.Point(age, percent(lab, age, weeks, LIMB, 12)));
            mass.add(new Chart.Point(age, kilograms(weeks, 20)));
        }
        Chart.Quantity age = new Chart.Quantity("Age", "y");
        return new Chart(
                "training-by-age",
                List.of(
                        new Chart.Panel(
                                "Limb muscle, 12 weeks",
                                age,
                                new Chart.Quantity("Size gained", "%"),
                                new Chart.Curve("Three times a week", size, List.of())
                                        .with(
                                                Comparison.change(
                                                        "brook-2016/thickness-young-6wk", 23, "thickness, 6 wk"),
                                                Comparison.change("franchi-2018/volume", 24, ""),
                                                Comparison.change("leger-2006/csa-8wk", 36, "8 wk"),
                                                Comparison.change("ahtiainen-2016/size", 48, "22 wk"),
                                                Comparison.change("treuth-1994/thigh-csa", 60, "16 wk"),
                                                Comparison.change("unilateral-training-2008/trained-men", 65, ""),
                                                Comparison.change(
                                                        "brook-2016/thickness-old-6wk", 69, "thickness, 6 wk"),
                                                Comparison.change("esmarck-2001/csa-at-once", 74, ""))),
                        new Chart.Panel(
                                "Body, 20 weeks",
                                age,
                                new Chart.Quantity("Muscle gained", "kg"),
                                new Chart.Curve("Three times a week", mass, List.of())
                                        .with(
                                                Comparison.change("abe-2003/lean-mass", 25, "16 wk, n = 3"),
                                                Comparison.change("treuth-1994/lean-mass", 60, "16 wk"),
                                                Comparison.change("peterson-2011/lean-mass", 65, "")))),
                List.of(
                        "Six sets of ten of the whole body, three times a week. The studies train otherwise, some one leg only;"
                                + " lean mass is read as muscle."));
    }

    private static Chart loadEffort(Lab lab) {
        return new Chart(
                "load-effort",
                List.of(new Chart.Panel(
                        "One knee extension, 10 weeks, 25 y",
                        new Chart.Quantity("Load", "% 1RM"),
                        new Chart.Quantity("Size gained", "%"),
                        byLoad(lab, "To failure", 0)
                                .with(
                                        Comparison.change("mitchell-cj-2012/volume-low-3", 30, ""),
                                        Comparison.change("mitchell-cj-2012/volume-high-3", 80, "")),
                        byLoad(lab, "2 repetitions short of failure", 2),
                        byLoad(lab, "5 repetitions short of failure", 5))),
                List.of(
                        "Three sets, three times a week. Failure comes after 25 repetitions at 30 % and 9 at 80 % (Mitchell CJ"
                                + " 2012), in between along a straight line."));
    }

    private static Chart.Curve byLoad(Lab lab, String label, double effort) {
        List<Chart.Point> points = new ArrayList<>();
        for (double load = 30; load <= 80; load += 10) {
            double failure = 25 - (25 - 9) * (load - 30) / (80 - 30);
            points.add(new Chart.Point(load, oneLeg(lab, load / 100, failure, effort)));
        }
        return new Chart.Curve(label, points, List.of());
    }

    private static Chart endurance(Lab lab) {
        return new Chart(
                "endurance",
                List.of(new Chart.Panel(
                        "12 weeks of cycling",
                        new Chart.Quantity("Time", "weeks"),
                        new Chart.Quantity("Quadriceps", "% against before"),
                        course(lab, "25 y", YOUNG).with(Comparison.change("harber-2012/volume-young", 12, "20 y")),
                        course(lab, "74 y", CYCLIST).with(Comparison.change("harber-2012/volume-old", 12, "74 y")))),
                List.of("35 min at 70 % of heart-rate reserve, four times a week."));
    }

    private static Chart.Curve course(Lab lab, String label, double age) {
        return Chart.Curve.change(label, cycling(lab, age), Lab.WEEK, LIMB, lab.habitual(age, LIMB));
    }
}
