package org.myobalance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

/** What is read of a laboratory file, and what a faulty one is told. */
class LaboratoryReaderTest {
    private static final Path GOOD = Path.of("src/test/resources/study/laboratory.json");
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));

    @TempDir
    Path scratch = Path.of("");

    private static <T> T at(Map<String, T> all, String word) {
        return Objects.requireNonNull(all.get(word), word);
    }

    @Test
    void readsWhatStandsForAWord() {
        Laboratory laboratory = LaboratoryReader.read(GOOD, MODEL);
        Laboratory.Measured ratio = at(laboratory.observables(), "synthesis_per_breakdown");
        assertEquals(Optional.of("fractional_synthetic_rate"), ratio.is());
        assertEquals(Optional.of("fractional_breakdown_rate"), ratio.per());
        assertEquals(1, ratio.power());
        assertEquals(-1, at(laboratory.observables(), "p_foxo3a").power());
        assertEquals(0.2, at(laboratory.isolations(), "uc").background());
    }

    @Test
    void aRateOfChangeIsWrittenInAnOlderWayToo() throws IOException {
        String older = Files.readString(GOOD);
        Path file = Files.writeString(
                scratch.resolve("newer.json"), older.replace("\"slope\": true", "\"window\": \"rate-of-change\""));
        for (Path each : List.of(GOOD, file)) {
            Laboratory laboratory = LaboratoryReader.read(each, MODEL);
            assertEquals(
                    Laboratory.WindowStatistic.RATE_OF_CHANGE,
                    at(laboratory.observables(), "mass_loss").window());
            assertEquals(
                    Laboratory.WindowStatistic.MEAN,
                    at(laboratory.observables(), "mass").window());
        }
    }

    @Test
    void aWordIsCountedUnderTheHeadingOfItsObservable() {
        Laboratory laboratory = LaboratoryReader.read(GOOD, MODEL);
        assertEquals(Optional.of("muscle"), laboratory.group("mass_loss"));
        assertEquals(Optional.of("synthesis"), laboratory.group("synthesis_per_breakdown"));
        assertEquals(Optional.of("murf1_mrna"), laboratory.group("murf1_mrna"), "in no group: by itself");
        assertEquals(Optional.empty(), laboratory.group("plasma_mir_1"), "absent");
        assertEquals(Optional.empty(), laboratory.group("unknown"));
    }

    @Test
    void aMarginIsThatOfTheGroupOrTheUsualOne() throws IOException {
        Laboratory laboratory = LaboratoryReader.read(
                Files.writeString(
                        scratch.resolve("margins.json"),
                        Files.readString(GOOD).replace("\"observables\": {", MARGIN + "\"observables\": {")),
                MODEL);
        assertEquals(0.05, laboratory.margin("mass_loss"));
        assertEquals(0.25, laboratory.margin("fsr"));
        assertEquals(0.25, laboratory.margin("unknown"));
        assertEquals("muscle", laboratory.heading("mass_loss"));
        assertEquals("unknown", laboratory.heading("unknown"));
    }

    @Test
    void aContrastHasASpread() throws IOException {
        String contrasts =
                "\"contrasts\": { \"disuse\": { \"meaning\": \"loss\", \"spread\": 0.4, \"status\": \"assumed\", \"why\": \"x\" } }, ";
        Path file = Files.writeString(
                scratch.resolve("contrasts.json"),
                Files.readString(GOOD).replace("\"observables\": {", contrasts + "\"observables\": {"));
        assertEquals(Map.of("disuse", 0.4), LaboratoryReader.read(file, MODEL).contrasts());
        assertEquals(Map.of(), LaboratoryReader.read(GOOD, MODEL).contrasts());
    }

    /** That of the observable, or else that of its class, or none. */
    @Test
    void aDiscrepancyIsThatOfTheObservableOrOfItsClass() throws IOException {
        String own = "\"gain\": 0.8, \"discrepancy\": { \"value\": 0.5, \"status\": \"assumed\", \"why\": \"x\" }";
        Laboratory laboratory = LaboratoryReader.read(
                Files.writeString(
                        scratch.resolve("discrepancies.json"),
                        Files.readString(GOOD)
                                .replace("\"gain\": 0.8", own)
                                .replace("\"observables\": {", DISCREPANCY + "\"observables\": {")),
                MODEL);
        assertEquals(new Discrepancy(0.3, Discrepancy.Of.CHANGE), laboratory.discrepancy("mass_loss"));
        assertEquals(new Discrepancy(0.5, Discrepancy.Of.LEVEL), laboratory.discrepancy("exo_count"));
        assertEquals(Discrepancy.NONE, laboratory.discrepancy("fsr"));
        assertEquals(Discrepancy.NONE, laboratory.discrepancy("unknown"));
    }

    @Test
    void oneFactorIsInEverySpreadBetweenStudiesAndInNoOther() throws IOException {
        String factor =
                "\"heterogeneity\": { \"factor\": 0.5, \"status\": \"calibrated\", \"source\": \"maximum likelihood\" }, ";
        String contrast =
                "\"contrasts\": { \"response\": { \"meaning\": \"x\", \"spread\": 0.4, \"status\": \"assumed\","
                        + " \"why\": \"x\" } }, ";
        Laboratory stated = LaboratoryReader.read(
                Files.writeString(
                        scratch.resolve("stated.json"),
                        Files.readString(GOOD).replace("\"observables\": {", contrast + "\"observables\": {")),
                MODEL);
        // wherever it stands in the file
        Laboratory halved = LaboratoryReader.read(
                Files.writeString(
                        scratch.resolve("halved.json"),
                        Files.readString(GOOD)
                                .replace("\"observables\": {", contrast + "\"observables\": {")
                                .replace("\"assays\": {", factor + "\"assays\": {")),
                MODEL);
        stated.assays().forEach((word, assay) -> {
            assertEquals(0.5 * assay.gain(), at(halved.assays(), word).gain(), word);
            assertEquals(assay.person(), at(halved.assays(), word).person(), word);
        });
        stated.isolations().forEach((word, isolation) -> {
            assertEquals(0.5 * isolation.gain(), at(halved.isolations(), word).gain(), word);
            assertEquals(isolation.background(), at(halved.isolations(), word).background(), word);
        });
        assertEquals(0.8, at(stated.observables(), "exo_count").gain().orElseThrow());
        assertEquals(0.4, at(halved.observables(), "exo_count").gain().orElseThrow());
        assertEquals(0.2, halved.contrasts().get("response"));
    }

    private static final String DISCREPANCY = "\"discrepancies\": { \"muscle\": { \"value\": 0.3, \"of\": \"change\","
            + " \"status\": \"calibrated\", \"source\": \"maximum likelihood\" } }, ";

    private static final String MARGIN =
            "\"margins\": { \"muscle\": { \"change\": 0.05, \"status\": \"assumed\", \"why\": \"for tests\" } }, ";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"per\": \"fractional_breakdown_rate\" | \"per\": \"fractional_breakdown\""
                        + "| model \"sarcopenia\" has no observable \"fractional_breakdown\"",
                "\"is\": \"muscle_mass\" | \"is\": \"muscle_mas\" | Did you mean \"muscle_mass\"?",
                "\"absent\": \"most | \"per\": \"muscle_mass\", \"absent\": \"most | \"per\" without \"is\"",
                "\"absent\": \"most | \"is\": \"muscle_mass\", \"absent\": \"most | both \"is\" and \"absent\" are given",
                "\"observables\": { | \"margins\": { \"muscles\": { \"change\": 0.1, \"status\": \"assumed\", \"why\": \"x\" } },"
                        + " \"observables\": { | /margins/muscles: no group is called \"muscles\"",
                "\"observables\": { | \"margins\": { \"muscle\": { \"change\": 5, \"status\": \"assumed\", \"why\": \"x\" } },"
                        + " \"observables\": { | 5 is outside 0.001 to 1",
                "\"observables\": { | \"margins\": { \"muscle\": { \"change\": 0.1, \"status\": \"assumed\" } },"
                        + " \"observables\": { | an assumed number without a reason",
                "\"assays\": { | \"heterogeneity\": { \"factor\": 0.5, \"status\": \"calibrated\" }, \"assays\": {"
                        + " | /heterogeneity: a number without a source",
                "\"assays\": { | \"heterogeneity\": { \"factor\": -1, \"status\": \"assumed\", \"why\": \"x\" }, \"assays\": {"
                        + " | /heterogeneity/factor: -1 is outside 0 to 5",
                "\"observables\": { | \"discrepancies\": { \"muscles\": { \"value\": 0.1, \"status\": \"assumed\", \"why\": \"x\" } },"
                        + " \"observables\": { | /discrepancies/muscles: no group is called \"muscles\"",
                "\"observables\": { | \"discrepancies\": { \"muscle\": { \"value\": -0.1, \"status\": \"assumed\", \"why\": \"x\" } },"
                        + " \"observables\": { | /discrepancies/muscle/value: -0.1 is outside 0 to 5",
                "\"observables\": { | \"discrepancies\": { \"muscle\": { \"value\": 0.1, \"of\": \"size\","
                        + " \"status\": \"assumed\", \"why\": \"x\" } }, \"observables\": { | unknown word \"size\"",
                "\"observables\": { | \"discrepancies\": { \"muscle\": { \"value\": 0.1, \"status\": \"calibrated\", \"why\": \"x\" } },"
                        + " \"observables\": { | a number without a source",
                "\"absent\": \"most | \"discrepancy\": { \"value\": 0.1, \"status\": \"assumed\", \"why\": \"x\" },"
                        + " \"absent\": \"most | \"discrepancy\" has no effect where nothing is predicted",
                "\"slope\": true | \"slope\": true, \"window\": \"mean\" | both \"slope\" and \"window\" are given",
                "\"slope\": true | \"window\": \"rate\" | unknown word \"rate\"",
                "\"synthesis\": [\"fractional_synthetic_rate\"] | \"synthesis\": [\"muscle_mass\"]"
                        + "| \"muscle_mass\" is in group \"muscle\" already",
                "[\"fractional_synthetic_rate\"] | [\"fsr\"] | model \"sarcopenia\" has no observable \"fsr\"",
                "myobalance-laboratory/1 | myobalance-study/1"
                        + "| /format: no laboratory file, but \"myobalance-study/1\"",
                "\"power\": -1 | \"power\": 0 | /observables/p_foxo3a/power: a power of 0 leaves nothing of what is measured",
                "\"power\": -1 | \"power\": 1e300 | 1e300 is outside -5 to 5",
                "\"absent\": \"most | \"slope\": true, \"absent\": \"most | \"slope\" has no effect where nothing is predicted",
                "\"scale\": 1.5625 | \"scale\": 0 | a scale is above 0: more effort is more",
                "\"background\": 0.2 | \"background\": 1 | 1 is outside",
                "\"person\": 0.6, \"status\": \"assumed\", \"why\": \"for tests\""
                        + "| \"person\": 0.6, \"status\": \"assumed\" | an assumed number without a reason",
                "\"status\": \"memory\", \"source\": \"Swain 1994\" | \"status\": \"memory\" | a number without a source",
            })
    void tellsWhatIsWrong(String right, String wrong, String message) throws IOException {
        String text = Files.readString(GOOD).replaceAll("\\s+", " ");
        assertTrue(text.contains(right), right);
        Path file = Files.writeString(scratch.resolve("broken.json"), text.replace(right, wrong));
        FaultyInputException faulty =
                assertThrows(FaultyInputException.class, () -> LaboratoryReader.read(file, MODEL));
        assertTrue(String.valueOf(faulty.getMessage()).contains(message), faulty.getMessage());
    }

    @Test
    void haemolysisIsOfWhatRedCellsCarry() {
        Laboratory laboratory = LaboratoryReader.read(GOOD, MODEL);
        assertEquals(0.5, laboratory.haemolysed("exo_mir_16"));
        assertEquals(0, laboratory.haemolysed("exo_count"));
        assertEquals(0, laboratory.haemolysed("unknown"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"of\": [\"exo_mir_16\"] | \"of\": [\"exo_mir_61\"] | \"exo_mir_61\" is none of \"observables\"",
                "\"spread\": 0.5 | \"spread\": 6 | 6 is outside 0 to 5",
                "\"spread\": 0.5, \"status\": \"assumed\", \"why\": \"for tests\" | \"spread\": 0.5, \"status\": \"assumed\""
                        + " | an assumed number without a reason"
            })
    void aFaultyHaemolysisIsRefused(String right, String wrong, String message) throws IOException {
        String text = Files.readString(GOOD);
        assertTrue(text.contains(right), right);
        Path file = Files.writeString(scratch.resolve("faulty.json"), text.replace(right, wrong));
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> LaboratoryReader.read(file, MODEL));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }
}
