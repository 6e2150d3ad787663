package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Direction;

class TrustRegionTest {
    /** Far below a nat, so that the optimum itself is met. */
    private static final FitSettings FINE = FitSettings.defaults().withTolerance(1e-12, 1e-10);
    /** Near enough to the optimum that it takes several Jacobians. */
    private static final FitSettings NEAR = FitSettings.defaults().withTolerance(1e-3, 1e-4);

    private static FitState.Best fit(Space space, List<Datum> data, boolean robust, ObservationModel rows) {
        FitState state = run(new Posterior(space, new Likelihood(data, robust), rows), FINE);
        assertEquals(Ending.CONVERGED, state.ended().get(0).why());
        return state.best().orElseThrow();
    }

    private static FitState run(Posterior posterior, FitSettings settings) {
        MultiStart fit = new MultiStart(posterior, settings);
        return fit.run(fit.begin(), ProgressMonitor.NONE);
    }

    @Test
    void numbersUnderLinearRowsHaveTheirNormalEquations() {
        double[][] a = {{1, 0.5, 0}, {0, 1, 2}, {1, -1, 1}, {0.3, 0, 0.2}};
        double[] y = {1, 2, -0.5, 0.3};
        double[] error = {0.2, 0.5, 0.3, 0.1};
        Space space = new Space(List.of(
                KnownObservations.normal("a", 0, -10, 10, 0, 1),
                KnownObservations.normal("b", 1, -10, 10, 1, 2),
                KnownObservations.uniform("c", 0, -10, 10)));
        List<Datum> data = new ArrayList<>();
        double[][] h = {{1, 0, 0}, {0, 0.25, 0}, {0, 0, 0}};
        double[] g = {0, 0.25, 0};
        for (int row = 0; row < y.length; row++) {
            data.add(KnownObservations.number("s" + row, y[row], error[row], 0));
            double weight = 1 / (error[row] * error[row]);
            for (int i = 0; i < 3; i++) {
                g[i] += weight * a[row][i] * y[row];
                for (int j = 0; j < 3; j++) {
                    h[i][j] += weight * a[row][i] * a[row][j];
                }
            }
        }
        double[] expected = new LUDecomposition(new Array2DRowRealMatrix(h))
                .getSolver()
                .solve(new ArrayRealVector(g))
                .toArray();
        KnownObservations rows = KnownObservations.linear(a);
        assertArrayEquals(expected, fit(space, data, false, rows).point().x(), 1e-8);
        assertTrue(rows.plain <= 4 && rows.differentiated <= 2, () -> rows.plain + " and " + rows.differentiated);
    }

    @Test
    void aCoordinateAtItsBoundIsHeldThereAndTheOthersMakeTheBestOfIt() {
        // x + y = 4 is wanted and x − y = 4, so x = 4 and y = 0; x may not exceed 1, which leaves y(x = 1)
        Space space =
                new Space(List.of(KnownObservations.uniform("x", 0, -1, 1), KnownObservations.uniform("y", 3, -5, 5)));
        List<Datum> data = List.of(KnownObservations.number("s", 4, 0.5, 0), KnownObservations.number("t", 4, 1, 0));
        double[] x = fit(space, data, false, KnownObservations.linear(new double[][] {{1, 1}, {1, -1}}))
                .point()
                .x();
        assertEquals(1, x[0], "exactly on its bound");
        // 4 (3 − y) = 3 + y
        assertEquals(1.8, x[1], 1e-9);
    }

    @Test
    void aBoundAtTheStartIsLeftWhereTheGradientPointsInwards() {
        Space space = new Space(List.of(KnownObservations.normal("x", -2, -2, 5, 0, 1)));
        List<Datum> data = List.of(KnownObservations.number("s", 2, 1, 0));
        double[] x = fit(space, data, false, KnownObservations.linear(new double[][] {{1}}))
                .point()
                .x();
        assertEquals(1, x[0], 1e-9);
    }

    @Test
    void rowsOfOneLaboratoryShareItsGain() {
        // x is read twice by one laboratory and once by another: the gain of the first is common to its rows
        double gain = 0.6;
        double error = 0.2;
        Space space = new Space(List.of(KnownObservations.uniform("x", 0, -9, 9)));
        List<Datum> data = List.of(
                KnownObservations.number("a", 1, error, gain),
                KnownObservations.number("a", 1, error, gain),
                KnownObservations.number("b", 0, error, gain));
        double[] x = fit(space, data, false, KnownObservations.linear(new double[][] {{1}, {1}, {1}}))
                .point()
                .x();
        double first = 1 / (gain * gain + error * error / 2);
        double second = 1 / (gain * gain + error * error);
        assertEquals(first / (first + second), x[0], 1e-8);
    }

    @ParameterizedTest(name = "robust {0}")
    @ValueSource(booleans = {false, true})
    void directionsPushUntilThePriorHoldsThem(boolean robust) {
        double error = 0.5;
        Space space = new Space(List.of(KnownObservations.normal("x", 0, -9, 9, 0, 1)));
        List<Datum> data = List.of(KnownObservations.way("a", Direction.UP, error, 0));
        double x = fit(space, data, robust, KnownObservations.linear(new double[][] {{1}}))
                .point()
                .x()[0];
        double z = (x - Normal.NINETY_FIVE * error) / error;
        double pull = Math.exp(Normal.logDensity(z) - Normal.logCumulative(z)) / error;
        assertEquals(pull, x, 1e-8, "the prior's pull is x, the direction's is φ/Φ/σ");
        assertTrue(x > 0.5, () -> "up: " + x);
    }

    @Test
    void aBentValleyIsFollowed() {
        Space space = new Space(
                List.of(KnownObservations.normal("x", -1, -5, 5, 0, 1), KnownObservations.normal("y", 3, -9, 9, 0, 5)));
        List<Datum> data =
                List.of(KnownObservations.number("s", 1, 0.05, 0), KnownObservations.number("t", 0, 0.01, 0));
        KnownObservations rows = KnownObservations.bent(2);
        FitState.Best best = fit(space, data, false, rows);
        double[] slope = new Posterior(space, new Likelihood(data, false), rows)
                .gradient(new Posterior(space, new Likelihood(data, false), rows)
                        .at(best.point().x(), true))
                .orElseThrow();
        // curvatures are 1e4: the slope says how far x is from the optimum
        assertArrayEquals(new double[2], slope, 1e-3);
        assertEquals(1, best.point().x()[0], 0.01);
    }

    /** Rows that saturate mildly, twenty of five coordinates, each of which sees about a third of them well. */
    private static Posterior saturating(long seed, KnownObservations[] made) {
        Random random = new Random(seed);
        int n = 5;
        double[][] a = new double[20][];
        List<Datum> data = new ArrayList<>();
        for (int row = 0; row < a.length; row++) {
            a[row] = random.doubles(n, -1, 1).toArray();
            for (int i = 0; i < n; i++) {
                a[row][i] *= random.nextDouble() < 0.3 ? 1 : 0.05;
            }
            data.add(KnownObservations.number("s" + row, random.nextGaussian(), 0.2, 0.2));
        }
        List<FreeParameter> parameters = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parameters.add(KnownObservations.normal("p" + i, 0, -5, 5, 0.3, 1));
        }
        KnownObservations rows = KnownObservations.of(
                x -> {
                    double[] f = new double[a.length];
                    for (int row = 0; row < f.length; row++) {
                        f[row] = 10 * Math.tanh(0.1 * dot(a[row], x));
                    }
                    return f;
                },
                x -> {
                    double[][] jacobian = new double[a.length][n];
                    for (int row = 0; row < a.length; row++) {
                        double t = Math.tanh(0.1 * dot(a[row], x));
                        for (int i = 0; i < n; i++) {
                            jacobian[row][i] = (1 - t * t) * a[row][i];
                        }
                    }
                    return jacobian;
                });
        made[0] = rows;
        return new Posterior(new Space(parameters), new Likelihood(data, false), rows);
    }

    @Test
    void broydensUpdateSavesExactSlopes() {
        int saved = 0;
        for (int seed = 1; seed <= 5; seed++) {
            KnownObservations[] made = new KnownObservations[1];
            Posterior posterior = saturating(seed, made);
            FitState state = run(posterior, NEAR);
            assertEquals(Ending.CONVERGED, state.ended().get(0).why());
            assertEquals(made[0].plain, state.plain(), "as many as were asked for");
            assertEquals(made[0].differentiated, state.withJacobian());
            saved += gaussNewton(posterior) - state.withJacobian();
        }
        int all = saved;
        assertTrue(all >= 3, () -> "exact jacobian saved in five fits: " + all);
    }

    /** Exact slopes that it takes to come as near with exact ones at every step. */
    private static int gaussNewton(Posterior posterior) {
        double[] x = posterior.space().start();
        for (int count = 1; ; count++) {
            TrustRegionState climb = TrustRegion.begin(posterior.at(x, true)).orElseThrow();
            LinearisedModel rows = new LinearisedModel(posterior, climb);
            if (rows.predictedGain() < NEAR.tolerance()) {
                return count;
            }
            x = rows.best(2).x();
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void whereThereAreNoPredictionsTheRadiusShrinks() {
        // e^x wants e², its slope at first a step far beyond; from 2.2 on nothing can be simulated
        Space space = new Space(List.of(KnownObservations.uniform("x", 0, -9, 9)));
        List<Datum> data = List.of(KnownObservations.number("s", Math.exp(2), 0.1, 0));
        KnownObservations rows = KnownObservations.of(x -> new double[] {Math.exp(x[0])}, x ->
                        new double[][] {{Math.exp(x[0])}})
                .where(x -> x[0] < 2.2);
        FitState.Best best = fit(space, data, false, rows);
        assertEquals(2, best.point().x()[0], 1e-6);
        assertTrue(rows.asked.stream().anyMatch(x -> x[0] >= 2.2), "the edge was met, or the test says nothing");
    }

    @Test
    void roughPredictionsEndTheClimbInsteadOfGoingOnForEver() {
        Space space = new Space(List.of(KnownObservations.normal("x", 0, -9, 9, 0, 1)));
        List<Datum> data = List.of(KnownObservations.number("s", 2, 0.1, 0));
        KnownObservations rows =
                KnownObservations.of(x -> new double[] {x[0] + 0.02 * Math.sin(1e5 * x[0])}, x -> new double[][] {{1}});
        Posterior posterior = new Posterior(space, new Likelihood(data, false), rows);
        FitState state = run(posterior, FitSettings.defaults().withTolerance(1e-9, 1e-3));
        assertEquals(Ending.STALLED, state.ended().get(0).why());
        assertEquals(2, state.best().orElseThrow().point().x()[0], 0.1);
        assertTrue(state.evaluations() < 60, () -> "evaluations: " + state.evaluations());
    }

    @Test
    void evaluationsAreCounted() {
        Space space = new Space(
                List.of(KnownObservations.normal("x", -1, -5, 5, 0, 1), KnownObservations.normal("y", 3, -9, 9, 0, 5)));
        List<Datum> data =
                List.of(KnownObservations.number("s", 1, 0.05, 0), KnownObservations.number("t", 0, 0.01, 0));
        KnownObservations rows = KnownObservations.bent(2);
        FitState state = run(new Posterior(space, new Likelihood(data, false), rows), FINE.withEvaluations(4));
        assertEquals(Ending.OUT_OF_EVALUATIONS, state.ended().get(0).why());
        assertTrue(state.best().orElseThrow().point().jacobian().isPresent(), "the best place gets its jacobian");
        assertEquals(rows.plain + rows.differentiated, state.evaluations());
    }

    @Test
    void aLogarithmicCoordinateIsFittedInItsLogarithm() {
        FreeParameter k = new FreeParameter("k", 0.5, 0.01, 20, true, new Prior(Prior.Kind.LOG_NORMAL, 1, 0.5));
        List<Datum> data = List.of(KnownObservations.number("s", Math.log(3), 0.5, 0));
        double[] x = fit(new Space(List.of(k)), data, false, KnownObservations.linear(new double[][] {{1}}))
                .point()
                .x();
        assertEquals(0.5 * Math.log(3), x[0], 1e-9, "half way between belief and report in the logarithm");
    }
}
