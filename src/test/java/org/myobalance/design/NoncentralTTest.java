package org.myobalance.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.observe.Normal;

/** The noncentral t distribution against its closed forms, and powers of t tests against tables. */
class NoncentralTTest {
    /** Without a shift it is Student's own. */
    @ParameterizedTest
    @CsvSource({"1, 0.3", "1, -12.7", "2, 1.9", "5, -0.7", "30, 2.1", "1000, 1.2", "100000, -0.4"})
    void withoutShiftItIsTheCentralOne(int degrees, double t) {
        assertEquals(
                new TDistribution(null, degrees).cumulativeProbability(t), NoncentralT.cumulative(t, degrees, 0), 1e-9);
    }

    /** At t = 0 the denominator has no part: F(0) = Φ(−δ). */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "3, -1.5", "40, 2.5"})
    void atZeroItIsNormal(int degrees, double shift) {
        assertEquals(Normal.cumulative(-shift), NoncentralT.cumulative(0, degrees, shift), 1e-12);
    }

    /** With one degree of freedom the middle is known: P(T² ≤ t²) falls with the shift; with many the numerator alone is left. */
    @Test
    void withManyDegreesItIsTheShiftedNormal() {
        assertEquals(Normal.cumulative(1.3 - 0.8), NoncentralT.cumulative(1.3, 1_000_000, 0.8), 1e-6);
    }

    /**
     * Powers of two-sided tests at 5 % as G*Power 3 and Cohen (1988, Statistical Power Analysis, tables 2.3.5 and 2.4.1) have them: two groups of n with a standardised difference d, and n pairs.
     */
    @ParameterizedTest
    @CsvSource({
        "0.5, 64, 2, 0.8015", // G*Power: two groups
        "0.8, 26, 2, 0.8075",
        "0.2, 394, 2, 0.8006",
        "0.5, 34, 1, 0.8078", // G*Power: pairs
        "1.0, 17, 2, 0.8070"
    })
    void powersAreThoseOfTheTables(double d, int n, int groups, double power) {
        double error = Math.sqrt((double) groups / n);
        double found = new TTest(0.05).power(d, error, 0, groups * (n - 1));
        assertEquals(power, found, 0.001, "within the digits of the table, well within 1 %");
    }

    @Test
    void aFallIsNotFoundByARise() {
        TTest test = new TTest(0.05);
        assertTrue(test.power(-1, 0.3, 0, 20) < 1e-4);
        assertEquals(0.025, test.power(0, 0.3, 0, 20), 1e-9, "of nothing, the upper tail of the level is left");
        assertEquals(0, test.power(1, 0.3, 0, 0), "one person makes no test");
    }

    /** With many people only the sign counts: P(change > 0) = Φ(μ/τ). */
    @Test
    void doubtOfTheChangeBoundsThePower() {
        TTest test = new TTest(0.05);
        double most = test.ofAllPeople(0.5, 1);
        assertEquals(Normal.cumulative(0.5), most, 1e-12);
        assertEquals(most, test.power(0.5, 1e-4, 1, 1_000_000), 1e-3);
        assertTrue(test.power(0.5, 0.1, 1, 100) < most);
        assertEquals(1, test.ofAllPeople(0.1, 0));
        assertEquals(0, test.ofAllPeople(-0.1, 0));
    }
}
