package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

class BaselineSensitivityTest {
    private static Baseline baseline(CompiledModel compiled, ParameterSet parameters) {
        return assertInstanceOf(Baseline.Result.Found.class, Baseline.of(new Simulator(compiled), parameters))
                .baseline();
    }

    private static Baseline differentiated(CompiledModel compiled, List<String> parameters) {
        Simulator simulator = new Simulator(compiled).differentiating(Directions.parameters(parameters), List.of());
        return assertInstanceOf(
                        Baseline.Result.Found.class, Baseline.of(simulator, ParameterSet.defaults(compiled.model())))
                .baseline();
    }

    private static List<Double> unknown(Baseline baseline) {
        return baseline.parameters().dependent().orElseThrow().derivatives();
    }

    /** s = k P with P held at 1: ds/dk is 1. */
    @Test
    void theUnknownOfTheTurnoverModelFollowsItsBreakdown() {
        Baseline baseline = differentiated(CompiledModel.of(TurnoverModel.model()), List.of("k", "a"));
        assertEquals(1, unknown(baseline).get(0), 1e-9);
        assertEquals(0, unknown(baseline).get(1), 1e-9);
        assertEquals(0, baseline.state().sensitivities().orElseThrow().at(0, 0), 1e-12, "held");
    }

    @Test
    void theShippedBaselineMovesAsDifferencesSay() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        CompiledModel compiled = CompiledModel.of(model);
        String solved = model.solved().orElseThrow().unknown();
        List<String> varied = List.of("gain_anabolic_akt", "gain_mir34a_foxo");
        Baseline moving = differentiated(compiled, varied);
        ParameterSet defaults = ParameterSet.defaults(model);
        Baseline plain = baseline(compiled, defaults);
        assertEquals(plain.parameters().hash(), moving.parameters().hash(), "the same baseline");
        assertArrayEquals(plain.state().toArray(), moving.state().toArray());
        for (int i = 0; i < varied.size(); i++) {
            double here = defaults.value(varied.get(i));
            double step = 0.02 * Math.abs(here);
            double above = baseline(compiled, defaults.with(varied.get(i), here + step))
                    .parameters()
                    .value(solved);
            double below = baseline(compiled, defaults.with(varied.get(i), here - step))
                    .parameters()
                    .value(solved);
            double difference = (above - below) / (2 * step);
            double scale = above / Math.abs(here);
            assertEquals(difference, unknown(moving).get(i), 1e-3 * Math.abs(difference) + 1e-4 * scale, varied.get(i));
        }
    }

    /** By the same steps of a day, the state and the solved parameter move as their derivatives say, to rounding. */
    @Test
    void aLoggedBaselineMovesAsDifferencesSayByTheSameSteps() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        CompiledModel compiled = CompiledModel.of(model);
        List<String> varied = List.of("k_breakdown", "mtor_amino_acids");
        Simulator simulator = new Simulator(compiled).differentiating(Directions.parameters(varied), List.of());
        ParameterSet defaults = ParameterSet.defaults(model);
        RunOptions options = RunOptions.direct().withStepLog(new StepLog());
        Baseline here = logged(simulator, defaults, options);
        String solved = model.solved().orElseThrow().unknown();
        double lived = baseline(compiled, defaults).parameters().value(solved);
        assertEquals(1, here.parameters().value(solved) / lived, 1e-5, "as months of days");
        Simulator plain = new Simulator(compiled);
        for (int i = 0; i < varied.size(); i++) {
            double value = defaults.value(varied.get(i));
            double step = 1e-4 * value;
            Baseline above = logged(plain, defaults.with(varied.get(i), value + step), options);
            Baseline below = logged(plain, defaults.with(varied.get(i), value - step), options);
            double derivative = unknown(here).get(i);
            double difference =
                    (above.parameters().value(solved) - below.parameters().value(solved)) / (2 * step);
            assertEquals(difference, derivative, 1e-7 * Math.abs(difference), varied.get(i));
            for (int state = 0; state < model.states().size(); state++) {
                double moved = (above.state().at(state) - below.state().at(state)) / (2 * step);
                double scale = Math.max(1, Math.abs(here.state().at(state))) / value;
                assertEquals(moved, here.state().sensitivities().orElseThrow().at(state, i), 1e-7 * scale);
            }
        }
    }

    private static Baseline logged(Simulator simulator, ParameterSet parameters, RunOptions options) {
        return assertInstanceOf(
                        Baseline.Result.Found.class, Baseline.of(simulator, parameters, options, ProgressMonitor.NONE))
                .baseline();
    }

    @Test
    void theUnknownItselfIsRefused() {
        CompiledModel compiled = CompiledModel.of(TurnoverModel.model());
        assertEquals(
                "\"s\" is solved for: it does not move by itself",
                assertThrows(IllegalArgumentException.class, () -> differentiated(compiled, List.of("s")))
                        .getMessage());
    }
}
