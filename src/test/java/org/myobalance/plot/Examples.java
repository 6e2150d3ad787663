package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.myobalance.plot.AcuteFigure.Quantity;
import org.myobalance.plot.BarPanel.Bar;

/** Figures of made-up but plausible numbers: a life of four arms, one bout, a balance, a scan. */
final class Examples {
    private static final String[] ARMS = {
        "Sedentary", "Resistance, twice a week", "Endurance, 3 times a week", "Resistance, then stopped at 70"
    };

    private Examples() {}

    static Series sampled(String label, double from, double to, int n, DoubleUnaryOperator f) {
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from + (to - from) * i / (n - 1);
            y[i] = f.applyAsDouble(x[i]);
        }
        return Series.of(label, x, y);
    }

    static double decline(double age) {
        return 1 - 0.10 / (1 + Math.exp(-(age - 45) / 5)) - 0.30 / (1 + Math.exp(-(age - 76) / 7));
    }

    static double gain(int arm, double age) {
        double on = Math.max(0, age - 55);
        double rise = 1 - Math.exp(-on / 0.6);
        return switch (arm) {
            case 1 -> 1 + 0.085 * rise;
            case 2 -> 1 + 0.035 * rise;
            case 3 -> age < 70 ? 1 + 0.085 * rise : 1 + 0.085 * Math.exp(-(age - 70) / 0.8);
            default -> 1;
        };
    }

    static List<Series> arms(double at25, double wobble) {
        List<Series> arms = new ArrayList<>();
        for (int a = 0; a < ARMS.length; a++) {
            int arm = a;
            arms.add(sampled(
                    ARMS[a],
                    25,
                    90,
                    23_725,
                    age -> at25 * decline(age) * gain(arm, age) * (1 + wobble * Math.sin(2 * Math.PI * 52 * age))));
        }
        return arms;
    }

    static Figure histograms() {
        return HistogramFigure.of(
                List.of(
                        new HistogramFigure.Histogram("flat", List.of(3, 3, 3, 3)),
                        new HistogramFigure.Histogram("valley", List.of(6, 1, 1, 4)),
                        new HistogramFigure.Histogram("hill", List.of(0, 5, 7, 0)),
                        new HistogramFigure.Histogram("all", List.of(9, 9, 11, 7))),
                List.of("Reports as expected from the draws."));
    }

    static Figure mass() {
        return MassFigure.of(arms(33.4, 4e-4), arms(8.8, 4e-4))
                .withCutOffs(List.of(new ReferenceLine("EWGSOP2", 7.0), new ReferenceLine("AWGS 2019", 7.0)))
                .withBeyondData(56, 90)
                .withFootnotes(
                        List.of(
                                "Man, 1.75 m, 78 kg. Training from age 55. Cut-offs are those for low muscle mass; no diagnosis is meant."))
                .figure();
    }

    static Figure massOfWomanWithFibres() {
        return MassFigure.of(arms(21.5, 4e-4), arms(6.84, 4e-4))
                .withCutOffs(List.of(new ReferenceLine("EWGSOP2", 5.5), new ReferenceLine("AWGS 2019", 5.4)))
                .withFibres(List.of(
                        sampled("Fibre number", 25, 90, 500, Examples::decline).withSlot(0)))
                .withBeyondData(56, 90)
                .withFootnotes(List.of("Woman, 1.63 m, 64 kg."))
                .figure();
    }

    private static double pulse(double t, double rise, double fall) {
        double since = t - 1;
        return since <= 0 ? 0 : (1 - Math.exp(-since / rise)) * Math.exp(-since / fall);
    }

    static Figure acute(boolean twoArms) {
        String[][] names = {
            {"Exosomes in plasma", "EXO count"},
            {"Exosome marker (CD63)", "CD63"},
            {"miRNA load", "miRNA load"},
            {"Akt, phosphorylated", "p-Akt"},
            {"mTORC1 activity", "mTORC1"},
            {"FoxO3a in the nucleus", "FoxO3a"},
            {"Protein synthesis", "MPS"},
            {"Protein breakdown", "MPB"}
        };
        double[][] shape = {
            {1.9, 0.25, 1.5},
            {1.4, 0.3, 2},
            {0.8, 0.5, 5},
            {0.9, 0.4, 6},
            {1.2, 0.6, 9},
            {-0.35, 0.5, 8},
            {0.75, 2.0, 18},
            {0.3, 3.0, 16}
        };
        List<Quantity> quantities = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            double[] s = shape[i];
            List<Series> series = new ArrayList<>();
            series.add(sampled("With exosomes", -6, 48, 3240, t -> 1 + s[0] * pulse(t, s[1], s[2])));
            if (twoArms) {
                series.add(sampled("Release blocked", -6, 48, 3240, t -> 1 + 0.6 * s[0] * pulse(t, s[1], s[2])));
            }
            quantities.add(Quantity.foldOfRest(names[i][0], names[i][1], series));
        }
        return new AcuteFigure(
                        quantities,
                        List.of(Span.shade("Bout of resistance exercise", 0, 1)),
                        -6,
                        48,
                        List.of("Time from the start of the bout. Dashed: value at rest. Meals are left out."))
                .figure();
    }

    static Figure balance() {
        List<Series> synthesis = new ArrayList<>();
        List<Series> breakdown = new ArrayList<>();
        List<Series> net = new ArrayList<>();
        for (int a = 0; a < ARMS.length; a++) {
            int arm = a;
            DoubleUnaryOperator mpb = age -> 250 * decline(age) * gain(arm, age);
            DoubleUnaryOperator change = age -> 33_400
                    * 0.2
                    / 365
                    * (decline(age + 0.05) * gain(arm, age + 0.05) - decline(age - 0.05) * gain(arm, age - 0.05))
                    / 0.1;
            synthesis.add(sampled(ARMS[a], 25, 90, 3000, age -> mpb.applyAsDouble(age) + change.applyAsDouble(age)));
            breakdown.add(sampled(ARMS[a], 25, 90, 3000, mpb));
            net.add(sampled(ARMS[a], 25, 90, 3000, change));
        }
        return BalanceFigure.overWeeks(Axis.age(), synthesis, breakdown, net, "g/day", List.of());
    }

    static Figure forest() {
        ForestFigure.Plot folds = new ForestFigure.Plot(
                "Folds of four observations",
                Axis.of("Fold change", "log2"),
                "predicted, 90 % band",
                "reported",
                List.of(
                        new ForestFigure.Group(
                                "Louis 2007, J Appl Physiol",
                                List.of(
                                        new DotPanel.Row(
                                                "MuRF1 mRNA of vastus lateralis, young men who lifted to failure with one leg, four hours after",
                                                List.of(new DotPanel.Interval(0.3, 1.6, 2.9)),
                                                List.of(1.8)),
                                        new DotPanel.Row(
                                                "a strip without a band", List.of(), List.of(-1.0, 0.2, 3.1)))),
                        new ForestFigure.Group(
                                "",
                                List.of(
                                        new DotPanel.Row(
                                                "nothing reported",
                                                List.of(new DotPanel.Interval(-2, -1, 0)),
                                                List.of(),
                                                "no change"),
                                        new DotPanel.Row("another", List.of(), List.of(0.5))))));
        ForestFigure.Plot masses = new ForestFigure.Plot(
                "Masses",
                Axis.of("Difference", "kg"),
                "predicted, 90 % band",
                "reported",
                List.of(new ForestFigure.Group(
                        "Abe 2003",
                        List.of(new DotPanel.Row(
                                "lean mass", List.of(new DotPanel.Interval(1, 2, 4)), List.of(4.2))))));
        return ForestFigure.pages(List.of(folds, masses), List.of("One footnote."))
                .get(0);
    }

    static Figure tornado() {
        return TornadoFigure.of(
                "Each parameter at its lower and upper bound",
                Axis.of("ASM/height² at 80 years", "kg/m²"),
                6.42,
                "at lower bound",
                "at upper bound",
                List.of(
                        new Bar("Ribosome lifetime", 6.31, 6.52),
                        new Bar("Fibre loss after 70", 6.95, 5.88),
                        new Bar("MuRF1 gain", 6.61, 6.18),
                        new Bar("Akt gain of mechanical drive", 6.12, 6.70),
                        new Bar("Exosome clearance", 6.44, 6.38),
                        new Bar("miR-1 uptake", 6.46, 6.50),
                        new Bar("Release of ALIX vesicles by damage", 6.40, 6.43),
                        new Bar("Insulin half-saturation", 6.42, 6.42)),
                List.of("ASM: appendicular skeletal muscle mass. Line: no parameter changed."));
    }

    static Figure profiles() {
        String[] verdicts = {"identifiable", "one-sided", "flat", "prior only", "identifiable"};
        List<ProfileFigure.Curve> curves = new ArrayList<>();
        for (int k = 0; k < verdicts.length; k++) {
            int kind = k;
            Series curve = sampled("", 0.2, 3, 40, v -> switch (kind) {
                case 1 -> 4 * Math.exp(-2 * v);
                case 2 -> 0.1 * v;
                case 3 -> 0;
                default -> 2 * (v - 1.3) * (v - 1.3) * (1 + 0.2 * kind);
            });
            double[] x = new double[curve.size()];
            double[] drop = new double[curve.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = curve.x(i);
                drop[i] = curve.y(i);
            }
            curves.add(new ProfileFigure.Curve("uptake_gain_" + k, verdicts[k], Axis.of("Value", "1/h"), x, drop));
        }
        return ProfileFigure.of(curves, 1.353, "90 %", List.of("Dashed: drop at the ends of a 90 % interval."));
    }

    static Figure pairs() {
        Random random = new Random(4);
        List<PairsPanel.Column> columns = new ArrayList<>();
        double[] common = random.doubles(900).map(u -> u - 0.5).toArray();
        for (int k = 0; k < 10; k++) {
            double[] draws = new double[common.length];
            for (int i = 0; i < draws.length; i++) {
                draws[i] = 10 * k + (k % 2 == 0 ? 1 : -1) * k * common[i] + random.nextGaussian();
            }
            columns.add(new PairsPanel.Column(Axis.of("exosome_uptake_" + k, "ln"), draws));
        }
        return PairsFigure.of(columns, List.of("Numbers: correlation of the draws."));
    }

    static Figure comparison() {
        return ComparisonFigure.of(
                List.of(
                        new ComparisonFigure.Group(
                                "Studies left out and predicted: 292 observations of 76 studies",
                                List.of(
                                        new ComparisonFigure.Hypothesis("both", 0, 0),
                                        new ComparisonFigure.Hypothesis("quality", -3.1, 2.2),
                                        new ComparisonFigure.Hypothesis("no-exo", -9.5, 4.1))),
                        new ComparisonFigure.Group(
                                "Folds and directions alone: 272 observations of 74 studies",
                                List.of(
                                        new ComparisonFigure.Hypothesis("both", 0, 0),
                                        new ComparisonFigure.Hypothesis("constant folds", -41, 9)))),
                List.of("Scores are sums over studies."));
    }

    static Figure manyArms() {
        List<Series> arms = new ArrayList<>();
        for (int a = 0; a < 8; a++) {
            int arm = a;
            arms.add(sampled(
                    "Arm with a rather long name no. " + (a + 1), 0, 10, 200, x -> 1e9 * (arm + 1 + Math.sin(x))));
        }
        return new Figure(
                List.of(CurvePanel.of("Eight arms", Axis.of("Time", "weeks"), Axis.of("EXO count", "1/mL"), arms)),
                1,
                1,
                120,
                90,
                List.of());
    }
}
