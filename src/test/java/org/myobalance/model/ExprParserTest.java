package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.units.TextException;

class ExprParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a - b - c",
                "a - (b - c)",
                "a/b/c",
                "a/(b*c)",
                "-x^2",
                "(-x)^2",
                "x^-1",
                "x^(y^z)",
                "x^(-y^z)",
                "x^-y",
                "(x^y)^z",
                "-a*b",
                "-(a*b)",
                "a*-b",
                "a - -b",
                "2.5*hill(x, k, n)/(1 + bounded(y, g, a))",
                "piecewise(s, a, b)",
                "when(s, saturable(x, g))",
                "1e-9*akt/ref(akt)",
                "--x"
            })
    void printsWhatItReads(String text) {
        assertEquals(text, ExprText.of(ExprParser.parse(text)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readingWhatIsPrintedIsIdentity(long seed) {
        RandomExprs random = new RandomExprs(seed);
        for (int i = 0; i < 400; i++) {
            Expr expr = random.next(7);
            assertEquals(expr, ExprParser.parse(ExprText.of(expr)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a + | 3 | unexpected the end | A number, a name or \"(\" is missing, or a sign too many.",
                "a b | 2 | unexpected \"b\" | Put an operation such as * before it.",
                "(a + b | 0 | \"(\" is never closed | Add the missing \")\".",
                "a) | 1 | unexpected \")\" | A number, a name or \"(\" is missing, or a sign too many.",
                "2x | 1 | no operation between 2 and \"x\" | Write 2*… for a product.",
                "a**b | 1 | \"**\" is no operation | Write ^ for a power.",
                "hil(x, k, n) | 0 | unknown function \"hil\" | Known here: hill, min, exp, log, max, pow, when, ref and 5 more."
                        + " Did you mean \"hill\"?",
                "hill(x, k) | 0 | hill takes 3 arguments, not 2 | Write hill(x, k, n).",
                "exp() | 0 | exp takes 1 argument, not 0 | Write exp(x).",
                "1 + exp | 4 | function \"exp\" without arguments | Write exp(…).",
                "ref(a*b) | 0 | ref takes the name of a state | Write x/ref(x).",
                "a · b | 2 | unexpected \"·\" | Expressions hold numbers, names, + - * / ^ ( ) and commas, in plain ASCII.",
                "x > 0 | 2 | unexpected \">\" | Expressions hold numbers, names, + - * / ^ ( ) and commas, in plain ASCII.",
                "1e999 | 0 | number 1e999 is too large | Write a number below 1.8e308.",
                "NaN( | 0 | unknown function \"NaN\" | Known here: max, exp, log, tanh, min, pow, ref, sqrt and 5 more."
                        + " If it is no function, write NaN*(…).",
                "log10(x) | 0 | unknown function \"log10\" | log10(x) is log(x)/log(10).",
                "ln(x) | 0 | unknown function \"ln\" | ln(x) is log(x).",
                "LN(x) | 0 | unknown function \"LN\" | ln(x) is log(x).",
                "abs(x) | 0 | unknown function \"abs\" | abs(x) is max(x, -x).",
                "1e-999*x | 0 | number 1e-999 is too small | Write 0, or a number above 1e-307.",
                "0.00001e-320*x | 0 | number 0.00001e-320 is too small | Write 0, or a number above 1e-307.",
                "a^b^c | 3 | a power of a power without parentheses | Programs differ in how they read a^b^c: write (a^b)^c or a^(b^c).",
                "a^-b^c | 4 | a power of a power without parentheses | Programs differ in how they read a^b^c: write (a^b)^c or a^(b^c).",
                "1e | 1 | no operation between 1 and \"e\" | Write 1*… for a product.",
                ". | 0 | \".\" is not a number | Write 0.5, or * for a product."
            })
    void faultsNamePlaceAndRemedy(String text, int offset, String what, String remedy) {
        TextException e = assertThrows(TextException.class, () -> ExprParser.parse(text));
        assertEquals(what, e.getMessage());
        assertEquals(offset, e.offset());
        assertEquals(remedy, e.remedy());
    }

    @Test
    void hugeDeepAndLongTextIsRefusedWithoutOverflow() {
        refused("expression of 5000000 letters", "a".repeat(5_000_000));
        refused("expression nested deeper than 200 levels", "(".repeat(49_000) + "a" + ")".repeat(49_000));
        refused("expression nested deeper than 200 levels", "-".repeat(90_000) + "a");
        refused("expression nested deeper than 200 levels", "a^(".repeat(30_000) + "a");
        refused("expression nested deeper than 200 levels", "exp(".repeat(19_000) + "a" + ")".repeat(19_000));
        refused("more than 400 operations in one chain", "a+".repeat(45_000) + "a");
        assertEquals(
                "expression is empty",
                assertThrows(TextException.class, () -> ExprParser.parse(" ")).getMessage());
    }

    private static void refused(String what, String text) {
        assertEquals(
                what,
                assertThrows(TextException.class, () -> ExprParser.parse(text)).getMessage());
    }

    @Test
    void nodesKnowTheirPlace() {
        Located located = ExprParser.parseLocated("k*akt + hill(akt, m, 2)");
        List<Integer> places = new ArrayList<>();
        ExprNames.visit(located.expr(), name -> places.add(located.offset(name)), reference -> {});
        assertEquals(List.of(0, 2, 13, 18), places);
        assertEquals(6, located.offset(located.expr()), "the sign of the sum");
    }
}
