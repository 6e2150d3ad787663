package org.myobalance.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gathers the pages of the site from where they live in the repository, so that none is copied by hand: links are turned to the
 * places of the site, headings get the anchors that code hosts give them, diagrams become files to draw.
 *
 * <p>Run from source by {@code mvn site}: {@code java StagePages.java REPOSITORY REFERENCE OUT}.
 */
public final class StagePages {
    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)\\]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
    private static final Pattern CODE_WITH_BAR = Pattern.compile("`([^`]*\\\\\\|[^`]*)`");
    private static final Pattern MATHS = Pattern.compile("<math.*?</math>");
    private static final Pattern NODE = Pattern.compile("(\\w+)(?:\\[([^\\]]*)\\])?");
    private static final Pattern ARROW = Pattern.compile(" -->(?:\\|([^|]*)\\|)? ");
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Path RESOURCES = Path.of("src/site/resources");

    private final Path repository;
    private final Path out;
    /** Place in the site of every page, by its place in the repository. */
    private final Map<Path, Path> places = new LinkedHashMap<>();

    private StagePages(Path repository, Path out) {
        this.repository = repository;
        this.out = out;
    }

    /** Gathers everything; names of the folders of the repository, of the generated reference and of the result. */
    public static void main(String... folders) throws IOException {
        Path repository = Path.of(folders[0]).toAbsolutePath().normalize();
        Path reference = Path.of(folders[1]).toAbsolutePath().normalize();
        StagePages stage = new StagePages(repository, Path.of(folders[2]).toAbsolutePath());
        stage.clear();
        stage.find(repository.relativize(reference));
        stage.copy(RESOURCES, "resources");
        Files.createDirectories(stage.out.resolve("diagrams"));
        Files.copy(repository.resolve("src/site/site.xml"), stage.out.resolve("site.xml"));
        for (Map.Entry<Path, Path> page : stage.places.entrySet()) {
            stage.stage(page.getKey(), page.getValue());
        }
    }

    private void clear() throws IOException {
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(out);
    }

    private void find(Path reference) throws IOException {
        places.put(Path.of("README.md"), Path.of("index.md"));
        places.put(Path.of("CONTRIBUTING.md"), Path.of("contributing.md"));
        places.put(Path.of("models/sarcopenia/README.md"), Path.of("model.md"));
        places.put(Path.of("benchmarks/README.md"), Path.of("benchmarks.md"));
        for (Path page : markdown(Path.of("benchmarks"))) {
            // benchmarks/lsoda/README.md and its like
            if (page.getNameCount() == 3 && page.endsWith("README.md")) {
                places.put(page, Path.of("benchmarks-" + page.getName(1) + ".md"));
            }
        }
        for (Path page : markdown(SITE)) {
            Path place = SITE.relativize(page);
            places.put(page, place.endsWith("README.md") ? place.resolveSibling("index.md") : place);
        }
        for (Path page : markdown(reference)) {
            places.put(page, Path.of("reference").resolve(reference.relativize(page)));
        }
    }

    private List<Path> markdown(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(repository.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(repository::relativize)
                    .sorted()
                    .toList();
        }
    }

    private void copy(Path folder, String to) throws IOException {
        try (Stream<Path> files = Files.walk(repository.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = out.resolve(to).resolve(repository.resolve(folder).relativize(file));
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }

    private void stage(Path page, Path place) throws IOException {
        List<String> staged = new ArrayList<>();
        List<String> diagram = new ArrayList<>();
        Map<String, Integer> anchors = new HashMap<>();
        int diagrams = 0;
        String fence = "";
        String title = "";
        for (String line : Files.readAllLines(repository.resolve(page))) {
            String opening = line.strip();
            if (fence.equals("mermaid")) {
                if (opening.equals("```")) {
                    staged.add(draw(diagram, place, title, ++diagrams));
                    diagram.clear();
                    fence = "";
                } else {
                    diagram.add(opening);
                }
            } else if (opening.startsWith("```")) {
                fence = fence.isEmpty() ? opening.substring(3) + " " : "";
                fence = fence.strip().equals("mermaid") ? "mermaid" : fence;
                staged.add(fence.equals("mermaid") ? "" : line);
            } else if (fence.isEmpty()) {
                Matcher heading = HEADING.matcher(line);
                title = heading.matches() ? heading.group(2) : title;
                staged.add(
                        heading.matches()
                                ? heading.group(1) + " " + anchored(inline(heading.group(2), page, place), anchors)
                                : inline(line, page, place));
            } else {
                staged.add(line);
            }
        }
        Path copy = out.resolve("markdown").resolve(place);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.writeString(copy, String.join("\n", staged) + "\n");
    }

    /** A line of text with links of the site, and what Doxia does not read as code hosts do. */
    private String inline(String line, Path page, Path place) {
        String text = LINK.matcher(line).replaceAll(link -> Matcher.quoteReplacement(turned(link, page, place)));
        // a bar in code within a table: Doxia would show the backslash
        text = CODE_WITH_BAR
                .matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(
                        "<code>" + escaped(code.group(1).replace("\\|", "|")).replace("|", "&#124;") + "</code>"));
        // Doxia drops MathML; FinishPages takes it out of its wrapping again
        return MATHS.matcher(text)
                .replaceAll(maths -> Matcher.quoteReplacement("<code>" + escaped(maths.group()) + "</code>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A link that leads where its target is in the site; to what is not in the site, the name of the file. */
    private String turned(MatchResult link, Path page, Path place) {
        String target = link.group(3);
        String anchor = Optional.ofNullable(link.group(4)).orElse("");
        if (target.isEmpty() || target.contains(":")) {
            return link.group();
        }
        Path file = Optional.ofNullable(page.getParent())
                .orElse(Path.of(""))
                .resolve(target)
                .normalize();
        Optional<Path> there = Optional.ofNullable(places.get(file))
                .or(() -> file.startsWith(RESOURCES) ? Optional.of(RESOURCES.relativize(file)) : Optional.empty());
        Path from = Optional.ofNullable(place.getParent()).orElse(Path.of(""));
        return there.map(to -> link.group(1) + "[" + link.group(2) + "]("
                        + from.relativize(to).toString().replace('\\', '/') + anchor + ")")
                .orElseGet(() -> link.group(2) + " (<code>" + file.toString().replace('\\', '/') + "</code>)");
    }

    /** A heading with the anchor that code hosts give it, unless Doxia gives the same. */
    private static String anchored(String heading, Map<String, Integer> anchors) {
        String unique = unique(heading, anchors);
        // it gives one word in lower case as it is, but for "index", which it keeps for the page
        boolean isDoxias = heading.equals(unique) && !unique.equals("index");
        return isDoxias ? heading : "<a id=\"" + unique + "\"></a>" + heading;
    }

    /**
     * The anchors of a page's headings, as code hosts give them.
     *
     * @param page Markdown
     * @return in the order of the page
     */
    public static Set<String> anchors(Path page) {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> before = new HashMap<>();
        boolean inCode = false;
        try {
            for (String line : Files.readAllLines(page)) {
                inCode ^= line.strip().startsWith("```");
                Matcher heading = HEADING.matcher(line);
                if (!inCode && heading.matches()) {
                    anchors.add(unique(heading.group(2), before));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return anchors;
    }

    private static String unique(String heading, Map<String, Integer> anchors) {
        String anchor = anchor(heading);
        int before = anchors.merge(anchor, 1, Integer::sum) - 1;
        return before == 0 ? anchor : anchor + "-" + before;
    }

    /** Letters and digits in lower case, a hyphen for each blank. */
    private static String anchor(String heading) {
        String words = heading.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("<[^>]*>", "")
                .replaceAll("&#?\\w+;", "");
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** Writes a flowchart as PlantUML, which Maven draws; the picture in its place. The second of a page and its like are numbered. */
    private String draw(List<String> mermaid, Path place, String title, int number) throws IOException {
        String page = place.toString().replaceAll("\\W+", "-").replaceAll("-md$", "");
        String name = number == 1 ? page : page + "-" + number;
        StringBuilder uml = new StringBuilder("@startuml\n!pragma layout smetana\n");
        uml.append(mermaid.get(0).endsWith("LR") ? "left to right direction\n" : "");
        uml.append(
                "skinparam defaultFontName \"DejaVu Sans\"\nskinparam shadowing false\nskinparam backgroundColor white\n");
        uml.append(
                "skinparam rectangle {\nBackgroundColor #f2f5f8\nBorderColor #3a5a78\n}\nskinparam arrowColor #3a5a78\n");
        Flowchart chart = new Flowchart();
        for (String line : mermaid.subList(1, mermaid.size())) {
            if (!chart.read(line)) {
                throw new IOException(place + ": no line of a flowchart that can be drawn: " + line);
            }
        }
        Files.writeString(
                out.resolve("diagrams").resolve(name + ".puml"),
                uml.append(chart.plantUml()).append("@enduml\n"),
                StandardCharsets.UTF_8);
        String up = "../".repeat(place.getNameCount() - 1);
        return "![Diagram: " + title + "](" + up + "images/" + name + ".svg)\n";
    }

    /** Boxes and arrows, as they are read line by line. */
    private static final class Flowchart {
        /** Words of each box by its id; the id itself until they are read, which may be at any mention. */
        private final Map<String, String> labels = new LinkedHashMap<>();

        private final Map<String, Set<String>> next = new HashMap<>();
        private final StringBuilder arrows = new StringBuilder();

        /** False for a line that is no chain of boxes and arrows. */
        boolean read(String line) {
            Matcher node = NODE.matcher(line);
            Matcher arrow = ARROW.matcher(line);
            int at = 0;
            String before = "";
            String words = "";
            while (node.region(at, line.length()).lookingAt()) {
                String id = node.group(1);
                labels.putIfAbsent(id, id);
                Optional.ofNullable(node.group(2)).ifPresent(label -> labels.put(id, label));
                if (!before.isEmpty()) {
                    connect(before, id, words);
                }
                at = node.end();
                if (!arrow.region(at, line.length()).lookingAt()) {
                    break;
                }
                before = id;
                words = Optional.ofNullable(arrow.group(1))
                        .map(each -> " : " + wrapped(each))
                        .orElse("");
                at = arrow.end();
            }
            return at > 0 && at == line.length();
        }

        private void connect(String from, String to, String words) {
            // an arrow that closes a loop is written from its head: the layout cuts off one that runs against the
            // others
            arrows.append(leads(to, from) ? to + " <-- " + from : from + " --> " + to)
                    .append(words)
                    .append('\n');
            next.computeIfAbsent(from, each -> new LinkedHashSet<>()).add(to);
        }

        /** Whether arrows lead from one box to another. */
        private boolean leads(String from, String to) {
            Set<String> reached = new LinkedHashSet<>(Set.of(from));
            List<String> open = new ArrayList<>(reached);
            while (!open.isEmpty()) {
                for (String box : next.getOrDefault(open.remove(0), Set.of())) {
                    if (reached.add(box)) {
                        open.add(box);
                    }
                }
            }
            return reached.contains(to);
        }

        String plantUml() {
            StringBuilder boxes = new StringBuilder();
            labels.forEach((id, label) -> boxes.append("rectangle \"" + wrapped(label) + "\" as " + id + "\n"));
            return boxes.append(arrows).toString();
        }
    }

    /** Long words in lines of about twenty letters, so that boxes are not wide. */
    private static String wrapped(String words) {
        return words.replaceAll("(.{14,}?) ", "$1\\\\n");
    }
}
