package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Model;
import org.myobalance.regimen.MealPlan;
import org.myobalance.stroboscopic.PeriodMap;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/** A week of turnover with a bout on Monday and meals. */
class PeriodRunTest {
    private static final double WEEK = 168;
    private static final double K = 1e-3;
    private static final double[] START = {1, 0.2};

    private final Model model = TurnoverModel.model();

    private PeriodRun week(double rtol) {
        ParameterSet parameters = ParameterSet.defaults(model).with("k", K).with("s", 2 * K);
        RunOptions options = RunOptions.defaults().withEngine(Engine.TWO_SCALE).withRtol(rtol);
        Run run = Run.of(
                parameters,
                StateVector.of(START),
                Timetables.weeklyBout(10 * WEEK, 2, MealPlan.HABITUAL),
                Sampling.NOTHING,
                options);
        return new PeriodRun(CompiledModel.of(model), run, options, WEEK, WEEK, 24, Optional.empty());
    }

    private static double[] end(PeriodRun week, double[] start) throws PeriodFailure {
        double[] end = new double[2];
        week.apply(PeriodMap.UNLABELLED, start, end);
        return end;
    }

    @Test
    void columnsAreHowTheEndMovesWithTheStart() throws PeriodFailure {
        PeriodRun week = week(1e-3);
        double[][] columns = week.columns(new int[] {0, 1}, START).orElseThrow();
        assertEquals(Math.exp(-K * WEEK), columns[0][0], 1e-3, "protein by protein");
        assertEquals(0, columns[0][1], 1e-9, "gut by protein");
        assertEquals(0, columns[1][1], 1e-9, "the gut of the week before is empty");
        double[] before = end(week, START);
        double[] moved = end(week, new double[] {START[0] + 0.01, START[1]});
        assertEquals((moved[0] - before[0]) / 0.01, columns[0][0], 1e-3, "as differences say");
    }

    @Test
    void afterColumnsAPeriodIsAsItWas() throws PeriodFailure {
        PeriodRun week = week(1e-8);
        double[] before = end(week, START);
        week.columns(new int[] {0}, START);
        assertArrayEquals(before, end(week, START), 1e-8);
    }

    /** The second period begins without the bout within which the first one failed. */
    @Test
    void aPeriodThatFailedWithinABoutLeavesNothingBehind() throws PeriodFailure {
        double[] right = end(week(1e-8), START);
        for (int steps = 1; steps < 400; steps += 7) {
            PeriodRun week = week(1e-8);
            AtomicInteger left = new AtomicInteger(steps);
            week.engine().cancelWhen(() -> left.getAndDecrement() == 0);
            boolean columns = steps % 2 == 0;
            assertThrows(PeriodFailure.class, () -> {
                if (columns) {
                    week.columns(new int[] {0}, START);
                } else {
                    end(week, START);
                }
            });
            assertArrayEquals(right, end(week, START), 1e-7, "after " + steps + " steps");
        }
    }
}
