package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a reader finds who searches an SVG or a PDF for a word. */
class FigureTextTest {
    private static final Pattern MATRIX =
            Pattern.compile("matrix\\((\\S+) (\\S+) (\\S+) (\\S+) (\\S+) (\\S+)\\)|translate\\((\\S+) (\\S+)\\)");
    private static final String LIKE_A_NUMBER = "0.12345 of β-actin & Akt < 1";

    private static final Figure FIGURE = new Figure(
            List.of(
                    CurvePanel.of(
                                    LIKE_A_NUMBER,
                                    Axis.of("Time", "weeks"),
                                    Axis.of("ASM/height²", "kg/m²"),
                                    List.of(
                                            Series.of("Old arm", new double[] {0, 10}, new double[] {-3, 4}),
                                            Series.of("New arm", new double[] {0, 10}, new double[] {-1, 2})))
                            .withMarks(List.of(new ReferenceLine("Cut-off: 3.0", 3))),
                    CurvePanel.of(
                            "Count",
                            Axis.of("Time", "weeks"),
                            Axis.of("EXO", "1/mL"),
                            List.of(Series.of("Old arm", new double[] {0, 10}, new double[] {2e9, 8e9})))),
            1,
            2,
            180,
            80,
            List.of("Meals as usual."));

    /** Of every kind: title, legend, both axes, a number below zero, a power of ten, a line's label, a footnote. */
    private static final List<String> LABELS = List.of(
            LIKE_A_NUMBER,
            "Old arm",
            "New arm",
            "Time (weeks)",
            "ASM/height² (kg/m²)",
            "\u22122",
            "EXO (10⁹ 1/mL)",
            "Cut-off: 3.0",
            "Meals as usual.");

    private static List<Element> texts(Figure figure) throws Exception {
        NodeList found = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(FigureRenderer.render(figure, Format.SVG)))
                .getElementsByTagName("text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add((Element) found.item(i));
        }
        return texts;
    }

    @Test
    void anSvgHasOneTextForEachLabel() throws Exception {
        List<String> words = texts(FIGURE).stream().map(Element::getTextContent).toList();
        for (String label : LABELS) {
            long times = label.equals("Time (weeks)") ? 2 : 1;
            assertEquals(times, words.stream().filter(label::equals).count(), () -> label + " among " + words);
        }
    }

    @Test
    void anSvgNamesItsFontOnceAndWhatComesNearItElsewhere() throws Exception {
        String svg = new String(FigureRenderer.render(FIGURE, Format.SVG), StandardCharsets.UTF_8);
        assertEquals(2, svg.split("font-family", -1).length, "once, at the root");
        assertTrue(svg.contains(" font-family=\"DejaVu Sans,Bitstream Vera Sans,Verdana,sans-serif\">"));
        for (Element text : texts(FIGURE)) {
            String style = text.getAttribute("style");
            double size = Double.parseDouble(style.replaceAll(".*font-size:([\\d.]+)px;.*", "$1"));
            Font font = Fonts.font(style.contains("font-weight:bold") ? Font.BOLD : Font.PLAIN, (float) size);
            assertEquals(
                    Text.width(text.getTextContent(), font),
                    Double.parseDouble(text.getAttribute("textLength")),
                    0.01,
                    text.getTextContent());
        }
    }

    static Stream<Figure> figures() {
        return FigureRendererTest.figures().map(each -> (Figure) each.get()[1]);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void noTextOfAnSvgCrossesTheEdgeOfThePage(Figure figure) throws Exception {
        Rectangle2D page =
                new Rectangle2D.Double(0, 0, 10 * figure.widthMillimetres(), new FigurePainter(figure).height());
        List<Element> texts = texts(figure);
        assertFalse(texts.isEmpty());
        for (Element text : texts) {
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double length = Double.parseDouble(text.getAttribute("textLength"));
            Matcher place = MATRIX.matcher(((Element) text.getParentNode()).getAttribute("transform"));
            double[] m = {1, 0, 0, 1, 0, 0};
            if (place.matches()) {
                for (int i = 0; i < 6; i++) {
                    m[i] = place.group(1) == null
                            ? i < 4 ? m[i] : Double.parseDouble(place.group(i + 3))
                            : Double.parseDouble(place.group(i + 1));
                }
            }
            for (double along : new double[] {x, x + length}) {
                double across = m[0] * along + m[2] * y + m[4];
                double down = m[1] * along + m[3] * y + m[5];
                assertTrue(page.contains(across, down), () -> text.getTextContent() + " at " + across + ", " + down);
            }
        }
    }

    @Test
    void wordsOfAPdfAreFoundAndItsFontsAreInIt() throws Exception {
        byte[] bytes = FigureRenderer.render(FIGURE, Format.PDF);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String found = new PDFTextStripper().getText(document);
            // PDFBox breaks text that runs upwards into pieces; other readers do not
            String joined = found.replaceAll("\\s", "");
            for (String label : LABELS) {
                boolean isUpwards = label.startsWith("EXO") || label.startsWith("ASM");
                assertTrue(
                        isUpwards ? joined.contains(label.replace(" ", "")) : found.contains(label),
                        () -> label + " in " + found);
            }
        }
        assertTrue(bytes.length < 60_000, () -> "letters that are used, not the whole font: " + bytes.length);
    }

    @Test
    void aFontIsFoundByTheNameOfItsFile() {
        assertTrue(PdfText.file("DejaVuSans-Bold").orElseThrow().getName().equals("DejaVuSans-Bold.ttf"));
        assertTrue(PdfText.file("NoSuchFont").isEmpty());
    }
}
