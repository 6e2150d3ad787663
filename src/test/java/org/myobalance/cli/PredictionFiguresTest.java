package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.fit.FreeParameter;
import org.myobalance.plot.DotPanel;
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

    @Test
    void foldsAndPerCentAreDrawnAsBinaryLogarithms() {
        List<DotPanel.Row> rows = PredictionFigures.folds(HandMadeStudies.predictions());
        assertEquals(2, rows.size(), "differences, values, directions and what is not used have no fold");
        assertRow("alpha-2000/fold", 0, log2(1.4), 1, List.of(log2(1.5)), rows.get(0));
        assertRow("alpha-2000/percent", log2(0.8), log2(0.9), log2(1.1), List.of(log2(1.19)), rows.get(1));
    }

    @Test
    void residualsStandInTheStripOfTheirGroup() {
        double expected = 1.6448536269514722;
        List<DotPanel.Row> studies = PredictionFigures.strips(
                HandMadeStudies.predictions(), each -> each.study().id());
        assertEquals(2, studies.size());
        assertRow("alpha-2000", -expected, 0, expected, List.of(0.5, 2.25, 4.0), studies.get(0));
        assertRow("beta-2010", -expected, 0, expected, List.of(-3.0), studies.get(1));
        List<DotPanel.Row> observables = PredictionFigures.strips(
                HandMadeStudies.predictions(), each -> each.measurement().observable());
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
