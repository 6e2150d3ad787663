package org.myobalance.physiology;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.regimen.Dosing;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Recurrence;
import org.myobalance.simulate.Trajectory;

/** A fasted young person takes protein, and goes on taking it: synthesis falls back although amino acids stay. */
final class MuscleFull implements Experiment {
    private static final double START = 8;
    private static final double LATE = START + 3.5;

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "meal-peak",
                        "largest fractional synthetic rate in 90 min of amino-acid supply, against fasted",
                        "fold",
                        1.8,
                        3.2,
                        "Mitchell 2015: 0.019–0.021 to 0.052–0.057 %/h"),
                new Target(
                        "refractory",
                        "synthesis above fasted left after 3.5 h of supply, share of the largest",
                        "%",
                        -10,
                        25,
                        "Mitchell 2015: back to baseline 90–210 min"),
                new Target(
                        "amino-acids-stay",
                        "amino acids above fasted after 3.5 h of supply, share of the largest",
                        "%",
                        60,
                        101,
                        "the condition of the test"));
    }

    @Override
    public double[] values(Lab lab) {
        List<Dosing> supply = new ArrayList<>();
        supply.add(new Dosing("meal_protein", 0.1e-3, Moment.afterStart(START), Recurrence.ONCE));
        supply.add(new Dosing("meal_protein", 0.0125e-3, Moment.afterStart(START + 0.1), new Recurrence(0.1, 39)));
        Trajectory fast = lab.follow(25, Protocols.dosed(List.of()), 12, 0.02);
        Trajectory supplied = lab.follow(25, Protocols.dosed(supply), 12, 0.02);
        double synthesis = excess(supplied, fast, "fractional_synthetic_rate", LATE)
                / peak(supplied, fast, "fractional_synthetic_rate", START, START + 1.5);
        double aminoAcids =
                excess(supplied, fast, "amino_acids", LATE) / peak(supplied, fast, "amino_acids", START, LATE);
        double fold = 1
                + peak(supplied, fast, "fractional_synthetic_rate", START, START + 1.5)
                        / fast.valueAt("fractional_synthetic_rate", START);
        return new double[] {fold, 100 * synthesis, 100 * aminoAcids};
    }

    private static double excess(Trajectory supplied, Trajectory fast, String id, double time) {
        return supplied.valueAt(id, time) - fast.valueAt(id, time);
    }

    private static double peak(Trajectory supplied, Trajectory fast, String id, double from, double to) {
        double peak = 0;
        for (double t = from; t <= to; t += 0.02) {
            peak = Math.max(peak, excess(supplied, fast, id, t));
        }
        return peak;
    }
}
