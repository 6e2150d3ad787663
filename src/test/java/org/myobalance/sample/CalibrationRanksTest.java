package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.myobalance.fit.Datum;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.Posterior;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Direction;

/** Simulation-based calibration of a linear model with numbers, directions and laboratories in common. */
class CalibrationRanksTest {
    private static final String[] STUDIES = {"a", "a", "a", "b", "b", "c", "c", "d"};
    private static final int SETS = 100;

    private final double[][] weights = new double[STUDIES.length][2];

    CalibrationRanksTest() {
        Random random = new Random(3);
        for (double[] row : weights) {
            row[0] = random.nextGaussian();
            row[1] = random.nextGaussian();
        }
    }

    private Posterior posterior() {
        List<Datum> design = new ArrayList<>();
        for (int row = 0; row < STUDIES.length; row++) {
            boolean isDirection = row % 3 == 2;
            design.add(new Datum(
                    STUDIES[row] + "/" + row,
                    STUDIES[row],
                    "qpcr",
                    0,
                    isDirection ? Optional.of(Direction.UP) : Optional.empty(),
                    0.3,
                    0.5,
                    0.3));
        }
        return new Posterior(Cases.space(2, 1), new Likelihood(design, false), Cases.linear(weights));
    }

    @Test
    void ranksAreUniformWhereDataAreAsBelieved() {
        List<CalibrationRanks> ranks = CalibrationRanks.of(posterior(), SETS, 11, ProgressMonitor.NONE);
        assertEquals(
                List.of("p0", "p1"),
                ranks.stream().map(each -> each.parameter().id()).toList());
        for (CalibrationRanks each : ranks) {
            assertEquals(
                    SETS, each.counts().stream().mapToInt(Integer::intValue).sum());
            // one in a thousand is below by chance, and the seed is fixed
            assertTrue(each.probability() > 1e-3, each::toString);
        }
    }

    @Test
    void chiSquareIsThatOfTheCounts() {
        CalibrationRanks ranks =
                new CalibrationRanks(Cases.normal("p", 0, 1), List.of(0, 20, 10, 10, 10, 10, 10, 10, 10, 10));
        assertEquals(20, ranks.chiSquare(), 1e-12);
        // table of χ² with 9 degrees of freedom: 19.02 at 2.5 %, 21.67 at 1 %
        assertTrue(ranks.probability() < 0.025 && ranks.probability() > 0.01, ranks::toString);
    }

    @Test
    void stoppedItHasTheRanksOfWhatIsDone() {
        int[] asked = {0};
        List<CalibrationRanks> ranks = CalibrationRanks.of(
                posterior(), SETS, 11, ProgressMonitor.of((what, share) -> asked[0]++, () -> asked[0] > 2));
        assertEquals(
                2, ranks.get(0).counts().stream().mapToInt(Integer::intValue).sum());
    }
}
