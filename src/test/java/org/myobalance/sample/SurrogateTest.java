package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.fit.ObservationModel;

class SurrogateTest {
    private static final double[] CENTRE = {0.5, -1};
    /** Curved along each coordinate, without a mixed term. */
    private static final ObservationModel PARABOLAS =
            Cases.of(x -> new double[] {x[0] * x[0] + 3 * x[1], 2 - x[1] * x[1]}, x ->
                    new double[][] {{2 * x[0], 3}, {0, -2 * x[1]}});

    private static double[] predicted(ObservationModel rows, double... x) {
        return ((ObservationModel.Answer.Found) rows.at(x, false)).predicted();
    }

    private static double[][] slopes(ObservationModel rows, double... x) {
        return ((ObservationModel.Answer.Found) rows.at(x, true)).jacobian().orElseThrow();
    }

    private static Surrogate bent() {
        double[] h = {0.5, 2};
        return Cases.surrogate(PARABOLAS, CENTRE)
                .bent(
                        h,
                        List.of(Optional.of(predicted(PARABOLAS, 0, -1)), Optional.of(predicted(PARABOLAS, 0.5, -3))),
                        List.of(Optional.of(predicted(PARABOLAS, 1, -1)), Optional.of(predicted(PARABOLAS, 0.5, 1))));
    }

    @Test
    void isTheModelWhereThatIsStraight() {
        ObservationModel linear = Cases.linear(new double[][] {{1, 2}, {3, -4}, {0, 5}});
        Surrogate surrogate = Cases.surrogate(linear, CENTRE);
        assertArrayEquals(predicted(linear, 7, 3), predicted(surrogate, 7, 3), 1e-12);
        assertArrayEquals(new double[] {3, -4}, slopes(surrogate, 7, 3)[1], 0);
    }

    @Test
    void touchesACurvedModelAtItsCentre() {
        Surrogate surrogate = Cases.surrogate(PARABOLAS, CENTRE);
        assertArrayEquals(predicted(PARABOLAS, CENTRE), predicted(surrogate, CENTRE), 0);
        double near = predicted(surrogate, 0.5 + 1e-3, -1)[0] - predicted(PARABOLAS, 0.5 + 1e-3, -1)[0];
        assertEquals(-1e-6, near, 1e-12, "second order in the distance");
    }

    @Test
    void aBentOneIsTheModelWithinItsReach() {
        assertArrayEquals(predicted(PARABOLAS, 0.8, 0.6), predicted(bent(), 0.8, 0.6), 1e-12);
        assertArrayEquals(slopes(PARABOLAS, 0.8, 0.6)[1], slopes(bent(), 0.8, 0.6)[1], 1e-12);
    }

    @Test
    void beyondItGoesOnStraight() {
        double end = predicted(bent(), 1, -1)[0];
        assertEquals(end + 2 * 3.0, predicted(bent(), 4, -1)[0], 1e-12, "slope 2 x[0] at x[0] = 1");
        assertEquals(2, slopes(bent(), 4, -1)[0][0], 1e-12);
    }

    @Test
    void someRowsAreThoseRows() {
        assertEquals(predicted(bent(), 0.8, 0.6)[1], predicted(bent().rows(List.of(1)), 0.8, 0.6)[0], 0);
    }

    @Test
    void withoutSlopesItIsRefused() {
        ObservationModel.Answer.Found bare = (ObservationModel.Answer.Found) PARABOLAS.at(CENTRE, false);
        assertEquals(
                "a surrogate needs a jacobian",
                assertThrows(IllegalArgumentException.class, () -> Surrogate.of(CENTRE, bare))
                        .getMessage());
    }
}
