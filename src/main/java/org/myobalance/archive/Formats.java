package org.myobalance.archive;

import java.util.Locale;
import java.util.Map;

/** The formats that archives name, as addresses of identifiers.org and of media types. */
public final class Formats {
    /** An archive itself. */
    public static final String ARCHIVE = "http://identifiers.org/combine.specifications/omex";

    /** The manifest. */
    public static final String MANIFEST = "http://identifiers.org/combine.specifications/omex-manifest";

    /** Metadata. */
    public static final String METADATA = "http://identifiers.org/combine.specifications/omex-metadata";

    /** SBML Level 3 Version 2. */
    public static final String SBML = "http://identifiers.org/combine.specifications/sbml.level-3.version-2";

    /** SED-ML of any version: libCombine, and so COPASI, knows the addresses of versions up to 3 only, and of this one. */
    public static final String SED_ML = "http://identifiers.org/combine.specifications/sed-ml";

    private static final String MEDIA = "http://purl.org/NET/mediatypes/";

    private static final Map<String, String> BY_ENDING = Map.of(
            "json", "application/json",
            "md", "text/markdown",
            "cff", "application/yaml",
            "csv", "text/csv",
            "png", "image/png",
            "svg", "image/svg+xml",
            "pdf", "application/pdf",
            "html", "text/html");

    private Formats() {}

    /**
     * The media type of a file by the ending of its name.
     *
     * @param name of the file
     * @return the address of its media type; plain text if the ending is not known
     */
    public static String ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MEDIA + BY_ENDING.getOrDefault(ending, "text/plain");
    }

    /**
     * Whether files of a format are XML.
     *
     * @param format address of the format
     * @return true for SBML, SED-ML, metadata and manifests of any version
     */
    public static boolean isXml(String format) {
        return format.contains("/sbml") || format.contains("/sed-ml") || format.contains("/omex-");
    }
}
