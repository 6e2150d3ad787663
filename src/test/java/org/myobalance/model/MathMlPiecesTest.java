package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the lines of a long formula may end; pieces are shown with a bar between them. */
class MathMlPiecesTest {
    /** Shorter to read: ids as they are, a quotient as {numerator/divisor}. */
    private static String brief(String mathMl) {
        return mathMl.replaceAll("<mfrac><mrow>(.*?)</mrow><mrow>(.*?)</mrow></mfrac>", "{$1/$2}")
                .replace("&#xB7;", "·")
                .replace("&#x2212;", "-")
                .replace("&#x2061;", "")
                .replaceAll("<[^>]*>", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a*(b + c)/d - e; {a·(b+c)/d}-e",
                "first_of_the_long_names - (second_of_the_long_names + third_of_the_long_names)"
                        + "; first_of_the_long_names|-(second_of_the_long_names+third_of_the_long_names)",
                "gain*(first_of_the_long_names + second_of_the_long_names - third_of_the_long_names)"
                        + "; gain|·(first_of_the_long_names+second_of_the_long_names|-third_of_the_long_names)",
                "first_of_the_long_names*second_of_the_long_names/third_of_the_long_names*d"
                        + "; first_of_the_long_names|·{second_of_the_long_names/third_of_the_long_names}|·d",
                "(first_of_the_long_names + second_of_the_long_names + third_of_the_long_names)/half"
                        + "; (first_of_the_long_names+second_of_the_long_names|+third_of_the_long_names)|·{1/half}",
                "saturable(first_of_the_long_names + second_of_the_long_names + c, the_gain_of_it)"
                        + "; saturable(first_of_the_long_names+second_of_the_long_names+c,|the_gain_of_it)",
                "log(first_of_the_long_names + second_of_the_long_names + third_of_the_long_names)"
                        + "; ln(first_of_the_long_names+second_of_the_long_names|+third_of_the_long_names)"
            })
    void aLongFormulaIsBrokenAtItsSigns(String law, String pieces) {
        assertEquals(
                pieces,
                String.join(
                        "|",
                        ExprMathMl.pieces(ExprParser.parse(law), Families.NONE, List.of()).stream()
                                .map(MathMlPiecesTest::brief)
                                .toList()));
    }
}
