package org.myobalance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.io.FaultyInputException;

/** One page of a folder written by hand: what it says, and that nothing of the folder is run or loaded by it. */
class ReportPageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/report-body.html");

    @TempDir
    private Path folder = Path.of("");

    private HandMadeFolder lives() throws IOException {
        return new HandMadeFolder(folder)
                .with("reading.txt", "Fit: 30 kg at 25 y.\nIdle: 29 kg.\n")
                .with("mass.svg", "<svg viewBox=\"0 0 9 9\"><title>Mass</title><path d=\"M0 0\"/></svg>")
                .with("acute.png", HandMadeFolder.DOT)
                .with("summary.csv", "arm,mass_at_end [kg],note\nfit,30.123456789,\nidle,29,\n")
                .with("run.json", "{ \"format\" : \"myobalance-run/1\" }\n");
    }

    /** Made once, then read as a reader would; it changes with the words of the page alone. */
    @Test
    void thePageOfTwoLives() throws IOException {
        String html = lives().html(Language.EN);
        assertEquals(
                Files.readString(GOLDEN).strip(),
                html.substring(html.indexOf("<body>"), html.indexOf("</body>")).strip());
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        HandMadeFolder lives = lives();
        assertEquals(lives.html(Language.ZH), lives.html(Language.ZH));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySectionHasItsHeadingInTheLanguage(Language language) throws IOException {
        Document page = lives().page(language);
        List<Message> headings = List.of(
                Message.QUESTION,
                Message.ANSWER,
                Message.FIGURES,
                Message.TABLES,
                Message.LIMITS,
                Message.EVIDENCE,
                Message.METHODS,
                Message.CITATIONS,
                Message.RECORD);
        assertEquals(
                headings.stream().map(heading -> heading.in(language)).toList(),
                page.select("h2").eachText());
        assertEquals(page.select("nav a").eachText(), page.select("h2").eachText());
        page.select("nav a")
                .forEach(link -> assertTrue(page.select(link.attr("href")).size() == 1));
        assertEquals(language.tag(), page.select("html").attr("lang"));
    }

    @Test
    void onlyAChinesePageSaysWhatStaysEnglish() throws IOException {
        HandMadeFolder lives = lives();
        assertTrue(lives.html(Language.ZH).contains(Message.ENGLISH_PARTS.chinese()));
        assertFalse(lives.html(Language.EN).contains(Message.ENGLISH_PARTS.english()));
    }

    @Test
    void theMethodsAreWhatRecordsSay() throws IOException {
        assertEquals(
                "Simulations were made with myobalance, version 1.2 (JDK 17 Test), command “run”. The model “drug” (3 state"
                        + " variables, 6 parameters; SHA-256 of its equations and numbers HASH) is a system of ordinary differential"
                        + " equations. It was solved by the engine “auto” at a relative tolerance of 1e-4. This engine follows each bout"
                        + " and meal, and interpolates between solved periods where a regimen repeats for long. All parameters had the"
                        + " values of the model file. Of the 6 numbers of the model file, 0 were read in their primary source and 0 are"
                        + " assumed. The record of the work holds the SHA-256 of every file that was read, from which it can be repeated.",
                lives().page(Language.EN).select(".paste").text().replaceAll("[0-9a-f]{64}", "HASH"));
    }

    @Test
    void aFolderThatDoesNotTellItsModelSaysSo() throws IOException {
        String text =
                lives().withoutModel().page(Language.EN).select("#evidence").text();
        assertTrue(text.contains(Message.NO_MODEL.english()), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "javascript:alert(1)",
                "</title></style></pre><script src=https://x.org/a.js></script>",
                "<svg/onload=alert(1)>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<a href=\"https://x.org\">go</a>",
                "<meta http-equiv=refresh content=\"0;url=https://x.org\">"
            })
    void whatFilesSayIsTextAndNothingElse(String hostile) throws IOException {
        String cell = "\"" + hostile.replace("\"", "\"\"") + "\"";
        HandMadeFolder made = new HandMadeFolder(folder)
                .titled(hostile)
                .with("reading.txt", hostile)
                .with("summary.csv", "arm," + cell + "\n" + cell + ",1\n")
                .with("run.json", hostile)
                .with("mass.svg", "<svg viewBox=\"0 0 1 1\">" + hostile + "<g/></svg>");
        for (Language language : Language.values()) {
            Document page = made.page(language);
            assertHarmless(page);
            assertEquals(hostile, page.select("h1").text());
            assertEquals(hostile + " · myobalance", page.title());
            assertEquals(hostile, page.select(".reading p").text());
            assertEquals(hostile, page.select("#tables tbody th").text());
            assertEquals(hostile, page.select("#tables thead th").get(1).text());
            assertEquals(hostile, page.select("#record details pre").text());
        }
    }

    @Test
    void thePolicyForbidsEverythingThatIsNotInThePage() throws IOException {
        Document page = lives().page(Language.EN);
        assertHarmless(page);
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
                page.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
    }

    @Test
    void afileThatIsNotWhatItsNameSaysIsTold() throws IOException {
        HandMadeFolder made = new HandMadeFolder(folder).with("mass.svg", "no drawing");
        assertEquals(
                folder.resolve("lives/mass.svg") + ": it is no SVG drawing.\n  Run the command anew.",
                assertThrows(FaultyInputException.class, () -> made.html(Language.EN))
                        .getMessage());
        made.with("mass.svg", "<svg/>").with("acute.png", "no picture");
        assertEquals(
                folder.resolve("lives/acute.png") + ": it is no PNG picture.\n  Run the command anew.",
                assertThrows(FaultyInputException.class, () -> made.html(Language.EN))
                        .getMessage());
    }

    /** No script, no event, no frame; nothing is loaded; links lead inside or to a DOI. */
    static void assertHarmless(Document page) {
        assertEquals(
                0,
                page.select("script, iframe, object, embed, link, base, form, foreignObject, use, image, video, audio")
                        .size());
        assertEquals(1, page.select("style").size());
        assertEquals(1, page.select("meta[http-equiv]").size());
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                String value = attribute.getValue();
                assertFalse(name.startsWith("on"), element::outerHtml);
                if (name.equals("href") || name.endsWith(":href")) {
                    assertTrue(value.startsWith("#") || value.startsWith("https://doi.org/10."), value);
                } else if (name.equals("src")) {
                    assertTrue(value.startsWith("data:image/png;base64,"), value);
                }
                if (name.equals("style")) {
                    assertFalse(value.contains("url(") && !value.contains("url(#"), value);
                }
            }
        }
    }
}
