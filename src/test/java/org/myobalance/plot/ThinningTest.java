package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinningTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsEndsAndExtremesOfEveryColumn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 50_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (i == 0 ? 0 : x[i - 1]) + random.nextDouble();
            y[i] = random.nextDouble();
        }
        // One spike a minute wide in a life: what plain "every n-th point" would lose.
        y[31_415] = 40;
        y[27_182] = -40;
        int[] kept = Thinning.keep(Series.of("noise", x, y), 900);
        assertTrue(kept.length <= Thinning.MOST_POINTS, kept.length + " points");
        assertEquals(0, kept[0]);
        assertEquals(n - 1, kept[kept.length - 1]);
        for (int k = 1; k < kept.length; k++) {
            assertTrue(kept[k] > kept[k - 1], "ascending");
        }
        assertTrue(Arrays.binarySearch(kept, 31_415) >= 0, "highest");
        assertTrue(Arrays.binarySearch(kept, 27_182) >= 0, "lowest");
    }

    @Test
    void shortSeriesStayWhole() {
        Series series = Examples.sampled("short", 0, 1, 100, x -> x);
        int[] all = new int[100];
        Arrays.setAll(all, i -> i);
        assertArrayEquals(all, Thinning.keep(series, 900));
    }

    @Test
    void aStandstillInXIsOneColumn() {
        double[] x = new double[5000];
        double[] y = new double[5000];
        y[2500] = 1;
        y[2600] = -1;
        assertArrayEquals(new int[] {0, 2500, 2600, 4999}, Thinning.keep(Series.of("still", x, y), 900));
    }

    @Test
    void pointsOnAStraightLineGoAndThoseOfABendStay() {
        double[] x = new double[301];
        double[] y = new double[301];
        for (int i = 0; i <= 300; i++) {
            x[i] = i;
            y[i] = i <= 200 ? 2 * i : 400;
        }
        y[100] += 0.9 * Thinning.INVISIBLE;
        assertArrayEquals(new int[] {0, 200, 300}, Thinning.straightened(x, y));
        y[50] -= 10;
        assertArrayEquals(new int[] {0, 49, 50, 51, 200, 300}, Thinning.straightened(x, y));
    }

    @Test
    void noPointOfACurveLiesFurtherFromItsLineThanPrintCanShow() {
        int n = 900;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = 300 * Math.exp(-i / 80.0) + 100 * Math.sin(i / 60.0);
        }
        int[] kept = Thinning.straightened(x, y);
        assertTrue(kept.length < 200, kept.length + " points");
        int next = 1;
        for (int i = 0; i < n; i++) {
            next += i > kept[next] ? 1 : 0;
            double away =
                    Line2D.ptSegDist(x[kept[next - 1]], y[kept[next - 1]], x[kept[next]], y[kept[next]], x[i], y[i]);
            assertTrue(away <= 254.0 / 600 / 2, "point " + i + " is " + away + " away");
        }
    }
}
