package org.myobalance.physiology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.myobalance.regimen.Meal;
import org.myobalance.simulate.Trajectory;

/** Mixed meals with little or much protein: what they do in a day, and in months without training. */
final class ProteinIntake implements Experiment {
    /** Mean age of the men of Bhasin 2018, who ate as those of Mitchell CJ 2017 did. */
    private static final double OLD = 73;

    /** People of Mamerow 2014, mean age and mass. */
    private static final double ADULT = 37;

    private static final double KILOGRAMS = 75;

    private static final double[] CLOCK = {7.5, 12.5, 19};
    private static final double CARBOHYDRATE = 1.2e-3;
    private static final double MONTHS = 26 * Lab.WEEK;
    private static final double WEEKS = 10 * Lab.WEEK;

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "protein-weeks",
                        "muscle after 10 weeks of 1.6 g/kg of protein a day at 73 y, against 0.8",
                        "%",
                        0,
                        4,
                        "Mitchell CJ 2017: arms and legs +3.3; Bhasin 2018: no effect; bounds assumed"),
                new Target(
                        "protein-months",
                        "the same after 6 months, 1.3 against 0.8",
                        "kg",
                        0,
                        1.08,
                        "Bhasin 2018: lean mass +0.31 (−0.46 to 1.08, from memory); the lower bound is assumed"),
                new Target(
                        "protein-pattern",
                        "synthesis of a day with 30 g of protein in each of three meals, against 10, 16 and 63 g",
                        "ratio",
                        1,
                        1.4,
                        "Mamerow 2014: 0.075 against 0.056 %/h; bounds assumed"));
    }

    @Override
    public double[] values(Lab lab) {
        double weeks = mass(lab, 1.6, WEEKS) / mass(lab, 0.8, WEEKS);
        double months = mass(lab, 1.3, MONTHS) - mass(lab, 0.8, MONTHS);
        double pattern = synthesis(lab, 30, 30, 30) / synthesis(lab, 10, 16, 63);
        return new double[] {100 * (weeks - 1), months / Lab.GRAMS, pattern};
    }

    /** Muscle after so long on so much protein a day, in three equal meals. */
    private static double mass(Lab lab, double perDay, double hours) {
        double each = 1e-3 * perDay / CLOCK.length;
        return lab.follow(OLD, Protocols.eating(meals(each, each, each)), hours, Lab.WEEK)
                .valueAt("muscle_mass", hours);
    }

    /** Daily mean after a week on meals with so many grams of protein. */
    private static double synthesis(Lab lab, double... grams) {
        double[] protein = new double[grams.length];
        for (int i = 0; i < protein.length; i++) {
            protein[i] = 1e-3 * grams[i] / KILOGRAMS;
        }
        Trajectory week = lab.follow(ADULT, Protocols.eating(meals(protein)), Lab.WEEK, Lab.DAY);
        return week.valueAt("fractional_synthetic_rate", Lab.WEEK);
    }

    private static List<Meal> meals(double... protein) {
        List<Meal> meals = new ArrayList<>();
        for (int i = 0; i < CLOCK.length; i++) {
            meals.add(new Meal(CLOCK[i], protein[i], CARBOHYDRATE));
        }
        return meals;
    }

    @Override
    public List<Supplier<Chart>> charts(Lab lab) {
        return List.of(() -> intake(lab));
    }

    private static Chart intake(Lab lab) {
        List<Chart.Point> points = new ArrayList<>();
        double habitual = mass(lab, 1.05, MONTHS);
        for (double perDay : new double[] {0.3, 0.5, 0.65, 0.8, 1.05, 1.3, 1.6, 2, 2.4}) {
            points.add(new Chart.Point(perDay, 100 * (mass(lab, perDay, MONTHS) / habitual - 1)));
        }
        return new Chart(
                "protein-intake",
                List.of(new Chart.Panel(
                        "Six months without training, 73 y",
                        new Chart.Quantity("Protein", "g/kg a day"),
                        new Chart.Quantity("Muscle", "% against 1.05 g/kg a day"),
                        new Chart.Curve("Three equal mixed meals", points, List.of()))),
                List.of(
                        "Each meal has 1.2 g/kg of carbohydrate. A trial of 1.3 against 0.8 g/kg a day for six months found no"
                                + " difference of lean mass (Bhasin 2018), one of ten weeks lost 3.3 % of arms and legs on 0.8"
                                + " against 1.6 (Mitchell CJ 2017)."));
    }
}
