package org.myobalance.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Text: as text in SVG and PDF, where a reader searches for words, as outlines in pixels.
 *
 * <p>Advances are fractional: whole-pixel advances, which the chart library uses, space 7 pt type unevenly.
 */
final class Text {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Text() {}

    /** Width of one line. */
    static double width(String text, Font font) {
        return text.isEmpty()
                ? 0
                : Fonts.covering(text, font)
                        .createGlyphVector(CONTEXT, text)
                        .getLogicalBounds()
                        .getWidth();
    }

    /** Distance from one base line to the next. */
    static double lineHeight(Font font) {
        return 1.3 * font.getSize2D();
    }

    /** Height of capitals and digits, near enough for centring. */
    static double capHeight(Font font) {
        return 0.73 * font.getSize2D();
    }

    /** Height above the base line of the highest letters and brackets. */
    static double ascent(Font font) {
        return 0.76 * font.getSize2D();
    }

    /** Draws one line with its base line starting at (x, y). */
    static void draw(Graphics2D g, String text, Font font, double x, double y) {
        if (text.isEmpty()) {
            return;
        }
        if (g instanceof VectorGraphics2D || g instanceof PdfBoxGraphics2D) {
            g.setFont(Fonts.covering(text, font));
            g.drawString(text, (float) x, (float) y);
        } else {
            g.fill(outline(text, font, x, y));
        }
    }

    /** The shape of one line with its base line starting at (x, y). */
    static Shape outline(String text, Font font, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y)
                .createTransformedShape(Fonts.covering(text, font)
                        .createGlyphVector(CONTEXT, text)
                        .getOutline());
    }

    /** Draws one line that runs upwards, with its base line starting at (x, y). */
    static void drawUp(Graphics2D g, String text, Font font, double x, double y) {
        AffineTransform whole = g.getTransform();
        g.translate(x, y);
        g.rotate(-Math.PI / 2);
        draw(g, text, font, 0, 0);
        g.setTransform(whole);
    }

    /** The text; if it is wider than {@code width}, cut short with an ellipsis, after a word where one ends in its latter half. */
    static String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", font) > width) {
            end--;
        }
        int space = text.lastIndexOf(' ', end);
        String kept = text.substring(0, 2 * space > end ? space : end).stripTrailing();
        return (kept.endsWith(",") ? kept.substring(0, kept.length() - 1) : kept) + "…";
    }

    /** Breaks text at spaces into lines no wider than {@code width}; a longer word stands alone. */
    static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.trim().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line.toString());
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }
}
