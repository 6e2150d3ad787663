package org.myobalance.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.myobalance.model.Model;
import org.myobalance.model.Source;
import org.myobalance.model.Status;

/** What to cite: the program, and the sources of the model that have a DOI. */
final class CitationSection {
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/[^\\s\"'<>\\\\]+");

    private final Origin origin;
    private final Optional<Evidence> evidence;
    private final Language language;

    CitationSection(Origin origin, Optional<Evidence> evidence, Language language) {
        this.origin = origin;
        this.evidence = evidence;
        this.language = language;
    }

    void writeTo(Element section) {
        String cff = Resources.text("CITATION.cff");
        Tags.paragraph(section, Message.CITE_PROGRAM.in(language));
        Tags.lines(section, program(cff));
        Tags.paragraph(section, Message.CITE_CFF.in(language));
        Tags.lines(section, cff);
        evidence.map(known -> sources(known.model()))
                .filter(sources -> !sources.isEmpty())
                .ifPresent(sources -> {
                    Element folded = Tags.folded(section, Message.CITE_SOURCES.in(language, sources.size()));
                    Tags.paragraph(folded, Message.CITE_NOTE.in(language));
                    Tags.lines(
                            folded, sources.stream().map(CitationSection::entry).collect(Collectors.joining("\n\n")));
                    links(folded, sources);
                });
    }

    private static List<Source> sources(Model model) {
        return model.sources().values().stream()
                .filter(source -> source.status() == Status.VERIFIED || source.status() == Status.SECOND_HAND)
                .filter(source -> source.doi().isPresent())
                .sorted(Comparator.comparing(Source::id))
                .toList();
    }

    private void links(Element parent, List<Source> sources) {
        Tags.paragraph(parent, Message.DOI_LINKS.in(language));
        Element list = Tags.block(parent, "ul").addClass("links");
        for (Source source : sources) {
            String doi = source.doi().orElseThrow();
            Element item = Tags.block(list, "li");
            item.appendText(source.citation() + " ");
            if (DOI.matcher(doi).matches()) {
                item.appendElement("a")
                        .attr("href", "https://doi.org/" + doi)
                        .attr("rel", "noreferrer")
                        .text("doi:" + doi);
            } else {
                item.appendText("doi:" + doi);
            }
        }
    }

    private String program(String cff) {
        return "@software{myobalance,\n"
                + field("author", "{" + escaped(value(cff, "  - name")) + "}")
                + field("title", escaped(value(cff, "title")))
                + field("version", escaped(origin.version().orElse(value(cff, "version"))))
                + field("date", value(cff, "date-released"))
                + field("license", escaped(value(cff, "license")))
                + "}";
    }

    private static String entry(Source source) {
        return "@misc{" + source.id().replaceAll("[^A-Za-z0-9:_.-]", "-") + ",\n"
                + field("note", escaped(source.citation()))
                + source.doi().map(doi -> field("doi", escaped(doi))).orElse("")
                + "}";
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "},\n";
    }

    /** Letters that TeX would obey are taken by their commands. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(letter -> {
            switch (letter) {
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '{', '}', '%', '&', '_', '#', '$' -> out.append('\\').append((char) letter);
                default -> out.append((char) letter);
            }
        });
        return out.toString();
    }

    /** A value of the citation file, which has each key once. */
    private static String value(String cff, String key) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(key) + ": \"?(.*?)\"?$").matcher(cff);
        if (!line.find()) {
            throw new IllegalStateException("CITATION.cff has no " + key);
        }
        return line.group(1);
    }
}
