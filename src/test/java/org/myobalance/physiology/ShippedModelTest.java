package org.myobalance.physiology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Parameter;
import org.myobalance.model.Status;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.StateVector;
import org.myobalance.simulate.Trajectory;

class ShippedModelTest {
    private static final double HOURS = 48;

    private static StateVector afterABout(RunOptions options) {
        Timetable days = Timetable.of(
                Protocols.once(Protocols.resistance(0.75), MealPlan.HABITUAL), Baseline.AGE, Baseline.AGE + HOURS, 1);
        Baseline person = Shipped.lab().baseline();
        Outcome outcome = Shipped.SIMULATOR.run(
                Run.of(person.parameters(), person.state(), days, Sampling.every(HOURS), options));
        return ((Outcome.Completed) outcome).end();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.simulate.Engine#all")
    void everyEngineGivesTheSameDays(Engine engine) {
        StateVector precise = afterABout(RunOptions.direct().withRtol(1e-10));
        StateVector same = afterABout(RunOptions.direct().withRtol(1e-7).withEngine(engine));
        for (int i = 0; i < precise.size(); i++) {
            // the sum of the errors of some hundred steps
            assertEquals(
                    precise.at(i),
                    same.at(i),
                    2e-5 * Shipped.MODEL.states().get(i).scale(),
                    Shipped.MODEL.states().get(i).id());
        }
    }

    @Test
    void everyNumberHasASourceAndAStatus() {
        List<String> faults = new ArrayList<>();
        for (Parameter parameter : Shipped.MODEL.parameters()) {
            if (!Shipped.MODEL.sources().containsKey(parameter.source())) {
                faults.add(parameter.id() + " has no source");
            }
            boolean ranged = Double.isFinite(parameter.lower()) && Double.isFinite(parameter.upper());
            if (parameter.status() == Status.ASSUMED
                    && !(ranged && parameter.reason().isPresent())) {
                faults.add(parameter.id() + " is assumed without range or reason");
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyRowOfTheMechanismsIsThere() {
        assertEquals(
                IntStream.rangeClosed(1, 48).mapToObj(i -> "M" + i).toList(),
                Shipped.MODEL.mechanisms().stream().map(m -> m.id()).toList());
    }

    @ParameterizedTest(name = "{0} y")
    @ValueSource(doubles = {25, 26})
    void moreLoadNeverMeansLessSynthesis(double age) {
        double last = Double.NEGATIVE_INFINITY;
        Lab lab = Shipped.lab();
        for (double intensity : new double[] {0.1, 0.3, 0.5, 0.7, 0.9, 1.1}) {
            Trajectory day = lab.follow(age, Protocols.once(Protocols.resistance(intensity), MealPlan.NONE), 12, 0.1);
            double rate = day.mean("fractional_synthetic_rate", 10, 12);
            // 10 repetitions at 0.9 and at 1.1 are to failure: every fibre is at work, and more load adds nothing
            assertTrue(rate > (intensity > 1 ? (1 - 1e-6) * last : 1.005 * last), "at intensity " + intensity);
            last = rate;
        }
    }

    @Test
    void bedRestCostsMuscleEveryDay() {
        Lab lab = Shipped.lab();
        Trajectory young = lab.follow(25, Protocols.bedRest(7), 7 * Lab.DAY, Lab.DAY);
        double last = young.valueAt("muscle_mass_relative", 7 * Lab.DAY);
        assertFalse(last >= young.valueAt("muscle_mass_relative", 0), "bed rest costs muscle");
        for (int day = 1; day <= 7; day++) {
            assertTrue(
                    young.valueAt("muscle_mass_relative", day * Lab.DAY)
                            < young.valueAt("muscle_mass_relative", (day - 1) * Lab.DAY),
                    "every day");
        }
    }
}
