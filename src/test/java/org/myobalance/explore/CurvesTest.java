package org.myobalance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Differences and bands of hand-made curves. */
class CurvesTest {
    private static final double[] AGES = {25, 26};

    private static Curves mass(double... values) {
        return new Curves(AGES, Map.of("muscle_mass", values));
    }

    @Test
    void anArmLessAnotherIsThatManyKilogramsMore() {
        Curves more = mass(33, 35).minus(mass(32, 31)).orElseThrow();
        assertEquals(List.of(1.0, 4.0), more.columns().get("muscle_mass"));
        assertEquals(List.of(25.0, 26.0), more.ages());
    }

    @Test
    void armsOfOtherAgesHaveNoDifference() {
        Curves later = new Curves(new double[] {30, 31}, Map.of("muscle_mass", new double[] {1, 2}));
        assertEquals(Optional.empty(), mass(1, 2).minus(later));
    }

    @Test
    void whatOneOfThemLacksIsLeftOut() {
        Curves strength = new Curves(AGES, Map.of("strength_relative", new double[] {1, 2}));
        assertTrue(mass(1, 2).minus(strength).orElseThrow().columns().isEmpty());
    }

    /** Persons of two draws differ by 10 kg, but in each of them training brings about the same. */
    @Test
    void theBandOfDifferencesIsNarrowerThanTheDifferenceOfBands() {
        List<Curves> trained = List.of(mass(30, 32), mass(40, 42.5));
        List<Curves> sedentary = List.of(mass(30, 30), mass(40, 40));
        List<Curves> gains = List.of(
                trained.get(0).minus(sedentary.get(0)).orElseThrow(),
                trained.get(1).minus(sedentary.get(1)).orElseThrow());
        List<Object> lows = edge(gains, "low");
        List<Object> highs = edge(gains, "high");
        double low = (double) lows.get(1);
        double high = (double) highs.get(1);
        assertTrue(2 <= low && low < high && high <= 2.5, low + " to " + high);
        assertEquals(0.0, (double) lows.get(0));
        assertEquals(0.0, (double) highs.get(0));
    }

    private static List<Object> edge(List<Curves> curves, String edge) {
        return Optional.ofNullable(Curves.band(curves).get("muscle_mass"))
                .map(band -> band.get(edge))
                .orElseThrow();
    }
}
