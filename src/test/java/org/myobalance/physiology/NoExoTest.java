package org.myobalance.physiology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;

/** With the gains at zero nothing of muscle depends on an exosome or a miRNA. */
class NoExoTest {
    private static final double HOURS = 72;

    private final Model model = Shipped.MODEL;
    private final Hypothesis noExo = model.hypotheses().stream()
            .filter(h -> h.id().equals("no-exo"))
            .findFirst()
            .orElseThrow();
    private final Baseline person =
            Shipped.baseline(ParameterSet.defaults(model).with(noExo.values()));

    private static Timetable bout() {
        return Timetable.of(
                Protocols.once(Protocols.resistance(0.75), MealPlan.HABITUAL), Baseline.AGE, Baseline.AGE + HOURS, 1);
    }

    private static StateVector end(
            Simulator simulator, ParameterSet parameters, StateVector start, RunOptions options) {
        Outcome outcome = simulator.run(Run.of(parameters, start, bout(), Sampling.every(HOURS), options));
        return ((Outcome.Completed) outcome).end();
    }

    @Test
    void theRestOfTheModelDoesNotSeeTheExosomeStates() {
        StateVector tripled = person.state();
        for (String id : noExo.leaveOut()) {
            int i = model.stateIndex(id).orElseThrow();
            tripled = tripled.with(i, 3 * tripled.at(i));
        }
        RunOptions options = RunOptions.direct().withLeaveOut(noExo.leaveOut());
        StateVector plain = end(Shipped.SIMULATOR, person.parameters(), person.state(), options);
        StateVector changed = end(Shipped.SIMULATOR, person.parameters(), tripled, options);
        assertTrue(noExo.leaveOut().size() > 20, "the arm is there");
        for (int i = 0; i < model.states().size(); i++) {
            String id = model.states().get(i).id();
            if (!noExo.leaveOut().contains(id)) {
                assertEquals(plain.at(i), changed.at(i), 0.0, id + ", bit for bit");
            }
        }
    }

    @Test
    void theSeparatelyReducedModelAgrees() {
        Model reduced = ReducedModel.without(model, noExo);
        assertEquals(
                List.of(),
                noExo.leaveOut().stream()
                        .filter(id -> reduced.stateIndex(id).isPresent())
                        .toList(),
                "exosome states left");
        RunOptions precise = RunOptions.direct().withRtol(1e-10);
        StateVector full =
                end(Shipped.SIMULATOR, person.parameters(), person.state(), precise.withLeaveOut(noExo.leaveOut()));
        double[] start = reduced.states().stream()
                .mapToDouble(s -> person.state().at(model.stateIndex(s.id()).orElseThrow()))
                .toArray();
        ParameterSet parameters = ParameterSet.defaults(reduced)
                .with("k_synthesis", person.parameters().value("k_synthesis"));
        StateVector small = end(new Simulator(CompiledModel.of(reduced)), parameters, StateVector.of(start), precise);
        for (int i = 0; i < reduced.states().size(); i++) {
            var state = reduced.states().get(i);
            double expected = full.at(model.stateIndex(state.id()).orElseThrow());
            assertEquals(expected, small.at(i), 1e-8 * Math.max(Math.abs(expected), state.scale()), state.id());
        }
    }
}
