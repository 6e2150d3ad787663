package org.myobalance.plot;

import java.util.Locale;

/** A file format a figure can be rendered to. */
public enum Format {
    /** Pixels, 254 per inch: one pixel is a tenth of a millimetre. */
    PNG,
    /** Vectors for the web and for editing; text stays text, so that words can be searched for. */
    SVG,
    /** Vectors for papers; one page of exactly the figure's size, with the letters that it uses. */
    PDF;

    /**
     * Returns the ending of file names, without the dot.
     *
     * @return such as {@code png}
     */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
