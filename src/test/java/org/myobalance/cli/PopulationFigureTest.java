package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.myobalance.person.Person;
import org.myobalance.person.PersonMeasurement;
import org.myobalance.person.PersonResult;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.PercentileCurves;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.population.LowShares;
import org.myobalance.report.HandMadePersons;
import org.myobalance.study.MethodError;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CutOff;

/** What figures of persons and populations are given to draw: shares in per cent, strength first, and percentiles behind. */
class PopulationFigureTest {
    private static final List<LowShares.Row> ROWS = List.of(
            row(false, CutOff.EWGSOP2, 60, 10, 0.1, 0.5, 0.05),
            row(false, CutOff.EWGSOP2, 65, 10, 0.2, 0.6, 0.15),
            row(false, CutOff.AWGS, 60, 10, 0.9, 0.8, 0.7),
            row(true, CutOff.EWGSOP2, 60, 20, 0.3, 0.4, 0.25));

    private static LowShares.Row row(
            boolean female, CutOff cutOff, double age, int persons, double mass, double grip, double both) {
        return new LowShares.Row(female, cutOff, age * Hours.YEAR, persons, mass, grip, both);
    }

    private static double[] ys(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::y).toArray();
    }

    private static double[] xs(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::x).toArray();
    }

    @Test
    void sharesAreByAgeAndSexWithLimits() {
        Figure figure = PopulationFigure.of(ROWS, CutOff.EWGSOP2);
        CurvePanel men = (CurvePanel) figure.panels().get(0);
        CurvePanel women = (CurvePanel) figure.panels().get(1);
        assertEquals("Men (10 simulated)", men.title());
        assertEquals("Women (20 simulated)", women.title());
        assertEquals("Persons below the cut-off (%)", men.y().label());
        assertEquals(
                List.of("Low grip strength", "Low lean mass", "Both"),
                men.series().stream().map(Series::label).toList());
        assertArrayEquals(new double[] {60, 65}, xs(men.series().get(0)), 1e-9);
        assertArrayEquals(new double[] {50, 60}, ys(men.series().get(0)), 1e-9);
        assertArrayEquals(new double[] {10, 20}, ys(men.series().get(1)), 1e-9);
        assertArrayEquals(new double[] {5, 15}, ys(men.series().get(2)), 1e-9);
        assertArrayEquals(new double[] {40}, ys(women.series().get(0)), 1e-9);
        // Wilson's limits of 5 of 10
        assertEquals(23.66, men.series().get(0).low(0), 0.01);
        assertEquals(76.34, men.series().get(0).high(0), 0.01);
        assertEquals(men.y(), women.y(), "one scale");
        assertEquals(
                List.of(
                        "Cut-offs of EWGSOP2: men: grip below 27 kg, ALM/height² below 7.0 kg/m²; women: grip below 16 kg,"
                                + " ALM/height² below 5.5 kg/m².",
                        "Bands: 95 % limits of shares of as many counted persons (Wilson). Persons of the model, not of a"
                                + " cohort; true values, not readings."),
                figure.footnotes());
    }

    @Test
    void anotherConsensusHasItsOwnRows() {
        Figure figure = PopulationFigure.of(ROWS, CutOff.AWGS);
        assertEquals(1, figure.panels().size());
        assertArrayEquals(
                new double[] {80},
                ys(((CurvePanel) figure.panels().get(0)).series().get(0)),
                1e-9);
    }

    /** At 25.5 y the women of the population have 5.5 ± 0.72 kg/m², nine tenths of what they had at 25 y. */
    @Test
    void aPersonStandsAmongPercentilesOfThePopulation() {
        Figure figure = PersonFigure.of(HandMadePersons.result());
        CurvePanel index = (CurvePanel) figure.panels().get(0);
        assertEquals(
                List.of("As before", "Training"),
                index.series().stream().map(Series::label).toList());
        assertEquals(List.of("DXA"), index.dots().stream().map(Dot::label).toList());
        assertEquals(
                List.of("handgrip"),
                ((CurvePanel) figure.panels().get(1))
                        .dots().stream().map(Dot::label).toList());
        assertEquals(
                List.of("EWGSOP2: 5.50", "AWGS: 5.40"),
                index.marks().stream().map(ReferenceLine::label).toList());
        assertEquals(3, figure.footnotes().size());
        PercentileCurves percentiles = index.percentiles().orElseThrow();
        double[] z = {-1.644854, -0.674490, 0, 0.674490, 1.644854};
        for (int i = 0; i < z.length; i++) {
            Series curve = percentiles.curves().get(i);
            assertEquals(25, curve.x(0), 1e-9);
            assertEquals(5.5 / 0.9 + 0.8 * z[i], curve.y(0), 1e-4);
            assertEquals(26.5, curve.x(curve.size() - 1), 1e-9);
            assertEquals(0.7 * (5.5 / 0.9 + 0.8 * z[i]), curve.y(curve.size() - 1), 1e-4);
        }
        assertEquals(
                "Population: percentiles of women of \""
                        + HandMadePersons.result().person().population().title()
                        + "\", from lives of this model, not from a cohort.",
                figure.footnotes().get(1));
    }

    @Test
    void besideImpedanceCutOffsSayThatTheyAreForDxa() {
        PersonResult result = HandMadePersons.result();
        Person person = result.person();
        MethodError bia = new MethodError("bia", "", List.of("alm_index"), 0.08, 0.01);
        Figure figure = PersonFigure.of(new PersonResult(
                new Person(
                        person.id(),
                        person.title(),
                        person.population(),
                        person.group(),
                        person.subject(),
                        List.of(new PersonMeasurement(0, bia, person.subject().age(), 5_400)),
                        person.regimens(),
                        person.until(),
                        person.files()),
                result.population(),
                result.before(),
                result.now(),
                result.futures(),
                result.next(),
                1,
                List.of()));
        CurvePanel index = (CurvePanel) figure.panels().get(0);
        assertEquals(List.of("BIA"), index.dots().stream().map(Dot::label).toList());
        assertEquals(
                List.of("EWGSOP2 (DXA): 5.50", "AWGS (DXA): 5.40"),
                index.marks().stream().map(ReferenceLine::label).toList());
        assertEquals(
                List.of("AWGS: 18.0", "EWGSOP2: 16.0"),
                ((CurvePanel) figure.panels().get(1))
                        .marks().stream().map(ReferenceLine::label).sorted().toList(),
                "those of grip have nothing to do with it");
        assertEquals(
                "Cut-offs of ALM/height² are for DXA; BIA may read high.",
                figure.footnotes().get(3));
        assertEquals("knee dynamometer", PersonFigure.name("knee-dynamometer"));
    }
}
