package org.myobalance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a small repository, as they are gathered. */
class StagePagesTest {
    @TempDir
    private Path repository;

    @BeforeEach
    void make() throws IOException {
        write("README.md", "# Top\n");
        write("CONTRIBUTING.md", "# Contributing\n");
        write("models/sarcopenia/README.md", "# The model\n\n## Hypotheses\n");
        write("models/sarcopenia/model.json", "{}");
        write("benchmarks/README.md", "# Benchmarks\n");
        write("benchmarks/lsoda/README.md", "# LSODA\n\n[up](../README.md)\n");
        write("src/site/site.xml", "<site/>");
        write("src/site/resources/images/a.png", "");
        write("src/site/markdown/decisions/README.md", "# Decisions\n");
        write("target/reference/commands.md", "# Commands\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String staged(String page) throws IOException {
        StagePages.main(
                repository.toString(),
                repository.resolve("target/reference").toString(),
                repository.resolve("target/source").toString());
        return Files.readString(repository.resolve("target/source/markdown").resolve(page));
    }

    @Test
    void linksLeadToThePlacesOfTheSite() throws IOException {
        write("src/site/markdown/decisions/0001-a.md", """
                [model](../../../../models/sarcopenia/README.md#hypotheses) ![a](../../resources/images/a.png)
                [data](../../../../models/sarcopenia/model.json) [top](../../../../README.md) [all](README.md) [web](https://a.org/b) [here](#top)
                ```
                [code](../../../../README.md)
                ```
                """);
        assertEquals("""
                [model](../model.md#hypotheses) ![a](../images/a.png)
                data (<code>models/sarcopenia/model.json</code>) [top](../index.md) [all](index.md) [web](https://a.org/b) [here](#top)
                ```
                [code](../../../../README.md)
                ```
                """, staged("decisions/0001-a.md"));
        assertEquals("# <a id=\"lsoda\"></a>LSODA\n\n[up](benchmarks.md)\n", staged("benchmarks-lsoda.md"));
        assertEquals("# <a id=\"commands\"></a>Commands\n", staged("reference/commands.md"));
    }

    /** Anchors as code hosts give them; what Doxia shows otherwise is written so that it shows it as they do. */
    @Test
    void headingsTablesAndFormulas() throws IOException {
        write("src/site/markdown/a.md", """
                ## Making one: `x` & more
                ## Making one: `x` & more
                ## amount
                | `a\\|b<c>` | d \\| e |
                <math display="block"><mi>x</mi></math>
                """);
        assertEquals("""
                ## <a id="making-one-x--more"></a>Making one: `x` & more
                ## <a id="making-one-x--more-1"></a>Making one: `x` & more
                ## amount
                | <code>a&#124;b&lt;c&gt;</code> | d \\| e |
                <code>&lt;math display=&quot;block&quot;&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;/math&gt;</code>
                """, staged("a.md"));
        assertEquals(
                List.of("making-one-x--more", "making-one-x--more-1", "amount"),
                List.copyOf(StagePages.anchors(repository.resolve("src/site/markdown/a.md"))));
    }

    @Test
    void mathMlComesBackAsItWas() {
        String maths = "<math display=\"block\"><mi>x</mi><mo>&gt;</mo><mo>&#x2212;</mo></math>";
        String wrapped = maths.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        assertEquals(
                "<p>" + maths + "</p> <code>&lt;a&gt;</code>",
                FinishPages.finished("<p><code>" + wrapped + "</code></p> <code>&lt;a&gt;</code>"));
    }

    /** A role of the table itself would make it no table for who hears the page. */
    @Test
    void aTableIsARegionNamedAsItsHeading() {
        assertEquals(
                "<h2><a id=\"b\"></a>B <code>c</code></h2><p>d</p><div class=\"scrolled\" tabindex=\"0\" role=\"region\""
                        + " aria-label=\"Table: B c\"><table class=\"e\">\n<tr></tr></table></div>",
                FinishPages.finished(
                        "<h2><a id=\"b\"></a>B <code>c</code></h2><p>d</p><table class=\"e\">\n<tr></tr></table>"));
    }

    @Test
    void aFlowchartIsDrawn() throws IOException {
        write("src/site/markdown/decisions/a.md", """
                # Path
                ```mermaid
                flowchart LR
                    bout[bout: mode] --> drive[drive]
                    drive -->|gains| mass --> bout
                ```
                """);
        assertTrue(staged("decisions/a.md").contains("![Diagram: Path](../images/decisions-a.svg)"));
        String uml = Files.readString(repository.resolve("target/source/diagrams/decisions-a.puml"));
        for (String line : List.of(
                "left to right direction",
                "rectangle \"bout: mode\" as bout",
                "rectangle \"mass\" as mass",
                "bout --> drive",
                "drive --> mass : gains",
                "bout <-- mass")) {
            assertTrue(uml.contains("\n" + line + "\n"), () -> line + " is not in\n" + uml);
        }
    }

    /** The label of a box may stand at its second mention, as that of the kinases does on the front page. */
    @Test
    void aBoxHasItsLabelWhereverItStands() throws IOException {
        write("src/site/markdown/a.md", """
                # Path
                ```mermaid
                flowchart TD
                    cargo --> sig
                    drive[drive] --> sig[Akt, AMPK] --> mps
                ```
                """);
        staged("a.md");
        String uml = Files.readString(repository.resolve("target/source/diagrams/a.puml"));
        assertTrue(uml.endsWith("""
                        rectangle "cargo" as cargo
                        rectangle "Akt, AMPK" as sig
                        rectangle "drive" as drive
                        rectangle "mps" as mps
                        cargo --> sig
                        drive --> sig
                        sig --> mps
                        @enduml
                        """), uml);
        assertTrue(!uml.contains("left to right"), uml);
    }

    @Test
    void aSecondDiagramOfAPageIsAFileOfItsOwn() throws IOException {
        write("src/site/markdown/a.md", """
                # One
                ```mermaid
                flowchart TD
                    a --> b
                ```
                # Two
                ```mermaid
                flowchart TD
                    c --> d
                ```
                """);
        String page = staged("a.md");
        assertTrue(page.contains("![Diagram: One](images/a.svg)"), page);
        assertTrue(page.contains("![Diagram: Two](images/a-2.svg)"), page);
        Path diagrams = repository.resolve("target/source/diagrams");
        assertTrue(Files.readString(diagrams.resolve("a.puml")).contains("\na --> b\n"));
        assertTrue(Files.readString(diagrams.resolve("a-2.puml")).contains("\nc --> d\n"));
    }

    @Test
    void whatCannotBeDrawnStopsTheBuild() throws IOException {
        write("src/site/markdown/a.md", "```mermaid\nflowchart TD\n    a -.-> b\n```\n");
        IOException e = assertThrows(IOException.class, () -> staged("a.md"));
        assertEquals("a.md: no line of a flowchart that can be drawn: a -.-> b", e.getMessage());
    }
}
