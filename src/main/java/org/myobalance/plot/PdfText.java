package org.myobalance.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Text of a PDF as text: the letters used of each font go into the file, so that words can be searched for and copied.
 *
 * <p>Java does not say which file a font is in. One whose file is named as the font, as all of DejaVu are, is found; text in
 * any other is drawn as outlines, which look the same. One for each file; not safe for use by two threads.
 */
final class PdfText extends PdfBoxGraphics2DFontTextDrawer {
    /** Files of the machine's fonts by PostScript name; looked for once, because that walks through folders. */
    private static final Map<String, Optional<File>> FILES = new ConcurrentHashMap<>();

    private final Map<String, PDFont> loaded = new HashMap<>();

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
        String name = font.getPSName();
        Optional<File> file = file(name);
        if (file.isPresent() && !loaded.containsKey(name)) {
            loaded.put(name, PDType0Font.load(env.getDocument(), file.get()));
        }
        return loaded.get(name);
    }

    /**
     * The file of a font.
     *
     * @param postScriptName of the font, such as {@code DejaVuSans-Bold}
     * @return the file; empty if none of the machine's font files is named so
     */
    static Optional<File> file(String postScriptName) {
        return FILES.computeIfAbsent(
                postScriptName,
                name -> new FontFileFinder()
                        .find().stream()
                                .filter(uri -> fileName(uri).equals(name.toLowerCase(Locale.ROOT) + ".ttf"))
                                .map(File::new)
                                .sorted()
                                .findFirst());
    }

    private static String fileName(URI file) {
        return new File(file).getName().toLowerCase(Locale.ROOT);
    }
}
