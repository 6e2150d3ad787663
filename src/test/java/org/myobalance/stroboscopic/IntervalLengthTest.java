package org.myobalance.stroboscopic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalLengthTest {
    private static final int LEAST = 9;

    private final IntervalLength lengths = new IntervalLength(4, LEAST, 1e-5);

    /** An error that grows with the fifth power of the length falls to what is allowed, or there is a step of its own. */
    @ParameterizedTest(name = "{1} times too much over {0} periods")
    @CsvSource({"1000, 1.01, 750", "1000, 32, 500", "1000, 1e6, 300", "10, 2, 9", "1000, NaN, 9"})
    void aRefusedIntervalIsShortenedByWhatWasFound(int periods, double times, int next) {
        lengths.refused(periods, times);
        assertEquals(next, lengths.within(100_000), 1);
    }

    @Test
    void theLeastIsTriedOnceBeforeGivingUp() {
        int tries = 0;
        for (int periods = 1000; periods > 0; tries++) {
            lengths.refused(periods, Double.POSITIVE_INFINITY);
            periods = lengths.within(100_000);
            assertTrue(periods == 0 || periods >= LEAST, periods + " periods");
        }
        assertEquals(5, tries, "1000, 300, 90, 27, 9");
    }

    @Test
    void nothingTooShortIsLeftOver() {
        lengths.taken(100, 2e-6);
        int next = lengths.within(1000);
        assertEquals(160, next, 1, "a tail as aimed at lets it grow");
        assertEquals(next + 5, lengths.within(next + 5), "the rest goes along");
        assertEquals(next, lengths.within(next + 20));
    }

    /** Nothing fast dies away any more once an interval that hoped for it was too long. */
    @Test
    void afterOneThatWasTooLongNoneIsLongerThanItsTailAllows() {
        lengths.shorten(200, 1e-4);
        lengths.taken(100, 2e-6);
        assertEquals(100, lengths.within(100_000), 1, "a tail as aimed at keeps it");
    }

    @ParameterizedTest(name = "{0} periods at {1}")
    @CsvSource({"100, 1e-5, 110", "100, 1e-6, 174", "40, 1e-6, 69", "1000, 1e-5, 160", "2, 1e-5, 9"})
    void anIntervalOfARunMuchAlikeIsTheLimit(int periods, double tolerance, int next) {
        lengths.taken(100, 2e-6);
        lengths.limitTo(new SlopeMemory.KnownLength(periods, tolerance));
        assertEquals(Math.min(next, 160), lengths.within(100_000), 1);
    }

    /**
     * A tail just above the tolerance shortens by a quarter, and what is left over would then be too short: doubling the
     * length to leave nothing over tried the same interval for ever.
     */
    @ParameterizedTest(name = "{0} periods left")
    @ValueSource(longs = {9, 12, 15, 18, 20, 23, 27, 32, 40, 80, 200})
    void whatFailedIsNotTriedAgain(long left) {
        int before = Integer.MAX_VALUE;
        int periods = lengths.within(left);
        while (periods > LEAST) {
            assertTrue(periods < before && periods <= left, "tried " + periods + " after " + before);
            before = periods;
            lengths.shorten(periods, 1.1e-5);
            periods = lengths.within(left);
        }
        assertEquals(LEAST, periods);
    }

    /** 20 left: 20 fails, then 11 leaves an interval of the least length over. */
    @ParameterizedTest(name = "{0} periods left")
    @ValueSource(longs = {20, 22})
    void whatIsLeftOverCanBeAnInterval(long left) {
        assertEquals(left, lengths.within(left));
        lengths.refused((int) left, 1.1);
        assertEquals(left - LEAST, lengths.within(left));
    }
}
