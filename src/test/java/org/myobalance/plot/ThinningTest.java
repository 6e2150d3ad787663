package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
