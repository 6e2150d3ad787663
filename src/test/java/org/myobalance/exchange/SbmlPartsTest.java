package org.myobalance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.units.UnitParser;
import org.w3c.dom.Element;

/** Ids, units, letters and terms of a file. */
class SbmlPartsTest {
    private static final Path TERMS = Path.of("src/main/resources/org/myobalance/exchange/terms.csv");

    @Test
    void lettersThatXmlCannotHoldAreEscaped() {
        String text = new XmlText()
                .open("a", "b", "x < \"y\" & z\n")
                .words("p", "1 > 0\u0007 \uD83D\uDCAA")
                .close()
                .toString();
        assertEquals("""
                <a b="x &lt; &quot;y&quot; &amp; z ">
                  <p>1 &gt; 0\uFFFD \uD83D\uDCAA</p>
                </a>
                """, text);
    }

    @Test
    void twoPartsNeverShareAnId() {
        SbmlIds ids = new SbmlIds();
        assertEquals("a_b", ids.of("a.b"));
        assertEquals("a_b_", ids.of("a_b"));
        assertEquals("a_b", ids.of("a.b"));
        assertEquals("a_b__", ids.fresh("a-b"));
        assertEquals("_2x", ids.fresh("2x"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1, dimensionless",
        "{akt}, dimensionless",
        "%/h, per_h",
        "1/d, per_h",
        "kg/m^2, g_per_m2",
        "g{protein}/kg{body}, dimensionless",
        "umol/L/h, umol_per_h_per_L",
        "m, metres",
        "uIU/mL, per_L",
        "kcal/kg{body}/h, kJ_per_g_per_h"
    })
    void aUnitIsNamedByItsBaseUnits(String unit, String id) {
        SbmlUnits units = new SbmlUnits();
        assertEquals(
                id.chars().sorted().mapToObj(Integer::toString).collect(Collectors.joining()),
                units.of(UnitParser.parse(unit).dimension())
                        .chars()
                        .sorted()
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining()),
                () -> units.of(UnitParser.parse(unit).dimension()));
    }

    @Test
    void anHourIs3600Seconds() {
        SbmlUnits units = new SbmlUnits();
        assertEquals("per_h", units.of(UnitParser.parse("1/h").dimension()));
        XmlText text = new XmlText();
        units.write(text);
        assertEquals("""
                <listOfUnitDefinitions>
                  <unitDefinition id="per_h">
                    <listOfUnits>
                      <unit kind="second" exponent="-1" scale="0" multiplier="3600"/>
                    </listOfUnits>
                  </unitDefinition>
                </listOfUnitDefinitions>
                """, text.toString());
    }

    @Test
    void everyIdOfTheShippedModelIsThereOnce() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        SbmlDocument document = SbmlDocument.of(SbmlFile.of(model, ParameterSet.defaults(model), "Test."));
        Set<String> seen = new HashSet<>();
        Set<String> units = new TreeSet<>();
        for (String kind : List.of("model", "functionDefinition", "compartment", "species", "parameter", "reaction")) {
            for (Element element : document.all(kind)) {
                assertTrue(seen.add(element.getAttribute("id")), element.getAttribute("id"));
                assertTrue(element.getAttribute("id").matches("[A-Za-z_][A-Za-z0-9_]*"), element.getAttribute("id"));
                units.add(element.getAttribute("units"));
            }
        }
        units.removeAll(Set.of("", "dimensionless"));
        Set<String> defined = new TreeSet<>();
        document.all("unitDefinition").forEach(each -> defined.add(each.getAttribute("id")));
        assertTrue(defined.containsAll(units), units + " of " + defined);
        // every state moves by a rule or is a species, and every other part has a value or a rule
        Set<String> ruled = new TreeSet<>();
        document.all("rateRule").forEach(each -> ruled.add(each.getAttribute("variable")));
        document.all("species").forEach(each -> ruled.add(each.getAttribute("id")));
        assertEquals(model.states().size(), ruled.size());
    }

    @Test
    void everyTermNamesAPartOfTheShippedModel() throws IOException {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        Set<String> words = new HashSet<>(Set.of("*"));
        model.states().forEach(state -> {
            String[] parts = state.id().split("\\.", -1);
            words.add(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                words.add("." + parts[i]);
            }
        });
        List<String> lines = Files.readAllLines(TERMS, StandardCharsets.UTF_8);
        assertEquals("id;qualifier;term;why", lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            assertEquals(4, cells.length, line);
            assertTrue(words.contains(cells[0]), () -> cells[0] + " is no state: " + line);
            assertTrue(cells[1].matches("is|hasPart|isVersionOf|hasTaxon"), line);
            assertTrue(cells[2].matches("(taxonomy/9606|[A-Za-z.]+:[A-Z0-9]+)"), line);
            assertTrue(cells[3].length() > 5, line);
        }
        assertEquals(
                List.of(new Terms.Term("hasPart", "https://identifiers.org/mirbase.mature:MIMAT0000462")),
                Terms.shipped().of("mirna_level.trained.mir_206"));
    }
}
