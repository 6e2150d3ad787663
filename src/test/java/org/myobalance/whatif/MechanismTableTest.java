package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Simulator;

/** A carrier that moves nothing is none: each row of the shipped model's mechanism table is measured. */
class MechanismTableTest {
    @TestFactory
    Stream<DynamicTest> everyCarrierMovesItsObservable() {
        Path file = Path.of("models/sarcopenia/model.json");
        Model model = ModelReader.read(file);
        ScenarioReader scenarios = new ScenarioReader(path -> model);
        List<MechanismEffect> effects = new MechanismTable(
                        new Simulator(CompiledModel.of(model)),
                        Map.of(),
                        experiment -> scenarios.read(MechanismTable.experimentFile(file, experiment)))
                .measure();
        return effects.stream()
                .map(effect -> DynamicTest.dynamicTest(
                        effect.mechanism().id() + " " + effect.mechanism().parameter(),
                        () -> assertTrue(effect.moves(), effect::toString)));
    }
}
