package org.myobalance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Families;
import org.myobalance.model.Model;
import org.myobalance.model.Source;
import org.myobalance.model.Status;

/** What to cite, so that TeX and a browser take it as it is. */
class CitationSectionTest {
    private static Element section(Source... sources) {
        Map<String, Source> byId = new java.util.HashMap<>();
        List.of(sources).forEach(source -> byId.put(source.id(), source));
        Model drug = ModelReader.read(Path.of("src/test/resources/drug/model.json"));
        Model model = new Model(
                drug.id(),
                drug.title(),
                drug.states(),
                drug.parameters(),
                drug.inputs(),
                drug.rates(),
                drug.observables(),
                drug.bouts(),
                drug.hypotheses(),
                drug.mechanisms(),
                drug.solved(),
                byId,
                Families.NONE);
        Origin origin = new Origin(
                Kind.RUN,
                Optional.empty(),
                Optional.of("1.2"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        Element section = new Element("section");
        new CitationSection(origin, Optional.of(new Evidence(model, Optional.empty(), 0)), Language.EN)
                .writeTo(section);
        return section;
    }

    private static Source source(String id, Status status, String doi) {
        return new Source(id, "Kumar & Smith_2009, 50 %", status, Optional.empty(), Optional.of(doi), Optional.empty());
    }

    @Test
    void theProgramIsCitedWithTheVersionOfTheRecord() {
        assertEquals("""
                @software{myobalance,
                  author = {{The myobalance developers}},
                  title = {myobalance: exercise bouts, exosomes, miRNA and muscle protein balance over a life},
                  version = {1.2},
                  date = {2026-11-23},
                  license = {Apache-2.0},
                }""", section().select("pre").get(0).wholeText());
        assertEquals(
                Resources.text("CITATION.cff").strip(),
                section().select("pre").get(1).wholeText());
    }

    @Test
    void sourcesThatWereReadAreCitedInOrder() {
        Element section = section(
                source("zeta", Status.SECOND_HAND, "10.1113/z"),
                source("alpha", Status.VERIFIED, "10.1113/a_b"),
                source("memory", Status.MEMORY, "10.1113/m"));
        assertEquals("""
                @misc{alpha,
                  note = {Kumar \\& Smith\\_2009, 50 \\%},
                  doi = {10.1113/a\\_b},
                }

                @misc{zeta,
                  note = {Kumar \\& Smith\\_2009, 50 \\%},
                  doi = {10.1113/z},
                }""", section.select("details pre").first().wholeText());
        assertEquals(
                List.of("https://doi.org/10.1113/a_b", "https://doi.org/10.1113/z"),
                section.select("a").eachAttr("href"));
    }

    @Test
    void whatIsNoDoiIsNoLink() {
        Element section = section(source("odd", Status.VERIFIED, "10.1/\"onclick=alert(1)"));
        assertTrue(section.select("a").isEmpty());
        assertTrue(section.text().contains("doi:10.1/\"onclick=alert(1)"));
        assertFalse(section(source("script", Status.VERIFIED, "javascript:alert(1)"))
                .outerHtml()
                .contains("href"));
    }

    @Test
    void lettersThatTexObeysAreWrittenAsCommands() {
        assertEquals(
                "a\\_b \\{c\\} \\textbackslash{}d \\$5 \\#6 \\textasciitilde{}",
                CitationSection.escaped("a_b {c} \\d $5 #6 ~"));
    }
}
