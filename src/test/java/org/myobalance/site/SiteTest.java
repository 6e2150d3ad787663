package org.myobalance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The site as it was built: every link and anchor leads somewhere, no page loads anything from a network, no diagram or formula
 * shows as code. Skipped where no site has been built; {@code .ci/run} builds it first.
 */
class SiteTest {
    private static final Path SITE = Path.of("target/site");
    private static final Map<Path, Document> PAGES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(SITE.resolve("index.html")), "no site: mvn site makes it");
        for (Path page : htmlPages()) {
            PAGES.put(page, Jsoup.parse(page));
        }
    }

    /** Every page but those of Javadoc, which its own tool checks. */
    private static List<Path> htmlPages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html") && !file.startsWith(SITE.resolve("apidocs")))
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasAnchor(Path page, String anchor) {
        Document document = PAGES.get(page);
        return document == null || document.getElementById(anchor) != null;
    }

    @Test
    void linksAndAnchorsLeadSomewhere() {
        Set<String> dead = new TreeSet<>();
        PAGES.forEach((page, document) -> {
            for (Element link : document.select("a[href]")) {
                URI target = URI.create(link.attr("href"));
                if (target.getScheme() != null) {
                    continue;
                }
                Path file = target.getPath().isEmpty()
                        ? page
                        : page.resolveSibling(target.getPath()).normalize();
                boolean leads = Files.isRegularFile(file)
                        && (target.getFragment() == null || hasAnchor(file, target.getFragment()));
                if (!leads) {
                    dead.add(SITE.relativize(page) + ": " + link.attr("href"));
                }
            }
        });
        assertEquals(Set.of(), dead);
    }

    @Test
    void nothingIsLoadedFromANetwork() {
        Set<String> loaded = new TreeSet<>();
        PAGES.forEach((page, document) -> {
            for (Element each : document.select("[src], link[href]")) {
                String target = each.hasAttr("src") ? each.attr("src") : each.attr("href");
                if (!Files.isRegularFile(page.resolveSibling(target).normalize())) {
                    loaded.add(SITE.relativize(page) + ": " + target);
                }
            }
        });
        assertEquals(Set.of(), loaded, "pictures, scripts and styles that are not files of the site");
    }

    @Test
    void noStyleLoadsFromANetwork() throws IOException {
        try (Stream<Path> files = Files.walk(SITE.resolve("css"))) {
            for (Path style : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(style);
                assertTrue(
                        !text.contains("url(http") && !text.contains("url(//") && !text.contains("@import"),
                        style::toString);
            }
        }
    }

    @Test
    void nothingShowsAsMarkup() {
        PAGES.forEach((page, document) -> {
            // in a block or a word of code it may be meant
            Element body = document.body().clone();
            body.select("pre, code").remove();
            for (String markup :
                    List.of("flowchart LR", "flowchart TD", "<math", "<code", "</", "| ---", "](", "&#", "```", "**")) {
                assertTrue(!body.text().contains(markup), () -> page + " shows " + markup + ": " + body.text());
            }
            assertTrue(!document.select("code").text().contains("<math"), () -> page + " shows MathML");
            assertTrue(!document.select("pre").text().contains("flowchart "), () -> page + " shows a diagram as code");
        });
        Document equations = Objects.requireNonNull(PAGES.get(SITE.resolve("reference/model-equations.html")));
        assertTrue(equations.select("math mfrac").size() > 50, "equations are typeset");
        assertEquals(
                2,
                PAGES.values().stream()
                        .mapToInt(page -> page.select("img[src$=.svg]").size())
                        .sum(),
                "the diagram of the model and the one of packages");
    }

    @Test
    void everyTableIsReachedByKeyboard() {
        PAGES.forEach((page, document) -> document.select("main table")
                .forEach(table -> assertTrue(
                        table.parents().is("div.scrolled[tabindex=0][role=region][aria-label]"),
                        () -> page + ": " + table.text())));
    }

    /** A diagram is as wide as the text at most, so that its letters keep their size, and no label lies outside of it. */
    @Test
    void diagramsShowAllTheirLabels() throws IOException {
        try (Stream<Path> files = Files.list(SITE.resolve("images"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".svg")).toList()) {
                Element svg = Objects.requireNonNull(Jsoup.parse(file).selectFirst("svg[viewBox]"), file::toString);
                String[] box = svg.attr("viewBox").split(" ", -1);
                double width = Double.parseDouble(box[2]);
                double height = Double.parseDouble(box[3]);
                assertTrue(box[0].equals("0") && box[1].equals("0") && width <= 978, () -> file + ": " + List.of(box));
                List<Element> labels = svg.select("text");
                assertTrue(labels.size() > 10, () -> file + " has " + labels.size() + " labels");
                for (Element label : labels) {
                    double left = Double.parseDouble(label.attr("x"));
                    double right = left + Double.parseDouble(label.attr("textLength"));
                    double base = Double.parseDouble(label.attr("y"));
                    double size = Double.parseDouble(label.attr("font-size"));
                    assertTrue(
                            left >= 0 && right <= width && base >= size && base <= height,
                            () -> file + " cuts off " + label.outerHtml());
                }
            }
        }
    }

    /** A page that the menu does not have is linked by another. */
    @Test
    void everyPageIsReached() {
        Set<Path> reached = new TreeSet<>();
        PAGES.forEach((page, document) -> document.select("a[href]").forEach(link -> {
            URI target = URI.create(link.attr("href"));
            if (target.getScheme() == null && !target.getPath().isEmpty()) {
                reached.add(page.resolveSibling(target.getPath()).normalize());
            }
        }));
        assertEquals(
                Set.of(),
                PAGES.keySet().stream().filter(page -> !reached.contains(page)).collect(Collectors.toSet()));
    }

    /** The same sources give the same site, whatever the day: no page tells when it was made. */
    @Test
    void noPageHasADate() {
        for (Path page : PAGES.keySet()) {
            try {
                String html = Files.readString(page);
                assertTrue(
                        !html.contains("Generated by Apache Maven Doxia Site Renderer 2.0.0 at")
                                && !html.matches("(?s).*<!--[^>]* at 20\\d\\d-.*"),
                        page::toString);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
