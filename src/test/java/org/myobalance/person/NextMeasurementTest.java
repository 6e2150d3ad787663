package org.myobalance.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.population.Gaussian;
import org.myobalance.population.Group;
import org.myobalance.population.Life;
import org.myobalance.study.MethodError;

/** Which reading comes first, and when the order means nothing. */
class NextMeasurementTest {
    private static final Group GROUP = SurrogateLives.group(0);
    private static final double NOW = SurrogateLives.years(70);
    private static final double UNTIL = SurrogateLives.years(80);

    private static List<NextMeasurement> ranked(List<Life> lives, MethodError... methods) {
        return NextMeasurement.ranked(Belief.of(lives), GROUP, List.of(methods), 0, UNTIL, NOW);
    }

    @Test
    void theMostUsefulIsFirstAndItsRivalsAreTied() {
        MethodError twin = new MethodError("twin", "", List.of("mass"), 0, 0.0101);
        List<NextMeasurement> next =
                ranked(SurrogateLives.lives(GROUP, 0, 60, 11), SurrogateLives.EXACT, twin, SurrogateLives.GRIP);
        assertEquals("exact", next.get(0).method().id());
        assertEquals(0, next.get(0).error(), 1e-12);
        assertEquals(2 * 3, next.size(), "now and in a year");
        for (int i = 1; i < next.size(); i++) {
            assertTrue(next.get(i).after() >= next.get(i - 1).after());
        }
        NextMeasurement other = next.stream()
                .filter(each -> each.method().id().equals("twin"))
                .findFirst()
                .orElseThrow();
        assertTrue(other.isTied(next.get(0)), other::toString);
        NextMeasurement grip = next.get(next.size() - 1);
        assertEquals("grip", grip.method().id());
        assertFalse(grip.isTied(next.get(0)), grip::toString);
    }

    /** One difference, told by its size alone or by its standard error. */
    @Test
    void aDifferenceIsHeldAgainstThreePerCentAndTwoStandardErrors() {
        NextMeasurement best = new NextMeasurement(GROUP.baselines().get(0), SurrogateLives.EXACT, NOW, 2, 1, 0);
        assertEquals(0.5, best.narrowing(), 1e-12);
        assertTrue(new NextMeasurement(best.baseline(), best.method(), NOW, 2, 1.05, 0).isTied(best), "2.5 %");
        assertFalse(new NextMeasurement(best.baseline(), best.method(), NOW, 2, 1.07, 0).isTied(best), "3.5 %");
        assertTrue(new NextMeasurement(best.baseline(), best.method(), NOW, 2, 1.07, 0.02).isTied(best));
        assertFalse(new NextMeasurement(best.baseline(), best.method(), NOW, 2, 1.2, 0.02).isTied(best));
    }

    /** The jackknife against the spread of the difference over other lives of the same population. */
    @Test
    void theErrorIsThatOfOtherLives() {
        List<Double> differences = new ArrayList<>();
        double told = 0;
        int repeats = 40;
        for (int i = 0; i < repeats; i++) {
            List<NextMeasurement> next =
                    ranked(SurrogateLives.lives(GROUP, 100 * i, 60, 13), SurrogateLives.EXACT, SurrogateLives.GRIP);
            NextMeasurement grip = next.get(next.size() - 1);
            differences.add(next.get(0).narrowing() - grip.narrowing());
            told += grip.error() / repeats;
        }
        double mean = differences.stream().mapToDouble(each -> each).average().orElseThrow();
        double variance = differences.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        double seen = Math.sqrt(variance / (repeats - 1));
        // a standard deviation of 40 numbers is known to 11 %, and the jackknife is a little wide
        assertTrue(told > 0.6 * seen && told < 1.7 * seen, told + " told, " + seen + " seen");
    }

    /** A single life has no others to be held against. */
    @Test
    void ofOneLifeThereIsNoError() {
        Gaussian sizes = Gaussian.of(new double[] {8.8, 50}, new double[][] {{0.81, 0}, {0, 81}});
        Life one = new Life(SurrogateLives.withoutDifferences(0, sizes), SurrogateLives.courses(0));
        assertTrue(ranked(List.of(one), SurrogateLives.EXACT, SurrogateLives.GRIP).stream()
                .allMatch(each -> each.error() == 0));
    }
}
