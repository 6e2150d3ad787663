package org.myobalance.physiology;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.myobalance.physiology.Chart.Comparison;
import org.myobalance.regimen.Dosing;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Recurrence;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.Trajectory;

/** Two equal drinks of protein after a night's fast: when the signal peaks, and whether the second works. */
final class Feeding implements Experiment {
    /** 20 g of protein in a man of 75 kg [kg/kg]. */
    private static final double PROTEIN = 20e-3 / 75;

    /** 15 g of essential amino acids as protein, in a man of 75 kg [kg/kg]. */
    private static final double AMINO_ACIDS = 33e-3 / 75;

    private static final double FIRST = 8;
    private static final double APART = 5;
    private static final double RESPONSE = 3;
    /** How long the figure goes on after the first drink [h]. */
    private static final double SHOWN = 10;

    private static final double STEP = 0.02;

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "second-meal",
                        "synthesis above fasted in 3 h after the second of two equal meals five hours apart, against the first",
                        "ratio",
                        0.6,
                        1.1,
                        "Mamerow 2014: an even pattern of meals is 25 to 34 % above a skewed one; bounds assumed"),
                new Target(
                        "signal-peak",
                        "time of the highest mTORC1 activity after 15 g of essential amino acids",
                        "h",
                        1,
                        2,
                        "samples of p70S6K phosphorylation at 1 h are above those at 3 h; bounds assumed"));
    }

    @Override
    public double[] values(Lab lab) {
        Trajectory fast = lab.follow(25, Protocols.dosed(List.of()), 17, STEP);
        Trajectory two = lab.follow(25, drinks(PROTEIN, 2), 17, STEP);
        Trajectory one = lab.follow(25, drinks(AMINO_ACIDS, 1), 17, STEP);
        double peak = FIRST;
        for (double t = FIRST; t <= FIRST + 4; t += STEP) {
            peak = one.valueAt("mtorc1_activity", t) > one.valueAt("mtorc1_activity", peak) ? t : peak;
        }
        return new double[] {
            response(two, fast, FIRST + APART) / response(two, fast, FIRST), peak - FIRST,
        };
    }

    private static Regimen drinks(double protein, int count) {
        return Protocols.dosed(List.of(new Dosing(
                "meal_protein",
                protein,
                Moment.afterStart(FIRST),
                count == 1 ? Recurrence.ONCE : new Recurrence(APART, count))));
    }

    private static double response(Trajectory fed, Trajectory fast, double start) {
        return fed.mean("fractional_synthetic_rate", start, start + RESPONSE)
                - fast.mean("fractional_synthetic_rate", start, start + RESPONSE);
    }

    @Override
    public List<Supplier<Chart>> charts(Lab lab) {
        return List.of(() -> secondMeal(lab));
    }

    private static Chart secondMeal(Lab lab) {
        Trajectory fast = lab.follow(25, Protocols.dosed(List.of()), FIRST + SHOWN, STEP);
        Trajectory two = lab.follow(25, drinks(PROTEIN, 2), FIRST + SHOWN, STEP);
        Trajectory one = lab.follow(25, drinks(AMINO_ACIDS, 1), FIRST + APART + 1, STEP);
        Chart.Quantity time = new Chart.Quantity("After the first drink", "h");
        Chart.Quantity synthesis = new Chart.Quantity("Myofibrillar FSR", "%/h");
        Chart.Quantity signal = new Chart.Quantity("mTORC1", "fold of fasted");
        return new Chart(
                "second-meal",
                List.of(
                        new Chart.Panel(
                                "Synthesis, two drinks",
                                time,
                                synthesis,
                                rate("20 g of protein, twice", two)
                                        .with(Comparison.value("mitchell-2015/fed-0-90min", 0.75, "")),
                                rate("Fasted", fast).with(Comparison.value("mitchell-2015/rest", -0.5, ""))),
                        new Chart.Panel(
                                "mTORC1, two drinks",
                                time,
                                signal,
                                signal("20 g of protein, twice", two),
                                signal("Fasted", fast)),
                        new Chart.Panel(
                                "mTORC1, 15 g of amino acids",
                                new Chart.Quantity("After the drink", "h"),
                                signal,
                                signal("15 g of essential amino acids", one)
                                        .with(
                                                Comparison.fold("amino-acids-15g/p-p70s6k-young-90min", 1.5, ""),
                                                Comparison.fold("amino-acids-15g/p-p70s6k-young-180min", 3, ""),
                                                Comparison.fold("amino-acids-15g/p-p70s6k-young-240min", 4, "")))),
                List.of(
                        "Drinks of protein alone at 25 y, five hours apart, after a night's fast. Dots of synthesis are"
                                + " means of hours: at rest, and 0 to 1.5 h after one drink. Those at the right are p70S6K phosphorylation."));
    }

    private static Chart.Curve rate(String label, Trajectory run) {
        return curve(label, run, "myofibrillar_synthetic_rate", rate -> 100 * rate);
    }

    private static Chart.Curve signal(String label, Trajectory run) {
        double fasted = run.valueAt("mtorc1_activity", FIRST);
        return curve(label, run, "mtorc1_activity", signal -> signal / fasted);
    }

    private static Chart.Curve curve(String label, Trajectory run, String id, DoubleUnaryOperator y) {
        return Chart.Curve.along(label, run, hours -> hours - FIRST, id, y).between(-1, SHOWN);
    }
}
