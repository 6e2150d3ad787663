package org.myobalance.regimen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Which sessions are missed is a promise to every run record: it is held by the JDK's own SplitMix64. */
class MissedSessionsTest {
    /** The finaliser of SplitMix64 after one step, as the JDK has it. */
    private static long mix(long key) {
        return new SplittableRandom(key).nextLong();
    }

    private static boolean reference(double share, long seed, long runSeed, int phase, long cycle, int session) {
        long key = mix(mix(mix(mix(seed) ^ runSeed) ^ phase) ^ cycle) ^ session;
        return new SplittableRandom(key).nextDouble() < share;
    }

    @Test
    void everySessionIsDecidedByItsFiveNumbers() {
        SplittableRandom any = new SplittableRandom(11);
        int missed = 0;
        for (int i = 0; i < 2000; i++) {
            double share = any.nextDouble();
            long seed = any.nextLong();
            long run = any.nextLong(100);
            int phase = any.nextInt(5);
            long cycle = any.nextLong(600);
            int session = any.nextInt(14);
            boolean misses = new MissedSessions(share, seed).misses(run, phase, cycle, session);
            assertEquals(reference(share, seed, run, phase, cycle, session), misses);
            missed += misses ? 1 : 0;
        }
        assertEquals(1000, missed, 100, "half of them, on the mean of all shares");
    }

    @Test
    void eachNumberOfTheKeyCounts() {
        int[] changed = new int[5];
        for (int i = 0; i < 200; i++) {
            boolean plain = new MissedSessions(0.5, 1).misses(1, 1, i, 1);
            changed[0] += plain == new MissedSessions(0.5, 2).misses(1, 1, i, 1) ? 0 : 1;
            changed[1] += plain == new MissedSessions(0.5, 1).misses(2, 1, i, 1) ? 0 : 1;
            changed[2] += plain == new MissedSessions(0.5, 1).misses(1, 2, i, 1) ? 0 : 1;
            changed[3] += plain == new MissedSessions(0.5, 1).misses(1, 1, i + 1000, 1) ? 0 : 1;
            changed[4] += plain == new MissedSessions(0.5, 1).misses(1, 1, i, 2) ? 0 : 1;
        }
        for (int count : changed) {
            assertEquals(100, count, 35, "another key decides anew: half of the sessions change");
        }
    }

    @Test
    void regularlyTheSameSessionsAreMissedInEveryRound() {
        int[] missed = new int[5];
        int seeds = 4000;
        for (int seed = 0; seed < seeds; seed++) {
            MissedSessions regular = new MissedSessions(0.3, seed).regularly();
            int ofRound = 0;
            for (int session = 0; session < 5; session++) {
                boolean misses = regular.misses(1, 0, 0, session);
                for (int cycle = 1; cycle < 50; cycle += 7) {
                    assertEquals(misses, regular.misses(1, 0, cycle, session));
                }
                missed[session] += misses ? 1 : 0;
                ofRound += misses ? 1 : 0;
            }
            // one and a half of five, rounded up or down
            assertTrue(ofRound == 1 || ofRound == 2, "missed " + ofRound);
        }
        for (int each : missed) {
            // four standard errors
            assertEquals(
                    0.3, (double) each / seeds, 4 * Math.sqrt(0.3 * 0.7 / seeds), "the share is kept for each session");
        }
        assertFalse(new MissedSessions(0.3, 1).regularly().isIrregular());
        assertTrue(new MissedSessions(0.3, 1).isIrregular());
    }

    @Test
    void noneIsMissedOfNone() {
        assertFalse(MissedSessions.NONE.misses(1, 2, 3, 4));
        assertEquals(0, MissedSessions.NONE.share());
        assertTrue(new MissedSessions(0.999999, 0).misses(1, 2, 3, 4));
    }
}
