package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;
import org.myobalance.regimen.Dosing;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Recurrence;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;

/** A dose that a program asks for reaches the model, or is refused. */
class RegimenInputsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "meal_protien | no such input. Known here: meal_protein. Did you mean \"meal_protein\"?",
                "load | this input as a level, not as a dose. Known here: meal_protein."
            })
    void aDoseThatWouldBeLostIsRefused(String input, String why) {
        Model model = ModelReader.read(Path.of("src/test/resources/models/tiny.json"));
        Dosing dosing = new Dosing(input, 1, Moment.START, Recurrence.ONCE);
        Regimen regimen = new Regimen(
                "drug", "Drug", List.of(), MealPlan.HABITUAL, List.of(), List.of(dosing), MissedSessions.NONE);
        Timetable day = Timetable.of(regimen, Baseline.AGE, Baseline.AGE + 24, 1);
        Simulator simulator = new Simulator(CompiledModel.of(model));
        Baseline person = Baseline.of(simulator, ParameterSet.defaults(model)).orElseThrow();
        Run run = Run.of(person.parameters(), person.state(), day, Sampling.every(1), RunOptions.direct());
        RequestException e = assertThrows(RequestException.class, () -> simulator.run(run));
        assertEquals("regimen \"drug\": a dose of \"" + input + "\": model \"tiny\" has " + why, e.getMessage());
    }
}
