package org.myobalance.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationsTest {
    private static final Points FIVE = new Points(5, 1, i -> new double[] {i / 4.0});

    private static List<Evaluated> twice(Points batch) {
        return IntStream.range(0, batch.size())
                .mapToObj(i -> batch.at(i)[0])
                .map(x -> x == 0.5
                        ? (Evaluated) new Evaluated.Failed("the middle fails.")
                        : new Evaluated.Outputs(List.of(x, 2 * x)))
                .toList();
    }

    @Test
    void outputsStandInTheOrderOfThePointsWhateverTheBatch() {
        for (int batch : new int[] {1, 2, 5, 9}) {
            Evaluations found = Evaluations.of(FIVE, 2, EvaluationsTest::twice, batch, () -> false);
            assertArrayEquals(new double[] {0, 0.5, Double.NaN, 1.5, 2}, found.output(1));
            assertArrayEquals(new double[] {0, 0.25, Double.NaN, 0.75, 1}, found.output(0));
            assertEquals(1, found.failed());
            assertEquals(List.of("the middle fails."), found.reasons());
            assertTrue(found.isWhole());
        }
    }

    @Test
    void stoppedWorkHasNoOutputs() {
        List<Integer> asked = new ArrayList<>();
        Evaluations found = Evaluations.of(
                FIVE,
                2,
                batch -> {
                    asked.add(batch.size());
                    return twice(batch);
                },
                2,
                () -> asked.size() == 2);
        assertFalse(found.isWhole());
        assertEquals(List.of(2, 2), asked);
        assertEquals(0, found.output(0).length);
    }

    @Test
    void resultsThatDoNotFitAreRefused() {
        assertEquals(
                "0 results of 5 points",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Evaluations.of(FIVE, 2, batch -> List.of(), 9, () -> false))
                        .getMessage());
        assertEquals(
                "2 numbers for 3 outputs",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Evaluations.of(FIVE, 3, EvaluationsTest::twice, 9, () -> false))
                        .getMessage());
    }
}
