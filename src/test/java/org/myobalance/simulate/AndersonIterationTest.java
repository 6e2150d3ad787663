package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AndersonIterationTest {
    private static final double[] DECAYS = {0.98, 0.9, 0.7, 0.3, 0.01, 0};
    private static final double[] GOALS = {3, 1e-3, 20, 1, 500, 7};

    /** What is left after a period of what differs from the goals; the first also drives the second. */
    private static double[] linear(double[] x) {
        double[] image = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            image[i] = GOALS[i] + DECAYS[i] * (x[i] - GOALS[i]);
        }
        image[1] += 1e-4 * (x[0] - GOALS[0]);
        return image;
    }

    private static int evaluations(UnaryOperator<double[]> map, double[] x, double enough) {
        double[] floors = new double[x.length];
        Arrays.fill(floors, 1e-6);
        AndersonIteration iteration = new AndersonIteration(floors);
        for (int count = 1; count < 1000; count++) {
            double[] image = map.apply(x);
            if (iteration.change(x, image) < enough) {
                return count;
            }
            double[] next = iteration.next(x, image);
            System.arraycopy(next, 0, x, 0, x.length);
        }
        throw new AssertionError("did not settle");
    }

    /** Residuals of a linear map with six decays span six dimensions, so seven evaluations know it; plain iteration takes 700. */
    @Test
    void aLinearMapIsSettledAfterAsManyEvaluationsAsItHasDecays() {
        double[] x = {2.5, 2e-3, 15, 2, 400, 5};
        int count = evaluations(AndersonIterationTest::linear, x, 1e-9);
        assertTrue(count <= DECAYS.length + 3, count + " evaluations");
        for (int i = 0; i < x.length; i++) {
            assertEquals(GOALS[i], x[i], 1e-7 * GOALS[i], "component " + i);
        }
    }

    /** x ← cos x settles at the Dottie number; plain iteration takes 69 evaluations. */
    @Test
    void aCurvedMapIsSettled() {
        double[] x = {0.1};
        int count = evaluations(point -> new double[] {Math.cos(point[0])}, x, 1e-12);
        assertEquals(0.7390851332151607, x[0], 1e-11);
        assertTrue(count <= 20, count + " evaluations");
    }

    /** A mix that would make a concentration negative is not taken: the image stands in its place. */
    @Test
    void noComponentCrossesZero() {
        AndersonIteration iteration = new AndersonIteration(new double[] {1e-6});
        assertArrayEquals(new double[] {1}, iteration.next(new double[] {2}, new double[] {1}));
        // a residual that falls from −1 to −0.9 foresees its zero at −8
        assertArrayEquals(new double[] {0.1}, iteration.next(new double[] {1}, new double[] {0.1}));
    }

    @Test
    void whatIsNoNumberIsNoSmallChange() {
        AndersonIteration iteration = new AndersonIteration(new double[] {1, 1});
        assertTrue(Double.isNaN(iteration.change(new double[] {1, 1}, new double[] {Double.NaN, 1})));
    }
}
