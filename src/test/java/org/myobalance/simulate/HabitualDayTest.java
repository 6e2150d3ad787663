package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;
import org.myobalance.units.Hours;

class HabitualDayTest {
    private static final Path FILE = Path.of("models/sarcopenia/model.json");
    private static final Model MODEL = ModelReader.read(FILE);
    private static final Solved SOLVED = MODEL.solved().orElseThrow();
    private static final Simulator SIMULATOR = new Simulator(CompiledModel.of(MODEL));
    private static final RunOptions DAY = Baseline.day(RunOptions.defaults());

    private static Baseline settled(ParameterSet parameters) {
        StateVector initial = StateVector.of(
                MODEL.states().stream().mapToDouble(State::initial).toArray());
        return new HabitualDay(SIMULATOR, SOLVED, DAY, ProgressMonitor.NONE)
                .settle(parameters, initial)
                .orElseThrow();
    }

    /** Months of habitual days move nothing any more, and synthesis and breakdown are equal on the last of them. */
    @Test
    void monthsLaterNothingHasMoved() {
        Baseline found = settled(ParameterSet.defaults(MODEL));
        Timetable months = Timetable.of(
                Regimen.sedentary("habitual", "Habitual days"), Baseline.AGE - 60 * Hours.DAY, Baseline.AGE, 0);
        Run run = Run.of(found.parameters(), found.state(), months, Sampling.every(Hours.DAY), DAY)
                .holding(SOLVED.held());
        Outcome.Completed lived = (Outcome.Completed) SIMULATOR.run(run);
        for (int i = 0; i < MODEL.states().size(); i++) {
            State state = MODEL.states().get(i);
            double before = found.state().at(i);
            assertEquals(before, lived.end().at(i), 2e-5 * (Math.abs(before) + 1e-3 * state.scale()), state.id());
        }
        Trajectory days = lived.trajectory();
        int last = days.size() - 1;
        double net = 0;
        double gross = 0;
        for (State.Term term : MODEL.states()
                .get(MODEL.stateIndex(SOLVED.balanced()).orElseThrow())
                .derivative()) {
            double mean = days.value(days.column(term.rate()).orElseThrow(), last);
            net += term.sign() * mean;
            gross += Math.abs(mean);
        }
        assertEquals(0, net / gross, 2e-6, "daily net change as a share of turnover");
    }

    /** Bands need one baseline for each draw: none of them may need months of days. */
    @Test
    void everyDrawOfTheShippedCalibrationSettles() {
        Calibration calibration =
                ParameterChoice.usual(FILE, MODEL).calibration().orElseThrow();
        ParameterSet defaults = ParameterSet.defaults(MODEL);
        for (Map<String, Double> draw : calibration.spread(8)) {
            double value = settled(defaults.with(draw)).parameters().value(SOLVED.unknown());
            assertTrue(value > 0 && Double.isFinite(value), draw + ": " + value);
        }
    }
}
