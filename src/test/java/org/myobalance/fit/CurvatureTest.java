package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Prior;
import org.myobalance.study.Direction;

class CurvatureTest {
    private static final List<Direction> WAYS = List.of(Direction.UP, Direction.DOWN, Direction.UNCHANGED);

    /** The identity as slopes: the information is then the curvature itself. */
    private static double[][] whole(Curvature curvature, int n) {
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return curvature.information(identity);
    }

    @ParameterizedTest(name = "robust {0}, seed 7")
    @ValueSource(booleans = {false, true})
    void agreesWithDifferencesOfSlopes(boolean robust) {
        Random random = new Random(7);
        List<Datum> data = new ArrayList<>();
        double[] predicted = new double[14];
        for (int i = 0; i < predicted.length; i++) {
            String study = "study-" + i / 4;
            double error = 0.1 + 0.4 * random.nextDouble();
            double gain = i >= 12 ? 0 : 0.5 * random.nextDouble();
            data.add(
                    i % 3 == 2
                            ? KnownObservations.way(study, WAYS.get(i % 4 % 3), error, gain)
                            : KnownObservations.number(study, random.nextGaussian(), error, gain));
            predicted[i] = random.nextGaussian();
        }
        Likelihood likelihood = new Likelihood(data, robust);
        double[][] curvature = whole(likelihood.curvature(predicted), predicted.length);
        double step = 1e-5;
        for (int j = 0; j < predicted.length; j++) {
            double[] up = predicted.clone();
            double[] down = predicted.clone();
            up[j] += step;
            down[j] -= step;
            double[] high = likelihood.gradient(up);
            double[] low = likelihood.gradient(down);
            for (int i = 0; i < predicted.length; i++) {
                double expected = -(high[i] - low[i]) / (2 * step);
                // central differences of slopes up to 100 err by about 1e-5
                assertEquals(expected, curvature[i][j], 1e-4 * (1 + Math.abs(expected)), i + ", " + j);
            }
        }
    }

    @Test
    void numbersThatShareAGainHaveTheInverseOfTheirCovariance() {
        double[] errors = {0.1, 0.3, 0.2};
        double[] gains = {0.4, 0.4, 0.1};
        double[][] covariance = new double[3][3];
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            data.add(KnownObservations.number("a", 0.2 * i, errors[i], gains[i]));
            for (int j = 0; j < 3; j++) {
                covariance[i][j] = gains[i] * gains[j] + (i == j ? errors[i] * errors[i] : 0);
            }
        }
        double[][] expected = new LUDecomposition(new Array2DRowRealMatrix(covariance))
                .getSolver()
                .getInverse()
                .getData();
        double[][] curvature = whole(new Likelihood(data, false).curvature(new double[] {1, -0.5, 0.1}), 3);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(expected[i][j], curvature[i][j], 1e-8, i + ", " + j);
            }
        }
    }

    @Test
    void outliersBendTheOtherWayAndAreClipped() {
        List<Datum> data = List.of(
                KnownObservations.number("a", 5, 0.3, 0.2),
                KnownObservations.number("a", -4, 0.3, 0.2),
                KnownObservations.number("b", 9, 0.5, 0));
        Curvature exact = new Likelihood(data, true).curvature(new double[3]);
        assertTrue(smallest(exact) < -0.01, () -> "far out Student t is convex: " + smallest(exact));
        assertEquals(0, smallest(exact.clipped()), 1e-12);
        Curvature near = new Likelihood(data, true).curvature(new double[] {5, -4, 9});
        double[][] same = whole(near.clipped(), 3);
        assertEquals(whole(near, 3)[0][1], same[0][1], "what is positive stays as it is");
    }

    private static double smallest(Curvature curvature) {
        double least = Double.POSITIVE_INFINITY;
        for (double each : new EigenDecomposition(new Array2DRowRealMatrix(whole(curvature, 3))).getRealEigenvalues()) {
            least = Math.min(least, each);
        }
        return least;
    }

    @Test
    void aFarWrongDirectionIsStillFinite() {
        Datum up = KnownObservations.way("a", Direction.UP, 0.1, 0);
        // thirty standard errors off, ln Φ is a parabola: curvature 1/σ²
        double[][] far = whole(new Likelihood(List.of(up), false).curvature(new double[] {-3}), 1);
        assertEquals(100, far[0][0], 1);
    }

    @ParameterizedTest
    @EnumSource(Prior.Kind.class)
    void thatOfThePriorAgreesWithDifferencesToo(Prior.Kind kind) {
        Prior prior = kind == Prior.Kind.UNIFORM ? new Prior(kind, 0.5, 4) : new Prior(kind, 2, 0.4);
        for (boolean isLog : new boolean[] {false, true}) {
            FreeParameter parameter = new FreeParameter("a", 2, 0.5, 4, isLog, prior);
            double at = parameter.coordinate(1.7);
            double step = 1e-5;
            double expected = -(parameter.priorGradient(at + step) - parameter.priorGradient(at - step)) / (2 * step);
            assertEquals(expected, parameter.priorCurvature(at), 1e-6, kind + ", log " + isLog);
        }
    }
}
