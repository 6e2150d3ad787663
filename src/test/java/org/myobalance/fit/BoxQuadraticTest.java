package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxQuadraticTest {
    @Test
    void withRoomItIsNewtonsStep() {
        double[] p = BoxQuadratic.largest(
                new double[] {1, 2}, new double[][] {{2, 0.5}, {0.5, 1}}, new double[] {-9, -9}, new double[] {9, 9});
        // H p = g: determinant 1.75
        assertArrayEquals(new double[] {0, 2}, p, 1e-10);
    }

    /** At the top of a face every gradient points out of the box or is 0: Karush, Kuhn and Tucker. */
    @ParameterizedTest(name = "{0} coordinates, seeds 1 to 200")
    @ValueSource(ints = {1, 2, 5, 12, 37})
    void pointsNowhereInwards(int n) {
        for (int seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            // every third is flat in some directions
            int rank = seed % 3 == 0 ? Math.max(1, n / 2) : n + 2;
            double[][] curvature = new double[n][n];
            for (int r = 0; r < rank; r++) {
                double[] row = random.doubles(n, -1, 1).toArray();
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] += row[i] * row[j];
                    }
                }
            }
            double[] gradient = random.doubles(n, -3, 3).toArray();
            double[] low = random.doubles(n, -1, 0).toArray();
            double[] high = random.doubles(n, 0, 1).toArray();
            low[seed % n] = 0;
            high[seed * 7 % n] = 0;
            double[] p = BoxQuadratic.largest(gradient, curvature, low, high);
            for (int i = 0; i < n; i++) {
                double slope = gradient[i];
                for (int j = 0; j < n; j++) {
                    slope -= curvature[i][j] * p[j];
                }
                assertTrue(p[i] >= low[i] && p[i] <= high[i], "inside");
                if (p[i] > low[i]) {
                    assertTrue(slope > -1e-8, "seed " + seed + ", " + i + ": " + slope + " at " + Arrays.toString(p));
                }
                if (p[i] < high[i]) {
                    assertTrue(slope < 1e-8, "seed " + seed + ", " + i + ": " + slope + " at " + Arrays.toString(p));
                }
            }
        }
    }

    @Test
    void withoutAnyCurvatureItGoesToTheCorner() {
        double[] p = BoxQuadratic.largest(
                new double[] {1, -2, 0}, new double[3][3], new double[] {-1, -1, -1}, new double[] {3, 3, 3});
        assertArrayEquals(new double[] {3, -1, 0}, p);
        assertEquals(5, BoxQuadratic.value(new double[] {1, -2, 0}, new double[3][3], p));
    }
}
