package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void nothingThatStandsInATextIsMarkup() {
        assertEquals(
                "a &#124; b &#60;i&#62; &#42;c&#42; p70S6K&#95;pT389 &#34;d&#34; -&#45;out 0.5",
                Markdown.escaped("a | b <i> *c* p70S6K_pT389 \"d\" --out\n 0.5"));
        assertEquals("<code>&#60;a&#124;b&#62;</code>", Markdown.code("<a|b>"));
        assertEquals("", Markdown.code(""));
    }

    @Test
    void aTableKeepsItsColumnsWhateverANameHas() {
        assertEquals(
                "| name | meaning |\n| --- | --- |\n| <code>a&#124;b</code> | c &#124; d |\n\n",
                Markdown.table(
                        List.of("name", "meaning"),
                        List.of(List.of(Markdown.code("a|b"), Markdown.escaped("c |\nd")))));
        assertEquals("", Markdown.table(List.of("name"), List.of()));
    }

    @Test
    void aRowHasAsManyCellsAsThereAreHeadings() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> Markdown.table(List.of("name", "meaning"), List.of(List.of("a"))));
        assertEquals("1 cells for 2 columns: [a]", e.getMessage());
    }
}
