package org.myobalance.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SparsePattern;
import org.myobalance.units.Dimension;
import org.myobalance.units.Unit;

/** Single laws against closed forms, sizes, patterns and faults. */
class ModelCompilerTest {
    private static Sample at(String law, double x, double... p) {
        Sample sample = Sample.of(Laws.single(ExprParser.parse(law)), 1);
        sample.y()[0] = x;
        System.arraycopy(p, 0, sample.p(), 0, p.length);
        return sample;
    }

    @ParameterizedTest(name = "hill({0}, 2, {1})")
    @CsvSource({"0.7, 1", "3, 2", "1e-200, 3", "1e90, 3", "2, 2.5", "1e-200, 0.7", "1e300, 1.5", "1, 70"})
    void hillAndItsSlopeFollowTheClosedForm(double x, double n) {
        // In q = (x/k)^n the slope is n/x * q/(1 + q)^2, without cancellation
        double q = Math.pow(x / 2, n);
        double value = q < 1e100 ? q / (1 + q) : 1;
        double slope = q < 1e100 ? n / x * q / ((1 + q) * (1 + q)) : 0;
        for (String law : List.of("hill(x, 2, " + n + ")", "hill(x, p0, p1)")) {
            Sample sample = at(law, x, 2, n);
            assertEquals(value, sample.rhs()[0], 1e-12 * value, law);
            assertEquals(slope, sample.jacobian()[0], 1e-12 * slope + 1e-100, law);
        }
    }

    @ParameterizedTest(name = "x = {0}")
    @ValueSource(doubles = {0, -0.0, -1e-12, -3})
    void hillIsFlatZeroBelowZero(double x) {
        for (String law : List.of("hill(x, p0, 1)", "hill(x, p0, 2)", "hill(x, p0, 0.5)", "hill(x, p0, p1)")) {
            Sample sample = at(law, x, 0.4, 0.6);
            assertEquals(0.0, sample.rhs()[0], law);
            assertEquals(0.0, sample.jacobian()[0], law);
            for (double derivative : sample.slotJacobian(sample.sensitivities())) {
                assertEquals(0.0, derivative, law);
            }
        }
    }

    @Test
    void boundedIsOneWithoutGainAndHasTheGainAsSlopeAtOne() {
        assertEquals(1.0, at("bounded(x, p0, p1)", 0.3, 0, 2).rhs()[0]);
        assertEquals(1.0, at("bounded(x, p0, p1)", -5, 0, 2).rhs()[0]);
        Sample sample = at("bounded(x, p0, p1)", 1, 0.8, 2);
        assertEquals(1.0, sample.rhs()[0], 1e-15);
        assertEquals(0.8 / 1.001, sample.jacobian()[0], 1e-14); // the offset 1e-3 is part of the law
    }

    @Test
    void boundedStaysFiniteWhereTheAngleIsLarge() {
        for (double x : new double[] {0, -1, 1e300}) {
            Sample sample = at("bounded(x, p0, p1)", x, 500, 1);
            assertTrue(Double.isFinite(sample.rhs()[0]));
            assertEquals(0.0, sample.jacobian()[0]);
            assertTrue(
                    Arrays.stream(sample.slotJacobian(sample.sensitivities())).allMatch(Double::isFinite));
        }
    }

    @ParameterizedTest(name = "x = {0}, g = {1}")
    @CsvSource({"0, 0.5", "1e-6, -0.3", "0.4, 0.05", "1, 0.8", "3, -0.9", "40, 0.2"})
    void saturableHasItsExactSlopes(double x, double g) {
        Sample sample = at("saturable(x, p0)", x, g);
        double denominator = (1 - g) * x + (1 + g);
        double value = ((1 + g) * x + (1 - g)) / denominator;
        assertEquals(value, sample.rhs()[0], 1e-15 * (1 + value)); // an effect near 0 is a difference from 1
        double byState = 4 * g / (denominator * denominator);
        double byGain = 2 * (x * x - 1) / (denominator * denominator);
        assertEquals(byState, sample.jacobian()[0], 1e-14 * (1 + Math.abs(g)));
        assertEquals(byGain, sample.slotJacobian(sample.sensitivities())[0], 1e-13 * (1 + Math.abs(byGain)));
    }

    @ParameterizedTest(name = "x = {0}")
    @ValueSource(doubles = {0, 1e-300, 0.1, 1 / 3.0, 7, 1e10, -1e-12})
    void saturableIsExactlyOneWithoutGain(double x) {
        for (String law : List.of("saturable(x, p0)", "saturable(x, 0)", "saturable(p1*x, p0)")) {
            Sample sample = at(law, x, 0, 0.7);
            assertEquals(1.0, sample.rhs()[0], law);
            assertEquals(0.0, sample.jacobian()[0], law);
        }
    }

    @Test
    void saturableIsExactlyOneAtOne() {
        for (double g : new double[] {-0.9, -0.1, 1e-9, 0.3, 0.99}) {
            assertEquals(1.0, at("saturable(x, p0)", 1, g).rhs()[0]);
        }
    }

    @ParameterizedTest(name = "x = {0}")
    @CsvSource({"-5, 3, 0", "1, 3, 2", "1.25, 3.5, 2", "2, 5, -4", "2.5, 3, -4", "3, 1, 0", "7, 1, 0", "NaN, NaN, NaN"})
    void aTableHasTheSlopeToTheRightOfEachPoint(double x, double value, double slope) {
        Expr law = new Expr.Lookup(Laws.table(1, 3, 2, 5, 3, 1), Laws.name("x"));
        Sample sample = Sample.of(Laws.single(law), 1);
        sample.y()[0] = x;
        assertEquals(value, sample.rhs()[0]);
        if (!Double.isNaN(x)) {
            assertEquals(slope, sample.jacobian()[0]);
        }
    }

    @Test
    void aTermThatIsSwitchedOffIsZeroAndHasNoSlope() {
        for (double x : new double[] {0, -1}) { // where the root and its slope are broken
            assertEquals(0.0, at("when(p0, sqrt(x))", x, 0).rhs()[0]);
            assertEquals(0.0, at("when(p0, sqrt(x))", x, 0).jacobian()[0]);
        }
        for (double on : new double[] {1, -1, 0.2, 1e-200}) {
            assertEquals(3.0, at("when(p0, sqrt(x))", 9, on).rhs()[0]);
            assertEquals(1 / 6.0, at("when(p0, sqrt(x))", 9, on).jacobian()[0]);
        }
    }

    @Test
    void aChoiceDropsTheSlopeOfTheBranchNotTaken() {
        // The slope of the square root is infinite at 0 and NaN below
        for (double x : new double[] {0, -1}) {
            assertEquals(1.0, at("piecewise(p0, sqrt(x), x)", x, 0).jacobian()[0]);
        }
        assertEquals(1.0, at("max(x, 1)*min(x, 1)", 0.5).jacobian()[0]);
    }

    @ParameterizedTest(name = "x^{0}")
    @ValueSource(strings = {"0", "1", "2", "3", "7", "-1", "-3", "0.5", "1.5", "65", "p0"})
    void powersEqualThoseOfTheLibrary(String exponent) {
        Sample sample = at("x^" + exponent, 1.3, 1.7);
        double n = exponent.equals("p0") ? 1.7 : Double.parseDouble(exponent);
        double slope = n * Math.pow(1.3, n - 1);
        assertEquals(Math.pow(1.3, n), sample.rhs()[0], 1e-13 * Math.pow(1.3, n));
        assertEquals(slope, sample.jacobian()[0], 1e-13 * Math.abs(slope));
    }

    @Test
    void thePowerOfZeroHasItsSlope() {
        assertEquals(1.0, at("x^p0", 0, 1).jacobian()[0]);
        assertEquals(0.0, at("x^p0", 0, 1.5).jacobian()[0]);
        Sample above = at("x^p0", 0, 1.5);
        assertEquals(0.0, above.slotJacobian(above.sensitivities())[0]);
    }

    @Test
    void aBrokenStateShows() {
        for (String law : List.of(
                "hill(x, 1, 2)", "hill(x, 1, p0)", "bounded(x, 1, 2)", "saturable(x, 0.5)", "min(x, 1)", "max(1, x)")) {
            assertEquals(Double.NaN, at(law, Double.NaN).rhs()[0], law);
        }
    }

    @Test
    void aReferenceIsOneOfTheDeclaredUnit() {
        Unit percent = new Unit("%", Dimension.NONE, 0.01);
        Model model = Laws.model(
                List.of(Laws.state("x", percent, "r")),
                0,
                0,
                List.of(Laws.rate("r", ExprParser.parse("x/ref(x)"))),
                List.of());
        Sample sample = Sample.of(model, 1);
        sample.y()[0] = 0.5;
        assertEquals(50.0, sample.rhs()[0], 1e-13);
    }

    @Test
    void sizesAndPatternsFollowTheModel() {
        Expr law = ExprParser.parse("p2*b - u0");
        Model model = Laws.model(
                List.of(Laws.state("a", "r", "-q"), Laws.state("b"), Laws.state("c", "-r")),
                4,
                1,
                List.of(Laws.rate("r", law), Laws.rate("q", ExprParser.parse("r*c*p0"))),
                List.of(Laws.observable("o", ExprParser.parse("q + a"))));
        Sample sample = Sample.of(model, 1);
        ModelSystem system = sample.system();
        assertArrayEquals(
                new int[] {3, 4, 1, 3},
                new int[] {system.states(), system.parameters(), system.inputs(), system.outputs()});
        assertEquals("0:0 0:1 0:2 1:1 2:1 2:2", entries(system.jacobianPattern()));
        assertEquals("0:0 0:2 0:4 2:2 2:4", entries(sample.sensitivities().slotJacobianPattern()));
        assertEquals(0.0, sample.jacobian()[0]);
        assertEquals(-sample.p()[2], sample.jacobian()[4]);
    }

    private static String entries(SparsePattern pattern) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < pattern.rows(); i++) {
            for (int k = pattern.rowStart(i); k < pattern.rowStart(i + 1); k++) {
                entries.append(i).append(':').append(pattern.column(k)).append(' ');
            }
        }
        return entries.toString().strip();
    }

    @Test
    void aModelWithoutEquationsCompiles() {
        Sample sample = Sample.of(Laws.model(List.of(), 0, 0, List.of(), List.of()), 1);
        assertEquals(0, sample.rhs().length + sample.jacobian().length + sample.outputs().length);
    }

    @Test
    void faultsNameWhatIsWrong() {
        assertFault("unknown name \"z\"", Laws.single(ExprParser.parse("x + z")));
        assertFault("ref() takes the name of a state, not of anything else", Laws.single(ExprParser.parse("ref(p0)")));
        assertFault(
                "state \"x\" uses the unknown rate \"gone\"",
                Laws.model(List.of(Laws.state("x", "gone")), 0, 0, List.of(), List.of()));
        assertFault(
                "the name \"x\" stands for two things",
                Laws.model(List.of(Laws.state("x"), Laws.state("x")), 0, 0, List.of(), List.of()));
    }

    private static void assertFault(String message, Model model) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> ModelCompiler.compile(model))
                        .getMessage());
    }
}
