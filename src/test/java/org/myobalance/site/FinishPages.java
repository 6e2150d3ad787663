package org.myobalance.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts MathML into the rendered pages, where {@link StagePages} had wrapped it because Doxia drops elements that it does not know,
 * and each table into a region that scrolls by itself and that a keyboard reaches, named as the heading before it.
 *
 * <p>Run from source by {@code mvn site}: {@code java FinishPages.java SITE}.
 */
final class FinishPages {
    private static final Pattern WRAPPED = Pattern.compile("<code>(&lt;math .*?)</code>", Pattern.DOTALL);

    private static final Pattern HEADING_OR_TABLE =
            Pattern.compile("<h[1-6][^>]*>(.*?)</h[1-6]>|<table.*?</table>", Pattern.DOTALL);

    private FinishPages() {}

    /** Finishes every page of a folder and below, but for those of Javadoc. */
    public static void main(String... folder) throws IOException {
        Path site = Path.of(folder[0]);
        List<Path> pages;
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(file -> file.toString().endsWith(".html") && !file.startsWith(site.resolve("apidocs")))
                    .toList();
        }
        for (Path page : pages) {
            Files.writeString(page, finished(Files.readString(page)));
        }
    }

    static String finished(String html) {
        String[] heading = {""};
        String scrolled = HEADING_OR_TABLE.matcher(html).replaceAll(part -> {
            if (part.group(1) == null) {
                return Matcher.quoteReplacement(region(heading[0], part.group()));
            }
            heading[0] = part.group(1)
                    .replaceAll("<[^>]*>", "")
                    .replace("\"", "&quot;")
                    .strip();
            return Matcher.quoteReplacement(part.group());
        });
        return WRAPPED.matcher(scrolled).replaceAll(maths -> Matcher.quoteReplacement(unescaped(maths.group(1))));
    }

    private static String region(String name, String table) {
        return "<div class=\"scrolled\" tabindex=\"0\" role=\"region\" aria-label=\"Table: " + name + "\">" + table
                + "</div>";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
