package org.myobalance.physiology;

import java.util.List;
import org.myobalance.regimen.MealPlan;
import org.myobalance.simulate.Trajectory;

/** Plasma exosomes after hard cycling and after a resistance bout. */
final class ExosomeResponse implements Experiment {
    /** The switch under which loaded bouts go on releasing for hours. */
    static final String SLOW_RELEASE = "switch_slow_release";

    /** Minutes of incremental cycling to exhaustion, at 80 % of VO2max on average, at the mean age of Frühbeis 2015 [h]. */
    private static final double CYCLING = 17.0 / 60;

    private static final double AGE = 41.1;

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "exo-cycling-end",
                        "plasma EXO count at the end of 17 min of incremental cycling at 41 y, against rest",
                        "fold",
                        2,
                        3,
                        "Frühbeis 2015: 2.7 (second-hand)"),
                new Target(
                        "exo-cycling-later",
                        "the same 90 min later",
                        "fold",
                        0.85,
                        1.15,
                        "Frühbeis 2015: declines within 90 min"),
                new Target(
                        "exo-resistance",
                        "plasma EXO count 2 h after a resistance bout with slow release switched on, against rest",
                        "fold",
                        1.6,
                        2.4,
                        "Annibalini 2019: near 2 (as the review states it)"));
    }

    @Override
    public double[] values(Lab lab) {
        double end = Protocols.ONSET + CYCLING;
        Trajectory cycling =
                lab.follow(AGE, Protocols.once(Protocols.cycling(0.8, CYCLING), MealPlan.HABITUAL), 14, 0.02);
        double rest = cycling.valueAt("exo_plasma_count", Protocols.ONSET);
        Trajectory lifting = lab.with(SLOW_RELEASE, 1)
                .follow(25, Protocols.once(Protocols.resistance(0.75), MealPlan.HABITUAL), 14, 0.02);
        return new double[] {
            cycling.valueAt("exo_plasma_count", end) / rest,
            cycling.valueAt("exo_plasma_count", end + 1.5) / rest,
            lifting.valueAt("exo_plasma_count", Protocols.ONSET + 2.75)
                    / lifting.valueAt("exo_plasma_count", Protocols.ONSET)
        };
    }
}
