package org.myobalance.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RosenbrockTableauTest {
    static Stream<RosenbrockTableau> methods() {
        return OneStepMethods.all().stream()
                .filter(RosenbrockTableau.class::isInstance)
                .map(RosenbrockTableau.class::cast);
    }

    @ParameterizedTest(name = "{1} trees of order {0}")
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 4", "5, 9", "6, 20"})
    void everyRootedTreeIsCountedOnce(int order, int trees) {
        double[][] none = new double[1][1];
        assertEquals(trees, new OrderConditions(none, none, order).count(order));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aHigherOrderIsRefused(RosenbrockTableau method) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> changed(method, method.order() + 1, 0));
        String message = String.valueOf(refused.getMessage());
        String claim = method.name() + ": order " + (method.order() + 1) + " of the step does not hold, residual";
        assertTrue(message.startsWith(claim), message);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMistypedDigitIsRefused(RosenbrockTableau method) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> changed(method, method.order(), 1e-9));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.endsWith("Compare its coefficients with their source."), message);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theLastStagesSitAtTheEndWithoutRounding(RosenbrockTableau method) {
        int s = method.stages();
        assertEquals(0, method.abscissa(0));
        assertEquals(1, method.abscissa(s - 2));
        assertEquals(1, method.abscissa(s - 1));
        assertEquals(0, method.timeWeight(s - 1));
        assertEquals(method.gamma(), method.timeWeight(0), 1e-16);
        assertTrue(method.continuesPrevious(s - 1));
        assertFalse(method.continuesPrevious(1));
    }

    @Test
    void methodsSayWhatTheyClaim() {
        RosenbrockTableau method = Rodas5P.TABLEAU;
        assertEquals("Rodas5P", method.toString());
        assertEquals(8, method.stages());
        assertEquals(5, method.order());
        assertEquals(4, method.embeddedOrder());
        assertEquals(4, method.denseOrder());
    }

    /** The method with one coefficient off, claiming this order. */
    private static RosenbrockTableau changed(RosenbrockTableau method, int order, double off) {
        int s = method.stages();
        double[][] a = new double[s][];
        double[][] c = new double[s][];
        double[][] dense = new double[method.denseTerms()][];
        for (int i = 0; i < s; i++) {
            a[i] = method.a(i).clone();
            c[i] = method.c(i).clone();
        }
        for (int r = 0; r < dense.length; r++) {
            dense[r] = method.dense(r).clone();
        }
        c[2][1] += off;
        return new RosenbrockTableau(
                method.name(), order, method.embeddedOrder(), method.denseOrder(), method.gamma(), a, c, dense);
    }
}
