package org.myobalance.stroboscopic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Three states: one that forgets, one of weeks, one of decades that the others drive; and a clock. */
    private static final PeriodMap LIFE = (label, from, to) -> {
        double clock = from[3];
        double drive = 1 + 0.3 * clock / (500 + clock);
        to[0] = 1e-6 * from[0] + drive * from[2];
        to[1] = from[1] + 0.2 * (drive * from[0] - from[1]);
        to[2] = from[2] + 1e-3 * (from[1] * (1 - from[2]) - 0.3 * from[2]);
        to[3] = clock + 1;
    };

    private static final double[] FLOORS = {1e-3, 1e-3, 1e-3, 1};

    /** The second state remembers too, which is for the method to find. */
    private static final boolean[] LIKELY = {false, false, true, true};

    private static double[] settled() throws PeriodFailure {
        double[] y = {0.5, 0.6, 0.4, 0};
        double[] next = new double[4];
        for (int k = 0; k < 30; k++) {
            LIFE.apply(PeriodMap.UNLABELLED, y, next);
            System.arraycopy(next, 0, y, 0, 4);
        }
        return y;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-5, 1e-7})
    void aLifeIsFollowedWithinTheErrorThatIsStated(double tolerance) throws PeriodFailure {
        double[] y = settled();
        double[] exact = y.clone();
        Stroboscope strobe = new Stroboscope(LIFE, tolerance, FLOORS, LIKELY);
        long left = 3000;
        double worst = 0;
        List<Integer> lengths = new ArrayList<>();
        while (left > 0) {
            Stroboscope.Advance advance = strobe.advance(y, left, (nodes, label, place) -> 0);
            Interval taken = assertInstanceOf(Stroboscope.Advance.Taken.class, advance, advance::toString)
                    .interval();
            double[] next = new double[4];
            for (int k = 0; k < taken.nodes().periods(); k++) {
                LIFE.apply(PeriodMap.UNLABELLED, exact, next);
                System.arraycopy(next, 0, exact, 0, 4);
            }
            for (int i = 0; i < 4; i++) {
                worst = Math.max(worst, Math.abs(y[i] - exact[i]) / (Math.abs(exact[i]) + FLOORS[i]));
            }
            lengths.add(taken.nodes().periods());
            left -= taken.nodes().periods();
        }
        assertTrue(worst <= strobe.stated(), "found " + worst + ", stated " + strobe.stated() + ", " + lengths);
        assertTrue(strobe.stated() < 10 * tolerance, "stated " + strobe.stated());
        assertTrue(strobe.evaluations() < 600, strobe.evaluations() + " periods evaluated, " + lengths);
    }

    @Test
    void aPeriodThatFailsIsAReason() {
        PeriodMap broken = (label, from, to) -> {
            throw new PeriodFailure("the gut is empty");
        };
        Stroboscope strobe = new Stroboscope(broken, 1e-4, new double[] {1}, new boolean[1]);
        double[] y = {1};
        assertEquals(
                new Stroboscope.Advance.Refused("the gut is empty"),
                strobe.advance(y, 100, (nodes, label, place) -> 0));
        assertEquals(1, y[0]);
    }

    /** A logistic map in its chaotic range has no smooth course to follow. */
    @Test
    void chaosIsRefused() {
        PeriodMap chaos = (label, from, to) -> to[0] = 3.9 * from[0] * (1 - from[0]);
        double[] y = {0.3};
        Stroboscope.Advance advance = new Stroboscope(chaos, 1e-4, new double[] {1e-3}, new boolean[1])
                .advance(y, 1000, (nodes, label, place) -> 0);
        assertInstanceOf(Stroboscope.Advance.Refused.class, advance);
        assertEquals(0.3, y[0], "left as it was");
    }

    @Test
    void rowsThatDoNotInterpolateAreRefused() throws PeriodFailure {
        double[] y = settled();
        Stroboscope.Advance advance =
                new Stroboscope(LIFE, 1e-4, FLOORS, LIKELY).advance(y, 1000, (nodes, label, place) -> 1);
        String reason =
                assertInstanceOf(Stroboscope.Advance.Refused.class, advance).reason();
        assertTrue(reason.startsWith("the check over"), reason);
    }

    @Test
    void tooFewPeriodsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MacroNodes(6, 6));
        assertEquals(
                new Stroboscope.Advance.Refused("too few periods are left"),
                new Stroboscope(LIFE, 1e-4, FLOORS, LIKELY)
                        .advance(new double[] {1, 1, 1, 0}, 3, (nodes, label, place) -> 0));
    }
}
