package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @Test
    void wordsStandLeftAndNumbersRight() {
        assertEquals(
                """
                arm        number  mixed  signed
                ---------  ------  -----  ------
                µ-ø             1  2          +1
                long name   12.25  none      −10
                                   3
                """,
                new TextTable("arm", "number", "mixed", "signed")
                        .row("µ-ø", "1", "2", "+1")
                        .row("long name", "12.25", "none", "−10")
                        .row("", "", "3", "")
                        .text());
    }

    @Test
    void aSignAloneIsNoNumber() {
        assertEquals("""
                heading
                -------
                -
                """, new TextTable("heading").row("-").text());
    }

    @Test
    void withoutRowsHeadingsStandLeft() {
        assertEquals("a  b\n-  -\n", new TextTable("a", "b").text());
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        TextTable table = new TextTable("a", "b");
        assertEquals(
                "1 cells for 2 columns",
                assertThrows(IllegalArgumentException.class, () -> table.row("x"))
                        .getMessage());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.0135, 0.01350",
        "0.001, 0.001000",
        "0.00099994, 9.999e-04",
        "1, 1.000",
        "-12.345678, -12.35",
        "999.96, 1000.0",
        "99999.4, 99999",
        "100000, 1.000e+05",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void significantDigits(double value, String text) {
        assertEquals(text, Numbers.significant(value));
    }

    @Test
    void fixedDecimals() {
        assertEquals("2.50", Numbers.fixed(OptionalDouble.of(2.5), 2));
        assertEquals("", Numbers.fixed(OptionalDouble.empty(), 2));
    }
}
