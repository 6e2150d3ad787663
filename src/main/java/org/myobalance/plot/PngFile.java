package org.myobalance.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A picture as a PNG that knows its size on paper, so that a word processor shows it at 180 mm and not at 60 cm. */
final class PngFile {
    private static final String NATIVE = "javax_imageio_png_1.0";

    private PngFile() {}

    /**
     * Encodes a picture.
     *
     * @param image what to encode
     * @param pixelsPerMetre resolution [1/m]
     */
    static byte[] of(BufferedImage image, double pixelsPerMetre) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            IIOMetadataNode density = new IIOMetadataNode("pHYs");
            String perMetre = String.valueOf(Math.round(pixelsPerMetre));
            density.setAttribute("pixelsPerUnitXAxis", perMetre);
            density.setAttribute("pixelsPerUnitYAxis", perMetre);
            density.setAttribute("unitSpecifier", "meter");
            IIOMetadataNode root = new IIOMetadataNode(NATIVE);
            root.appendChild(density);
            metadata.mergeTree(NATIVE, root);
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
            stream.flush();
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
