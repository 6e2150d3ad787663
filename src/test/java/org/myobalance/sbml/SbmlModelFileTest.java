package org.myobalance.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.sbml.SbmlText.apply;
import static org.myobalance.sbml.SbmlText.assign;
import static org.myobalance.sbml.SbmlText.ci;
import static org.myobalance.sbml.SbmlText.cn;
import static org.myobalance.sbml.SbmlText.event;
import static org.myobalance.sbml.SbmlText.list;
import static org.myobalance.sbml.SbmlText.math;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;

/** SBML as model files: units are checked and converted, and nothing is made up. */
class SbmlModelFileTest {
    private static final String UNITS =
            "<listOfUnitDefinitions><unitDefinition id='per_min'><listOfUnits><unit kind='second' exponent='-1' scale='0' multiplier='60'/>"
                    + "</listOfUnits></unitDefinition><unitDefinition id='mM'><listOfUnits><unit kind='mole' exponent='1' scale='-3' multiplier='1'/>"
                    + "<unit kind='litre' exponent='-1' scale='0' multiplier='1'/></listOfUnits></unitDefinition>"
                    + "<unitDefinition id='mmol'><listOfUnits><unit kind='mole' exponent='1' scale='-3' multiplier='1'/></listOfUnits></unitDefinition>"
                    + "</listOfUnitDefinitions>";

    @TempDir
    Path folder;

    /** s with first-order decay k = 0.3/min in 2 L, drunk in by a rule. */
    private static String decay(String units, String unitOfK) {
        return SbmlText.model(
                        units,
                        "<listOfCompartments><compartment id='c' size='2' units='litre' constant='true'/></listOfCompartments>",
                        "<listOfSpecies><species id='s' compartment='c' initialConcentration='3' substanceUnits='mmol' hasOnlySubstanceUnits='false'/></listOfSpecies>",
                        "<listOfParameters><parameter id='k' value='0.3' " + unitOfK
                                + " constant='true'/></listOfParameters>",
                        "<listOfReactions><reaction id='r'><listOfReactants><speciesReference species='s' stoichiometry='2'/></listOfReactants>"
                                + "<kineticLaw>" + math(apply("times", ci("k"), ci("s"), ci("c")))
                                + "</kineticLaw></reaction></listOfReactions>")
                .replace("<model id='m'>", "<model id='m' extentUnits='mmol' timeUnits='second' volumeUnits='litre'>");
    }

    private Model imported(String text, Map<String, String> given) throws Exception {
        SbmlModelFile.Text files = SbmlModelFile.of(SbmlText.read(text), given, "e.json", "0123");
        Files.writeString(folder.resolve("e.json"), files.evidence());
        return ModelReader.read(Files.writeString(folder.resolve("m.json"), files.model()));
    }

    @Test
    void unitsOfTheSourceAreKeptAndConvertedToOurs() throws Exception {
        Model model = imported(decay(UNITS, "units='per_min'"), Map.of());
        assertEquals("1/min", model.parameter("k").unit().text());
        assertEquals(0.3 * 60, model.parameter("k").value(), 1e-12); // per hour
        assertEquals("mmol/L", model.states().get(0).unit().text());
        ModelSystem system = ModelCompiler.compile(model);
        double[] y = {model.states().get(0).initial()};
        assertEquals(3000, y[0]); // umol/L
        double[] p =
                model.parameters().stream().mapToDouble(each -> each.value()).toArray();
        double[] yDot = new double[1];
        system.rhs(y, p, new double[0], new double[system.workLength()], yDot);
        assertEquals(-2 * 0.3 * 60 * 3000, yDot[0], 1e-7);
    }

    @Test
    void aUnitThatIsNotStatedIsAskedForAndMayBeGiven() throws Exception {
        String text = decay(UNITS, "");
        String told = String.valueOf(assertThrows(FaultyInputException.class, () -> imported(text, Map.of()))
                .getMessage());
        assertTrue(told.contains("m.xml:6:") && told.contains("the file does not state the unit of \"k\""), told);
        assertEquals(
                "1/h", imported(text, Map.of("k", "1/h")).parameter("k").unit().text());
    }

    @Test
    void unitsThatDoNotFitAreFaultsOfTheModelFile() {
        String told = String.valueOf(assertThrows(
                        FaultyInputException.class, () -> imported(decay(UNITS, "units='litre'"), Map.of()))
                .getMessage());
        assertTrue(told.contains("/rates/r"), told);
    }

    @Test
    void whatHasNoPlaceIsRefusedByName() {
        String events = decay(UNITS, "units='per_min'")
                .replace(
                        "</model>",
                        list("Events", event("e", apply("gt", ci("s"), cn(1)), "", assign("s", cn(0)))) + "</model>");
        String told = String.valueOf(assertThrows(FaultyInputException.class, () -> imported(events, Map.of()))
                .getMessage());
        assertTrue(told.contains("event \"e\" has no place in a model file"), told);
        String floor = decay(UNITS, "units='per_min'").replace("<ci>k</ci>", apply("floor", ci("k")));
        String toldOfFloor = String.valueOf(assertThrows(FaultyInputException.class, () -> imported(floor, Map.of()))
                .getMessage());
        assertTrue(toldOfFloor.contains("the law of \"r\" uses floor(x)"), toldOfFloor);
    }
}
