package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
    private static final Map<String, Double> VALUES = Map.of("x", 3.0, "zero", 0.0, "off", 0.5, "nan", Double.NaN);

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "-x^2 + 2^(3^2) | 503",
                "10 - 4 - 3 | 3",
                "12/3/2 | 2",
                "hill(x, 3, 4) | 0.5",
                "hill(-x, 3, 4) | 0",
                "hill(zero, 3, 4) | 0",
                "hill(2, 1, 2) | 0.8",
                "bounded(x, 0, 0.7) | 1",
                "bounded(1, 2, 0.7) | 1",
                "bounded(-5, 1, 2) | 0.135877",
                "bounded(zero, 1, 2) | 0.135877",
                "tanh(1) | 0.7615941559557649",
                "saturable(x, 0.5) | 1.66666667",
                "saturable(zero, 0.5) | 0.333333333",
                "saturable(nan, 0) | NaN",
                "when(off, x) | 3",
                "when(zero, 1/zero) | 0",
                "when(-1, x) | 3",
                "when(nan, x) | 3",
                "piecewise(off, 1, 2) | 2",
                "piecewise(x, 1, 1/zero) | 1",
                "min(x, 2) + max(x, 2)*10 | 32",
                "min(nan, 2) | NaN",
                "max(2, nan) | NaN",
                "hill(nan, 3, 4) | NaN",
                "pow(x, 2) + sqrt(16) | 13",
                "x/ref(x) | 0.003"
            })
    void meansWhatTheTextbookSays(String text, double expected) {
        double value = Interpreter.evaluate(
                ExprParser.parse(text), name -> VALUES.getOrDefault(name, Double.NaN), state -> 1000);
        // Expected values are given to six digits
        assertEquals(expected, value, Double.isNaN(expected) ? 0 : 1e-6 * Math.max(1, Math.abs(expected)));
    }

    @ParameterizedTest(name = "saturable with gain {0}")
    @ValueSource(doubles = {-0.95, -0.5, -0.05, 1e-9, 0.05, 0.3, 0.8, 0.99})
    void saturableIsOneAtOneWithSlopeGainAndMirrorsItself(double g) {
        assertEquals(1.0, Interpreter.saturable(1, g), "at 1, bit for bit");
        double h = 1e-5;
        double slope = (Interpreter.saturable(Math.exp(h), g) - Interpreter.saturable(Math.exp(-h), g)) / (2 * h);
        // The central difference errs by h²/6 times a third derivative that is below 2·|g|
        assertEquals(g, slope, 1e-10, "slope in ln x");
        double low = (1 - g) / (1 + g);
        double high = (1 + g) / (1 - g);
        assertEquals(low, Interpreter.saturable(0, g), 1e-14 * low, "at 0");
        assertEquals(high, Interpreter.saturable(1e300, g), 1e-14 * high, "far above");
        for (double x : new double[] {1e-12, 1e-3, 0.2, 0.9, 1.7, 30, 1e5}) {
            double value = Interpreter.saturable(x, g);
            assertEquals(1 / value, Interpreter.saturable(1 / x, g), 1e-14 / value, "mirrored at " + x);
            double z = g * Math.tanh(Math.log(x) / 2);
            double closed = Math.exp(Math.log1p(z) - Math.log1p(-z)); // exp(2 artanh z)
            // artanh near 1 loses as many digits as 1 − |z| has zeros, at most two here
            assertEquals(closed, value, 1e-12 * closed, "closed form at " + x);
            assertEquals(1.0, Interpreter.saturable(x, 0), "no gain, bit for bit, at " + x);
        }
    }

    @ParameterizedTest(name = "bounded with gain {0}, bound {1}")
    @CsvSource({"0.4, 0.7", "-1.5, 0.5", "3, 2"})
    void boundedHasSlopeGainAtOneAndStaysWithinItsBound(double gain, double bound) {
        double h = 1e-6;
        double slope = (Interpreter.bounded(1 + h, gain, bound) - Interpreter.bounded(1 - h, gain, bound)) / (2 * h);
        assertEquals(gain / (1 + Interpreter.BOUNDED_EPSILON), slope, 1e-7 * (1 + Math.abs(gain)), "slope at 1");
        double largest = Math.exp(bound);
        for (double x : new double[] {0, 1e-9, 0.5, 2, 1e6, 1e300}) {
            double value = Interpreter.bounded(x, gain, bound);
            assertEquals(true, value <= largest * (1 + 1e-12) && value >= 1 / largest * (1 - 1e-12), "bounded at " + x);
        }
    }
}
