package org.myobalance.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {
    /** Two of ours and one of StrictMath's own. */
    private static final double UNITS = 3;

    @ParameterizedTest(name = "seed 1, arguments of size {0}")
    @ValueSource(doubles = {1e-300, 1e-9, 1e-3, 0.1, 1, 30, 400, 720})
    void expIsRightToItsLastBits(double size) {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double x = size * (2 * random.nextDouble() - 1);
            double right = StrictMath.exp(x);
            assertEquals(right, Elementary.exp(x), UNITS * Math.ulp(right), () -> "exp " + x);
        }
    }

    @ParameterizedTest(name = "seed 2, arguments around {0}")
    @ValueSource(doubles = {1e-310, 1e-300, 1e-3, 0.5, 0.7071067811865476, 1, 1.4142135623730951, 30, 1e300})
    void logIsRightToItsLastBits(double middle) {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            double x = middle * (1 + (i % 2 == 0 ? 1e-6 : 0.9) * (2 * random.nextDouble() - 1));
            double right = StrictMath.log(x);
            assertEquals(right, Elementary.log(x), UNITS * Math.ulp(right), () -> "log " + x);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0,
                -0.0,
                -1,
                1,
                4.9e-324,
                710,
                -746
            })
    void whatIsExactOrNoNumberIsSo(double x) {
        assertSame(StrictMath.exp(x), Elementary.exp(x));
        assertSame(StrictMath.log(x), Elementary.log(x));
    }

    private static void assertSame(double right, double found) {
        if (Double.compare(right, found) != 0) { // neither a number, or both the same infinity
            assertEquals(right, found, 3e-16 * Math.abs(right));
        }
    }

    @ParameterizedTest(name = "{0}·{1} + {2} = {3}")
    @CsvSource({"2, 3, 4, 10", "-2, 3, 6, 0", "0, 5, -1, -1"})
    void multiplyAddIsWhatItSays(double a, double b, double c, double sum) {
        assertEquals(sum, Fused.multiplyAdd(a, b, c));
    }

    /** Emulation costs a thousand times as much. */
    @Test
    void theInstructionIsUsedOnlyWhereItIsFast() {
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            double x = 1;
            for (int i = 0; i < 20_000; i++) {
                x = Fused.multiplyAdd(x, 0.999, 1e-3);
            }
            long middle = System.nanoTime();
            for (int i = 0; i < 20_000; i++) {
                x = x * 0.999 + 1e-3;
            }
            assertTrue(x > 0);
            least = Math.min(least, (middle - begin) / (double) (System.nanoTime() - middle));
        }
        assertTrue(least < 100, "times as long as a product and a sum: " + least);
    }
}
