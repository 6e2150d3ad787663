package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprMathMlTest {
    private static final IndexSet FIBRES = new IndexSet(
            "type",
            "fibre types",
            List.of(),
            List.of(
                    new IndexSet.Member("I", "type I", Optional.empty(), Optional.empty()),
                    new IndexSet.Member("II", "type II", Optional.empty(), Optional.empty())));

    /** Shorter to read: upright ids as words, a product sign as a dot. */
    private static String brief(String mathMl) {
        return mathMl.replace("<mi mathvariant=\"normal\">", "<i>")
                .replaceAll("(<i>[^<]*)</mi>", "$1</i>")
                .replace("<mo>&#xB7;</mo>", "·")
                .replaceAll("<mo>(.)</mo>", "$1")
                .replaceAll("</?mrow>", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "k_akt*x | <i>k_akt</i>·<i>x</i>",
                "a/(b + c) | <mfrac><i>a</i><i>b</i>+<i>c</i></mfrac>",
                "(a + b)*c | (<i>a</i>+<i>b</i>)·<i>c</i>",
                "a*b/c*d | <mfrac><i>a</i>·<i>b</i><i>c</i></mfrac>·<i>d</i>",
                "a - (b - c) | <i>a</i><mo>&#x2212;</mo>(<i>b</i><mo>&#x2212;</mo><i>c</i>)",
                "(a/b)^2 | <msup>(<mfrac><i>a</i><i>b</i></mfrac>)<mn>2</mn></msup>",
                "1e-9*x | <mn>1</mn>·<msup><mn>10</mn><mo>&#x2212;</mo><mn>9</mn></msup>·<i>x</i>",
                "-(a + b) | <mo>&#x2212;</mo>(<i>a</i>+<i>b</i>)",
                "hill(x, k, 2) | <i>hill</i><mo>&#x2061;</mo>(<i>x</i>,<i>k</i>,<mn>2</mn>)",
                "log(x) | <i>ln</i><mo>&#x2061;</mo>(<i>x</i>)",
                "x/ref(x) | <mfrac><i>x</i><msup><i>x</i><mo>&#x2218;</mo></msup></mfrac>",
                "sqrt(x) | <msqrt><i>x</i></msqrt>"
            })
    void writesAsPapersDo(String text, String expected) {
        assertEquals(expected, brief(ExprMathMl.of(ExprParser.parse(text), Families.NONE, List.of())));
    }

    @Test
    void saysWhichValueASwitchGives() {
        assertEquals(
                "<mtable columnalign=\"left\" style=\"border-left: 1px solid\"><mtr><mtd><i>a</i></mtd><mtd><mtext>if&#xA0;</mtext><i>s</i>"
                        + "<mo>&gt;</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mtd></mtr>"
                        + "<mtr><mtd><i>b</i></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable>",
                brief(ExprMathMl.of(ExprParser.parse("piecewise(s, a, b)"), Families.NONE, List.of())));
    }

    /** What stands over a set has the set as index, in italics; a member that is named stands upright. */
    @Test
    void indicesAreSetsAndMembers() {
        Family family = new Family("k_wear", List.of(FIBRES), Optional.empty());
        Families families = new Families(Map.of("type", FIBRES), Map.of("k_wear", family));
        assertEquals(
                "<msub><i>k_wear</i><mi style=\"font-style: italic\">type</mi></msub>", brief(ExprMathMl.id(family)));
        assertEquals(
                "<msub><i>k_wear</i><i>II</i></msub>",
                brief(ExprMathMl.of(new Expr.Name("k_wear.II"), families, List.of())));
    }

    /** Under the circle a set is an index where the equation has a member of it at hand, and no other: it would stand on the right alone. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "x.I/ref(x) | <mfrac>[<i>x</i><i>I</i>]<msup><i>x</i><mo>&#x2218;</mo></msup></mfrac>",
                "ref(x.II) | <msup>[<i>x</i><i>II</i>]<mo>&#x2218;</mo></msup>",
                "sum(type, ref(x)) | <munder><mo>&#x2211;</mo><s>type</s></munder><msup>[<i>x</i><s>type</s>]<mo>&#x2218;</mo></msup>"
            })
    void aReferenceHasTheIndicesOfItsEquation(String text, String expected) {
        assertEquals(expected, indexed(text, List.of()));
    }

    @Test
    void aReferenceHasTheSetThatItsLawStandsOver() {
        assertEquals("<msup>[<i>x</i><s>type</s>]<mo>&#x2218;</mo></msup>", indexed("ref(x)", List.of(FIBRES)));
    }

    private static String indexed(String text, List<IndexSet> over) {
        Family family = new Family("x", List.of(FIBRES), Optional.empty());
        Families families = new Families(Map.of("type", FIBRES), Map.of("x", family));
        return brief(ExprMathMl.of(ExprParser.parse(text), families, over))
                .replaceAll("<mi style=\"font-style: italic\">(\\w+)</mi>", "<s>$1</s>")
                .replace("<msub>", "[")
                .replace("</msub>", "]");
    }
}
