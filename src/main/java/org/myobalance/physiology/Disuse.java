package org.myobalance.physiology;

import java.util.List;
import java.util.function.Supplier;
import org.myobalance.physiology.Chart.Comparison;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.Trajectory;

/** What a cast and bed rest take from muscle, how fast, and what comes back in a week. */
final class Disuse implements Experiment {
    private static final double YOUNG = 25;
    /** Mean age of the people of Kortebein 2007. */
    private static final double OLD = 67;

    private static final String LIMB = "limb_size";
    private static final String SOLEUS = "muscle_size.soleus";

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "cast-2d",
                        "quadriceps after 2 d in a cast at 25 y",
                        "%",
                        -2.3,
                        -1.1,
                        "Kilroe 2020: −1.7 ± 0.3; a third to either side"),
                new Target(
                        "cast-7d",
                        "the same after 7 d",
                        "%",
                        -9,
                        -4.4,
                        "Kilroe 2020: −6.7 ± 0.6; a third to either side"),
                new Target(
                        "bed-rest-7d",
                        "quadriceps after 7 d of bed rest at 25 y",
                        "%",
                        -5,
                        -1.4,
                        "Dirks 2016: −3.2 ± 0.9"),
                new Target(
                        "bed-rest-14d",
                        "quadriceps after 14 d of bed rest at 25 y",
                        "%",
                        -6.8,
                        -2.6,
                        "de Boer 2007, suspension: −5.2; −4 in bed rest; a third to either side"),
                new Target(
                        "bed-rest-old",
                        "muscle of the legs after 10 d of bed rest at 67 y",
                        "%",
                        -8.5,
                        -4.1,
                        "Kortebein 2007: leg lean mass −6.3 (number from memory); a third to either side"),
                new Target(
                        "bed-rest-linear",
                        "soleus lost in days 35 to 70 of bed rest, against days 0 to 35",
                        "ratio",
                        0.65,
                        1.35,
                        "NASA 2020: linear over 70 d; a third to either side"),
                new Target(
                        "recovery-week",
                        "quadriceps a week after two in a cast at 50 y, against the last day in it",
                        "%",
                        0.2,
                        3,
                        "PMC6050201: from −4.1 to −2.1 in two weeks of walking"));
    }

    @Override
    public double[] values(Lab lab) {
        Trajectory cast = follow(lab, YOUNG, Protocols.cast(7), 7);
        Trajectory bed = follow(lab, YOUNG, Protocols.bedRest(70), 70);
        Trajectory old = follow(lab, OLD, Protocols.bedRest(10), 10);
        Trajectory out = follow(lab, 50, Protocols.cast(14), 21);
        return new double[] {
            change(lab, YOUNG, cast, 2),
            change(lab, YOUNG, cast, 7),
            change(lab, YOUNG, bed, 7),
            change(lab, YOUNG, bed, 14),
            change(lab, OLD, old, 10),
            lost(bed, 35, 70) / lost(bed, 0, 35),
            100 * (out.valueAt(LIMB, 21 * Lab.DAY) / out.valueAt(LIMB, 14 * Lab.DAY) - 1)
        };
    }

    private static Trajectory follow(Lab lab, double age, Regimen regimen, double days) {
        return lab.follow(age, regimen, days * Lab.DAY, 1);
    }

    /** Size in the last hour of a day, against a habitual day before [%]. */
    private static double change(Lab lab, double age, Trajectory run, double day) {
        return 100 * (run.valueAt(LIMB, day * Lab.DAY) / lab.habitual(age, LIMB) - 1);
    }

    private static double lost(Trajectory run, double from, double to) {
        return run.valueAt(SOLEUS, from * Lab.DAY) - run.valueAt(SOLEUS, to * Lab.DAY);
    }

    @Override
    public List<Supplier<Chart>> charts(Lab lab) {
        return List.of(() -> new Chart(
                "disuse",
                List.of(
                        panel(
                                "Knee cast for 7 d, 25 y",
                                course(lab, YOUNG, Protocols.cast(7), 21)
                                        .with(
                                                Comparison.change("kilroe-2020a/quadriceps-2d", 2, ""),
                                                Comparison.change("kilroe-2020a/quadriceps-7d", 7, ""))),
                        panel(
                                "Bed rest for 14 d, 25 y",
                                course(lab, YOUNG, Protocols.bedRest(14), 28)
                                        .with(
                                                Comparison.change("dirks-2016/quadriceps", 7, ""),
                                                Comparison.change("de-boer-2007/csa-14d", 14, "leg suspended"))),
                        panel(
                                "Knee cast for 14 d, 50 y",
                                course(lab, 50, Protocols.cast(14), 28)
                                        .with(
                                                Comparison.change("cast-recovery-50y/csa-cast", 14, ""),
                                                Comparison.change("cast-recovery-50y/csa-walking", 28, "")))),
                List.of("Habitual days after the cast or bed rest. Size holds the fluid of the muscle.")));
    }

    private static Chart.Panel panel(String title, Chart.Curve course) {
        return new Chart.Panel(
                title, new Chart.Quantity("Time", "d"), new Chart.Quantity("Quadriceps", "% against before"), course);
    }

    private static Chart.Curve course(Lab lab, double age, Regimen regimen, double days) {
        return Chart.Curve.change(
                "Quadriceps", follow(lab, age, regimen, days), Lab.DAY, LIMB, lab.habitual(age, LIMB));
    }
}
