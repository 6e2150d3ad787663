package org.myobalance.plot;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The typeface of all figures, and a clear message when the machine has no fonts. */
public final class Fonts {
    static final String FAMILY = "DejaVu Sans";

    private static final String REMEDY =
            "Plots need fonts, and this machine has none that Java can use. Debian, Ubuntu: "
                    + "apt-get install fontconfig libfreetype6 fonts-dejavu-core. Runs without plots are not affected.";

    private static final Map<String, Font> FOUND = new ConcurrentHashMap<>();

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

    /**
     * A font of the same size and style that has every letter of a text: the usual one, else the first of the machine that
     * does, else the usual one.
     */
    static Font covering(String text, Font usual) {
        return usual.canDisplayUpTo(text) < 0
                ? usual
                : FOUND.computeIfAbsent(usual.getStyle() + " " + usual.getSize2D() + text, key -> search(text, usual));
    }

    private static Font search(String text, Font usual) {
        Font sans = new Font(Font.SANS_SERIF, usual.getStyle(), 1).deriveFont(usual.getSize2D());
        return Stream.concat(
                        Stream.of(sans),
                        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment()
                                        .getAvailableFontFamilyNames(Locale.ROOT))
                                .map(name -> new Font(name, usual.getStyle(), 1).deriveFont(usual.getSize2D())))
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(usual);
    }

    /**
     * What is to be said of letters that figures cannot show.
     *
     * @param texts that stand in figures
     * @return the letters that no font of this machine has, and a package with them; empty when there are none
     * @throws PlotFailure if fonts, libfontconfig or libfreetype are missing
     */
    public static Optional<String> missing(List<String> texts) {
        check();
        String missing = texts.stream()
                .flatMapToInt(String::codePoints)
                .distinct()
                .mapToObj(Character::toString)
                .filter(letter -> covering(letter, font(Font.PLAIN, 25)).canDisplayUpTo(letter) >= 0)
                .collect(Collectors.joining(" "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Figures show boxes for letters that no font of this machine has: " + missing
                                + ". Install one that has them; Debian, Ubuntu: apt-get install fonts-noto-core fonts-noto-cjk.");
    }

    /** The JDK throws a bare {@code Error} when it finds no font file at all, so only its words tell. */
    private static boolean speaksOfFonts(Throwable e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("font");
    }
}
