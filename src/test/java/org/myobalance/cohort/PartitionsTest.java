package org.myobalance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Each person is in one part, whatever their number. */
class PartitionsTest {
    @Test
    void partsFollowEachOtherWithoutAHole() {
        for (int persons : new int[] {1, 2, 31, 32, 33, 1000, 100_000, CohortQuestion.MOST}) {
            Partitions usual = Partitions.usual(persons);
            assertEquals(0, usual.from(0));
            assertEquals(persons, usual.to(usual.count() - 1));
            assertTrue(usual.size() <= 256 && (persons < 32 || usual.count() >= 16), () -> usual.toString());
            assertEquals(usual.to(0), usual.count() > 1 ? usual.from(1) : persons);
        }
        assertEquals(391, Partitions.usual(100_000).count());
        assertEquals(3, Partitions.into(10, 3).count());
        assertEquals(10, Partitions.into(10, 99).count());
        assertThrows(IllegalArgumentException.class, () -> new Partitions(0, 1));
    }
}
