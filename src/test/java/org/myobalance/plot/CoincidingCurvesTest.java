package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Curves whose distance is known: a hundredth of the height lies on the other, three hundredths do not. */
class CoincidingCurvesTest {
    private static Series curve(String label, double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        return Series.of(label, x, y);
    }

    private static Optional<String> note(double least, Series... series) {
        CoincidingCurves curves = new CoincidingCurves();
        curves.add('c', List.of(series), least);
        return curves.note();
    }

    @Test
    void curvesWithinTheWidthOfALineAreNamed() {
        assertEquals(
                Optional.of("Curves that lie on each other: in c \"a\" and \"b\" and \"d\"."),
                note(0, curve("a", 0, 100), curve("b", 1, 99), curve("far", 0, 3), curve("d", 0, 101)));
        assertEquals(Optional.empty(), note(0, curve("a", 0, 100), curve("b", 3, 100)));
        assertEquals(Optional.empty(), note(0, curve("a", 0, 50, 100), curve("b", 0, 53, 100)), "at every point");
    }

    @Test
    void theAxisCountsWhereItIsHigherThanItsCurves() {
        assertEquals(Optional.empty(), note(1, curve("a", 0, 0), curve("b", 0.02, 0.02)));
        assertEquals(
                Optional.of("Curves that lie on each other: in c \"a\" and \"b\"."),
                note(1, curve("a", 0, 0), curve("b", 0.01, 0.01)));
    }

    @Test
    void otherAbscissaeAreComparedBetweenPoints() {
        Series half = Series.of("half", new double[] {0, 1.5, 2}, new double[] {0, 15, 20});
        assertEquals(
                Optional.of("Curves that lie on each other: in c \"whole\" and \"half\"."),
                note(0, curve("whole", 0, 10, 20), half));
    }

    @Test
    void panelsOfTheSameCurvesAreToldTogether() {
        CoincidingCurves curves = new CoincidingCurves();
        curves.add('a', List.of(curve("a", 0, 1), curve("b", 0, 1)), 0);
        curves.add('b', List.of(curve("a", 0, 1), curve("b", 0, 2)), 0);
        curves.add('d', List.of(curve("a", 3, 4), curve("b", 3, 4)), 0);
        assertEquals(Optional.of("Curves that lie on each other: in a, d \"a\" and \"b\"."), curves.note());
    }
}
