package org.myobalance.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorrisDesignTest {
    private static final Bootstrap FEW = new Bootstrap(200, 0.95, 1);

    /** All of the polynomial's moments, to 4 standard errors of a mean of 4096 effects and the digits of a standard deviation. */
    @Test
    void morrisFunctionHasTheMomentsOfItsPolynomial() {
        int count = 4096;
        MorrisDesign design = MorrisDesign.radial(TestFunctions.inputs(MorrisFunction.INPUTS), count, 1);
        MorrisAnalysis found = design.analyse(TestFunctions.outputs(design, MorrisFunction::of), FEW);
        for (int i = 0; i < MorrisFunction.INPUTS; i++) {
            MorrisMeasure measure = found.measures().get(i);
            double[] exact = MorrisFunction.radialMoments(i);
            double sigma = Math.sqrt(exact[1] - exact[0] * exact[0]);
            assertEquals("x" + (i + 1), measure.factor().name());
            assertEquals(exact[0], measure.mu().orElseThrow(), 4 * sigma / Math.sqrt(count), "mu of x" + (i + 1));
            assertEquals(1, measure.sigma().orElseThrow() / sigma, 0.05, "sigma of x" + (i + 1));
            assertEquals(count, measure.effects());
        }
        // Morris (1991): 1 to 7 matter with interactions, 8 to 10 matter as a straight line would, the others do not
        // matter
        for (int i = 0; i < MorrisFunction.INPUTS; i++) {
            MorrisMeasure measure = found.measures().get(i);
            boolean matters = measure.muStar().value() > 20;
            boolean isCurved = measure.sigma().orElseThrow() > 15;
            assertEquals(i < 10, matters, "x" + (i + 1) + " " + measure);
            assertEquals(i < 7, isCurved, "x" + (i + 1) + " " + measure);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"radial", "trajectories"})
    void aStraightLineHasItsSlopesWithoutSpread(String kind) {
        List<Factor> inputs = TestFunctions.inputs(3);
        MorrisDesign design =
                kind.equals("radial") ? MorrisDesign.radial(inputs, 5, 1) : MorrisDesign.trajectories(inputs, 5, 4, 1);
        assertEquals(5 * 4, design.points().size());
        MorrisAnalysis found = design.analyse(TestFunctions.outputs(design, x -> 3 * x[0] - 2 * x[1]), FEW);
        double[] slopes = {3, -2, 0};
        for (int i = 0; i < 3; i++) {
            MorrisMeasure measure = found.measures().get(i);
            assertEquals(slopes[i], measure.mu().orElseThrow(), 1e-12);
            assertEquals(Math.abs(slopes[i]), measure.muStar().value(), 1e-12);
            assertEquals(Math.abs(slopes[i]), measure.muStar().low(), 1e-12);
            assertEquals(0, measure.sigma().orElseThrow(), 1e-12);
        }
        assertEquals(0, found.missing());
    }

    @Test
    void effectsThatCancelStillCount() {
        // x1 up moves the output up where x2 is high and down where it is low
        MorrisDesign design = MorrisDesign.trajectories(TestFunctions.inputs(2), 2000, 2, 3);
        MorrisAnalysis found = design.analyse(TestFunctions.outputs(design, x -> x[0] * (2 * x[1] - 1)), FEW);
        MorrisMeasure first = found.measures().get(0);
        // levels 1/4 and 3/4: effects of ±1/2
        assertEquals(0, first.mu().orElseThrow(), 0.04);
        assertEquals(0.5, first.muStar().value(), 1e-12);
        assertEquals(0.5, first.sigma().orElseThrow(), 0.01);
    }

    @Test
    void membersOfAGroupMoveTogether() {
        List<Factor> factors = List.of(new Factor("both", List.of(0, 2)), new Factor("x2", List.of(1)));
        MorrisDesign design = MorrisDesign.trajectories(factors, 400, 4, 1);
        assertEquals(400 * 3, design.points().size());
        MorrisAnalysis found = design.analyse(TestFunctions.outputs(design, x -> x[0] + x[2] + 5 * x[1]), FEW);
        MorrisMeasure group = found.measures().get(0);
        assertEquals(OptionalDouble.empty(), group.mu());
        assertEquals(OptionalDouble.empty(), group.sigma());
        // both up or both down: 2; against each other: 0
        assertEquals(1, group.muStar().value(), 0.15);
        assertTrue(group.muStar().low() < 1 && group.muStar().high() > 1, group.toString());
        assertEquals(5, found.measures().get(1).muStar().value(), 1e-12);
    }

    @Test
    void aFailedRunTakesItsEffectsWithIt() {
        MorrisDesign design = MorrisDesign.radial(TestFunctions.inputs(2), 3, 1);
        double[] outputs = TestFunctions.outputs(design, x -> x[0] + x[1]);
        outputs[2] = Double.NaN;
        MorrisAnalysis found = design.analyse(outputs, FEW);
        assertEquals(1, found.missing());
        assertEquals(3, found.measures().get(0).effects());
        assertEquals(2, found.measures().get(1).effects());
        outputs[0] = Double.NaN;
        outputs[3] = Double.NaN;
        outputs[8] = Double.NaN;
        assertEquals(1, design.analyse(outputs, FEW).measures().size(), "x2 has no effect left");
    }

    @Test
    void movesAreNeverShort() {
        MorrisDesign design = MorrisDesign.radial(TestFunctions.inputs(4), 200, 9);
        for (int block = 0; block < 200; block++) {
            double[] base = design.points().at(5 * block);
            for (int i = 0; i < 4; i++) {
                double moved = design.points().at(5 * block + 1 + i)[i];
                assertTrue(Math.abs(moved - base[i]) >= 0.25 && moved > 0 && moved < 1, base[i] + " to " + moved);
            }
        }
    }

    @Test
    void whatIsNoDesignIsRefused() {
        List<Factor> two = TestFunctions.inputs(2);
        List<Factor> group = List.of(new Factor("both", List.of(0, 1)));
        assertEquals(
                "1 base points have no standard deviation; give 2 or more",
                TestFunctions.refusal(() -> MorrisDesign.radial(two, 1, 1)));
        assertEquals(
                "\"both\" is a group, whose dimensions do not move by one distance in a radial design; use trajectories",
                TestFunctions.refusal(() -> MorrisDesign.radial(group, 4, 1)));
        assertEquals(
                "3 levels: give an even number from 2 on",
                TestFunctions.refusal(() -> MorrisDesign.trajectories(two, 4, 3, 1)));
        assertEquals(
                "2000000000 base points of 2 inputs with 2 dimensions are more than a design can have",
                TestFunctions.refusal(() -> MorrisDesign.trajectories(two, 2_000_000_000, 4, 1)));
    }
}
