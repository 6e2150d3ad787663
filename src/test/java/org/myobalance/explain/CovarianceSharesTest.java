package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Variance of a linear function, shared among its inputs. */
class CovarianceSharesTest {
    @Test
    void independentInputsHaveTheirOwnVariance() {
        // the four corners of a square: no covariance, variance 4/3 of each
        CovarianceShares shares = CovarianceShares.of(
                List.of(3.0, 1.0),
                List.of(List.of(1.0, 1.0), List.of(1.0, -1.0), List.of(-1.0, 1.0), List.of(-1.0, -1.0)));
        assertEquals(10 * 4 / 3.0, shares.variance(), 1e-12);
        assertEquals(9 * 4 / 3.0, shares.parts().get(0).part(), 1e-12);
        assertEquals(9 * 4 / 3.0, shares.parts().get(0).alone(), 1e-12);
        assertEquals(4 / 3.0, shares.parts().get(1).part(), 1e-12);
    }

    @Test
    void inputsThatWorkAgainstEachOtherHaveAPartBelowZero() {
        // x2 = x1, y = 2 x1 − x2 = x1: the variance is 2, of which the first has 4 and the second −2
        CovarianceShares shares =
                CovarianceShares.of(List.of(2.0, -1.0), List.of(List.of(6.0, 6.0), List.of(8.0, 8.0)));
        assertEquals(2, shares.variance(), 1e-12);
        assertEquals(4, shares.parts().get(0).part(), 1e-12);
        assertEquals(8, shares.parts().get(0).alone(), 1e-12);
        assertEquals(-2, shares.parts().get(1).part(), 1e-12);
        assertEquals(2, shares.parts().get(1).alone(), 1e-12);
        assertEquals(0, shares.parts().get(1).standardError(), 1e-12, "both shares are the same in every draw");
    }

    @Test
    void partsSumToTheVarianceAndTheErrorFallsWithTheDraws() {
        double few = errorOf(100);
        double many = errorOf(10_000);
        assertEquals(10, few / many, 2, "as the root of the number of draws; seed 5");
    }

    private static double errorOf(int count) {
        Random random = new Random(5);
        List<List<Double>> draws = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            double a = random.nextGaussian();
            draws.add(List.of(a, 0.5 * a + random.nextGaussian(), random.nextGaussian()));
        }
        CovarianceShares shares = CovarianceShares.of(List.of(1.0, -2.0, 0.5), draws);
        double sum =
                shares.parts().stream().mapToDouble(CovarianceShares.Part::part).sum();
        assertEquals(shares.variance(), sum, 1e-9 * shares.variance());
        double error = shares.parts().get(2).standardError();
        assertTrue(error > 0);
        // S of an independent input is 0.25/(0 + 4 + 0.25); its part is known to some errors
        assertEquals(0.25 / 4.25, shares.parts().get(2).part() / shares.variance(), 4 * error);
        return error;
    }

    @Test
    void oneDrawHasNoCovariance() {
        assertThrows(IllegalArgumentException.class, () -> CovarianceShares.of(List.of(1.0), List.of(List.of(1.0))));
        assertThrows(
                IllegalArgumentException.class,
                () -> CovarianceShares.of(List.of(1.0), List.of(List.of(1.0), List.of(1.0, 2.0))));
    }
}
