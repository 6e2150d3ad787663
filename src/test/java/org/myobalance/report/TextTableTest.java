package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    /** Items are lines of four cells, parted by bars. */
    private static final Table<String> TABLE = Table.of(
            TableColumn.words("arm", line -> cell(line, 0)),
            TableColumn.numbers("number", line -> cell(line, 1)),
            TableColumn.numbers("mixed", line -> cell(line, 2)),
            TableColumn.<String>numbers("signed", line -> cell(line, 3)).in("kg"));

    private static String cell(String line, int at) {
        return line.split("\\|", -1)[at];
    }

    @Test
    void wordsStandLeftAndNumbersRight() {
        assertEquals("""
                arm        number  mixed  signed [kg]
                ---------  ------  -----  -----------
                1-ø             1  2               +1
                long name   12.25  none           −10
                                   3
                """, TABLE.text(List.of("1-ø|1|2|+1", "long name|12.25|none|−10", "||3|")));
    }

    @Test
    void aSignAloneIsNoNumber() {
        Table<String> table = Table.of(TableColumn.numbers("heading", line -> line));
        assertEquals("""
                heading
                -------
                -
                """, table.text(List.of("-")));
    }

    @Test
    void withoutLinesHeadingsStandLeft() {
        assertEquals("""
                arm  number  mixed  signed [kg]
                ---  ------  -----  -----------
                """, TABLE.text(List.of()));
    }

    @Test
    void fileAndTerminalAreMadeOfTheSameColumns() {
        Table<Double> table = Table.of(
                TableColumn.<Double>words("both", value -> "x"),
                TableColumn.<Double>numbers("exact", value -> Double.toString(value))
                        .in("kg")
                        .inText("rounded", value -> Long.toString(Math.round(value))),
                TableColumn.<Double>numbers("file", value -> "f").onlyCsv(),
                TableColumn.<Double>numbers("terminal", value -> "t").onlyText(),
                TableColumn.<Double>numbers("large", value -> value > 10 ? "!" : "")
                        .shownIf(values -> values.stream().anyMatch(value -> value > 10)));
        Lines.assertCsv("""
                both,exact [kg],file,large
                x,1.25,f,
                x,2.75,f,
                """, file -> table.write(file, List.of(1.25, 2.75)));
        assertEquals("""
                both  rounded  terminal
                ----  -------  --------
                x           1  t
                x           3  t
                """, table.text(List.of(1.25, 2.75)));
        assertEquals("""
                both  rounded  terminal  large
                ----  -------  --------  -----
                x          11  t         !
                """, table.text(List.of(11.0)));
    }

    @Test
    void aLineOfAnotherLengthIsRefused() {
        TextTable table =
                new TextTable(List.of("a", "b"), List.of(TableColumn.Alignment.LEFT, TableColumn.Alignment.NUMBERS));
        assertEquals(
                "1 cells for 2 columns",
                assertThrows(IllegalArgumentException.class, () -> table.row(List.of("x")))
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
