package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.study.Direction;

/** Data made with known random numbers. */
class SyntheticDataTest {
    private static Datum datum(String study, Optional<Direction> direction) {
        return new Datum(study + "/row", study, "blot", 99, direction, 0.25, 0.5, 2);
    }

    @Test
    void aLaboratoryMovesItsObservationsTogether() {
        List<Datum> design = List.of(
                datum("a", Optional.empty()),
                datum("a", Optional.of(Direction.UP)),
                datum("b", Optional.of(Direction.UP)),
                datum("a", Optional.of(Direction.DOWN)));
        // a: laboratory at −1, then errors of 2, 0 and 4; b: laboratory at 0, an error of 0.9
        Iterator<Double> normal = List.of(-1.0, 2.0, 0.0, 0.0, 0.9, 4.0).iterator();
        List<Datum> made = SyntheticData.of(design, new double[] {10, 1, 0, 0}, normal::next);
        assertEquals(10 - 2 + 1, made.get(0).value());
        // 1 − 2 is beyond −1.96 · 0.25, 0.45 and 0 within 0.49
        assertEquals(Optional.of(Direction.DOWN), made.get(1).direction());
        assertEquals(Optional.of(Direction.UNCHANGED), made.get(2).direction());
        assertEquals(Optional.of(Direction.UNCHANGED), made.get(3).direction());
        assertEquals(Optional.empty(), made.get(0).direction());
        assertEquals(2, made.get(3).gain());
        assertEquals("b/row", made.get(2).name());
    }
}
