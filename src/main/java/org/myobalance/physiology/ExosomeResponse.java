package org.myobalance.physiology;

import java.util.List;
import java.util.function.Supplier;
import org.myobalance.physiology.Chart.Comparison;
import org.myobalance.regimen.MealPlan;
import org.myobalance.simulate.Trajectory;

/** Plasma exosomes after hard cycling and after a resistance bout. */
final class ExosomeResponse implements Experiment {
    /** The switch under which loaded bouts go on releasing for hours. */
    static final String SLOW_RELEASE = "switch_slow_release";

    /** Minutes of incremental cycling to exhaustion, at 80 % of VO2max on average, at the mean age of Frühbeis 2015 [h]. */
    private static final double CYCLING = 17.0 / 60;

    private static final double AGE = 41.1;

    /** How long the figure goes on after the start of the bout [h]. */
    private static final double SHOWN = 5;

    private static final String COUNT = "exo_plasma_count";

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
        Trajectory cycling = cycling(lab);
        double rest = cycling.valueAt(COUNT, Protocols.ONSET);
        Trajectory lifting = lifting(lab.with(SLOW_RELEASE, 1));
        return new double[] {
            cycling.valueAt(COUNT, end) / rest,
            cycling.valueAt(COUNT, end + 1.5) / rest,
            lifting.valueAt(COUNT, Protocols.ONSET + 2.75) / lifting.valueAt(COUNT, Protocols.ONSET)
        };
    }

    private static Trajectory cycling(Lab lab) {
        return lab.follow(AGE, Protocols.once(Protocols.cycling(0.8, CYCLING), MealPlan.HABITUAL), 14, 0.02);
    }

    private static Trajectory lifting(Lab lab) {
        return lab.follow(25, Protocols.once(Protocols.resistance(0.75), MealPlan.HABITUAL), 14, 0.02);
    }

    @Override
    public List<Supplier<Chart>> charts(Lab lab) {
        return List.of(() -> courses(lab));
    }

    private static Chart courses(Lab lab) {
        Trajectory cycling = cycling(lab);
        Trajectory lifting = lifting(lab.with(SLOW_RELEASE, 1));
        Trajectory without = lifting(lab.with(SLOW_RELEASE, 0));
        return new Chart(
                "exosomes",
                List.of(
                        panel(
                                "Count, 17 min of cycling, 41 y",
                                "EXO in plasma",
                                fold("EXO", cycling, COUNT)
                                        .with(Comparison.fold("fruehbeis-2015/count-cycling-0h", CYCLING, ""))),
                        markers(
                                "Markers, 17 min of cycling, 41 y",
                                cycling,
                                Comparison.fold("fruehbeis-2015/flot1-cycling-0h", CYCLING, "")),
                        panel(
                                "Count, 45 min of lifting, 25 y",
                                "EXO in plasma",
                                fold("EXO", lifting, COUNT)
                                        .with(Comparison.fold("annibalini-2019/count-2h-review", 2.75, "")),
                                fold("EXO, slow release off", without, COUNT)),
                        markers("Markers, 45 min of lifting, 25 y", lifting)),
                List.of(
                        "Flot-1 is on the vesicles of all cells, CD41 on those of platelets, α-sarcoglycan on those of muscle;"
                                + " for the same volume of plasma. Lifting is shown with slow"
                                + " release on; annibalini-2019 is by a review, after 20 min on a flywheel."));
    }

    private static Chart.Panel markers(String title, Trajectory run, Comparison... ofFlotillin) {
        return panel(
                title,
                "Marker in plasma",
                fold("Flot-1", run, "exo_marker.flotillin").with(ofFlotillin),
                fold("CD41", run, "exo_marker.cd41"),
                fold("α-sarcoglycan", run, "exo_marker.sgca"));
    }

    private static Chart.Panel panel(String title, String quantity, Chart.Curve... curves) {
        return new Chart.Panel(
                title,
                new Chart.Quantity("After the start of the bout", "h"),
                new Chart.Quantity(quantity, "fold of rest"),
                curves);
    }

    private static Chart.Curve fold(String label, Trajectory run, String id) {
        double rest = run.valueAt(id, Protocols.ONSET);
        return Chart.Curve.along(label, run, hours -> hours - Protocols.ONSET, id, value -> value / rest)
                .between(-1, SHOWN);
    }
}
