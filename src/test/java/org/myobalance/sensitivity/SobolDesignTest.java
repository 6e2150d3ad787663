package org.myobalance.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolDesignTest {
    private static final Bootstrap FEW = new Bootstrap(100, 0.95, 1);

    private static double[][] indices(int inputs, ToDoubleFunction<double[]> function, int count, long seed) {
        SobolDesign design = SobolDesign.of(TestFunctions.inputs(inputs), count, seed);
        SobolAnalysis found = design.analyse(TestFunctions.outputs(design, function), FEW);
        return new double[][] {
            found.indices().stream().mapToDouble(index -> index.first().value()).toArray(),
            found.indices().stream().mapToDouble(index -> index.total().value()).toArray()
        };
    }

    private static double error(double[][] found, double[][] exact) {
        return IntStream.range(0, 2)
                .mapToDouble(order -> IntStream.range(0, exact[order].length)
                        .mapToDouble(i -> Math.abs(found[order][i] - exact[order][i]))
                        .max()
                        .orElseThrow())
                .max()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ishigamiHasItsClosedForm(long seed) {
        double error = error(indices(3, TestFunctions::ishigami, 1 << 14, seed), TestFunctions.ishigamiIndices());
        assertTrue(error < 0.005, "largest error of all indices at 2^14 points: " + error);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theGFunctionHasItsClosedForm(long seed) {
        double error = error(indices(8, TestFunctions::g, 1 << 14, seed), TestFunctions.gIndices());
        assertTrue(error < 0.005, "largest error of all indices at 2^14 points: " + error);
    }

    /** Random points halve it with four times the points; Sobol' points quarter it, nearly. */
    @Test
    void theErrorFallsFasterThanThatOfRandomPoints() {
        double coarse = rootMeanSquare(1 << 8);
        double fine = rootMeanSquare(1 << 14);
        double order = Math.log(coarse / fine) / Math.log(1 << 6);
        assertTrue(order > 0.75, "error " + coarse + " to " + fine + " is of order " + order);
    }

    private static double rootMeanSquare(int count) {
        return Math.sqrt(IntStream.rangeClosed(1, 12)
                .mapToDouble(seed ->
                        error(indices(3, TestFunctions::ishigami, count, seed), TestFunctions.ishigamiIndices()))
                .map(error -> error * error)
                .average()
                .orElseThrow());
    }

    @Test
    void anAdditiveFunctionHasNoInteractions() {
        // variances 1/12 of slopes 1, 2 and 4: shares 1, 4 and 16 of 21
        double[][] found = indices(3, x -> x[0] + 2 * x[1] + 4 * x[2], 1 << 12, 7);
        double[] shares = {1 / 21.0, 4 / 21.0, 16 / 21.0};
        // first order and total agree to what the estimates of the variance allow
        assertArrayEquals(shares, found[0], 2e-3);
        assertArrayEquals(shares, found[1], 2e-3);
    }

    @Test
    void aProductOfTwoSignsIsAllInteraction() {
        double[][] found = indices(2, x -> Math.signum(x[0] - 0.5) * Math.signum(x[1] - 0.5), 1 << 10, 1);
        assertArrayEquals(new double[] {0, 0}, found[0], 1e-9);
        assertArrayEquals(new double[] {1, 1}, found[1], 1e-9);
    }

    @Test
    void aGroupHasWhatItsMembersExplainTogether() {
        List<Factor> factors = List.of(new Factor("x1 and x3", List.of(2, 0)), new Factor("x2", List.of(1)));
        SobolDesign design = SobolDesign.of(factors, 1 << 13, 1);
        assertEquals((1 << 13) * 4, design.points().size());
        SobolAnalysis found = design.analyse(TestFunctions.outputs(design, TestFunctions::ishigami), FEW);
        double alone = TestFunctions.ishigamiIndices()[0][1];
        assertEquals("x1 and x3", found.indices().get(0).factor().name());
        assertEquals(1 - alone, found.indices().get(0).first().value(), 0.005);
        assertEquals(1 - alone, found.indices().get(0).total().value(), 0.005);
        assertEquals(alone, found.indices().get(1).total().value(), 0.005);
        assertEquals(1, found.alone().value(), 0.01);
        assertTrue(
                found.alone().low() < 1 && found.alone().high() > 1,
                found.alone().toString());
    }

    /** With random points and seeds the interval of 95 % holds the truth in 95 of 100 cases, give or take 3 standard errors. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        double[][] exact = TestFunctions.ishigamiIndices();
        int[] held = new int[6];
        int cases = 200;
        for (int seed = 0; seed < cases; seed++) {
            SplittableRandom random = new SplittableRandom(1000 + seed);
            SobolDesign design = SobolDesign.of(TestFunctions.inputs(3), random(512, random), random(512, random));
            SobolAnalysis found = design.analyse(
                    TestFunctions.outputs(design, TestFunctions::ishigami), new Bootstrap(300, 0.95, seed));
            for (int i = 0; i < 3; i++) {
                SobolIndex index = found.indices().get(i);
                held[i] += isWithin(exact[0][i], index.first()) ? 1 : 0;
                held[3 + i] += isWithin(exact[1][i], index.total()) ? 1 : 0;
            }
        }
        double margin = 3 * Math.sqrt(0.95 * 0.05 / cases);
        for (int count : held) {
            assertEquals(0.95, count / (double) cases, margin, Arrays.toString(held) + " of " + cases);
        }
    }

    private static boolean isWithin(double truth, Estimate estimate) {
        return estimate.low() <= truth && truth <= estimate.high();
    }

    private static Points random(int count, SplittableRandom random) {
        double[][] rows = IntStream.range(0, count)
                .mapToObj(i -> random.doubles(3).toArray())
                .toArray(double[][]::new);
        return new Points(count, 3, i -> rows[i].clone());
    }

    @Test
    void aFailedRunTakesItsBlockWithIt() {
        SobolDesign design = SobolDesign.of(TestFunctions.inputs(2), 8, 1);
        double[] outputs = TestFunctions.outputs(design, x -> x[0]);
        outputs[4 * 3 + 1] = Double.NaN;
        SobolAnalysis found = design.analyse(outputs, FEW);
        assertEquals(7, found.blocks());
        assertEquals(1, found.missing());
        assertEquals(0, found.indices().get(1).total().value(), 0, "x2 moves nothing");
        Arrays.fill(outputs, Double.NaN);
        assertEquals(List.of(), design.analyse(outputs, FEW).indices());
    }

    @Test
    void whatDoesNotVaryHasNoIndices() {
        SobolDesign design = SobolDesign.of(TestFunctions.inputs(2), 8, 1);
        SobolAnalysis found = design.analyse(TestFunctions.outputs(design, x -> 4), FEW);
        assertEquals(List.of(), found.indices());
        assertEquals(4, found.mean());
        assertEquals(0, found.variance());
    }

    @Test
    void meanAndVarianceAreThoseOfTheOutput() {
        SobolDesign design = SobolDesign.of(TestFunctions.inputs(2), 1 << 10, 1);
        SobolAnalysis found = design.analyse(TestFunctions.outputs(design, x -> 10 + 6 * x[0]), FEW);
        // each 1024th of the range has one point at one place within it: half of 6/1024 at most
        assertEquals(13, found.mean(), 3e-3);
        assertEquals(3, found.variance(), 1e-2);
    }

    @Test
    void pointsOfABlockDifferFromItsFirstInOneInput() {
        SobolDesign design = SobolDesign.of(TestFunctions.inputs(2), 4, 3);
        double[] a = design.points().at(8);
        double[] second = design.points().at(10);
        double[] b = design.points().at(11);
        assertEquals(a[0], second[0]);
        assertEquals(b[1], second[1]);
        assertTrue(a[1] != b[1]);
    }

    @Test
    void everySeedBalancesEachDimension() {
        double[][] points = SobolPoints.of(64, 20, 5);
        for (int d = 0; d < 20; d++) {
            int column = d;
            long distinct = Arrays.stream(points)
                    .mapToInt(point -> (int) (64 * point[column]))
                    .distinct()
                    .count();
            assertEquals(64, distinct, "one point in each 64th of dimension " + d);
        }
        assertTrue(DoubleStream.of(points[0]).allMatch(x -> x > 0 && x < 1));
        assertTrue(points[0][0] != SobolPoints.of(1, 1, 6)[0][0], "another seed, another shift");
    }

    @Test
    void whatIsNoDesignIsRefused() {
        List<Factor> two = TestFunctions.inputs(2);
        assertEquals(
                "0 base points are no power of two above 1", TestFunctions.refusal(() -> SobolDesign.of(two, 0, 1)));
        assertEquals(
                "100 base points are no power of two above 1",
                TestFunctions.refusal(() -> SobolDesign.of(two, 100, 1)));
        assertEquals(
                "1073741824 base points of 2 inputs with 2 dimensions are more than a design can have",
                TestFunctions.refusal(() -> SobolDesign.of(two, 1 << 30, 1)));
        assertEquals(
                "dimension 1 belongs to \"a\" and to \"b\"",
                TestFunctions.refusal(() ->
                        SobolDesign.of(List.of(new Factor("a", List.of(0, 1)), new Factor("b", List.of(1))), 8, 1)));
        assertEquals(
                "input \"b\": dimension 2 is outside 0 to 1; each belongs to one input",
                TestFunctions.refusal(() ->
                        SobolDesign.of(List.of(new Factor("a", List.of(0)), new Factor("b", List.of(2))), 8, 1)));
        assertEquals("no input varies", TestFunctions.refusal(() -> SobolDesign.of(List.of(), 8, 1)));
        SobolDesign design = SobolDesign.of(two, 8, 1);
        assertEquals("3 outputs of 32 points", TestFunctions.refusal(() -> design.analyse(new double[3], FEW)));
        assertEquals(
                "50 resamples for an interval of 0.95: give 100 or more, and a share within (0, 1)",
                TestFunctions.refusal(() -> new Bootstrap(50, 0.95, 1)));
    }
}
