package org.myobalance.petab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.model.Interpreter;
import org.myobalance.units.TextException;

class MathParserTest {
    private static double value(String formula) {
        Map<String, Double> values = Map.of("x", 0.7, "y", -2.0, "time", 3.0);
        return Interpreter.evaluate(
                MathParser.parse(formula), name -> Objects.requireNonNull(values.get(name)), s -> 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "1e+3 * 2 ; 2000",
                "--1.0 ; 1",
                "-2^4 ; -16",
                "2^2^3 ; 256",
                "2**3 ; 8",
                "9 * 3 ^ -2 ; 1",
                "1 + 2 * 3 ; 7",
                "8 / 2 / 2 ; 2",
                "log(exp(2)) ; 2",
                "ln(exp(2)) ; 2",
                "log10(1000) ; 3",
                "log2(8) ; 3",
                "log(100, 10) ; 2",
                "log(0) ; -Infinity",
                "inf ; Infinity",
                "-inf ; -Infinity",
                "pow(2, 3) ; 8",
                "sqrt(4) ; 2",
                "min(1, 2) ; 1",
                "max(1, y) ; 1",
                "abs(y) ; 2",
                "sign(y) ; -1",
                "sign(0) ; 0",
                "sin(x) ; 0.644217687237691",
                "cos(x) ; 0.764842187284489",
                "tan(x) ; 0.842288380463079",
                "cot(1) ; 0.642092615934331",
                "sec(1) ; 1.85081571768093",
                "csc(1) ; 1.18839510577812",
                "arcsin(x) ; 0.775397496610753",
                "arccos(x) ; 0.795398830184144",
                "arctan(x) ; 0.610725964389209",
                "arccot(1) ; 0.785398163397448",
                "arcsec(2) ; 1.0471975511966",
                "arccsc(1) ; 1.5707963267949",
                "sinh(x) ; 0.758583701839534",
                "cosh(x) ; 1.25516900563094",
                "tanh(x) ; 0.604367777117164",
                "coth(1) ; 1.31303528549933",
                "sech(1) ; 0.648054273663885",
                "csch(1) ; 0.850918128239322",
                "arcsinh(x) ; 0.652666566082356",
                "arccosh(2) ; 1.31695789692482",
                "arctanh(x) ; 0.867300527694053",
                "arccoth(2) ; 0.549306144334055",
                "arcsech(0.5) ; 1.31695789692482",
                "arccsch(1) ; 0.881373587019543",
                "piecewise(1, true || false && false, 0) ; 0",
                "piecewise(1, true || (false && false), 0) ; 1",
                "piecewise(1, false, 2, true, 0) ; 2",
                "piecewise(1, true, 2, true, 0) ; 1",
                "piecewise(1, 2 == 2, 0) ; 1",
                "piecewise(1, 2 != 2, 0) ; 0",
                "piecewise(1, 2 >= 2, 0) ; 1",
                "piecewise(1, 2 > 2, 0) ; 0",
                "piecewise(1, 2 < 3 && 3 > 2, 0) ; 1",
                "piecewise(1, !(2 < 3), 0) ; 0",
                "piecewise(1, true == 2, 0) ; 0",
                "piecewise(1, -0.1, 0) ; 1",
                "piecewise(1, 0.0, 0) ; 0",
                "!!2 ; 1",
                "-!0 ; -1",
                "3 + true ; 4",
                "true ^ true ; 1",
                "piecewise(5, time >= 3, 7) ; 5"
            })
    void formulasHaveTheirValues(String formula, double expected) {
        assertEquals(expected, value(formula), 1e-13 * Math.max(1, Math.abs(expected)), formula);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "k * (x + 1 | 4 | \"(\" is never closed",
                "x y | 2 | unexpected \"y\"",
                "2 * | 3 | unexpected the end",
                "sine(x) | 0 | unknown function \"sine\"",
                "log(1, 2, 3) | 0 | log takes 1 or 2 arguments, not 3",
                "piecewise(1, x) | 0 | piecewise takes an odd number of arguments, not 2",
                "a $ b | 2 | unexpected \"$\"",
                "NaN | 0 | \"NaN\" is a reserved word",
                "x = 2 | 2 | unexpected \"=\""
            })
    void whatIsNoFormulaIsToldAtItsPlace(String formula, int offset, String what) {
        TextException told = assertThrows(TextException.class, () -> MathParser.parse(formula));
        assertEquals(what, told.what());
        assertEquals(offset, told.offset());
    }

    @Test
    void lengthNestingAndSizeHaveTheirLimits() {
        assertThrows(TextException.class, () -> MathParser.parse("(".repeat(500) + "x" + ")".repeat(500)));
        assertThrows(TextException.class, () -> MathParser.parse("x" + "+x".repeat(60_000)));
        TextException many =
                assertThrows(TextException.class, () -> MathParser.parse("abs(".repeat(40) + "x" + ")".repeat(40)));
        assertTrue(many.what().contains("200000"), many.what());
        assertEquals(1000.0 * 0.7, value("x" + "+x".repeat(999)), 1e-9);
    }
}
