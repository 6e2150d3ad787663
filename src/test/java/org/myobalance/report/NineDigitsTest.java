package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NineDigitsTest {
    private static String formatted(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                0.1,
                0.099999999951,
                0.0999999999,
                1e-4,
                9.99999999e-5,
                0.00010000000049,
                999999999.4,
                999999999.6,
                1e9,
                123456789,
                12345678.95,
                0.999999999499,
                0.9999999995,
                1.000000005,
                2.5,
                32.7571,
                1e-300,
                1e300,
                99999999.95,
                9.999999999999999e-5,
                -9.999999999999999e-5,
                0.00003 + 0.00007,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.MIN_VALUE
            })
    void edgesAreWrittenAsTheFormatWritesThem(double value) {
        assertEquals(formatted(value), NineDigits.of(value));
    }

    @Test
    void randomNumbersAreWrittenAsTheFormatWritesThem() {
        Random random = new Random(20261129);
        for (int i = 0; i < 200_000; i++) {
            double value = Math.copySign(Math.pow(10, -33 + 66 * random.nextDouble()), random.nextDouble() - 0.5);
            assertEquals(formatted(value), NineDigits.of(value));
            double usual = Math.copySign(Math.pow(10, -6 + 17 * random.nextDouble()), random.nextDouble() - 0.5);
            assertEquals(formatted(usual), NineDigits.of(usual));
            double few = Math.round(usual * 1e5) / 1e5;
            assertEquals(formatted(few), NineDigits.of(few));
        }
    }
}
