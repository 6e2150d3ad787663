package org.myobalance.stoichiometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

/** The count of copies, by hand, and what the shipped model needs of it. */
class SupplyTest {
    private static final Path FILE = Path.of("models/sarcopenia/stoichiometry.json");
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));

    @TempDir
    Path folder = Path.of("");

    private static Supply named(List<Supply> supplies, String mirna) {
        return supplies.stream()
                .filter(supply -> supply.mirna().equals(mirna))
                .findFirst()
                .orElseThrow();
    }

    private static List<Supply> shipped(Map<String, Double> changes) {
        return Supply.of(GateReader.read(FILE, MODEL), MODEL, changes);
    }

    @Test
    void theCountIsTheOneDoneByHand() {
        // 1e10/mL · 3000 mL · 4 /h · 24 h/d · 1 · 0.00825 = 2.376e13 copies a day
        Supply supply = named(shipped(Map.of("plasma_clearance", 3.0, "liver_clearance", 1.0)), "miR-206");
        assertEquals(2.376e13, supply.arriving().low(), 1e9);
        assertEquals(2.376e13, supply.arriving().high(), 1e9);
        // 33 kg / 1.06 kg/L = 31.132 L; in 20 pL 1.5566e12 domains of 100 copies, in 10 pL 3.1132e12 of 10 000
        assertEquals(1.5566e14, supply.pool().low(), 1e10);
        assertEquals(3.1132e16, supply.pool().high(), 1e12);
        assertEquals(2.376e13 / 3.1132e16, supply.ratio().low(), 1e-8);
        assertEquals(2.376e13 / 1.5566e14, supply.ratio().high(), 1e-5);
    }

    @Test
    void theModelNeedsItsGainTimesTheProductionAtRest() {
        // production at rest is what decays and what the cell exports; saturable() has slope g at rest
        double production = MODEL.defaults().getOrDefault("mirna_rate", Double.NaN)
                + MODEL.defaults().getOrDefault("export_rate.mir_206", Double.NaN)
                        * MODEL.defaults().getOrDefault("release_rest", Double.NaN);
        Supply supply = named(shipped(Map.of("import_gain", 0.1)), "miR-206");
        assertEquals(24 * 0.1 * production, supply.need().orElseThrow(), 1e-6);
        assertFalse(supply.needsMoreThanArrives());
        assertEquals(
                0, named(shipped(Map.of("import_gain", 0.0)), "miR-206").need().orElseThrow(), 1e-12);
    }

    @Test
    void aGainThatNeedsMoreThanArrivesIsFlagged() {
        Supply supply = named(shipped(Map.of("import_gain", 0.4)), "miR-182");
        assertTrue(supply.need().orElseThrow() > supply.ratio().high());
        assertTrue(supply.needsMoreThanArrives());
    }

    @Test
    void everyMiRnaWithAPoolInMuscleIsCounted() {
        List<Supply> all = shipped(Map.of());
        assertEquals(OptionalDouble.empty(), named(all, "miR-126").need(), "it has no pool in muscle");
        Set<String> pools = MODEL.states().stream()
                .map(state -> state.id())
                .filter(id -> id.startsWith("mirna_level.trained."))
                .map(id -> id.substring("mirna_level.trained.mir_".length()))
                .collect(Collectors.toSet());
        assertTrue(pools.size() > 10, pools::toString);
        assertEquals(
                pools,
                all.stream()
                        .filter(each -> each.need().isPresent())
                        .map(each -> each.mirna().substring("miR-".length()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theShippedFileSatisfiesItsSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("models/schema/stoichiometry.schema.json")), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(Files.readString(FILE), InputFormat.JSON));
        String broken = Files.readString(FILE).replace("\"low\": 100, ", "");
        assertFalse(schema.validate(broken, InputFormat.JSON).isEmpty());
    }

    @Test
    void aFileWithoutMiRnaIsRefused() throws IOException {
        String text = Files.readString(FILE).replaceAll("(?s)\"mirnas\": \\[.*\\]", "\"mirnas\": []");
        Path file = Files.writeString(folder.resolve("none.json"), text);
        FaultyInputException faulty = assertThrows(FaultyInputException.class, () -> GateReader.read(file, MODEL));
        assertTrue(String.valueOf(faulty.getMessage()).contains("/mirnas: no miRNA is counted"), faulty.getMessage());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"mirna_level.trained.mir_206\" | \"mirna_level.trained.mir_207\" | /mirnas/0/pool: the model has no state \"mirna_level.trained.mir_207\"",
                "\"delivered\": \"delivered_exo.trained\" | \"delivered\": \"delivered_ex.trained\" | Did you mean \"delivered_exo.trained\"?",
                "[\"plasma_clearance\" | [\"plasma\" | the model has no parameter \"plasma\"",
                "\"mirna_production.trained.mir_206\" | \"mirna_make.trained.mir_206\" | the model has no rate \"mirna_make.trained.mir_206\"",
                "\"value\": 3, \"unit\": \"L\" | \"value\": 3, \"unit\": \"kg\" | /numbers/plasmaVolume/unit: the unit \"kg\"",
                "\"low\": 100, \"high\": 10000 | \"low\": 100, \"high\": 10 | 100.0 to 10.0 is no range of positive numbers",
                "\"value\": 1e10 | \"value\": -1 | /numbers/plasmaCount: -1.0 to -1.0 is no range",
                "\"value\": 1e10 | \"value\": 1e300 | /numbers/plasmaCount: 1.0E300 to 1.0E300 1/mL is outside 1e-30 to 1e30 1/L",
                "\"low\": 1e-11 | \"low\": 1e-300 | /numbers/domainVolume: 1.0E-300 to 2.0E-11 L is outside 1e-30 to 1e30 L",
                "[\"plasma_clearance\", \"liver_clearance\"] | [] | /clearance: nothing clears vesicles of plasma",
                "\"liver_clearance\"] | \"plasma_clearance\"] | /clearance/1: \"plasma_clearance\" is named twice",
                "\"liver_clearance\"] | \"import_gain\"] | /clearance/1: \"import_gain\" has the unit 1 and is no clearance",
                "\"pool\": \"mirna_level.trained.mir_206\" | \"pool\": \"gut_protein\" | /mirnas/0/pool: the state \"gut_protein\" does not begin above 0",
                "\"flagAbove\" | \"flag\" | key \"flagAbove\" is missing",
                "\"status\": \"memory\" | \"status\": \"guess\" | unknown word \"guess\"",
            })
    void tellsWhatIsWrong(String right, String wrong, String message) throws IOException {
        String text = Files.readString(FILE);
        assertTrue(text.contains(right), right);
        Path file = Files.writeString(folder.resolve("broken.json"), text.replace(right, wrong));
        FaultyInputException faulty = assertThrows(FaultyInputException.class, () -> GateReader.read(file, MODEL));
        assertTrue(String.valueOf(faulty.getMessage()).contains(message), faulty.getMessage());
    }
}
