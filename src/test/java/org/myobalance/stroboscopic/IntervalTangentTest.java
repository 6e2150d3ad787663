package org.myobalance.stroboscopic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/** Decay by c y² a period, over 250 periods: the equations of its nodes, settled and differentiated. */
class IntervalTangentTest {
    private static final double C = 0.004;
    private static final double START = 1;

    private static PeriodMap decay(double c) {
        return (label, from, to) -> to[0] = from[0] - c * from[0] * from[0];
    }

    /** By c, then by the state. */
    private static double[][] slopes(int node, double[] y) {
        return new double[][] {{-y[0] * y[0], 1 - 2 * C * y[0]}};
    }

    private static Interval found() throws PeriodFailure {
        double[] y = {START};
        double[] end = new double[1];
        decay(C).apply(PeriodMap.UNLABELLED, y, end);
        double[] floor = {1e-6};
        SlowStates memory = SlowStates.find(decay(C), y, end, floor, new boolean[] {true});
        Collocation collocation = new Collocation(new MacroNodes(6, 250), memory, floor, y, end);
        assertTrue(collocation.settle(decay(C), 1e-4, Double.POSITIVE_INFINITY));
        return collocation.asInterval(0);
    }

    private static double end(double c, double start) throws PeriodFailure {
        double[] end = new double[1];
        IntervalTangent.of(found(), IntervalTangentTest::slopes).settle(found(), new double[] {start}, decay(c), end);
        return end[0];
    }

    @Test
    void nodesSettleDownToRounding() throws PeriodFailure {
        double[] end = new double[1];
        Interval settled = IntervalTangent.of(found(), IntervalTangentTest::slopes)
                .settle(found(), new double[] {0.97}, decay(1.05 * C), end);
        assertEquals(0.97, settled.node(0)[0]);
        double[] after = new double[1];
        double[] image = new double[1];
        for (int j = 1; j <= settled.nodes().count(); j++) {
            settled.stateAt(settled.nodes().at(j) + 1, after);
            decay(1.05 * C).apply(j, settled.node(j), image);
            assertEquals(image[0], after[0], 1e-13, "node " + j);
        }
        assertEquals(image[0], end[0], 1e-13);
    }

    @Test
    void theEndMovesAsDifferencesSay() throws PeriodFailure {
        double[] end = new double[1];
        IntervalTangent tangent = IntervalTangent.of(found(), IntervalTangentTest::slopes);
        Interval settled = tangent.settle(found(), new double[] {START}, decay(C), end);
        IntervalTangent there = IntervalTangent.of(settled, IntervalTangentTest::slopes);
        double h = 1e-4;
        double byC = (end(C * (1 + h), START) - end(C * (1 - h), START)) / (2 * h * C);
        assertEquals(byC, there.end(new double[][] {{0}})[0][0], 1e-7 * Math.abs(byC), "by c");
        double byStart = (end(C, START + h) - end(C, START - h)) / (2 * h);
        double both = there.end(new double[][] {{1}})[0][0];
        assertEquals(byStart, both - there.end(new double[][] {{0}})[0][0], 1e-7, "by the start");
    }

    @Test
    void nodesThatDoNotSettleSaySo() throws PeriodFailure {
        IntervalTangent tangent = IntervalTangent.of(found(), IntervalTangentTest::slopes);
        PeriodMap jumpy = (label, from, to) -> to[0] = from[0] < 0.8 ? from[0] + 0.5 : from[0] - 0.5;
        String why = String.valueOf(assertThrows(
                        PeriodFailure.class, () -> tangent.settle(found(), new double[] {START}, jumpy, new double[1]))
                .getMessage());
        assertTrue(why.startsWith("the nodes of an interval do not settle: they still move by "), why);
    }
}
