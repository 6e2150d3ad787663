package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureRendererTest {
    private static final Pattern PAIR = Pattern.compile("(-?[\\d.]+),(-?[\\d.]+)");
    private static final Pattern TRANSLATE = Pattern.compile("translate\\((-?[\\d.]+) (-?[\\d.]+)\\)");

    /** One figure of each kind, for what is slow to check. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("mass of a woman, with fibres", Examples.massOfWomanWithFibres()),
                Arguments.of("acute, two arms", Examples.acute(true)),
                Arguments.of("tornado", Examples.tornado()),
                Arguments.of("forest", Examples.forest()),
                Arguments.of("profiles", Examples.profiles()),
                Arguments.of("pairs", Examples.pairs()),
                Arguments.of("comparison", Examples.comparison()),
                Arguments.of("histograms", Examples.histograms()));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("mass", Examples.mass()),
                Arguments.of("mass of a woman, with fibres", Examples.massOfWomanWithFibres()),
                Arguments.of("acute, two arms", Examples.acute(true)),
                Arguments.of("acute, one arm", Examples.acute(false)),
                Arguments.of("balance", Examples.balance()),
                Arguments.of("tornado", Examples.tornado()),
                Arguments.of("forest", Examples.forest()),
                Arguments.of("profiles", Examples.profiles()),
                Arguments.of("pairs", Examples.pairs()),
                Arguments.of("comparison", Examples.comparison()),
                Arguments.of("histograms", Examples.histograms()),
                Arguments.of("eight arms", Examples.manyArms()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void pngHasItsSizeAndIsWhiteAtItsEdges(String name, Figure figure) throws Exception {
        byte[] bytes = FigureRenderer.render(figure, Format.PNG);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(Math.ceil(10 * figure.widthMillimetres()), image.getWidth());
        assertEquals(Math.ceil(new FigurePainter(figure).height()), image.getHeight());
        assertTrue(new String(bytes, StandardCharsets.ISO_8859_1).contains("pHYs"), "knows its size on paper");
        for (int x = 0; x < image.getWidth(); x++) {
            assertEquals(Color.WHITE.getRGB(), image.getRGB(x, 0), "top edge");
            assertEquals(Color.WHITE.getRGB(), image.getRGB(x, image.getHeight() - 1), "bottom edge");
        }
        for (int y = 0; y < image.getHeight(); y++) {
            assertEquals(Color.WHITE.getRGB(), image.getRGB(0, y), "left edge");
            assertEquals(Color.WHITE.getRGB(), image.getRGB(image.getWidth() - 1, y), "right edge");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void pdfOpensAgainAndLooksLikeThePng(String name, Figure figure) throws Exception {
        try (PDDocument document = Loader.loadPDF(FigureRenderer.render(figure, Format.PDF))) {
            assertEquals(1, document.getNumberOfPages());
            float points = document.getPage(0).getMediaBox().getWidth();
            assertEquals(figure.widthMillimetres() / 25.4 * 72, points, 1e-3, "page width [pt]");
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 254);
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(FigureRenderer.render(figure, Format.PNG)));
            // Antialiasing differs along every edge; a curve or a word out of place would be far more.
            assertTrue(share(drawn, png) < 0.02, "share of pixels that differ: " + share(drawn, png));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void svgIsXmlOfRealSizeWithNothingOffThePage(String name, Figure figure) throws Exception {
        byte[] bytes = FigureRenderer.render(figure, Format.SVG);
        Document svg =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        Element root = svg.getDocumentElement();
        assertEquals((int) figure.widthMillimetres() + "mm", root.getAttribute("width"));
        assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("DOCTYPE"), "nothing to fetch");
        String title = svg.getElementsByTagName("title").item(0).getTextContent();
        for (Panel panel : figure.panels()) {
            assertTrue(title.contains(panel.x().label()), title);
        }
        NodeList paths = svg.getElementsByTagName("path");
        int drawn = Stream.of("path", "line", "rect", "ellipse", "text")
                .mapToInt(kind -> svg.getElementsByTagName(kind).getLength())
                .sum();
        assertTrue(drawn > 40, () -> drawn + " shapes and labels");
        double height = new FigurePainter(figure).height();
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            double[] shift = shift((Element) path.getParentNode());
            Matcher pair = PAIR.matcher(path.getAttribute("d"));
            while (pair.find()) {
                double x = shift[0] + Double.parseDouble(pair.group(1));
                double y = shift[1] + Double.parseDouble(pair.group(2));
                assertTrue(x >= 0 && x <= 10 * figure.widthMillimetres(), "x = " + x);
                assertTrue(y >= 0 && y <= height, "y = " + y);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void sameFigureGivesSameBytes(String name, Figure figure) {
        for (Format format : Format.values()) {
            assertArrayEquals(
                    FigureRenderer.render(figure, format), FigureRenderer.render(figure, format), format.name());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void keyAndPanelsKeepApart(String name, Figure figure) {
        FigurePainter painter = painted(figure);
        List<Rectangle2D> areas = painter.areas();
        Rectangle2D page = new Rectangle2D.Double(0, 0, painter.width(), painter.height());
        assertTrue(page.contains(painter.keyArea()) || painter.keyArea().isEmpty());
        for (int i = 0; i < areas.size(); i++) {
            assertTrue(page.contains(areas.get(i)), "panel " + i + " on the page: " + areas.get(i) + " in " + page);
            assertFalse(areas.get(i).intersects(painter.keyArea()), "key over panel " + i);
            if (figure.panels().get(i) instanceof CurvePanel) {
                assertEquals(areas.get(0).getHeight(), areas.get(i).getHeight(), 3, "equally high");
            }
            for (int j = 0; j < i; j++) {
                assertFalse(areas.get(i).intersects(areas.get(j)), "panel " + j + " over panel " + i);
            }
            if (i >= figure.columns()) {
                assertEquals(
                        areas.get(i - figure.columns()).getX(), areas.get(i).getX(), 1e-9, "columns in line");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void axesNameTheirUnitsAndAreBare(String name, Figure figure) {
        List<Frame> frames = painted(figure).frames();
        for (int i = 0; i < frames.size(); i++) {
            XYChart chart = frames.get(i).chart();
            List<String> titles = frames.get(i).titles();
            boolean below = i + figure.columns() < frames.size();
            String unit = figure.panels().get(i).x().unit();
            assertTrue(below || titles.get(0).endsWith("(" + unit + ")"), titles.get(0));
            if (figure.panels().get(i) instanceof CurvePanel panel) {
                assertTrue(titles.get(1).startsWith(panel.y().quantity() + " ("), titles.get(1));
                assertTrue(titles.get(1).endsWith(panel.y().unit() + ")"), titles.get(1));
            }
            assertEquals(Color.WHITE, chart.getStyler().getChartBackgroundColor());
            assertFalse(chart.getStyler().isLegendVisible(), "the library's key would lie over the curves");
            assertFalse(chart.getStyler().isPlotBorderVisible());
        }
    }

    private static FigurePainter painted(Figure figure) {
        FigurePainter painter = new FigurePainter(figure);
        painter.paint(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics());
        return painter;
    }

    private static double[] shift(Element group) {
        Matcher m = TRANSLATE.matcher(group.getAttribute("transform"));
        return m.find()
                ? new double[] {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))}
                : new double[] {0, 0};
    }

    /** Share of pixels whose grey differs by more than a third of the scale. */
    private static double share(BufferedImage a, BufferedImage b) {
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        int differ = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                differ += Math.abs(grey(a.getRGB(x, y)) - grey(b.getRGB(x, y))) > 85 ? 1 : 0;
            }
        }
        return (double) differ / (width * height);
    }

    private static int grey(int rgb) {
        Color c = new Color(rgb);
        return (c.getRed() + c.getGreen() + c.getBlue()) / 3;
    }
}
