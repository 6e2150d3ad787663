package org.myobalance.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Turns a figure into the bytes of a file; the caller writes them, atomically.
 *
 * <p>The same figure gives the same bytes on one machine, in every format. Safe for any thread.
 */
public final class FigureRenderer {
    private static final double POINTS_PER_UNIT = 72 / 25.4 / FigurePainter.UNITS_PER_MILLIMETRE;

    private FigureRenderer() {}

    /**
     * Renders a figure.
     *
     * @param figure what to draw
     * @param format file format
     * @return the whole file
     * @throws PlotFailure if the machine has no fonts, or the figure is too small for what it holds
     */
    public static byte[] render(Figure figure, Format format) {
        Fonts.check();
        FigurePainter painter = new FigurePainter(figure);
        try {
            return switch (format) {
                case PNG -> png(painter);
                case SVG -> svg(painter, figure);
                case PDF -> pdf(painter);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(FigurePainter painter) throws IOException {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(painter.width()), (int) Math.ceil(painter.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        painter.paint(g);
        g.dispose();
        return PngFile.of(image, 1000 * FigurePainter.UNITS_PER_MILLIMETRE);
    }

    private static byte[] svg(FigurePainter painter, Figure figure) throws IOException {
        VectorGraphics2D g = new VectorGraphics2D();
        painter.paint(g);
        return SvgFile.of(g.getCommands(), figure, painter.height());
    }

    /** Through streams of our own: the chart library's file methods leave a PDF cut short and say nothing. */
    private static byte[] pdf(FigurePainter painter) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // A fixed id, else it is drawn from the clock and no two files are alike.
            document.setDocumentId(0L);
            float width = (float) (painter.width() * POINTS_PER_UNIT);
            float height = (float) (painter.height() * POINTS_PER_UNIT);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, (float) painter.width(), (float) painter.height());
            g.setFontTextDrawer(new PdfText());
            painter.paint(g);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance((float) POINTS_PER_UNIT, (float) POINTS_PER_UNIT));
                content.drawForm(g.getXFormObject());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
