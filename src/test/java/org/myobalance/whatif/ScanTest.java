package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Pieces;

/** Values of an axis that are known in the head. */
class ScanTest {
    @Test
    void valuesAreEvenlySpaced() {
        assertEquals(
                List.of(2.0, 4.0, 6.0, 8.0),
                Scan.Axis.between(Pieces.parameter("k", 1), 2, 8, 4, false).values());
    }

    @Test
    void logarithmicValuesHaveOneRatio() {
        List<Double> values =
                Scan.Axis.between(Pieces.parameter("k", 1), 1, 1000, 4, true).values();
        assertEquals(4, values.size());
        assertEquals(1, values.get(0));
        assertEquals(10, values.get(1), 1e-12);
        assertEquals(100, values.get(2), 1e-11);
        assertEquals(1000, values.get(3), "the end exactly");
    }

    @Test
    void theLastValueIsTheEndExactly() {
        List<Double> values =
                Scan.Axis.between(Pieces.parameter("k", 1), 0.1, 0.7, 8, false).values();
        assertEquals(0.7, values.get(7));
    }
}
