package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.units.Unit;

class LookupTableTest {
    private static LookupTable table(List<LookupTable.Point> points) {
        return new LookupTable("curve", Unit.ONE, Unit.ONE, points, "a curve", "paper");
    }

    private static LookupTable.Point point(double x, double y) {
        return new LookupTable.Point(x, y);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheLinearInterpolationOfCommonsMathAndConstantOutside(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(9);
        double[] x = new double[size];
        double[] y = new double[size];
        List<LookupTable.Point> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            x[i] = (i == 0 ? -3 : x[i - 1]) + 0.01 + random.nextDouble();
            y[i] = 20 * random.nextGaussian();
            points.add(point(x[i], y[i]));
        }
        LookupTable table = table(points);
        PolynomialSplineFunction spline = new LinearInterpolator().interpolate(x, y);
        for (int k = 0; k < 200; k++) {
            double at = x[0] + random.nextDouble() * (x[size - 1] - x[0]);
            assertEquals(spline.value(at), table.at(at), 1e-12 * 100, "at " + at);
        }
        for (int i = 0; i < size; i++) {
            assertEquals(y[i], table.at(x[i]), "at its point " + i);
        }
        assertEquals(y[0], table.at(x[0] - 5));
        assertEquals(y[size - 1], table.at(x[size - 1] + 5));
        assertEquals(y[size - 1], table.at(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, table.at(Double.NaN));
    }

    @Test
    void pointsMustAscend() {
        assertThrows(IllegalArgumentException.class, () -> table(List.of(point(0, 1))));
        assertThrows(IllegalArgumentException.class, () -> table(List.of(point(0, 1), point(0, 2))));
        assertThrows(IllegalArgumentException.class, () -> table(List.of(point(0, 1), point(Double.NaN, 2))));
        assertThrows(IllegalArgumentException.class, () -> table(List.of(point(0, 1e300), point(1e-100, -1e300))));
    }

    @Test
    void pointsAreShownInTheUnitsOfTheFile() {
        Unit percent = new Unit("%", Unit.ONE.dimension(), 0.01);
        List<LookupTable.Point> points = List.of(point(0.3, 40), point(1, 1.5));
        assertEquals(
                "(30, 40), (100, 1.5)", new LookupTable("curve", percent, Unit.ONE, points, "a curve", "paper").text());
    }
}
