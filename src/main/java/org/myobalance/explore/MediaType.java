package org.myobalance.explore;

import java.util.Map;

/** Media types of the files that are served, by the endings of their names. */
final class MediaType {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", Response.TEXT,
            "json", Response.JSON,
            "csv", "text/csv; charset=utf-8",
            "png", "image/png",
            "pdf", "application/pdf",
            "zip", "application/zip");

    private MediaType() {}

    /** The type of a file; bytes for an ending that is not known. */
    static String of(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
