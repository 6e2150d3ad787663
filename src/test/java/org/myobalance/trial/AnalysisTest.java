package org.myobalance.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One trial of twelve, worked out by SciPy 1.16: {@code scipy.stats.ttest_ind(treated, control, equal_var=False)}. */
class AnalysisTest {
    private static final double[] CONTROL = {0.1, -0.2, 0.05, 0.0, -0.15};
    private static final double[] TREATED = {0.3, 0.25, 0.6, 0.1, -0.05, 0.4, 0.35};

    @Test
    void welchsTestIsThatOfSciPy() {
        Analysis found = Analysis.of(CONTROL, TREATED, 0.05);
        assertEquals(5, found.controls());
        assertEquals(7, found.treated());
        assertEquals(-0.04, found.controlMean(), 1e-15);
        assertEquals(0.12942179105544785, found.controlSpread(), 1e-15);
        assertEquals(0.2785714285714286, found.treatedMean(), 1e-15);
        assertEquals(0.2098752463908477, found.treatedSpread(), 1e-15);
        assertEquals(0.31857142857142856, found.difference(), 1e-15);
        assertEquals(0.09819631870290617, found.error(), 1e-15);
        // Commons Math inverts the distribution to 1e-9
        assertEquals(0.0994342748970212, found.low(), 1e-9);
        assertEquals(0.537708582245836, found.high(), 1e-9);
        assertEquals(0.0089355637101855, found.p(), 1e-12);
        assertEquals(0.14038615120062442, Analysis.of(CONTROL, TREATED, 0.1).low(), 1e-9);
        assertEquals(0.4967567059422326, Analysis.of(CONTROL, TREATED, 0.1).high(), 1e-9);
    }

    @Test
    void armsChangedOverTurnTheSign() {
        Analysis found = Analysis.of(/* control= */ TREATED, /* treated= */ CONTROL, 0.05);
        assertEquals(-0.31857142857142856, found.difference(), 1e-15);
        assertEquals(-0.537708582245836, found.low(), 1e-9);
        assertEquals(0.0089355637101855, found.p(), 1e-12);
        assertTrue(found.finds(0.05, false));
        assertFalse(found.finds(0.05, true));
        assertFalse(found.finds(0.001, false));
        assertTrue(found.holds(-0.5));
        assertFalse(found.holds(-0.54));
        assertFalse(found.holds(-0.09));
    }

    @Test
    void oneParticipantHasNoSpreadAndNobodyNoMean() {
        Analysis one = Analysis.of(new double[] {0.5}, TREATED, 0.05);
        assertEquals(0.5, one.controlMean());
        assertEquals(0.2785714285714286 - 0.5, one.difference(), 1e-15);
        for (double none : new double[] {one.controlSpread(), one.error(), one.low(), one.high(), one.p()}) {
            assertEquals(Double.NaN, none);
        }
        assertFalse(one.hasInterval());
        assertFalse(one.finds(0.5, false));
        assertEquals(Double.NaN, Analysis.of(CONTROL, new double[0], 0.05).difference());
    }

    @Test
    void whereNobodyDiffersThereIsNoTest() {
        Analysis same = Analysis.of(new double[] {1, 1, 1}, new double[] {2, 2}, 0.05);
        assertEquals(1, same.difference());
        assertEquals(0, same.error());
        assertFalse(same.hasInterval());
        assertFalse(same.finds(0.05, true));
    }
}
