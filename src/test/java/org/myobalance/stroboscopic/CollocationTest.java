package org.myobalance.stroboscopic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/** One macro-interval and what helps it: Broyden's slopes, the course foreseen, nodes at whole periods. */
class CollocationTest {
    private static final double[] FLOOR = {1e-6};

    /** Linear equations in n unknowns are solved in 2n changes however wrong the slopes are: Gay (1979). */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void broydenSolvesLinearEquationsInTwiceTheirNumber(long seed) {
        int n = 3;
        Random random = new Random(seed);
        double[][] slopes = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                slopes[i][j] = (i == j ? 1 : 0) + 0.3 * random.nextGaussian();
            }
        }
        Broyden broyden = new Broyden(new double[] {1, 1, 1});
        double[] x = {1, -2, 3};
        for (int change = 0; change <= 2 * n; change++) {
            // no slopes but 1 are known
            double[][] update = {new double[n]};
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    update[0][i] -= slopes[i][j] * x[j];
                }
            }
            broyden.improve(update);
            for (int i = 0; i < n; i++) {
                x[i] += update[0][i];
            }
        }
        for (double value : x) {
            assertEquals(0, value, 1e-9, "the solution is 0");
        }
    }

    /** Decay whose rate falls by half along the way: slopes at the start are wrong at the end. */
    @Test
    void slopesThatVaryAreLearnt() throws PeriodFailure {
        PeriodMap map = (label, from, to) -> to[0] = from[0] - 0.004 * from[0] * from[0];
        double[] y = {1};
        double[] end = new double[1];
        map.apply(PeriodMap.UNLABELLED, y, end);
        SlowStates memory = SlowStates.find(map, y, end, FLOOR, new boolean[] {true});
        Collocation interval = new Collocation(new MacroNodes(6, 250), memory, FLOOR, y, end);
        assertTrue(interval.settle(map, 1e-9, Double.POSITIVE_INFINITY));
        double[] exact = {1};
        for (int k = 0; k < 250; k++) {
            map.apply(PeriodMap.UNLABELLED, exact, exact);
        }
        // six nodes follow a course that halves to 1e-6; the iteration leaves less
        assertEquals(exact[0], interval.end()[0], 1e-6);
        assertTrue(interval.iterations() <= 9, interval.iterations() + " iterations");
    }

    @Test
    void aCourseThatBendsTooMuchIsNotSettled() throws PeriodFailure {
        PeriodMap map = (label, from, to) -> to[0] = from[0] - 0.004 * from[0] * from[0];
        double[] y = {1};
        double[] end = new double[1];
        map.apply(PeriodMap.UNLABELLED, y, end);
        SlowStates memory = SlowStates.find(map, y, end, FLOOR, new boolean[] {true});
        Collocation whole = new Collocation(new MacroNodes(4, 600), memory, FLOOR, y, end);
        assertTrue(whole.settle(map, 1e-7, Double.POSITIVE_INFINITY));
        Collocation givenUp = new Collocation(new MacroNodes(4, 600), memory, FLOOR, y, end);
        assertTrue(givenUp.settle(map, 1e-7, 5e-7));
        assertTrue(givenUp.tail() > 5e-7, "tail " + givenUp.tail());
        assertTrue(
                givenUp.iterations() < whole.iterations(),
                givenUp.iterations() + " iterations instead of " + whole.iterations());
    }

    @Test
    void aLongerIntervalWithTheSameStartIsAGoodBeginning() throws PeriodFailure {
        PeriodMap map = (label, from, to) -> to[0] = from[0] - 0.004 * from[0] * from[0];
        double[] y = {1};
        double[] end = new double[1];
        map.apply(PeriodMap.UNLABELLED, y, end);
        SlowStates memory = SlowStates.find(map, y, end, FLOOR, new boolean[] {true});
        Collocation longer = new Collocation(new MacroNodes(6, 250), memory, FLOOR, y, end);
        assertTrue(longer.settle(map, 1e-5, Double.POSITIVE_INFINITY));
        Collocation shorter = new Collocation(new MacroNodes(6, 190), memory, FLOOR, y, end);
        shorter.beginFrom(longer.asInterval(0));
        assertTrue(shorter.settle(map, 1e-5, Double.POSITIVE_INFINITY));
        assertTrue(
                shorter.iterations() < longer.iterations(),
                shorter.iterations() + " iterations after " + longer.iterations());
    }

    @ParameterizedTest(name = "{0} nodes, {1} periods")
    @CsvSource({"2, 3", "4, 6", "6, 9", "4, 24", "6, 500"})
    void roundedNodesAreWholePeriodsThatAscend(int s, int periods) {
        MacroNodes exact = new MacroNodes(s, periods);
        MacroNodes whole = exact.rounded();
        assertEquals(0, whole.at(0));
        for (int j = 1; j <= s; j++) {
            assertEquals(Math.rint(whole.at(j)), whole.at(j));
            assertTrue(whole.at(j) > whole.at(j - 1), "node " + j);
            assertTrue(Math.abs(whole.at(j) - exact.at(j)) <= 1, "node " + j);
        }
        assertEquals(periods - 1, whole.at(s));
        double[] w = new double[s + 1];
        whole.weights(0.4 * periods, w);
        double cube = 0;
        for (int j = 0; j <= s; j++) {
            cube += w[j] * whole.at(j) * whole.at(j);
        }
        assertEquals(Math.pow(0.4 * periods, 2), cube, 1e-9 * periods * periods);
    }

    private static Forecast forecast(double slope, double start, double first) {
        SlowStates memory = new SlowStates(new int[] {0}, new double[][] {{slope}});
        return new Forecast(memory, FLOOR, new double[] {start}, new double[] {first});
    }

    @Test
    void aStraightCourseIsForeseenAndMissesNothing() {
        assertEquals(0, forecast(1, 1, 1.01).missed(new MacroNodes(4, 100), 0), 1e-12);
    }

    /** y(k) = 1 + 0.8^k, by hand at every place between the nodes. */
    @ParameterizedTest(name = "from period {0}")
    @ValueSource(ints = {0, 7, 40})
    void whatDiesAwayIsForeseenToMiss(int from) {
        MacroNodes nodes = new MacroNodes(4, 24);
        MacroNodes whole = nodes.rounded();
        double[] w = new double[5];
        double worst = 0;
        for (int k = 0; k < 24; k++) {
            whole.weights(k, w);
            double sum = 0;
            for (int j = 0; j <= 4; j++) {
                sum += w[j] * (1 + Math.pow(0.8, from + whole.at(j)));
            }
            double there = 1 + Math.pow(0.8, from + k);
            worst = Math.max(worst, Math.abs(sum - there) / (there + FLOOR[0]));
        }
        assertEquals(worst, forecast(0.8, 2, 1.8).missed(nodes, from), 1e-12);
        assertTrue(from > 0 || worst > 1e-3, "it is missed at first: " + worst);
        assertTrue(from < 40 || worst < 1e-5, "and followed later: " + worst);
    }
}
