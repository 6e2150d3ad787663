package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.fit.FreeParameter;
import org.myobalance.observe.Prediction;
import org.myobalance.plot.DotPanel;
import org.myobalance.plot.ForestFigure;
import org.myobalance.plot.ProfileFigure;
import org.myobalance.report.HandMadeModel;
import org.myobalance.report.HandMadeStudies;
import org.myobalance.sample.Profile;
import org.myobalance.sample.State;

/** What figures of predictions and profiles are given to draw, of numbers made by hand. */
class PredictionFiguresTest {
    private static double log2(double fold) {
        return Math.log(fold) / Math.log(2);
    }

    private static void assertRow(
            String label, double low, double centre, double high, List<Double> dots, DotPanel.Row row) {
        assertEquals(label, row.label());
        assertEquals(1, row.intervals().size());
        assertEquals(low, row.intervals().get(0).low(), 1e-12);
        assertEquals(centre, row.intervals().get(0).centre(), 1e-12);
        assertEquals(high, row.intervals().get(0).high(), 1e-12);
        assertArrayEquals(
                dots.stream().mapToDouble(Double::doubleValue).toArray(),
                row.dots().stream().mapToDouble(Double::doubleValue).toArray(),
                1e-12);
    }

    private static final PredictionFigures FIGURES =
            new PredictionFigures(HandMadeStudies.predictions(), HandMadeStudies.LABORATORY);

    @Test
    void foldsAndPerCentAreDrawnAsBinaryLogarithmsUnderTheirCitation() {
        ForestFigure.Plot plot = FIGURES.folds().orElseThrow();
        assertEquals("Fold change (log2: 1 is twice, \u22121 half)", plot.axis().label());
        assertEquals("reported", plot.dotLabel());
        assertEquals(1, plot.groups().size());
        assertEquals("Citation: Title (alpha-2000)", plot.groups().get(0).heading());
        List<DotPanel.Row> rows = plot.groups().get(0).rows();
        assertEquals(2, rows.size(), "differences, values, directions and what is not used have no fold");
        assertRow("fsr, Bout, 1 h to 4 h after", 0, log2(1.4), 1, List.of(log2(1.5)), rows.get(0));
        assertRow("fsr, Bout, before", log2(0.8), log2(0.9), log2(1.1), List.of(log2(1.19)), rows.get(1));
    }

    @Test
    void directionsAreWordsBesideThePredictedFold() {
        ForestFigure.Plot plot = FIGURES.directions().orElseThrow();
        assertEquals("", plot.dotLabel(), "no number was reported");
        List<DotPanel.Row> rows = plot.groups().get(0).rows();
        assertEquals(1, rows.size());
        assertRow("fsr, Bout, before", 0, log2(1.25), log2(1.5), List.of(), rows.get(0));
        assertEquals("rises", rows.get(0).remark());
        Prediction.Result.Predicted up =
                HandMadeStudies.predictions().get(4).result().orElseThrow();
        Prediction wrong = new Prediction(
                HandMadeStudies.BETA,
                HandMadeStudies.predictions().get(4).measurement(),
                new Prediction.Result.Predicted(
                        up.isLog(),
                        0.8,
                        up.reported(),
                        up.spread(),
                        0.7,
                        0.9,
                        up.z(),
                        up.probability(),
                        up.verdict(),
                        Prediction.Sign.WRONG,
                        up.margin(),
                        up.parts()));
        assertEquals("", PredictionFigures.margin(up), "a rise has none");
        assertEquals(
                " (15 %)",
                PredictionFigures.margin(new Prediction.Result.Predicted(
                        up.isLog(),
                        up.predicted(),
                        up.reported(),
                        up.spread(),
                        up.low(),
                        up.high(),
                        up.z(),
                        up.probability(),
                        up.verdict(),
                        up.sign(),
                        OptionalDouble.of(0.15),
                        up.parts())));
        assertEquals(
                "rises ✗",
                new PredictionFigures(List.of(wrong), HandMadeStudies.LABORATORY)
                        .directions()
                        .orElseThrow()
                        .groups()
                        .get(0)
                        .rows()
                        .get(0)
                        .remark());
        assertEquals(
                "Citation",
                new PredictionFigures(List.of(wrong), HandMadeStudies.LABORATORY).citation(wrong),
                "alone with its citation");
    }

    @Test
    void valuesAndDifferencesHaveAxesOfTheirOwnInTheUnitOfTheReport() {
        List<ForestFigure.Plot> plots = FIGURES.numbers();
        assertEquals(
                List.of("Difference (1/d)", "Value (1/d)"),
                plots.stream().map(plot -> plot.axis().label()).toList());
        assertRow(
                "loss, Bout, before",
                -1,
                1,
                2,
                List.of(3.0),
                plots.get(0).groups().get(0).rows().get(0));
        assertRow(
                "loss, Bout, before",
                4,
                5,
                12,
                List.of(2.5),
                plots.get(1).groups().get(0).rows().get(0));
    }

    @Test
    void residualsStandInTheStripOfTheirGroup() {
        double expected = 1.6448536269514722;
        List<DotPanel.Row> studies = FIGURES.residuals("study", FIGURES::citation)
                .get(0)
                .groups()
                .get(0)
                .rows();
        assertEquals(2, studies.size());
        assertRow("Citation: Title (alpha-2000)", -expected, 0, expected, List.of(0.5, 2.25, 4.0), studies.get(0));
        assertRow("Citation: Title (beta-2010)", -expected, 0, expected, List.of(-3.0), studies.get(1));
        List<DotPanel.Row> observables = FIGURES.residuals("observable", FIGURES::observable)
                .get(0)
                .groups()
                .get(0)
                .rows();
        assertRow("fsr", -expected, 0, expected, List.of(0.5, 2.25), observables.get(0));
        assertRow("loss", -expected, 0, expected, List.of(4.0, -3.0), observables.get(1));
    }

    @Test
    void aProfileIsDrawnInTheUnitOfTheModelFile() {
        Profile profile = new Profile(
                FreeParameter.of(HandMadeModel.START),
                0,
                new State(new double[] {30_000}, 0),
                List.of(new Profile.Knot(25_000, 25_000, 1.5), new Profile.Knot(30_000, 30_000, 0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ProfileFigure.Curve curve = ProfileFigures.curve(HandMadeModel.MODEL, profile);
        assertEquals("start", curve.name());
        assertEquals("flat", curve.verdict());
        assertEquals("Value (kg)", curve.value().label());
        assertArrayEquals(new double[] {25, 30}, curve.x(), 1e-12);
        assertArrayEquals(new double[] {1.5, 0}, curve.drop());
    }
}
