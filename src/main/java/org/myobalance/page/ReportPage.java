package org.myobalance.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;

/**
 * One page on a folder of results, complete in itself: no script, nothing loaded, the same bytes for the same folder. What
 * files say is taken over as text, never as markup.
 */
public final class ReportPage {
    /** What a browser may load: nothing but what stands in the page. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /** The answer of a command in sentences, where it writes one. */
    private static final String READING = "reading.txt";

    private static final String BANDS = "bands.csv";

    private final Path folder;
    private final List<String> files;
    private final Origin origin;
    private final Optional<Evidence> evidence;
    private final Language language;

    private ReportPage(Path folder, List<String> files, Origin origin, Optional<Evidence> evidence, Language language) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.origin = origin;
        this.evidence = evidence;
        this.language = language;
    }

    /**
     * Writes the page.
     *
     * @param folder of results
     * @param files names of those of its files that the page may use, unchanged since they were written
     * @param origin where the results come from
     * @param evidence what they rest on; empty where the folder does not tell
     * @param language of headings and standard sentences
     * @return HTML, in UTF-8 when written
     * @throws FaultyInputException if a file cannot be read, or is not what its name says
     */
    public static String html(
            Path folder, List<String> files, Origin origin, Optional<Evidence> evidence, Language language) {
        return new ReportPage(folder, files, origin, evidence, language).html();
    }

    private String html() {
        Document page = new Document("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.appendChild(new DocumentType("html", "", ""));
        page.appendChild(new TextNode("\n"));
        Element html = page.appendElement("html").attr("lang", language.tag());
        head(Tags.block(html, "head"));
        Element body = Tags.block(html, "body");
        Element header = Tags.block(body, "header");
        Tags.block(header, "h1").text(title());
        Tags.block(header, "p").addClass("note").text(Message.MADE_BY.in(language, folderName()));
        if (language != Language.EN) {
            Tags.block(header, "p").addClass("note").text(Message.ENGLISH_PARTS.in(language));
        }
        Tags.block(header, "p").addClass("warning").text(Caveat.NO_DEVICE.in(language));
        Element contents = Tags.block(body, "nav").attr("aria-label", Message.CONTENTS.in(language));
        Element main = Tags.block(body, "main");
        sections().forEach((heading, section) -> {
            String id = heading.name().toLowerCase(Locale.ROOT);
            Tags.block(contents, "a").attr("href", "#" + id).text(heading.in(language));
            Element part = Tags.block(main, "section").attr("id", id);
            Tags.block(part, "h2").text(heading.in(language));
            section.writeTo(part);
        });
        return page.outerHtml() + "\n";
    }

    /** Writes the content of a section after its heading. */
    @FunctionalInterface
    private interface Section {
        void writeTo(Element section);
    }

    private Map<Message, Section> sections() {
        Map<Message, Section> sections = new EnumMap<>(Message.class);
        sections.put(Message.QUESTION, this::question);
        sections.put(Message.ANSWER, this::answer);
        sections.put(Message.FIGURES, section -> new FigureSection(folder, files, language).writeTo(section));
        sections.put(Message.TABLES, section -> new TableSection(folder, files, language).writeTo(section));
        sections.put(Message.LIMITS, this::limits);
        sections.put(Message.EVIDENCE, section -> new EvidenceSection(origin, evidence, language).writeTo(section));
        sections.put(Message.METHODS, this::methods);
        sections.put(Message.CITATIONS, section -> new CitationSection(origin, evidence, language).writeTo(section));
        sections.put(Message.RECORD, this::record);
        return sections;
    }

    private void head(Element head) {
        Tags.block(head, "meta").attr("charset", "UTF-8");
        Tags.block(head, "meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        Tags.block(head, "meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        Tags.block(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
        Tags.block(head, "title").text(title() + " · myobalance");
        Tags.block(head, "style").appendChild(new DataNode("\n" + Resources.text("page.css")));
    }

    private String title() {
        return origin.title().orElse(origin.kind().in(language));
    }

    private String folderName() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private void question(Element section) {
        if (origin.title().isPresent()) {
            Tags.paragraph(section, origin.kind().in(language)).addClass("kind");
        }
        origin.asked().ifPresent(command -> {
            Tags.paragraph(section, Message.ASKED_AS.in(language));
            Tags.lines(section, command);
        });
        if (!origin.settings().isEmpty()) {
            Element folded = Tags.folded(section, Message.SETTINGS.in(language));
            List<List<String>> rows = new ArrayList<>();
            origin.settings().forEach((name, value) -> rows.add(List.of(name, value)));
            Tags.table(folded, List.of(Message.OPTION.in(language), Message.VALUE.in(language)), rows);
        }
    }

    private void answer(Element section) {
        if (files.contains(READING)) {
            Element reading = Tags.block(section, "div").addClass("reading").attr("lang", "en");
            text(READING)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> Tags.paragraph(reading, line.strip()));
        } else {
            Tags.paragraph(section, Message.NO_READING.in(language));
        }
        int draws = evidence.map(Evidence::draws).orElse(0);
        if (origin.kind() == Kind.RUN && draws > 0 && !files.contains(BANDS)) {
            Tags.paragraph(section, Message.NO_BANDS.in(language, draws)).addClass("warning");
        }
    }

    private void limits(Element section) {
        Element list = Tags.block(section, "ul");
        evidence.map(known -> Caveat.of(known.model()))
                .orElseGet(Caveat::ofAny)
                .forEach(caveat -> Tags.block(list, "li").text(caveat.in(language)));
    }

    private void methods(Element section) {
        Tags.paragraph(section, Message.METHODS_HINT.in(language)).addClass("note");
        Tags.paragraph(section, MethodsText.of(origin, evidence, language)).addClass("paste");
    }

    private void record(Element section) {
        if (origin.again().isPresent()) {
            Tags.paragraph(section, Message.AGAIN.in(language));
            Tags.lines(section, origin.again().get());
        } else {
            Tags.paragraph(section, Message.NO_RECORD.in(language));
        }
        for (String name : origin.records()) {
            Element folded = Tags.folded(section, Message.RECORD_FILE.in(language, name));
            Tags.lines(folded, text(name));
        }
        Tags.paragraph(section, Message.CHECKED.in(language));
        List<List<String>> rows = files.stream()
                .map(name -> List.of(name, Hashes.sha256(folder.resolve(name))))
                .toList();
        Tags.table(section, List.of(Message.FILE.in(language), "SHA-256"), rows);
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new FaultyInputException(
                    folder.resolve(name).toString(),
                    "it cannot be read as UTF-8 text: " + e.getMessage(),
                    "Run the command anew.");
        }
    }
}
