package org.myobalance.plot;

import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing as an SVG: real size, a title for readers who cannot see it, text that is text, and no more digits than paper can
 * show.
 */
final class SvgFile {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:[eE][-+]?\\d+)?");
    private static final Pattern CLIP = Pattern.compile("clip-?\\d+");
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern LABEL = Pattern.compile("<text style=\"([^\"]*)\"([^>]*)>([^<]*)</text>");
    private static final Pattern FAMILY = Pattern.compile("font-family:&quot;(.*?)&quot;;");
    private static final Pattern SIZE = Pattern.compile("font-size:([\\d.]+)px");
    /** After the font that was laid out, those that are nearest to it: Verdana is DejaVu's model. */
    private static final String SUBSTITUTES = "DejaVu Sans,Bitstream Vera Sans,Verdana,sans-serif";

    private static final Pattern HEADER = Pattern.compile("(?s)<\\?xml.*?<svg[^>]*>");

    private SvgFile() {}

    /** Encodes drawing commands; one unit is a tenth of a millimetre. */
    static byte[] of(CommandSequence commands, Figure figure, double height) throws IOException {
        double width = figure.widthMillimetres() * FigurePainter.UNITS_PER_MILLIMETRE;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SVGProcessor()
                .getDocument(commands, new PageSize(0, 0, width, height))
                .writeTo(bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        // The writer names a document type on the network, which some readers try to fetch, and a size in pixels.
        String header = String.format(
                        Locale.ROOT,
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\""
                                + " width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %s %s\" role=\"img\" font-family=\""
                                + SUBSTITUTES
                                + "\">%n<title>%s</title>%s",
                        plain(figure.widthMillimetres()),
                        plain(height / FigurePainter.UNITS_PER_MILLIMETRE),
                        plain(width),
                        plain(height),
                        escaped(title(figure)),
                        description(figure))
                .replace(System.lineSeparator(), "\n");
        text = HEADER.matcher(text).replaceFirst(Matcher.quoteReplacement(header));
        Map<String, String> clips = new HashMap<>();
        // Within tags alone: a number in a label is what the label says.
        text = TAG.matcher(text).replaceAll(m -> Matcher.quoteReplacement(renamed(shortened(m.group()), clips)));
        text = LABEL.matcher(text).replaceAll(m -> Matcher.quoteReplacement(label(m)));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Panel by panel: title, then axes with their units. */
    private static String title(Figure figure) {
        StringBuilder title = new StringBuilder();
        for (Panel panel : figure.panels()) {
            title.append(title.isEmpty() ? "" : "; ").append(panel.title());
            if (panel instanceof CurvePanel curves) {
                title.append(": ").append(curves.y().label()).append(" against ");
            } else {
                title.append(": ");
            }
            title.append(panel.x().label());
        }
        return title.toString();
    }

    /** The names of all curves in full, which a legend may cut short; nothing for fewer than two. */
    private static String description(Figure figure) {
        List<String> labels = figure.panels().stream()
                .filter(CurvePanel.class::isInstance)
                .flatMap(panel -> ((CurvePanel) panel).series().stream())
                .map(Series::label)
                .distinct()
                .toList();
        return labels.size() < 2 ? "" : "<desc>" + escaped("Curves: " + String.join("; ", labels)) + "</desc>";
    }

    /** Two decimals are a fifth of a micrometre. */
    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String tag) {
        return DECIMAL.matcher(tag).replaceAll(m -> plain(Double.parseDouble(m.group())));
    }

    /** Clip names come from hash codes, which change from run to run; number them by appearance. */
    private static String renamed(String tag, Map<String, String> clips) {
        return CLIP.matcher(tag).replaceAll(m -> clips.computeIfAbsent(m.group(), k -> "clip" + (clips.size() + 1)));
    }

    /**
     * A label as wide as it was laid out, so that it runs into no other one where a reader's machine lacks the font; the
     * family alone where it is not that of the whole figure.
     */
    private static String label(MatchResult text) {
        String style = text.group(1);
        Matcher family = FAMILY.matcher(style);
        Matcher size = SIZE.matcher(style);
        if (!size.find()) {
            return text.group();
        }
        Font font = Fonts.font(style.contains("bold") ? Font.BOLD : Font.PLAIN, Float.parseFloat(size.group(1)));
        String own = family.find() && !family.group(1).equals(Fonts.FAMILY)
                ? "font-family:" + family.group(1) + "," + SUBSTITUTES + ";"
                : "";
        return "<text style=\"" + family.replaceAll(Matcher.quoteReplacement(own)) + "\"" + text.group(2)
                + " textLength=\"" + plain(Text.width(unescaped(text.group(3)), font))
                + "\" lengthAdjust=\"spacingAndGlyphs\">" + text.group(3) + "</text>";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
