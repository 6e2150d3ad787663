package org.myobalance.physiology;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.myobalance.physiology.Chart.Comparison;
import org.myobalance.simulate.Trajectory;

/** A habitual life from 25 to 83 y, of a man, and of men like him who differ as persons do. */
final class Ageing implements Experiment {
    /** Mean age of those past 80 y. */
    private static final double OLDEST = 83;

    /** Cut-off and SD of men between persons, Gould 2014 [kg/m²]. */
    private static final double CUT_OFF = 6.94;

    /** Of men, European consensus of 2019 [kg/m²]. */
    private static final double EWGSOP2 = 7.0;

    private static final double PERSONS = 0.93;

    /** Last year of the figure: the oldest of Gould 2014 and of the Australian cohorts. */
    private static final double LAST = 90;

    private static final String INDEX = "appendicular_lean_mass_index";

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "alm-50",
                        "appendicular lean mass over height squared at 50 y, against 25 y",
                        "%",
                        -3,
                        2,
                        "Kirk 2021: stable to 50 y"),
                new Target(
                        "alm-80",
                        "the same at 83 y",
                        "kg/m²",
                        7.4,
                        8.3,
                        "Gould 2014: 16 % of men past 80 y below 6.94, so a mean of 7.86"),
                new Target(
                        "alm-low",
                        "share of men of 83 y below 6.94 kg/m², with 0.93 between persons",
                        "%",
                        8,
                        30,
                        "Gould 2014: 16"),
                new Target("quadriceps-75", "quadriceps at 75 y, against 25 y", "%", -33, -21, "Naruse 2023: −27"),
                new Target("soleus-75", "soleus at 75 y, against 25 y", "%", -12, 0, "Naruse 2023: −6"),
                new Target(
                        "type-i-75",
                        "type I fibres at 75 y, against 25 y",
                        "%",
                        -12,
                        2,
                        "Gries 2019: −5; Nilwik 2013: not different"),
                new Target(
                        "type-ii-75",
                        "type II fibres at 75 y, against 25 y",
                        "%",
                        -42,
                        -23,
                        "Gries 2019: −36; Nilwik 2013: −29"),
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
                        "share of quadriceps' loss from 25 to 75 y that is fibre number",
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
        double horizon = (OLDEST - 25) * Lab.YEAR;
        Trajectory life = lab.follow(25, Protocols.habitual(), horizon, Lab.YEAR);
        double at75 = mass(life, 75) / mass(life, 25);
        double slope = 100 * Math.log(mass(life, 74) / mass(life, 76)) / 2;
        // both of the same muscle, as the study counted and measured: the body loses less than the muscle that is
        // trained
        double size = 1 + change(life, "muscle_size.quadriceps", 75) / 100;
        double fibres = value(life, "fibre_number_relative", 75) / value(life, "fibre_number_relative", 25);
        double index = value(life, INDEX, OLDEST) / Lab.GRAMS;
        return new double[] {
            change(life, INDEX, 50),
            index,
            100 * new NormalDistribution(null, index, PERSONS).cumulativeProbability(CUT_OFF),
            change(life, "muscle_size.quadriceps", 75),
            change(life, "muscle_size.soleus", 75),
            change(life, "fibre_size.I", 75),
            change(life, "fibre_size.II", 75),
            at75,
            slope,
            100 * Math.log(fibres) / Math.log(size),
            100 * (1 - mass(life, 35) / mass(life, 25))
        };
    }

    /** Per cent against 25 y. */
    private static double change(Trajectory life, String id, double age) {
        return 100 * (value(life, id, age) / value(life, id, 25) - 1);
    }

    private static double mass(Trajectory life, double age) {
        return value(life, "muscle_mass_relative", age);
    }

    private static double value(Trajectory life, String id, double age) {
        return life.valueAt(id, (age - 25) * Lab.YEAR);
    }

    @Override
    public List<Supplier<Chart>> charts(Lab lab) {
        return List.of(() -> life(lab));
    }

    private static Chart life(Lab lab) {
        Trajectory life = lab.follow(25, Protocols.habitual(), (LAST - 25) * Lab.YEAR, Lab.YEAR);
        Chart.Quantity age = new Chart.Quantity("Age", "y");
        Chart.Curve index = curve("Man, habitual days", life, INDEX, value -> value / Lab.GRAMS)
                .with(
                        Comparison.value("gould-2014/index-men-30", 30, ""),
                        new Comparison("kirk-2021/index-men-70", 70, value(life, INDEX, 50) / Lab.GRAMS, ""),
                        Comparison.value("australia-2014/index-men-72", 72, ""),
                        Comparison.value("australia-2014/index-men-84", 84, ""),
                        new Comparison("gould-2014/index-men-84", 84, value(life, INDEX, 30) / Lab.GRAMS, ""));
        Chart.Panel mass = new Chart.Panel(
                "Appendicular lean mass over height²",
                age,
                new Chart.Quantity("ALM/h²", "kg/m²"),
                List.of(index),
                List.of(new Chart.CutOff("EWGSOP2: 7.0", EWGSOP2), new Chart.CutOff("Gould 2014: 6.94", CUT_OFF)));
        Chart.Panel muscles = new Chart.Panel(
                "Single muscles",
                age,
                new Chart.Quantity("Size", "% against 25 y"),
                relative("Quadriceps", life, "muscle_size.quadriceps")
                        .with(
                                Comparison.change("naruse-2023/quadriceps", 75, ""),
                                Comparison.change("mcphee-2018/volume", 72, ""),
                                Comparison.change("nilwik-2013/csa", 71, "")),
                relative("Soleus", life, "muscle_size.soleus").with(Comparison.change("naruse-2023/soleus", 75, "")));
        return new Chart(
                "life",
                List.of(mass, muscles),
                List.of("Dots stand at the middle of an age group. Two are changes, put on the model's value: kirk-2021"
                        + " against 50 y, gould-2014 past 80 y against 30 y."));
    }

    private static Chart.Curve relative(String label, Trajectory life, String id) {
        double young = value(life, id, 25);
        return curve(label, life, id, value -> 100 * (value / young - 1));
    }

    private static Chart.Curve curve(String label, Trajectory life, String id, DoubleUnaryOperator y) {
        return Chart.Curve.along(label, life, hours -> 25 + hours / Lab.YEAR, id, y);
    }
}
