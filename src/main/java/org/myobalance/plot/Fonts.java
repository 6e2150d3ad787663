package org.myobalance.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;

/** The typeface of all figures, and a clear message when the machine has no fonts. */
public final class Fonts {
    static final String FAMILY = "DejaVu Sans";

    private static final String REMEDY =
            "Plots need fonts, and this machine has none that Java can use. Debian, Ubuntu: "
                    + "apt-get install fontconfig libfreetype6 fonts-dejavu-core. Runs without plots are not affected.";

    private Fonts() {}

    /**
     * Makes sure that text can be drawn.
     *
     * @throws PlotFailure if fonts, libfontconfig or libfreetype are missing
     */
    public static void check() {
        check(() -> font(Font.PLAIN, 25)
                .createGlyphVector(new FontRenderContext(null, true, true), "Mg")
                .getVisualBounds());
    }

    /** Runs something that needs fonts; package-private so that a test can let it fail as each missing part does. */
    static void check(Runnable probe) {
        try {
            probe.run();
        } catch (LinkageError | InternalError e) {
            // No libfreetype: UnsatisfiedLinkError; no libfontconfig: InternalError; either one a second time:
            // NoClassDefFoundError, because the class that failed to start stays failed.
            throw new PlotFailure(REMEDY + " (" + e + ")", e);
        } catch (RuntimeException | Error e) {
            if (!speaksOfFonts(e)) {
                throw e;
            }
            throw new PlotFailure(REMEDY + " (" + e + ")", e);
        }
    }

    /** DejaVu Sans where it is installed, else the machine's plain sans serif; size in tenths of a millimetre. */
    static Font font(int style, float size) {
        Font wanted = new Font(FAMILY, style, 1);
        // An unknown name quietly becomes "Dialog"; the sans serif is the nearer substitute.
        Font found = wanted.getFamily(Locale.ROOT).equals(FAMILY) ? wanted : new Font(Font.SANS_SERIF, style, 1);
        return found.deriveFont(size);
    }

    /** The JDK throws a bare {@code Error} when it finds no font file at all, so only its words tell. */
    private static boolean speaksOfFonts(Throwable e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("font");
    }
}
