package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much slopes say of simulated draws. */
class LinearCheckTest {
    @Test
    void slopesThatAreRightExplainAll() {
        LinearCheck check = LinearCheck.of(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0));
        assertEquals(1, check.rSquared(), 1e-12);
        assertEquals(1, check.sdSimulated(), 1e-12);
        assertEquals(3, check.draws());
    }

    @Test
    void slopesOfTwiceTheSizeExplainNothing() {
        // residuals 1, 0, 1 against deviations 1, 0, 1
        LinearCheck check = LinearCheck.of(List.of(1.0, 2.0, 3.0), List.of(0.0, 2.0, 4.0));
        assertEquals(0, check.rSquared(), 1e-12);
        assertEquals(2, check.sdLinear(), 1e-12);
    }

    @Test
    void oneDrawIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LinearCheck.of(List.of(1.0), List.of(1.0)));
    }
}
