package org.myobalance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a drawing, shapes, text and looks are taken over, and nothing that runs or loads. */
class SafeSvgTest {
    private static String of(String inside) {
        Element svg = SafeSvg.of("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>", "f1-")
                .orElseThrow();
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        page.appendChild(svg);
        return page.outerHtml();
    }

    @Test
    void shapesAndTextStay() {
        assertEquals(
                "<svg role=\"img\"><title>Mass &amp; age</title><g transform=\"translate(1 2)\">"
                        + "<path d=\"M 0,0 L1.5e-3,-2 Z\" style=\"fill:rgb(0,90,140);stroke:none;\"></path>"
                        + "<text x=\"1\" font-family=\"DejaVu Sans\">a &lt; b</text></g></svg>",
                of("<title>Mass &amp; age</title><g transform=\"translate(1 2)\">"
                        + "<path d=\"M 0,0 L1.5e-3,-2 Z\" style=\"stroke:none; fill:rgb(0,90,140);\"/>"
                        + "<text x=\"1\" font-family=\"'DejaVu Sans'\">a &lt; b</text></g>"));
    }

    /** As the program's own figures have it: a searcher of the report finds the words, and they keep their width. */
    @Test
    void labelsOfFiguresStayWordsOfTheirWidth() {
        String label = "<g transform=\"matrix(0 -1 1 0 34 520)\"><text style=\"fill:rgb(34,34,34);font-size:25px;"
                + "stroke:none;\" x=\"0\" y=\"0\" textLength=\"228.3\" lengthAdjust=\"spacingAndGlyphs\">"
                + "ASM/height² (kg/m²)</text></g>";
        // a reader of HTML gives both names their capital again
        String written = label.replace("textLength", "textlength").replace("lengthAdjust", "lengthadjust");
        assertEquals("<svg role=\"img\">" + written + "</svg>", of(label));
        Element svg = SafeSvg.of("<svg font-family=\"DejaVu Sans,Verdana,sans-serif\"/>", "f1-")
                .orElseThrow();
        assertEquals("DejaVu Sans,Verdana,sans-serif", svg.attr("font-family"));
    }

    @Test
    void partsOfTwoDrawingsDoNotMeet() {
        assertEquals(
                "<svg role=\"img\"><defs><clipPath id=\"f1-clip1\"><rect width=\"2\"></rect></clipPath></defs>"
                        + "<g clip-path=\"url(#f1-clip1)\" style=\"fill:url(#f1-g);\"></g></svg>",
                of("<defs><clipPath id=\"clip1\"><rect width=\"2\"/></clipPath></defs>"
                        + "<g clip-path=\"url(#clip1)\" style=\"fill:url(#g)\"/>"));
    }

    @Test
    void aDrawingIsAsWideAsThePage() {
        Element svg = SafeSvg.of("<svg width=\"180mm\" height=\"81mm\" viewBox=\"0 0 1800 810\"/>", "f1-")
                .orElseThrow();
        assertEquals("0 0 1800 810", svg.attr("viewBox"));
        assertEquals("", svg.attr("width") + svg.attr("height"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<foreignObject><body onload=\"alert(1)\"><iframe src=\"//x.org\"/></body></foreignObject>",
                "<image href=\"https://x.org/a.png\"/>",
                "<image xlink:href=\"data:image/svg+xml;base64,AAAA\"/>",
                "<use xlink:href=\"https://x.org/a.svg#b\"/>",
                "<a href=\"javascript:alert(1)\"><text>go</text></a>",
                "<style>@import url(https://x.org/a.css);</style>",
                "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
                "<set attributeName=\"onload\" to=\"alert(1)\"/>",
                "<!-- --!><script>alert(1)</script> -->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml-stylesheet href=\"https://x.org/a.css\"?>"
            })
    void whatRunsOrLoadsIsLeftOut(String hostile) {
        assertEquals("<svg role=\"img\"></svg>", of(hostile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onload=\"alert(1)\"",
                "onclick=\"alert(1)\"",
                "xlink:href=\"https://x.org\"",
                "href=\"javascript:alert(1)\"",
                "fill=\"url(https://x.org/a.svg#b)\"",
                "style=\"fill:url(https://x.org)\"",
                "style=\"background:url(https://x.org)\"",
                "style=\"fill:u\\72l(https://x.org)\"",
                "style=\"-moz-binding:url(https://x.org)\"",
                "style=\"fill:expression(alert(1))\"",
                "id=\"a&quot; onload=&quot;alert(1)\"",
                "d=\"M0&lt;script>\"",
                "class=\"paste\""
            })
    void attributesThatRunOrLoadAreLeftOut(String hostile) {
        assertEquals("<svg role=\"img\"><path></path></svg>", of("<path " + hostile + "/>"));
    }

    @Test
    void whatIsTextStaysText() {
        assertTrue(of("<text>&lt;script>alert(1)&lt;/script></text>")
                .contains("<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>"));
    }

    @Test
    void anythingElseIsNoDrawing() {
        assertEquals(Optional.empty(), SafeSvg.of("<html><svg/></html>", "f1-"));
        assertEquals(Optional.empty(), SafeSvg.of("", "f1-"));
    }
}
