package org.myobalance.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the page, which are all in the program and all listed here: a request can name no other. Immutable. */
final class PageFiles {
    /** Names below {@code page}; what is served is what is here. */
    static final List<String> NAMES = List.of(
            "index.html",
            "page.css",
            "arms.css",
            "charts.css",
            "questions.css",
            "icon.svg",
            "js/main.js",
            "js/state.js",
            "js/history.js",
            "js/api.js",
            "js/arms.js",
            "js/fields.js",
            "js/regimen.js",
            "js/life.js",
            "js/charts.js",
            "js/bout.js",
            "js/asking.js",
            "js/questions.js",
            "js/answer.js",
            "js/front.js",
            "js/csv.js",
            "js/table.js",
            "js/files.js",
            "js/faults.js",
            "js/meaning.js",
            "js/palette.js",
            "js/strings.js",
            "js/strings-en.js",
            "js/strings-zh.js",
            "js/help-zh.js",
            "uplot/uPlot.iife.min.js",
            "uplot/uPlot.min.css",
            "uplot/LICENSE.txt");

    /**
     * One file.
     *
     * @param type media type
     * @param content its bytes, which nobody changes
     */
    record PageFile(String type, Bytes content) {}

    /** Bytes that are not changed. */
    static final class Bytes {
        private final byte[] bytes;

        private Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A copy. */
        byte[] copy() {
            return bytes.clone();
        }
    }

    private final Map<String, PageFile> files = new LinkedHashMap<>();

    /** Reads them all, so that none is looked for by a name that a request gives. */
    PageFiles() {
        for (String name : NAMES) {
            PageFile file = new PageFile(MediaType.of(name), new Bytes(read(name)));
            files.put("/" + name, file);
            if (name.equals("index.html")) {
                files.put("/", file);
            }
        }
    }

    /** The file of a path, exactly as it stands in the request. */
    Optional<PageFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static byte[] read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file page/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
