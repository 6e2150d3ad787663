package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.ModelReader;

/** Pages of a small command, schema and model whose text is known. */
class ReferencePagesTest {
    @TempDir
    private Path folder;

    private static String page(ReferencePages reference, String name) {
        return Objects.requireNonNull(reference.pages().get(name), name);
    }

    private static void assertHolds(String page, String... lines) {
        for (String line : lines) {
            assertTrue(page.contains("\n" + line + "\n"), () -> line + "\nis not in\n" + page);
        }
    }

    @Test
    void aCommandHasItsArgumentsOptionsAndExamples() {
        ReferencePages reference = new ReferencePages();
        reference.commands(
                List.of(new CommandText(
                        "weigh",
                        "Weighs a muscle.",
                        List.of(new CommandText.Argument(List.of(), "FILE...", "What to weigh.")),
                        List.of(new CommandText.Argument(List.of("-u", "--unit"), "kg|g", "Unit (default: kg).")),
                        List.of("./myobalance weigh leg.json"))),
                List.of(new CommandText.Argument(List.of("-h", "--help"), "", "Show help.")));

        String page = page(reference, "commands.md");
        assertHolds(
                page,
                "| <code>-h</code>, <code>-&#45;help</code> |  | Show help. |",
                "## weigh",
                "Weighs a muscle.",
                "./myobalance weigh [OPTIONS] FILE...",
                "| <code>FILE.&#46;&#46;</code> | What to weigh. |",
                "| <code>-u</code>, <code>-&#45;unit</code> | <code>kg&#124;g</code> | Unit (default: kg). |",
                "./myobalance weigh leg.json");
        assertHolds(page(reference, "index.md"), "* [Commands](commands.md)");
    }

    @Test
    void aFieldHasItsKindLimitsAndMeaning() throws IOException {
        Path schema = folder.resolve("leg.schema.json");
        Files.writeString(schema, """
                {
                  "title": "A leg of myobalance", "description": "One leg.", "type": "object",
                  "properties": {
                    "format": { "const": "myobalance-leg/1" },
                    "share": { "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.5, "description": "of <all> muscle" },
                    "side": { "enum": ["left", "right"] },
                    "muscles": {
                      "type": "array", "minItems": 1,
                      "items": { "type": "object", "properties": { "mass": { "$ref": "#/$defs/Mass" } }, "required": ["mass"] }
                    },
                    "rest": { "oneOf": [ { "const": "none" }, { "type": "string", "pattern": "^[+-]?([0-9]+\\\\.?[0-9]*|\\\\.[0-9]+)([eE][+-]?[0-9]+)? (min|h)$" } ] },
                    "notes": { "type": "object", "additionalProperties": { "type": "object", "properties": { "text": { "type": "string", "pattern": "^a|b$" } } } }
                  },
                  "required": ["format"],
                  "dependentRequired": { "side": ["share"] },
                  "$defs": { "Mass": { "description": "how heavy", "type": "number", "exclusiveMinimum": 0 } }
                }
                """);
        ReferencePages reference = new ReferencePages();
        reference.format(
                "leg", schema, Map.of("legs/long.json", "{ \"share\": 0.25 }", "legs/short.json", "{ \"a\": 1 }"));

        assertTrue(page(reference, "index.md").endsWith("\n## File formats\n\n* [File format: a leg](file-leg.md)\n"));
        String page = page(reference, "file-leg.md");
        assertTrue(page.startsWith("# File format: a leg\n\nOne leg.\n"), page);
        assertHolds(
                page,
                "| <code>format</code> | required | <code>&#34;myobalance-leg/1&#34;</code> |  |  |",
                "| <code>share</code> |  | number | ≥ 0; &lt; 1; default <code>0.5</code> | of &#60;all&#62; muscle |",
                "| <code>side</code> |  | <code>&#34;left&#34;</code> or <code>&#34;right&#34;</code> |  |  |",
                "| <code>muscles</code> |  | list of: object | items ≥ 1 |  |",
                "| <code>muscles&#91;&#93;.mass</code> | required | [Mass](#mass) |  |  |",
                "| <code>rest</code> |  | <code>&#34;none&#34;</code> or text | a number, a blank and one of <code>min</code>, <code>h</code> |  |",
                "| <code>notes.NAME.text</code> |  | text | as <code>^a&#124;b$</code> |  |",
                "## Mass",
                "Kind: number; &gt; 0.",
                "  \"dependentRequired\" : {",
                "<code>legs/short.json</code>:",
                "{ \"a\": 1 }");
    }

    /** Values in the units of the file: 2 per day, 30 kg, though a day is 24 h and a kilogram 1,000 g inside. */
    @Test
    void aModelHasItsStatesParametersAndEquations() {
        ReferencePages reference = new ReferencePages();
        reference.model(HandMadeModel.MODEL);

        assertHolds(
                page(reference, "model-states.md"),
                "| state | unit | initial | clock | d/dt | meaning |",
                "| <code>muscle</code> | kg | 30.00 | slow | + synthesis - breakdown | mass of muscle |");
        assertHolds(
                page(reference, "model-parameters.md"),
                "| parameter | members | meaning | value &#91;unit&#93; | range | prior | known as | source |");
        String turnover = page(reference, "model-parameters.md")
                .lines()
                .filter(line -> line.contains("<code>turnover</code>"))
                .findFirst()
                .orElseThrow();
        assertTrue(turnover.contains("Why this value: it is guessed"), turnover);
        assertTrue(
                turnover.endsWith("| 2.000 &#91;1/d&#93; | &#91;1.000, 4.000&#93; | logN(3.000, 0.5000)"
                        + " | assumed; estimable | <code>old</code> |"),
                turnover);
        assertHolds(
                page(reference, "model-equations.md"),
                "<code>breakdown</code> [kg/d]: what is lost",
                "<math display=\"block\"><mrow><mi mathvariant=\"normal\">breakdown</mi><mo>=</mo><mi mathvariant=\"normal\">turnover</mi>"
                        + "<mo>&#xB7;</mo><mi mathvariant=\"normal\">muscle</mi></mrow></math>",
                "<math display=\"block\"><mrow><mfrac><mi>d</mi><mrow><mi>d</mi><mi>t</mi></mrow></mfrac><mi mathvariant=\"normal\">muscle</mi>"
                        + "<mo>=</mo><mi mathvariant=\"normal\">synthesis</mi><mo>&#x2212;</mo><mi mathvariant=\"normal\">breakdown</mi></mrow></math>");
        assertTrue(page(reference, "model-parts.md").contains("## Hypotheses"));
    }

    /** Values from 0 to 1, two statuses and sources: one line on the page of parameters, one for each member on the other. */
    @Test
    void aQuantityOverSetsIsOneLine() {
        ReferencePages reference = new ReferencePages();
        reference.model(ModelReader.read(Path.of("src/test/resources/models/sets.json")));
        assertHolds(
                page(reference, "model-parameters.md"),
                "| <code>load&#95;gain</code> | 4 (part, fibre) | synthesis per load | 0 to 1.000 &#91;1/{load}&#93; |  |  |"
                        + " verified; fixed | <code>tracer-2010</code> |",
                "| <code>rest&#95;share</code> | 2 (fibre) | share of a fibre type in the muscle | 0.4500 to 0.5500 &#91;1&#93; |  |  |"
                        + " verified; fixed / definition; fixed | <code>tracer-2010</code> / <code>definition</code> |",
                "| <code>gain&#95;exo</code> | 2 (mirna) | gain of a miRNA on synthesis. Why this value: small | 0.02000 &#91;1&#93; |"
                        + " &#91;-1.000, 1.000&#93; | N(0.02000, 0.05000) | assumed; prior-only | <code>assumed</code> |");
        assertHolds(
                page(reference, "model-members.md"),
                "## rest&#95;share",
                "share of a fibre type in the muscle",
                "| <code>rest&#95;share.II</code> | 0.5500 &#91;1&#93; |  |  | definition; fixed | <code>definition</code> |  |",
                "| <code>gain&#95;exo.mir&#95;486</code> | 0.02000 &#91;1&#93; | &#91;-1.000, 1.000&#93; | N(0.02000, 0.05000) |"
                        + " assumed; prior-only | <code>assumed</code> | small |");
    }

    /** A long equation is a paragraph of pieces. */
    @Test
    void aLongEquationMayBeBroken() {
        ReferencePages reference = new ReferencePages();
        reference.model(ModelReader.read(Path.of("models/sarcopenia/model.json")));
        String page = page(reference, "model-equations.md");
        String akt = page.substring(page.indexOf("\n<code>akt&#95;target</code>"));
        String maths = akt.lines().skip(3).findFirst().orElseThrow();
        assertTrue(
                maths.startsWith("<math displaystyle=\"true\"><mrow><msub><mi mathvariant=\"normal\">akt_target</mi>"),
                maths);
        assertTrue(maths.contains("</mrow></math> <math displaystyle=\"true\"><mrow><mo form=\"infix\">+</mo>"), maths);
    }

    @Test
    void aStudyCountsWhatIsUsed() {
        assertEquals(
                " [10.1/a(b)](https://doi.org/10.1/a%28b%29)",
                ModelPages.doi("10.1/a(b)"), "a bracket does not end the link");
        ReferencePages reference = new ReferencePages();
        reference.studies(List.of(HandMadeStudies.ALPHA, HandMadeStudies.BETA));
        assertHolds(
                page(reference, "studies.md"),
                "| study | title | species | arms | observations | used | read of it | citation |",
                "| <code>alpha-2000</code> | Title | human | 1 | 3 | 3 | abstract | Citation |",
                "| <code>beta-2010</code> | Title | mouse | 1 | 3 | 2 | abstract | Citation |");
    }
}
