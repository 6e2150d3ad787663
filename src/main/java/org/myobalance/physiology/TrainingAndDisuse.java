package org.myobalance.physiology;

import java.util.List;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.Trajectory;

/** Weeks of resistance training, stopping, and bed rest, at 25 and at 70 y. */
final class TrainingAndDisuse implements Experiment {
    private static final double OLD = 70;
    private static final double TRAINED = 6 * Lab.WEEK;

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "training-young",
                        "muscle mass after 6 weeks of resistance training at 25 y",
                        "%",
                        6,
                        11,
                        "Brook 2016: thickness +11 ± 2"),
                new Target(
                        "training-old",
                        "the same at 70 y, share of the young gain",
                        "%",
                        33,
                        50,
                        "Brook 2016: +3.5 ± 2 against +11 ± 2"),
                new Target("detraining-week", "gain lost 7 d after training stops", "%", 0, 20, "months, not days"),
                new Target(
                        "detraining-months",
                        "gain lost 18 weeks after training stops",
                        "%",
                        40,
                        90,
                        "Grgic 2022: about 60 by 4 months"),
                new Target(
                        "bed-rest-young",
                        "muscle mass after 7 d of bed rest at 25 y",
                        "%",
                        -4,
                        -2,
                        "Dirks 2016: −3.2 ± 0.9"),
                new Target(
                        "bed-rest-old",
                        "muscle mass after 10 d of bed rest at 70 y",
                        "%",
                        -7,
                        -3,
                        "Kortebein 2007: leg lean mass −6.3 (number from memory)"));
    }

    @Override
    public double[] values(Lab lab) {
        double young = change(lab, 25, Protocols.training(6), TRAINED);
        double old = change(lab, OLD, Protocols.training(6), TRAINED);
        Trajectory after = lab.follow(25, Protocols.training(6), TRAINED + 18 * Lab.WEEK, Lab.DAY);
        Trajectory never = lab.follow(25, Protocols.habitual(), TRAINED + 18 * Lab.WEEK, Lab.DAY);
        double gained = gain(after, never, TRAINED);
        return new double[] {
            young,
            100 * old / young,
            100 * (1 - gain(after, never, TRAINED + Lab.WEEK) / gained),
            100 * (1 - gain(after, never, TRAINED + 18 * Lab.WEEK) / gained),
            change(lab, 25, Protocols.bedRest(7), 7 * Lab.DAY),
            change(lab, OLD, Protocols.bedRest(10), 10 * Lab.DAY)
        };
    }

    private static double gain(Trajectory after, Trajectory never, double time) {
        return after.valueAt("muscle_mass_relative", time) - never.valueAt("muscle_mass_relative", time);
    }

    private static double change(Lab lab, double age, Regimen regimen, double hours) {
        Trajectory run = lab.follow(age, regimen, hours, Lab.DAY);
        return 100 * (run.valueAt("muscle_mass_relative", hours) / run.valueAt("muscle_mass_relative", 0) - 1);
    }
}
