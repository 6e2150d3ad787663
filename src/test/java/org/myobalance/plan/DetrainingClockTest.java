package org.myobalance.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clocks of gains that are exponentials and straight lines. */
class DetrainingClockTest {
    private static final double[] TIMES =
            IntStream.rangeClosed(0, 400).mapToDouble(i -> i).toArray();

    private static double[] curve(DoubleUnaryOperator law) {
        return IntStream.range(0, TIMES.length)
                .mapToDouble(i -> law.applyAsDouble(TIMES[i]))
                .toArray();
    }

    private static final double[] NEVER = curve(t -> 10 - 0.01 * t);

    /** Rises to 4 until 100, then halves every 30: half after 30, a twentieth after 30 · log2 20. */
    @Test
    void halvesAsAnExponentialDoes() {
        double[] stopped = curve(t -> 10 - 0.01 * t + (t <= 100 ? 4 * t / 100 : 4 * Math.pow(2, -(t - 100) / 30)));
        DetrainingClock clock = DetrainingClock.of(TIMES, NEVER, stopped, new double[0], 100, 100);
        assertEquals(4, clock.gain(), 1e-12);
        assertEquals(30, clock.half().orElseThrow(), 1e-9);
        // linear between samples
        assertEquals(30 * Math.log(20) / Math.log(2), clock.all().orElseThrow(), 0.01);
        assertTrue(clock.back().isEmpty());
    }

    /** Loses 1 in 50 from 100 on, then gains 1 in 25 again from 150 on: back after 25. */
    @Test
    void comesBack() {
        double[] again = curve(
                t -> 10 - 0.01 * t + (t <= 100 ? 4 * t / 100 : t <= 150 ? 4 - (t - 100) / 50 : 3 + (t - 150) / 25));
        DetrainingClock clock = DetrainingClock.of(TIMES, NEVER, again, again, 100, 150);
        assertEquals(25, clock.back().orElseThrow(), 1e-9);
    }

    @Test
    void whatIsNotReachedIsEmpty() {
        double[] kept = curve(t -> 10 - 0.01 * t + Math.min(4, 4 * t / 100));
        DetrainingClock clock = DetrainingClock.of(TIMES, NEVER, kept, new double[0], 100, 100);
        assertTrue(clock.half().isEmpty());
        assertTrue(clock.all().isEmpty());
    }

    /** A loss goes back to nothing as a gain does. */
    @Test
    void aLossHasAClockToo() {
        double[] lost = curve(t -> 10 - 0.01 * t - (t <= 100 ? 2 * t / 100 : Math.max(0, 2 - (t - 100) / 20)));
        DetrainingClock clock = DetrainingClock.of(TIMES, NEVER, lost, new double[0], 100, 100);
        assertEquals(-2, clock.gain(), 1e-12);
        assertEquals(20, clock.half().orElseThrow(), 1e-9);
    }
}
