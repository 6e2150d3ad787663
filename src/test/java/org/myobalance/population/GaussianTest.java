package org.myobalance.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Conditioning of a normal distribution, against closed forms. */
class GaussianTest {
    private static final Gaussian TWO = Gaussian.of(new double[] {1, 2}, new double[][] {{4, 1}, {1, 9}});

    @Test
    void oneReadingOfOneQuantityIsThePrecisionWeightedMean() {
        Gaussian one = Gaussian.of(new double[] {8.8}, new double[][] {{0.81}});
        double[] itself = {1};
        Gaussian after = one.given(itself, 7.0, 0.09);
        assertEquals((8.8 / 0.81 + 7.0 / 0.09) / (1 / 0.81 + 1 / 0.09), after.mean(itself), 1e-12);
        assertEquals(1 / (1 / 0.81 + 1 / 0.09), after.covariance(itself, itself), 1e-12);
        // N(7.0; 8.8, 0.9)
        assertEquals(-0.5 * Math.log(2 * Math.PI * 0.9) - 1.8 * 1.8 / 1.8, one.logDensity(itself, 7.0, 0.09), 1e-12);
    }

    @Test
    void whatIsCorrelatedFollows() {
        Gaussian after = TWO.given(new double[] {1, 0}, 3, 1);
        // E(x₂ | y) = 2 + 1/(4 + 1) (3 − 1), Var = 9 − 1/5
        assertEquals(2.4, after.mean(new double[] {0, 1}), 1e-12);
        assertEquals(8.8, after.covariance(new double[] {0, 1}, new double[] {0, 1}), 1e-12);
    }

    @Test
    void theOrderOfReadingsDoesNotMatter() {
        double[] sum = {1, 0.5};
        double[] second = {0, 2};
        Gaussian oneWay = TWO.given(sum, 3, 0.2).given(second, 1, 0.4);
        Gaussian other = TWO.given(second, 1, 0.4).given(sum, 3, 0.2);
        assertEquals(oneWay.mean(sum), other.mean(sum), 1e-12);
        assertEquals(oneWay.covariance(sum, second), other.covariance(sum, second), 1e-12);
        double one = TWO.logDensity(sum, 3, 0.2) + TWO.given(sum, 3, 0.2).logDensity(second, 1, 0.4);
        double two = TWO.logDensity(second, 1, 0.4) + TWO.given(second, 1, 0.4).logDensity(sum, 3, 0.2);
        assertEquals(one, two, 1e-12, "the chain rule");
    }

    @Test
    void furtherQuantitiesAreIndependent() {
        Gaussian three = TWO.and(0.5);
        assertEquals(3, three.size());
        assertEquals(0.25, three.covariance(new double[] {0, 0, 1}, new double[] {0, 0, 1}), 1e-15);
        assertEquals(0, three.covariance(new double[] {1, 1, 0}, new double[] {0, 0, 1}), 1e-15);
        assertEquals(3, three.mean(new double[] {1, 1, 1}), 1e-15);
    }

    @Test
    void lengthsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> TWO.mean(new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Gaussian.of(new double[] {1}, new double[][] {{1, 2}}));
    }
}
