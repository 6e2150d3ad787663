package org.myobalance.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Expr;
import org.myobalance.model.Model;
import org.myobalance.system.SparsePattern;

/** Compiled equals interpreted, and derivatives equal differences, on models made by chance. */
class CompiledAgreementTest {
    /** Powers become products and hill takes one power, so a few roundings differ, 1e-16 each. */
    private static final double RELATIVE = 1e-13;
    /** Central differences: step² and rounding/step, both near 1e-10, times slopes of up to some hundreds. */
    private static final double DIFFERENCE = 1e-6;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLawIsComputedAsTheInterpreterDoes(long seed) {
        Expr law = RandomModel.law(seed, 3, 4, 2, 6);
        Model model = lawOf(law);
        Sample sample = Sample.of(model, seed);
        assertClose(new Interpreted(model).rhs(sample.y(), sample.p(), sample.u()), sample.rhs());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLawAgreesAtZeroAndBelow(long seed) {
        Model model = lawOf(RandomModel.law(seed, 3, 4, 2, 4));
        Sample sample = Sample.of(model, seed);
        Random random = new Random(seed);
        for (int i = 0; i < sample.y().length; i++) {
            sample.y()[i] = random.nextBoolean() ? 0 : -random.nextDouble();
        }
        assertClose(new Interpreted(model).rhs(sample.y(), sample.p(), sample.u()), sample.rhs());
    }

    private static Model lawOf(Expr law) {
        return Laws.model(
                List.of(Laws.state("s0", "r"), Laws.state("s1", "-r"), Laws.state("s2")),
                4,
                2,
                List.of(Laws.rate("r", law)),
                List.of());
    }

    @ParameterizedTest(name = "{0} states")
    @ValueSource(ints = {1, 2, 5, 20, 70, 300})
    void aModelIsComputedAsTheInterpreterDoes(int states) {
        Model model = RandomModel.of(states, states, 3 * states, 4);
        Sample sample = Sample.of(model, 7);
        Interpreted oracle = new Interpreted(model);
        assertClose(oracle.rhs(sample.y(), sample.p(), sample.u()), sample.rhs());
        assertClose(oracle.outputs(sample.y(), sample.p(), sample.u()), sample.outputs());
    }

    @ParameterizedTest(name = "{0} states")
    @ValueSource(ints = {1, 2, 5, 20, 70, 300})
    void stateDerivativesEqualDifferences(int states) {
        Sample sample = Sample.of(RandomModel.of(states, states, 3 * states, 4), 7);
        assertDifferences(sample.differences(sample.y()), sample.dFdY());
    }

    @ParameterizedTest(name = "{0} states")
    @ValueSource(ints = {1, 2, 5, 20, 70})
    void parameterDerivativesEqualDifferences(int states) {
        Sample sample = Sample.of(RandomModel.of(states, states, 3 * states, 4), 7);
        assertDifferences(sample.differences(sample.p()), sample.dFdSlot());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDiagonalIsPartOfThePattern(long seed) {
        SparsePattern pattern =
                ModelCompiler.compile(lawOf(RandomModel.law(seed, 3, 4, 2, 2))).jacobianPattern();
        for (int i = 0; i < pattern.rows(); i++) {
            boolean found = false;
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                found |= pattern.column(k) == i;
            }
            assertTrue(found, "row " + i);
        }
    }

    private static void assertClose(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            if (Double.compare(expected[i], actual[i]) != 0) {
                // a derivative is a difference of rates of size 1, whose rounding it keeps
                assertEquals(expected[i], actual[i], RELATIVE * Math.max(0.01, Math.abs(expected[i])), "entry " + i);
            }
        }
    }

    /** @param actual may have further columns, which are not compared */
    private static void assertDifferences(double[][] expected, double[][] actual) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                double tolerance = DIFFERENCE * Math.max(1, Math.abs(expected[i][j]));
                assertEquals(expected[i][j], actual[i][j], tolerance, "entry " + i + ", " + j);
            }
        }
    }
}
