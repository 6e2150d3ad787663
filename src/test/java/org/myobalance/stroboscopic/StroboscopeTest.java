package org.myobalance.stroboscopic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.stroboscopic.LifeMap.FLOORS;
import static org.myobalance.stroboscopic.LifeMap.LIFE;
import static org.myobalance.stroboscopic.LifeMap.LIKELY;
import static org.myobalance.stroboscopic.LifeMap.settled;
import static org.myobalance.stroboscopic.LifeMap.walk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

class StroboscopeTest {
    /** Zeros of an orthogonal polynomial make quadrature exact to degree 2s − 2 on the discrete measure. */
    @ParameterizedTest(name = "{0} nodes, {1} periods")
    @CsvSource({"2, 5", "3, 12", "4, 40", "6, 12", "6, 500", "6, 3000"})
    void nodesIntegrateSumsExactly(int s, int periods) {
        MacroNodes nodes = new MacroNodes(s, periods);
        assertEquals(periods - 1, nodes.at(s));
        for (int degree = 0; degree <= 2 * s - 2; degree++) {
            double sum = 0;
            for (int k = 0; k < periods; k++) {
                sum += Math.pow((double) k / periods, degree);
            }
            double byNodes = 0;
            double[] w = quadrature(nodes);
            for (int j = 1; j <= s; j++) {
                byNodes += w[j] * Math.pow(nodes.at(j) / periods, degree);
            }
            assertEquals(sum, byNodes, 1e-9 * sum, "degree " + degree);
        }
    }

    /** Weights on t₁ … t_s that sum polynomials below degree s over {0, …, H − 1}. */
    private static double[] quadrature(MacroNodes nodes) {
        int s = nodes.count();
        double[] weights = new double[s + 1];
        for (int k = 0; k < nodes.periods(); k++) {
            for (int j = 1; j <= s; j++) {
                double basis = 1;
                for (int i = 1; i <= s; i++) {
                    basis *= i == j ? 1 : (k - nodes.at(i)) / (nodes.at(j) - nodes.at(i));
                }
                weights[j] += basis;
            }
        }
        return weights;
    }

    @Test
    void lagrangeWeightsReproducePolynomials() {
        MacroNodes nodes = new MacroNodes(6, 100);
        double[] w = new double[7];
        for (double x : new double[] {0, 1, 17.3, nodes.at(3), 99, 100}) {
            nodes.weights(x, w);
            double sum = 0;
            for (int j = 0; j <= 6; j++) {
                sum += w[j] * Math.pow(nodes.at(j) / 100, 6);
            }
            assertEquals(Math.pow(x / 100, 6), sum, 1e-11, "at " + x);
        }
    }

    @Test
    void aPeriodThatFailsIsAReason() {
        PeriodMap broken = (label, from, to) -> {
            throw new PeriodFailure("the gut is empty");
        };
        Stroboscope strobe = new Stroboscope(broken, broken, 1e-4, new double[] {1}, new boolean[1]);
        double[] y = {1};
        assertEquals(
                new Stroboscope.Advance.Refused("the gut is empty"),
                strobe.advance(y, 0, 100, (nodes, label, place) -> 0));
        assertEquals(1, y[0]);
    }

    /** Slopes of the start foresee growth without end, to where no period can be solved; the course itself stays below 1. */
    @Test
    void anIntervalWhoseNodesCannotBeSolvedIsTriedShorter() throws PeriodFailure {
        boolean[] failed = new boolean[1];
        PeriodMap growth = (label, from, to) -> {
            if (from[0] > 1.5) {
                failed[0] = true;
                throw new PeriodFailure("too large");
            }
            to[0] = from[0] + 0.03 * from[0] * (1 - from[0]);
        };
        double[] y = {0.05};
        double[] exact = y.clone();
        Stroboscope strobe = new Stroboscope(growth, growth, 1e-4, new double[] {1e-3}, new boolean[] {true});
        long left = 2000;
        while (left > 0) {
            Stroboscope.Advance advance = strobe.advance(y, 0, left, (nodes, label, place) -> 0);
            int taken = assertInstanceOf(Stroboscope.Advance.Taken.class, advance, advance::toString)
                    .interval()
                    .nodes()
                    .periods();
            walk(growth, exact, taken);
            assertEquals(exact[0], y[0], strobe.stated(y) * exact[0]);
            left -= taken;
        }
        assertTrue(failed[0], "no node was out of reach, so this tests nothing");
    }

    /** A logistic map in its chaotic range has no smooth course to follow. */
    @Test
    void chaosIsRefused() {
        PeriodMap chaos = (label, from, to) -> to[0] = 3.9 * from[0] * (1 - from[0]);
        double[] y = {0.3};
        Stroboscope strobe = new Stroboscope(chaos, chaos, 1e-4, new double[] {1e-3}, new boolean[1]);
        Stroboscope.Advance advance = strobe.advance(y, 0, 1000, (nodes, label, place) -> 0);
        for (int waits = 0; advance instanceof Stroboscope.Advance.Waits; waits++) {
            assertTrue(waits < 2, "waits for ever");
            advance = strobe.advance(y, 0, 1000, (nodes, label, place) -> 0);
        }
        assertInstanceOf(Stroboscope.Advance.Refused.class, advance);
        assertEquals(0.3, y[0], "left as it was");
    }

    @Test
    void rowsThatDoNotInterpolateAreRefused() throws PeriodFailure {
        double[] y = settled();
        Stroboscope.Advance advance =
                new Stroboscope(LIFE, LIFE, 1e-4, FLOORS, LIKELY).advance(y, 0, 1000, (nodes, label, place) -> 1);
        String reason =
                assertInstanceOf(Stroboscope.Advance.Refused.class, advance).reason();
        assertTrue(reason.startsWith("the check over"), reason);
    }

    @Test
    void tooFewPeriodsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MacroNodes(6, 6));
        assertEquals(
                new Stroboscope.Advance.Refused("too few periods are left"),
                new Stroboscope(LIFE, LIFE, 1e-4, FLOORS, LIKELY)
                        .advance(new double[] {1, 1, 1, 0}, 0, 3, (nodes, label, place) -> 0));
    }

    /** What fell by a fifth in each period is waited for, until a polynomial could follow what is left of it. */
    @Test
    void whatDiesAwayIsWaitedFor() throws PeriodFailure {
        PeriodMap settling = (label, from, to) -> {
            to[0] = 1 + 0.8 * (from[0] - 1);
            to[1] = 2 + 0.999 * (from[1] - 2);
        };
        double[] y = {3, 1};
        Stroboscope strobe = new Stroboscope(settling, settling, 1e-5, new double[] {1e-3, 1e-3}, new boolean[2]);
        Stroboscope.Advance first = strobe.advance(y, 0, 3000, (nodes, label, place) -> 0);
        int periods = assertInstanceOf(Stroboscope.Advance.Waits.class, first).periods();
        // 2 · 0.8^k is below the tolerance after 55 periods; four nodes over 24 periods follow it somewhat earlier
        assertTrue(periods >= 15 && periods <= 55, periods + " periods");
        assertEquals(3, y[0], "left as it was");
        walk(settling, y, periods);
        Stroboscope.Advance second = strobe.advance(y, 0, 3000, (nodes, label, place) -> 0);
        assertInstanceOf(Stroboscope.Advance.Taken.class, second, second::toString);
        int taken = ((Stroboscope.Advance.Taken) second).interval().nodes().periods();
        assertEquals(2 - Math.pow(0.999, periods + taken), y[1], 2 * strobe.stated(y), "at its end");
    }

    /** What one run found spares another, whose slopes differ by a tenth, most of its periods; the course is its own. */
    @Test
    void whatAnotherRunFoundIsRecalled() throws PeriodFailure {
        SlopeMemory memory = new SlopeMemory();
        int alone = evaluations(decays(0.9), SlopeMemory.Part.NONE);
        assertEquals(alone, evaluations(decays(1), memory.part(28, true)), "who learns finds all by itself");
        int spared = evaluations(decays(0.9), memory.part(28, false));
        // one period for each slow state, less one round of the four nodes, since the slopes are not its own
        assertEquals(alone - STATES + 4, spared);
        assertEquals(alone, evaluations(decays(0.9), memory.part(7, false)), "other periods, other slopes");
    }

    private static final int STATES = 8;

    /** Each state decays at its own pace, none within a period. */
    private static PeriodMap decays(double pace) {
        return (label, from, to) -> {
            for (int i = 0; i < STATES; i++) {
                to[i] = from[i] - pace * 0.001 * (i + 1) * (from[i] - 2);
            }
        };
    }

    /** Periods evaluated over one interval, whose end is checked. */
    private static int evaluations(PeriodMap map, SlopeMemory.Part part) throws PeriodFailure {
        double[] floors = new double[STATES];
        boolean[] likely = new boolean[STATES];
        double[] y = new double[STATES];
        java.util.Arrays.fill(floors, 1e-3);
        java.util.Arrays.fill(likely, true);
        java.util.Arrays.fill(y, 1);
        double[] exact = y.clone();
        Stroboscope strobe = new Stroboscope(map, map, 1e-4, floors, likely);
        strobe.remember(part);
        Stroboscope.Advance advance = strobe.advance(y, 5, 3000, (nodes, label, place) -> 0);
        int taken = assertInstanceOf(Stroboscope.Advance.Taken.class, advance, advance::toString)
                .interval()
                .nodes()
                .periods();
        walk(map, exact, taken);
        for (int i = 0; i < STATES; i++) {
            assertEquals(exact[i], y[i], 3e-4, "state " + i);
        }
        return strobe.evaluations();
    }

    @Test
    void theNearestThatWasFoundLaterIsRecalled() {
        SlopeMemory memory = new SlopeMemory();
        SlowStates early = new SlowStates(new int[] {0}, new double[][] {{0.9}});
        SlowStates late = new SlowStates(new int[] {0}, new double[][] {{0.8}});
        memory.part(1, true).keep(10, early);
        memory.part(1, true).keep(100, late);
        SlopeMemory.Part part = memory.part(1, false);
        assertSame(
                early, part.nearest(30, Double.NEGATIVE_INFINITY).orElseThrow().getValue());
        assertSame(
                late, part.nearest(90, Double.NEGATIVE_INFINITY).orElseThrow().getValue());
        assertSame(late, part.nearest(30, 10).orElseThrow().getValue(), "early was used already");
        assertTrue(part.nearest(30, 100).isEmpty());
        part.keep(50, early);
        assertTrue(part.nearest(50, 10).orElseThrow().getKey() == 100, "who recalls keeps nothing");
    }

    /** A run without the second of three states, and with one of its own before the others. */
    @Test
    void aRunWithAPartOfTheStatesRecallsThatPart() {
        SlopeMemory memory = new SlopeMemory();
        memory.part(1, true).keep(10, new SlowStates(new int[] {1, 2}, new double[][] {{1, 2}, {3, 4}, {5, 6}}));
        SlowStates part = memory.part(1, false)
                .among(new int[] {1, -1, 2}, 3)
                .nearest(10, Double.NEGATIVE_INFINITY)
                .orElseThrow()
                .getValue();
        assertArrayEquals(new int[] {2}, part.columns());
        assertArrayEquals(new double[][] {{0}, {2}, {6}}, part.jacobian());
    }

    @Test
    void theIntervalTakenThereOrBeforeIsRecalled() {
        SlopeMemory memory = new SlopeMemory();
        SlopeMemory.Part learns = memory.part(1, true);
        SlopeMemory.Part recalls = memory.part(1, false);
        assertTrue(recalls.length(10).isEmpty(), "nothing was taken yet");
        learns.keep(10, new SlopeMemory.KnownLength(24, 1e-4));
        learns.keep(100, new SlopeMemory.KnownLength(50, 1e-4));
        recalls.keep(150, new SlopeMemory.KnownLength(9, 1e-4));
        assertEquals(24, recalls.length(5).orElseThrow().periods(), "the first of all");
        assertEquals(24, recalls.length(99).orElseThrow().periods());
        assertEquals(50, recalls.length(200).orElseThrow().periods());
        assertTrue(learns.length(50).isEmpty(), "who learns goes its own way");
    }

    /** A map that tells its columns is asked for them, once for all slow states. */
    @Test
    void aMapThatTellsItsColumnsSavesAPeriodForEachSlowState() throws PeriodFailure {
        PeriodMap plain = decays(1);
        PeriodMap telling = new PeriodMap() {
            @Override
            public void apply(int label, double[] from, double[] to) throws PeriodFailure {
                plain.apply(label, from, to);
            }

            @Override
            public java.util.Optional<double[][]> columns(int[] states, double[] from) {
                double[][] columns = new double[states.length][STATES];
                for (int k = 0; k < states.length; k++) {
                    columns[k][states[k]] = 1 - 0.001 * (states[k] + 1);
                }
                return java.util.Optional.of(columns);
            }
        };
        int alone = evaluations(plain, SlopeMemory.Part.NONE);
        assertEquals(alone - STATES + 1, evaluations(telling, SlopeMemory.Part.NONE));
    }
}
