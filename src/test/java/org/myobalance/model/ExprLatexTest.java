package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprLatexTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "k_akt*x | \\mathrm{k}_{\\mathrm{akt}} \\, \\mathrm{x}",
                "a/(b + c) | \\frac{\\mathrm{a}}{\\mathrm{b} + \\mathrm{c}}",
                "(a + b)*c | \\left(\\mathrm{a} + \\mathrm{b}\\right) \\, \\mathrm{c}",
                "a - (b - c) | \\mathrm{a} - \\left(\\mathrm{b} - \\mathrm{c}\\right)",
                "(a/b)^2 | \\left(\\frac{\\mathrm{a}}{\\mathrm{b}}\\right)^{2}",
                "x^-1 | \\mathrm{x}^{-1}",
                "1e-9*x | 1 \\cdot 10^{-9} \\, \\mathrm{x}",
                "-(a + b) | -\\left(\\mathrm{a} + \\mathrm{b}\\right)",
                "hill(x, k, 2) | \\operatorname{hill}\\left(\\mathrm{x}, \\mathrm{k}, 2\\right)",
                "saturable(x, g) | \\operatorname{saturable}\\left(\\mathrm{x}, \\mathrm{g}\\right)",
                "when(s, a) | \\begin{cases}\\mathrm{a} & \\text{if } \\mathrm{s} \\ne 0 \\\\ 0 & \\text{else}\\end{cases}",
                "x/ref(x) | \\frac{\\mathrm{x}}{\\mathrm{x}^{\\circ}}",
                "sqrt(x) | \\sqrt{\\mathrm{x}}"
            })
    void writesAsPapersDo(String text, String latex) {
        assertEquals(latex, ExprLatex.of(ExprParser.parse(text)));
    }

    /** As in {@link ExprMathMlTest}: a set that only ref(x) has is no index. */
    @Test
    void aReferenceHasTheIndicesOfItsEquation() {
        IndexSet part = new IndexSet(
                "part",
                "parts of the body",
                List.of(),
                List.of(new IndexSet.Member("arm", "arm", Optional.empty(), Optional.empty())));
        Families families =
                new Families(Map.of("part", part), Map.of("x", new Family("x", List.of(part), Optional.empty())));
        Expr law = ExprParser.parse("x.arm/ref(x)");
        assertEquals(
                "\\frac{\\mathrm{x}_{\\mathrm{arm}}}{\\mathrm{x}^{\\circ}}", ExprLatex.of(law, families, List.of()));
        assertEquals(
                "\\frac{\\mathrm{x}_{\\mathrm{arm}}}{\\mathrm{x}_{\\mathit{part}}^{\\circ}}",
                ExprLatex.of(law, families, List.of(part)));
    }
}
