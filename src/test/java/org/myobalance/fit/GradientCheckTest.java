package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows x⁴ and x + y, the first measured as 1, the second as 0, both with an error of 1. */
class GradientCheckTest {
    private static final double X = 1.5;
    private static final double Y = -2;
    private static final List<Datum> DATA =
            List.of(KnownObservations.number("s", 1, 1, 0), KnownObservations.number("t", 0, 1, 0));
    private final Space space = new Space(
            List.of(KnownObservations.normal("x", X, -9, 9, 0, 1), KnownObservations.normal("y", Y, -9, 9, 0, 2)));

    private GradientCheck check(double slope, double step) {
        KnownObservations rows = KnownObservations.of(x -> new double[] {Math.pow(x[0], 4), x[0] + x[1]}, x ->
                new double[][] {{slope, 0}, {1, 1}});
        return new GradientCheck(
                rows,
                new Likelihood(DATA, false),
                space,
                step,
                Map.of("all", List.of(0, 1), "first", List.of(0), "second", List.of(1)));
    }

    private static GradientCheck.Found found(GradientCheck check, int parameter, String group) {
        return check.check(check.at(new double[] {X, Y}).orElseThrow(), parameter).orElseThrow().stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void derivativesThatAreRightPass() {
        GradientCheck check = check(4 * X * X * X, 0.01);
        double pull = 1 - X * X * X * X;
        assertEquals(pull * 4 * X * X * X - (X + Y), found(check, 0, "all").gradient(), 1e-12);
        for (String group : List.of("all", "first", "second")) {
            assertTrue(found(check, 0, group).error() < 1e-10, group);
            assertTrue(found(check, 1, group).error() < 1e-10, group);
        }
    }

    /** A derivative that is wrong by 1e-4 is wrong in each group that holds its row, and there alone. */
    @Test
    void oneThatIsWrongShows() {
        GradientCheck check = check(4 * X * X * X * (1 + 1e-4), 0.01);
        assertEquals(1e-4, found(check, 0, "first").error(), 1e-6);
        assertTrue(found(check, 0, "all").error() > 0.5e-4);
        assertTrue(found(check, 0, "second").error() < 1e-10);
    }

    /** Against a seventh derivative that is not zero the error falls with the sixth power; x⁴ has none. */
    @Test
    void differencesAreOfSixthOrder() {
        KnownObservations rows = KnownObservations.of(x -> new double[] {Math.exp(x[0]), 0}, x ->
                new double[][] {{Math.exp(x[0]), 0}, {0, 0}});
        double wide = error(rows, 0.4);
        double narrow = error(rows, 0.2);
        assertEquals(64, wide / narrow, 3);
    }

    private double error(KnownObservations rows, double step) {
        GradientCheck check =
                new GradientCheck(rows, new Likelihood(DATA, false), space, step, Map.of("all", List.of(0, 1)));
        return found(check, 0, "all").error();
    }

    @Test
    void besideAFailureNothingIsFound() {
        KnownObservations rows =
                KnownObservations.linear(new double[][] {{1, 0}, {0, 1}}).where(x -> x[0] <= X);
        GradientCheck check =
                new GradientCheck(rows, new Likelihood(DATA, false), space, 0.1, Map.of("all", List.of(0, 1)));
        ParameterPoint point = check.at(new double[] {X, Y}).orElseThrow();
        assertTrue(check.check(point, 0).isEmpty());
        assertTrue(check.check(point, 1).isPresent());
        assertTrue(check.at(new double[] {X + 1, Y}).isEmpty());
    }
}
