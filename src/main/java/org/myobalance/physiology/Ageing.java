package org.myobalance.physiology;

import java.util.List;
import org.myobalance.simulate.Trajectory;

/** A habitual life from 25 to 76 y. */
final class Ageing implements Experiment {
    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "mass-75",
                        "muscle mass at 75 y, share of 25 y",
                        "ratio",
                        0.72,
                        0.82,
                        "Naruse 2023; Janssen 2000"),
                new Target(
                        "slope-75",
                        "loss of muscle mass at 75 y (74 to 76 y)",
                        "%/y",
                        0.8,
                        1.0,
                        "Mitchell 2012, longitudinal, men: 0.80–0.98"),
                new Target(
                        "fibre-share",
                        "share of the loss from 25 to 75 y that is fibre number (prescribed, not predicted)",
                        "%",
                        50,
                        100,
                        "Lexell 1983: fibres −25 %, size not different"),
                new Target(
                        "loss-35",
                        "loss of muscle mass from 25 to 35 y",
                        "%",
                        0,
                        3.5,
                        "Janssen 2000: little before the fifth decade"));
    }

    @Override
    public double[] values(Lab lab) {
        double horizon = 51 * Lab.YEAR;
        Trajectory life = lab.follow(25, Protocols.habitual(), horizon, Lab.YEAR);
        double at75 = mass(life, 75) / mass(life, 25);
        double slope = 100 * Math.log(mass(life, 74) / mass(life, 76)) / 2;
        double fibres = value(life, "fibre_number_relative", 75) / value(life, "fibre_number_relative", 25);
        return new double[] {
            at75, slope, 100 * Math.log(fibres) / Math.log(at75), 100 * (1 - mass(life, 35) / mass(life, 25))
        };
    }

    private static double mass(Trajectory life, double age) {
        return value(life, "muscle_mass_relative", age);
    }

    private static double value(Trajectory life, String id, double age) {
        return life.valueAt(id, (age - 25) * Lab.YEAR);
    }
}
