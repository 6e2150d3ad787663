package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Model;

/**
 * What every engine of a segment owes, on turnover and an emptying gut, whose course is known on paper; each subclass names
 * its engine.
 */
abstract class SegmentEngineContract {
    private static final Model MODEL = TurnoverModel.model();
    private static final CompiledModel COMPILED = CompiledModel.of(MODEL);
    private static final double RTOL = 1e-8;
    /** A hundred steps, each right to the tolerance. */
    private static final double CLOSE = 1e-6;

    private static final double[] START = {1, 0.5};

    /** The engine's name. */
    abstract Engine engine();

    private SegmentEngine make(RunOptions options) {
        double[] parameters = ParameterSet.defaults(MODEL).toArray();
        ModelEquations equations = new ModelEquations(
                COMPILED, parameters, new double[MODEL.inputs().size()], List.of());
        return Engines.create(MODEL, equations, options.withEngine(engine()), Optional.empty());
    }

    private SegmentEngine make() {
        return make(RunOptions.direct().withRtol(RTOL));
    }

    /** Protein and gut at a time since the start. */
    private static double[] exact(double hours) {
        double steady = TurnoverModel.SYNTHESIS / TurnoverModel.BREAKDOWN;
        return new double[] {
            steady + (START[0] - steady) * Math.exp(-TurnoverModel.BREAKDOWN * hours),
            START[1] * Math.exp(-TurnoverModel.ABSORPTION * hours)
        };
    }

    private static void assertExact(double hours, double[] y) {
        double[] exact = exact(hours);
        assertEquals(exact[0], y[0], CLOSE, "protein at " + hours + " h");
        assertEquals(exact[1], y[1], CLOSE, "gut at " + hours + " h");
    }

    @Test
    final void theEndFollowsTheClosedForm() throws SegmentFailure {
        for (double length : new double[] {1e-3, 1, 24, 1000}) {
            double[] y = START.clone();
            make().solve(y, length, 0, (from, to, states) -> {});
            assertExact(length, y);
        }
    }

    @Test
    final void acceptedStepsCoverTheSegmentOnce() throws SegmentFailure {
        SegmentEngine engine = make();
        List<double[]> steps = new ArrayList<>();
        engine.solve(START.clone(), 24, 0, (from, to, states) -> steps.add(new double[] {from, to}));
        double at = 0;
        for (double[] step : steps) {
            assertEquals(at, step[0], 1e-12, "a step begins where the last ended");
            assertTrue(step[1] > step[0]);
            at = step[1];
        }
        assertEquals(24, at, 1e-12);
        assertEquals(engine.steps(), steps.size());
    }

    @Test
    final void statesWithinAStepFollowTheClosedForm() throws SegmentFailure {
        double[] inside = new double[2];
        make().solve(START.clone(), 24, 0, (from, to, states) -> {
            for (double share : new double[] {0, 0.3, 0.7, 1}) {
                states.stateAt(share, inside);
                double[] exact = exact(from + share * (to - from));
                // between its ends a step is interpolated: an order less
                assertEquals(exact[0], inside[0], 1e-4);
                assertEquals(exact[1], inside[1], 1e-4);
            }
        });
    }

    @Test
    final void aSegmentGoesOnWhereTheLastEnded() throws SegmentFailure {
        SegmentEngine engine = make();
        double[] y = START.clone();
        double next = engine.solve(y, 10, 0, (from, to, states) -> {});
        assertTrue(next > 0, "a step size to try next");
        long steps = engine.steps();
        long evaluations = engine.evaluations();
        assertTrue(steps > 0 && evaluations > steps);
        engine.solve(y, 14, next, (from, to, states) -> {});
        assertExact(24, y);
        assertTrue(engine.steps() > steps && engine.evaluations() > evaluations, "counts add up");
        assertTrue(engine.rejected() >= 0);
    }

    @Test
    final void aQuestionBeforeEveryStepStopsIt() {
        SegmentEngine engine = make();
        int[] accepted = new int[1];
        engine.cancelWhen(() -> accepted[0] >= 3);
        assertThrows(
                SegmentFailure.class, () -> engine.solve(START.clone(), 1000, 0, (from, to, states) -> accepted[0]++));
        assertTrue(accepted[0] >= 3 && accepted[0] <= 4, "steps accepted: " + accepted[0]);
    }

    @Test
    final void evaluationsHaveALimit() {
        SegmentEngine engine = make(RunOptions.direct().withRtol(RTOL).withMaximalEvaluations(20));
        assertThrows(SegmentFailure.class, () -> engine.solve(START.clone(), 1000, 0, (from, to, states) -> {}));
    }
}
