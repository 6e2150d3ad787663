package org.myobalance.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fronts and areas that can be drawn on paper. */
class ParetoFrontTest {
    @Test
    void keepsWhatNothingBeats() {
        List<List<Double>> points =
                List.of(List.of(3.0, 1.0), List.of(1.0, 3.0), List.of(2.0, 2.0), List.of(2.0, 3.0), List.of(2.0, 2.0));
        assertEquals(
                List.of(List.of(1.0, 3.0), List.of(2.0, 2.0), List.of(3.0, 1.0)),
                ParetoFront.of(points, point -> point));
    }

    @Test
    void ofOneAimTheBestIsKept() {
        assertEquals(
                List.of(List.of(-2.0)),
                ParetoFront.of(List.of(List.of(1.0), List.of(-2.0), List.of(0.0)), point -> point));
    }

    /** Steps of 1 below a corner at (4, 4): 3 + 2 + 1 unit squares. */
    @Test
    void areaOfAStair() {
        List<List<Double>> stair = List.of(List.of(1.0, 3.0), List.of(2.0, 2.0), List.of(3.0, 1.0), List.of(5.0, 0.0));
        assertEquals(6, ParetoFront.hypervolume(stair, List.of(4.0, 4.0)), 1e-12);
    }
}
